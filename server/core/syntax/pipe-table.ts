/**
 * Rows of cells between pipes, exactly as GFM has them: one reader for Markdown tables and for `rows: |` in YAML.
 */
import { alikeAtEnds, withItems } from '../lists.ts';
import { commonEnds, type Span } from '../text.ts';
import { breakAfter } from './lines.ts';

/** One line of cells. Spans are offsets in `text`, without the white space around the content. */
export interface PipeRow {
  readonly text: string;
  readonly cells: readonly Span[];
}

/** Cuts a line at its unescaped pipes. A pipe at either end borders the row and makes no cell. */
export function readPipeRow(text: string): PipeRow {
  const cells: Span[] = [];
  let at = 0;
  let end = text.length;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
  if (at === end) return { text, cells };
  if (text.charCodeAt(at) === pipe) at++;
  let start = at;
  for (let next = text.indexOf('|', start); next >= 0 && next < end; next = text.indexOf('|', next + 1)) {
    if (text.charCodeAt(next - 1) === backslash && isEscaped(text, next, start)) continue;
    cells.push(trimmed(text, start, next));
    start = next + 1;
  }
  if (start < end) cells.push(trimmed(text, start, end));
  return { text, cells };
}

/** Behind a backslash that is not escaped itself. */
function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && text.charCodeAt(at - backslashes - 1) === backslash) backslashes++;
  return backslashes % 2 === 1;
}

const pipe = 124;
const backslash = 92;

/** By character code, for both ends of every cell. */
const spaces = new Uint8Array(0xa1);
for (const code of [32, 9, 13, 0xa0]) spaces[code] = 1;

function isSpace(code: number): boolean {
  return spaces[code] === 1;
}

/** The content of a cell; an empty one stands at the first white space between its pipes. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && spaces[text.charCodeAt(start)] === 1) start++;
  while (end > start && spaces[text.charCodeAt(end - 1)] === 1) end--;
  return start === end ? { start: from, end: from } : { start, end };
}

/** `|:-:|---|--:|`. */
export function isDelimiterRow(content: string, start: number, end: number): boolean {
  let dashes = 0;
  let pipes = 0;
  let at = start;
  if (content.charCodeAt(at) === pipe) {
    pipes++;
    at++;
  }
  while (at < end) {
    while (at < end && isSpace(content.charCodeAt(at))) at++;
    if (at >= end) break;
    if (content.charCodeAt(at) === 58) at++;
    let run = 0;
    while (content.charCodeAt(at) === 45 && at < end) {
      at++;
      run++;
    }
    if (run === 0) return false;
    dashes++;
    if (content.charCodeAt(at) === 58 && at < end) at++;
    while (at < end && isSpace(content.charCodeAt(at))) at++;
    if (at >= end) break;
    if (content.charCodeAt(at) !== pipe) return false;
    pipes++;
    at++;
  }
  return dashes > 0 && (pipes > 0 || dashes > 1);
}

export type Alignment = 'left' | 'right' | 'center' | undefined;

export function readAlignment(delimiter: PipeRow): Alignment[] {
  return delimiter.cells.map(({ start, end }) => {
    const left = delimiter.text[start] === ':';
    const right = delimiter.text[end - 1] === ':';
    return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
  });
}

export function sameCellCount(content: string, start: number, end: number, start2: number, end2: number): boolean {
  return readPipeRow(content.slice(start, end)).cells.length === readPipeRow(content.slice(start2, end2)).cells.length;
}

/** Whether a text begins with the header of a table and the line under it. */
export function isPipeTable(text: string): boolean {
  const [first, second] = linesOf(text, 0, Math.min(text.length, 20_000));
  return (
    first !== undefined &&
    second !== undefined &&
    isDelimiterRow(text, second.start + leading(text, second), second.end)
  );
}

/** A table as it stands in a text: its lines and where they start. */
export interface PipeTable {
  readonly header: PipeRow;
  readonly headerStart: number;
  readonly alignment: readonly Alignment[];
  readonly rows: readonly PipeRow[];
  /** Offsets of the rows in the text. */
  readonly rowStarts: readonly number[];
}

/** A table with the text it was read from, so that it can be read again where an edit has changed it. */
export interface ReadTable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly table: PipeTable;
}

