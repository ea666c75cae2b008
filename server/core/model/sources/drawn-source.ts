/**
 * Tables drawn with more than pipes - HTML, boxes of lines - laid out on their columns: a cell that reaches over others
 * stands in the first of them, as it does in a sheet of a workbook.
 */
import { memo2, slot } from '../../derive.ts';
import { placeLines, startsByPiece } from '../../document.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { textPlace } from '../../finding.ts';
import { piecesOf } from '../../lists.ts';
import { opensBox, readBox } from '../../syntax/drawn/box-table.ts';
import type { DrawnRow, DrawnTable } from '../../syntax/drawn/drawn-table.ts';
import { opensHtmlTable, type ReadHtml, readHtmlTable } from '../../syntax/drawn/html-table.ts';
import type { ReadLines } from '../../syntax/drawn/line-cells.ts';
import { opensRuled, readRuled } from '../../syntax/drawn/ruled-table.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Block } from '../../text.ts';
import type { TableDeclaration } from '../declarations.ts';
import type { Table } from '../table.ts';
import { bodyRows, type SourceRows } from '../tables/body-rows.ts';
import { type BuiltTable, buildTable, type CellInput, linesIn, type RowInput } from '../tables/build-table.ts';
import { type Caption, captionOf, captionUnit, joinedCaptions, noCaption } from '../tables/captions.ts';
import { type HeaderRow, readHeader } from '../tables/headers.ts';

export interface DrawnSource {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Used when nothing is declared. */
  readonly id: string;
  readonly declaration?: TableDeclaration | undefined;
  readonly style: NumberStyle;
  /** From a caption above the table. */
  readonly unit?: string | undefined;
  readonly caption?: Caption | undefined;
  /** The table that stood here before an edit: rows that read the same are taken from it. */
  readonly before?: Table | undefined;
}

/** Whether the lines of a block, from `start` on, are drawn so. */
export function isDrawn(text: string, start: number): boolean {
  return drawingAt(text, start) !== undefined;
}

function drawingAt(text: string, start: number): 'html' | 'lines' | undefined {
  const line = lineAt(text, start);
  if (opensHtmlTable(text, line)) return 'html';
  return opensBox(text, line) || opensRuled(text, line) ? 'lines' : undefined;
}

/** Undefined where the lines hold no row. */
export function tableFromDrawing(source: DrawnSource): BuiltTable | undefined {
  const { block, start, declaration } = source;
  const earlier = source.before && readings.get(source.before);
  const text = start === 0 && source.end === block.text.length ? block.text : block.text.slice(start, source.end);
  const drawn = drawingAt(text, 0);
  const lent = earlier?.drawn === drawn ? earlier?.read : undefined;
  const read = drawn === 'html' ? readHtmlTable(text, lent) : (readBox(text, lent) ?? readRuled(text, lent));
  if (!read) return undefined;
  const { rows, plans, width } = laidOut(read, block.uri);
  const starts = read.starts.map(at => start + at);
  let captions = 0;
  while (captions < 4 && captions < rows.length - 2 && isCaption(plans[captions]!, width)) captions++;
  const head = rows.slice(captions, captions + 6).map((row, at) => titlesOf(row, plans[captions + at]!));
  const header = readHeader(head, width, read.heads - captions);
  const taken = captions + header.taken;
  const under: SourceRows = { inputs: rows.slice(taken), starts: starts.slice(taken) };
  const body = header.taken > 0 ? bodyRows(under, head.slice(0, header.taken), block.text) : under;
  const pieces = piecesOf(body.inputs, earlier?.pieces);
  const heads = taken > 0 ? [linesIn(rows.slice(0, taken))] : [];
  const placed = [...heads, ...pieces.map(linesIn)];
  placeLines(block, { pieces: placed, starts: startsByPiece(placed, [...starts.slice(0, taken), ...body.starts]) });
  const over = rows.slice(0, captions).map(({ cells }) => cells[0]?.text ?? '');
  const built = buildTable({
    id: declaration?.id ?? source.id,
    declared: declaration?.id !== undefined,
    title: declaration?.title ?? read.caption ?? over.find(line => line !== '' && !saysUnit.test(line)),
    unit:
      declaration?.unit ??
      [read.caption ?? '', ...over].map(captionUnit).find(unit => unit !== undefined) ??
      source.unit,
    caption: [read.caption ?? '', ...over]
      .map(text => captionOf(text, noCaption))
      .reduce(joinedCaptions, source.caption ?? noCaption),
    columns: header.columns,
    pieces,
    measures: declaration?.measures ?? [],
    bare: declaration?.bare,
    layout: declaration?.layout ?? 'plain',
    rules: declaration?.rules ?? [],
    notes: declaration?.notes ?? [],
    style: source.style,
    origin: { kind: 'text', block, drawn, ...(captions > 0 ? { over } : {}) },
    place: textPlace(block, start, source.end),
    before: source.before,
  });
  readings.set(built.table, { drawn, read, pieces });
  return built;
}

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<
  Table,
  {
    readonly drawn: ReturnType<typeof drawingAt>;
    readonly read: ReadHtml | ReadLines;
    readonly pieces: readonly (readonly RowInput[])[];
  }
