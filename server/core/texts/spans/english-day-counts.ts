/**
 * Numbers of days beside the two days they lie between, in English: "from 3 to 9 May 2024 (7 days)", "seven days, from 3
 * to 9 May", "the visit of 4 to 6 June lasted three days", "within 45 days of 3 March 2025, that is by 17 April 2025".
 *
 * The first day, the last, or both may be counted; fewer may be working days. What "a 90-day notice" is of need not be
 * what the days beside are of. Linear: every pattern is bounded.
 */
import { type CalendarDate, daysBetween, isRealDate, printDate } from '../../reading/dates.ts';
import { englishNumberWords } from '../../reading/en/number-words.ts';
import { matchesOf, type Span } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { countFrom, countPattern, dayFrom, dayPattern, englishMonths, yearFrom } from '../days/english-days.ts';
import { areWorkingDays, daysUpTo } from './day-counts.ts';

export function wrongEnglishCounts(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/[ -]days?(?!\p{L})/u.test(text) || !months.test(text)) return none;
  const faults: DateFault[] = [];
  for (const match of matchesOf(text, rangePattern)) {
    const said = ofRange(match, text);
    if (said) append(faults, said, place, 'range');
  }
  for (const match of matchesOf(text, termPattern)) {
    const said = ofTerm(match);
    if (said) append(faults, said, place, 'apart');
  }
  for (const match of / days (?:of|from|after) (?:that|this) /u.test(text) ? matchesOf(text, backPattern) : noMatches) {
    const first = onlyDay(text.slice(0, match.index));
    const said = first && ofTerm(match, { ...first, ...match.groups });
    if (said) append(faults, said, place, 'apart');
  }
  if (/ (?:term|period) of /u.test(text)) {
    for (const match of matchesOf(text, contractPattern)) {
      const said = ofTerm(match);
      if (said) append(faults, said, place, 'apart');
    }
  }
  if (/late|overdue/u.test(text)) {
    for (const match of matchesOf(text, latePattern)) {
      const said = ofTerm(match);
      if (said) append(faults, said, place, 'apart');
    }
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
const noMatches: readonly RegExpExecArray[] = [];
const months = new RegExp(englishMonths, 'u');

interface Said {
  readonly count: string;
  readonly at: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The text says no year: `from` and `to` are of any. */
  readonly isOpen?: boolean;
  /** "May 3, 2024", not "3 May 2024". */
  readonly monthFirst: boolean;
  /** Of the last day, where it is written with its year. */
  readonly last?: Span;
}

function append(
  faults: DateFault[],
  { count, at, from, to, isOpen, monthFirst, last }: Said,
  place: PlaceOf,
  how: 'range' | 'apart',
): void {
  const stated = countFrom(count);
  const days = daysBetween(from, to) + 1;
  if (stated === undefined || days < 2 || stated === days || stated === days - 1) return;
  if (how === 'apart' && stated < days - 1 && stated >= days - 1 - mostDaysOff) return;
  if (how === 'range' && stated < days && areWorkingDaysOf(stated, from, days, isOpen)) return;
  // Ten working days may be called ten days; their first day may be left uncounted, or a holiday be among them.
  if (how === 'apart' && Math.abs(stated - daysUpTo(5, from, days)) <= 2) return;
  const right = how === 'range' ? days : days - 1;
  faults.push({
    kind: 'day-count',
    place: place({ start: at, end: at + count.length }),
    stated: count,
    days: right,
    from,
    to,
    written: { from: inWriting(from, monthFirst, isOpen), to: inWriting(to, monthFirst, isOpen) },
    how,
    // Of fewer days than there are, some may have been left out.
    isQuestion: how === 'range' && stated < days,
    ...(how === 'apart' && stated < days && { isShort: true as const }),
    repair: inWords(count, right),
    ...(last && { last: { place: place(last), date: later(from, stated) } }),
  });
}

/** Where no year is said, of one of those in which the days of the week lie differently. */
function areWorkingDaysOf(stated: number, from: CalendarDate, days: number, isOpen = false): boolean {
  if (!isOpen) return areWorkingDays(stated, from, days);
  return openYears.some(year => areWorkingDays(stated, { ...from, year }, days));
}

/** 1 March is on each day of the week once. */
const openYears = [2021, 2022, 2023, 2024, 2025, 2026, 2018] as const;

function inWriting(date: CalendarDate, monthFirst: boolean, isOpen = false): string {
  const [day, month, year] = printDate(date, 'long', 'en').split(' ');
  return (monthFirst ? `${month} ${day}` : `${day} ${month}`) + (isOpen ? '' : `${monthFirst ? ',' : ''} ${year}`);
}

function later({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A term that ends on a day off runs to the next working day. */
const mostDaysOff = 3;

function inWords(like: string, days: number): string {
  if (/^\d/u.test(like)) return String(days);
  const words = englishNumberWords.spell(BigInt(days));
  return /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function ofRange(match: RegExpExecArray, text: string): Said | undefined {
  const groups = match.groups!;
  const start = match.index;
  const end = start + match[0].length;
  const dates = rangeOf(groups);
  if (!dates || (match[0].includes(' and ') && !isBetween.test(text.slice(Math.max(0, start - 14), start))))
    return undefined;
  const behind = countBehind.exec(text.slice(end, end + longest));
  if (behind) {
    const { count, that, lasting } = behind.groups!;
    const said = count ?? that ?? lasting!;
    return { count: said, at: end + behind[0].indexOf(said), ...dates };
  }
  const from = Math.max(0, start - longest);
  const ahead = countBefore.exec(text.slice(from, start));
  if (!ahead) return undefined;
  const { count } = ahead.groups!;
  return { count: count!, at: from + ahead.index + ahead[0].indexOf(count!), ...dates };
}

type Range = Pick<Said, 'from' | 'to' | 'isOpen' | 'monthFirst'>;

/** "3 to 9 May 2024", "28 April to 4 May 2024", "May 3 to May 9, 2024", "May 3-9, 2024". */
function rangeOf(groups: Readonly<Record<string, string | undefined>>): Range | undefined {
  const { open, last } = groups;
  if (last !== undefined) {
    const year = Number(groups.ly ?? anyYear);
    const month = groups.lm!;
    const from = dayFrom({ ad: groups.l1, am: month }, 'a', year);
    const to = dayFrom({ ad: last, am: month }, 'a', year);
    return from && to && asked({ from, to, monthFirst: true, isOpen: groups.ly === undefined });
  }
  const year = yearFrom(groups, 't');
  const to = dayFrom(groups, 't', anyYear);
  if (!to) return undefined;
  const from =
    open === undefined
      ? dayFrom(groups, 'f', to.year)
      : isRealDate({ ...to, day: Number(open) }) && { ...to, day: Number(open) };
  const isOpen = year === undefined && yearFrom(groups, 'f') === undefined;
  return from ? asked({ from, to, monthFirst: groups.tfm !== undefined, isOpen }) : undefined;
}

/** A year that is not said: no days of February to March are counted, and no range over the new year. */
const anyYear = 2023;

function asked(range: Range): Range | undefined {
  const { from, to, isOpen } = range;
  if (daysBetween(from, to) < 1) return undefined;
  return isOpen && from.month <= 2 && to.month > 2 ? undefined : range;
}

/** The one day that is told before "that date", by the groups of `f`. */
function onlyDay(before: string): Readonly<Record<string, string | undefined>> | undefined {
  const days = matchesOf(before, anyDay);
  return days.length === 1 ? days[0]!.groups : undefined;
}

function ofTerm(
  match: RegExpExecArray,
  groups: Readonly<Record<string, string | undefined>> = match.groups!,
): Said | undefined {
  const year = yearFrom(groups, 'f') ?? yearFrom(groups, 't');
  const from = dayFrom(groups, 'f', year);
  const to = from && dayFrom(groups, 't', from.year);
  if (!from || !to) return undefined;
  const { count, beside } = groups;
  // "within 45 days of 3 March, by 20 March at the latest": a day within the term.
  if (beside !== undefined && !beside.includes('(') && countFrom(count!)! > daysBetween(from, to)) return undefined;
  const [start, end] = match.indices!.groups!.last!;
  const last = yearFrom(groups, 't') === undefined ? undefined : { start, end };
  // A number behind both days is not one of theirs.
  const at = match.indices!.groups!.count![0];
  return { count: count!, at, from, to, monthFirst: groups.tfm !== undefined, ...(last && { last }) };
}

const longest = 60;
/** "3 May and 9 May" are two days, "between 3 May and 9 May" is a range. */
const isBetween = /(?<!\p{L})between (?:the )?$/iu;
const joint = '(?: (?:to|until|till|through|and) | ?- ?)';
const rangePattern = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:(?<lm>${englishMonths}) (?<l1>\\d{1,2})${joint}(?<last>\\d{1,2})(?!\\d)(?:, (?<ly>(?:19|20)\\d\\d))?(?!\\d)|(?:(?<open>\\d{1,2})(?:st|nd|rd|th)?|${dayPattern('f')})${joint}(?:the )?${dayPattern('t')})`,
  'gu',
);
const count = `(?<count>${countPattern})`;
const countBehind = new RegExp(
  `^(?: ?\\((?:a total of |in all |i\\.e\\. |that is,? )?${count} days(?: in all| in total)?\\)|, that is,? (?:for )?(?<that>${countPattern}) days(?! and)|,? (?:lasted|lasting|covered|took)(?: for)? (?<lasting>${countPattern}) days(?! and))`,
  'u',
);
const countBefore = new RegExp(
  `(?<![\\p{L}\\d.,-]|(?:each|any|some|one|out|first|last) (?:of )?(?:the )?)(?:(?:lasted|lasting|for|took) )?${count} days,?(?: running| in a row)? \\(?(?:from )?$`,
  'u',
);
const anyDay = new RegExp(dayPattern('f'), 'gu');
const due =
  '(?:(?:,? \\(?)(?:(?:that|which) (?:is|means),?|i\\.e\\.,?|or|namely) (?:by |on |until |no later than |not later than )?|(?<beside> \\(|,? )(?:by|until|no later than|not later than) )(?:the )?(?<last>' +
  `${dayPattern('t')})`;
const since = `(?<![\\p{L}\\d.,-])${count} (?:calendar )?days (?:of|from|after|following|starting from|as of|counted from|beginning on)`;
const termPattern = new RegExp(`${since} (?:the )?${dayPattern('f')}${due}`, 'dgu');
/** "issued on 1 March 2024 … within 90 days of that date, that is by 30 May 2024". */
const backPattern = new RegExp(`${since} (?:that|this) (?:date|day)${due}`, 'dgu');
/** "due on 31 March 2025 and came in on 14 April 2025, 14 days late"; past an extension it was due on another day. */
const latePattern = new RegExp(
  `(?<![\\p{L}])(?:due|deadline (?:was|of)|owed) (?:on |by |for )?(?:the )?${dayPattern('f')}(?:[,;](?= (?:and|but|yet|which|it|they|the|[\\p{Lu}]\\p{Ll}+) ))?(?:(?! (?:exten|postpon|prolong|defer|delay|grace|resched|moved|new|later|revis|second|third|next|other|another|final|last))[^.,;:()\\d]){2,50} on (?:the )?(?<last>${dayPattern('t')}),? \\(?(?:which was |some )?${count} days (?:late|overdue)(?!\\p{L})`,
  'dgu',
);
/** "signed on 10 February 2025 for a term of 90 days and ran out on 11 May 2025"; what was extended ran out later. */
const contractPattern = new RegExp(
  `(?<![\\p{L}])(?:signed|concluded|awarded|granted|issued|began|started|commenced) on (?:the )?${dayPattern('f')},? (?:and (?:was|is) )?(?:for|with|running for|valid for) a (?:fixed |total )?(?:term|period) of ${count} (?:calendar )?days(?:,? (?:and|which|that)(?! (?:is|was|has|had) (?:exten|renew|prolong))|,) (?:therefore |thus |so |consequently |accordingly )?(?:ran out|runs out|expired|expires|ended|ends|lapsed|lapses|was to end|was due to end) on (?:the )?(?<last>${dayPattern('t')})`,
  'dgu',
);
