/**
 * Numbers of months said of something late or early, beside the day on which it was due and that on which it was done:
 * "phải hoàn thành trước ngày 30/6/2024, đến ngày 30/9/2024 mới bàn giao, chậm 3 tháng", "due by 31 March 2024 but opened
 * on 31 August 2024, five months late".
 *
 * A month begun may be counted or not; of months alone, the first and the last too. Past an extension it was due on
 * another day. Linear: every pattern is bounded.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import * as englishWords from '../../reading/en/days.ts';
import { englishNumberWords } from '../../reading/en/number-words.ts';
import { dayOf } from '../../reading/times.ts';
import * as words from '../../reading/vi/days.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { countFrom, countPattern, dayFrom, dayPattern } from '../days/english-days.ts';

/** Folded Vietnamese text in. */
export function* wrongMonthsLate(text: string, place: PlaceOf): Generator<DateFault> {
  if (!mayBeLate.test(text)) return;
  for (const pattern of [dueFirst(), dueLast()]) {
    for (const match of matchesOf(text, pattern)) {
      const { d1, m1, y1, d2, m2, y2, early } = match.groups!;
      const due = dayOf({ day: d1!, month: m1!, year: y1 ?? y2 });
      const done = dayOf({ day: d2!, month: m2!, year: y2 ?? y1 });
      if (due && done) yield* faultOf(match, place, early ? [done, due] : [due, done]);
    }
  }
}

/** English text in. */
export function* wrongEnglishMonthsLate(text: string, place: PlaceOf): Generator<DateFault> {
  if (!mayBeLateInEnglish.test(text)) return;
  for (const match of matchesOf(text, english)) {
    const done = dayFrom(match.groups!, 't', undefined);
    const due = done && dayFrom(match.groups!, 'f', done.year);
    if (due) yield* faultOf(match, place, match.groups!.early ? [done, due] : [due, done]);
  }
}

function* faultOf(
  match: RegExpExecArray,
  place: PlaceOf,
  [first, last]: readonly [CalendarDate, CalendarDate],
): Generator<DateFault> {
  const { count } = match.groups!;
  const stated = countFrom(count!);
  if (stated === undefined || compareDates(first, last) >= 0) return;
  const months = (last.year - first.year) * 12 + last.month - first.month;
  // From the last day of a month to that of another are whole months, whatever their days.
  const fits = last.day === first.day ? [months] : last.day < first.day ? [months - 1, months] : [months, months + 1];
  if (months < 1 || fits.includes(stated)) return;
  const [start, end] = match.indices!.groups!.count!;
  yield {
    kind: 'length',
    place: place({ start, end }),
    stated: count!,
    unit: 'month',
    length: months,
    range: daysOf(match),
    repair: /^\d/u.test(count!) ? String(months).padStart(count!.length > 1 ? 2 : 1, '0') : spelled(count!, months),
  };
}

/** Both days as they stand there, the earlier first. */
function daysOf({ groups }: RegExpExecArray): string {
  const { due, done, early } = groups!;
  return (early ? [done, due] : [due, done]).join(' - ');
}

function spelled(like: string, months: number): string {
  const words = englishNumberWords.spell(BigInt(months));
  return /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

const day = (of: string): string =>
  `(?<!\\d)(?<d${of}>\\d{1,2})(?:/|-| tháng )(?<m${of}>\\d{1,2})(?:(?:/|-| năm )(?<y${of}>\\d{4}))?(?![\\d/])`;
const oneOf = (all: readonly string[]): string => all.join('|');
const mayBeLate = new RegExp(oneOf(words.lateOrEarly), 'iu');
const late = `(?:${words.lateWords}|(?<early>${oneOf(words.earlyWords)}))`;
const count = '(?<count>\\d{1,3}) tháng(?! \\d)';
/** "Chậm 2 tháng so với kế hoạch điều chỉnh": the term is another than the one told. */
const sameTermBehind = `(?![^.;\\n]{0,60}(?:${oneOf(words.newTermWords)}))`;
/** "Hạn là ngày 31/3/2024; đến ngày 31/7/2024 mới xong". */
const sameTerm = `(?:(?!${oneOf(words.otherTermWords)})(?:[^\\d.;]|;(?= ${words.goesOn})))`;
const due = oneOf(words.dueWords);
/** The day it was due, that on which it was done, and how much later that is. */
const dueFirst = patternInAnyCase(
  `(?<!\\p{L})(?:${oneOf(words.termWords)})[^\\d.;]{0,40}?(?<due>${day('1')})(?=[^\\d]{0,40}?(?<!\\p{L})(?:${oneOf(words.yetWords)})(?!\\p{L}))${sameTerm}{2,60}?(?<done>${day('2')})${sameTerm}{0,40}?[,(] ?(?:tức |là )?${late} ${count}(?! so với (?!${due}))${sameTermBehind}`,
  'dgu',
);
/** "bàn giao ngày 30/9/2024, chậm 3 tháng so với hạn (30/6/2024)". */
const dueLast = patternInAnyCase(
  `(?<done>${day('2')})${sameTerm}{0,24}?[,(]? ?(?:tức |là )?${late} ${count} so với (?:${due})${sameTerm}{0,40}?(?<due>${day('1')})`,
  'dgu',
);
const { lateWords, earlyWords, dueWords, doneWords, otherDueWords, newDueWords } = englishWords;
const firstWord = (said: string): string => said.split(' ')[0]!;
const mayBeLateInEnglish = new RegExp(`months? (?:${oneOf([...lateWords, ...earlyWords].map(firstWord))})`, 'u');
const english = new RegExp(
  `(?<!\\p{L})(?:${oneOf(dueWords)}) (?:on |by |for |before )?(?:the )?(?<due>${dayPattern('f')})(?:,(?= (?:and|but|yet|which|it|they|was|were) ))?(?=[^\\d]{1,50}(?:${oneOf(doneWords)}) )(?:(?! (?:${oneOf(otherDueWords)}))[^.,;:()\\d]){2,60} (?:on |by )?(?:the )?(?<done>${dayPattern('t')}),? \\(?(?:which was |some )?(?<count>${countPattern}) months? (?:${oneOf(lateWords)}|(?<early>${oneOf(earlyWords)}))(?!\\p{L})(?![^.;\\n]{0,60}(?:${oneOf(newDueWords)}))`,
  'dgu',
);
