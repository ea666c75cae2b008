/**
 * What stands in brackets behind a quarter or the first months of a year: its months ("quý III/2024 (tháng 7, 8, 9)"), or
 * the day to which figures run ("9 tháng đầu năm 2024 (tính đến ngày 30/9/2024)").
 *
 * Months that follow one another may be those of a year of its own (statistics, firms, financial years); others make no
 * quarter. Figures are cut off up to a month and a half before a period ends (Decree 09/2019/NĐ-CP, article 12); from
 * two months on it is a question.
 */
import { patternInAnyCase } from '../../any-case.ts';
import type { Place } from '../../finding.ts';
import { monthNumber } from '../../reading/dates.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { countFrom, dayFrom, dayPattern, englishMonths } from '../days/english-days.ts';

/** Folded Vietnamese text with a bracket in. Linear: the pattern is bounded. */
export function* wrongAsides(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, vietnamese())) {
    const { quarter, count, year, months, a, c, d, m, y } = match.groups!;
    const last = quarter ? quarterNumber(quarter) * 3 : Number(count);
    if (months !== undefined) yield* ofMonths(match, place, last, months.match(/\d{1,2}/gu)!.map(Number));
    else if (a !== undefined) {
      const [first, end] = [Number(a), Number(c)];
      if (end - first === 2) yield* ofMonths(match, place, last, [first, first + 1, end]);
    } else yield* ofCutOff(match, place, last, Number(year ?? y), { month: Number(m), year: Number(y) }, Number(d));
  }
}

/** Text with a bracket in. */
export function* wrongEnglishAsides(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, english)) {
    const { half, count, year, months } = match.groups!;
    if (months) {
      // Which months a quarter has depends on the year meant.
      yield* ofMonths(match, place, undefined, months.match(new RegExp(englishMonths, 'gu'))!.map(monthNumber));
      continue;
    }
    const last = half ? 6 : countFrom((count ?? '').toLowerCase());
    const day = dayFrom(match.groups!, 'c', Number(year));
    if (last && day) yield* ofCutOff(match, place, last, Number(year), day, day.day);
  }
}

export function quarterNumber(numeral: string): number {
  const roman = ['', 'I', 'II', 'III', 'IV'].indexOf(numeral.toUpperCase());
  return roman > 0 ? roman : Number(numeral);
}

/** `last`: the last month of the quarter by the calendar. */
function* ofMonths(
  match: RegExpExecArray,
  place: PlaceOf,
  last: number | undefined,
  months: readonly number[],
): Generator<DateFault> {
  if (months.some(month => month < 1 || month > 12)) return;
  const lastOf = lastOfRun(months);
  const follow = lastOf !== undefined;
  if (follow && (last === undefined || Math.abs(lastOf - last) < 2)) return;
  const right = last === undefined ? undefined : [last - 2, last - 1, last].join(', ');
  yield { ...asideOf(match, place), kind: 'period-aside', ...(right && { months: right }), isQuestion: follow };
}

/** The last of months that follow one another, in whatever order they are named ("tháng 1, 3, 2"). */
export function lastOfRun(months: readonly number[]): number | undefined {
  const all = new Set(months);
  const isLast = (month: number): boolean => months.every((_, index) => all.has(((month - 1 - index + 12) % 12) + 1));
  return all.size === months.length ? months.find(isLast) : undefined;
}

function* ofCutOff(
  match: RegExpExecArray,
  place: PlaceOf,
  last: number,
  year: number,
  end: { readonly month: number; readonly year: number },
  day: number,
): Generator<DateFault> {
  if (end.month > 12 || day > 31) return;
  const after = (end.year - year) * 12 + end.month - last;
  if (after > -2 && after < 2) return;
  yield { ...asideOf(match, place), kind: 'period-aside', last: String(last), isQuestion: true };
}

function asideOf(
  { index, groups, 0: whole }: RegExpExecArray,
  place: PlaceOf,
): { readonly period: string; readonly aside: string; readonly place: Place } {
  const { period, aside } = groups!;
  const end = index + whole.length - 1;
  return { period: period!.replace(/ \($/u, ''), aside: aside!, place: place({ start: end - aside!.length, end }) };
}

const vietnamese = patternInAnyCase(
  '(?<![\\p{L}\\d.,/-])(?<period>quý (?<quarter>I{1,3}|IV|[1-4])(?:(?:[/-]| ?năm )(?:19|20)\\d\\d)?|(?<count>[2-9]|0[2-9]|1[01]) tháng đầu năm(?: (?<year>(?:19|20)\\d\\d))?) ?\\((?<aside>(?:gồm )?(?:các )?(?:(?<months>tháng \\d{1,2}(?:, ?|,? và )(?:tháng )?\\d{1,2}(?:, ?|,? và )(?:tháng )?\\d{1,2})|(?:từ )?tháng (?<a>\\d{1,2}) ?(?:-|–|đến)(?: hết)?(?: tháng)? ?(?<c>\\d{1,2}))(?:[/-](?:19|20)\\d\\d)?|(?:số liệu )?(?:tính|chốt)(?: số liệu)? đến(?: hết)?(?: ngày)? (?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-](?<y>(?:19|20)\\d\\d))\\)',
  'gu',
);
const named = `(?:${englishMonths})`;
const english = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?<period>(?:(?:first|second|third|fourth) quarter|Q[1-4])(?: of)?(?: (?:19|20)\\d\\d)? \\((?=[JFMASOND])|(?:(?<half>first half)|first (?<count>\\d{1,2}|[a-z]{3,6}) months) of (?<year>(?:19|20)\\d\\d) \\((?=as (?:of|at)))(?<aside>(?<months>${named}, ${named},? (?:and|&) ${named})|as (?:of|at) ${dayPattern('c')})\\)`,
  'gu',
);
