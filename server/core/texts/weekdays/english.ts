/**
 * Days of the week beside whole dates in English: "Monday, 4 March 2024", "March 4, 2024 (Monday)", "4 March 2024 (a Monday)".
 */
import { isRealDate, readDates, weekday } from '../../reading/dates.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/** `fault`s where the day of the week is not that of the calendar (Gregorian). Linear. */
export function wrongEnglishWeekdays(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/[snir]day/u.test(text)) return none;
  const faults: DateFault[] = [];
  for (const { date, span, form } of readDates(text)) {
    if (form !== 'long' || !isRealDate(date)) continue;
    const ahead = before.exec(text.slice(Math.max(0, span.start - longest), span.start));
    const found = ahead ?? behind.exec(text.slice(span.end, span.end + longest));
    if (!found) continue;
    const { name } = found.groups!;
    const right = englishWeekdays[weekday(date) - 1]!;
    if (name === right) continue;
    const from = ahead ? Math.max(0, span.start - longest) : span.end;
    const start = from + found.index + found[0].indexOf(name!);
    faults.push({
      kind: 'weekday',
      place: place({ start, end: start + name!.length }),
      stated: name!,
      date,
      datePlace: place(span),
      repair: right,
      nearest: undefined,
    });
  }
  return faults;
}

const none: readonly DateFault[] = [];
/** Days of the week from Monday on. */
export const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const longest = 24;
const before = new RegExp(`(?<name>${englishWeekdays.join('|')})(?:,? (?:the )?| \\()$`, 'u');
const behind = new RegExp(`^,? \\((?:an? )?(?<name>${englishWeekdays.join('|')})\\)`, 'u');
