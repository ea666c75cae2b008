/**
 * Numbers of days said beside the two days they lie between: "05 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)", "từ ngày
 * 10/4/2025 đến ngày 14/4/2025 (05 ngày)", "hạn 14/8/2025, hoàn thành ngày 24/8/2025, chậm 10 ngày".
 *
 * The first day, the last, or both may be counted. Fewer days may be those on which work is done, from Monday to Friday
 * or Saturday and without a few holidays; any other number below is a question.
 */
import { type CalendarDate, daysBetween, weekday } from '../reading/dates.ts';
import { dayOf, type WrittenDay } from '../reading/times.ts';
import type { Span } from '../text.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';

/** `last` is the second day; the year of the first is its own, where the first has none. */
export function wrongDayCount(last: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const to = dayOf(last);
  if (!to) return undefined;
  const start = Math.max(0, last.span.start - longest);
  const before = text.slice(start, last.span.start);
  const after = text.slice(last.span.end, last.span.end + longest);
  const said = ofRange(before, after) ?? ofDelay(before, after);
  if (!said) return undefined;
  const { day, month, year } = said.first;
  const isOfYearBefore = year === undefined && Number(month) > to.month;
  const from = dayOf({ day: day!, month: month!, year: isOfYearBefore ? String(to.year - 1) : (year ?? last.year!) });
  if (!from) return undefined;
  const days = daysBetween(from, to) + 1;
  const stated = Number(said.count.text);
  if (days < 2 || stated === days || stated === days - 1) return undefined;
  const isFewer = stated < days;
  if (isFewer && (areWorkingDays(stated, from, days) || leavesOut.test(after.slice(0, 60)))) return undefined;
  const at = said.count.at + (said.count.behind ? last.span.end : start);
  const span: Span = { start: at, end: at + said.count.text.length };
  const right = said.isDelay ? days - 1 : days;
  return {
    kind: 'day-count',
    place: place(span),
    stated: said.count.text,
    days: right,
    from,
    to,
    isDelay: said.isDelay,
    isQuestion: isFewer,
    repair: String(right).padStart(said.count.text.startsWith('0') ? said.count.text.length : 0, '0'),
  };
}

interface Counted {
  /** `at` counts from the end of the second day, or from the beginning of what stands before it. */
  readonly count: { readonly text: string; readonly at: number; readonly behind: boolean };
  readonly first: { readonly day?: string; readonly month?: string; readonly year?: string };
  /** From the day it was due: that day itself is not counted. */
  readonly isDelay: boolean;
}

function ofRange(before: string, after: string): Counted | undefined {
  const range = beforeLast.exec(before);
  if (!range) return undefined;
  const lead = countBefore.exec(before.slice(0, range.index));
  const found = lead ?? countBehind.exec(after);
  if (!found) return undefined;
  const { count } = found.groups!;
  const at = found.index + found[0].indexOf(count!);
  return { count: { text: count!, at, behind: !lead }, first: range.groups!, isDelay: false };
}

function ofDelay(before: string, after: string): Counted | undefined {
  const found = delay.exec(after);
  const due = found && dueBefore.exec(before);
  if (!due) return undefined;
  const { count } = found.groups!;
  return {
    count: { text: count!, at: found.index + found[0].indexOf(count!), behind: true },
    first: due.groups!,
    isDelay: true,
  };
}

const longest = 120;
const firstDay = '(?<day>\\d{1,2}) ?(?:\\/|-|tháng) ?(?<month>\\d{1,2})(?:(?: ?\\/ ?|-| năm )(?<year>\\d{4}))?';
const number = '(?<count>\\d{1,3}) ngày(?! làm việc)';

/** "từ ngày 10/4 đến ngày", before the second day. */
const beforeLast = new RegExp(
  `(?:(?:được )?tính |kể )?từ (?:hết )?(?:ngày )?${firstDay} ?(?:đến|tới|cho đến|-|–)(?: hết)?(?: ngày)? ?$`,
  'iu',
);
const countBefore = new RegExp(
  `(?<![\\d.,/–-] ?|\\p{L}|đến )${number}(?: đêm| liên tục| liền| liên tiếp)?,? ?[(:]?,? ?$`,
  'iu',
);
const countBehind = new RegExp(`^(?: ?\\(|, )(?:(?:tổng cộng|tổng số|trong|là|gồm) )?${number} ?[);,.]`, 'iu');

/** "hạn trả ngày 14/8/2025, hoàn thành ngày", before the second day; no other day between. */
const dueBefore = new RegExp(`(?:^|[^\\p{L}])hạn[^\\d.;]{0,40}?${firstDay},? (?:[^\\d.;]{0,60})$`, 'iu');
const delay = new RegExp(
  `^,? ?\\(?(?:là )?(?:đã )?(?:chậm|quá hạn|trễ hạn|trễ|muộn)(?: hạn| so với quy định)? ${number}`,
  'iu',
);

/** "(trừ thứ Bảy, Chủ nhật)", "không kể ngày lễ". */
const leavesOut = /(?:trừ|không (?:kể|tính|bao gồm)|làm việc|nghỉ)/iu;

/** So many of the days from `from` on as there are from Monday to Friday, or to Saturday, but for holidays. */
function areWorkingDays(stated: number, from: CalendarDate, days: number): boolean {
  return [5, 6].some(last => {
    const most = daysUpTo(last, from, days);
    return stated <= most && stated >= most - mostHolidays;
  });
}

/** Around the lunar New Year. */
const mostHolidays = 5;

/** Days of the week up to `last` among so many days from `from` on. */
function daysUpTo(last: number, from: CalendarDate, days: number): number {
  let count = Math.floor(days / 7) * last;
  const first = weekday(from);
  for (let index = 0; index < days % 7; index++) if ((first - 1 + index) % 7 < last) count++;
  return count;
}