>();

interface LaidOut {
  /** All of the same width. */
  readonly rows: readonly RowInput[];
  /** What stands in each place of a row: `.` a cell, `<` and `^` what one beside it or above it covers. */
  readonly plans: readonly string[];
  readonly width: number;
}

/** Each cell in the first place of its row that is free, as HTML has it. */
function laidOut({ rows, ends }: DrawnTable, uri: string): LaidOut {
  // Cells are what widens a table; how far they reach does so within bounds.
  const widest = 2 * rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) + 50;
  const plans: string[] = [];
  /** By column: the row at which the cell that reaches down over it ends. */
  const below: number[] = [];
  let width = 0;
  for (const [index, { cells }] of rows.entries()) {
    const end = ends?.[index] ?? rows.length;
    let plan = '';
    let column = 0;
    const covered = (): void => {
      for (; (below[column] ?? 0) > index; column++) plan += '^';
    };
    for (const { across, down } of cells) {
      covered();
      for (let reach = 0; reach < across && column < widest; reach++, column++) {
        if (reach > 0 && (below[column] ?? 0) > index) break;
        plan += reach === 0 ? '.' : '<';
        if (down > 1) below[column] = Math.min(index + down, end);
      }
    }
    covered();
    for (; column < below.length; column++) plan += (below[column] ?? 0) > index ? '^' : ' ';
    plan = plan.trimEnd();
    plans.push(plan);
    width = Math.max(width, plan.length);
  }
  const inputs = rows.map((row, index) => rowInput(row, { uri, plan: plans[index]!.padEnd(width) }));
  return { rows: inputs, plans, width };
}

/** "Đơn vị tính: triệu đồng": no title. */
const saysUnit = /^[\s(*_]{0,6}(?:đơn vị|đvt|unit)(?!\p{L})/iu;

/** One cell over the whole width: the title of the table, or its unit. */
function isCaption(plan: string, width: number): boolean {
  return width > 2 && /^\.<+$/.test(plan) && plan.length >= width - 1;
}

// Right because a row is immutable, and the rest is compared.
const rowInput = memo2(
  (row: DrawnRow, { uri, plan }: { readonly uri: string; readonly plan: string }): RowInput => {
    let next = 0;
    let at = 0;
    const cells = [...plan].map((mark): CellInput => {
      if (mark === '.') {
        const { text, span, offset } = row.cells[next++]!;
        at = span.end;
        return offset ? { text, span, offset } : { text, span };
      }
      const span = mark === '^' ? { start: 0, end: 0 } : { start: at, end: at };
      return mark === ' ' ? { text: '', span } : { text: '', span, merged: true };
    });
    return { cells, line: { uri, kind: 'row', text: row.text } };
  },
  (a, b) => a.plan === b.plan && a.uri === b.uri,
);

function titlesOf({ cells, line }: RowInput, plan: string): HeaderRow {
  return cells.map(({ text, span, merged }, column) => ({
    text: merged ? plan[column]! : text,
    place: textPlace(line!, span.start, span.end),
  }));
}
