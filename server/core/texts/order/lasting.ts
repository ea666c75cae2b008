/**
 * A document that holds for so many years or months from its issue, beside the day up to which it does: "Giấy phép số
 * 1184/GP-UBND ngày 20/5/2019 có thời hạn 05 năm kể từ ngày cấp (đến hết ngày 20/5/2024)". The day itself, or the one
 * before, is the last; a part of a month may be meant for a whole one. Linear: the pattern is bounded.
 */
import { lazily } from '../../derive.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { lexicons } from '../../reading/languages.ts';
import type { DateFault } from '../days/date-fault.ts';
import { countFrom } from '../days/english-days.ts';
import { monthsBetween } from '../spans/lengths.ts';
import type { ReportText } from '../texts.ts';
import { mentionEnd } from './effect.ts';
import { dayIn, spelledDay, writtenDay } from './mention-days.ts';

/** `issued`: the day of `mention`, which `next` follows. */
export function wrongLasting(
  text: ReportText,
  mention: TextMention,
  issued: CalendarDate,
  next: TextMention | undefined,
): DateFault | undefined {
  const end = mentionEnd(mention);
  // As it is written, so that the place of the number is where it stands.
  const behind = text.source.slice(end, Math.min(end + farthest, next?.span.start ?? text.span.end));
  let match: RegExpExecArray | null = null;
  for (const pattern of lasting()) match ??= pattern.exec(behind);
  if (!match) return undefined;
  const day = dayIn(match.groups!);
  if (!day || compareDates(day, issued) <= 0) return undefined;
  const { count, unit, day: last, dayen } = match.groups!;
  const stated = countFrom(count!);
  const isYears = years().includes(unit!.toLowerCase());
  const [least, most] = monthsBetween(issued, day);
  const months = stated === undefined ? undefined : stated * (isYears ? 12 : 1);
  if (months === undefined || (months >= least && months <= most)) return undefined;
  const right = isYears ? Math.round(most / 12) : most;
  if (right === stated || right < 1) return undefined;
  const start = end + behind.indexOf(` ${count!} ${unit!}`) + 1;
  return {
    kind: 'length',
    place: text.place({ start, end: start + count!.length }),
    stated: count!,
    unit: isYears ? 'year' : 'month',
    length: right,
    range: `${writtenDay(text, mention.date!.span)} - ${(last ?? dayen)!.trim()}`,
    repair: String(right).padStart(/^0\d/u.test(count!) ? 2 : 1, '0'),
  };
}

const farthest = 200;
const lasting = lazily(() =>
  lexicons.map(({ succession }) => new RegExp(`^(?:${succession.lasts}) ${spelledDay}`, 'iu')),
);
const years = lazily(() => lexicons.map(({ succession }) => succession.years));
