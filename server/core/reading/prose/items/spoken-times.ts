/**
 * The times that a passage speaks of, with the items that say so: "tính đến ngày 31/10/2025", "trong 6 tháng đầu năm",
 * "quý III/2025", "đến nay".
 */
import { memo } from '../../../derive.ts';
import { matchesOf } from '../../../text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage } from './items.ts';
import { anyOf, itemsOf, wordsOf } from './words-of-items.ts';

export interface SpokenTime {
  /** The items that say it: from the first (included) to the last (excluded). */
  readonly from: number;
  readonly to: number;
  /**
   * `now`, `year-to-date`, or the letter of what it is, its number and its year: `d31.10/2025`, `m9/2025`, `q3/2025`,
   * `n6/2025` (six months), `h6/2025` (the last six months), `y2025`, `s2021-2025`; before it `>` for since, `<` for until.
   */
  readonly key: string;
}

/** In order. Linear: the passage is read once, and every repetition is bounded. */
export function spokenTimes(passage: Passage): readonly SpokenTime[] {
  const { text, starts } = wordsOf(passage);
  const matches = matchesOf(text, pattern(passage.language.lexicon));
  return [...itemsOf(starts, matches)].map(({ match, from, to }) => ({ from, to, key: keyOf(match.groups!) }));
}

/** The times of a text that is no passage of figures, such as a heading, and its other words in lower case. */
export function timesOfText(
  text: string,
  lexicon: Lexicon,
): { readonly times: readonly string[]; readonly rest: string } {
  const spaced = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[/.,;:()[\]*_#–-]/gu, mark => ` ${mark === '–' ? '-' : mark} `)
    .replace(/\s+/gu, ' ');
  const named = pattern(lexicon);
  return {
    times: [...matchesOf(spaced, named)].map(match => keyOf(match.groups!)),
    rest: spaced.replace(named, ' '),
  };
}

type Groups = { readonly [name: string]: string | undefined };

function keyOf(found: Groups): string {
  if (found.now) return 'now';
  if (found.ytd) return 'year-to-date';
  const side = found.since ? '>' : found.until ? '<' : '';
  const year = (digits: string | undefined): string => (digits === undefined ? '' : `/${digits}`);
  const { months, ny, month, my, quarter, qy, first, last, y } = found;
  const day = found.fd ?? found.d ?? found.bd;
  // "Đến ngày 31/10" is at that day.
  if (day) {
    const number = Number(found.fm ?? found.m ?? found.bm);
    return `${side === '>' ? '>' : ''}d${Number(day)}.${number}${year(found.fy ?? found.dy)}`;
  }
  if (months) return `${found.last6 ? 'h' : 'n'}${Number(months)}${year(ny)}`;
  if (month) return `${side}m${Number(month)}${year(my)}`;
  if (quarter) return `${side}q${romans[quarter] ?? Number(quarter)}${year(qy)}`;
  return first ? `s${first}-${last}` : `${side}y${y}`;
}

const romans: { readonly [ordinal: string]: number } = { i: 1, ii: 2, iii: 3, iv: 4 };

const pattern = memo(({ periods, statements: { times } }: Lexicon): RegExp => {
  const year = '(?:19|20)\\d\\d';
  const ofYear = (name: string): string =>
    `(?: (?:(?:/|(?:(?:${anyOf(times.of)}) )?(?:${anyOf(periods.year)})) )?(?<${name}>${year}))?`;
  const since = anyOf(times.since);
  const until = anyOf(times.until);
  const cores = [
    `(?:(?:${anyOf(times.day)}) )?(?<fd>\\d{1,2}) [/.-] (?<fm>\\d{1,2}) [/.-] (?<fy>${year})`,
    `(?:${anyOf(times.day)}) (?<d>\\d{1,2}) (?:[/.-]|${anyOf(periods.month)}) (?<m>\\d{1,2})(?: (?:${anyOf(periods.year)}) (?<dy>${year}))?`,
    `(?<months>\\d{1,2}) (?:${anyOf(periods.month)})(?: (?:(?<last6>${anyOf(times.secondHalf)})|${anyOf(periods.half)}))?${ofYear('ny')}`,
    `(?:${anyOf(periods.month)}) (?<month>\\d{1,2})${ofYear('my')}`,
    `(?:${anyOf(periods.quarter)}) (?<quarter>iv|iii|ii|i|[1-4])${ofYear('qy')}`,
    `(?:(?:${anyOf(times.spans)}) )?(?<first>${year}) (?:-|(?:${until})(?: (?:${anyOf(periods.year)}))?) (?<last>${year})`,
    `(?:${anyOf(periods.year)}) (?<y>${year})`,
  ];
  const named = `(?:(?:(?<since>${since})|(?<until>${until})|${anyOf(times.within)}) )?(?:${cores.join('|')})`;
  const bare = `(?:${until}) (?<bd>\\d{1,2}) / (?<bm>\\d{1,2})`;
  const relative = `(?<ytd>${anyOf(times.sinceNewYear)})|(?<now>${anyOf(times.now)})`;
  return new RegExp(`(?<![^ ])(?:${relative}|${named}|${bare})(?![^ ])`, 'gu');
});
