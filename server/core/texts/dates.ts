/**
 * What is wrong with the days, months and ranges of one text.
 */
import { memo } from '../derive.ts';
import type { Place } from '../finding.ts';
import { type CalendarDate, compareDates, daysInMonth, isRealDate } from '../reading/dates.ts';
import { readTimes, type WrittenDay, type WrittenTime } from '../reading/times.ts';
import type { Span } from '../text.ts';
import { foldedText, type ReportText } from './texts.ts';

export type DateFault =
  /** A day, month, quarter or year that does not exist. */
  | {
      readonly kind: 'impossible';
      readonly place: Place;
      readonly stated: string;
      readonly why: 'day' | 'month' | 'quarter' | 'year-digits' | 'year';
      readonly day: number;
      readonly month: number;
      readonly year: number | undefined;
      /** How the place would read; likeliest first. */
      readonly repairs: readonly string[];
    }
  /** Written otherwise than the decree has it; `repair` means the same day. */
  | {
      readonly kind: 'style';
      readonly place: Place;
      readonly stated: string;
      readonly repair: string;
      readonly why: 'zeros' | 'separator' | 'space';
    }
  | {
      readonly kind: 'reversed';
      readonly place: Place;
      readonly from: string;
      readonly to: string;
      readonly repair: string;
    };

/** The times of a text. Right to remember because a text is immutable. */
export const timesOf: (text: ReportText) => readonly WrittenTime[] = memo(text => readTimes(foldedText(text).text));

/** Right to remember because a text is immutable. */
export const dateFaults: (text: ReportText) => readonly DateFault[] = memo(text => {
  const times = timesOf(text);
  if (times.length === 0) return none;
  const folded = foldedText(text);
  const place = ({ start, end }: Span): Place => text.place(folded.span(start, end));
  const faults: DateFault[] = [];
  for (const [index, time] of times.entries()) {
    const fault = impossible(time, folded.text, place);
    if (fault) faults.push(fault);
    else if (time.kind === 'day') {
      const styled = style(time, folded.text, place);
      if (styled) faults.push(styled);
      const next = times[index + 1];
      const reversed = next?.kind === 'day' ? reversedDays(time, next, folded.text, place) : undefined;
      if (reversed) faults.push(reversed);
    }
    if (time.kind === 'years' && Number(time.from) > Number(time.to)) {
      const written = folded.text.slice(time.span.start, time.span.end);
      faults.push({
        kind: 'reversed',
        place: place(time.span),
        from: time.from,
        to: time.to,
        repair: written.replace(time.from, '\u0000').replace(time.to, time.from).replace('\u0000', time.to),
      });
    }
  }
  return faults.length === 0 ? none : faults;
});

const none: readonly DateFault[] = [];

type PlaceOf = (span: Span) => Place;

function impossible(time: WrittenTime, text: string, place: PlaceOf): DateFault | undefined {
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
      if (month < 1 || month > 12) return fault('month', [], { month });
      return time.year !== undefined && time.year.length > 4
        ? fault(
            'year-digits',
            yearRepairs(time.year).map(year => stated.replace(time.year!, year)),
            { month },
          )
        : undefined;
    }
    case 'quarter': {
      const quarter = quarters.indexOf(time.quarter.toUpperCase());
      // "quý V" may be a noun and a letter; only what is said to be of a year, or a number, is a quarter.
      if (quarter >= 0 || /^0?[1-4]$/.test(time.quarter)) return undefined;
      return time.year !== undefined || /^\d+$/.test(time.quarter) ? fault('quarter', []) : undefined;
    }
    case 'years':
    case 'months':
      return undefined;
    default:
      return time satisfies never;
  }
}

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
    return fault('month', [...new Set(repairs)].slice(0, 3), date);
  }
  // Before 1900 the day may be of another calendar.
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

/** Years of four digits that one digit too many makes of them; the last digit first: it may be a footnote's mark. */
function yearRepairs(written: string): string[] {
  const repairs = new Set<string>();
  for (let at = written.length - 1; at >= 0; at--) {
    const less = written.slice(0, at) + written.slice(at + 1);
    if (/^(?:19|20)\d\d$/.test(less) && Number(less) <= 2060) repairs.add(less);
  }
  return [...repairs];
}

/** 2205 for 2025: two neighbours swapped. */
function yearSwaps(written: string): string[] {
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

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** Months 1 and 2 with a zero, 3 to 9 without (Decree 30/2020/NĐ-CP, appendix I, II.4.b). */
function monthText(month: number): string {
  return month <= 2 ? padded(month) : String(month);
}

/** The same day as the decree has it; undefined where it stands so already, or in a form that is another's. */
function style(time: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  if (time.form === 'iso') return undefined;
  if ((time.form === 'dot' || time.form === 'dash') && !time.said) return undefined;
  const day = padded(Number(time.day));
  const month = monthText(Number(time.month));
  const stated = text.slice(time.span.start, time.span.end);
  const repair =
    time.form === 'long'
      ? `${day} tháng ${month}${time.year === undefined ? '' : ` năm ${time.year}`}`
      : `${day}/${month}${time.year === undefined ? '' : `/${time.year}`}`;
  if (repair === stated) return undefined;
  const why = time.spaced ? 'space' : time.form === 'dot' || time.form === 'dash' ? 'separator' : 'zeros';
  return { kind: 'style', place: place(time.span), stated, repair, why };
}

/** "từ ngày 20/10/2021 đến ngày 21/9/2021": two whole days of one range, the later one first. */
function reversedDays(from: WrittenDay, to: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  const between = text.slice(from.span.end, to.span.start);
  const joined = /^ ?(?:-|đến|tới|cho đến|đến hết|-> ?)(?: hết)?(?: ngày)? ?$/u.test(between);
  if (!joined) return undefined;
  const dash = /^ ?- ?(?:ngày )?$/u.test(between);
  const before = text.slice(Math.max(0, from.span.start - 24), from.span.start);
  if (
    dash ? !/(?:từ|từ ngày|thời gian|kỳ|\() ?(?:ngày )?$/iu.test(before) : !/(?:từ|\(|kể) ?(?:ngày )?$/iu.test(before)
  )
    return undefined;
  const [first, last] = [whole(from), whole(to)];
  if (!first || !last || compareDates(first, last) <= 0) return undefined;
  const [start, end] = [text.slice(from.span.start, from.span.end), text.slice(to.span.start, to.span.end)];
  return {
    kind: 'reversed',
    place: place({ start: from.span.start, end: to.span.end }),
    from: start,
    to: end,
    repair: end + between + start,
  };
}

function whole({ day, month, year }: WrittenDay): CalendarDate | undefined {
  if (year === undefined) return undefined;
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  return isRealDate(date) ? date : undefined;
}
