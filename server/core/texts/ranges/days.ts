/**
 * Ranges of days, months, quarters and years whose end is before their beginning.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, compareDates, daysBetween, daysInMonth, isRealDate } from '../../reading/dates.ts';
import { dayOf, type WrittenDay, type WrittenTime, type WrittenYears } from '../../reading/times.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { ahead } from '../days/day-words.ts';
import { reversedMonths } from './months.ts';

/** `next` is the time after it in the text. */
export function reversed(
  time: WrittenTime,
  next: WrittenTime | undefined,
  text: string,
  place: PlaceOf,
): DateFault | undefined {
  switch (time.kind) {
    case 'day':
      return (
        (next?.kind === 'day' ? reversedDays(time, next, text, place) : undefined) ??
        reversedOpenDays(time, text, place)
      );
    case 'month':
    case 'quarter':
      return reversedMonths(time, text, place);
    case 'years':
      return reversedYears(time, text, place);
    case 'months':
      return undefined;
    default:
      return time satisfies never;
  }
}

function reversedYears({ from, to, span }: WrittenYears, text: string, place: PlaceOf): DateFault | undefined {
  if (Number(from) <= Number(to)) return undefined;
  const written = text.slice(span.start, span.end);
  return {
    kind: 'reversed',
    place: place(span),
    from,
    to,
    repairs: [written.replace(from, '\u0000').replace(to, from).replace('\u0000', to)],
  };
}

/** "từ ngày 20/10/2021 đến ngày 21/9/2021": two whole days of one range, the later one first. */
function reversedDays(from: WrittenDay, to: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const between = text.slice(from.span.end, to.span.start);
  const joined = joint().test(between);
  if (!joined) return closedLater(from, to, text, place);
  const dash = /^ ?- ?(?:ngày )?$/u.test(between);
  const before = text.slice(Math.max(0, from.span.start - 24), from.span.start);
  if (
    dash
      ? !/(?:từ|từ ngày|(?:thời gian|kỳ(?: báo cáo)?|thời hạn):?|\() ?(?:ngày )?$/iu.test(before)
      : !opening().test(before)
  )
    return undefined;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last || compareDates(first, last) <= 0) return undefined;
  const [start, end] = [text.slice(from.span.start, from.span.end), text.slice(to.span.start, to.span.end)];
  const swapped = end + between + start;
  const later = start + between + end.replace(to.year!, String(last.year + 1));
  const earlier = start.replace(from.year!, String(first.year - 1)) + between + end;
  const next = { ...last, year: last.year + 1 };
  return {
    kind: 'reversed',
    place: place({ start: from.span.start, end: to.span.end }),
    from: start,
    to: end,
    repairs:
      first.year !== last.year || !isRealDate(next) || daysBetween(first, next) > 366
        ? [swapped]
        : areWholeMonths(first, next) || daysBetween(first, next) < daysBetween(last, first)
          ? [later, earlier, swapped]
          : [swapped, later],
  };
}

const joint = patternInAnyCase(`^ ?(?:-|- ?đến|đến|tới|cho đến|-> ?|→)(?: hết| trước)? ?${ahead}$`, 'u');
const opening = patternInAnyCase(`(?:từ|\\(|kể) ?${ahead}$`, 'u');

/** "bắt đầu từ ngày 05/9/2024 và kết thúc ngày 31/5/2024", "khởi công ngày …, khánh thành ngày …". */
function closedLater(from: WrittenDay, to: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const between = text.slice(from.span.end, to.span.start);
  const isAnswer = answers.test(between);
  if (!isAnswer && !closes.test(between)) return undefined;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last || compareDates(first, last) <= 0) return undefined;
  const before = text.slice(Math.max(0, from.span.start - 32), from.span.start);
  // "hoạt động từ ngày 01/7/2025, hoàn thành ngày 30/6/2025 việc …": after a comma something else may be completed.
  const joined = text.startsWith(' và', from.span.end) && opening().test(before);
  if (isAnswer ? !receives.test(before) : !joined && !opens.test(before)) return undefined;
  const [start, end] = [text.slice(from.span.start, from.span.end), text.slice(to.span.start, to.span.end)];
  return {
    kind: 'reversed',
    place: place({ start: from.span.start, end: to.span.end }),
    from: start,
    to: end,
    ...(isAnswer && { events: true as const }),
    repairs: [
      start + between + end.replace(to.year!, String(last.year + 1)),
      start.replace(from.year!, String(first.year - 1)) + between + end,
    ],
  };
}

const opens =
  /(?:^|[^\p{L}])(?:bắt đầu(?: thi công| triển khai| thực hiện)?|khởi công(?: xây dựng)?|khai mạc|khai giảng|khởi hành|khởi động|được cấp|cấp|có hiệu lực(?: thi hành)?)(?: từ| kể từ| vào)?(?: ngày)? ?$/iu;
