/**
 * One way from rows of cells to a table, whatever they were written in: column types and units, row kinds, groups,
 * measures, merged and covered cells, addresses.
 */
import { memo, memo2, slot, withLate } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import type { Finding, Place } from '../../finding.ts';
import { type MappedPieces, mapPieces, type Pieces } from '../../lists.ts';
import { isGroupedOtherwise, isOtherStyle, isSheetError, readCell } from '../../reading/cell.ts';
import type { Block, Span } from '../../text.ts';
import type { Cell, Column, ColumnType, Measure, Row, RuleSource, Table, TableHead, TableOrigin } from '../table.ts';
import { cellAddress, cellPlace } from '../table.ts';
import { type Caption, noCaption, sameCaption } from './captions.ts';
import { type BuiltColumns, buildColumns } from './columns.ts';
import { fewestMeasured, measuresIn } from './measures.ts';
import { arrangeRows } from './rows.ts';

export interface ColumnInput {
  readonly id?: string;
  readonly title: string;
  /** Titles of the header groups above, outermost first. */
  readonly path: readonly string[];
  readonly type?: ColumnType;
  readonly unit?: string;
  /** Its printed number with its formula, as the row of column numbers has it: `3=4+5`. */
  readonly label?: string;
  readonly place?: Place;
}

export interface CellInput {
  /** Content without markup, row id and escapes. */
  readonly text: string;
  /** The content as it stands in the row's text, without the white space around it. */
  readonly span: Span;
  /** Where each UTF-16 unit of `text` stands in the row's text, when that is not simply `span.start + index`. */
  readonly offset?: (index: number) => number;
  /** Written as `<`: merged with the cell on its left. */
  readonly merged?: boolean;
}

export interface RowInput {
  readonly id?: string;
  readonly cells: readonly CellInput[];
  /** The line of text it is; else the places of its cells. */
  readonly line?: Block;
  readonly places?: readonly Place[];
}

/** The lines of rows that stand in lines. Right to remember because rows are immutable. */
export const linesIn = memo((rows: readonly RowInput[]): readonly Block[] => rows.map(({ line }) => line!));

export interface TableInput {
  readonly id: string;
  readonly declared: boolean;
  /** Where the id is written, where that is not beside the rows. */
  readonly idPlace?: Place | undefined;
  readonly title?: string | undefined;
  /** What the lines above it say. */
  readonly caption?: Caption | undefined;
  /** The unit of all measures ("Đơn vị tính: triệu đồng"). */
  readonly unit?: string | undefined;
  readonly columns: readonly ColumnInput[];
  /** The rows, in pieces that an earlier version has in common. */
  readonly pieces: Pieces<RowInput>;
  readonly measures?: readonly Measure[];
  readonly bare?: string | undefined;
  readonly layout?: 'plain' | 'stacked';
  readonly rules?: readonly RuleSource[];
  readonly notes?: readonly string[];
  readonly style: NumberStyle;
  readonly origin: TableOrigin;
  readonly place: Place;
  /** An earlier version: what is read from rows that are the same objects is taken from it. */
  readonly before?: Table | undefined;
}

