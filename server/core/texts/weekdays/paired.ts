/**
 * Two days of the week said for two days: "thứ Năm và thứ Sáu, các ngày 13 và 14/11/2025", "từ thứ Hai đến thứ Sáu (từ
 * ngày 03/11 đến ngày 07/11/2025)", "ngày 22 và 23/10/2025 (thứ Tư và thứ Năm)", "Thursday and Friday, 13 and 14 November
 * 2025". The year, and where it is left out the month, of the first day are those of the second.
 */
import { inAnyCase } from '../../any-case.ts';
import { lazily } from '../../derive.ts';
import { type CalendarDate, daysBetween, isRealDate, monthNames, monthNumber, weekday } from '../../reading/dates.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { englishWeekdays } from './english.ts';
import { printedWeekday, weekdayNamed, weekdayWords } from './single.ts';

/** Folded text in. Linear: the patterns begin with a day of the week or with a number and are bounded. */
export function wrongPairs(text: string, place: PlaceOf): readonly DateFault[] {
  const patterns = [
    ...(/[Tt]hứ .*(?:[Tt]hứ|[Cc]hủ nhật)/u.test(text) ? vietnamese() : []),
    ...(/[snri]day.*day/u.test(text) ? english() : []),
  ];
  if (patterns.length === 0) return none;
  const faults: DateFault[] = [];
  for (const pattern of patterns) {
    for (const match of matchesOf(text, pattern)) faults.push(...faultsOf(match, place));
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];

function* faultsOf(match: RegExpExecArray, place: PlaceOf): Generator<DateFault> {
  const { w1, w2, d1, m1, y1, d2, m2, y2, names } = match.groups!;
  const month = monthOf(m2!);
  const dates: readonly CalendarDate[] = [
    { day: Number(d1), month: m1 ? monthOf(m1) : month, year: Number(y1 || y2) },
    { day: Number(d2), month, year: Number(y2) },
  ];
  const [from, to] = dates;
  // "thứ Bảy, Chủ nhật từ ngày 01/11 đến ngày 30/11/2025": every week.
  if (!dates.every(isRealDate) || Math.abs(daysBetween(from!, to!)) > (names === undefined ? mostApart : 7)) return;
  if (names !== undefined && isRange(names) !== isRange(match.groups!.days!)) return;
  // The second has its whole day beside it, and is told as others are.
  for (const [index, said] of (w2 === undefined ? [w1!] : [w1!, w2]).entries()) {
    const date = dates[index]!;
    const right = weekday(date);
    const isEnglish = said.endsWith('day');
    if ((isEnglish ? englishWeekdays.indexOf(said) + 1 : weekdayNamed(said)) === right) continue;
    const [start, end] = match.indices!.groups![index === 0 ? 'w1' : 'w2']!;
    const [begin] = match.indices!.groups![index === 0 ? 'd1' : 'd2']!;
    const [, last] = match.indices!.groups![index === 0 ? 'd1' : 'y2']!;
    yield {
      kind: 'weekday',
      place: place({ start, end }),
      stated: said,
      date,
      datePlace: place({ start: begin, end: last }),
      repair: isEnglish ? englishWeekdays[right - 1]! : printedWeekday(right, said),
      nearest: undefined,
    };
  }
}

/** Days further apart may be of two years. */
const mostApart = 60;

function isRange(joint: string): boolean {
  return !/,|và|and/u.test(joint);
}

function monthOf(written: string): number {
  return /^\d/u.test(written) ? Number(written) : monthNumber(written);
}

const joint = '(?<days> (?:và|đến|tới)(?: hết)?(?: ngày)? | ?[-–] ?|, ?)';
const nameJoint = '(?<names> (?:và|đến|tới) | ?[-–] ?|, ?)';
const first = '(?<d1>\\d{1,2})(?:(?:/| tháng )(?<m1>\\d{1,2})(?:(?:/| năm )(?<y1>\\d{4}))?)?';
const second = '(?<d2>\\d{1,2})(?:/| tháng )(?<m2>\\d{1,2})(?:/| năm )(?<y2>\\d{4})(?!\\d)';
const ahead = '(?:trong |gồm |vào |là )?(?:các |hai |02 |2 )?(?:từ )?(?:ngày )?';
const vietnamese = lazily(() => {
  const names = `(?<w1>${weekdayWords})${nameJoint}(?<w2>${weekdayWords})`;
  return [
    `(?<!\\p{L})${names},? ?\\(?,? ?${ahead}${first}${joint}(?:ngày )?${second}`,
    `(?<![\\d/.,-])${first}${joint}(?:ngày )?${second},? ?\\((?:(?:tức |nhằm |vào )?(?:từ |các ngày )?)${names} ?\\)`,
    `(?<!\\p{L})từ (?<w1>${weekdayWords}),? (?:ngày )?(?<d1>\\d{1,2})(?:/| tháng )(?<m1>\\d{1,2})(?: ?[-–] ?| đến(?: hết)? | tới )(?:${weekdayWords}),? (?:ngày )?${second}`,
  ].map(source => new RegExp(inAnyCase(source), 'dgu'));
});

const english = lazily(() => {
  const day = englishWeekdays.join('|');
  const months = monthNames.replace(/(?<![a-z])[a-z]/gu, letter => letter.toUpperCase());
  const and = '(?: (?:and|to|through|until) | ?[-–] ?)';
  const names = `(?<w1>${day})(?<names>${and})(?<w2>${day}),? \\(?(?:the )?`;
  return [
    `${names}(?<d1>\\d{1,2})(?: (?<m1>${months}))?(?: (?<y1>\\d{4}))?(?<days>${and})(?<d2>\\d{1,2}) (?<m2>${months}),? (?<y2>\\d{4})(?!\\d)`,
    `(?<!\\p{L})(?<w1>${day}),? (?:the )?(?<d1>\\d{1,2})(?: (?<m1>${months}))?${and} ?(?:${day}),? (?:the )?(?<d2>\\d{1,2}) (?<m2>${months}),? (?<y2>\\d{4})(?!\\d)`,
    `(?<!\\p{L})(?<w1>${day}),? (?<m1>${months}) (?<d1>\\d{1,2}),?${and} ?(?:${day}),? (?<m2>${months}) (?<d2>\\d{1,2}), (?<y2>\\d{4})(?!\\d)`,
    `${names}(?<m2>${months}) (?<d1>\\d{1,2})(?<m1>)(?<y1>)(?<days>${and})(?<d2>\\d{1,2}), (?<y2>\\d{4})(?!\\d)`,
  ].map(source => new RegExp(source, 'dgu'));
});
