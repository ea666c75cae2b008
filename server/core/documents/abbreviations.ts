/**
 * Abbreviations that a report defines: "cải cách hành chính (CCHC)".
 */

import { memo } from '../derive.ts';
import type { Place } from '../finding.ts';
import { gather } from '../model/gather.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage, Report, Section } from '../model/report.ts';
import { fold } from '../reading/documents/fold.ts';
import { matchesOf } from '../text.ts';

export interface Definition {
  /** `CCHC`. */
  readonly short: string;
  /** "cải cách hành chính". */
  readonly long: string;
  readonly place: Place;
}

/** The definitions of one passage. Right to remember because a passage is immutable. */
const definitionsIn: (passage: Passage) => readonly Definition[] = memo(passage => {
  const { text, place } = passageText(passage);
  if (!text.includes('(')) return none;
  const folded = fold(text);
  const found: Definition[] = [];
  for (const match of matchesOf(folded.text, definition)) {
    const short = match[1]!;
    const long = spelled(short, folded.text.slice(Math.max(0, match.index - 160), match.index));
    if (!long) continue;
    const start = match.index + match[0].indexOf(short);
    found.push({ short, long, place: place(folded.span(start, start + short.length)) });
  }
  return found.length === 0 ? none : found;
});

const none: readonly Definition[] = [];
const definition =
  /\((?:sau đây |dưới đây )?(?:gọi tắt là |viết tắt là |viết tắt: |gọi là )?["“]?(\p{Lu}[\p{Lu}\d&-]{1,11})["”]?\)/gu;

/** The words before whose initials make the abbreviation: "thủ tục hành chính" for TTHC; connecting words may be left out. */
function spelled(short: string, before: string): string | undefined {
  const initials = [...short.replace(/[\d&-]/gu, '')];
  const words = before.trim().split(/[\s/-]+/u);
  let at = words.length - 1;
  let first = at;
  for (let index = initials.length - 1; index >= 0; index--) {
    const wanted = initials[index]!.toLowerCase();
    let skipped = 0;
    while (
      at >= 0 &&
      words[at]!.replace(/^["“(]/u, '')
        .charAt(0)
        .toLowerCase() !== wanted
    ) {
      if (skipped >= 2 || !/^(?:và|của|các|cho|trong|về|theo|với|là|đối|,)$/u.test(words[at]!)) return undefined;
      skipped++;
      at--;
    }
    if (at < 0) return undefined;
    first = at;
    at--;
  }
  return words
    .slice(first)
    .join(' ')
    .replace(/^["“(]/u, '');
}

// Right because a section is immutable.
const definitionsOfSection = memo((section: Section): readonly Definition[] => {
  const found = section.passages.flatMap(definitionsIn);
  return found.length === 0 ? none : found;
});

/** All definitions of the body and the appendices, in order: the same array as long as they are the same. */
export const definitionsOf: (report: Report) => readonly Definition[] = gather(({ section }) =>
  definitionsOfSection(section),
);

export type Expand = (word: string) => string;

/** Spells out what the report defines; other words stay as they are. The same function while the definitions are. */
export function expander(report: Report): Expand {
  return expanderOf(definitionsOf(report));
}

// Right because a list of definitions is immutable.
const expanderOf = memo((definitions: readonly Definition[]): Expand => {
  const key = definitions.map(({ short, long }) => `${short}=${long}`).join('\n');
  const known = expanders.find(one => one.key === key);
  if (known) return known.expand;
  const words = new Map([
    ['UBND', 'ủy ban nhân dân'],
    ['HĐND', 'hội đồng nhân dân'],
  ]);
  for (const { short, long } of definitions) if (!words.has(short)) words.set(short, long.toLowerCase());
  const expand: Expand = word => words.get(word) ?? word;
  expanders.unshift({ key, expand });
  expanders.length = Math.min(expanders.length, 8);
  return expand;
});

// Right because equal definitions spell out alike; only the last few are kept.
const expanders: { readonly key: string; readonly expand: Expand }[] = [];
