/**
 * Totals each of which stands over its own rows in one plain list: "Tổng diện tích lúa" and its seasons, "Tổng diện tích
 * rau màu" and its kinds. Their words say so, and the figures of all but one bear it out.
 */
import { add, compare, type Decimal, isNegative, subtract, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { opensLikeTotal } from '../../../reading/tables/totals.ts';
import type { TableContext } from '../context.ts';
import { isOfSome } from '../though-failing.ts';
import { adds } from './subtotals.ts';

/** The same outline, or one in which the rows stand under such totals. Linear in its rows, but for the last of its lists. */
export function withOpeningHeads(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (columns.length < 2 || outline.length < fewest || outline.length > most || !outline.every(isPlain)) return outline;
  const isHead = ({ row }: OutlineRow): boolean => opensLikeTotal(row.label, context.lexicon);
  if (!isHead(outline[0]!)) return outline;
  const end = isHead(outline.at(-1)!) ? outline.length - 1 : outline.length;
  const heads = outline.slice(0, end).filter(isHead);
  if (heads.length < 2) return outline;
  const groups = heads.map((head, at): Group => {
    const rows = outline.slice(head.index + 1, heads[at + 1]?.index ?? end);
    return groupOf(head, rows, context, columns, at === heads.length - 1);
  });
  const failing = groups.filter(({ holds }) => !holds);
  if (failing.length > 1 || failing.length === groups.length) return outline;
  if (failing.length > 0 && isOfSome(context)) return outline;
  // Two rows may be some of more.
  if (groups.some(({ rows, holds }) => rows.length < (holds ? 2 : 3))) return outline;
  const changed = [...outline];
  for (const { head, rows } of groups) {
    changed[head.index] = { ...head, total: false, loose: false, children: rows.map(({ index }) => index) };
    for (const row of rows) changed[row.index] = { ...row, depth: 1, parent: head.index };
  }
  return changed;
}

const fewest = 6;
const most = 120;

interface Group {
  readonly head: OutlineRow;
  /** None where it cannot be told which they are. */
  readonly rows: readonly OutlineRow[];
  readonly holds: boolean;
}

/** Behind the rows of the last total others may follow, as many as there must be for it to hold. */
function groupOf(
  head: OutlineRow,
  rows: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
  isLast: boolean,
): Group {
  if (rows.length >= 2 && adds(rows, head, columns, context)) return { head, rows, holds: true };
  for (let count = rows.length - 1; isLast && count >= 2; count--) {
    const first = rows.slice(0, count);
    if (adds(first, head, columns, context)) return { head, rows: first, holds: true };
  }
  const lacking = isLast ? firstBelow(head, rows, context, columns) : rows;
  const lacks = lacking.length >= 2 && lacksOne(head, lacking, context, columns);
  return { head, rows: lacks ? lacking : [], holds: false };
}

/** As many of the rows as come to less than the total in every column. */
function firstBelow(
  head: OutlineRow,
  rows: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  let count = rows.length;
  for (const column of columns) {
    const { total, values } = amounts(head, rows, context, column);
    if (!total || isNegative(total) || values.some(isNegative)) continue;
    let reached = values[0];
    let own = reached && compare(reached, total) < 0 ? 1 : 0;
    while (own > 0 && own < values.length) {
      reached = add(reached!, values[own]!);
      if (compare(reached, total) >= 0) break;
      own++;
    }
    count = Math.min(count, own);
  }
  return rows.slice(0, count);
}

/** What is missing is in each column an amount such as the rows have, from half of the least to twice the most. */
function lacksOne(
  head: OutlineRow,
  rows: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): boolean {
  let counted = 0;
  for (const column of columns) {
    const { total, values } = amounts(head, rows, context, column);
    if (!total || values.length < rows.length || isNegative(total) || values.some(isNegative)) continue;
    if (context.allCues(column).has('change')) continue;
    counted++;
    const missing = subtract(total, sum(values));
    const least = values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const largest = values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
    if (compare(add(missing, missing), least) < 0 || compare(missing, add(largest, largest)) > 0) return false;
  }
  return counted >= 2;
}

function amounts(
  { row }: OutlineRow,
  rows: readonly OutlineRow[],
  context: TableContext,
  column: Column,
): { readonly total: Decimal | undefined; readonly values: readonly Decimal[] } {
  return {
    total: context.operand(row, column).figure?.value,
    values: rows.flatMap(each => context.operand(each.row, column).figure?.value ?? []),
  };
}

/** At the top, with figures and without a number, nothing under it. */
function isPlain({ depth, children, ofWhich, breakdown, figures, marker }: OutlineRow): boolean {
  return depth === 0 && children.length === 0 && !ofWhich && !breakdown && figures && marker === undefined;
}
