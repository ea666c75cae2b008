/** Which row of a table is the total of a column, as far as its words or its relations say. */
import type { Column, Row, Table } from '../../core/model/table.ts';
import { cellAddress } from '../../core/model/table.ts';
import type { View } from '../session.ts';

/** The row whose figure in a column is what those of other rows add up to. */
export function totalRowOf(table: Table, column: Column, { checked }: View): Row | undefined {
  const named = table.rows.filter(({ kind }) => kind === 'total');
  if (named.length === 1) return named[0];
  const { origin } = table;
  if (origin.kind !== 'text') return undefined;
  const rows = new Map(table.rows.map(row => [cellAddress(table, row, column.index), row]));
  for (const { relation } of checked.evaluationsAt(origin.block)) {
    const row = relation.result.address === undefined ? undefined : rows.get(relation.result.address);
    const others = relation.operands.filter(
      ({ address }) => address !== undefined && address !== relation.result.address && rows.has(address),
    );
    if (row && others.length >= 2) return row;
  }
  return undefined;
}
