/**
 * Days of mentions, and the words around them, as questions about documents of one clause ask for them.
 */
import { type CalendarDate, isRealDate } from '../reading/dates.ts';
import type { WrittenDate } from '../reading/documents/mention.ts';
import type { Span } from '../text.ts';
import type { ReportText } from './texts.ts';

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
