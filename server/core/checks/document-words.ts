/**
 * How checks speak of documents, in data and in words.
 */

import type { DocumentMention } from '../documents/index.ts';
import type { Edit, Finding, MessageData, Place } from '../finding.ts';
import { type CalendarDate, printDate } from '../reading/dates.ts';
import { printNumber } from '../reading/documents/number.ts';
import { printWritten } from '../reading/documents/print.ts';

/** The number as it stands there, without line breaks; with the symbol that follows its list where that is elsewhere. */
export function numberAt({ number, numberPlace }: DocumentMention): string {
  return number?.symbolElsewhere ? printNumber(number) : textOf(numberPlace);
}

export function textOf(place: Place | undefined): string {
  return place?.kind === 'text'
    ? place.block.text.slice(place.start, place.end).normalize('NFC').replace(/\s+/gu, ' ')
    : '';
}

export function dateOf({ date }: DocumentMention): string {
  return date ? printWritten(date) : '';
}

/** What a finding about a mention is about, whatever lines move: the key and the check's own word. */
export function aboutMention(mention: DocumentMention, word: string): string {
  return `${mention.key}.${word}`;
}

/** A repair that writes `newText` at a place of text; none elsewhere. */
export function rewriting(title: string, place: Place | undefined, newText: string): NonNullable<Finding['fixes']> {
  if (place?.kind !== 'text') return [];
  const edits: readonly Edit[] = [{ place, newText }];
  return [{ title, data: { text: newText }, safe: false, edits }];
}

/** A repair of the date of a mention; none where the day is said for several. */
export function dating(
  title: string,
  { date, datePlace }: DocumentMention,
  day: CalendarDate,
): NonNullable<Finding['fixes']> {
  return date?.how === 'same-day' ? [] : rewriting(title, datePlace, inFormOf(datePlace, day));
}

/** A date in the form in which the text at `place` writes it. */
export function inFormOf(place: Place | undefined, date: CalendarDate): string {
  const written = textOf(place);
  const lead = /^(?:ngày|Ngày)\s/u.exec(written)?.[0] ?? '';
  if (/tháng/u.test(written)) {
    const long = printDate(date, 'long');
    return lead.startsWith('N') ? `N${long.slice(1)}` : lead === '' ? long.slice('ngày '.length) : long;
  }
  const separator = /\d\s?([-.])\s?\d/.exec(written)?.[1];
  const slash = printDate(date, 'slash');
  return lead + (separator ? slash.replaceAll('/', separator) : slash);
}

export const writeText = {
  vi: { set: (data: MessageData) => `Ghi ${String(data.text)}` },
  en: { set: (data: MessageData) => `Write ${String(data.text)}` },
};
