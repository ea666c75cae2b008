/**
 * A document beside a day for which it calls people together, or by which it asks for something: neither is before its
 * own. "Giấy mời số 131/GM-UBND ngày 22/5/2024 mời họp ngày 17/5/2024", "Công văn số 455/SNV-TCBC ngày 16/5/2024 đề nghị
 * gửi báo cáo chậm nhất ngày 10/5/2024".
 *
 * What had been asked for earlier, and is late or called to mind, is left alone, and so is a document behind another
 * one of the same clause. Linear: the patterns are bounded.
 */
import { lazily } from '../../derive.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { printNumber } from '../../reading/documents/number.ts';
import type { Bid } from '../../reading/documents/succession.ts';
import { lexicons } from '../../reading/languages.ts';
import type { DateFault } from '../days/date-fault.ts';
import type { ReportText } from '../texts.ts';
import { followsInClause, mentionEnd } from './effect.ts';
import { dayIn, spelledDay, wordsOf, writtenDay } from './mention-days.ts';

/** `issued`: the day of `mention`; it stands between `previous` and `next`. */
export function bidBeforeIssue(
  text: ReportText,
  mention: TextMention,
  issued: CalendarDate,
  { previous, next }: { readonly previous: TextMention | undefined; readonly next: TextMention | undefined },
): DateFault | undefined {
  const own = bids().filter(({ types }) => types.test(mention.typeWords ?? ''));
  if (own.length === 0 || followsInClause(text, mention, previous)) return undefined;
  const end = mentionEnd(mention);
  const behind = wordsOf(text, end, Math.min(end + farthest, next?.span.start ?? text.span.end));
  const before = wordsOf(text, Math.max(text.span.start, mention.span.start - farthest), mention.span.start);
  for (const bid of own) {
    const found = bid.behind.exec(behind) ?? bid.before?.exec(before);
    const day = found && dayIn(found.groups!);
    if (day && !bid.apart?.test(found[0]) && compareDates(day, issued) < 0)
      return faultOf(text, mention, bid.kind, (found.groups!.day ?? found.groups!.dayen)!.trim());
  }
  return undefined;
}

function faultOf(text: ReportText, mention: TextMention, kind: Bid['kind'], to: string): DateFault {
  const { start, end: dayEnd } = mention.date!.span;
  return {
    kind: 'reversed',
    place: text.place({ start, end: dayEnd }),
    from: writtenDay(text, mention.date!.span),
    to,
    repairs: [],
    events: true,
    bid: { of: printNumber(mention.number!), kind },
  };
}

const farthest = 360;

interface Read {
  readonly kind: Bid['kind'];
  readonly types: RegExp;
  readonly behind: RegExp;
  readonly before: RegExp | undefined;
  readonly apart: RegExp | undefined;
}

const bids = lazily(() =>
  lexicons.flatMap(({ succession }) =>
    succession.bids.map(
      ({ kind, types, behind, before, apart }): Read => ({
        kind,
        types: new RegExp(`(?<!\\p{L})(?:${types.join('|')})(?!\\p{L})`, 'iu'),
        behind: new RegExp(`^(?:${behind})${spelledDay}`, 'iu'),
        before: before && new RegExp(`(?<!\\p{L})(?:${before[0]})${spelledDay}${before[1]} ?$`, 'iu'),
        apart: apart.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${apart.join('|')})`, 'iu'),
      }),
    ),
  ),
);
