/** A letterhead that the text types while the report declares it: it is printed once, and one of the two is forgotten in a change. */
import { textPlace } from '../finding.ts';
import { repeatedLetterhead } from '../model/opening/typed-letterhead.ts';
import type { Check } from './check.ts';

export const check: Check = {
  id: 'letterhead-repeated',
  severity: 'information',
  family: 'text',
  *run({ report }) {
    const typed = repeatedLetterhead(
      report.parts.find(({ kind }) => kind === 'body'),
      report.identity,
    );
    const [first] = typed ?? [];
    if (!first) return;
    const end = first.text.indexOf('\n');
    yield {
      check: 'letterhead-repeated',
      place: textPlace(first, 0, end < 0 ? first.text.length : end),
      data: {},
    };
  },
  words: {
    vi: {
      summary: 'Lời văn ghi lại tên cơ quan, quốc hiệu đã khai báo.',
      message: () =>
        'Đầu lời văn ghi tên cơ quan và quốc hiệu, trong khi báo cáo đã khai báo riêng; bản in chỉ in một lần, theo phần khai báo. Đề nghị bỏ phần ghi ở đầu lời văn.',
    },
    en: {
      summary: 'The text types the letterhead that the report declares.',
      message: () =>
        'The text types its letterhead, which the report declares as well; it is printed once, as declared. Please take it out of the text.',
    },
  },
};
