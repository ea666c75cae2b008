/** Letters written as a base and loose marks (NFD). */

import type { LetterFault } from '../texts/letters.ts';
import { bySource, textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { allAtOnce, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'text-decomposed',
  severity: 'hint',
  family: 'text',
  *run({ report }) {
    const faults = textFaults(report).letters.flatMap(({ fault }) => (fault.kind === 'decomposed' ? [fault] : []));
    for (const own of bySource<LetterFault>(faults).values()) yield allAtOnce('text-decomposed', own, { safe: true });
  },
  words: {
    vi: {
      summary: 'Chữ có dấu tách rời (Unicode tổ hợp).',
      message: data =>
        `"${text(data.expected)}" được ghi bằng dấu tách rời (Unicode tổ hợp): trông giống nhưng tìm kiếm không ra. Nên dùng Unicode dựng sẵn.${onceWords.vi.more(data)}`,
      fixes: onceWords.vi.fixes,
    },
    en: {
      summary: 'Letters with loose marks (decomposed Unicode).',
      message: data =>
        `"${text(data.expected)}" is written with loose marks (decomposed Unicode): it looks the same, but a search does not find it. Composed letters are better.${onceWords.en.more(data)}`,
      fixes: onceWords.en.fixes,
    },
  },
};
