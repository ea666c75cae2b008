/**
 * Tables between pipes: from a Markdown table, or from the rows of a YAML block.
 */
import { memo, memo2, slot } from '../../derive.ts';
import { type BlockLines, type PieceStarts, placeLines, startsByPiece } from '../../document.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { type Finding, textPlace } from '../../finding.ts';
import { firstItems, type MappedPieces, mapPieces, type Pieces, piecesOf } from '../../lists.ts';
import { plainText } from '../../syntax/markdown/inline.ts';
import {
  type PipeRow,
  type PipeRows,
  type PipeTable,
  type ReadRows,
  readPipeRows,
  readPipeTable,
} from '../../syntax/pipe-table.ts';
import type { Block, Span } from '../../text.ts';
import type { TableDeclaration } from '../declarations.ts';
import type { Table } from '../table.ts';
import { bodyRows, isAnyPrintedAgain, type SourceRows } from '../tables/body-rows.ts';
import {
  type BuiltTable,
  buildTable,
  type CellInput,
  type ColumnInput,
  inputsOf,
  linesIn,
  type RowInput,
} from '../tables/build-table.ts';
import type { Caption } from '../tables/captions.ts';
import { type HeaderRow, readHeader } from '../tables/headers.ts';

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
  /** What the lines above it say. */
  readonly caption?: Caption | undefined;
  /** The table that stood here before an edit: rows that read the same are taken from it. */
  readonly before?: Table | undefined;
}

/** A GFM table with its header; undefined when the lines are no table. */
export function tableFromPipes(source: PipeSource): BuiltTable | undefined {
  const { block } = source;
  const earlier = source.before && readings.get(source.before);
  const table = readPipeTable(block.text, source.start, source.end, earlier?.table);
  if (!table) return undefined;
  const { read } = table;
  const first = [read.header, ...firstItems(read.rows, 5)];
  const head = first.map((row): HeaderRow => headerCells(row, block.uri));
  const { columns: typed, taken } = readHeader(head, read.header.cells.length);
  const { rows: keys, starts } = taken === 0 ? withHeader(read) : behind(read, taken - 1);
  const inputs = mapPieces(earlier?.inputs, keys, row => rowInput(row, block.uri));
  const built = fromRows(source, declaredColumns(source.declaration?.columns, typed), {
    body: { pieces: inputs, starts },
    header: head.slice(0, taken),
    headerLines: headerLines(read, taken, block.uri),
  });
  readings.set(built.table, { table, rows: table, inputs: { keys, values: inputs } });
  return built;
}

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<
  Table,
  {
    /** Of a table with a header. */
    readonly table: ReadRows<PipeTable> | undefined;
    readonly rows: ReadRows;
    readonly inputs: MappedPieces<PipeRow, RowInput>;
  }
>();

/** The rows with the header, where it is none. */
function withHeader({ header, headerStart, rows, starts }: PipeTable): PipeRows {
  return { rows: [alone(header), ...rows], starts: [{ at: headerStart, lines: [0] }, ...starts] };
}

// Right because a row is immutable.
const alone = memo((row: PipeRow): readonly PipeRow[] => [row]);

/** Most headers are one line: then all rows are the body, as they are. */
function behind({ rows, starts }: PipeRows, taken: number): PipeRows {
  const [piece, ...others] = rows;
  if (taken === 0 || !piece) return { rows, starts };
  const [first, ...moreStarts] = starts;
  if (piece.length <= taken) return behind({ rows: others, starts: moreStarts }, taken - piece.length);
  const at = first!.lines[taken]!;
  const lines = first!.lines.slice(taken).map(start => start - at);
  return { rows: [pieceBehind(piece, taken), ...others], starts: [{ at: first!.at + at, lines }, ...moreStarts] };
}

// Right because rows are immutable.
const pieceBehind = memo2((piece: readonly PipeRow[], taken: number): readonly PipeRow[] => piece.slice(taken));

function headerLines({ header, headerStart, rows, starts }: PipeTable, taken: number, uri: string): BlockLines {
  if (taken === 0) return { pieces: [], starts: [] };
  const titles = firstItems(rows, taken - 1);
  const offsets = starts.slice(0, titles.length).flatMap(({ at, lines }) => lines.map(start => at + start));
  const pieces = [[header, ...titles].map(row => lineOf(row, uri))];
  return { pieces, starts: startsByPiece(pieces, [headerStart, ...offsets.slice(0, titles.length)]) };
}

