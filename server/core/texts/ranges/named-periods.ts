/**
 * Quarters, halves and first months of a year with their range in brackets: "Quý II/2025 (từ 01/4/2025 đến 30/6/2025)",
 * "9 tháng đầu năm 2025 (15/12/2024 - 14/9/2025)", "the second quarter (April to June 2024)".
 *
 * Where a reporting year begins is its own (Decree 09/2019/NĐ-CP, article 12, and statistics differ); how long a period
 * is, is not. A period that ends a pair or a span ("Q3 and Q4 (July to December 2024)", "từ quý I đến quý III/2025 (…)")
 * says nothing of the range behind it, which is that of both. Linear: every pattern is bounded.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { lazily } from '../../derive.ts';
import { append } from '../../lists.ts';
import { type CalendarDate, daysBetween, monthNumber } from '../../reading/dates.ts';
import { dayOf } from '../../reading/times.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { countFrom, dayFrom, dayPattern, englishMonths } from '../days/english-days.ts';
import { days, months } from '../spans/lengths.ts';
import { wrongListedMonths } from './listed-months.ts';
import { wrongAsides, wrongEnglishAsides } from './period-asides.ts';

/** Folded text in. */
export function wrongPeriods(text: string, place: PlaceOf): readonly DateFault[] {
  const found: DateFault[] = [];
  if (text.includes('tháng ')) append(found, [...wrongListedMonths(text, place)]);
  if (text.includes(', từ '))
    collect(found, text, place, { pattern: opening(), lengthOf: vietnameseMonths, most: true });
  if (text.includes(', from '))
    collect(found, text, place, { pattern: englishOpening(), lengthOf: englishLength, most: true });
  if (!text.includes('(')) return found.length === 0 ? none : found;
  if (/(?:quý|tháng) /iu.test(text)) {
    collect(found, text, place, { pattern: vietnamese(), lengthOf: vietnameseMonths });
    append(found, [...wrongAsides(text, place)]);
  }
  if (/quarter|half|months|Q[1-4]|H[12]/u.test(text)) {
    collect(found, text, place, { pattern: english, lengthOf: englishLength });
    append(found, [...wrongEnglishAsides(text, place)]);
  }
  return found.length === 0 ? none : found;
}

const none: readonly DateFault[] = [];

type Groups = Readonly<Record<string, string | undefined>>;

interface Family {
  readonly pattern: RegExp;
  readonly lengthOf: (groups: Groups) => number | undefined;
  /** The range may be that of a part of the period: only one that is longer is none of it. */
  readonly most?: true;
}

function collect(found: DateFault[], text: string, place: PlaceOf, { pattern, lengthOf, most }: Family): void {
  for (const match of matchesOf(text, pattern)) {
    const groups = match.groups!;
    const { period, range, quarter, half } = groups;
    const right = quarter ? 3 : half ? 6 : countFrom((groups.count ?? '').toLowerCase());
    const length = lengthOf(groups);
    if (most && (!right || !length || length < right)) continue;
    if (!right || !length || length === right || isOneOfMore(text.slice(Math.max(0, match.index - 80), match.index))) {
      continue;
    }
    const end = match.index + match[0].length - 1;
    found.push({
      kind: 'period-length',
      place: place({ start: end - range!.length, end }),
      period: period!,
      range: range!,
      right,
      length,
    });
  }
}

/** Whether what stands before a period joins it to another time, so that the range may be that of both. */
function isOneOfMore(before: string): boolean {
  const joint = joins.exec(before);
  if (!joint) return false;
  const { comma, and } = joint.groups!;
  let head = before.slice(0, joint.index).trimEnd();
  if (and === undefined && comma === undefined) return true;
  const bracket = /\([^()]*\)$/u.exec(head)?.[0];
  if (bracket !== undefined) {
    // "Q3 (July to September) and Q4 (October to December)": each has its own.
    if (/\d ?[-–]|[-–] ?\d|(?<!\p{L})(?:to|through|đến|tới)(?!\p{L})/u.test(bracket)) return false;
    head = head.slice(0, -bracket.length).trimEnd();
  }
  // "sales fell, and the first half (…)": a new clause.
  return comma === undefined ? /[\p{L}\d]$/u.test(head) : endsInTime.test(head);
}

function vietnameseMonths({ m1, my1, m2, my2, d, m, y, ld, lm, ly, b1, b2 }: Groups): number | undefined {
  if (b1 !== undefined) return ofMonths(Number(b2) - Number(b1));
  if (m1 !== undefined) {
    const year = my1 ?? (Number(m1) > Number(m2) ? Number(my2) - 1 : my2);
    return ofMonths((Number(my2) - Number(year)) * 12 + Number(m2) - Number(m1));
  }
  const last = dayOf({ day: ld!, month: lm!, year: ly });
  const first = dayOf({ day: d!, month: m!, year: y ?? (Number(m) > Number(lm) ? String(Number(ly) - 1) : ly) });
  if (!first || !last) return undefined;
  return ofDays(first, last);
}

