/**
 * The cells of lines whose columns are set apart by spaces: each by the column that it stands under, titles by the
 * columns that they stand over.
 */
import { textPlace } from '../../finding.ts';
import { lexicons } from '../../reading/tables/languages.ts';
import { normal, startsWithOne } from '../../reading/tables/phrases.ts';
import { overlaps, type Segment, type Stretch, segmentsOf } from '../../syntax/plain/spaced-layout.ts';
import type { Block, Span } from '../../text.ts';
import type { ColumnInput } from '../tables/build-table.ts';
import { isNumberRow } from '../tables/headers.ts';

/** The spans of a row's cells in its line, one for each column; undefined for a blank. */
export function cellsUnder(text: string, columns: readonly Stretch[]): readonly (Span | undefined)[] {
  const cells: (Span | undefined)[] = columns.map(() => undefined);
  for (const segment of segmentsOf(text).flatMap(each => parted(each, columns))) {
    const at = nearest(segment, columns);
    const before = cells[at];
    cells[at] = before ? { start: before.start, end: segment.end } : segment;
  }
  return cells;
}

/** A label that comes within one space of the figure behind it is cut where the columns are. */
function parted(segment: Segment, columns: readonly Stretch[]): readonly Segment[] {
  const under = columns.filter(column => overlaps(segment, column));
  if (under.length < 2) return [segment];
  const words = [...segment.text.matchAll(/\S+/gu)].map(match => {
    const start = segment.start + match.index;
    const from = segment.from + match.index;
    return { text: match[0], start, end: start + match[0].length, from, to: from + match[0].length };
  });
  const parts: Segment[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last && nearest(last, columns) === nearest(word, columns))
      parts[parts.length - 1] = { ...last, end: word.end, to: word.to };
    else parts.push(word);
  }
  return parts;
}

function nearest(segment: Stretch, columns: readonly Stretch[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const shared = Math.min(segment.to, column.to) - Math.max(segment.from, column.from);
    // Beside it: how far; over it: how much of it, as less than nothing.
    if (-shared < least) {
      least = -shared;
      best = index;
    }
  }
  return best;
}

/** The columns by the lines over the first row with figures: titles in one line or several, groups, numbers of columns. */
export function columnsUnder(lines: readonly Block[], stretches: readonly Stretch[]): readonly ColumnInput[] {
  const numbers = lines.at(-1);
  const cells = numbers && cellsUnder(numbers.text, stretches).map(span => textAt(numbers.text, span));
  const isNumbered = cells !== undefined && isNumberRow(cells.map(text => ({ text, place: undefined })));
  const titles = titlesOver(isNumbered ? lines.slice(0, -1) : lines, stretches);
  return stretches.map((_, column): ColumnInput => {
    const over = titles.filter(({ first, last }) => first <= column && column <= last);
    const stack: { readonly words: string; readonly title: SpacedTitle }[] = [];
    for (const title of over) {
      const above = stack.at(-1);
      // A title that is long runs on in the next line.
      const goesOn = above && above.title.first === title.first && above.title.last === title.last;
      if (goesOn) stack[stack.length - 1] = { ...above, words: `${above.words} ${title.segment.text}` };
      else stack.push({ words: title.segment.text, title });
    }
    const leaf = stack.at(-1);
    const label = isNumbered ? cells[column]! : '';
    return {
      title: leaf?.words ?? '',
      path: stack.slice(0, -1).map(({ words }) => words),
      ...(label === '' ? {} : { label }),
      ...(leaf ? { place: textPlace(leaf.title.line, leaf.title.segment.start, leaf.title.segment.end) } : {}),
    };
  });
}