/** Rows without a header, for columns declared elsewhere (`rows: |`). `at` maps offsets of `text` to the block. */
export function tableFromRows(
  source: PipeSource,
  columns: readonly ColumnInput[],
  text: string,
  at: (offset: number) => number,
): BuiltTable {
  const earlier = source.before && readings.get(source.before);
  const rows = readPipeRows(text, 0, text.length, earlier?.rows);
  const { rows: keys, starts } = rows.read;
  const inputs = mapPieces(earlier?.inputs, keys, row => rowInput(row, source.block.uri));
  const built = fromRows(source, columns, {
    body: { pieces: inputs, starts: starts.map(own => movedStarts(own, at)) },
    header: [],
    headerLines: { pieces: [], starts: [] },
  });
  readings.set(built.table, { table: undefined, rows, inputs: { keys, values: inputs } });
  return built;
}

function movedStarts({ at: first, lines }: PieceStarts, at: (offset: number) => number): PieceStarts {
  const begin = at(first);
  return { at: begin, lines: lines.map(start => at(first + start) - begin) };
}

interface Body {
  readonly pieces: Pieces<RowInput>;
  readonly starts: readonly PieceStarts[];
}

interface ReadRowsOfTable {
  readonly body: Body;
  readonly header: readonly HeaderRow[];
  readonly headerLines: BlockLines;
}

function fromRows(
  source: PipeSource,
  columns: readonly ColumnInput[],
  { body: read, header, headerLines: titles }: ReadRowsOfTable,
): BuiltTable {
  const { block, declaration, before } = source;
  const { pieces, starts } = rowsOfBody(read, header, source);
  placeLines(block, {
    pieces: [...titles.pieces, ...pieces.map(linesIn)],
    starts: [...titles.starts, ...starts],
  });
  const findings = [...cellCounts(pieces, columns.length, declaration !== undefined), ...pieces.flatMap(strayIds)];
  const built = buildTable({
    id: declaration?.id ?? source.id,
    declared: declaration?.id !== undefined,
    title: declaration?.title ?? source.title,
    unit: declaration?.unit ?? source.unit,
    caption: source.caption,
    columns,
    pieces,
    measures: declaration?.measures ?? [],
    bare: declaration?.bare,
    layout: declaration?.layout ?? 'plain',
    rules: declaration?.rules ?? [],
    notes: declaration?.notes ?? [],
    style: source.style,
    origin: { kind: 'text', block },
    place: textPlace(block, source.start, source.end),
    before,
  });
  return { table: built.table, findings: [...findings, ...built.findings] };
}

/** Without what is no row of the table; nearly always all of them are. */
function rowsOfBody(body: Body, header: readonly HeaderRow[], { block, before }: PipeSource): Body {
  const conflicts = body.pieces.some(hasConflict);
  if (!conflicts && (header.length === 0 || !isAnyPrintedAgain(body.pieces, header))) return body;
  const read: SourceRows = {
    inputs: body.pieces.flat(),
    starts: body.starts.flatMap(({ at, lines }) => lines.map(start => at + start)),
  };
  const kept = conflicts ? withoutConflicts(read) : read;
  const { inputs, starts } = header.length > 0 ? bodyRows(kept, header, block.text) : kept;
  const pieces = piecesOf(inputs, before && inputsOf(before));
  return { pieces, starts: startsByPiece(pieces, starts) };
}

function withoutConflicts(rows: SourceRows): SourceRows {
  const at = rows.inputs.flatMap((row, index) => (isConflictLine(row) ? [] : [index]));
  return { inputs: at.map(index => rows.inputs[index]!), starts: at.map(index => rows.starts[index]!) };
}

// Right because rows are immutable.
const hasConflict = memo((piece: readonly RowInput[]) => piece.some(isConflictLine));

/** What version control leaves between the two sides of a conflict is no row; both sides are. */
function isConflictLine({ line }: RowInput): boolean {
  return /^(?:<{7} |\|{7} |={7}[ \t]*$|>{7} )/.test(line?.text ?? '');
}

/**
 * Rows with more or fewer cells than there are columns. Where a table is declared, each is a slip of the pen. In a
 * plain table a short row is good Markdown, its last cells are blank, and a long one loses cells when it is printed:
 * said once a table.
 */
