/**
 * Times of a day that it does not have: "lúc 25 giờ 30", "14 giờ 75 phút ngày 05/3/2025". What is counted in hours and
 * minutes ("làm thêm 25 giờ 30 phút") is no time of a day.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { lazily } from '../../derive.ts';
import { matchesOf } from '../../text.ts';
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

/**
 * "bắt đầu lúc 13 giờ 30 và kết thúc lúc 11 giờ 45 cùng ngày", "opened at 9.30 a.m. and closed at 8.45 a.m. the same day":
 * what ends on the day on which it begins ends later. Linear: every pattern is bounded.
 */
export function reversedTimes(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/cùng ngày|same day/u.test(text)) return none;
  const faults: DateFault[] = [];
  for (const pattern of [ended(), endedInEnglish()]) {
    for (const match of matchesOf(text, pattern)) {
      const { h1, m1, p1, h2, m2, p2 } = match.groups!;
      // Unless both say which half of the day they are of, "9.30" and "2.15" may be of two.
      if (p1 === undefined ? p2 !== undefined || Number(h1) <= 12 : p2 === undefined) continue;
      const [from, to] = [minutesOf(h1!, m1, p1), minutesOf(h2!, m2, p2)];
      if (from === undefined || to === undefined || to > from) continue;
      const { one, other } = match.indices!.groups!;
      faults.push({
        kind: 'reversed',
        place: place({ start: one![0], end: other![1] }),
        from: text.slice(...one!),
        to: text.slice(...other!),
        repairs: [],
        events: true,
      });
    }
  }
  return faults.length === 0 ? none : faults;
}

/** Undefined where no day has such a time, which is told by itself. */
function minutesOf(hour: string, minute = '0', half?: string): number | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59 || (half !== undefined && (hours > 12 || hours === 0))) return undefined;
  const later = half !== undefined && /^[pct]/iu.test(half) ? 12 : 0;
  return (half === undefined ? hours : (hours % 12) + later) * 60 + minutes;
}

const vietnameseTime = (n: 1 | 2): string =>
  `(?<h${n}>\\d{1,2}) ?(?:giờ|h|:) ?(?:(?<m${n}>\\d{2})(?!\\d)(?: ?phút)?)?(?: (?<p${n}>sáng|chiều|tối))?`;
const ended = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:bắt đầu|khai mạc|khởi hành|từ)(?: vào)?(?: lúc| hồi| từ)? (?<one>${vietnameseTime(1)})(?:,?(?: và)? (?:kết thúc|bế mạc)(?: vào)?(?: lúc| hồi)?| (?:kéo dài )?(?:đến|tới)) (?<other>${vietnameseTime(2)}),? cùng ngày`,
      'dgu',
    ),
);
const englishTime = (n: 1 | 2): string =>
  `(?<h${n}>\\d{1,2})(?:[.:](?<m${n}>\\d{2}))?(?!\\d)(?: ?(?<p${n}>[ap]\\.?m)(?:\\.|(?!\\p{L})))?`;
const endedInEnglish = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:opened|began|started|commenced|left|from) (?:at )?(?<one>${englishTime(1)})(?:,?(?: and)? (?:was |were )?(?:closed|ended|finished|adjourned|rose) at| (?:to|until)) (?<other>${englishTime(2)}),? (?:on )?the same day`,
      'dgu',
    ),
);
