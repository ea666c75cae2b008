/**
 * Days of mentions, and the words around them, as questions about documents of one clause ask for them.
 */
import { type CalendarDate, isRealDate } from '../../reading/dates.ts';
import type { WrittenDate } from '../../reading/documents/mention.ts';
import type { Span } from '../../text.ts';
import { dayFrom, dayPattern } from '../days/english-days.ts';
import type { ReportText } from '../texts.ts';

/** A written day that the calendar has. */
export function wholeDay({ year, month, day }: WrittenDate): CalendarDate | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

export function writtenDay({ source }: ReportText, { start, end }: Span): string {
  return source.slice(start, end).replace(/^ngày /iu, '');
}

export function wordsOf({ source }: ReportText, start: number, end: number): string {
  return start >= end ? '' : source.slice(start, end).normalize('NFC');
}

/** The source of a day with its year, as either language writes it; `dayIn` reads its groups. */
export const spelledDay = `(?:ngày )?(?:(?<day>(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2})(?:/| năm )(?<y>\\d{4})(?!\\d))|(?<dayen>${dayPattern('e')}))`;

/** Undefined where no year is said, or the calendar has no such day. */
export function dayIn(groups: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
  const { d, m, y } = groups;
  if (d === undefined) return dayFrom(groups, 'e', undefined);
  const day = { day: Number(d), month: Number(m), year: Number(y) };
  return isRealDate(day) ? day : undefined;
}
