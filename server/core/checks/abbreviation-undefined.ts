/** Abbreviations that the report uses and never explains, once each. */

import { memo2 } from '../derive.ts';
import { type Definition, definitionsOf } from '../documents/abbreviations.ts';
import type { Finding } from '../finding.ts';
import { gather } from '../model/gather.ts';
import { type AbbreviationUse, abbreviationsIn } from '../texts/abbreviation-uses.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'abbreviation-undefined',
  severity: 'hint',
  family: 'text',
  run: ({ report }) => undefinedAmong(usesOf(report), definitionsOf(report)),
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

const usesOf = gather(({ section }) => abbreviationsIn(section));

// Right because both lists are immutable.
const undefinedAmong = memo2(
  (uses: readonly AbbreviationUse[], definitions: readonly Definition[]): readonly Finding[] => {
    const defined = new Set(definitions.map(({ short }) => short));
    const first = new Map<string, AbbreviationUse>();
    for (const use of uses) {
      if (use.defining) defined.add(use.short);
      if (!first.has(use.short)) first.set(use.short, use);
    }
    const findings: Finding[] = [];
    for (const { short, place } of first.values()) {
      if (!defined.has(short))
        findings.push({
          check: 'abbreviation-undefined',
          place,
          data: { stated: short },
          about: `abbreviation.${short}`,
        });
    }
    return findings;
  },
);
