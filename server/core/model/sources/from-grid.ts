/**
 * A table from cells that stand in a file of their own: CSV or a sheet of a workbook.
 */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Finding, Place } from '../../finding.ts';
import { firstItems, type Pieces, piecesOf, settle } from '../../lists.ts';
import type { TableDeclaration } from '../declarations.ts';
import { folded } from '../names.ts';
import type { Table } from '../table.ts';
import { bodyRows, isAnyPrintedAgain } from '../tables/body-rows.ts';
import { type BuiltTable, buildTable, type CellInput, type ColumnInput, type RowInput } from '../tables/build-table.ts';
import { captionUnit } from '../tables/captions.ts';
import { type HeaderRow, readHeader } from '../tables/headers.ts';

export interface GridCell {
  readonly text: string;
  readonly place: Place;
}

export type GridRow = readonly GridCell[];

export interface GridSource {
  /** In pieces that an earlier version has in common. */
  readonly rows: Pieces<GridRow>;
  readonly declaration: TableDeclaration;
  readonly id: string;
  readonly style: NumberStyle;
  /** The file, or the sheet. */
  readonly place: Place;
  /** A row with fewer or more cells than the header is a fault; in a sheet it is not. */
  readonly ragged: 'fault' | 'fine';
  /** The table that stood here before an edit: rows that are the same are taken from it. */
  readonly before?: Table | undefined;
}

export interface GridTable extends BuiltTable {
  /** The source row of each row of the table, and the source column of each of its columns (-1: not in the file). */
  readonly rows: Pieces<GridRow>;
  readonly sourceColumns: readonly number[];
}

export function tableFromGrid(source: GridSource): GridTable {
  const { declaration, style } = source;
  const findings: Finding[] = [];
  const top = headerStart(firstItems(source.rows, mostWidths));
  const first = firstItems(source.rows, top + 6);
  const head = first.slice(top).map((row): HeaderRow => row);
  const typed = headerOf(head, source.ragged);
  const { columns, sourceColumns } = arrange(declaration.columns, typed.columns, typed.taken > 0, findings);
  const { rows, inputs: read } = bodyOf(behind(source.rows, top + typed.taken), head.slice(0, typed.taken));
  if (source.ragged === 'fault') {
    for (const { row, cells } of rows.flatMap(piece => raggedIn(piece, typed.columns.length))) {
      findings.push({
        check: 'cell-count-differs',
        place: row[0]?.place ?? source.place,
        data: { cells, columns: typed.columns.length, row: row[0]?.text ?? '', form: 'csv' },
      });
    }
  }
  const pieces = read.map((piece, at) => arrangedIn(piece, { rows: rows[at]!, sourceColumns, place: source.place }));
  const built = buildTable({
    id: declaration.id ?? source.id,
    declared: declaration.id !== undefined,
    idPlace: declaration.idPlace,
    title: declaration.title,
    unit: declaration.unit ?? unitAbove(first.slice(0, top)),
    columns,
    pieces,
    measures: declaration.measures,
    bare: declaration.bare,
    layout: declaration.layout,
    rules: declaration.rules,
    notes: declaration.notes,
    style,
    origin: { kind: 'cells' },
    place: source.place,
    before: source.before,
  });
  return { table: built.table, findings: [...findings, ...built.findings], rows, sourceColumns };
}

/**
 * As many columns as the header and what stands right under it have. Where rows of another length are a fault, one row
 * that is longer than the header makes no column for all; where most are, the header lacks a cell.
 */
function headerOf(head: readonly HeaderRow[], ragged: GridSource['ragged']): ReturnType<typeof readHeader> {
  const widest = Math.max(0, ...head.map(row => row.length));
  const typed = readHeader(head, widest);
  const own = Math.max(0, ...head.slice(0, typed.taken).map(row => row.length));
  const under = head.slice(typed.taken);
  if (ragged === 'fine' || typed.taken === 0 || own === widest) return typed;
  return under.filter(row => row.length > own).length * 2 > under.length ? typed : readHeader(head, own);
}

/** The rows under the header, without what the printing of pages added. */
function bodyOf(
  under: Pieces<GridRow>,
  titles: readonly HeaderRow[],
): { readonly rows: Pieces<GridRow>; readonly inputs: Pieces<RowInput> } {
  const inputs = under.map(sourceRows);
  if (titles.length === 0 || !isAnyPrintedAgain(inputs, titles)) return { rows: under, inputs };
  const flat = under.flat();
  const body = bodyRows({ inputs: inputs.flat(), starts: flat.map((_, index) => index) }, titles);
  return { rows: piecesOf(body.starts.map(start => flat[start]!)), inputs: piecesOf(body.inputs) };
}

/** The rows behind the first so many. */
function behind(rows: Pieces<GridRow>, taken: number): Pieces<GridRow> {
  const [piece, ...others] = rows;
  if (taken === 0 || !piece) return rows;
  return piece.length <= taken ? behind(others, taken - piece.length) : [pieceBehind(piece, taken), ...others];
}

