/**
 * A table from a CSV file.
 */

import { memo2, slot, takePredecessor } from '../../derive.ts';
import { placeLines, startsByPiece } from '../../document.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { type Finding, textPlace } from '../../finding.ts';
import { piecesOf } from '../../lists.ts';
import { type CsvFile, type CsvRow, readCsv } from '../../syntax/csv.ts';
import type { Block } from '../../text.ts';
import type { DataRequest } from '../declarations.ts';
import type { Table } from '../table.ts';
import type { BuiltTable } from '../tables/build-table.ts';
import { type GridRow, tableFromGrid } from './from-grid.ts';

/** `block` is the whole file. */
export function tableFromCsv(block: Block, { declaration, id }: DataRequest, style: NumberStyle): BuiltTable {
  const predecessor = takePredecessor(block);
  const before = readings.get(block) ?? (predecessor && readings.get(predecessor));
  const csv = readCsv(block.text, before?.csv);
  const pieces = piecesOf(csv.rows, before?.pieces);
  const lines = pieces.map(piece => linesIn(piece, block.uri));
  placeLines(block, { pieces: lines, starts: startsByPiece(lines, csv.rowStarts) });
  const findings: Finding[] = [];
  if (csv.unclosed !== undefined) {
    findings.push({
      check: 'source-unreadable',
      place: textPlace(block, csv.unclosed, csv.unclosed + 1),
      data: { fault: 'quote' },
    });
  }
  const built = tableFromGrid({
    rows: pieces.map(piece => gridRows(piece, block.uri)),
    declaration,
    id,
    style,
    place: textPlace(block, 0, block.text.length),
    ragged: 'fault',
    before: before?.table,
  });
  readings.set(block, { csv, pieces, table: built.table });
  return { table: built.table, findings: [...findings, ...built.findings] };
}

// Right because a block is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<
  Block,
  { readonly csv: CsvFile; readonly pieces: readonly (readonly CsvRow[])[]; readonly table: Table }
>();

// Right because rows are immutable and stand in one source.
const lineOf = memo2((row: CsvRow, uri: string): Block => ({ uri, kind: 'row', text: row.text }));
const linesIn = memo2((rows: readonly CsvRow[], uri: string) => rows.map(row => lineOf(row, uri)));
const gridRow = memo2((row: CsvRow, uri: string): GridRow => {
  const line = lineOf(row, uri);
  return row.cells.map(({ text, span }) => ({ text, place: textPlace(line, span.start, span.end) }));
});
const gridRows = memo2((rows: readonly CsvRow[], uri: string) => rows.map(row => gridRow(row, uri)));
