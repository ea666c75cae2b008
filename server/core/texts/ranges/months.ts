/**
 * Ranges of months and quarters whose end is before their beginning.
 */
import { patternInAnyCase } from '../../any-case.ts';
import type { WrittenMonth, WrittenQuarter } from '../../reading/times.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/**
 * "từ tháng 9/2019 đến tháng 3/2019", "từ quý IV/2019 đến 2/2019": only where both say their year; "từ tháng 9 đến
 * tháng 3" may run into the next.
 */
export function reversedMonths(
  first: WrittenMonth | WrittenQuarter,
  text: string,
  place: PlaceOf,
): DateFault | undefined {
  if (!opensRange(text, first.span.start)) return undefined;
  if (first.year === undefined && first.kind === 'quarter') return reversedOpenQuarters(first, text, place);
  if (first.year?.length !== 4) return undefined;
  const pattern = first.kind === 'month' ? toMonth() : toQuarter();
  const match = pattern.exec(text.slice(first.span.end, first.span.end + 40));
  if (!match) return undefined;
  const { word, part, year } = match.groups!;
  const from = orderOf(first.kind === 'month' ? first.month : first.quarter, first.year);
  const to = orderOf(part!, year!);
  if (from === undefined || to === undefined || from <= to) return undefined;
  const start = text.slice(first.span.start, first.span.end);
  const between = match[0].slice(0, match[0].length - match.groups!.end!.length);
  const end = `${word ?? `${/^\p{L}+/u.exec(start)![0]} `}${match.groups!.end!.slice((word ?? '').length)}`;
  return {
    kind: 'reversed',
    place: place({ start: first.span.start, end: first.span.end + match[0].length }),
    from: start,
    to: match.groups!.end!,
    repairs: [end + between + start],
  };
}

const joint = ' ?(?:-|đến|tới|cho đến)(?: hết)? ?';
const toMonth = patternInAnyCase(
  `^${joint}(?<end>(?<word>tháng )?(?<part>\\d{1,2})(?: ?/ ?| năm )(?<year>(?:19|20)\\d\\d))(?![\\d/])`,
  'u',
);
const toQuarter = patternInAnyCase(
  `^${joint}(?<end>(?<word>quý )?(?<part>[IV]{1,3}|[1-4])(?: ?/ ?| năm )(?<year>(?:19|20)\\d\\d))(?![\\d/])`,
  'u',
);

/**
 * "từ quý III đến quý I", without a year: a question, for the second may be of the next year; from the fourth quarter to
 * the first it is, and "quý I năm sau", "quý I/2020" say so.
 */
function reversedOpenQuarters(first: WrittenQuarter, text: string, place: PlaceOf): DateFault | undefined {
  const match = toOpenQuarter().exec(text.slice(first.span.end, first.span.end + 48));
  if (!match) return undefined;
  const [from, to] = [orderOf(first.quarter, '0'), orderOf(match.groups!.part!, '0')];
  if (from === undefined || to === undefined || from <= to || from > 4 || from - to === 3) return undefined;
  const start = text.slice(first.span.start, first.span.end);
  const end = match.groups!.end!;
  return {
    kind: 'reversed',
    place: place({ start: first.span.start, end: first.span.end + match[0].length }),
    from: start,
    to: end,
    repairs: [end + match[0].slice(0, match[0].length - end.length) + start],
    open: true,
  };
}

const toOpenQuarter = patternInAnyCase(
  `^${joint}(?<end>quý (?<part>[IV]{1,3}|[1-4]))(?![\\p{L}\\d]| ?/| (?:của )?năm (?:\\d|sau|tới|kế|tiếp))`,
  'u',
);

/** Months and quarters of one kind in the order of time. */
function orderOf(part: string, year: string): number | undefined {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(part.toUpperCase());
  const within = roman >= 0 ? roman + 1 : Number(part);
  return within >= 1 && within <= 12 ? Number(year) * 12 + within : undefined;
}

/** What stands before a range and not before a list. */
function opensRange(text: string, at: number): boolean {
  return /(?:từ|kể từ|thời gian|giai đoạn|kỳ|\() ?(?:hết )?$/iu.test(text.slice(Math.max(0, at - 24), at));
}

/** "từ 9/2025 đến 3/2025": months by their numbers alone, both with their years. Folded text in. */
export function reversedBareMonths(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/[từ(] ?\d{1,2}\/\d{4} ?(?:-|đến|tới)/u.test(text)) return none;
  return matchesOf(text, bareMonths).flatMap(match => {
    const { from, to, m1, y1, m2, y2 } = match.groups!;
    const [first, last] = [orderOf(m1!, y1!), orderOf(m2!, y2!)];
    if (first === undefined || last === undefined || first <= last) return [];
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(from!);
    const between = text.slice(start + from!.length, end - to!.length);
    return [
      {
        kind: 'reversed' as const,
        place: place({ start, end }),
        from: from!,
        to: to!,
        repairs: [to! + between + from!],
      },
    ];
  });
}

const none: readonly DateFault[] = [];
const bareMonths =
  /(?<=(?:(?<!\p{L})từ|\() ?)(?<from>(?<m1>\d{1,2})\/(?<y1>(?:19|20)\d\d)) ?(?:-|đến|tới|cho đến)(?: hết)? ?(?<to>(?<m2>\d{1,2})\/(?<y2>(?:19|20)\d\d))(?![\d/])/giu;
