/**
 * Times of a day that it does not have: "lúc 25 giờ 30", "14 giờ 75 phút ngày 05/3/2025". What is counted in hours and
 * minutes ("làm thêm 25 giờ 30 phút") is no time of a day.
 */
import { patternInAnyCase } from '../any-case.ts';
import { matchesOf } from '../text.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';

/** Folded text in. Linear: the pattern begins with "lúc" or a number and is bounded. */
export function impossibleTimes(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/\d ?(?:giờ|h|:) ?\d/iu.test(text)) return none;
  const faults: DateFault[] = [];
  for (const match of matchesOf(text, clock())) {
    const { lead, hour, minute, day } = match.groups!;
    if (lead === undefined && day === undefined) continue;
    const isReal = Number(hour) < 24 || (Number(hour) === 24 && Number(minute ?? 0) === 0);
    if (isReal && Number(minute ?? 0) < 60) continue;
    const start = match.index + (lead?.length ?? 0);
    const end = match.index + match[0].length - (day?.length ?? 0);
    faults.push({
      kind: 'impossible',
      place: place({ start, end }),
      stated: text.slice(start, end),
      why: 'clock',
      day: 0,
      month: 0,
      year: undefined,
      repairs: [],
    });
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
const clock = patternInAnyCase(
  "(?<lead>(?<!\\p{L})(?:lúc|hồi) )?(?<![\\p{L}\\d.,:/-])(?<hour>\\d{1,2}) ?(?:giờ|h|:) ?(?<minute>\\d{2})(?![\\d.,/:%]\\d|\\d)(?: ?phút| ?’| ?')?(?<day>,? (?:sáng |chiều )?ngày \\d{1,2}[/-])?",
  'gu',
);
