/** Dates of documents as they are printed and exchanged. */
import { printDate } from '../dates.ts';
import type { WrittenDate } from './mention.ts';

/** `13/02/2019`, `4/2019`, `2015`. */
export function printWritten({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${month}/${year}` : printDate({ year, month, day }, 'slash');
}

/** `2019-02-13`, `2019-04`, `2015`. */
export function isoWritten({ year, month, day }: WrittenDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
