/**
 * Numbers of days said beside the two days they lie between: "05 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)", "từ ngày
 * 10/4/2025 đến ngày 14/4/2025 (05 ngày)", "hạn 14/8/2025, hoàn thành ngày 24/8/2025, chậm 10 ngày".
 *
 * The first day, the last, or both may be counted. Fewer days may be those on which work is done, from Monday to Friday
 * or Saturday and without a few holidays; any other number below is a question.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, daysBetween, weekday } from '../../reading/dates.ts';
import { dayOf, type WrittenDay } from '../../reading/times.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { ahead, countedDays, openDay } from '../days/day-words.ts';
import { type Counted, delayed } from './days-late.ts';

/** `last` is the second day; the month and the year of the first are its own, where the first has none. */
export function wrongDayCount(last: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const to = dayOf(last);
  if (!to) return undefined;
  const start = Math.max(0, last.span.start - longest);
  const before = text.slice(start, last.span.start);
  const after = text.slice(last.span.end, last.span.end + longest);
  if (!/[\d)] ngày/u.test(before) && !/[\d)] ngày/u.test(after)) return undefined;
  const said = ofRange(before, after) ?? ofList(before, after) ?? delayed(before, after);
  const from = said && firstDayOf(said.first, to, last.year!);
  if (!from) return undefined;
  const { how } = said;
  const days = typeof how === 'number' ? how : Math.abs(daysBetween(from, to)) + 1;
  const isBackwards = daysBetween(from, to) < 0;
  const stated = Number(said.count.text);
  if (days < 2 || stated === days || (typeof how !== 'number' && stated === days - 1)) return undefined;
  if (isBackwards !== (how === 'early' || how === 'late-to')) return undefined;
  // A term that ends on a day off runs to the next working day.
  if (how === 'after' && stated < days - 1 && stated >= days - 1 - mostDaysOff) return undefined;
  const at = said.count.at + (said.count.behind ? last.span.end : start);
  const isFewer = typeof how !== 'number' && stated < days && !isEveryDay.test(text.slice(at, at + longestCount));
  if (isFewer && (areWorkingDays(stated, isBackwards ? to : from, days) || leavesOut.test(after.slice(0, 60)))) {
    return undefined;
  }
  const right = how === 'range' || typeof how === 'number' ? days : days - 1;
  return {
    kind: 'day-count',
    place: place({ start: at, end: at + said.count.text.length }),
    stated: said.count.text,
    days: right,
    from: isBackwards ? to : from,
    to: isBackwards ? from : to,
    how: typeof how === 'number' ? 'listed' : how === 'range' ? 'range' : 'apart',
    isQuestion: isFewer && !said.isExact,
    ...(stated < right && { isShort: true as const }),
    repair: String(right).padStart(said.count.text.length > 1 ? 2 : 1, '0'),
  };
}

function firstDayOf(
  { day, month, year }: Counted['first'],
  to: CalendarDate,
  lastYear: string,
): CalendarDate | undefined {
  const ownMonth = month ?? String(to.month);
  const isOfYearBefore = year === undefined && Number(ownMonth) > to.month && Number(ownMonth) - to.month > 6;
  return dayOf({ day: day!, month: ownMonth, year: isOfYearBefore ? String(to.year - 1) : (year ?? lastYear) });
}

function ofRange(before: string, after: string): Counted | undefined {
  const range = beforeLast().exec(before);
  if (range) return counted(countBefore().exec(before.slice(0, range.index)), after, range.groups!, 'range');
  const bare = bareRange().exec(before);
  if (!bare) return undefined;
  const lead = countBefore().exec(before.slice(0, bare.index));
  return lead || bare.groups!.month ? counted(lead, after, bare.groups!, 'range') : undefined;
}

/** "03 ngày (19, 20 và 21/4/2025)". */
function ofList(before: string, after: string): Counted | undefined {
  const list = listBefore.exec(before);
  if (!list) return undefined;
  const { items, day, month } = list.groups!;
  const size = items!.split(/,|;|và/u).filter(one => one.trim() !== '').length + 1;
  return counted(countBefore().exec(before.slice(0, list.index)), after, { day, month }, size);
}

