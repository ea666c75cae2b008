/**
 * The cells of tables drawn with lines, from where they stand: a cell is what stands in one stretch of each of its lines.
 */
import { type Mapped, mapAgain } from '../../lists.ts';
import type { Span } from '../../text.ts';
import { plainText } from '../markdown/inline.ts';
import { type DrawnCell, type DrawnRow, type DrawnTable, raisedDigits } from './drawn-table.ts';

/** A cell by the stretches of its lines; offsets in the text of the table. */
export interface PlacedCell {
  readonly pieces: Span[];
  readonly across: number;
  down: number;
}

/** A row by its cells; `start` to `end` are its lines. */
export interface PlacedRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly PlacedCell[];
}

export interface ReadLines extends DrawnTable {
  /** The rows by all that they are read from, so that those that read the same can be taken over. */
  readonly mapped: Mapped<string, DrawnRow>;
}

/** The rows with the words of their cells. Rows that stand as they stood in an earlier version are the same objects. */
export function withWords(text: string, placed: readonly PlacedRow[], heads: number, earlier?: ReadLines): ReadLines {
  const keys = placed.map(row => `${planOf(row)}\n${text.slice(row.start, row.end)}`);
  const rows = mapAgain(earlier?.mapped, keys, rowOf);
  return { rows, starts: placed.map(({ start }) => start), heads, mapped: { keys, values: rows } };
}

/** `across down piece piece` of each cell; a piece is where it begins in the row's text, and how long it is. */
function planOf({ start, cells }: PlacedRow): string {
  return cells
    .map(({ pieces, across, down }) =>
      [across, down, ...pieces.map(piece => `${piece.start - start} ${piece.end - piece.start}`)].join(' '),
    )
    .join(',');
}

function rowOf(key: string): DrawnRow {
  const line = key.indexOf('\n');
  const text = key.slice(line + 1);
  const plans = line === 0 ? [] : key.slice(0, line).split(',');
  return { text, cells: plans.map(plan => cellOf(text, plan.split(' ').map(Number))) };
}

function cellOf(text: string, [across = 1, down = 1, ...numbers]: readonly number[]): DrawnCell {
  const pieces: Span[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const piece = trimmed(text, numbers[at]!, numbers[at]! + numbers[at + 1]!);
    if (piece.end > piece.start) pieces.push(piece);
  }
  const [first, ...more] = pieces;
  const reach = { across, down, heading: false };
  if (!first) {
    const at = numbers[0] ?? 0;
    return { text: '', span: { start: at, end: at }, ...reach };
  }
  const typed = pieces.map(({ start, end }) => text.slice(start, end));
  if (more.length === 0 && !marked.test(typed[0]!)) return { text: typed[0]!, span: first, ...reach };
  // The words of all lines, and where each of their characters stands.
  let joined = '';
  const at: number[] = [];
  for (const [index, { start }] of pieces.entries()) {
    // A stroke at the end of a line breaks it.
    const words = typed[index]!.replace(/\\$/, '');
    // A mark that narrow columns have torn off its word.
    const glue = index === pieces.length - 1 || /^[*_]{1,3}$/.test(words) ? '' : ' ';
    joined += words + glue;
    for (let unit = 0; unit < words.length + glue.length; unit++) at.push(start + unit);
  }
  const { words, places } = raised(joined, at);
  const plain = plainText(words);
  return { text: plain.text.trim(), span: first, offset: index => places[plain.offset(index)] ?? first.end, ...reach };
}

const marked = /[\\`*_~<&[\]^]/;

/** pandoc's `98^1^`: the mark of a footnote is no digit of the figure before it. */
function raised(words: string, at: readonly number[]): { readonly words: string; readonly places: readonly number[] } {
  const marks = [...words.matchAll(/\^(\d{1,3})\^/g)];
  if (marks.length === 0) return { words, places: at };
  let text = '';
  const places: number[] = [];
  let copied = 0;
  for (const { index, 0: typed, 1: digits = '' } of marks) {
    text += words.slice(copied, index) + [...digits].map(digit => raisedDigits[Number(digit)]).join('');
    places.push(...at.slice(copied, index), ...at.slice(index + 1, index + 1 + digits.length));
    copied = index + typed.length;
  }
  return { words: text + words.slice(copied), places: [...places, ...at.slice(copied)] };
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}
