/**
 * By what documents are told apart: the series a number belongs to, and the day of issue.
 */
import { memo } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import { type CalendarDate, isRealDate } from '../../reading/dates.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import type { WrittenDate } from '../../reading/documents/mention.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from './mentions.ts';

/**
 * The day of issue as far as it can be relied on: written beside the number or in the row's column, and real. Right to
 * remember because a mention is immutable.
 */
export const issueDate: (mention: DocumentMention) => CalendarDate | undefined = memo(({ date }) => {
  if (!date || date.how === 'before' || date.how === 'listed') return undefined;
  return wholeDay(date);
});

/** The day on which a sentence says that it was issued: "Ngày 12/8/2025, UBND xã ban hành Kế hoạch số 45/KH-UBND". */
export function toldDate({ date }: DocumentMention): CalendarDate | undefined {
  return date?.how === 'before' ? wholeDay(date) : undefined;
}

/** The day written at the mention itself: a fault of a day said once for several documents is told once. */
export function ownDay(mention: DocumentMention): CalendarDate | undefined {
  return mention.date?.how === 'same-day' ? undefined : issueDate(mention);
}

function wholeDay({ year, month, day }: WrittenDate): CalendarDate | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

/**
 * Numbers that start again with each term, series of boards, councils and groups, and those of some commune; not those
 * of the body that reports, of which there is one.
 */
export function ownSeries({ read, ofSome, ofOwn }: DocumentMention): boolean {
  const number = meantNumber(read);
  if (ofSome || number!.form === 'party' || number!.form === 'old') return true;
  if (ofOwn || number!.form === 'worded') return false;
  const issuer = issuerOf(number!.issuer.split('-')[0]!);
  return issuer?.party === true || number!.issuer === 'BCĐ' || !issuer;
}

export function dayText({ year, month, day }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

export function bare({ number }: DocumentMention): string {
  const { digits, suffix } = number!;
  return (digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits) + suffix;
}

export function groupBySeriesAndDay(mentions: readonly DocumentMention[]): Map<string, DocumentMention[]> {
  return groupBy(mentions, seriesAndDay);
}

/** Right to remember because a mention is immutable. */
export const seriesAndDay: (mention: DocumentMention) => string | undefined = memo(mention => {
  const date = issueDate(mention);
  return date && [mention.number!.symbol, mention.issuerPlace, dayText(date)].join('/');
});

/** Undefined where no day is known. Right to remember because a mention is immutable. */
export const numberAndDay: (mention: DocumentMention) => string | undefined = memo(mention => {
  const date = issueDate(mention);
  return date && [mention.number!.symbol, bare(mention), dayText(date)].join('/');
});