function englishLength(groups: Groups): number | undefined {
  const { m1, my1, m2, my2 } = groups;
  if (m1 !== undefined) {
    const [first, last] = [monthNumber(m1), monthNumber(m2!)];
    const apart = my1 && my2 ? (Number(my2) - Number(my1)) * 12 : first > last ? 12 : 0;
    return ofMonths(apart + last - first);
  }
  const last = dayFrom(groups, 't', anyYear);
  const first = last && dayFrom(groups, 'f', last.year);
  if (!first) return undefined;
  return ofDays(first, last);
}

/** A year that is not said; no range over the new year is read without one. */
const anyYear = 2023;

/** Both the first month and the last are counted. */
function ofMonths(apart: number): number | undefined {
  return apart < 0 ? undefined : apart + 1;
}

/** In months, to the nearest. */
function ofDays(first: CalendarDate, last: CalendarDate): number | undefined {
  const length = Math.round(((daysBetween(first, last) + 1) * 12) / 365.25);
  return length < 1 ? undefined : length;
}

/** Small words may stand between: "and in the (first half)". */
const joins =
  /(?:(?<comma>,) ?)?(?:(?<![\p{L}\d])(?:(?<and>and|or|plus|và|hoặc|cùng|cộng|with|as well as|với) |(?:to|through|thru|until|till|since|from|before|after|by|including|excluding|end of|start of|beginning of|cumulative|đến|tới|hết|từ|trước|sau|cuối|đầu|lũy kế|luỹ kế) )|[&+/–-] ?|(?<=,) ?)(?:(?:the|in|of|for|during|whole|entire|trong|của|cả|toàn) )*$/iu;
const endsInTime = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:FY ?)?(?:19|20)\\d\\d(?:[/-]\\d\\d)?|quarter|half|months|year|Q[1-4]|H[12]|first|second|third|fourth|last|final|${englishMonths}|(?:quý|tháng) [IV\\d]{1,3}(?:[/-]\\d{4})?|(?:đầu|cuối) năm|năm (?:trước|ngoái|nay))$`,
  'iu',
);

const anyMonths = months.replace('(?:tháng )', '(?:tháng )?');
const year = '(?:(?:[/-]| ?năm )(?:19|20)\\d\\d)?';
const named = `(?<period>(?<quarter>quý) (?:I{1,3}|IV|[1-4])${year}|(?<count>\\d{1,2}) tháng (?:đầu|cuối) năm(?: (?:19|20)\\d\\d)?)`;
const vietnamese = patternInAnyCase(
  `(?<![\\p{L}\\d.,/-])${named} ?\\((?:số liệu )?(?:(?:tính )?từ )?(?<range>${days}|${anyMonths}|tháng (?<b1>\\d{1,2}) ?(?:-|–|đến)(?: hết)?(?: tháng)? ?(?<b2>\\d{1,2}))\\)`,
  'gu',
);
/** "Trong 6 tháng đầu năm 2025, từ ngày 01/01/2025 đến ngày 30/6/2025, …": a sentence begins with both. */
const opening = patternInAnyCase(
  `(?<=(?:^|[.;:\\n] ?)(?:[-+*•] ?)?(?:trong |tính chung |tính trong )?)${named}, (?:tính |kể )?từ (?<range>${days}|${months})[,:]`,
  'gu',
);
const joint = ' ?(?:-|–|to|through) ?';
const monthsOf = `(?<m1>${englishMonths})(?: (?<my1>(?:19|20)\\d\\d))?${joint}(?<m2>${englishMonths})(?: (?<my2>(?:19|20)\\d\\d))?`;
const englishNamed = `(?<period>(?:(?<quarter>(?:first|second|third|fourth|last|final) quarter|Q[1-4]|Quarter [1-4])|(?<half>(?:first|second|last) half|H[12])|first (?<count>\\d{1,2}|[a-z]{3,6}) months)(?:(?: of)?(?: the)?(?: (?:fiscal|financial))?(?: year)?(?: (?:FY ?)?(?:19|20)\\d\\d(?:[/-]\\d\\d)?)?)?)`;
const english = new RegExp(
  `(?<![\\p{L}\\d])${englishNamed} \\((?:from )?(?<range>${dayPattern('f')}${joint}${dayPattern('t')}|${monthsOf})\\)`,
  'gu',
);
const englishOpening = lazily(
  () =>
    new RegExp(
      `(?<=(?:^|[.;:\\n] ?)(?:[-+*•] )?(?:In|During|Over|For) (?:the )?)${englishNamed}, from (?<range>${dayPattern('f')}${joint}${dayPattern('t')}|${monthsOf}),`,
      'gu',
    ),
);
