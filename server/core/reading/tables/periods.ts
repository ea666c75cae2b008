/**
 * Stretches of time that labels and titles name.
 */
import { matchesOf } from '../../text.ts';
import type { TableLexicon } from './lexicon.ts';
import { normal, startsWithPhrase } from './phrases.ts';

/** "Quý III" behind "Tháng 9": a stretch of time that may hold the one before it. */
export function isLongerPeriod(label: string, before: string, lexicon: TableLexicon): boolean {
  const shorter = periodOf(before, lexicon);
  return shorter >= 0 && periodOf(label, lexicon) > shorter;
}

/** "Tháng 9", "Quý III", "2024". */
export function isPeriod(label: string, lexicon: TableLexicon): boolean {
  return periodOf(label, lexicon) >= 0;
}

/** How many months a label names: 3 for "Quý I", 1 for "T5"; 0 where it names none, or no such stretch. */
export function monthsIn(label: string, lexicon: TableLexicon): number {
  const short = /^(\p{L}{1,2})\.?\s?(\d{1,2})$/u.exec(normal(label));
  if (short && lexicon.monthLetters.includes(short[1]!)) return Number(short[2]) >= 1 && Number(short[2]) <= 12 ? 1 : 0;
  return lexicon.months[periodOf(label, lexicon)] ?? 0;
}

/**
 * How long a stretch of time is that a label names, as a place among the known ones; -1 for other labels. A bare "2024"
 * is as long as a year, "March", "3/2024" as a month.
 */
function periodOf(label: string, { periods, months, monthNames, yearLetters }: TableLexicon): number {
  const text = normal(label);
  const lettered = /^(\p{L}{1,9})\.?(?:\s?['’]?(\d{2}|(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?))?$/u.exec(text);
  const isFiscal = lettered?.[2] !== undefined && yearLetters.includes(lettered[1]!);
  const isYear = isFiscal || /^(?:19|20)\d\d$/.test(text);
  const isNamed = lettered !== null && monthNames.includes(lettered[1]!);
  const isMonth = isNamed || (!isYear && /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/.test(text));
  const bare = isYear ? 12 : isMonth ? 1 : undefined;
  return periods.findLastIndex(
    (starts, place) => months[place] === bare || starts.some(start => startsWithPhrase(text, start)),
  );
}

/** The years a title names: "Năm 2018", "31/12/2018", "2018-2019" names two. */
export function yearsIn(title: string): number[] {
  return matchesOf(title, /(?<!\d)(?:19|20)\d\d(?!\d)/g).map(([year]) => Number(year));
}
