/**
 * Days, months, quarters, years and ranges as they are written in Vietnamese text, whether they exist or not.
 *
 * Read on folded text (see `documents/fold.ts`): single spaces, plain dashes. Spans are of that text.
 */
import { inAnyCase } from '../any-case.ts';
import { matchesOf, type Span } from '../text.ts';
import { type CalendarDate, isRealDate } from './dates.ts';

export type WrittenTime = WrittenDay | WrittenMonth | WrittenQuarter | WrittenYears | WrittenMonths;

export interface WrittenDay {
  readonly kind: 'day';
  readonly form: 'slash' | 'dash' | 'dot' | 'long' | 'iso';
  readonly day: string;
  readonly month: string;
  /** Absent in "ngày 15/4". */
  readonly year: string | undefined;
  /** "ngày" stands before; always so in the long form. */
  readonly said: boolean;
  /** Spaces stand within "15/ 9". */
  readonly spaced: boolean;
  /** Without "ngày". */
  readonly span: Span;
}

/** The day that is written, where it has its year in four digits and the calendar has it. */
export function dayOf({ day, month, year }: Pick<WrittenDay, 'day' | 'month' | 'year'>): CalendarDate | undefined {
  if (year?.length !== 4) return undefined;
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  return isRealDate(date) ? date : undefined;
}

/** "tháng 9/2021", "tháng 11 năm 2019", "tháng 12". */
export interface WrittenMonth {
  readonly kind: 'month';
  readonly month: string;
  readonly year: string | undefined;
  readonly span: Span;
}

/** "quý III/2021", "quý 4 năm 2020". */
export interface WrittenQuarter {
  readonly kind: 'quarter';
  readonly quarter: string;
  readonly year: string | undefined;
  readonly span: Span;
}

/** "giai đoạn 2016-2020", "nhiệm kỳ 2015 - 2020", "từ năm 2018 đến năm 2020". */
export interface WrittenYears {
  readonly kind: 'years';
  readonly from: string;
  readonly to: string;
  readonly words: string;
  /** Of the two years. */
  readonly span: Span;
}

/** "09 tháng đầu năm", "6 tháng cuối năm 2020". */
export interface WrittenMonths {
  readonly kind: 'months';
  readonly count: string;
  readonly year: string | undefined;
  readonly span: Span;
}

/** Whether there is anything in a folded text that times are written with; most cells have none of it. */
export function mayHoldTimes(text: string): boolean {
  return /\d|quý/iu.test(text);
}

/** All times of a folded text in order of place. Linear: every repetition is bounded. */
export function readTimes(text: string): readonly WrittenTime[] {
  if (!mayHoldTimes(text)) return none;
  const times: WrittenTime[] = [];
  for (const match of matchesOf(text, pattern)) {
    const found = match.groups!;
    const at = match.index;
    const end = at + match[0].length;
    const span = (from: string): Span => ({ start: at + match[0].indexOf(from), end });
    if (found.ld) {
      const { ld, lm, ly } = found;
      times.push({
        kind: 'day',
        form: 'long',
        day: ld,
        month: lm!,
        year: ly,
        said: true,
        spaced: false,
        span: span(ld),
      });
    } else if (found.ud) {
      const { ud, um, uy } = found;
      times.push({
        kind: 'day',
        form: 'long',
        day: ud,
        month: um!,
        year: uy,
        said: false,
        spaced: false,
        span: span(ud),
      });
    } else if (found.iy) {
      const { iy, im, id } = found;
      times.push({
        kind: 'day',
        form: 'iso',
        day: id!,
        month: im!,
        year: iy,
        said: false,
        spaced: false,
        span: span(iy),
      });
    } else if (found.d) {
      const written = match[0].slice(match[0].indexOf(found.d));
      times.push({
        kind: 'day',
        form: found.sep === '/' ? 'slash' : found.sep === '-' ? 'dash' : 'dot',
        day: found.d,
        month: found.m!,
        year: found.y,
        said: found.said !== undefined,
        spaced: written.includes(' '),
        span: { start: end - written.length, end },
      });
    } else if (found.sd) {
      const written = match[0].slice(match[0].indexOf(found.sd));
      times.push({
        kind: 'day',
        form: 'slash',
        day: found.sd,
        month: found.sm!,
        year: undefined,
        said: true,
        spaced: written.includes(' '),
        span: { start: end - written.length, end },
      });
    } else if (found.from) {
      times.push({
        kind: 'years',
        from: found.from,
        to: found.to!,
        words: found.words!,
        span: { start: at + match[0].indexOf(found.from), end },
      });
    } else if (found.count) {
      times.push({ kind: 'months', count: found.count, year: found.cy, span: { start: at, end } });
    } else if (found.mm) {
      times.push({ kind: 'month', month: found.mm, year: found.my, span: { start: at, end } });
    } else if (found.q) {
      times.push({ kind: 'quarter', quarter: found.q, year: found.qy, span: { start: at, end } });
    }
  }
  return times.length === 0 ? none : times;
}

const none: readonly WrittenTime[] = [];

const pattern = new RegExp(
  inAnyCase(
    [
      'ngày,? (?<ld>\\d{1,2}) tháng (?<lm>\\d{1,2})(?: năm (?<ly>\\d{3,6})(?!\\d))?',
      '(?<![\\p{L}\\d/.,-])(?<ud>0?[1-9]|[12]\\d|3[01]) tháng (?<um>0?[1-9]|1[0-2]) năm (?<uy>(?:19|20)\\d\\d)(?!\\d)',
      '(?<![\\d/.,-])(?<iy>(?:19|20)\\d\\d)-(?<im>\\d\\d)-(?<id>\\d\\d)(?![\\d/-])',
      '(?<said>ngày,? )?(?:(?<![\\p{L}\\d/.,-])|(?<=[/.]\\d{4}-))(?<d>\\d{1,2}) ?(?<sep>[/.-]) ?(?<m>\\d{1,2}) ?\\k<sep> ?(?<y>\\d{4,6})(?![\\d/]|[.,]\\d)',
      'ngày,? (?<sd>\\d{1,2}) ?/ ?(?<sm>\\d{1,2})(?! ?[\\d/%]|[.,]\\d)',
      '(?<words>giai đoạn|thời kỳ|nhiệm kỳ|niên độ|năm học|các năm|những năm|từ năm|năm)(?: từ)?(?: năm)? (?<from>(?:19|20)\\d\\d)(?: ?- ?| đến(?: hết)?(?: năm)? )(?<to>(?:19|20)\\d\\d)(?![\\d/-])',
      '(?<![\\p{L}\\d/.,])(?<count>\\d{1,2}) tháng (?:đầu|cuối)(?: của)? năm(?: (?<cy>(?:19|20)\\d\\d)(?!\\d))?',
      '(?<!\\d )tháng (?<mm>\\d{1,2})(?: ?/ ?| năm )(?<my>\\d{4,6})(?![\\d/])',
      'quý (?<q>[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d])(?:(?: ?/ ?| năm )(?<qy>(?:19|20)\\d\\d))?',
    ].join('|'),
  ),
  'gu',
);
