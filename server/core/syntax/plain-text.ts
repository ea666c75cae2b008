/**
 * Cuts a plain text report (.txt, as saved from a word processor or a scanner) into blocks.
 *
 * A paragraph is a line, or lines that run on. One that a page break cuts, or a footnote printed at the foot of the
 * page, is one block with its continuation; its fragments and the footnotes between them are told apart by
 * `readProse`. A table is a run of lines with tabs, over page breaks too. What is Markdown in such a text (fences,
 * comments, pipe tables) is read as Markdown.
 */
import type { SourceDocument, Span, Text } from '../text.ts';
import { fenceAt, headingDepth, htmlKind, isBlank, type Line, lineAt } from './lines.ts';
import { blockAt, isDirective, startsTable } from './markdown.ts';
import { type BlockScanner, type Extent, scanWith } from './scan.ts';

/** The blocks of a plain text. Linear; never throws. */
export function scanPlainText(text: Text, previous?: SourceDocument): SourceDocument {
  return scanWith(text, previous, plainTextBlocks);
}

export const plainTextBlocks: BlockScanner = { extentAt: plainBlockAt, reach: 4 };

function plainBlockAt(content: string, line: Line): Extent {
  if (isMarked(content, line)) return blockAt(content, line);
  if (isEmpty(content, line) || isPageNumber(content, line)) return { kind: 'rule', end: line.end, next: line.next };
  if (isTabbed(content, line)) {
    const rows = readTabLines(content, line);
    if (rows) return { kind: 'table', end: rows.end, next: rows.next };
  }
  if (isFootnote(content, line)) {
    const end = footnoteEnd(content, line);
    return { kind: 'footnote', end: end.end, next: end.next };
  }
  const prose = readProse(content, line);
  return { kind: markerOf(content, line) > 0 ? 'list' : 'paragraph', end: prose.end, next: prose.next };
}

/** Markdown that keeps its meaning in a plain text. */
function isMarked(content: string, line: Line): boolean {
  return (
    (line.start === 0 && content.startsWith('---', line.first)) ||
    fenceAt(content, line) !== undefined ||
    (headingDepth(content, line) > 0 && content[line.first] === '#') ||
    isDirective(content, line) ||
    (htmlKind(content, line) === 2 && content.startsWith('<!--', line.first)) ||
    startsTable(content, line)
  );
}

/** Nothing but white space of any kind: form feeds and no-break spaces stand at page breaks. */
function isEmpty(content: string, line: Line): boolean {
  return (
    isBlank(line) || /^[\s\u00a0\u200b\f]*$/u.test(content.slice(line.first, Math.min(line.end, line.first + 200)))
  );
}

/** "12", "- 12 -", "Trang 3/10" alone on a line. */
function isPageNumber(content: string, line: Line): boolean {
  if (line.end - line.first > 20) return false;
  return /^(?:[-–]\s?)?(?:Trang\s)?\d{1,4}(?:\s?\/\s?\d{1,4})?(?:\s?[-–])?\s*$/u.test(
    content.slice(line.first, line.end),
  );
}

/** "¹ Tính đến …", "(²) Sở …", "[3] …": what a footnote mark opens. */
function isFootnote(content: string, line: Line): boolean {
  return footnoteMark.test(content.slice(line.first, Math.min(line.end, line.first + 12)));
}

const footnoteMark = /^(?:[(\u207d]?[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}[)\u207e]?|\[\d{1,3}\])\s{0,3}\p{L}?/u;

/** The mark that opens a footnote of a plain text, and where its words begin. */
export function footnoteName(text: string): { readonly name: string; readonly content: number } | undefined {
  const match = /^\s{0,8}(?:[(\u207d]?([\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})[)\u207e]?|\[(\d{1,3})\])\s{0,3}/u.exec(
    text,
  );
  if (!match) return undefined;
  return { name: match[1]?.normalize('NFKC') ?? match[2]!, content: match[0].length };
}

function footnoteEnd(content: string, opening: Line): Line {
  let last = opening;
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    if (isEmpty(content, line) || opens(content, line) || isTabbed(content, line) || ended(content, last)) break;
    last = line;
    at = line.next;
  }
  return last;
}

export interface Prose {
  /** The stretches of one paragraph, in order; more than one when a page break or footnotes cut it. */
  readonly fragments: readonly Span[];
  /** Footnotes that stand between the fragments. */
  readonly footnotes: readonly Span[];
  readonly end: number;
  readonly next: number;
}

/** The paragraph or item that starts at `opening`. */
export function readProse(content: string, opening: Line): Prose {
  const fragments: { start: number; end: number }[] = [{ start: opening.first, end: opening.end }];
  const footnotes: Span[] = [];
  const heads = isHead(content, opening);
  const appendix = isAppendixLine(content, opening);
  let last = opening;
  while (last.next < content.length) {
    const line = lineAt(content, last.next);
    if (!isEmpty(content, line)) {
      const attached = appendix && isAttached(content, line);
      if (!attached && (opens(content, line) || isTabbed(content, line))) break;
      if (isPageNumber(content, line) || isMarked(content, line)) break;
      if (heads && !(isCapitals(content, last) && isCapitals(content, line))) break;
      if (!attached && ended(content, last) && !continues(content, line)) break;
      fragments.at(-1)!.end = line.end;
      last = line;
      continue;
    }
    const resumed = heads || appendix ? undefined : afterBreak(content, last, line);
    if (!resumed) break;
    footnotes.push(...resumed.footnotes);
    fragments.push({ start: resumed.line.first, end: resumed.line.end });
    last = resumed.line;
  }
  return { fragments, footnotes, end: last.end, next: last.next };
}