/**
 * Reads `text` from `start` to `end`: a header line, a delimiter line, and rows. Undefined when it is no table. Rows of
 * an earlier version that read the same are handed back, and those before and behind what has changed are not looked at.
 */
export function readPipeTable(text: string, start: number, end: number, earlier?: ReadTable): PipeTable | undefined {
  return (earlier && readAgain(text, start, end, earlier)) ?? readAll(text, start, end, earlier?.table);
}

function readAll(text: string, start: number, end: number, earlier: PipeTable | undefined): PipeTable | undefined {
  const lines = linesOf(text, start, end);
  const [first, second, ...rest] = lines;
  if (!first || !second || !isDelimiterRow(text, second.start + leading(text, second), second.end)) return undefined;
  const header = rowOf(text, first);
  return {
    header: earlier?.header.text === header.text ? earlier.header : header,
    headerStart: first.start,
    alignment: readAlignment(rowOf(text, second)),
    rows: rowsAgain(text, rest, earlier?.rows ?? []),
    rowStarts: rest.map(line => line.start),
  };
}

function rowOf(text: string, { start, end }: Span): PipeRow {
  return readPipeRow(text.slice(start, end));
}

/** Only what stands between the beginning and the end that two versions have in common; undefined where that is no help. */
function readAgain(text: string, start: number, end: number, earlier: ReadTable): PipeTable | undefined {
  const { table } = earlier;
  const { rows, rowStarts } = table;
  if (start !== earlier.start || rows.length < fewRows) return undefined;
  const ends = commonEnds(earlier.text.slice(start, earlier.end), text.slice(start, end));
  const prefix = start + ends.prefix;
  const { suffix } = ends;
  const shift = end - earlier.end;
  // Rows that end before the change, and rows that begin behind a line break that is behind it.
  let top = lastBefore(rowStarts, prefix);
  while (top > 0 && rowStarts[top - 1]! + rows[top - 1]!.text.length >= prefix) top--;
  let bottom = lastBefore(rowStarts, earlier.end - suffix + 1);
  if (top === 0) return undefined;
  if (bottom < top) bottom = top;
  const from = rowStarts[top - 1]! + rows[top - 1]!.text.length;
  const to = bottom < rows.length ? rowStarts[bottom]! + shift : end;
  const lines = linesOf(text, from, to);
  const fresh = rowsAgain(text, lines, rows.slice(top, bottom));
  const starts = lines.map(line => line.start);
  const moved = withItems(rowStarts, starts, top, bottom);
  for (let index = top + starts.length; index < moved.length; index++) moved[index]! += shift;
  return { ...table, rows: withItems(rows, fresh, top, bottom), rowStarts: moved };
}

const fewRows = 64;

/** How many of ascending numbers are smaller than one. */
function lastBefore(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowsAgain(text: string, lines: readonly Span[], earlier: readonly PipeRow[]): PipeRow[] {
  const same = (row: PipeRow, { start, end }: Span): boolean =>
    row.text.length === end - start && text.startsWith(row.text, start);
  const { top, bottom } = alikeAtEnds(earlier, lines, same);
  const fresh: PipeRow[] = [];
  for (let index = top; index < lines.length - bottom; index++) fresh.push(rowOf(text, lines[index]!));
  return withItems(earlier, fresh, top, earlier.length - bottom);
}

/**
 * The rows of a text that has no header, one a line; blank lines are passed over. Rows of an earlier version that read
 * the same are handed back.
 */
export function readPipeRows(
  text: string,
  start: number,
  end: number,
  earlier: readonly PipeRow[] = [],
): { rows: readonly PipeRow[]; rowStarts: number[] } {
  const lines = linesOf(text, start, end);
  return { rows: rowsAgain(text, lines, earlier), rowStarts: lines.map(line => line.start) };
}

function leading(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && isSpace(text.charCodeAt(at))) at++;
  return at - line.start;
}

/** Lines that are not blank, without their line breaks. */
export function linesOf(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let at = start;
  while (at < end) {
    const stop = Math.min(breakAfter(text, at), end);
    let first = at;
    while (first < stop && isSpace(text.charCodeAt(first))) first++;
    if (first < stop) lines.push({ start: at, end: stop });
    at = text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  return lines;
}
