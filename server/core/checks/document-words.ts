/**
 * How checks speak of documents, in data and in words.
 */

import { memo } from '../derive.ts';
import type { DocumentMention } from '../documents/index.ts';
import { type Edit, type Finding, type MessageData, type Place, uriOf } from '../finding.ts';
import type { Part, Report } from '../model/report.ts';
import { type CalendarDate, printDate } from '../reading/dates.ts';
import { printNumber } from '../reading/documents/number.ts';
import { printWritten } from '../reading/documents/print.ts';
import { text } from './words.ts';

/** The number as it stands there, without line breaks; with the symbol that follows its list where that is elsewhere. */
export function numberAt({ number, numberPlace }: DocumentMention): string {
  return number?.symbolElsewhere ? printNumber(number) : textOf(numberPlace);
}

function textOf(place: Place | undefined): string {
  return place?.kind === 'text'
    ? place.block.text.slice(place.start, place.end).normalize('NFC').replace(wrapped, '-').replace(/\s+/gu, ' ')
    : '';
}

/** A hyphen that ends a line is followed by no space. */
const wrapped = /-[ \t]*\r?\n[ \t>]*/gu;

/** In an English text as it stands there: day and month in digits change places from one country to the next. */
export function dateOf({ date, datePlace }: DocumentMention): string {
  if (!date) return '';
  const written = textOf(datePlace);
  return isInEnglish(written) ? written : printWritten(date);
}

/** Whether a date names its month in English. */
export function isInEnglish(written: string): boolean {
  return monthInEnglish.test(written);
}

const monthInEnglish =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) /u;

/** Where a mention stands, by the names that a reader has for it: an appendix, a table and its row; else the text. */
export function whereOf(report: Report, { source, place, partKind }: DocumentMention): MessageData {
  const { cell } = source;
  return {
    ...(partKind === 'appendix' && { numeral: partAt(report, place)?.appendix?.numeral?.value ?? '' }),
    ...(cell && { table: cell.table.title ?? '' }),
    ...(cell?.row.number && { row: cell.row.number.replace(/[.)]$/u, '') }),
  };
}

/** The part of a place: the only one of its text, else the one that the block is of. */
function partAt(report: Report, place: Place): Part | undefined {
  const parts = report.parts.filter(({ document }) => document.text.uri === uriOf(place));
  if (parts.length < 2 || place.kind !== 'text') return parts[0];
  return partsByBlock(report).get(place.block);
}

// Right because a report is immutable. Asked for only where two appendices of one text are to be told apart.
const partsByBlock = memo(({ parts }: Report): ReadonlyMap<object, Part> => {
  const found = new Map<object, Part>();
  for (const part of parts) {
    for (const { block } of part.passages) found.set(block, part);
    for (const { rows } of part.tables) for (const { line } of rows) if (line) found.set(line, part);
  }
  return found;
});

/** "lời văn", "Phụ lục II dòng 3", "dòng 3 của bảng". */
export function placeWords(where: MessageData[string], language: 'vi' | 'en'): string {
  const { numeral, table, row } = where as MessageData;
  const vi = language === 'vi';
  if (numeral === undefined && table === undefined) return vi ? 'lời văn' : 'the text';
  const title = text(table);
  const shown = title !== '' && title.length <= 60 ? ` "${title}"` : '';
  const named =
    numeral === undefined
      ? `${vi ? 'bảng' : 'the table'}${shown}`
      : `${vi ? 'Phụ lục' : 'Appendix'} ${text(numeral)}`.trim();
  if (row === undefined) return named;
  if (vi) return named === 'bảng' ? `dòng ${text(row)} của bảng` : `${named} dòng ${text(row)}`;
  return `row ${text(row)} of ${named}`;
}

/** What a finding about a mention is about, whatever lines move: the key and the check's own word. */
export function aboutMention(mention: DocumentMention, word: string): string {
  return `${mention.key}.${word}`;
}

/** A repair that writes `newText` at a place of text; none elsewhere. */
export function rewriting(
  title: string,
  place: Place | undefined,
  newText: string,
  more: MessageData = {},
): NonNullable<Finding['fixes']> {
  if (place?.kind !== 'text') return [];
  const edits: readonly Edit[] = [{ place, newText }];
  return [{ title, data: { ...more, text: newText }, safe: false, edits }];
}

/** A repair of the date of a mention; none where the day is said for several. */
export function dating(
  title: string,
  { date, datePlace }: DocumentMention,
  day: CalendarDate,
  more?: MessageData,
): NonNullable<Finding['fixes']> {
  return date?.how === 'same-day' ? [] : rewriting(title, datePlace, inFormOf(datePlace, day), more);
}

/** A date in the form in which the text at `place` writes it. */
export function inFormOf(place: Place | undefined, date: CalendarDate): string {
  const written = textOf(place);
  if (monthInEnglish.test(written)) return inEnglish(written, date);
  const lead = /^(?:ngày|Ngày)\s/u.exec(written)?.[0] ?? '';
  if (/tháng/u.test(written)) {
    const long = printDate(date, 'long');
    return lead.startsWith('N') ? `N${long.slice(1)}` : lead === '' ? long.slice('ngày '.length) : long;
  }
  const separator = /\d\s?([-.])\s?\d/.exec(written)?.[1];
  const slash = printDate(date, 'slash');
  return lead + (separator ? slash.replaceAll('/', separator) : slash);
}

/** For a message: as the text at `place` names days, where that is in English; else with strokes. */
export function dayAs(place: Place | undefined, date: CalendarDate): string {
  const written = textOf(place);
  return isInEnglish(written) ? inEnglish(written, date) : printDate(date, 'slash');
}

/** "March 5, 2024" where the month stands first, else "5 March 2024". */
function inEnglish(written: string, date: CalendarDate): string {
  const long = printDate(date, 'long', 'en');
  return /^\d/u.test(written) ? long : long.replace(/^(\d+) (\S+) /u, '$2 $1, ');
}

export const writeText = {
  vi: { set: (data: MessageData) => `Ghi ${String(data.text)}` },
  en: { set: (data: MessageData) => `Write ${String(data.text)}` },
};
