/**
 * Rows of cells between pipes, exactly as GFM has them: one reader for Markdown tables and for `rows: |` in YAML.
 */
import type { Span } from '../text.ts';

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
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === pipe) {
      cells.push(trimmed(text, start, at));
      start = at + 1;
    }
  }
  if (start < end) cells.push(trimmed(text, start, end));
  return { text, cells };
}

const pipe = 124;
const backslash = 92;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0;
}

/** The content of a cell; an empty one stands at the first white space between its pipes. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
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

/** A table as it stands in a text: its lines and where they start. */
export interface PipeTable {
  readonly header: PipeRow;
  readonly headerStart: number;
  readonly alignment: readonly Alignment[];
  readonly rows: readonly PipeRow[];
  /** Offsets of the rows in the text. */
  readonly rowStarts: readonly number[];
}

/**
 * Reads `text` from `start` to `end`: a header line, a delimiter line, and rows. Undefined when it is no table. Rows of
 * an earlier version that read the same are handed back.
 */
export function readPipeTable(
  text: string,
  start: number,
  end: number,
  earlier: readonly PipeRow[] = [],
): PipeTable | undefined {
  const lines = linesOf(text, start, end);
  const [first, second, ...rest] = lines;
  if (!first || !second || !isDelimiterRow(text, second.start + leading(text, second), second.end)) return undefined;
  const row = ({ start: from, end: to }: Span): PipeRow => readPipeRow(text.slice(from, to));
  return {
    header: row(first),
    headerStart: first.start,
    alignment: readAlignment(row(second)),
    rows: rowsAgain(text, rest, earlier),
    rowStarts: rest.map(line => line.start),
  };
}

function rowsAgain(text: string, lines: readonly Span[], earlier: readonly PipeRow[]): PipeRow[] {
  const same = (row: PipeRow, { start, end }: Span): boolean =>
    row.text.length === end - start && text.startsWith(row.text, start);
  const shorter = Math.min(lines.length, earlier.length);
  let top = 0;
  while (top < shorter && same(earlier[top]!, lines[top]!)) top++;
  let bottom = 0;
  while (bottom < shorter - top && same(earlier.at(-1 - bottom)!, lines.at(-1 - bottom)!)) bottom++;
  const rows = earlier.slice(0, top);
  for (let index = top; index < lines.length - bottom; index++) {
    rows.push(readPipeRow(text.slice(lines[index]!.start, lines[index]!.end)));
  }
  return bottom === 0 ? rows : rows.concat(earlier.slice(-bottom));
}

/** The rows of a text that has no header, one a line; blank lines are passed over. */
export function readPipeRows(text: string, start: number, end: number): { rows: PipeRow[]; rowStarts: number[] } {
  const lines = linesOf(text, start, end);
  return {
    rows: lines.map(({ start: from, end: to }) => readPipeRow(text.slice(from, to))),
    rowStarts: lines.map(line => line.start),
  };
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
    let stop = at;
    let blank = true;
    while (stop < end) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13) break;
      if (blank && !isSpace(code)) blank = false;
      stop++;
    }
    if (!blank) lines.push({ start: at, end: stop });
    at = text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  return lines;
}
