/**
 * Days of the calendar: reading them in every written form, checking them, counting between them, printing them.
 *
 * Written forms: 09/12/2019, 9-12-2019, 2.1.2018, 2019-12-09, "ngày 09 tháng 12 năm 2019", "9 December 2019",
 * "December 9, 2019". Printing follows Decree 30/2020/NĐ-CP, appendix I, part I, II.4.b: days below 10 and the
 * months 1 and 2 take a leading zero.
 */
import { inAnyCase } from '../any-case.ts';
import { matchesOf, type Span } from '../text.ts';

/** A day; months from 1. Not necessarily one that exists: see `isRealDate`. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface ReadDate {
  readonly date: CalendarDate;
  /** Offsets in the text that was read. */
  readonly span: Span;
  readonly form: 'slash' | 'dash' | 'dot' | 'iso' | 'long';
}

/** The first date of a text in any form, real or not; undefined when there is none. */
export function readDate(text: string): ReadDate | undefined {
  return readDates(text).next().value ?? undefined;
}

/** All dates of a text, in order. Linear. */
export function* readDates(text: string): Generator<ReadDate> {
  for (const match of matchesOf(text, pattern)) {
    const found = match.groups!;
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.iy) yield { date: dateOf(found.iy, found.im!, found.id!), span, form: 'iso' };
    else if (found.ld) yield { date: dateOf(found.ly!, found.lm!, found.ld), span, form: 'long' };
    else if (found.ed) yield { date: dateOf(found.ey!, monthNumber(found.em!), found.ed), span, form: 'long' };
    else if (found.fd) yield { date: dateOf(found.fy!, monthNumber(found.fm!), found.fd), span, form: 'long' };
    else {
      const form = found.sep === '/' ? 'slash' : found.sep === '-' ? 'dash' : 'dot';
      yield { date: dateOf(found.y!, found.m!, found.d!), span, form };
    }
  }
}

/** In order, in lower case. */
export const englishMonths: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export const monthNames = englishMonths.join('|');
const pattern = new RegExp(
  inAnyCase(
    [
      '(?<![\\d/.-])(?<iy>(?:19|20)\\d\\d)-(?<im>\\d{2})-(?<id>\\d{2})(?![\\d/-])',
      'ng\u00e0y\\s{1,4}(?<ld>\\d{1,2})\\s{1,4}th\u00e1ng\\s{1,4}(?<lm>\\d{1,2})\\s{1,4}n\u0103m\\s{1,4}(?<ly>\\d{4,5})',
      `(?<![\\d])(?<ed>\\d{1,2})\\s(?<em>${monthNames})\\s(?<ey>\\d{4})`,
      `(?<fm>${monthNames})\\s(?<fd>\\d{1,2}),\\s(?<fy>\\d{4})`,
      '(?<![\\d/.-])(?<d>\\d{1,2})(?<sep>[/.-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4,5})(?![\\d/])',
    ].join('|'),
  ),
  'gu',
);

function dateOf(year: string, month: string | number, day: string): CalendarDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** 1 for "January", in any case; 0 for what is no month. */
export function monthNumber(name: string): number {
  return englishMonths.indexOf(name.toLowerCase()) + 1;
}

/** Exactly one date and nothing else, as the value of a key. */
export function parseDate(text: string): CalendarDate | undefined {
  const trimmed = text.normalize('NFC').trim();
  const found = readDate(trimmed);
  return found && found.span.start === 0 && found.span.end === trimmed.length ? found.date : undefined;
}

/** Whether the Gregorian calendar has that day, years 1800 to 2200. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Negative when `a` is the earlier day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days from `a` to `b`, negative when `b` is earlier. Both must be real. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 2) % 7) + 7) % 7) + 1;
}

/** Days since 1 March of year 0 (Gregorian), by the civil-day formula: years begin in March so that leap days come last. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

export function printDate(date: CalendarDate, form: 'slash' | 'long', language: 'vi' | 'en' = 'vi'): string {
  const day = String(date.day).padStart(2, '0');
  const month = date.month <= 2 ? String(date.month).padStart(2, '0') : String(date.month);
  if (form === 'slash') return `${day}/${month}/${date.year}`;
  if (language === 'vi') return `ngày ${day} tháng ${month} năm ${date.year}`;
  const name = englishMonths[date.month - 1] ?? '';
  return `${date.day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${date.year}`;
}
