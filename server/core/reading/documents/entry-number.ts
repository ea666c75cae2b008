/**
 * The number of a document as a person writes it in a register: `846/QĐ-TTg`, and also "Quyết định số 846/QĐ-TTg ngày
 * 09/6/2017", "Act No. 12 of 2019", `846 / QĐ-TTg`. Read as the text of a report is read, so that both mean the same.
 */
import { type CalendarDate, isRealDate } from '../dates.ts';
import { type Folded, fold } from './fold.ts';
import type { TextMention } from './mention.ts';
import { type DocumentNumber, numberOf } from './number.ts';
import { readFolded } from './read.ts';
import { typeOf } from './types.ts';
import { wordedNumberOf } from './worded-number.ts';

export interface EntryNumber {
  readonly number: DocumentNumber;
  /** Of the number alone, in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** What else stands there. */
  readonly typeWords: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
}

/** The one document that an entry's number speaks of, `type` said beside it; undefined where it cannot be told. */
export function entryNumber(written: string, type: string | undefined): EntryNumber | undefined {
  const folded = fold(written);
  const number = /^\d/u.test(folded.text) ? numberOf(folded.text) : undefined;
  // "số " stands before what was read.
  if (number) return aloneIn(folded, number, number.span.start - 3);
  const [first] = numbered(folded);
  if (first) return entryOf(first, 0);
  const worded = wordedNumberOf(type, folded.text);
  if (worded) return aloneIn(folded, worded, folded.text.indexOf(worded.written!));
  // "112/2023" beside "Directive", "846 / QĐ-TTg" alone: a number in so many words.
  for (const lead of [`${type} `, 'số ', `${type} số `]) {
    const [called] = numbered(fold(lead + written));
    if (called && called.number!.span.start >= lead.length) return entryOf(called, lead.length);
  }
  return undefined;
}

/** Room that is left for a number: nothing is known of it yet, and nothing is wrong with it. */
export function isBlankNumber(written: string): boolean {
  const readings = [written, `số ${written}`].map(text => readFolded(fold(text)));
  return readings.some(mentions => mentions.some(({ number }) => number?.form === 'blank')) || !/\d/u.test(written);
}

/** A later one in it is what it changes, replaces or belongs to. */
function numbered(folded: Folded): readonly TextMention[] {
  return readFolded(folded).filter(({ number }) => number && number.form !== 'blank');
}

function aloneIn(folded: Folded, number: DocumentNumber, at: number): EntryNumber {
  const { start, end } = folded.span(at, at + number.span.end - number.span.start);
  return { number, start, end, typeWords: undefined, date: undefined, issuer: undefined, subject: undefined };
}

function entryOf({ number, typeWords, date, issuer, subject }: TextMention, lead: number): EntryNumber {
  return {
    number: number!,
    start: number!.span.start - lead,
    end: number!.span.end - lead,
    // "QĐ 846/QĐ-TTg": its abbreviation says no more than the symbol.
    typeWords: lead > 0 || !typeWords || typeOf(typeWords) ? undefined : typeWords,
    date:
      date?.day !== undefined && date.how !== 'before' && isRealDate(date as CalendarDate)
        ? (date as CalendarDate)
        : undefined,
    issuer: issuer?.words,
    subject: subject?.text,
  };
}
