/**
 * Days of the week that are said beside a whole date: "Thứ Hai, ngày 17/3/2025", "ngày 17/3/2025 (thứ Hai)".
 *
 * "thứ hai" is an ordinal as well ("phiên họp thứ hai, ngày 18/3/2025"): before a date it is taken as a day of the week
 * only where what stands before it cannot be counted and no "thứ nhất" does, behind a date only in brackets.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, isRealDate, weekday } from '../../reading/dates.ts';
import { dayOf, type WrittenDay } from '../../reading/times.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/** `fault` when the day of the week that stands beside `time` is not that of the calendar (Gregorian). */
export function wrongWeekday(time: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const date = dayOf(time);
  if (!date) return undefined;
  const said = saidBefore(time, text) ?? saidBehind(time, text);
  if (!said || said.day === weekday(date) || isLunar(text, time.span.end)) return undefined;
  return {
    kind: 'weekday',
    place: place(said.span),
    stated: text.slice(said.span.start, said.span.end),
    date,
    datePlace: place(time.span),
    repair: printedWeekday(weekday(date), said.written),
    nearest: nearest(date, said.day),
  };
}

interface Said {
  /** 1 for Monday to 7 for Sunday. */
  readonly day: number;
  readonly written: string;
  readonly span: { readonly start: number; readonly end: number };
}

