/**
 * Days, months, quarters and years that do not exist.
 */
import { daysInMonth, isRealDate } from '../../reading/dates.ts';
import type { WrittenDay, WrittenTime, WrittenYears } from '../../reading/times.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';
import { monthText, padded } from './date-style.ts';

/** `beside`: another quarter stands next to it. */
export function impossible(time: WrittenTime, beside: boolean, text: string, place: PlaceOf): DateFault | undefined {
  const stated = text.slice(time.span.start, time.span.end);
  const fault = (
    why: Extract<DateFault, { kind: 'impossible' }>['why'],
    repairs: readonly string[],
    { day = 0, month = 0, year }: { day?: number; month?: number; year?: number | undefined } = {},
  ): DateFault => ({ kind: 'impossible', place: place(time.span), stated, why, day, month, year, repairs });
  switch (time.kind) {
    case 'day':
      return impossibleDay(time, text, fault);
    case 'month': {
      const month = Number(time.month);
      if (month === 13 && ofPay.test(text.slice(Math.max(0, time.span.start - 24), time.span.start))) return undefined;
      if (month < 1 || month > 12) return fault('month', [], { month });
      return time.year !== undefined && time.year.length > 4
        ? fault(
            'year-digits',
            yearRepairs(time.year).map(year => stated.replace(time.year!, year)),
            { month, year: Number(time.year) },
          )
        : undefined;
    }
    case 'quarter': {
      const quarter = quarters.indexOf(time.quarter.toUpperCase());
      // "đá quý 5 tỷ", "anh Quý 8 tuổi": only what is of a year, or beside a quarter, is called a quarter.
      if (quarter >= 0 || /^0?[1-4]$/.test(time.quarter)) return undefined;
      return time.year !== undefined || beside ? fault('quarter', []) : undefined;
    }
    case 'years':
      return impossibleSchoolYear(time, text, stated, fault);
    case 'months':
      return undefined;
    default:
      return time satisfies never;
  }
}

/**
 * "năm học 2024 - 2026": a school year begins in one year and ends in the next (Education Law 43/2019/QH14: one school
 * year, one plan). "các năm học", "03 năm học" and stages are several.
 */
function impossibleSchoolYear(
  { words, from, to, span }: WrittenYears,
  text: string,
  stated: string,
  fault: (why: 'school-year', repairs: readonly string[]) => DateFault,
): DateFault | undefined {
  const apart = Number(to) - Number(from);
  if (words.toLowerCase() !== 'năm học' || apart === 1 || apart < 0 || !stated.includes('-')) return undefined;
  if (severalBefore.test(text.slice(Math.max(0, span.start - 40), span.start))) return undefined;
  const last = String(Number(from) + 1);
  const first = String(Number(to) - 1);
  return fault('school-year', [
    `${from}${stated.slice(from.length, -to.length)}${last}`,
    `${first}${stated.slice(from.length)}`,
  ]);
}

const severalBefore =
  /(?:các|những|mấy|nhiều|hai|ba|bốn|năm|sáu|\d|giai đoạn|nhiệm kỳ|chu kỳ|lộ trình)(?: \p{L}{1,8}){0,4}? năm học(?: từ)?(?: năm)? $/iu;

/** "lương tháng 13": the pay beyond that of twelve months. */
const ofPay = /(?:^|\P{L})(?:lương|thưởng)(?: (?:thưởng|của|cơ bản))? ?$/iu;

const quarters = ['I', 'II', 'III', 'IV'];

