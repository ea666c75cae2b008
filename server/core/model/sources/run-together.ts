/**
 * Rows of a table that stand in a Markdown text without any lines, as they come out of a word processor or a PDF: between
 * tabs, under one another, or one space apart; or between pipes, but without the line under their titles. Markdown prints
 * them as one run-on paragraph, and nothing is computed.
 */
import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { type Line, lineAt } from '../../syntax/lines.ts';
import { readPipeRow } from '../../syntax/pipe-table.ts';
import { isTabbed } from '../../syntax/plain/plain-lines.ts';
import { readSingleSpaced } from '../../syntax/plain/single-spaced.ts';
import { readSpacedLines } from '../../syntax/plain/spaced-lines.ts';
import { readTabLines } from '../../syntax/plain/tab-lines.ts';
import type { Block, Span } from '../../text.ts';
import type { Column, Row, Table } from '../table.ts';
import { isPlain } from './markdown-passages.ts';
import { tableFromPipes } from './pipe-source.ts';
import { tableFromTabs } from './tab-source.ts';

export interface RunTogether {
  /** The lines, in their block. */
  readonly span: Span;
  readonly rows: number;
  /** The same as a table of Markdown. */
  readonly drawn: string;
}

/** The tables in a paragraph of Markdown, read as in a plain text. Most paragraphs end at the first look. */
// Right because a block is immutable.
export const tablesRunTogether = memo2((block: Block, style: NumberStyle): readonly RunTogether[] => {
  if (block.kind !== 'paragraph') return none;
  const betweenPipes = block.text.includes('|') ? pipeLinesIn(block, style) : none;
  if (betweenPipes.length > 0 || isPlain(block) || !figuresApart.test(block.text)) return betweenPipes;
  const found: RunTogether[] = [];
  let line = lineAt(block.text, 0);
  for (let at = 0; at < block.text.length; ) {
    line = lineAt(block.text, at);
    const table = tableAt(block, line, style);
    if (table) found.push(table.found);
    at = table ? table.next : line.next;
  }
  return found.length === 0 ? none : found;
});

const none: readonly RunTogether[] = [];
/** A tab, or two figures at the end of a line, or words set apart by spaces. */
const figuresApart = /\t|\d[%)]? -?\d[\d.,]{0,20}%?[ ]*\r?\n|\S {3}\s*\S/u;

function tableAt(
  block: Block,
  line: Line,
  style: NumberStyle,
): { readonly found: RunTogether; readonly next: number } | undefined {
  const { text } = block;
  const lines = isTabbed(text, line)
    ? readTabLines(text, line)
    : (readSpacedLines(text, line) ?? readSingleSpaced(text, line));
  if (!lines) return undefined;
  const own: Block = { uri: block.uri, kind: 'table', text: text.slice(line.start, lines.end) };
  const table = tableFromTabs({ block: own, id: 't', style })?.built.table;
  if (!table || table.rows.length < fewest || !hasTitles(table)) return undefined;
  const span = { start: line.start, end: lines.end };
  return { found: { span, rows: table.rows.length, drawn: drawnAs(table) }, next: lines.next };
}

/** Rows between pipes without the line under their titles, alike in the number of their cells. */
function pipeLinesIn(block: Block, style: NumberStyle): readonly RunTogether[] {
  const found: RunTogether[] = [];
  const { text } = block;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const width = cellsBetweenPipes(text, line);
    let last = line;
    let rows = 1;
    for (; width >= 3 && last.next < text.length; rows++) {
      const next = lineAt(text, last.next);
      if (cellsBetweenPipes(text, next) !== width) break;
      last = next;
    }
    at = last.next;
    if (width < 3 || rows < fewest) continue;
    const span = { start: line.start, end: last.end };
    const drawn = withRule(text.slice(span.start, span.end), width);
    const own: Block = { uri: block.uri, kind: 'table', text: drawn };
    const table = tableFromPipes({ block: own, start: 0, end: drawn.length, id: 't', style })?.table;
    if (table && table.rows.length >= 2 && hasFigures(table) && hasTitles(table)) found.push({ span, rows, drawn });
  }
  return found;
}

function cellsBetweenPipes(text: string, { first, end }: Line): number {
  const own = text.slice(first, end).trimEnd();
  return text[first] === '|' && own.length > 1 && own.endsWith('|') ? readPipeRow(own).cells.length : 0;
}

function withRule(lines: string, width: number): string {
  const end = lines.indexOf('\n');
  return `${lines.slice(0, end)}\n|${'---|'.repeat(width)}${lines.slice(end)}`;
}

/** A column that holds figures in at least half of its rows. */
function hasFigures({ columns, rows }: Table): boolean {
  return columns.some(
    ({ index, type }) =>
      type !== 'index' && rows.filter(({ cells }) => (cells[index]?.figures.length ?? 0) > 0).length * 2 >= rows.length,
  );
}

const fewest = 3;

/** With a header, and figures under it. */
function hasTitles({ columns }: Table): boolean {
  return columns.length >= 3 && columns.filter(({ title }) => title !== '').length >= 2;
}

function drawnAs({ columns, rows }: Table): string {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const headers = Array.from({ length: depth + 1 }, (_, level) =>
    columns.map((_, at) => headerCell(columns, at, level)),
  );
  const rule = columns.map(({ type }) => (type === 'text' || type === 'index' ? '---' : '--:'));
  const [first = [], ...more] = headers;
  const body = rows.map(row => columns.map(({ index }) => printed(row, index)));
  return [first, rule, ...more, ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** The title of a group stands over its first column; that of a column without one in the first line. */
function headerCell(columns: readonly Column[], at: number, level: number): string {
  const { path, title } = columns[at]!;
  if (level === path.length) return safe(title);
  if (level > path.length) return '';
  const before = columns[at - 1];
  const isSame = before !== undefined && path.slice(0, level + 1).every((group, index) => before.path[index] === group);
  return isSame ? '' : safe(path[level]!);
}

/** The cell as it stands in its line. */
function printed({ cells, line }: Row, index: number): string {
  const cell = cells[index]!;
  return safe(line && cell.span ? line.text.slice(cell.span.start, cell.span.end) : cell.text);
}

function safe(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|').trim();
}
