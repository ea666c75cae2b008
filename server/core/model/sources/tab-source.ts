/**
 * Tables of a plain text report, whose cells stand between tabs or pipes, or under one another.
 */

import { memo2, slot } from '../../derive.ts';
import { placeLines, startsByPiece } from '../../document.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { textPlace } from '../../finding.ts';
import { type Mapped, mapAgain, piecesOf } from '../../lists.ts';
import { type Line, lineAt } from '../../syntax/lines.ts';
import { readPipeRow } from '../../syntax/pipe-table.ts';
import { readPipeLines } from '../../syntax/plain/pipe-lines.ts';
import { readSingleSpaced } from '../../syntax/plain/single-spaced.ts';
import { readSpacedLines } from '../../syntax/plain/spaced-lines.ts';
import { readTabLines } from '../../syntax/plain/tab-lines.ts';
import type { Block, Span } from '../../text.ts';
import type { Table } from '../table.ts';
import { bodyRows } from '../tables/body-rows.ts';
import { type BuiltTable, buildTable, type CellInput, linesIn, type RowInput } from '../tables/build-table.ts';
import type { Caption } from '../tables/captions.ts';
import { type HeaderRow, type ReadHeader, readHeader } from '../tables/headers.ts';
import { cellsOfWords, columnsOfWords } from './single-spaced-source.ts';
import { cellsUnder, columnsUnder } from './spaced-source.ts';
import { isTornIn, withoutTornRows } from './torn-rows.ts';

export interface TabSource {
  readonly block: Block;
  readonly id: string;
  readonly style: NumberStyle;
  /** From a caption above the table. */
  readonly unit?: string | undefined;
  readonly caption?: Caption | undefined;
  /** The table that stood here before an edit: rows that read the same are taken from it. */
  readonly before?: Table | undefined;
}

/** A table of a plain text with the footnotes that stand between its pages; undefined when it is none. */
export function tableFromTabs(
  source: TabSource,
): { readonly built: BuiltTable; readonly footnotes: readonly Span[] } | undefined {
  const { block } = source;
  const read = readRows(block);
  if (!read) return undefined;
  const earlier = source.before && readings.get(source.before);
  const texts = read.lines.map(({ start, end }) => block.text.slice(start, end));
  const keys = texts.map((text, index) => `${read.layoutOf?.(index) ?? ''}\n${text}`);
  const lines = mapAgain(earlier?.lines, keys, (key): RowInput => {
    const at = key.indexOf('\n');
    const text = key.slice(at + 1);
    return { cells: read.cellsOf(text, key.slice(0, at)), line: { uri: block.uri, kind: 'row', text } };
  });
  const width = read.width ?? columnCount(lines);
  const starts = read.lines.map(({ start }) => start);
  const heads = read.heads ?? 0;
  const rows = withoutTornRows({ inputs: lines, starts }, { width, heads }, block.text);
  const head = rows.inputs
    .slice(0, Math.max(5, heads))
    .map(
      ({ cells, line }): HeaderRow =>
        cells.map(cell => ({ text: cell.text, place: textPlace(line!, cell.span.start, cell.span.end) })),
    );
  const { columns, taken } = read.headerOf?.(lines) ?? readHeader(head, width);
  const after = { inputs: rows.inputs.slice(taken), starts: rows.starts.slice(taken) };
  const body = bodyRows(after, head.slice(0, taken), block.text);
  const lead = labelIndex(body.inputs, width);
  const inputs = body.inputs.map(row => fitted(row, { width, lead }));
  const pieces = piecesOf(inputs, earlier?.pieces);
  const titled = taken > 0 ? [linesIn(rows.inputs.slice(0, taken))] : [];
  const placed = [...titled, ...pieces.map(linesIn)];
  placeLines(block, {
    pieces: placed,
    starts: startsByPiece(placed, [...rows.starts.slice(0, taken), ...body.starts]),
  });
  const built = buildTable({
    id: source.id,
    declared: false,
    unit: source.unit,
    caption: source.caption,
    columns,
    pieces,
    style: source.style,
    origin: { kind: 'text', block },
    place: textPlace(block, 0, block.text.length),
    before: source.before,
  });
  readings.set(built.table, { lines: { keys, values: lines }, pieces });
  return { built, footnotes: read.footnotes };
}

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<
  Table,
  { readonly lines: Mapped<string, RowInput>; readonly pieces: readonly (readonly RowInput[])[] }
>();

interface PlainRows {
  readonly lines: readonly Span[];
  readonly footnotes: readonly Span[];
  cellsOf(text: string, layout: string): readonly CellInput[];
  /** What the cells of a line depend on besides its text. */
  layoutOf?(line: number): string;
  /** Known where the lines have columns: how many, and how many lines are over the rows. */
  readonly width?: number;
  readonly heads?: number;
  headerOf?(rows: readonly RowInput[]): ReadHeader;
}

