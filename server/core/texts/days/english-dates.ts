/**
 * Days in English that do not exist, "31 November 2025", and ranges that end before they begin, "from 1 March 2025 to 28
 * February 2025".
 */
import { compareDates, daysInMonth, isRealDate, type ReadDate, readDates } from '../../reading/dates.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';
import { yearSwaps } from './impossible-dates.ts';

/** Linear. */
export function wrongEnglishDates(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/[\da-z],? [12]\d\d\d/u.test(text) || !months.test(text)) return none;
  const faults: DateFault[] = [];
  let before: ReadDate | undefined;
  for (const read of readDates(text)) {
    const stated = text.slice(read.span.start, read.span.end);
    if (!months.test(stated)) {
      before = undefined;
      continue;
    }
    const { day, month, year } = read.date;
    if (!isRealDate(read.date)) {
      const days = daysInMonth(year, month);
      const repairs = day > days && day <= 31 ? [stated.replace(/(?<!\d)\d{1,2}(?!\d)/u, String(days))] : [];
      if (year > 2200 && isRealDate({ ...read.date, year: 2000 })) {
        const swaps = yearSwaps(String(year)).map(repair => stated.replace(String(year), repair));
        faults.push({
          kind: 'impossible',
          place: place(read.span),
          stated,
          why: 'year',
          day,
          month,
          year,
          repairs: swaps,
        });
      } else if (year >= 1800 && year <= 2200)
        faults.push({ kind: 'impossible', place: place(read.span), stated, why: 'day', day, month, year, repairs });
      before = undefined;
      continue;
    }
    if (before && compareDates(before.date, read.date) > 0 && areRange(text, before, read)) {
      const [from, to] = [text.slice(before.span.start, before.span.end), stated];
      const between = text.slice(before.span.end, read.span.start);
      faults.push({
        kind: 'reversed',
        place: place({ start: before.span.start, end: read.span.end }),
        from,
        to,
        repairs: [to + between + from],
      });
    }
    before = read;
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
const months = /(?:January|February|March|April|May|June|July|August|September|October|November|December)/u;

function areRange(text: string, from: ReadDate, to: ReadDate): boolean {
  const between = text.slice(from.span.end, to.span.start);
  const ahead = text.slice(Math.max(0, from.span.start - 24), from.span.start);
  if (/^ ?(?:to|until|till|through|-|–) $/u.test(between)) return /(?:from|period:?|of|\(|between) ?$/iu.test(ahead);
  return between === ' and ' && /between $/iu.test(ahead);
}
