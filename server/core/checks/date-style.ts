/** Dates written otherwise than the decree has them, once a source. */

import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import type { DateFault } from '../texts/days/date-fault.ts';
import { bySource, type TextFaults, textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { allAtOnce, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'date-style',
  severity: 'hint',
  family: 'dates',
  run: ({ report }) => findingsFrom(textFaults(report).dates),
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

// Right because a list of faults is immutable.
const findingsFrom = memo((all: TextFaults['dates']): readonly Finding[] => {
  const faults = all.flatMap(({ fault }) => (fault.kind === 'style' ? [fault] : []));
  return (['zeros', 'separator', 'space'] as const).flatMap(why => {
    const alike = faults.filter(fault => fault.why === why);
    return [...bySource<Extract<DateFault, { kind: 'style' }>>(alike).values()].map(own => ({
      ...allAtOnce('date-style', own, { safe: true, data: { why } }),
      about: `date-style.${why}`,
    }));
  });
});
