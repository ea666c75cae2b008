/**
 * Ages of what was built, founded or opened in a year: "cầu được xây dựng năm 1975, đến năm 2024 đã 49 năm khai thác",
 * "the station, built in 1968, is now 56 years old". Folded text in. Linear: the patterns are bounded.
 */
import { lazily } from '../../derive.ts';
import { doneOfThings, goesOnOfThings } from '../../reading/vi/days.ts';
import { matchesOf } from '../../text.ts';

export interface ThingAge {
  readonly age: string;
  readonly start: number;
  readonly born: number;
  /** The year in which it is said to be that. */
  readonly at: number | undefined;
}

export function thingAges(text: string): readonly ThingAge[] {
  const found: ThingAge[] = [];
  const patterns = [
    ...(/ (?:đến|tới) (?:nay|năm) /u.test(text) ? [vietnamese()] : []),
    ...(text.includes(' years old') ? [english] : []),
  ];
  for (const pattern of patterns) {
    for (const match of matchesOf(text, pattern)) {
      const { age, born, at, now, was } = match.groups!;
      if (was !== undefined && at === undefined) continue;
      const year = at ?? now;
      found.push({
        age: age!,
        start: match.indices!.groups!.age![0],
        born: Number(born),
        at: year === undefined ? undefined : Number(year),
      });
    }
  }
  return found;
}

const aDay = 'ngày \\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-]| tháng \\d{1,2} năm) ?';
/** What goes on behind the number is of the thing's own age; "20 năm liền đạt danh hiệu" need not begin with it. */
const vietnamese = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${doneOfThings.join('|')})(?: xong)?(?: từ| vào){0,2} (?:năm |tháng \\d{1,2}(?:/| năm )|${aDay})(?<born>(?:1[89]|20)\\d\\d),? (?:tính )?(?:đến|tới) (?:nay|(?:hết )?(?:năm |${aDay})(?<at>(?:19|20)\\d\\d))(?: \\((?:năm )?(?<now>(?:19|20)\\d\\d)\\))?,? (?:đã |được |là |tròn |vừa ){1,3}(?<age>\\d{1,3}) năm(?= ?(?:[.,;)]|$)| (?:${goesOnOfThings.join('|')})(?!\\p{L}))`,
      'dgu',
    ),
);
const english =
  /(?<!\p{L})(?:built|opened|founded|established|constructed|installed|commissioned|completed) in (?:[A-Z][a-z]{2,8} )?(?<born>(?:1[89]|20)\d\d),? (?:it |and )?(?:is|are|(?<was>was|were)) (?:now |then )?(?<age>\d{1,3}) years old(?:,? (?:in|as (?:at|of)|at the end of) (?:(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?)?(?<at>(?:19|20)\d\d))?/dgu;
