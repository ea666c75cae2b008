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
  const [whole, relative, quarter, ordinal, span, months, month, number, ofPart, wholeYear] = last;
  const { index } = last;
  const part = relative
    ? lexicon.periods.before.find(words => relative.startsWith(words))!
    : quarter
      ? `${quarter} ${romans[ordinal!] ?? ordinal}`
      : months
        ? `${Number(span)} ${months}`
        : month
          ? `${month} ${Number(number)}`
          : '';
  const period = { part, year: ofPart ?? wholeYear ?? '' };
  return { period, rest: `${lower.slice(0, index)} ${lower.slice(index + whole.length)}` };
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

const pattern = memo(({ periods: { before, quarter, month, year, half } }: Lexicon): RegExp => {
  const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
  const parts = [
    `(${any(before)})`,
    `(${any(quarter)}) (iv|iii|ii|i|[1-4])`,
    `(\\d{1,2}) (${any(month)})(?: (?:${any(half)}))?`,
    `(${any(month)}) (\\d{1,2})`,
  ];
  const years = '((?:19|20)\\d\\d)';
  const named = `(?:${parts.join('|')})(?:(?: ?/ ?| (?:(?:${any(year)}) )?)${years})?`;
  return new RegExp(`(?<![\\p{L}\\d])(?:${named}|(?:${any(year)}) ${years})(?![\\p{L}\\d])`, 'gu');
});