/** "tiếp nhận ngày 04/8/2025 và trả kết quả ngày", "trình ngày …, được phê duyệt ngày". */
const receives =
  /(?:^|[^\p{L}])(?:tiếp nhận|nhận|nộp|gửi|trình|thẩm định|thẩm tra|xác minh)(?: hồ sơ| đơn)?(?: vào)?(?: ngày)? ?$/iu;
const answers =
  /^(?:,|;| và|[,;] và) (?:(?:đã )?(?:được )?(?:giải quyết(?: xong)?|trả(?: lại)?|phê duyệt|phản hồi|thẩm định(?: xong)?|thẩm tra|xác minh)|(?:đã )?(?:trả kết quả|trả lời)|hẹn trả(?: kết quả)?)(?: vào)?(?: ngày)? ?$/iu;
const closes =
  /^(?:,|;| và|[,;] và) (?:dự kiến )?(?:(?:kết thúc|hoàn thành(?:(?:,? và|,) (?:bàn giao,? )?(?:và )?(?:đưa vào (?:sử dụng|vận hành|khai thác)|bàn giao|nghiệm thu))?|khánh thành|đưa vào (?:sử dụng|vận hành|khai thác)|bế mạc|bế giảng)(?: vào| trước)?|(?:(?:có )?(?:giá trị|thời hạn|hiệu lực)(?: sử dụng)?|hết (?:hạn|hiệu lực))(?: đến| vào)?(?: hết)?)(?: ngày)? ?$/iu;

/** From 01/10 to 30/9, from 15/12 to 14/6: the day after the last is that of the first. */
function areWholeMonths(first: CalendarDate, last: CalendarDate): boolean {
  return last.day + 1 === first.day || (first.day === 1 && last.day === daysInMonth(last.year, last.month));
}

/**
 * "từ ngày 12/5 đến ngày 10/5/2025", "từ ngày 24 đến ngày 18/11/2025": the first day has no year. With that of the second it would come after it; of the
 * year before, it would make nearly a year. A question, unless it makes a whole year ("từ 15/12 đến 14/12/2019") or
 * eleven months and less, as periods of reporting do.
 */
function reversedOpenDays(to: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const open = openStart(to, text);
  if (!open) return undefined;
  const { start, end, first } = open;
  const last = { day: Number(to.day), month: Number(to.month), year: leapYear };
  if (!isRealDate(first) || !isRealDate(last)) return undefined;
  const apart = daysBetween(last, first);
  if (apart < 2 || apart > 27) return undefined;
  const stated = text.slice(to.span.start, to.span.end);
  return {
    kind: 'reversed',
    place: place({ start: to.span.start - start.length - end.length, end: to.span.end }),
    from: start,
    to: stated,
    repairs: [swapped(start, end, stated, to)],
    open: true,
  };
}

/** "từ 31/6 đến 30/7/2024": the first day has no year and is no day of its month. */
export function impossibleStart(to: WrittenTime, text: string, place: PlaceOf): DateFault | undefined {
  if (to.kind !== 'day' || to.year === undefined) return undefined;
  const open = openStart(to, text);
  if (!open || /ngày ?$/iu.test(open.before)) return undefined;
  const { start, end, first } = open;
  const { day, month } = first;
  if (month < 1 || month > 12 || isRealDate(first)) return undefined;
  const at = to.span.start - end.length - start.length;
  return {
    kind: 'impossible',
    place: place({ start: at, end: at + start.length }),
    stated: start,
    why: 'day',
    day,
    month,
    year: undefined,
    repairs: [],
  };
}

interface OpenStart {
  /** "từ ngày ", as written. */
  readonly before: string;
  readonly start: string;
  readonly end: string;
  /** In a leap year, for it has none of its own. */
  readonly first: CalendarDate;
}

/** The day without a year from which the range ends at a written day. */
function openStart(to: WrittenDay, text: string): OpenStart | undefined {
  const around = text.slice(Math.max(0, to.span.start - 60), to.span.start);
  const match = around.toLowerCase().includes('từ ') ? fromOpenDay.exec(around) : null;
  if (!match) return undefined;
  const { start, day, month, monthInWords, end } = match.groups!;
  return {
    before: match[0].slice(0, match[0].length - start!.length - end!.length),
    start: start!,
    end: end!,
    first: { day: Number(day), month: Number(month ?? monthInWords ?? to.month), year: leapYear },
  };
}

const leapYear = 2000;
const fromOpenDay =
  /(?:^|[^\p{L}])(?:từ|kể từ) (?:ngày )?(?<start>(?<day>\d{1,2})(?: ?\/ ?(?<month>\d{1,2})| tháng (?<monthInWords>\d{1,2}))?)(?<end> ?(?:-|đến|tới|cho đến)(?: hết)?(?: ngày)? ?)$/iu;

/** The two days in the other order; the year stays behind. */
function swapped(first: string, between: string, last: string, { year }: WrittenDay): string {
  const bare = year === undefined ? last : last.slice(0, last.lastIndexOf(year)).replace(/[ /.-]+$|,? năm $/u, '');
  return bare + between + first + last.slice(bare.length);
}