const named = 'thứ (?<name>hai|ba|tư|năm|sáu|bảy|[2-7])';
const before = patternInAnyCase(`(?<![\\p{L}\\d])(?<whole>${named}|(?<sunday>chủ nhật)) ?,? ?\\(?(?:ngày,?)? ?$`, 'u');
const behind = patternInAnyCase(
  `^ ?\\((?:tức |nhằm |vào |là )?(?:ngày )?(?<whole>${named}|(?<sunday>chủ nhật|cn)) ?\\)`,
  'u',
);
/** "ngày 15/12/2025, thứ Hai, họp": without brackets only by its name, for "thứ hai" may be a second point. */
const namedBehind = /^(?:,| -) (?<whole>[Tt]hứ (?<name>Hai|Ba|Tư|Năm|Sáu|Bảy)|(?<sunday>Chủ nhật))(?=[,:;.]| \()/u;
const longest = 24;
/** From the day of the week before to the comma. */
const farBehind = 44;
const nextOfList = patternInAnyCase(
  `${named},? ngày (?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}))?(?:,|;|,? và) $`,
  'u',
);

function saidBefore({ span, year }: WrittenDay, text: string): Said | undefined {
  const start = Math.max(0, span.start - longest);
  const found = before().exec(text.slice(start, span.start));
  if (!found) return undefined;
  const at = start + found.index;
  const { sunday, whole } = found.groups!;
  const ahead = text.slice(Math.max(0, at - longest), at);
  if (found[0].includes(',') && ofDateBefore.test(ahead)) return undefined;
  if (sunday !== undefined) return said(found, start);
  // "thứ Ba" has a name where ordinals, save of meetings, have none.
  const isName = /^[Tt]hứ \p{Lu}/u.test(whole!) && takesDay.test(ahead);
  // "thứ Hai ngày 03/11/2025, thứ Tư ngày 12/11/2025": the date before has its own.
  const isNext =
    !found[0].includes(',') &&
    /\p{Lu}\p{Ll}*$/u.test(whole!) &&
    goesOnRight(text.slice(Math.max(0, at - farBehind), at), year) &&
    !followsFirst(text, at);
  return isName || isNext || says.test(ahead) || (opens.test(ahead) && !followsFirst(text, at))
    ? said(found, start)
    : undefined;
}

function saidBehind({ span }: WrittenDay, text: string): Said | undefined {
  const after = text.slice(span.end, span.end + 2 * longest);
  const found = behind().exec(after) ?? namedBehind.exec(after);
  return found ? said(found, span.end) : undefined;
}

/** The date before has its day of the week, and that is right: "kỳ họp thứ Hai ngày …" is the second of some. */
function goesOnRight(before: string, year: string | undefined): boolean {
  const groups = nextOfList().exec(before)?.groups;
  const date = groups && dayOf({ day: groups.day!, month: groups.month!, year: groups.year ?? year });
  return date !== undefined && weekday(date) === dayNamed(groups!.name!);
}

/** "Ngày 19/5/2025 rơi vào thứ Hai, ngày 20/5/2025 …": it is of the date before. */
const ofDateBefore = /\d (?:sẽ )?(?:là|rơi|trúng|nhằm)(?: vào)?(?: ngày)? $/iu;

/** What may stand before a day of the week and is nothing that is counted. */
const says =
  /(?:(?:^|[^\p{L}])(?:vào|sáng|chiều|tối|trưa|đêm|hôm|từ|đến|tới|hết|là|giờ|phút|ngày|trước|sau|khai mạc|bế mạc|khai giảng|bế giảng|diễn ra|bắt đầu|kết thúc|dự kiến)(?: ngày)? ?,? |(?:\dh|\d:|\d (?:giờ|h|g) )\d{0,2}['’]?(?: phút)?,? )$/iu;
const opens = /(?:^|[(:;–-] ?)$/u;
const takesDay =
  /(?:^|[^\p{L}])(?:tổ chức|khởi công|khánh thành|khai trương|công bố|ra mắt|thông xe|động thổ|làm việc|kiểm tra|tiếp công dân|nghỉ|gửi|nộp|triển khai|thực hiện|hoàn thành|trong|ký|ký kết|ban hành|phê duyệt|mở thầu|đóng thầu|nghiệm thu|bàn giao|phát hành|xảy ra)(?: ngày)? $/iu;

function said({ groups, index, 0: all }: RegExpExecArray, from: number): Said {
  const { whole, name, sunday } = groups!;
  const start = from + index + all.indexOf(whole!);
  const day = sunday !== undefined ? 7 : dayNamed(name!);
  return { day, written: whole!, span: { start, end: start + whole!.length } };
}

/** "hai", "Hai" or "2" of "thứ Hai": 1. */
function dayNamed(name: string): number {
  return numbers.includes(name) ? Number(name) - 1 : 1 + words.indexOf(name.toLowerCase());
}

const words = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const numbers = '234567';

/** A day of the week as it is called, for patterns in any case. */
export const weekdayWords = 'thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật';

/** 1 for "thứ Hai" to 7 for "Chủ nhật". */
export function weekdayNamed(said: string): number {
  const name = said.split(' ')[1]!;
  if (/^[Cc]/u.test(said)) return 7;
  return dayNamed(name);
}

/** The name of a day in the manner of another: "Thứ Ba", "thứ ba", "thứ 3". */
export function printedWeekday(day: number, like: string): string {
  const isCapital = /^\p{Lu}/u.test(like);
  // "thứ Hai" has its name as a name, and so has Sunday: "Chủ nhật".
  if (day === 7) return isCapital || /^thứ \p{Lu}/u.test(like) ? 'Chủ nhật' : 'chủ nhật';
  const first = isCapital ? 'Thứ' : 'thứ';
  if (/\d$/.test(like)) return `${first} ${day + 1}`;
  const name = words[day - 1]!;
  const isSmall = /^[Tt]hứ \p{Ll}/u.test(like);
  return `${first} ${isSmall ? name : name.charAt(0).toUpperCase() + name.slice(1)}`;
}

/** The nearest day in that month that is of that day of the week: never more than three days off. */
function nearest(date: CalendarDate, day: number): CalendarDate | undefined {
  for (let offset = -3; offset <= 3; offset++) {
    const other = { ...date, day: date.day + offset };
    if (isRealDate(other) && weekday(other) === day) return other;
  }
  return undefined;
}

/** "Thứ nhất, …; thứ hai, ngày 18/3/2025 …": one of several points. */
function followsFirst(text: string, at: number): boolean {
  return /thứ nhất/iu.test(text.slice(Math.max(0, at - farthest), at));
}

/** Characters between the first point and a later one. */
const farthest = 2000;

/** "ngày 10/3/2025 (âm lịch)": a day of another calendar. */
function isLunar(text: string, end: number): boolean {
  return /âm lịch|ÂL/iu.test(text.slice(end, end + longest));
}
