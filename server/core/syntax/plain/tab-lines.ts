/** Tables of a plain text: runs of lines with tabs, over page breaks and footnotes, with rows that were torn. */
import { append } from '../../lists.ts';
import type { Span } from '../../text.ts';
import { type Line, lineAt } from '../lines.ts';
import { footnoteEnd, isEmpty, isFootnote, isMarked, isPageNumber, isTabbed, opens } from './plain-lines.ts';

export interface TabLines {
  /** The lines of the table, page breaks and footnotes between them left out; offsets in the text. */
  readonly lines: readonly Span[];
  readonly footnotes: readonly Span[];
  readonly end: number;
  readonly next: number;
}

/** The table that starts at a line with tabs, or undefined when the lines are none (a letterhead, a list). */
export function readTabLines(content: string, opening: Line): TabLines | undefined {
  const lines: Span[] = [];
  const footnotes: Span[] = [];
  const header = cellsOf(content, opening);
  let last = opening;
  let line: Line | undefined = opening;
  let figures = 0;
  let widest = 0;
  while (line) {
    lines.push({ start: line.start, end: line.end });
    const cells = line === opening ? header : cellsOf(content, line);
    widest = Math.max(widest, cells.length);
    if (line !== opening && cells.some(isNumeric)) figures++;
    last = line;
    line = nextRow(content, last, header, widest, footnotes);
  }
  const isTable =
    lines.length >= 2 && figures > 0 && (widest >= 3 || (lines.length >= 3 && figures * 2 >= lines.length));
  return isTable ? { lines, footnotes, end: last.end, next: last.next } : undefined;
}

/** The next line of a table: the line below, or past a page break one that belongs to the same table. */
function nextRow(
  content: string,
  last: Line,
  header: readonly string[],
  width: number,
  footnotes: Span[],
): Line | undefined {
  if (last.next >= content.length) return undefined;
  const below = lineAt(content, last.next);
  if (!isOfPage(content, below)) {
    if (isTabbed(content, below)) return below;
    return isTornRow(content, below) || isHalfRow(content, below, width) ? below : undefined;
  }
  const passed: Span[] = [];
  let count = 0;
  for (let at = below.next; at < content.length && count < 40; count++) {
    const line = lineAt(content, at);
    at = line.next;
    if (isOfPage(content, line)) continue;
    if (isFootnote(content, line)) {
      const end = footnoteEnd(content, line);
      passed.push({ start: line.first, end: end.end });
      at = end.next;
      continue;
    }
    if (!isTabbed(content, line)) return undefined;
    const cells = cellsOf(content, line);
    const same =
      repeats(header, cells) || (cells.length === width && cells.some(isNumeric) && !opensTable(content, line));
    if (!same) return undefined;
    append(footnotes, passed);
    return line;
  }
  return undefined;
}

/** What a page prints besides the rows: nothing, its number, the name of the table that goes on. */
export function isOfPage(content: string, line: Line): boolean {
  if (isEmpty(content, line) || isPageNumber(content, line)) return true;
  if (line.end - line.first > 120 || isTabbed(content, line)) return false;
  const text = content.slice(line.first, line.end).normalize('NFC').trim().toLowerCase();
  return (
    /^[-*_(\s]{0,4}(?:tiếp|biểu|bảng|phụ lục|table|appendix).{0,100}$/u.test(text) && /\((?:tiếp|tt|cont)/u.test(text)
  );
}

/** A line without tabs between rows: words that run on from the row above, when rows follow. */
function isTornRow(content: string, line: Line): boolean {
  if (opens(content, line) || isMarked(content, line) || line.next >= content.length) return false;
  return isTabbed(content, lineAt(content, line.next));
}

/** "2.3 | Thuế" over "tài nguyên | 4.169 | 2.808": the number and the beginning of a label whose rest stands below. */
function isHalfRow(content: string, line: Line, width: number): boolean {
  if (line.next >= content.length) return false;
  const below = lineAt(content, line.next);
  if (!isTabbed(content, below)) return false;
  const [cells, rest] = [cellsOf(content, line), cellsOf(content, below)];
  return cells.length > 1 && cells.length + rest.length - 1 === width && /\p{L}/u.test(rest[0] ?? '');
}

/** Whether the row below a line's row is its second header: then it opens a table of its own. */
function opensTable(content: string, line: Line): boolean {
  return /^(?:stt|tt|số tt)$/u.test((cellsOf(content, line)[0] ?? '').toLowerCase());
}

/** Whether a row is the header once more; a cell or two may have been lost at the break. */
function repeats(header: readonly string[], cells: readonly string[]): boolean {
  let same = 0;
  let other = 0;
  for (let index = 0; index < Math.max(header.length, cells.length); index++) {
    const cell = compact(cells[index] ?? '');
    const title = compact(header[index] ?? '');
    if (title === '' && cell === '') continue;
    if (cell === title) same++;
    else if (cell !== '' && !title.startsWith(cell)) other++;
  }
  return same >= 2 && other === 0 && !cells.some(isNumeric);
}

function compact(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s¹²³⁰-⁹*]+/gu, '');
}

function cellsOf(content: string, line: Line): string[] {
  return content
    .slice(line.start, line.end)
    .split('\t')
    .map(cell => cell.trim());
}

function isNumeric(cell: string): boolean {
  return /^[(+\-−]{0,2}[$£€]?\d[\d.,]{0,30}\s?%?\)?$/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}
