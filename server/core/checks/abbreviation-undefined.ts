/** Abbreviations that the report uses and never explains, once each. */

import { definitionsOf } from '../documents/abbreviations.ts';
import { type AbbreviationUse, abbreviationsIn } from '../texts/abbreviation-uses.ts';
import { sectionsOf } from '../texts/texts.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'abbreviation-undefined',
  severity: 'hint',
  family: 'text',
  *run({ report }) {
    const defined = new Set<string>();
    for (const { short } of definitionsOf(report)) defined.add(short);
    const first = new Map<string, AbbreviationUse>();
    for (const { section } of sectionsOf(report)) {
      for (const use of abbreviationsIn(section)) {
        if (use.defining) defined.add(use.short);
        if (!first.has(use.short)) first.set(use.short, use);
      }
    }
    for (const { short, place } of first.values()) {
      if (!defined.has(short))
        yield { check: 'abbreviation-undefined', place, data: { stated: short }, about: `abbreviation.${short}` };
    }
  },
  words: {
    vi: {
      summary: 'Chữ viết tắt không được giải thích ở đâu trong báo cáo.',
      message: data =>
        `Chữ viết tắt "${text(data.stated)}" chưa được giải thích. Nên viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.`,
    },
    en: {
      summary: 'An abbreviation is explained nowhere in the report.',
      message: data =>
        `The abbreviation "${text(data.stated)}" is explained nowhere. Write it in full the first time, with the abbreviation in brackets.`,
    },
  },
};