function readRows({ text }: Block): PlainRows | undefined {
  const opening = lineAt(text, 0);
  const tabs = readTabLines(text, opening);
  if (tabs) return { ...tabs, cellsOf: cellsBetweenTabs };
  const pipes = readPipeLines(text, opening);
  if (pipes) return { ...pipes, footnotes: [], cellsOf: cellsBetweenPipes };
  const spaced = readSpacedLines(text, opening);
  if (!spaced) return singleSpaced(text, opening);
  const { heads, columns } = spaced.pages[0]!;
  const pages = spaced.pages.map((page, at) => ({ ...page, lines: at === 0 ? page.lines : page.lines.slice(heads) }));
  const layouts = pages.map(page => page.columns.map(({ from, to }) => `${from}-${to}`).join(' '));
  const layoutOf = pages.flatMap((page, at) => page.lines.map(() => layouts[at]!));
  return {
    lines: pages.flatMap(page => page.lines),
    footnotes: [],
    layoutOf: line => layoutOf[line]!,
    cellsOf: (line, layout) =>
      cellsUnder(line, pages[layouts.indexOf(layout)]!.columns).map(span =>
        span ? cell(line, span.start, span.end) : { text: '', span: nowhere },
      ),
    width: columns.length,
    heads,
    headerOf: rows => ({
      columns: columnsUnder(
        rows.slice(0, heads).map(({ line }) => line!),
        columns,
      ),
      taken: heads,
    }),
  };
}

function singleSpaced(text: string, opening: Line): PlainRows | undefined {
  const read = readSingleSpaced(text, opening);
  if (!read) return undefined;
  const { lines, heads, shape } = read;
  return {
    lines,
    footnotes: [],
    layoutOf: () => `${shape.figures}${shape.numbered ? ' numbered' : ''}`,
    cellsOf: line =>
      cellsOfWords(line, shape).map(span => (span ? cell(line, span.start, span.end) : { text: '', span: nowhere })),
    width: shape.figures + (shape.numbered ? 2 : 1),
    heads,
    headerOf: rows => ({
      columns: columnsOfWords(
        rows.slice(0, heads).map(({ line }) => line!),
        shape,
      ),
      taken: heads,
    }),
  };
}

const nowhere: Span = { start: 0, end: 0 };

function cellsBetweenTabs(text: string): readonly CellInput[] {
  const cells: CellInput[] = [];
  let from = 0;
  for (;;) {
    const tab = text.indexOf('\t', from);
    const to = tab < 0 ? text.length : tab;
    cells.push(cell(text, from, to));
    if (tab < 0) break;
    from = tab + 1;
  }
  return cells;
}

function cellsBetweenPipes(text: string): readonly CellInput[] {
  return readPipeRow(text).cells.map(({ start, end }) => cell(text, start, end));
}

function cell(line: string, from: number, to: number): CellInput {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(line[start]!)) start++;
  while (end > start && /\s/u.test(line[end - 1]!)) end--;
  if (start === end) return { text: '', span: { start: from, end: from } };
  const source = line.slice(start, end);
  // Tags and asterisks are left over from the page's typography.
  const marks = /^(?:<\/?[a-z]{1,8}>|\*{1,3}|_{1,2})+|(?:<\/?[a-z]{1,8}>|\*{1,3}|_{1,2})+$/giu;
  const lead = /^(?:<\/?[a-z]{1,8}>|\*{1,3})+/iu.exec(source)?.[0].length ?? 0;
  const text = source.replace(marks, '').trim();
  return { text, span: { start, end }, ...(lead > 0 ? { offset: (index: number) => start + lead + index } : {}) };
}

/** The width most rows have; a row or two may have lost cells or gained some, or stand in two lines. */
function columnCount(rows: readonly RowInput[]): number {
  const counts = new Map<number, number>();
  const count = (width: number): void => void counts.set(width, (counts.get(width) ?? 0) + 1);
  for (let index = 0; index < rows.length; index++) {
    const [row, next] = [rows[index]!, rows[index + 1]];
    if (next && isTornIn(row, next)) {
      count(row.cells.length + next.cells.length - 1);
      index++;
    } else count(row.cells.length);
  }
  let best = 0;
  let most = 0;
  for (const [width, times] of counts) {
    if (times > most || (times === most && width > best)) {
      most = times;
      best = width;
    }
  }
  return best;
}

/** The column in which most rows have words. */
function labelIndex(rows: readonly RowInput[], width: number): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length !== width) continue;
    const at = cells.findIndex(({ text }) => /\p{L}\p{Ll}/u.test(text));
    if (at >= 0) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])[0];
}

/** A row that lost its first cells at a page break gets them back as blanks; what exceeds the columns is cut. Right to remember because a row is immutable. */
const fitted = memo2(
  (row: RowInput, { width, lead }: { readonly width: number; readonly lead: number }): RowInput => {
    const { cells } = row;
    if (cells.length >= width) return cells.length > width ? { ...row, cells: cells.slice(0, width) } : row;
    const first = cells[0]!;
    const lostFirst = /\p{L}{2}/u.test(first.text) && cells.length > 1 && !/\p{L}/u.test(cells[1]!.text);
    if (!lostFirst || lead === 0) return row;
    const blank: CellInput = { text: '', span: { start: 0, end: 0 } };
    return { ...row, cells: [...Array.from({ length: Math.min(lead, width - cells.length) }, () => blank), ...cells] };
  },
  (a, b) => a.width === b.width && a.lead === b.lead,
);
