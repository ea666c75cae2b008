/**
 * Tables of a plain text whose columns are set apart by spaces only, as terminals, PDF readers and e-mails leave them:
 * lines of two cells or more with two spaces or more between them, over the same blank columns of the page.
 */
import type { Span } from '../../text.ts';
import { type Line, lineAt } from '../lines.ts';
import { isEmpty, isMarked, isTabbed, opens } from './plain-lines.ts';
import { fits, isNumeric, layoutOf, type Row, rowOf, type Stretch, segmentsIn } from './spaced-layout.ts';
import { isOfPage } from './tab-lines.ts';

export interface SpacedLines {
  /** On each page the columns may stand elsewhere; there are as many of them. */
  readonly pages: readonly SpacedPage[];
  readonly end: number;
  readonly next: number;
}

export interface SpacedPage {
  /** The lines of the table, blank ones and rules left out; offsets in the text. */
  readonly lines: readonly Span[];
  /** How many of the lines stand over the first row with figures. */
  readonly heads: number;
  readonly columns: readonly Stretch[];
}

/** How many blocks after it the extent of a block may depend on: all lines that are looked at may be blocks. */
export const spacedReach = 30;
const atFirst = 14;
const betweenPages = 8;

/** The table that starts at a line, or undefined where its lines are none. Linear in the lines of the table. */
export function readSpacedLines(content: string, opening: Line): SpacedLines | undefined {
  let page = readPage(content, opening);
  if (!page) return undefined;
  const titles = titlesIn(content, opening);
  const pages = [page];
  for (;;) {
    const next = nextPage(content, page.last, titles);
    const further: ReadPage | undefined = next && readPage(content, next);
    if (!further || further.columns.length !== page.columns.length || further.heads !== pages[0]!.heads) break;
    page = further;
    pages.push(page);
  }
  if (page.isThin && pages.length === 1) return undefined;
  return { pages, end: page.last.end, next: page.last.next };
}

interface ReadPage extends SpacedPage {
  /** One row alone: no table, but the first page of one. */
  readonly isThin: boolean;
  readonly last: Line;
}

function readPage(content: string, opening: Line): ReadPage | undefined {
  if (!mayOpen(content, opening)) return undefined;
  const rows: Row[] = [];
  let at: Line | undefined = opening;
  while (at && rows.length < atFirst) {
    const row = rowOf(content, at);
    rows.push(row);
    // In a table with blank lines between its rows, the lines of its header are apart too.
    const inHeader = rows.length <= 3 && row.segments.length >= 3 && !rows.some(({ figures }) => figures);
    at = nextRow(content, at, inHeader);
  }
  const layout = layoutOf(rows);
  if (!layout) return undefined;
  for (;;) {
    const row = at && rowOf(content, at);
    if (row && fits(row, layout)) {
      rows.push(row);
      at = nextRow(content, row.line);
      continue;
    }
    const further = at ? undefined : pastBreak(content, rows.at(-1)!.line);
    const over = further && rowOf(content, further);
    if (!over?.figures || !fits(over, layout)) break;
    rows.push(over);
    at = nextRow(content, over.line);
  }
  const last = rows.findLastIndex(({ figures }) => figures);
  const tail = rows[last + 1];
  const lines = rows.slice(0, tail && isLabelRest(tail) ? last + 2 : last + 1);
  return {
    lines: lines.map(({ line }) => ({ start: line.start, end: line.end })),
    heads: layout.heads,
    columns: layout.columns,
    isThin: rows.filter(({ figures }) => figures).length < 2,
    last: lines.at(-1)!.line,
  };
}

/** The first line of the next page where that is headed by the same titles. */
function nextPage(content: string, last: Line, titles: string): Line | undefined {
  const line = pastBreak(content, last);
  return line && titles !== '' && titlesIn(content, line) === titles ? line : undefined;
}

function titlesIn(content: string, line: Line): string {
  const segments = segmentsIn(content, line);
  return segments.some(({ text }) => isNumeric(text))
    ? ''
    : segments
        .map(({ text }) => text)
        .join('\t')
        .normalize('NFC');
}

/** The first line behind what a page prints besides the rows. */
function pastBreak(content: string, last: Line): Line | undefined {
  let { next } = last;
  for (let passed = 0; passed < betweenPages && next < content.length; passed++) {
    const line = lineAt(content, next);
    if (!isOfPage(content, line)) return passed > 1 ? line : undefined;
    next = line.next;
  }
  return undefined;
}

/** Whether a line may begin such a table: a quick look that most lines of a text do not pass. */
function mayOpen(content: string, line: Line): boolean {
  if (!content.slice(line.first, line.end).includes('  ')) {
    return line.indent >= 12 && line.end - line.first <= 60 && isTitle(content, line) && standsOver(content, line);
  }
  return !isTabbed(content, line) && segmentsIn(content, line).length >= 2;
}

function isTitle(content: string, line: Line): boolean {
  return !opens(content, line) && !/[:.;]$|^\(/u.test(content.slice(line.first, line.end).trimEnd());
}

/** Whether a title in the middle of the page stands over further titles, in one of the next few lines. */
function standsOver(content: string, line: Line): boolean {
  let { next } = line;
  for (let passed = 0; passed < 5 && next < content.length; passed++) {
    const below = lineAt(content, next);
    const { length } = segmentsIn(content, below);
    if (length >= 3) return true;
    if (length === 0 || (length === 1 && below.indent < 6)) return false;
    next = below.next;
  }
  return false;
}

/** The next line of the table, past rules and one blank line; undefined where it comes to an end. */
function nextRow(content: string, line: Line, inHeader = false): Line | undefined {
  let blanks = 0;
  for (let at = line.next, passed = 0; at < content.length && passed < 4; passed++) {
    const below = lineAt(content, at);
    at = below.next;
    if (isRule(content, below)) continue;
    if (isEmpty(content, below)) {
      blanks++;
      continue;
    }
    if (isTabbed(content, below) || isMarked(content, below)) return undefined;
    const segments = segmentsIn(content, below);
    if (segments.length >= 2) {
      const hasFigures = segments.slice(1).some(({ text }) => isNumeric(text));
      return blanks === 0 || ((hasFigures || inHeader) && blanks === 1) ? below : undefined;
    }
    // Words that run on under a row, a group of rows: rows must follow.
    if (blanks > 0 || below.end - below.first > 80 || /[.;]$/u.test(segments[0]!.text)) return undefined;
    const after = below.next < content.length ? segmentsIn(content, lineAt(content, below.next)) : [];
    return after.length >= 2 || isLabelRest({ segments }) ? below : undefined;
  }
  return undefined;
}

function isLabelRest({ segments }: Pick<Row, 'segments'>): boolean {
  return segments.length === 1 && /^[\p{Ll}(]/u.test(segments[0]!.text);
}

/** "------  -----", "=====": a line drawn. */
function isRule(content: string, line: Line): boolean {
  return /^[-=_─━═–—\s]{3,400}$/u.test(content.slice(line.first, Math.min(line.end, line.first + 400)));
}
