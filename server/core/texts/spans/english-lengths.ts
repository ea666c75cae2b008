/**
 * Numbers of years and months said beside the range they come from, in English: "a four-year term from 2019 to 2023",
 * "20 years of service (2004-2024)", "2021-2025 (five years)", "the 18-month period from January 2023 to June 2024".
 *
 * The first, the last or both may be counted. What a number of years is a change of ("rose by 3 years from 2000 to 2015"),
 * a bound or a distance ("every four years") is not that of the range; nor need it be where there were two stretches
 * ("12 years of research (2001-2005 and 2010-2018)") or an extension. Linear: every pattern is bounded.
 */
import { type CalendarDate, monthNumber } from '../../reading/dates.ts';
import { englishNumberWords } from '../../reading/en/number-words.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { countFrom, countPattern, dayFrom, dayPattern, englishMonths } from '../days/english-days.ts';
import { monthsBetween } from './lengths.ts';
import { wrongEnglishMonthsLate } from './months-late.ts';

export function wrongEnglishLengths(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/[ -](?:year|month)/u.test(text) || !/(?:19|20)\d\d/u.test(text)) return none;
  const faults: DateFault[] = [];
  for (const match of [
    ...matchesOf(text, compound),
    ...matchesOf(text, ofWork),
    ...matchesOf(text, plural),
    ...matchesOf(text, behind),
  ]) {
    const { count, unit, range, told } = match.groups!;
    const stated = countFrom(count!);
    if (stated === undefined || isOther.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const fits = fitting(match.groups!, unit === 'year' ? 'year' : 'month');
    if (!fits || isBroken(text, match)) continue;
    const isInclusive = inclusive.test(text.slice(match.index + match[0].length));
    if (isInclusive ? fits.at(-1) === stated : fits.includes(stated)) continue;
    const start = match.index + match[0].search(new RegExp(`(?<![\\p{L}\\d])${count}(?= |-)`, 'u'));
    // "20 years of service (2004-2024)": from year to year; a period of years holds both.
    const right = told !== undefined ? fits[0]! : fits.at(-1)!;
    faults.push({
      kind: 'length',
      place: place({ start, end: start + count!.length }),
      stated: count!,
      unit: unit === 'year' ? 'year' : 'month',
      length: right,
      range: range!,
      repair: /^\d/u.test(count!) ? String(right) : englishNumberWords.spell(BigInt(right)),
    });
  }
  for (const fault of wrongEnglishMonthsLate(text, place)) faults.push(fault);
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];

/**
 * Whether the range may be one of two, or the time longer or shorter than was meant. A range tells where it fills its
 * brackets or ends its phrase: "(2010-2020 in part)" and "from 2019 to 2023 data" do not.
 */
function isBroken(text: string, { 0: found, index, groups }: RegExpExecArray): boolean {
  const end = index + found.length;
  const behind = text.slice(end, end + 60);
  const whole = found.endsWith(')') || (groups!.bracket === undefined ? endsPhrase : fillsBracket).test(behind);
  return (
    !whole ||
    (found.startsWith(groups!.range!) && anotherBefore.test(text.slice(Math.max(0, index - 40), index))) ||
    anotherBehind.test(behind) ||
    changed.test(text.slice(Math.max(0, index - 80), end + 160))
  );
}

/** "2018-2022 inclusive": the first and the last are counted. */
const inclusive = /^ inclusive(?!\p{L})/u;
const fillsBracket = /^(?: inclusive)?\)/u;
const endsPhrase =
  /^(?: inclusive)?(?:$|[).,;:!?]|\s(?:the|an?|his|her|its|their|s?he|it|they|we|was|were|is|are|has|had|will|ended|in|at|on|under|as|after|before|when|while|for|by)(?!\p{L}))/u;
