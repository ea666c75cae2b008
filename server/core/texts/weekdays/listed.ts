/**
 * Days of the week of several days whose year is not beside them: "In 2025 the markets were held on Saturday 4 October, Sunday
 * 12 October and Monday 20 October", "thứ Bảy 04/10, Chủ nhật 12/10 và thứ Hai 20/10".
 *
 * With the only year of the sentence, where one of the days at least is right in it; else three days or more of which all
 * but one fall on their day in one year: a question. Linear.
 */

import { inAnyCase } from '../../any-case.ts';
import { lazily } from '../../derive.ts';
import { type CalendarDate, isRealDate, monthNumber, weekday } from '../../reading/dates.ts';
import { matchesOf, type Span } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { englishMonths } from '../days/english-days.ts';
import { englishWeekdays } from './english.ts';
import { printedWeekday, weekdayNamed, weekdayWords } from './single.ts';

export function wrongListedWeekdays(text: string, place: PlaceOf): readonly DateFault[] {
  const isEnglish = /[snri]day,? .*[snri]day/u.test(text);
  if (!isEnglish && !/[Tt]hứ .*(?:[Tt]hứ|[Cc]hủ nhật)/u.test(text)) return none;
  const faults: DateFault[] = [];
  const all = matchesOf(text, isEnglish ? english() : vietnamese()).map(match => saidOf(match));
  for (const list of inSentences(all, text)) {
    if (list.length < 2) continue;
    const year = yearOf(text, list);
    for (const { said, date } of year === undefined ? odd(list) : wrongIn(year, list))
      faults.push({
        kind: 'weekday',
        place: place(said.name),
        stated: said.words,
        date,
        datePlace: place(said.day),
        repair: isEnglish ? englishWeekdays[weekday(date) - 1]! : printedWeekday(weekday(date), said.words),
        nearest: undefined,
        ...(year === undefined && { open: true as const }),
      });
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];

interface Said {
  readonly words: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly date: Omit<CalendarDate, 'year'>;
  readonly name: Span;
  readonly day: Span;
}

function saidOf(match: RegExpExecArray): Said {
  const { w, d, m, fm, fd } = match.groups!;
  const month = m ?? fm!;
  const [start, end] = match.indices!.groups!.w!;
  return {
    words: w!,
    weekday: englishWeekdays.includes(w!) ? englishWeekdays.indexOf(w!) + 1 : weekdayNamed(w!),
    date: { month: /^\d/u.test(month) ? Number(month) : monthNumber(month), day: Number(d ?? fd) },
    name: { start, end },
    day: { start: end + 1, end: match.index + match[0].length },
  };
}

function* inSentences(all: readonly Said[], text: string): Generator<readonly Said[]> {
  let list: Said[] = [];
  for (const said of all) {
    const last = list.at(-1);
    if (last && /[.;!?]\s/u.test(text.slice(last.day.end, said.name.start))) {
      yield list;
      list = [];
    }
    list.push(said);
  }
  yield list;
}

/** The only year that the sentence names. */
function yearOf(text: string, list: readonly Said[]): number | undefined {
  const before = text.slice(0, list[0]!.name.start);
  const after = text.slice(list.at(-1)!.day.end);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.length - 200, 0);
  const end = after.slice(0, 80).search(/[.;]/u);
  const sentence = before.slice(start) + after.slice(0, end < 0 ? 80 : end);
  const years = new Set(matchesOf(sentence, yearPattern).map(([year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
}

const yearPattern = /(?<![\d./-])20\d\d(?![\d/-])/gu;

interface Wrong {
  readonly said: Said;
  readonly date: CalendarDate;
}

function wrongIn(year: number, list: readonly Said[]): readonly Wrong[] {
  const wrong = wrongOf(year, list);
  return wrong && wrong.length * 2 <= list.length ? wrong : [];
}

/** The one day that falls on another than it says in each year in which all others are right. */
function odd(list: readonly Said[]): readonly Wrong[] {
  if (list.length < 3) return [];
  let found: Wrong | undefined;
  for (let year = 2001; year < 2001 + 28; year++) {
    const wrong = wrongOf(year, list);
    if (wrong === undefined || wrong.length > 1) continue;
    if (wrong.length === 0 || (found && found.said !== wrong[0]!.said)) return [];
    found = wrong[0];
  }
  return found ? [found] : [];
}

/** Those that fall on another day in that year; undefined where it lacks one of the days. */
function wrongOf(year: number, list: readonly Said[]): readonly Wrong[] | undefined {
  const dated = list.map(said => ({ said, date: { ...said.date, year } }));
  if (!dated.every(({ date }) => isRealDate(date))) return undefined;
  return dated.filter(({ said, date }) => weekday(date) !== said.weekday);
}

const vietnamese = lazily(
  () =>
    new RegExp(
      inAnyCase(
        // "Từ thứ Hai ngày 10/3 đến thứ Sáu ngày 14/3/2025" is a pair.
        `(?<!\\p{L})(?!(?<=từ )(?:${weekdayWords}),? (?:ngày )?\\d{1,2}(?:/| tháng )\\d{1,2}(?: ?[-–] ?| đến(?: hết)? | tới )(?:${weekdayWords}),? (?:ngày )?\\d{1,2}(?:/\\d{1,2}/| tháng \\d{1,2} năm )\\d)(?<w>${weekdayWords}),? \\(?(?:ngày )?(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2})(?!\\d|/\\d| năm \\d)`,
      ),
      'dgu',
    ),
);
const english = lazily(
  () =>
    new RegExp(
      `(?<w>${englishWeekdays.join('|')}),? (?:the )?(?:(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${englishMonths})|(?<fm>${englishMonths}) (?<fd>\\d{1,2})(?:st|nd|rd|th)?)(?!\\d|,? (?:19|20)\\d\\d|,?(?: (?:and|to|through|until)| ?[-–]) ?(?:${englishWeekdays.join('|')}),? (?:the )?[A-Za-z]*(?: ?\\d{1,2})(?: [A-Z][a-z]+)?,? (?:19|20)\\d\\d)`,
      'dgu',
    ),
);