function impossibleDay(
  time: WrittenDay,
  text: string,
  fault: (
    why: Extract<DateFault, { kind: 'impossible' }>['why'],
    repairs: readonly string[],
    date: { day?: number; month?: number; year?: number | undefined },
  ) => DateFault,
): DateFault | undefined {
  // Numbers with dots and hyphens are dates only where they are called so.
  if ((time.form === 'dot' || time.form === 'dash') && !time.said) return undefined;
  if (/(?:số|Số) ?:? ?$/u.test(text.slice(Math.max(0, time.span.start - 5), time.span.start))) return undefined;
  const day = Number(time.day);
  const month = Number(time.month);
  const year = time.year === undefined ? undefined : Number(time.year);
  const date = { day, month, year };
  const written = text.slice(time.span.start, time.span.end);
  const withPart = (part: 'day' | 'month' | 'year', value: string): string => replacePart(time, written, part, value);
  if (time.year !== undefined && time.year.length > 4) {
    return fault(
      'year-digits',
      yearRepairs(time.year).map(repair => withPart('year', repair)),
      date,
    );
  }
  if (month < 1 || month > 12) {
    const repairs: string[] = [];
    if (month > 12 && day <= 12 && day >= 1 && month <= 31) {
      repairs.push(
        replacePart(time, withPart('day', padded(month)), 'month', padded(day), padded(month).length - time.day.length),
      );
    }
    for (const digit of new Set(time.month)) {
      const less = { year: year ?? 2000, month: Number(digit), day };
      if (month > 12 && isRealDate(less)) repairs.unshift(withPart('month', monthText(Number(digit))));
    }
    const swapped = { year: year ?? 2000, month: day, day: month };
    const order = !time.said && time.form === 'slash' && time.year !== undefined && isRealDate(swapped);
    return fault(order ? 'order' : 'month', [...new Set(repairs)].slice(0, 3), date);
  }
  // Before 1900 the day may be of another calendar.
  // Months of the lunar calendar have thirty days or one less.
  const after = text.slice(time.span.end, time.span.end + 24);
  if (day === 30 && month >= 1 && month <= 12 && /[âÂ]/u.test(after) && lunar.test(after)) return undefined;
  const last = month === 2 && (year === undefined || year < 1900) ? 29 : daysInMonth(year ?? 2000, month);
  if (day < 1 || day > last) {
    return fault('day', day > last && day <= 31 ? [withPart('day', String(last))] : [], date);
  }
  if (year !== undefined && (year > 2100 || (year < 1000 && time.form !== 'long'))) {
    return fault(
      'year',
      yearSwaps(time.year!).map(repair => withPart('year', repair)),
      date,
    );
  }
  return undefined;
}

/** "30/02 âm lịch", "(ÂL)", "năm Giáp Thìn (âm lịch)". */
const lunar = /^(?: năm)?(?: \p{Lu}\p{L}+){0,2} ?[(,]? ?(?:âm lịch|ÂL(?!\p{L})|Âm lịch)/u;

/** Years of four digits that one digit too many makes of them; the last digit first: it may be a footnote's mark. */
export function yearRepairs(written: string): string[] {
  const repairs = new Set<string>();
  for (let at = written.length - 1; at >= 0; at--) {
    const less = written.slice(0, at) + written.slice(at + 1);
    if (/^(?:19|20)\d\d$/.test(less) && Number(less) <= 2060) repairs.add(less);
  }
  return [...repairs];
}

/** 2205 for 2025: two neighbours swapped. */
/** Years that two digits swapped make of one. */
export function yearSwaps(written: string): string[] {
  const repairs: string[] = [];
  for (let at = 0; at + 1 < written.length; at++) {
    const swapped = written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2);
    if (/^(?:19|20)\d\d$/.test(swapped) && Number(swapped) <= 2060) repairs.push(swapped);
  }
  return repairs;
}

/** `shift`: how much longer what stands before has become. */
function replacePart(
  time: WrittenDay,
  written: string,
  part: 'day' | 'month' | 'year',
  value: string,
  shift = 0,
): string {
  const { day, month, year } = time;
  const own = time[part] ?? '';
  const at =
    part === 'day'
      ? 0
      : part === 'month'
        ? written.indexOf(month, day.length + shift + 1)
        : written.lastIndexOf(year ?? '');
  return written.slice(0, at) + value + written.slice(at + own.length);
}