const anotherBefore =
  /\d\)?(?:[,;]| ?[&+])?(?: (?:and|or|again|then|later|from|between|in|during))* (?:from |between )?\(?$/u;
const anotherBehind = new RegExp(
  `^\\)?(?:[,;]?(?: (?:and|or|again|then|later|&|\\+))+|[,;])(?: (?:again|from|between|in|during|the))* ?\\(?(?:\\d{1,2} )?(?:(?:19|20)\\d\\d|${englishMonths})`,
  'u',
);
const changed =
  /(?<!\p{L})(?:exten[ds]|renew|prolong|repeat|re-?elect|re-?appoint|interrupt|intermittent|suspen|resum|return|postpon|delay|overr[au]n|shorten|cut short|twice|stint|spell|combined|break|gap|pause|in part(?!\p{L})|partly|partial|part-time)/iu;

/** The numbers that agree with the range, the likeliest last; undefined where it is of another kind than the unit. */
function fitting(found: Record<string, string | undefined>, unit: 'year' | 'month'): readonly number[] | undefined {
  const { y1, y2, m1, my1, m2, my2 } = found;
  if (y1 !== undefined) {
    const years = Number(y2) - Number(y1);
    // "over four years from 2011-2012": a financial year.
    return unit === 'year' && years > 1 ? [years, years + 1] : undefined;
  }
  if (m1 !== undefined) {
    const first = monthNumber(m1);
    const last = monthNumber(m2!);
    const year = my1 ?? (first > last ? String(Number(my2) - 1) : my2);
    return ofMonths((Number(my2) - Number(year)) * 12 + last - first, unit);
  }
  const last = dayFrom(found, 't', undefined);
  const first = last && dayFrom(found, 'f', last.year);
  return first && ofDays(first, last, unit);
}

function ofMonths(months: number, unit: 'year' | 'month'): readonly number[] | undefined {
  if (months < 1) return undefined;
  return unit === 'month' ? [months, months + 1] : around(months, months + 1);
}

function ofDays(first: CalendarDate, last: CalendarDate, unit: 'year' | 'month'): readonly number[] | undefined {
  const [least, most] = monthsBetween(first, last);
  if (most < 1) return undefined;
  return unit === 'month' ? (least === most ? [most] : [least, most]) : around(least, most);
}

/** Whole years, and the year begun. */
function around(least: number, most: number): readonly number[] {
  const [low, high] = [Math.floor(least / 12), Math.ceil(most / 12)];
  return low === high ? [low] : [low, high];
}

const joint = ' ?(?:-|–|to|until|till|through|and) ?';
const years = `(?<y1>(?:19|20)\\d\\d)${joint}(?<y2>(?:19|20)\\d\\d)`;
const monthsOf = `(?<m1>${englishMonths})(?: (?<my1>(?:19|20)\\d\\d))?${joint}(?<m2>${englishMonths}) (?<my2>(?:19|20)\\d\\d)`;
const range = `(?<range>${dayPattern('f')}${joint}${dayPattern('t')}|${monthsOf}|${years})(?![\\d/]|[.,-]\\d| ?per)`;
const opens = '(?:,? (?<bracket>\\()(?:from |between )?|,? (?:from|between) )';
/** What lasts as long as its number of years says; a review, an average or an extension of five years need not. */
const lasting =
  'plan|term|period|programme|program|project|lease|contract|agreement|strategy|mandate|grant|study|tenure|span|war|reign';
const compound = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<count>${countPattern})-(?<unit>year|month)(?: [a-z]{3,14}){0,2}? (?:${lasting})(?:${opens}| (?=\\d))${range}`,
  'gu',
);
const works = 'service|experience|operation|office|work|research|teaching|war|data|results|records|implementation';
/** "20 years of service (2004-2024)": with or without what leads to a length of time. */
const ofWork = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<count>${countPattern}) (?<unit>year|month)s of (?<told>${works})${opens}${range}`,
  'gu',
);
const plural = new RegExp(
  `(?<=(?<!\\p{L})(?:[Ff]or|[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Aa]fter|[Ss]panning|[Cc]overing|covers|covered|lasted|lasting|served|worked|spent|ran|reigned)(?: a period of| the| these| those| the (?:last|past|next)| its| his| her)? )(?<count>${countPattern}) (?<unit>year|month)s${opens}${range}`,
  'gu',
);
const behind = new RegExp(
  `${range.replace('(?![\\d/]|[.,-]\\d| ?per)', '')}(?: (?:strategy|plan|programme|program|period|cycle|project|term))? \\((?:a (?:period|total) of |or |i\\.e\\. )?(?<count>${countPattern}) (?<unit>year|month)s\\)`,
  'gu',
);
const isOther =
  /(?<!\p{L})(?:by |(?:more than|about|nearly|almost|at least|at most|up to|some|around|approximately|roughly|under|less than|every|each|first|another|further|additional|aged?|second|third) (?:(?:a|an|the) )?)$/iu;
