/**
 * What is wrong with the days, months, years and ranges of one text.
 */
import { memo } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import { append } from '../../lists.ts';
import { mayHoldTimes, readTimes, type WrittenTime } from '../../reading/times.ts';
import type { Span } from '../../text.ts';
import { wrongDocumentOrder } from '../order/documents.ts';
import { wrongOrder } from '../order/events.ts';
import { wrongLawYears } from '../order/law-years.ts';
import { wrongTerms } from '../order/terms-said.ts';
import { impossibleStart, reversed } from '../ranges/days.ts';
import { reversedBareMonths } from '../ranges/months.ts';
import { wrongPeriods } from '../ranges/named-periods.ts';
import { wrongSplitYears } from '../ranges/split-years.ts';
import { earlyVisions } from '../ranges/visions.ts';
import { wrongDayCount } from '../spans/day-counts.ts';
import { wrongEnglishCounts } from '../spans/english-day-counts.ts';
import { wrongEnglishLengths } from '../spans/english-lengths.ts';
import { wrongLengths } from '../spans/lengths.ts';
import type { ReportText } from '../texts.ts';
import { wrongEnglishWeekdays } from '../weekdays/english.ts';
import { wrongListedWeekdays } from '../weekdays/listed.ts';
import { wrongPairs } from '../weekdays/paired.ts';
import { wrongWeekday } from '../weekdays/single.ts';
import { impossibleTimes, reversedTimes } from './clock-times.ts';
import type { DateFault } from './date-fault.ts';
import { style } from './date-style.ts';
import { wrongEnglishDates } from './english-dates.ts';
import { englishMonths } from './english-days.ts';
import { impossible } from './impossible-dates.ts';
import { longYears } from './long-years.ts';
import { missingYears } from './missing-years.ts';

/** The times of a text. */
export function timesOf(text: ReportText): readonly WrittenTime[] {
  return mayHoldTimes(text.folded.text) ? timesIn(text) : noTimes;
}

const noTimes: readonly WrittenTime[] = [];

// Right because a text is immutable.
const timesIn = memo((text: ReportText): readonly WrittenTime[] => readTimes(text.folded.text));

export function dateFaults(text: ReportText): readonly DateFault[] {
  // Most texts of a report are cells of words. What times say of one another they say in digits.
  const beside = /\d/.test(text.folded.text)
    ? [...faultsBeside(text), ...longYears(text), ...wrongDocumentOrder(text)]
    : none;
  const ofTimes = faultsOfTimes(text);
  const missing = missingYears(text);
  return ofTimes.length + beside.length + missing.length === 0 ? none : [...ofTimes, ...beside, ...missing];
}

const none: readonly DateFault[] = [];

function faultsOfTimes(text: ReportText): readonly DateFault[] {
  const times = timesOf(text);
  if (times.length === 0) return none;
  const { folded } = text;
  const place = ({ start, end }: Span): Place => text.place(folded.span(start, end));
  const faults: DateFault[] = [];
  for (const [index, time] of times.entries()) {
    const next = times[index + 1];
    const fault = impossible(time, besideQuarter(times, index, folded.text), folded.text, place);
    if (fault) faults.push(fault);
    if (!fault && time.kind === 'day') {
      const beside = wrongWeekday(time, folded.text, place) ?? wrongDayCount(time, folded.text, place);
      if (beside) faults.push(beside);
    }
    const styled = !fault && time.kind === 'day' ? style(time, folded.text, place) : undefined;
    if (styled) faults.push(styled);
    const start = impossibleStart(time, folded.text, place);
    if (start) faults.push(start);
    const backwards = fault || start ? undefined : reversed(time, next, folded.text, place);
    if (backwards) faults.push(backwards);
  }
  return faults;
}

const besides = [
  impossibleTimes,
  reversedTimes,
  wrongPairs,
  wrongTerms,
  wrongLawYears,
  wrongLengths,
  wrongPeriods,
  wrongOrder,
  wrongListedWeekdays,
  reversedBareMonths,
  earlyVisions,
  wrongSplitYears,
];

const besidesInEnglish = [wrongEnglishWeekdays, wrongEnglishDates, wrongEnglishCounts, wrongEnglishLengths];

/** Words of which each of these needs one. */
const sayTimesInEnglish = new RegExp(`day|year|month|${englishMonths}`, 'u');

function faultsBeside(text: ReportText): readonly DateFault[] {
  const { folded } = text;
  const place = ({ start, end }: Span): Place => text.place(folded.span(start, end));
  const faults: DateFault[] = [];
  // Plain loops: every text with a digit is asked.
  for (let at = 0; at < besides.length; at++) {
    const found = besides[at]!(folded.text, place);
    if (found.length > 0) append(faults, found);
  }
  if (sayTimesInEnglish.test(folded.text)) {
    for (let at = 0; at < besidesInEnglish.length; at++) {
      const found = besidesInEnglish[at]!(folded.text, place);
      if (found.length > 0) append(faults, found);
    }
  }
  return faults.length === 0 ? none : faults;
}

/** "quý V/2019 và quý 5", "quý 4, quý 5": quarters next to one another. */
function besideQuarter(times: readonly WrittenTime[], index: number, text: string): boolean {
  const own = times[index]!;
  if (own.kind !== 'quarter') return false;
  return [times[index - 1], times[index + 1]].some(other => {
    if (other?.kind !== 'quarter') return false;
    const [first, second] = other.span.start < own.span.start ? [other, own] : [own, other];
    return /^ ?(?:,|;|-|và|đến|hoặc)? ?$/u.test(text.slice(first.span.end, second.span.start));
  });
}