export interface BuiltTable {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** Rows must have as many cells as there are columns, or fewer: what is missing at the end is blank. */
export function buildTable(input: TableInput): BuiltTable {
  const earlier = input.before && readings.get(input.before);
  const { pieces } = input;
  const built = buildColumns(input);
  const { columns, numberColumn, labelColumn } = built;
  const lends = input.before && earlier && readsAlike(input.before, earlier.style, built, input.style);
  const covered = mapPieces(lends ? earlier.cells : undefined, pieces, row =>
    coverTrailing(cellsOf(row, columns, input.style), row, columns, labelColumn),
  );
  const declared = input.measures ?? [];
  const unnumbered = pieces.reduce((sum, piece) => sum + unnumberedIn(piece, numberColumn), 0);
  const measures =
    declared.length > 0 || unnumbered < fewestMeasured
      ? declared
      : measuresIn(covered.flat(), numberColumn, labelColumn);
  const rows = arrangeRows({
    cells: covered,
    inputs: pieces,
    columns,
    numberColumn,
    labelColumn,
    measures,
    before: lends ? { table: input.before!, inputs: earlier.cells.keys } : undefined,
  });
  const head = settledHead(input.before?.head, {
    id: input.id,
    declared: input.declared,
    ...(input.idPlace ? { idPlace: input.idPlace } : {}),
    title: input.title,
    ...(input.caption && !sameCaption(input.caption, noCaption) ? { caption: input.caption } : {}),
    columns,
    numberColumn,
    labelColumn,
    measures,
    measuresDeclared: declared.length > 0,
    bare: input.bare,
    layout: input.layout ?? 'plain',
  });
  const table = withRows({
    ...head,
    head,
    pieces: rows,
    rules: input.rules ?? [],
    notes: input.notes ?? [],
    origin: input.origin,
    place: input.place,
  });
  readings.set(table, { style: input.style, cells: { keys: pieces, values: covered } });
  return { table, findings: isInOtherStyle(table, input.style) ? [] : unreadableFigures(table, input.style) };
}

/** How many rows have no number of their own: only those are measures of others. Right because rows are immutable. */
const unnumberedIn = memo2((rows: readonly RowInput[], numberColumn: number | undefined): number =>
  rows.reduce((count, { cells }) => {
    const isNumbered = numberColumn !== undefined && (cells[numberColumn]?.text.trim() ?? '') !== '';
    return isNumbered ? count : count + 1;
  }, 0),
);

/** `old` where it says the same. */
function settledHead(old: TableHead | undefined, fresh: TableHead): TableHead {
  return old &&
    says(old) === says(fresh) &&
    stands(old.idPlace, fresh.idPlace) &&
    old.columns.every(({ place }, at) => stands(place, fresh.columns[at]!.place))
    ? old
    : fresh;
}

function says({ columns, idPlace: _, ...head }: TableHead): string {
  return JSON.stringify([head, columns.map(({ place, ...column }) => column)]);
}

function stands(a: Place | undefined, b: Place | undefined): boolean {
  if (a?.kind !== 'text' || b?.kind !== 'text') return a === b;
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

/** The rows are put together when somebody wants them all. */
const withRows = withLate<Omit<Table, 'rows'>, Pick<Table, 'rows'>>({
  rows: ({ pieces }) => ([] as Row[]).concat(...pieces),
});

/** What the rows of a table were made of. */
export function inputsOf(table: Table): Pieces<RowInput> | undefined {
  return readings.get(table)?.cells.keys;
}

interface Reading {
  readonly style: NumberStyle;
  readonly cells: MappedPieces<RowInput, readonly Cell[]>;
}

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<Table, Reading>();

/** Whether rows of both versions make the same cells: all that cells depend on besides their rows. */
function readsAlike(before: Table, style: NumberStyle, built: BuiltColumns, ownStyle: NumberStyle): boolean {
  return (
    style === ownStyle &&
    before.numberColumn === built.numberColumn &&
    before.labelColumn === built.labelColumn &&
    before.columns.length === built.columns.length &&
    before.columns.every(({ type, unit }, index) => {
      const column = built.columns[index]!;
      return type === column.type && unit === column.unit;
    })
  );
}

function cellsOf(row: RowInput, columns: readonly Column[], style: NumberStyle): readonly Cell[] {
  const cells: Cell[] = [];
  // A plain loop: all cells of all tables are made here.
  for (let index = 0; index < columns.length; index++) {
    const cell = row.cells[index];
    if (!cell) cells.push({ kind: 'blank', text: '', figures: [], span: endOf(row) });
    else if (cell.merged) cells.push({ kind: 'covered', text: '', figures: [], span: cell.span });
    else {
      const { kind, figures } = readCell(cell.text, style, columns[index]!);
      const own = figures.length === 0 ? figures : figures.map(figure => moved(figure, cell));
      cells.push({ kind, text: cell.text, figures: own, span: cell.span });
    }
  }
  return cells;
}

function endOf(row: RowInput): Span {
  const last = row.cells.at(-1);
  const end = last ? last.span.end : 0;
  return { start: end, end };
}

/** From the cell's text to the row's. */
function moved(figure: Figure, cell: CellInput): Figure {
  const { span, offset } = cell;
  const { start, end } = figure.span;
  if (!offset) return { ...figure, span: { start: span.start + start, end: span.start + end } };
  const from = offset(start);
  return { ...figure, span: { start: from, end: end > start ? offset(end - 1) + 1 : from } };
}

/**
 * A phrase that runs across: after prose in a column that wants figures, the blanks up to the end of the row are
 * covered by it, not missing.
 */
function coverTrailing(
  cells: readonly Cell[],
  row: RowInput,
  columns: readonly { readonly type: ColumnType }[],
  labelColumn: number | undefined,
): readonly Cell[] {
  let last = cells.length - 1;
  while (last >= 0 && cells[last]!.kind === 'blank') last--;
  const prose = cells[last];
  if (!prose || last === cells.length - 1 || last === labelColumn || row.cells.length === 0) return cells;
  const runs = (prose.kind === 'text' || prose.kind === 'phrase') && /\s/u.test(prose.text) && prose.text.length > 12;
  if (!runs || columns[last]!.type === 'index') return cells;
  return cells.map((cell, index) => (index > last ? { ...cell, kind: 'covered' } : cell));
}

/**
 * Whether most decimals of a table are written as the other style writes them: then that is said of the table, not of
 * every cell.
 */
export function isInOtherStyle({ pieces }: Table, style: NumberStyle): boolean {
  let other = 0;
  let own = 0;
  let thousands = 0;
  let grouped = 0;
  for (const piece of pieces) {
    const told = decimalsIn(piece, style);
    other += told.other;
    own += told.own;
    thousands += told.thousands;
    grouped += told.grouped;
  }
  // Beside "1,744,665" the comma of "524,841" parts groups too.
  if (grouped > 0) return own === thousands;
  return other >= 3 && other > own;
}

// Right because rows and styles are immutable.
const decimalsIn = memo2((rows: readonly Row[], style: NumberStyle) => {
  let own = 0;
  let thousands = 0;
  for (const { cells } of rows) {
    for (let index = 0; index < cells.length; index++) {
      const { kind, figures } = cells[index]!;
      if (kind !== 'figure' || figures[0]!.decimals === 0) continue;
      own++;
      if (figures[0]!.decimals === 3) thousands++;
    }
  }
  const unread = unreadableIn(rows);
  const other = unread.filter(({ cell }) => isOtherStyle(cell.text, style)).length;
  const grouped = unread.filter(({ cell }) => isGroupedOtherwise(cell.text, style)).length;
  return { own, thousands, other, grouped };
});

// Right because rows are immutable.
const unreadableIn = memo((rows: readonly Row[]) => {
  const found: { readonly row: Row; readonly cell: Cell; readonly index: number }[] = [];
  for (const row of rows) {
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index]!;
      if (cell.kind === 'unreadable') found.push({ row, cell, index });
    }
  }
  return found;
});

