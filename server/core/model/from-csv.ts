/**
 * A table from a CSV file.
 */

import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, textPlace } from '../finding.ts';
import { readCsv } from '../syntax/csv.ts';
import type { Block } from '../text.ts';
import type { BuiltTable } from './build-table.ts';
import type { DataRequest } from './declarations.ts';
import { tableFromGrid } from './from-grid.ts';

/** `block` is the whole file. */
export function tableFromCsv(block: Block, { declaration, id }: DataRequest, style: NumberStyle): BuiltTable {
  const csv = readCsv(block.text);
  const findings: Finding[] = [];
  if (csv.unclosed !== undefined) {
    findings.push({
      check: 'source-unreadable',
      place: textPlace(block, csv.unclosed, csv.unclosed + 1),
      data: { fault: 'quote' },
    });
  }
  const built = tableFromGrid({
    rows: csv.rows.map(row => row.map(({ text, span }) => ({ text, place: textPlace(block, span.start, span.end) }))),
    declaration,
    id,
    style,
    place: textPlace(block, 0, block.text.length),
    ragged: 'fault',
  });
  return { table: built.table, findings: [...findings, ...built.findings] };
}
