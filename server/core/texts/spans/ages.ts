/**
 * Ages said beside the year of birth: "sinh năm 1975, 50 tuổi", "50 tuổi (sinh ngày 12/5/1975)".
 */
import { memo } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import type { Section } from '../../model/report.ts';
import { matchesOf } from '../../text.ts';
import { textOfPassage } from '../texts.ts';
import { thingAges } from './thing-ages.ts';

export interface StatedAge {
  readonly age: number;
  readonly born: number;
  /** The year in which it is said to be that. */
  readonly at: number | undefined;
  /** Other years of the passage, in which the age may have been that. */
  readonly years: readonly number[];
  /** Of the number. */
  readonly place: Place;
  /** Not of a person: of what was built or founded then. */
  readonly ofThing?: true;
}

/** All of a section's prose. Right to remember because a section is immutable. */
export const agesIn: (section: Section) => readonly StatedAge[] = memo(section => {
  const found: StatedAge[] = [];
  for (const passage of section.passages) {
    const own = textOfPassage(passage);
    const { text } = own.folded;
    for (const { age, start, born, at } of thingAges(text)) {
      if (isBound(text, start, start + age.length)) continue;
      const years = matchesOf(text, anyYear).map(([digits]) => Number(digits));
      found.push({
        age: Number(age),
        born,
        at,
        years: years.filter(year => year !== born),
        place: own.place(own.folded.span(start, start + age.length)),
        ofThing: true,
      });
    }
    const patterns = text.includes(' tuổi') ? vietnamese : / born |\(born /u.test(text) ? english : none;
    for (const pattern of patterns) {
      for (const match of matchesOf(text, pattern)) {
        const { age, year } = match.groups!;
        if (isBound(text, match.index, match.index + match[0].length)) continue;
        const from =
          pattern === bornFirst || pattern === ageFirst
            ? match[0].lastIndexOf(`${age} tuổi`)
            : match[0].search(new RegExp(`(?<= )${age}(?! [A-Z]|\\d)`, 'u'));
        const start = match.index + (pattern === ageFirst ? 0 : from);
        const others = matchesOf(text, anyYear).filter(
          ({ index }) => index < match.index || index >= match.index + match[0].length,
        );
        const { then, later, at: said, now } = match.groups!;
        const at = then ?? later ?? said ?? now ?? moment.exec(text.slice(0, match.index))?.groups?.year;
        found.push({
          age: Number(age),
          born: Number(year),
          at: at === undefined ? undefined : Number(at),
          years: others.map(([digits]) => Number(digits)),
          place: own.place(own.folded.span(start, start + age!.length)),
        });
      }
    }
  }
  return found.length === 0 ? none : found;
});

/** "từ 18 tuổi", "60 tuổi trở lên", "sinh năm 1950 - 1960": of no one person. */
function isBound(text: string, start: number, end: number): boolean {
  return (
    /(?:từ|đủ|trên|dưới|đến|hơn|gần|khoảng|-|–) ?$/iu.test(text.slice(Math.max(0, start - 8), start)) ||
    /^ (?:trở|đến|-|–)/u.test(text.slice(end, end + 8))
  );
}

const none: readonly never[] = [];
const born =
  '(?:sinh|SN|sn)(?: năm| ngày \\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-]| tháng \\d{1,2} năm)?)? ?(?<year>(?:19|20)\\d\\d)(?!\\d)';
/** "đến ngày 20/10/2025", "năm nay (2025)", between the birth and the age. */
const until =
  '(?:(?:(?:(?:tính )?đến(?: hết)?(?: ngày \\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-]| tháng \\d{1,2} năm)| năm)?|năm) ?(?<at>(?:19|20)\\d\\d)|(?:năm nay|hiện nay|đến nay|nay)(?: \\((?:năm )?(?<now>(?:19|20)\\d\\d)\\))?),? )?(?:đã |được |vừa |là )?(?:đủ |tròn )?';
/** "(tính đến năm 2025)", "vào năm 1990", behind the age. */
const day = 'ngày \\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-]| tháng \\d{1,2} năm) ?';
const then = `(?: \\((?:(?:tính )?đến )?(?:hết )?(?:năm |${day})(?<then>(?:19|20)\\d\\d)\\)| (?:vào|tính đến)(?: hết)? (?:năm |${day})(?<later>(?:19|20)\\d\\d))?`;
const bornFirst = new RegExp(`(?<!\\p{L})${born}(?:\\)?, ?| ?\\(|; ?| )${until}(?<age>\\d{1,3}) tuổi${then}`, 'gu');
const ageFirst = new RegExp(`(?<![\\d.,/-])(?<age>\\d{1,3}) tuổi(?:, ?| ?\\(|; ?)${born}`, 'gu');
/** The year in which it is said to be that, always: "was 24 years old when she joined" is of another. */
const bornInEnglish =
  /(?<!\p{L})born (?:in |on )?(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?)?(?<year>(?:19|20)\d\d)\)?,? (?:who |and )?(?:was|is|turned|became|will be|will turn) (?<age>\d{1,3})(?: years old| years of age)? (?:in|at the end of|by the end of) (?<at>(?:19|20)\d\d)/gu;
/** "born on 12 April 1968, was appointed on 1 September 2019 at the age of 51": of her, unless another did it. */
const agedInEnglish =
  /(?<!\p{L})born (?:in |on )?(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?)?(?<year>(?:19|20)\d\d)\)?,? (?:who |and )?(?:(?:was|has been|had been) (?:first )?)?(?:[a-z]{3,12}ed|became|took|left|won|began|retires)(?! by)[^.;,\d]{0,60} (?:on|in) (?:(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?)?(?<at>(?:19|20)\d\d),? (?:at the age of|aged|at age) (?<age>\d{1,3})(?!\d)/gu;
const vietnamese = [bornFirst, ageFirst] as const;
const english = [bornInEnglish, agedInEnglish] as const;
/** "Tại thời điểm bổ nhiệm ngày 01/4/2023, ông Nguyễn Văn A, …": the sentence is about that year. */
const moment =
  /(?<!\p{L})[Tt]ại thời điểm [^.;,\d]{0,60}(?:năm |ngày \d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-]| tháng \d{1,2} năm) ?)(?<year>(?:19|20)\d\d), [^.;\d]{0,60}$/u;
const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