/** The number stands before the range, or else behind it. */
function counted(
  lead: RegExpExecArray | null,
  after: string,
  first: Counted['first'],
  how: Counted['how'],
): Counted | undefined {
  const found = lead ?? countBehind().exec(after);
  if (!found) return undefined;
  const { count } = found.groups!;
  return { count: { text: count!, at: found.index + found[0].indexOf(count!), behind: !lead }, first, how };
}

const mostDaysOff = 3;
const longest = 120;
/** "90 ngày đêm": no day is left out. */
const isEveryDay = /^\d{1,3} ngày (?:đêm|liên tục|liền|liên tiếp)(?!\p{L})/iu;
const longestCount = 24;
/** "từ ngày 10/4 đến ngày", before the second day. */
const beforeLast = patternInAnyCase(
  `(?:(?:được )?tính |kể )?từ (?:hết )?${ahead}${openDay} ?(?:đến|tới|cho đến|-|–)(?: hết)? ?${ahead}$`,
  'u',
);
/** "(19 - ", before the second day. */
const bareRange = patternInAnyCase(`(?:(?<=[( ])|^)(?:ngày )?${openDay} ?(?:[-–]|đến) ?(?:ngày )?$`, 'u');
const listBefore =
  /(?:(?:gồm|vào|là|trong)(?: các)? )?(?:các )?(?:(?<!\d )ngày )?(?<items>(?:(?<day>\d{1,2})(?:\/(?<month>\d{1,2}))?(?:, ?|; ?|,? và )(?:ngày )?){1,10})$/iu;
const countBefore = patternInAnyCase(
  `(?<![\\d.,/–-] ?|\\p{L}|đến )${countedDays}(?: đêm| liên tục| liền| liên tiếp| (?:thi công|thực hiện|triển khai|tổ chức|diễn ra|hoạt động|ôn tập|điều trị|cách ly|tập huấn|học tập|thi đấu|cao điểm|ra quân)| (?:sau|kể từ) [^\\d.;,()]{3,40}(?= ?\\())?,? ?[(:]?,? ?$`,
  'u',
);
const countBehind = patternInAnyCase(
  `^(?: ?\\(|, (?=\\d|tổng|trong|là|gồm|kéo dài)| (?=là|kéo dài))(?:(?:tổng cộng|tổng số|trong|là|gồm|kéo dài) )?${countedDays} ?[);,.]`,
  'u',
);

/** "(trừ thứ Bảy, Chủ nhật)", "không kể ngày lễ". */
const leavesOut = /(?:trừ|không (?:kể|tính|bao gồm)|làm việc|nghỉ)/iu;

/** So many of the days from `from` on as there are from Monday to Friday, or to Saturday, but for holidays. */
export function areWorkingDays(stated: number, from: CalendarDate, days: number): boolean {
  const free = holidaysAmong(from, days);
  return [5, 6].some(last => {
    const most = daysUpTo(last, from, days);
    // The first day may be left uncounted.
    return stated <= most && stated >= most - free - 1;
  });
}

/**
 * The most days off among so many from `from` on: those that the Labour Code (article 112) gives by the calendar, a day
 * more where one falls on a Sunday, and those of the moon in the months in which they may fall.
 */
function holidaysAmong(from: CalendarDate, days: number): number {
  let free = 0;
  for (let { year } = from; year <= from.year + 1; year++) {
    for (const { month, day, length, most } of holidays) {
      const first = daysBetween(from, { year, month, day });
      if (first < days && first + length > 0) free += most;
    }
  }
  return free;
}

/** Between a day and so many days later. */
const holidays = [
  { month: 1, day: 1, length: 3, most: 2 },
  // The lunar New Year.
  { month: 1, day: 18, length: 40, most: 7 },
  // The Hùng Kings.
  { month: 3, day: 28, length: 34, most: 2 },
  { month: 4, day: 29, length: 6, most: 4 },
  { month: 8, day: 31, length: 6, most: 4 },
];

/** Days of the week up to `last` among so many days from `from` on. */
export function daysUpTo(last: number, from: CalendarDate, days: number): number {
  let count = Math.floor(days / 7) * last;
  const first = weekday(from);
  for (let index = 0; index < days % 7; index++) if ((first - 1 + index) % 7 < last) count++;
  return count;
}
