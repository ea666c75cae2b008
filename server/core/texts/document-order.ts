/**
 * Documents of one clause whose order its words tell: "Quyết định số 41/2023/QĐ-UBND ngày 12/10/2023 được thay thế bởi
 * Quyết định số 19/2024/QĐ-UBND ngày 27/5/2024", "Decision No. 11/2024 of 9 February 2024 replaced Decision No. 30/2023 of
 * 4 April 2023", and the day on which one takes effect, which is not before that of its issue.
 *
 * What binds everyone, whose number has its year, hardly ever holds from a day before its issue: a warning; else something
 * may be made to, and it is a question. Linear: what stands between two mentions is bounded.
 */
import { lazily } from '../derive.ts';
import { type CalendarDate, compareDates, isRealDate } from '../reading/dates.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import * as english from '../reading/en/succession.ts';
import * as vietnamese from '../reading/vi/succession.ts';
import type { Span } from '../text.ts';
import type { DateFault } from './date-fault.ts';
import { dayFrom, dayPattern } from './english-days.ts';
import { documentsIn, type ReportText } from './texts.ts';

export function wrongDocumentOrder(text: ReportText): readonly DateFault[] {
  if (!said.test(text.folded.text)) return none;
  const mentions = documentsIn(text).filter(({ kind, date }) => kind === 'numbered' && date && ownDays.has(date.how));
  const faults: DateFault[] = [];
  for (const [index, mention] of mentions.entries()) {
    const first = wholeDay(mention.date!);
    if (!first || hasOtherYear(mention)) continue;
    const next = mentions[index + 1];
    const succeeded = next && ofPair(text, mention, first, next);
    if (succeeded) faults.push(succeeded);
    const early = beforeIssue(text, mention, first, next);
    if (early) faults.push(early);
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
/** Days that are those of the number itself. */
const ownDays: ReadonlySet<WrittenDate['how']> = new Set(['beside', 'after-issuer']);
const said =
  /hiệu lực|thay thế|thay cho|bãi bỏ|sửa đổi|được bổ sung|đính chính|in(?:to)? (?:force|effect|operation)|t(?:ook|akes|aking) effect|amend|replac|repeal|revo[ck]|supersed/iu;

function ofPair(text: ReportText, mention: TextMention, first: CalendarDate, next: TextMention): DateFault | undefined {
  const between = wordsOf(text, mention.span.end, next.span.start);
  if (between.length > mostBetween) return undefined;
  const second = wholeDay(next.date!);
  if (!second || hasOtherYear(next) || compareDates(first, second) === 0) return undefined;
  const order = succession().exec(between)?.groups;
  if (!order) return undefined;
  const isFirstEarlier = order.by !== undefined;
  if (compareDates(first, second) < 0 === isFirstEarlier) return undefined;
  // "Nghị định số … sửa đổi Nghị định số … ngày …": a day behind both may be that of the first.
  if (!isFirstEarlier && mention.date!.how !== 'beside') return undefined;
  const [from, to] = isFirstEarlier ? [mention, next] : [next, mention];
  return {
    kind: 'reversed',
    place: text.place({ start: mention.date!.span.start, end: next.date!.span.end }),
    from: writtenDay(text, from.date!.span),
    to: writtenDay(text, to.date!.span),
    repairs: [],
    events: true,
  };
}

/** The day that words behind a mention give as that of its taking effect. */
function beforeIssue(
  text: ReportText,
  mention: TextMention,
  issued: CalendarDate,
  next: TextMention | undefined,
): DateFault | undefined {
  const end = Math.max(mention.span.end, mention.date!.span.end);
  const behind = wordsOf(text, end, Math.min(end + mostBetween, next?.span.start ?? text.span.end));
  const match = effect().exec(behind);
  if (!match) return undefined;
  const groups = match.groups!;
  const day =
    groups.d === undefined
      ? dayFrom(groups, 'e', issued.year)
      : { day: Number(groups.d), month: Number(groups.m), year: Number(groups.y) };
  if (!day || !isRealDate(day) || compareDates(day, issued) >= 0) return undefined;
  // Of no year: the next of that day and month.
  if (groups.d === undefined && groups.ey === undefined && groups.efy === undefined) return undefined;
  const isSure = mention.number?.year !== undefined;
  const start = mention.date!.span.start;
  return {
    kind: 'reversed',
    place: text.place({ start, end: mention.date!.span.end }),
    from: writtenDay(text, mention.date!.span),
    to: (groups.day ?? groups.dayen)!.trim(),
    repairs: [],
    events: true,
    ...(isSure ? {} : { open: true }),
  };
}

/** The number has another year than its day: a fault of its own. */
function hasOtherYear({ number, date }: TextMention): boolean {
  return number?.year !== undefined && number.year !== date!.year;
}

const mostBetween = 180;

function wordsOf({ source }: ReportText, start: number, end: number): string {
  return start >= end ? '' : source.slice(start, end).normalize('NFC');
}

function writtenDay({ source }: ReportText, { start, end }: Span): string {
  return source.slice(start, end).replace(/^ngày /iu, '');
}

function wholeDay({ year, month, day }: WrittenDate): CalendarDate | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

const numericDay = '(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2})(?:/| năm )(?<y>\\d{4})(?!\\d)';
/** Who issued it may stand before; what the document is about does not, for its title may tell of others. */
const issuer = '(?:,? (?:của|do|by|of) [^\\d.;:,()]{2,70}?)?';
const succession = lazily(
  () =>
    new RegExp(
      `^${issuer},? (?:(?<by>${[...vietnamese.replacedBy, ...english.replacedBy].join('|')})|(?<over>${[...vietnamese.replaces, ...english.replaces].join('|')})) (?:the )?$`,
      'iu',
    ),
);
/** Not "quy định tại khoản 2 có hiệu lực …": a part of it. */
const effect = lazily(
  () =>
    new RegExp(
      `^(?:(?!(?<!\\p{L})(?:điều|khoản|điểm|quy định tại|article|section|clause|part|provisions?)(?!\\p{L}))(?:[^\\d.;()]|năm \\d{4})){0,140}? (?:(?:${vietnamese.takesEffect})(?: ngày)? (?<day>${numericDay})|(?:${english.takesEffect}) (?<dayen>${dayPattern('e')}))`,
      'iu',
    ),
);