function cellCounts(pieces: readonly (readonly RowInput[])[], columns: number, declared: boolean): Finding[] {
  const different = pieces.flatMap(piece => ragged(piece, columns));
  const finding = ({ line, cells: [first, ...more] }: RowInput): Finding => ({
    check: 'cell-count-differs',
    place: textPlace(line!, firstCharacter(line!.text), line!.text.trimEnd().length),
    data: { cells: first ? more.length + 1 : 0, columns, row: first?.text ?? '' },
  });
  if (declared) return different.map(finding);
  const long = different.filter(({ cells }) => cells.length > columns);
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

// Right because rows are immutable.
const ragged = memo2((piece: readonly RowInput[], columns: number) =>
  piece.filter(({ cells }) => cells.length !== columns),
);

// Right because rows are immutable.
const strayIds = memo((piece: readonly RowInput[]): readonly Finding[] => {
  const rows = piece.filter(({ line }) => line?.text.includes('{#'));
  return rows.length === 0 ? noFindings : rows.flatMap(strayIdsIn);
});

const noFindings: readonly Finding[] = [];

/** `{#id}` at the start or the end of a cell, where it is no row's id: that stands at the head of the first. */
function strayIdsIn({ id, line, cells }: RowInput): Finding[] {
  const found: Finding[] = [];
  for (const { span } of cells) {
    const source = line!.text.slice(span.start, span.end);
    const match =
      /^\{#([\p{L}\p{N}_-]{1,60})\}\s{0,4}/u.exec(source) ?? /\s{0,4}\{#([\p{L}\p{N}_-]{1,60})\}$/u.exec(source);
    // Words about ids name several.
    if (!match || source.indexOf('{#') !== source.lastIndexOf('{#')) continue;
    const written = match[0].trim();
    const start = span.start + match.index;
    const from = start + match[0].indexOf(written);
    const head = cells[0]!.span.start;
    const edits = [
      { place: textPlace(line!, head, head), newText: `${written} ` },
      { place: textPlace(line!, start, start + match[0].length), newText: '' },
    ];
    found.push({
      check: 'value-invalid',
      place: textPlace(line!, from, from + written.length),
      data: { stated: written, expected: id === undefined ? 'row-id' : 'other-id' },
      fixes:
        id === undefined && found.length === 0 ? [{ title: 'row-id', data: { id: written }, safe: false, edits }] : [],
    });
  }
  return found;
}

function firstCharacter(text: string): number {
  const at = text.search(/\S/u);
  return Math.max(at, 0);
}

// Right because a row of cells is immutable and stands in one source.
const lineOf = memo2((row: PipeRow, uri: string): Block => ({ uri, kind: 'row', text: row.text }));

/** The cells of a row as text, with the row's id taken off its first cell. Rows that stay the same are read once. */
function rowInput(row: PipeRow, uri: string): RowInput {
  let id: string | undefined;
  const cells: CellInput[] = [];
  for (let index = 0; index < row.cells.length; index++) {
    const span = row.cells[index]!;
    const source = row.text.slice(span.start, span.end);
    const declared = index === 0 ? /^\{#([\p{L}\p{N}_-]{1,60})\}\s{0,4}/u.exec(source) : null;
    if (declared) {
      id = declared[1];
      cells.push(cellInput(source.slice(declared[0].length), span.start + declared[0].length, span.end));
    } else if (source !== '<' && !mayHoldMarkup.test(source)) cells.push({ text: source, span });
    else cells.push(cellInput(source, span.start, span.end));
  }
  const line = lineOf(row, uri);
  return id === undefined ? { cells, line } : { id, cells, line };
}

function cellInput(source: string, start: number, end: number): CellInput {
  const span: Span = { start, end };
  if (source === '<') return { text: '', span, merged: true };
  if (!mayHoldMarkup.test(source)) return { text: source, span };
  const plain = plainText(source);
  return { text: plain.text.trim(), span, offset: index => start + plain.offset(index) };
}

const mayHoldMarkup = /[\\`*_~<&[\]]/;

function headerCells(row: PipeRow, uri: string): HeaderRow {
  const line = lineOf(row, uri);
  return row.cells.map(span => ({
    text: plainText(row.text.slice(span.start, span.end)).text.trim(),
    place: textPlace(line, span.start, span.end),
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
