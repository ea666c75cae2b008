/** An abbreviation explained a second time, perhaps otherwise. */

import { memo } from '../derive.ts';
import { type Definition, definitionsOf } from '../documents/abbreviations.ts';
import type { Finding } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'abbreviation-defined-twice',
  severity: 'hint',
  family: 'text',
  run: ({ report }) => definedTwice(definitionsOf(report)),
  words: {
    vi: {
      summary: 'Chữ viết tắt được giải thích hai lần.',
      message: data =>
        data.differs
          ? `"${text(data.stated)}" ở đây là "${text(data.long)}", trước đó là "${text(data.first)}". Đề nghị dùng một nghĩa.`
          : `"${text(data.stated)}" đã được giải thích ở trên; từ lần sau chỉ cần ghi chữ viết tắt.`,
    },
    en: {
      summary: 'An abbreviation is explained twice.',
      message: data =>
        data.differs
          ? `"${text(data.stated)}" stands for "${text(data.long)}" here and for "${text(data.first)}" before. Please use one meaning.`
          : `"${text(data.stated)}" is explained above; from then on the abbreviation is enough.`,
    },
  },
};

// Right because a list of definitions is immutable.
const definedTwice = memo((definitions: readonly Definition[]): readonly Finding[] => {
  const first = new Map<string, Definition>();
  const second = new Map<string, Finding>();
  for (const definition of definitions) {
    const { short, long, place } = definition;
    const known = first.get(short);
    if (!known) first.set(short, definition);
    else if (!second.has(short)) {
      const differs = known.long.toLowerCase() !== long.toLowerCase();
      second.set(short, {
        check: 'abbreviation-defined-twice',
        ...(differs ? { severity: 'information' as const } : {}),
        place,
        data: { stated: short, long, first: known.long, differs },
        related: [{ place: known.place }],
        about: `abbreviation.${short}`,
      });
    }
  }
  return [...second.values()];
});
