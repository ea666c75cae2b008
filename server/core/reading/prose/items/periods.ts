/**
 * The time that words speak of: "quý IV/2024", "tháng 3 năm 2024", "6 tháng đầu năm 2024", "tuần trước", "cùng kỳ".
 */

import { memo } from '../../../derive.ts';
import { matchesOf } from '../../../text.ts';
import type { Lexicon } from '../lexicon.ts';

export interface Period {
  /** `quý 4`, `tháng 3`, `6 tháng`, or the words of a time before: `tuần trước`; empty for a whole year. */
  readonly part: string;
  /** Four digits, or empty. */
  readonly year: string;
}

/** The last time in `text`, and the text without it, in lower case. */
export function periodIn(
  text: string,
  lexicon: Lexicon,
): { readonly period: Period; readonly rest: string } | undefined {
  const lower = text.toLowerCase().normalize('NFC');
  let last: RegExpExecArray | undefined;
  for (const match of matchesOf(lower, pattern(lexicon))) last = match;
  if (!last) return undefined;
  const { index, 0: whole, groups } = last;
  const { year, ofPart } = groups!;
  return {
    period: { part: partOf(groups!, lexicon), year: ofPart ?? year ?? '' },
    rest: `${lower.slice(0, index)} ${lower.slice(index + whole.length)}`,
  };
}

type Groups = { readonly [name: string]: string | undefined };

function partOf(found: Groups, { periods }: Lexicon): string {
  const { relative, quarter, number, span, months, month, of, named, ordinal, stretch } = found;
  if (relative) return periods.before.find(words => relative.startsWith(words))!;
  if (quarter) return `${quarter} ${romans[number!] ?? number}`;
  if (months) return `${Number(span)} ${months}`;
  if (month) return `${month} ${Number(of)}`;
  if (named) return `${periods.month[0]} ${periods.monthNames.indexOf(named) + 1}`;
  return ordinal ? `${stretch} ${periods.ordinals.indexOf(ordinal) + 1}` : '';
}

/** A year that one of the two leaves out is that of the other. */
export function isSamePeriod(a: Period, b: Period): boolean {
  if (a.part !== b.part) return false;
  return a.year === b.year || (a.part !== '' && (a.year === '' || b.year === ''));
}

/** Whether it is told by its distance from now: tuần trước. */
export function isRelative({ part }: Period, { periods }: Lexicon): boolean {
  return periods.before.includes(part);
}

const romans: { readonly [ordinal: string]: number } = { i: 1, ii: 2, iii: 3, iv: 4 };

const pattern = memo(({ periods }: Lexicon): RegExp => {
  const any = (words: readonly string[]): string =>
    words.length === 0 ? '(?!)' : [...words].sort((a, b) => b.length - a.length).join('|');
  const names = any(periods.monthNames);
  const parts = [
    `(?<relative>${any(periods.before)})`,
    `(?<quarter>${any(periods.quarter)}) (?<number>iv|iii|ii|i|[1-4])`,
    `(?<span>\\d{1,2}) (?<months>${any(periods.month)})(?: (?:${any(periods.half)}))?`,
    `(?<month>${any(periods.month)}) (?<of>\\d{1,2})`,
    // "May" and "march" are verbs, too.
    `(?<named>(?<=(?<!\\p{L})(?:${any(periods.year)}) )(?:${names})|(?:${names})(?=,? (?:19|20)\\d\\d(?!\\d)))`,
    `(?<ordinal>${any(periods.ordinals)}) (?<stretch>${any([...periods.quarter, ...periods.halves])})`,
  ];
  const years = '(?:19|20)\\d\\d';
  const named = `(?:${parts.join('|')})(?:(?: ?/ ?|,? (?:(?:${any(periods.year)}) )?)(?<ofPart>${years}))?`;
  return new RegExp(`(?<![\\p{L}\\d])(?:${named}|(?:${any(periods.year)}) (?<year>${years}))(?![\\p{L}\\d])`, 'gu');
});
