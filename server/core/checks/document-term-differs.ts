/** A term said beside a document is not that of its number or day: "Luật số 72/2025/QH15 được Quốc hội khóa XIV thông qua". */

import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-term-differs',
  severity: 'warning',
  family: 'documents',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind !== 'term') continue;
      const { place, stated, terms, of, body } = fault;
      yield {
        check: 'document-term-differs',
        place,
        data: { stated, terms: terms.join(', '), of, body },
        fixes: terms.flatMap(term => rewriting('set', place, term)),
      };
    }
  },
  words: {
    vi: {
      summary: 'Khóa ghi cạnh văn bản khác khóa theo số hiệu hoặc ngày ban hành.',
      message: data =>
        `Ghi khóa ${text(data.stated)}; ${data.body === 'assembly' ? 'số hiệu' : 'văn bản'} ${text(data.of)} là của ${data.body === 'assembly' ? 'Quốc hội' : 'Trung ương'} khóa ${text(data.terms)}. Đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'The term said beside a document is not that of its number or date.',
      message: data =>
        `The text says term ${text(data.stated)}; ${data.body === 'assembly' ? 'number ' : ''}${text(data.of)} is of term ${text(data.terms)} of the ${data.body === 'assembly' ? 'National Assembly' : 'Central Committee'}. Please compare with the original.`,
      fixes: writeText.en,
    },
  },
};