/** Where a sentence that a page break cuts goes on: past blank lines, page numbers and footnotes. */
function afterBreak(content: string, last: Line, blank: Line): { line: Line; footnotes: Span[] } | undefined {
  if (ended(content, last)) return undefined;
  const footnotes: Span[] = [];
  let passed = 0;
  for (let at = blank.next; at < content.length && passed < 40; passed++) {
    const line = lineAt(content, at);
    at = line.next;
    if (isEmpty(content, line) || isPageNumber(content, line)) continue;
    if (isMarked(content, line)) return undefined;
    if (isFootnote(content, line)) {
      const end = footnoteEnd(content, line);
      footnotes.push({ start: line.first, end: end.end });
      at = end.next;
      continue;
    }
    if (opens(content, line) || isTabbed(content, line)) return undefined;
    if (continues(content, line)) return { line, footnotes };
    if (hangs(content, last)) return { line, footnotes };
    const long = last.end - last.first >= 120 && !isCapitals(content, line);
    return long ? { line, footnotes } : undefined;
  }
  return undefined;
}

/** Whether the words of a line come to an end: a full stop, a colon, a bracket that closes. */
function ended(content: string, line: Line): boolean {
  const tail = content.slice(Math.max(line.first, line.end - 12), line.end).trimEnd();
  return /[.;:!?…"”)\]|*]$/u.test(tail) || /\.\s?\/\s?\d?\.?$/u.test(tail);
}

/** Whether a line begins in the middle of a sentence. */
function continues(content: string, line: Line): boolean {
  return /^[\p{Ll}),;%]/u.test(content.slice(line.first, line.first + 2));
}

/** Whether a line ends in a word that cannot end a sentence or a title. */
function hangs(content: string, line: Line): boolean {
  return /(?:^|\s)(?:ngày|tháng|số|và|của|theo|tại|từ|đến|về|với|cho|các|những|gồm|là|,)$/u.test(
    content
      .slice(Math.max(line.first, line.end - 12), line.end)
      .trimEnd()
      .normalize('NFC'),
  );
}

/** Whether a line opens something of its own: an item, a numbered heading, an appendix, a footnote, the recipients. */
function opens(content: string, line: Line): boolean {
  return (
    markerOf(content, line) > 0 ||
    isHead(content, line) ||
    isAppendixLine(content, line) ||
    isAttached(content, line) ||
    isFootnote(content, line) ||
    /^(?:Nơi nhận|Kính gửi|Đơn vị tính|ĐVT)/u.test(content.slice(line.first, line.first + 16).normalize('NFC'))
  );
}

/** The length of the item markers a line opens with (`- `, `- + `, `• `), or 0. */
export function markerOf(content: string, line: Line): number {
  const match = /^(?:[-+*•–—▪](?:\s{1,8}|$)){1,4}/u.exec(content.slice(line.first, line.first + 40));
  return match ? match[0].length : 0;
}

/** "I. …", "2.1. …", "a) …", "Phần II". */
function isHead(content: string, line: Line): boolean {
  return /^(?:\*\*)?(?:(?:Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG)\s[\dIVXLC]{1,6}|[IVXLC]{1,6}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s|[a-zđ][.)]\s)/u.test(
    content.slice(line.first, line.first + 24).normalize('NFC'),
  );
}

function isAppendixLine(content: string, line: Line): boolean {
  return (
    line.end - line.first <= 40 &&
    /^(?:\*\*)?(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)(?:\s|$|\*)/u.test(
      content.slice(line.first, line.first + 20).normalize('NFC'),
    )
  );
}

function isAttached(content: string, line: Line): boolean {
  return /^[*_]{0,2}\((?:Ban hành\s)?[Kk]èm theo/u.test(content.slice(line.first, line.first + 30).normalize('NFC'));
}

function isCapitals(content: string, line: Line): boolean {
  const letters = content.slice(line.first, Math.min(line.end, line.first + 300)).replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** Whether a line may be a row: two tabs or more, or one that stands between two cells. */
function isTabbed(content: string, line: Line): boolean {
  const first = content.indexOf('\t', line.start);
  if (first < 0 || first >= line.end) return false;
  const second = content.indexOf('\t', first + 1);
  if (second >= 0 && second < line.end) return true;
  const before = content.slice(line.start, first).trim();
  return before.length > 3 && content.slice(first, line.end).trim() !== '';
}

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
    footnotes.push(...passed);
    return line;
  }
  return undefined;
}

/** What a page prints besides the rows: nothing, its number, the name of the table that goes on. */
function isOfPage(content: string, line: Line): boolean {
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
export function repeats(header: readonly string[], cells: readonly string[]): boolean {
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
  return /^[(+\-−]{0,2}\d[\d.,]{0,30}\s?%?\)?$/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}