function textAt(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** A title, or a piece of one, over the columns from `first` to `last`. */
interface SpacedTitle {
  readonly first: number;
  readonly last: number;
  readonly segment: Segment;
  readonly line: Block;
}

/** The titles of all lines of a header, each over columns of its own; what they stand over is told from below. */
function titlesOver(lines: readonly Block[], columns: readonly Stretch[]): readonly SpacedTitle[] {
  let below: readonly SpacedTitle[] = [];
  for (const line of lines.toReversed()) below = [...placed(line, columns, below), ...below];
  return below;
}

/** The titles of one line over the columns, from left to right, so that they lie nearest to what they stand over. */
function placed(line: Block, columns: readonly Stretch[], below: readonly SpacedTitle[]): readonly SpacedTitle[] {
  const segments = segmentsOf(line.text);
  const titlesBelow = columns.map((_, index) => below.filter(({ first, last }) => first === index && last === index));
  const stretches = columns.map((column, index) => [column, ...titlesBelow[index]!.map(({ segment }) => segment)]);
  const titled = stretches.filter(({ length }) => length > 1).length;
  // A line with fewer titles than the one below it may name groups.
  const single = segments.length < titled ? 2 : 0;
  const over = (index: number, segment: Segment): number => {
    const [before, after] = [stretches[index - 1] ?? [], stretches[index + 1] ?? []];
    // A title that runs on in the next line keeps to its column.
    const reach = [...before, ...after].some(stretch => overlaps(segment, stretch)) ? 3 : 0;
    const [next] = titlesBelow[index]!;
    const runsOn = next && /^[\p{Ll}(%]/u.test(next.segment.text);
    const alone = apart(segment, stretches[index]!);
    if (!next) return alone;
    // "Kế hoạch | Thực hiện | Kế hoạch | Thực hiện" need groups over them.
    const again =
      segments.length < columns.length &&
      below.filter(({ segment: { text } }) => text === next.segment.text).length > 1;
    if (runsOn && !again) return alone;
    return alone + single + reach + (again || divides(segment.text) ? 3 : 0);
  };
  // The best way to set so many titles over so many of the first columns.
  let row: readonly (Setting | undefined)[] = [undefined, ...stretches].map(() => ({ cost: 0, titles: [] }));
  for (const segment of segments) {
    const next: (Setting | undefined)[] = [undefined];
    for (let end = 1; end <= columns.length; end++) {
      let best = next[end - 1];
      for (let first = end - 1; first >= Math.max(0, end - widest); first--) {
        const before = row[first];
        const distance =
          before && (first === end - 1 ? over(first, segment) : apartFromAll(segment, stretches.slice(first, end)));
        if (distance === undefined) continue;
        const cost = before!.cost + distance;
        if (!best || cost < best.cost)
          best = { cost, titles: [...before!.titles, { first, last: end - 1, segment, line }] };
      }
      next.push(best);
    }
    row = next;
  }
  return row.at(-1)?.titles ?? segments.map(segment => alone(segment, columns, line));
}

interface Setting {
  readonly cost: number;
  readonly titles: readonly SpacedTitle[];
}

/** The columns that one title stands over at most. */
const widest = 24;

function alone(segment: Segment, columns: readonly Stretch[], line: Block): SpacedTitle {
  const at = nearest(segment, columns);
  return { first: at, last: at, segment, line };
}

/** How far a title is from the column it would stand over alone. */
function apart(title: Segment, own: readonly Stretch[]): number {
  const distances = own.map(({ from, to, ragged }) =>
    Math.min(
      Math.abs(title.from - from),
      ragged ? Number.POSITIVE_INFINITY : Math.abs(title.to - to),
      Math.abs(title.from + title.to - from - to) / 2,
    ),
  );
  return Math.min(...distances);
}

/** How far it is from all the columns it would stand over; undefined where it cannot. */
function apartFromAll(title: Segment, under: readonly (readonly Stretch[])[]): number | undefined {
  // A group is over columns that have titles of their own.
  if (under.some(column => column.length < 2)) return undefined;
  const from = Math.min(...under[0]!.map(stretch => stretch.from));
  const to = Math.max(...under.at(-1)!.map(stretch => stretch.to));
  const middle = Math.abs(title.from + title.to - from - to) / 2;
  return Math.min(middle, divides(title.text) ? Math.abs(title.from - from) : middle);
}

function divides(text: string): boolean {
  const words = normal(text);
  return lexicons.some(
    ({ breakdownStarts, ofWhichStarts }) =>
      startsWithOne(words, breakdownStarts) || startsWithOne(words, ofWhichStarts),
  );
}
