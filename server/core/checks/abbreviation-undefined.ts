/** Abbreviations that an official report uses several times and never explains, once each. */

import { memo2 } from '../derive.ts';
import { type Definition, definitionsOf } from '../documents/abbreviations.ts';
import type { Finding } from '../finding.ts';
import { gather } from '../model/gather.ts';
import type { Identity } from '../model/report.ts';
import { type AbbreviationUse, abbreviationsIn } from '../texts/abbreviation-uses.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'abbreviation-undefined',
  severity: 'hint',
  family: 'text',
  // An article or a note is read once; a report is looked things up in.
  run: ({ report }) => (isOfficial(report.identity) ? undefinedAmong(usesOf(report), definitionsOf(report)) : []),
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

/** Says what it is, in its settings or its letterhead. */
function isOfficial({ type, number, issuer }: Identity): boolean {
  return type !== undefined || number !== undefined || issuer !== undefined;
}

const usesOf = gather(({ section }) => abbreviationsIn(section));

// Right because both lists are immutable.
const undefinedAmong = memo2(
  (uses: readonly AbbreviationUse[], definitions: readonly Definition[]): readonly Finding[] => {
    const defined = new Set(definitions.map(({ short }) => short));
    const first = new Map<string, AbbreviationUse>();
    const times = new Map<string, number>();
    for (const use of uses) {
      times.set(use.short, (times.get(use.short) ?? 0) + use.times);
      if (use.defining) defined.add(use.short);
      if (!first.has(use.short)) first.set(use.short, use);
    }
    const findings: Finding[] = [];
    for (const { short, place } of first.values()) {
      if (times.get(short)! > 1 && !defined.has(short))
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
