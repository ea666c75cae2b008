/** Dates written otherwise than the decree has them, once a source. */

import type { DateFault } from '../texts/date-fault.ts';
import { bySource, textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { allAtOnce, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'date-style',
  severity: 'hint',
  family: 'dates',
  *run({ report }) {
    const faults = textFaults(report).dates.flatMap(({ fault }) => (fault.kind === 'style' ? [fault] : []));
    for (const why of ['zeros', 'separator', 'space'] as const) {
      const alike = faults.filter(fault => fault.why === why);
      for (const own of bySource<Extract<DateFault, { kind: 'style' }>>(alike).values()) {
        yield { ...allAtOnce('date-style', own, { safe: true, data: { why } }), about: `date-style.${why}` };
      }
    }
  },
  words: {
    vi: {
      summary: 'Ngày, tháng ghi khác thể thức.',
      message: data =>
        `${text(data.stated)} nên ghi ${text(data.expected)}${reasons[String(data.why)]?.vi ?? ''}.${onceWords.vi.more(data)}`,
      fixes: onceWords.vi.fixes,
    },
    en: {
      summary: 'Dates written otherwise than the decree has them.',
      message: data =>
        `${text(data.stated)} is better written ${text(data.expected)}${reasons[String(data.why)]?.en ?? ''}.${onceWords.en.more(data)}`,
      fixes: onceWords.en.fixes,
    },
  },
};

/** Decree 30/2020/NĐ-CP, appendix I, part I, II.4.b. */
const reasons: { readonly [why: string]: { readonly vi: string; readonly en: string } } = {
  zeros: {
    vi: ': ngày dưới 10 và tháng 1, 2 thêm số 0, các tháng khác thì không',
    en: ': days below 10 and months 1 and 2 take a leading zero, other months none',
  },
  separator: { vi: ', dùng dấu gạch chéo', en: ', with slashes' },
  space: { vi: ', không có dấu cách', en: ', without spaces' },
};
