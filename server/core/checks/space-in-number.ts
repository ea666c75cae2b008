/** White space within one number: "1 .991", "3,45 %", "đạt 37, 38 tỷ". */

import type { LetterFault } from '../texts/letters.ts';
import { bySource, textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { allAtOnce, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'space-in-number',
  severity: 'hint',
  family: 'text',
  *run({ report }) {
    const faults = textFaults(report).letters.map(({ fault }) => fault);
    const spaced = faults.filter(({ kind }) => kind === 'space');
    for (const own of bySource<LetterFault>(spaced).values())
      yield allAtOnce('space-in-number', own, { safe: own.every(beforeSign) });
    for (const fault of faults) {
      if (fault.kind !== 'stray-space') continue;
      yield allAtOnce('space-in-number', [fault], { safe: false, severity: 'information', data: { stray: true } });
    }
  },
  words: {
    vi: {
      summary: 'Dấu cách nằm giữa một số.',
      message: data =>
        data.stray
          ? `"${text(data.stated)}" có dấu cách sau dấu phẩy; nếu là một số thì ghi ${text(data.expected)}. Đề nghị kiểm tra.`
          : `"${text(data.stated)}" có dấu cách trong số; nên ghi ${text(data.expected)}.${onceWords.vi.more(data)}`,
      fixes: onceWords.vi.fixes,
    },
    en: {
      summary: 'White space within a number.',
      message: data =>
        data.stray
          ? `"${text(data.stated)}" has a space after the comma; if it is one number, write ${text(data.expected)}. Please check.`
          : `"${text(data.stated)}" has a space within the number; ${text(data.expected)} is better.${onceWords.en.more(data)}`,
      fixes: onceWords.en.fixes,
    },
  },
};

/** "98,11 %" is read as it is meant; "1 .991" is not: closing it up makes another figure. */
function beforeSign({ stated }: LetterFault): boolean {
  return !/[ \u00a0]/.test(stated.replace(/[ \u00a0]+%$/, ''));
}
