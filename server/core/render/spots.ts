/**
 * Between what is printed and where it is written. A spot counts sheets, pieces, rows and columns as printed, so that
 * the HTML itself carries no addresses.
 */
import { inDocument, placedLineAt } from '../document.ts';
import type { Figure } from '../figures/figure.ts';
import { type Place, type TextPlace, textPlace } from '../finding.ts';
import { type Cell, cellAt, cellPlace, figurePlace, type Table } from '../model/table.ts';
import { plainText } from '../syntax/markdown/inline.ts';
import type { Block } from '../text.ts';
import type { Piece, Rendered, TablePiece } from './sheets.ts';

export interface Spot {
  readonly sheet: number;
  readonly piece: number;
  /** Printed row and column of a table. */
  readonly row?: number;
  readonly column?: number;
  /** `data-at`: an offset in the row of a table, else in the block of the prose. */
  readonly at?: number;
  /** `data-i`: a generated line. */
  readonly item?: string;
  /** Of prose: printed characters before it. */
  readonly text?: number;
}

/** Where a spot is written; undefined for what is generated from nothing. */
export function placeAt(rendered: Rendered, spot: Spot): Place | undefined {
  const piece = rendered.sheets[spot.sheet]?.pieces[spot.piece];
  if (!piece) return undefined;
  if (piece.kind === 'table') return tablePlace(piece, spot);
  if (spot.item !== undefined) {
    const stated = piece.stated?.get(spot.item) ?? piece.place;
    return stated?.kind === 'text' && spot.at !== undefined
      ? textPlace(inDocument(stated).block, spot.at, spot.at)
      : stated;
  }
  if (piece.place?.kind !== 'text') return piece.place;
  const place = inDocument(piece.place);
  const at = spot.at ?? offsetOf(place, spot.text, piece.shift);
  return at === undefined ? place : textPlace(place.block, at, at);
}

/** From a count of printed characters to the offset in the block. */
function offsetOf(place: TextPlace, printed: number | undefined, shift: number | undefined): number | undefined {
  if (printed === undefined || shift === undefined) return undefined;
  const plain = plainText(place.block.text.slice(place.start, place.end));
  return place.start + plain.offset(Math.max(0, Math.min(printed + shift, plain.text.length)));
}

function tablePlace({ table, rows }: TablePiece, { row, column, at }: Spot): Place {
  if (row === undefined || row < 0) {
    const title = column === undefined ? undefined : table.columns[rows[0]?.columns[column] ?? column]?.place;
    return title ?? table.place;
  }
  const printed = rows[row];
  if (!printed) return table.place;
  const index = printed.columns[column ?? 0] ?? table.labelColumn ?? 0;
  const own = table.rows[printed.index]!;
  const cell = own.cells[index];
  const figure = cell && figureIn(cell, at);
  return figure && at !== undefined ? figurePlace(own, index, figure) : cellPlace(own, index);
}

/** The figure of a table at a spot. */
export function figureAt(rendered: Rendered, spot: Spot): Figure | undefined {
  const piece = rendered.sheets[spot.sheet]?.pieces[spot.piece];
  if (piece?.kind !== 'table' || spot.row === undefined || spot.column === undefined) return undefined;
  const printed = piece.rows[spot.row];
  const cell = printed && piece.table.rows[printed.index]?.cells[printed.columns[spot.column] ?? -1];
  return cell && figureIn(cell, spot.at);
}

function figureIn({ figures }: Cell, at: number | undefined): Figure | undefined {
  return at === undefined ? figures[0] : figures.find(({ span }) => span.start === at);
}

/** Where a place is printed; undefined when it is not, as with a file as a whole. */
export function spotOfPlace(rendered: Rendered, place: Place): Spot | undefined {
  if (place.kind === 'text') return spotOf(rendered, place.block, place.start);
  if (place.kind !== 'cell') return undefined;
  for (const [sheet, { pieces }] of rendered.sheets.entries()) {
    for (const [piece, own] of pieces.entries()) {
      if (own.kind !== 'table' || own.table.origin.kind !== 'cells') continue;
      for (const [row, { places }] of own.table.rows.entries()) {
        const column = places.findIndex(
          cell =>
            cell.kind === 'cell' && cell.cell === place.cell && cell.sheet === place.sheet && cell.uri === place.uri,
        );
        if (column >= 0) return { sheet, piece, ...printedSpot(own.rows, row, column, undefined, undefined) };
      }
    }
  }
  return undefined;
}

