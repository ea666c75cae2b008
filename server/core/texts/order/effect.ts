/**
 * A document beside the day from which it holds, which is not before that of its issue: "Nghị quyết số 14/2024/NQ-HĐND
 * ngày 12/7/2024 của HĐND tỉnh có hiệu lực từ ngày 22/7/2024", "Decree No. 3/2024 of 9 January 2024 came into force on 1
 * March 2024".
 *
 * Contracts and permits may be made to hold from an earlier day. Together with price lists and parts of documents they take
 * effect within sentences about documents as well. So the words count only where grammar binds
 * them to the document: right behind it and who issued it, behind the comma that ends what it is about, or with its type
 * and "này". A document behind another one of the same clause is left alone: the words may be of either. Linear: the
 * patterns are bounded.
 */
import { lazily } from '../../derive.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { printNumber } from '../../reading/documents/number.ts';
import { lexicons } from '../../reading/languages.ts';
import type { DateFault } from '../days/date-fault.ts';
import type { ReportText } from '../texts.ts';
import { dayIn, spelledDay, wordsOf, writtenDay } from './mention-days.ts';

/** `issued`: the day of `mention`; it stands between `previous` and `next`. */
export function beforeIssue(
  text: ReportText,
  mention: TextMention,
  issued: CalendarDate,
  { previous, next }: { readonly previous: TextMention | undefined; readonly next: TextMention | undefined },
): DateFault | undefined {
  const end = mentionEnd(mention);
  const behind = wordsOf(text, end, Math.min(end + farthest, next?.span.start ?? text.span.end));
  const groups = effect().exec(behind)?.groups;
  if (!groups || !isSaidOf(mention, groups) || !ordained().test(mention.typeWords ?? '')) return undefined;
  if (followsInClause(text, mention, previous) || isWithin(text, mention, groups)) return undefined;
  const day = dayIn(groups);
  if (!day || compareDates(day, issued) >= 0) return undefined;
  const isSure = mention.number?.year !== undefined;
  const { start, end: dayEnd } = mention.date!.span;
  return {
    kind: 'reversed',
    place: text.place({ start, end: dayEnd }),
    from: writtenDay(text, mention.date!.span),
    to: (groups.day ?? groups.dayen)!.trim(),
    repairs: [],
    events: true,
    effectOf: printNumber(mention.number!),
    ...(isSure ? {} : { open: true }),
  };
}

/** Behind its day, or behind the one who issued it where that stands next. */
export function mentionEnd({ span, date, issuer }: TextMention): number {
  const end = Math.max(span.end, date!.span.end);
  return issuer && issuer.span.start >= end && issuer.span.start - end < nearIssuer ? issuer.span.end : end;
}

/** "… . Quyết định này có hiệu lực": of the type of the mention. */
function isSaidOf({ typeWords }: TextMention, { type }: Readonly<Record<string, string | undefined>>): boolean {
  return type === undefined || (typeWords !== undefined && type.trim().toLowerCase().endsWith(typeWords.toLowerCase()));
}

/** "A, as amended by B, came into force on …", "A thay thế B, có hiệu lực từ …". */
export function followsInClause(text: ReportText, { span }: TextMention, previous: TextMention | undefined): boolean {
  if (!previous) return false;
  const between = wordsOf(text, Math.max(previous.span.end, previous.date?.span.end ?? 0), span.start);
  return between.length < farthest && !/[.;]\s/u.test(between);
}

/** "Bảng giá theo Quyết định số … có hiệu lực từ …": the list or the decision. "Quyết định này" leaves no doubt. */
function isWithin(
  text: ReportText,
  { span }: TextMention,
  { type }: Readonly<Record<string, string | undefined>>,
): boolean {
  const before = wordsOf(text, Math.max(text.span.start, span.start - nearBefore), span.start);
  return type === undefined && within().test(before);
}

const farthest = 180;
const nearBefore = 30;
const ordained = lazily(() => new RegExp(`(?<!\\p{L})(?:${wordsOfAll('ordains')})(?!\\p{L})`, 'iu'));
const within = lazily(() => new RegExp(`[\\p{L}\\d)],? (?:${wordsOfAll('within')})(?: the)? $`, 'iu'));

function wordsOfAll(key: 'ordains' | 'within'): string {
  return lexicons.flatMap(({ succession }) => succession[key]).join('|');
}

/** "của", "do", ", by the". */
const nearIssuer = 10;
const effect = lazily(
  () => new RegExp(`^(?:${lexicons.map(({ succession }) => succession.takesEffect).join('|')}) ${spelledDay}`, 'iu'),
);
