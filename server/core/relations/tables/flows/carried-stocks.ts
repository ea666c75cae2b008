/**
 * Stock and flow down a table of periods: what a period begins with is what the one before it left, and the whole
 * begins with the first and ends with the last.
 */

import type { Column, Row } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isPeriod } from '../../../reading/tables/periods.ts';
import { inSentence } from '../../operands.ts';
import type { Relation } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

/** "Tồn đầu kỳ … Tồn cuối kỳ"; undefined where the rows are no periods or no stock stands at both their ends. */
export function stockColumns(
  context: TableContext,
  outline: readonly OutlineRow[],
): { readonly opening: Column; readonly closing: Column } | undefined {
  const openings = context.amounts.filter(column => context.cues(column).has('opening'));
  const closings = context.amounts.filter(column => context.cues(column).has('closing'));
  if (openings.length !== 1 || closings.length !== 1 || outline.length < 3 || outline.length > mostPeriods)
    return undefined;
  return outline.every(({ row }) => isPeriod(row.label, context.lexicon))
    ? { opening: openings[0]!, closing: closings[0]! }
    : undefined;
}

const mostPeriods = 60;

export function carriedStockFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const stock = stockColumns(context, outline);
  if (!stock) return [];
  const { opening, closing } = stock;
  const periods = outline.filter(({ total }) => !total).map(({ row }) => row);
  const [first, last] = [periods[0], periods.at(-1)];
  const relations: (Relation | undefined)[] = periods
    .slice(1)
    .map((row, index) => same(context, [row, opening], [periods[index]!, closing]));
  for (const { row } of outline.filter(({ total }) => total)) {
    if (first) relations.push(same(context, [row, opening], [first, opening]));
    if (last) relations.push(same(context, [row, closing], [last, closing]));
  }
  return [
    {
      strength: 'open',
      size: relations.length,
      key: `carried:${opening.index}`,
      relation: index => relations[index],
    },
  ];
}

function same(
  context: TableContext,
  [row, column]: readonly [Row, Column],
  [from, source]: readonly [Row, Column],
): Relation | undefined {
  const result = context.operand(row, column);
  const operand = context.operand(from, source);
  if (!result.figure || !operand.figure) return undefined;
  const rule = `${column.title} (${row.label}) = ${source.title} (${from.label})`;
  return inferred(context, {
    kind: 'equality',
    subject: 'rule',
    result,
    expression: { kind: 'operand', index: 0 },
    operands: [{ ...operand, label: inSentence(from.label) }],
    words: rule,
    row,
    column,
    data: { rule },
  });
}
