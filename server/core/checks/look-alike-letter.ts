/** Letters of other alphabets that look like Latin ones: Ð for Đ, Cyrillic К in KH. */

import type { LetterFault } from '../texts/letters.ts';
import { bySource, textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { allAtOnce, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'look-alike-letter',
  severity: 'warning',
  family: 'text',
  *run({ report }) {
    const faults = textFaults(report).letters.flatMap(({ fault }) => (fault.kind === 'look-alike' ? [fault] : []));
    for (const own of bySource<LetterFault>(faults).values()) yield allAtOnce('look-alike-letter', own, { safe: true });
  },
  words: {
    vi: {
      summary: 'Chữ cái của bảng chữ khác trông giống chữ Việt.',
      message: data =>
        `"${text(data.stated)}" có chữ cái của bảng chữ khác trông giống chữ Việt nên tìm kiếm không ra; đúng là "${text(data.expected)}".${onceWords.vi.more(data)}`,
      fixes: onceWords.vi.fixes,
    },
    en: {
      summary: 'Letters of another alphabet that look like Latin ones.',
      message: data =>
        `"${text(data.stated)}" holds letters of another alphabet that look like Latin ones, so a search does not find it; it should be "${text(data.expected)}".${onceWords.en.more(data)}`,
      fixes: onceWords.en.fixes,
    },
  },
};
