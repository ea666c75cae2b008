/**
 * Tables between pipes: from a Markdown table, or from the rows of a YAML block.
 */
import { type Mapped, mapAgain } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, textPlace } from '../finding.ts';
import { plainText } from '../syntax/inline.ts';
import { type PipeRow, readPipeRows, readPipeTable } from '../syntax/pipe-table.ts';
import type { Block, Span } from '../text.ts';
import { bodyRows, type SourceRow } from './body-rows.ts';
import { type BuiltTable, buildTable, type CellInput, type ColumnInput, type RowInput } from './build-table.ts';
import type { TableDeclaration } from './declarations.ts';
import { type HeaderRow, readHeader } from './headers.ts';
import type { Table } from './table.ts';

export interface PipeSource {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Used when nothing is declared. */
  readonly id: string;
  readonly declaration?: TableDeclaration | undefined;
  readonly title?: string | undefined;
  readonly style: NumberStyle;
  /** From a caption above the table. */
  readonly unit?: string | undefined;
  /** The table that stood here before an edit: rows that read the same are taken from it. */
  readonly before?: Table | undefined;
}

/** A GFM table with its header; undefined when the lines are no table. */
export function tableFromPipes(source: PipeSource): BuiltTable | undefined {
  const { block } = source;
  const earlier = source.before && readings.get(source.before);
  const read = readPipeTable(block.text, source.start, source.end, earlier?.lines);
  if (!read) return undefined;
  const lines = [read.header, ...read.rows];
  const starts = [read.headerStart, ...read.rowStarts];
  const head = lines.slice(0, 6).map((row, index): HeaderRow => headerCells(row, starts[index]!, block));
  const { columns: typed, taken } = readHeader(head, read.header.cells.length);
  const columns = declaredColumns(source.declaration?.columns, typed);
  const inputs = mapAgain(earlier?.inputs, lines.slice(taken), rowInput);
  const built = fromRows(
    source,
    columns,
    { rows: lines.slice(taken), inputs, starts: starts.slice(taken) },
    head.slice(0, taken),
  );
  if (read.rows.length >= leastKept) {
    readings.set(built.table, { lines: read.rows, inputs: { keys: lines.slice(taken), values: inputs } });
  }
  return built;
}

/** Smaller tables are read faster than what is kept of them is worth. */
const leastKept = 64;

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readings = new WeakMap<
  Table,
  { readonly lines: readonly PipeRow[]; readonly inputs: Mapped<PipeRow, RowInput> }
>();

/** Rows without a header, for columns declared elsewhere (`rows: |`). `at` maps offsets of `text` to the block. */
export function tableFromRows(
  source: PipeSource,
  columns: readonly ColumnInput[],
  text: string,
  at: (offset: number) => number,
): BuiltTable {
  const { rows, rowStarts } = readPipeRows(text, 0, text.length);
  return fromRows(source, columns, { rows, inputs: rows.map(rowInput), starts: rowStarts.map(at) }, []);
}

interface ReadRows {
  readonly rows: readonly PipeRow[];
  readonly inputs: readonly RowInput[];
  /** Offsets in the block. */
  readonly starts: readonly number[];
}

function fromRows(
  source: PipeSource,
  columns: readonly ColumnInput[],
  { rows, inputs, starts }: ReadRows,
  header: readonly HeaderRow[],
): BuiltTable {
  const { block, declaration } = source;
  const read = rows.map((row, index): SourceRow => ({ start: starts[index]!, text: row.text, input: inputs[index]! }));
  const kept = read.filter(({ text }) => !isConflictLine(text));
  const body = header.length > 0 ? bodyRows(kept, header) : kept;
  const findings = cellCounts(block, body, columns.length, declaration !== undefined);
  const built = buildTable({
    id: declaration?.id ?? source.id,
    declared: declaration?.id !== undefined,
    title: declaration?.title ?? source.title,
    unit: declaration?.unit ?? source.unit,
    columns,
    rows: body.map(({ input }) => input),
    measures: declaration?.measures ?? [],
    bare: declaration?.bare,
    layout: declaration?.layout ?? 'plain',
    rules: declaration?.rules ?? [],
    notes: declaration?.notes ?? [],
    style: source.style,
    origin: {
      kind: 'text',
      block,
      rowStarts: body.map(({ start }) => start),
      rowTexts: body.map(({ text }) => text),
    },
    place: textPlace(block, source.start, source.end),
    before: source.before,
  });
  return { table: built.table, findings: [...findings, ...built.findings] };
}

/** What version control leaves between the two sides of a conflict is no row; both sides are. */
function isConflictLine(text: string): boolean {
  return /^(?:<{7} |\|{7} |={7}[ \t]*$|>{7} )/.test(text);
}

/**
 * Rows with more or fewer cells than there are columns. Where a table is declared, each is a slip of the pen. In a
 * plain table a short row is good Markdown, its last cells are blank, and a long one loses cells when it is printed:
 * said once a table.
 */
function cellCounts(block: Block, rows: readonly SourceRow[], columns: number, declared: boolean): Finding[] {
  const different = rows.filter(({ input }) => input.cells.length !== columns);
  const finding = ({ start, text, input }: SourceRow): Finding => ({
    check: 'cell-count-differs',
    place: textPlace(block, start + firstCharacter(text), start + text.trimEnd().length),
    data: { cells: input.cells.length, columns, row: input.cells[0]?.text ?? '' },
  });
  if (declared) return different.map(finding);
  const long = different.filter(({ input }) => input.cells.length > columns);
  const [first] = long.length > 0 ? long : different;
  if (!first) return [];
  const told = finding(first);
  return [
    {
      ...told,
      severity: long.length > 0 ? 'warning' : 'hint',
      data: { ...told.data, rows: long.length > 0 ? long.length : different.length },
    },
  ];
}

function firstCharacter(text: string): number {
  const at = text.search(/\S/u);
  return Math.max(at, 0);
}

/** The cells of a row as text, with the row's id taken off its first cell. Rows with equal text are read once. */
function rowInput(row: PipeRow): RowInput {
  let id: string | undefined;
  const cells = row.cells.map((span, index): CellInput => {
    const source = row.text.slice(span.start, span.end);
    const declared = index === 0 ? /^\{#([\p{L}\p{N}_-]{1,60})\}\s{0,4}/u.exec(source) : null;
    if (declared) {
      id = declared[1];
      return cellInput(source.slice(declared[0].length), span.start + declared[0].length, span.end);
    }
    return cellInput(source, span.start, span.end);
  });
  return id === undefined ? { cells } : { id, cells };
}

function cellInput(source: string, start: number, end: number): CellInput {
  const span: Span = { start, end };
  if (source === '<') return { text: '', span, merged: true };
  if (!/[\\`*_~<&[\]]/.test(source)) return { text: source, span };
  const plain = plainText(source);
  return { text: plain.text.trim(), span, offset: index => start + plain.offset(index) };
}

function headerCells(row: PipeRow, start: number, block: Block): HeaderRow {
  return row.cells.map(span => ({
    text: plainText(row.text.slice(span.start, span.end)).text.trim(),
    place: textPlace(block, start + span.start, start + span.end),
  }));
}

/** Declared columns take the place of typed ones, title by title; the typed header gives what is not declared. */
function declaredColumns(
  declared: readonly ColumnInput[] | undefined,
  typed: readonly ColumnInput[],
): readonly ColumnInput[] {
  if (!declared || declared.length === 0) return typed;
  if (declared.length !== typed.length) return declared;
  return declared.map((column, index) => {
    const place = typed[index]!.place ?? column.place;
    return place ? { ...column, place } : column;
  });
}