/** Those of the other style are told once, where they are many: the table was put together of two. */
function unreadableFigures(table: Table, style: NumberStyle): readonly Finding[] {
  const all = table.pieces.flatMap(unreadableIn);
  const others = all.filter(({ cell }) => isOtherStyle(cell.text, style) || isGroupedOtherwise(cell.text, style));
  // Without a title nothing says that "1.1" or "67.0" is a figure of the report, and not the number of its row.
  const isUntitled = ({ index }: { readonly index: number }): boolean => {
    const { title, path } = table.columns[index]!;
    return title === '' && path.length === 0;
  };
  const first = others.find(one => !isUntitled(one));
  const isTold = (one: (typeof all)[number]): boolean =>
    !others.includes(one) || (others.length < mostTold ? !isUntitled(one) : one === first);
  const told = others.length === 0 ? all : all.filter(isTold);
  return told.map(({ row, cell, index }) => ({
    check: 'figure-unreadable',
    place: cellPlace(row, index),
    data: {
      stated: cell.text,
      column: table.columns[index]!.title,
      row: row.number ?? row.label,
      ...(isSheetError(cell.text.trim()) ? { error: true } : {}),
      ...(others.length >= mostTold && cell === first?.cell ? { count: others.length } : {}),
    },
    about: cellAddress(table, row, index),
  }));
}

const mostTold = 4;