/** Where an offset of a block is printed: the cell or passage that holds it, else the nearest before it. */
export function spotOf(rendered: Rendered, block: Block, offset: number): Spot | undefined {
  const prose = inDocument(textPlace(block, offset, offset));
  let nearest: Spot | undefined;
  for (const [sheet, { pieces }] of rendered.sheets.entries()) {
    for (const [index, piece] of pieces.entries()) {
      const found =
        piece.kind === 'table' ? spotInTable(piece, block, offset) : spotInProse(piece, prose.block, prose.start);
      if (!found) continue;
      const spot = { sheet, piece: index, ...found.spot };
      if (found.inside) return spot;
      if (found.before || !nearest) nearest = spot;
    }
  }
  return nearest;
}

interface Found {
  readonly spot: Omit<Spot, 'sheet' | 'piece'>;
  readonly inside: boolean;
  /** It begins before the offset. */
  readonly before: boolean;
}

function spotInProse(piece: Piece & { kind: 'html' }, block: Block, offset: number): Found | undefined {
  for (const [item, stated] of piece.stated ?? []) {
    const place = inBlock(stated, block);
    if (place && place.start <= offset && offset <= place.end)
      return { spot: { item, at: offset }, inside: true, before: true };
  }
  const place = piece.place && inBlock(piece.place, block);
  if (!place) return undefined;
  const before = place.start <= offset;
  // The mark of an item, its indentation: what stands before it on its line belongs to it.
  const led = !before && !block.text.slice(offset, place.start).includes('\n');
  return { spot: { at: Math.max(offset, place.start) }, inside: led || (before && offset <= place.end), before };
}

/** A place by the block it stands in; undefined where that is another. */
function inBlock(place: Place, block: Block): TextPlace | undefined {
  const own = place.kind === 'text' ? inDocument(place) : undefined;
  return own?.block === block ? own : undefined;
}

function spotInTable({ table, rows }: TablePiece, block: Block, offset: number): Found | undefined {
  const { place, origin } = table;
  if (block.kind === 'row') {
    const row = table.rows.findIndex(({ line }) => line === block);
    if (row >= 0) return { spot: spotInRow(table, rows, row, offset), inside: true, before: true };
    const header = table.columns.some(column => column.place?.kind === 'text' && column.place.block === block);
    if (header) return { spot: { row: -1 }, inside: true, before: true };
    const cell = cellAt(table, block, offset);
    return cell && { spot: printedSpot(rows, cell.row, cell.column, undefined, undefined), inside: true, before: true };
  }
  if (place.kind !== 'text' || place.block !== block) return undefined;
  const before = place.start <= offset;
  const inside = before && offset <= place.end;
  if (origin.kind === 'text') {
    const placed = placedLineAt(block, offset);
    const row = placed ? table.rows.findIndex(({ line }) => line === placed.line) : -1;
    if (!placed || row < 0) return { spot: { row: -1 }, inside, before };
    const at = offset - placed.start;
    return { spot: at > placed.line.text.length + 1 ? {} : spotInRow(table, rows, row, at), inside, before };
  }
  const cell = cellAt(table, block, offset);
  return { spot: cell ? printedSpot(rows, cell.row, cell.column, undefined, undefined) : {}, inside, before };
}

/** `at`: the offset in the row. */
function spotInRow(table: Table, rows: TablePiece['rows'], row: number, at: number): Found['spot'] {
  const { cells } = table.rows[row]!;
  let column = cells.findIndex(({ span }) => at <= span.end);
  if (column < 0) column = cells.length - 1;
  return printedSpot(rows, row, column, at, cells[column]!);
}

function printedSpot(
  rows: TablePiece['rows'],
  row: number,
  column: number,
  at: number | undefined,
  cell: Cell | undefined,
): Found['spot'] {
  // Rows are printed in order, each on one line or more.
  let printed = rows[row]?.index === row ? row : rows.findIndex(other => other.index === row);
  while (printed >= 0 && rows[printed]?.index === row && !rows[printed]!.columns.includes(column)) printed++;
  if (printed < 0 || rows[printed]?.index !== row) printed = rows.findIndex(other => other.index === row);
  const own = rows[printed]?.columns.indexOf(column) ?? -1;
  const figure = at === undefined ? undefined : cell?.figures.find(({ span }) => span.start <= at && at <= span.end);
  const inner = figure && cell!.figures.length > 1 ? { at: figure.span.start } : {};
  return { row: printed, ...(own >= 0 ? { column: own } : {}), ...inner };
}
