/**
 * Numbers of days said beside the range that they are the days of: "05 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)".
 *
 * The first day, the last, or both may be counted. Fewer days may be those on which work is done, so that is a question
 * and only where they are fewer than the days from Monday to Friday.
 */
import { type CalendarDate, daysBetween, isRealDate, weekday } from '../reading/dates.ts';
import type { WrittenDay } from '../reading/times.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';

/** `last` is the second day of the range; its year is that of the first where the first has none. */
export function wrongDayCount(last: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  if (last.year?.length !== 4) return undefined;
  const start = Math.max(0, last.span.start - longest);
  const before = text.slice(start, last.span.start);
  if (!/ngày/iu.test(before)) return undefined;
  const found = counted.exec(before);
  if (!found) return undefined;
  const { count, day, month, year } = found.groups!;
  const to = { day: Number(last.day), month: Number(last.month), year: Number(last.year) };
  const from = { day: Number(day), month: Number(month), year: Number(year ?? last.year) };
  if (year === undefined && from.month > to.month) from.year--;
  if (!isRealDate(from) || !isRealDate(to)) return undefined;
  const days = daysBetween(from, to) + 1;
  const stated = Number(count);
  if (days < 2 || stated === days || stated === days - 1) return undefined;
  const isFewer = stated < days;
  if (
    isFewer &&
    (stated >= weekdaysWithin(from, days) || leavesOut.test(text.slice(last.span.end, last.span.end + 40)))
  )
    return undefined;
  const at = start + found.index + found[0].indexOf(count!);
  return {
    kind: 'day-count',
    place: place({ start: at, end: at + count!.length }),
    stated: count!,
    days,
    from,
    to,
    isQuestion: isFewer,
    repair: String(days).padStart(count!.length, '0'),
  };
}

const longest = 90;
const counted =
  /(?<![\d.,/–-] ?|\p{L}|đến )(?<count>\d{1,3}) ngày(?: đêm| liên tục| liền| liên tiếp)?,? ?[(:]?,? ?(?:(?:được )?tính |kể )?từ (?:hết )?(?:ngày )?(?<day>\d{1,2}) ?(?:\/|-|tháng) ?(?<month>\d{1,2})(?:(?: ?\/ ?|-| năm )(?<year>\d{4}))? ?(?:đến|tới|cho đến|-|–)(?: hết)?(?: ngày)? ?$/iu;
/** "(trừ thứ Bảy, Chủ nhật)", "không kể ngày lễ". */
const leavesOut = /(?:trừ|không (?:kể|tính|bao gồm)|làm việc|nghỉ)/iu;

/** Days from Monday to Friday among so many days from `from` on. Of more than three weeks, five of each seven at least. */
function weekdaysWithin(from: CalendarDate, days: number): number {
  const whole = Math.floor(days / 7);
  let count = whole * 5;
  const first = weekday(from);
  for (let index = 0; index < days % 7; index++) if ((first - 1 + index) % 7 < 5) count++;
  return count;
}