// Right because rows are immutable.
const pieceBehind = memo2((piece: readonly GridRow[], taken: number): readonly GridRow[] => piece.slice(taken));
const sourceRow = memo((row: GridRow): RowInput => ({ cells: row.map(cellInput) }));
const sourceRows = memo((piece: readonly GridRow[]): readonly RowInput[] => piece.map(sourceRow));
const raggedIn = memo2((piece: readonly GridRow[], columns: number) =>
  piece.flatMap(row => {
    const cells = filledWidth(row, columns);
    return cells === columns ? [] : [{ row, cells }];
  }),
);

/** Rows with their cells where the table has them. */
function arrangedIn(piece: readonly RowInput[], { rows, sourceColumns, place }: Arranging): readonly RowInput[] {
  const arranged = arrangedOnce(piece, { rows, sourceColumns });
  if (areFilled(rows)) return arranged;
  // What is not in the source stands where its row ends; a row of nothing, where its table does.
  return arranged.map((input, at) =>
    rows[at]!.length > 0 ? input : { cells: sourceColumns.map(() => nothing), places: sourceColumns.map(() => place) },
  );
}

// Right because rows are immutable.
const areFilled = memo((rows: readonly GridRow[]) => rows.every(row => row.length > 0));
const arrangedOnce = memo2(
  (piece: readonly RowInput[], { rows, sourceColumns }: Omit<Arranging, 'place'>): readonly RowInput[] =>
    piece.map((input, at) => arrangedRow(input, { row: rows[at]!, sourceColumns })),
  (a, b) => a.rows === b.rows && settle(a.sourceColumns, b.sourceColumns) === a.sourceColumns,
);
const arrangedRow = memo2(
  (
    { cells }: RowInput,
    { row, sourceColumns }: { readonly row: GridRow; readonly sourceColumns: readonly number[] },
  ): RowInput => ({
    cells: sourceColumns.map(column => cells[column] ?? nothing),
    places: sourceColumns.flatMap(column => row[column]?.place ?? row.at(-1)?.place ?? []),
  }),
  (a, b) => a.row === b.row && settle(a.sourceColumns, b.sourceColumns) === a.sourceColumns,
);

interface Arranging {
  readonly rows: readonly GridRow[];
  readonly sourceColumns: readonly number[];
  readonly place: Place;
}

const nothing: CellInput = { text: '', span: { start: 0, end: 0 } };

function cellInput({ text }: GridCell): CellInput {
  if (text === '<' || text === '^') return { text: '', span: { start: 0, end: 0 }, merged: true };
  return { text, span: { start: 0, end: text.length } };
}

const mostWidths = 200;

/** A form has its name and unit above the table: the header is the first row that is about as wide as the rest. */
function headerStart(rows: readonly GridRow[]): number {
  const widths = rows.map(widthOf);
  const usual = [...widths].sort((a, b) => b - a)[Math.floor(widths.length / 4)] ?? 0;
  const first = widths.findIndex(width => width >= Math.max(2, Math.ceil(usual * 0.6)));
  return Math.max(0, first);
}

/** Cells that are filled or covered; a title that is merged over the whole width is one cell. */
function widthOf(row: GridRow): number {
  const filled = row.filter(({ text }) => text !== '');
  const own = filled.filter(({ text }) => text !== '<' && text !== '^').length;
  return own >= 2 ? filled.length : own;
}

function unitAbove(rows: readonly GridRow[]): string | undefined {
  for (const row of rows) {
    for (const { text } of row) {
      const unit = captionUnit(text);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** Separators after the last column are how spreadsheets fill up a row. */
function filledWidth(row: GridRow, columns: number): number {
  let width = row.length;
  while (width > columns && row[width - 1]!.text === '') width--;
  return width;
}

interface Arranged {
  readonly columns: readonly ColumnInput[];
  readonly sourceColumns: readonly number[];
}

/** Declared columns find theirs in the file by title or id; where the file names none of them, by position. */
function arrange(
  declared: readonly ColumnInput[] | undefined,
  typed: readonly ColumnInput[],
  hasHeader: boolean,
  findings: Finding[],
): Arranged {
  const positions = typed.map((_, index) => index);
  if (!declared || declared.length === 0) return { columns: typed, sourceColumns: positions };
  const found = hasHeader ? declared.map(column => positionOf(column, typed)) : [];
  const known = found.filter(index => index >= 0).length;
  if (known * 2 < declared.length || known === 0) {
    return { columns: declared, sourceColumns: declared.map((_, index) => index) };
  }
  for (const [index, position] of found.entries()) {
    const column = declared[index]!;
    if (position < 0 && column.place) {
      findings.push({
        check: 'name-unknown',
        place: column.place,
        data: {
          name: column.title || column.id,
          known: typed.map(({ title }) => title).filter(title => title !== ''),
          in: 'data',
        },
      });
    }
  }
  return { columns: declared, sourceColumns: found };
}

function positionOf(column: ColumnInput, typed: readonly ColumnInput[]): number {
  const paths = [...column.path, column.title].map(folded).join('\u0000');
  const exact = typed.findIndex(({ path, title }) => [...path, title].map(folded).join('\u0000') === paths);
  if (exact >= 0) return exact;
  const title = folded(column.title);
  const same = typed.flatMap((candidate, index) =>
    folded(candidate.title) === title || (column.id !== undefined && folded(candidate.title) === column.id)
      ? [index]
      : [],
  );
  return same.length === 1 ? same[0]! : -1;
}
