/**
 * Rows of cells between pipes, exactly as GFM has them: one reader for Markdown tables and for `rows: |` in YAML.
 */
import { type PieceStarts, startsByPiece } from '../document.ts';
import { alikeAtEnds, lengthOf, type Pieces, piecesOf, settle, withItems } from '../lists.ts';
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

/** Rows as they stand in a text, in pieces that stay the same arrays where an edit has changed nothing. */
export interface PipeRows {
  readonly rows: Pieces<PipeRow>;
  /** Where the rows of each piece begin in the text. */
  readonly starts: readonly PieceStarts[];
}

/** A table as it stands in a text: its lines and where they start. */
export interface PipeTable extends PipeRows {
  readonly header: PipeRow;
  readonly headerStart: number;
  readonly alignment: readonly Alignment[];
}

/** Rows with the text they were read from, so that they can be read again where an edit has changed it. */
export interface ReadRows<Read extends PipeRows = PipeRows> {
  readonly text: string;
  /** Where the rows begin and end: behind the header, if there is one. */
  readonly start: number;
  readonly end: number;
  readonly read: Read;
}

/**
 * Reads `text` from `start` to `end`: a header line, a delimiter line, and rows. Undefined when it is no table. Rows of
 * an earlier version that read the same are handed back, and those before and behind what has changed are not looked at.
 */
export function readPipeTable(
  text: string,
  start: number,
  end: number,
  earlier?: ReadRows<PipeTable>,
): ReadRows<PipeTable> | undefined {
  const first = nextLine(text, start, end);
  const second = first && nextLine(text, first.end, end);
  if (!first || !second || !isDelimiterRow(text, second.start + leading(text, second), second.end)) return undefined;
  const known = earlier?.read;
  const header = rowOf(text, first);
  const own = readPipeRows(text, second.end, end, earlier);
  return {
    ...own,
    read: {
      ...own.read,
      header: known?.header.text === header.text ? known.header : header,
      headerStart: first.start,
      alignment: readAlignment(rowOf(text, second)),
    },
  };
}

function rowOf(text: string, { start, end }: Span): PipeRow {
  return readPipeRow(text.slice(start, end));
}

/**
 * The rows of a text, one a line; blank lines are passed over. Rows of an earlier version that read the same are handed
 * back.
 */
export function readPipeRows(text: string, start: number, end: number, earlier?: ReadRows): ReadRows {
  const read = (earlier && readAgain(text, start, end, earlier)) ?? readAll(text, start, end, earlier?.read);
  return { text, start, end, read };
}

function readAll(text: string, start: number, end: number, earlier: PipeRows | undefined): PipeRows {
  const lines = linesOf(text, start, end);
  const rows = piecesOf(rowsAgain(text, lines, earlier?.rows.flat() ?? []), earlier?.rows);
  const starts = lines.map(line => line.start);
  return { rows, starts: startsByPiece(rows, starts) };
}

/**
 * Only the pieces that are not all in what two versions have in common at the beginning and the end; undefined where
 * they begin at other places.
 */
function readAgain(text: string, start: number, end: number, earlier: ReadRows): PipeRows | undefined {
  const { rows, starts } = earlier.read;
  if (start !== earlier.start || rows.length < 2) return undefined;
  const ends = commonEnds(earlier.text.slice(start, earlier.end), text.slice(start, end));
  const shift = end - earlier.end;
  // Pieces whose last row ends before the change, and those that begin behind a line break that is behind it.
  let top = 0;
  while (top < rows.length && endOf(rows[top]!, starts[top]!) < start + ends.prefix) top++;
  let bottom = rows.length;
  while (bottom > top && starts[bottom - 1]!.at > earlier.end - ends.suffix) bottom--;
  // What little is left joins its neighbour.
  while (top > 0 && lengthOf(rows.slice(top, bottom)) < smallPiece) top--;
  const from = top === 0 ? start : endOf(rows[top - 1]!, starts[top - 1]!);
  const to = bottom < rows.length ? starts[bottom]!.at + shift : end;
  const lines = linesOf(text, from, to);
  const old = rows.slice(top, bottom);
  const fresh = piecesOf(rowsAgain(text, lines, old.flat()), old);
  const moved = startsByPiece(
    fresh,
    lines.map(line => line.start),
  ).map((own, index): PieceStarts => {
    const known = starts[top + index]?.lines;
    return known && settle(known, own.lines) === known ? { ...own, lines: known } : own;
  });
  return {
    rows: [...rows.slice(0, top), ...fresh, ...rows.slice(bottom)],
    starts: [
      ...starts.slice(0, top),
      ...moved,
      ...starts.slice(bottom).map(own => (shift === 0 ? own : { ...own, at: own.at + shift })),
    ],
  };
}

const smallPiece = 32;

/** Where the last row of a piece ends. */
function endOf(rows: readonly PipeRow[], { at, lines }: PieceStarts): number {
  return at + lines.at(-1)! + rows.at(-1)!.text.length;
}

function rowsAgain(text: string, lines: readonly Span[], earlier: readonly PipeRow[]): PipeRow[] {
  const same = (row: PipeRow, { start, end }: Span): boolean =>
    row.text.length === end - start && text.startsWith(row.text, start);
  const { top, bottom } = alikeAtEnds(earlier, lines, same);
  const fresh: PipeRow[] = [];
  for (let index = top; index < lines.length - bottom; index++) fresh.push(rowOf(text, lines[index]!));
  return withItems(earlier, fresh, top, earlier.length - bottom);
}

function leading(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && isSpace(text.charCodeAt(at))) at++;
  return at - line.start;
}

/** Lines that are not blank, without their line breaks. */
export function linesOf(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  for (let line = nextLine(text, start, end); line; line = nextLine(text, line.end, end)) lines.push(line);
  return lines;
}

/** The first line that is not blank of those that begin between `start` and `end`, or of the rest of one there. */
function nextLine(text: string, start: number, end: number): Span | undefined {
  let at = start;
  while (at < end) {
    const stop = Math.min(breakAfter(text, at), end);
    let first = at;
    while (first < stop && isSpace(text.charCodeAt(first))) first++;
    if (first < stop) return { start: at, end: stop };
    at = text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  return undefined;
}
