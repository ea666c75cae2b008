/**
 * CSV as spreadsheets write it (RFC 4180): cells between separators, perhaps in quotes, with their places. The separator
 * is recognised: where the comma is the decimal sign, spreadsheets separate with semicolons.
 */
import { alikeAtEnds, withItems } from '../lists.ts';
import { commonEnds, type Span } from '../text.ts';

export interface CsvCell {
  /** Without quotes; doubled quotes undone. */
  readonly text: string;
  /** The content between the quotes, as it stands in the row's text. */
  readonly span: Span;
}

export interface CsvRow {
  /** Without its line break. */
  readonly text: string;
  readonly cells: readonly CsvCell[];
}

export interface CsvFile {
  readonly text: string;
  /** Where the rows begin. */
  readonly begin: number;
  readonly separator: string;
  /** Rows that hold something. */
  readonly rows: readonly CsvRow[];
  /** Offsets of the rows in the text. */
  readonly rowStarts: readonly number[];
  /** Where a quote opens that is never closed. */
  readonly unclosed: number | undefined;
}

const separators = ['\t', ';', ',', '|'] as const;

/**
 * Never throws; linear in the text. Rows of an earlier version that read the same are handed back, and those before and
 * behind what has changed are not looked at.
 */
export function readCsv(text: string, earlier?: CsvFile): CsvFile {
  let begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const stated = /^sep=(.)\r?\n/.exec(text.slice(begin, begin + 8));
  if (stated) begin += stated[0].length;
  const separator = stated?.[1] ?? recogniseSeparator(text, begin);
  const known = earlier?.separator === separator ? earlier : undefined;
  const again = known && readAgain(text, begin, known);
  if (again) return again;
  const { rows, rowStarts, unclosed } = readRows(text, begin, separator);
  return { text, begin, separator, rows: rowsAgain(known?.rows ?? [], rows), rowStarts, unclosed };
}

/** Where every quote is closed, no row depends on what stands behind it. Undefined where that is not so. */
function readAgain(text: string, begin: number, earlier: CsvFile): CsvFile | undefined {
  const { rows, rowStarts, separator } = earlier;
  if (earlier.unclosed !== undefined || earlier.begin !== begin) return undefined;
  const { prefix, suffix } = commonEnds(earlier.text, text);
  const shift = text.length - earlier.text.length;
  const endOf = (index: number): number => rowStarts[index]! + rows[index]!.text.length;
  // Rows that end, with their line break, before the change; and those that begin behind a line break that is behind it.
  let top = notAfter(rowStarts, prefix);
  while (top > 0 && endOf(top - 1) + 2 > prefix) top--;
  let bottom = rows.length;
  const isKnown = (at: number): boolean => {
    if (at - 1 < text.length - suffix) return false;
    const index = notAfter(rowStarts, at - shift) - 1;
    if (index < top || rowStarts[index] !== at - shift) return false;
    bottom = index;
    return true;
  };
  const from = top === 0 ? begin : behindBreak(text, endOf(top - 1));
  const read = readRows(text, from, separator, isKnown);
  if (read.unclosed !== undefined) return undefined;
  const fresh = rowsAgain(rows.slice(top, bottom), read.rows);
  const moved = withItems(rowStarts, read.rowStarts, top, bottom);
  if (shift !== 0) for (let index = top + fresh.length; index < moved.length; index++) moved[index]! += shift;
  return { ...earlier, text, rows: withItems(rows, fresh, top, bottom), rowStarts: moved };
}

/** How many of ascending numbers are not greater than one. */
function notAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function behindBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

/** The rows from an offset at which one begins, up to the end or to one that is known. */
function readRows(
  text: string,
  from: number,
  separator: string,
  isKnown: (start: number) => boolean = () => false,
): Pick<CsvFile, 'rowStarts' | 'unclosed'> & { readonly rows: readonly CsvRow[] } {
  const rows: CsvRow[] = [];
  const rowStarts: number[] = [];
  let unclosed: number | undefined;
  let at = from;
  let start = at;
  let cells: CsvCell[] = [];
  while (at <= text.length) {
    if (cells.length === 0 && isKnown(at)) break;
    const cell = readCell(text, at, separator);
    if (cell.unclosed) unclosed ??= at;
    cells.push({ text: cell.text, span: { start: cell.span.start - start, end: cell.span.end - start } });
    at = cell.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (cells.some(own => own.text !== '')) {
      rows.push({ text: text.slice(start, at), cells });
      rowStarts.push(start);
    }
    if (at >= text.length) break;
    at = behindBreak(text, at);
    if (at >= text.length) break;
    start = at;
    cells = [];
  }
  return { rows, rowStarts, unclosed };
}

/** What a row says follows from its text and the separator. */
function rowsAgain(earlier: readonly CsvRow[], rows: readonly CsvRow[]): readonly CsvRow[] {
  const { top, bottom } = alikeAtEnds(earlier, rows, (a, b) => a.text === b.text);
  return withItems(earlier, rows.slice(top, rows.length - bottom), top, earlier.length - bottom);
}

interface ReadCell {
  readonly text: string;
  /** In the source. */
  readonly span: Span;
  /** Where the separator, the line's end or the text's end stands. */
  readonly end: number;
  readonly unclosed: boolean;
}

function readCell(text: string, from: number, separator: string): ReadCell {
  let start = from;
  while (text[start] === ' ') start++;
  if (text[start] === '"') {
    let at = start + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return plainCell(text, from, separator, true);
      if (text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      let end = quote + 1;
      while (end < text.length && text[end] !== separator && !isBreak(text, end)) end++;
      const content = text.slice(start + 1, quote);
      return {
        text: content.replaceAll('""', '"').trim(),
        span: trimmed(text, start + 1, quote),
        end,
        unclosed: false,
      };
    }
  }
  return plainCell(text, from, separator, false);
}

function plainCell(text: string, from: number, separator: string, unclosed: boolean): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== separator && !isBreak(text, end)) end++;
  const span = trimmed(text, from, end);
  return { text: text.slice(span.start, span.end), span, end, unclosed };
}

function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** The one that stands as often in most of the first lines, outside quotes. */
function recogniseSeparator(text: string, from: number): string {
  const counts = new Map<string, number[]>(separators.map(separator => [separator, []]));
  let line = new Map<string, number>();
  let quoted = false;
  let lines = 0;
  const endLine = (): void => {
    for (const separator of separators) counts.get(separator)!.push(line.get(separator) ?? 0);
    line = new Map();
    lines++;
  };
  for (let at = from; at < text.length && lines < 20 && at < from + 100_000; at++) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') endLine();
    else if (!quoted && counts.has(character)) line.set(character, (line.get(character) ?? 0) + 1);
  }
  if (lines === 0) endLine();
  let best = ',';
  let most = 0;
  for (const separator of separators) {
    const found = counts.get(separator)!;
    const agreeing = Math.max(
      0,
      ...found.filter(count => count > 0).map(count => found.filter(other => other === count).length),
    );
    if (agreeing > most) {
      most = agreeing;
      best = separator;
    }
  }
  return best;
}
