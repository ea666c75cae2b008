/**
 * Days as English texts write them where the year, or the month too, is said once for several: "3 May", "from 3 to 9 May
 * 2024", "May 3 to 9, 2024".
 */
import { type CalendarDate, isRealDate, monthNumber } from '../../reading/dates.ts';
import { englishNumberWords } from '../../reading/en/number-words.ts';

export const englishMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** A day in either order with its groups behind `name`: day, month, year; the year may be left out. */
export function dayPattern(name: string): string {
  const year = (of: string): string => `(?:,? (?<${name}${of}>(?:19|20)\\d\\d))?`;
  return `(?:(?<${name}d>\\d{1,2})(?:st|nd|rd|th)? (?<${name}m>${englishMonths})${year('y')}|(?<${name}fm>${englishMonths}) (?<${name}fd>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year('fy')})(?!\\d)`;
}

/** Undefined where the calendar has no such day; without a year it is one of `year`. */
export function dayFrom(
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
  year: number | undefined,
): CalendarDate | undefined {
  const month = groups[`${name}m`] ?? groups[`${name}fm`];
  const own = yearFrom(groups, name) ?? year;
  if (month === undefined || own === undefined) return undefined;
  const date = { year: own, month: monthNumber(month), day: Number(groups[`${name}d`] ?? groups[`${name}fd`]) };
  return isRealDate(date) ? date : undefined;
}

export function yearFrom(groups: Readonly<Record<string, string | undefined>>, name: string): number | undefined {
  const year = groups[`${name}y`] ?? groups[`${name}fy`];
  return year === undefined ? undefined : Number(year);
}

/** "7", "seven", "twenty-one". */
export const countPattern =
  '(?:\\d{1,3}|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Nn]inety)(?:-[a-z]{3,5})?|[A-Za-z]{3,9})';

export function countFrom(words: string): number | undefined {
  if (/^\d/u.test(words)) return Number(words);
  return englishNumberWords.anywhere[words.toLowerCase()];
}
