/**
 * Rows between plain rows that add up those since the last such row: "Cộng khối 6" behind its classes, "Quý I" behind
 * its months. Their words say so, and the figures of the others bear it out.
 */
import { memo2 } from '../../../derive.ts';
import { coefficientAt, type Decimal, isZero, sum } from '../../../figures/decimal.ts';
import type { OutlineRow } from '../../../model/outline.ts';
import type { Column } from '../../../model/table.ts';
import { isLongerPeriod, opensLikeTotal } from '../../../reading/tables/words.ts';
import type { TableContext } from '../context.ts';

/** The same outline, or one in which such rows are totals. Linear in its rows. */
export function withSubtotals(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (columns.length === 0 || outline.length < fewest || outline.length > most) return outline;
  const closing = closingRows(outline, context);
  if (closing.length < 2) return outline;
  let from = 0;
  let holding = 0;
  for (const whole of closing) {
    if (adds(outline.slice(from, whole.index), whole, columns, context)) holding++;
    from = whole.index + 1;
  }
  if (holding < 2 || holding < closing.length - 1) return outline;
  const changed = [...outline];
  for (const whole of closing) changed[whole.index] = { ...whole, total: true, loose: true, alike: true };
  return changed;
}

const fewest = 6;
const most = 1000;

/** Rows that may close those since the one before; none where the rows are numbered or stand under one another. */
const closingRows = memo2((outline: readonly OutlineRow[], { lexicon }: TableContext): readonly OutlineRow[] => {
  const closing: OutlineRow[] = [];
  let since = 0;
  for (const [index, whole] of outline.entries()) {
    const { depth, children, marker, ofWhich, breakdown, figures, row } = whole;
    if (depth > 0 || children.length > 0 || marker !== undefined || ofWhich || breakdown || !figures) return [];
    const before = outline[index - 1];
    const closes =
      before !== undefined &&
      (opensLikeTotal(row.label, lexicon) || isLongerPeriod(row.label, before.row.label, lexicon));
    if (!closes) since++;
    else if (since >= 2 && index < outline.length - 1) {
      closing.push(whole);
      since = 0;
    } else if (index < outline.length - 1) return [];
  }
  return closing;
});

/** Whether most of what a row prints is the sum of these rows. */
export function adds(
  parts: readonly OutlineRow[],
  whole: OutlineRow,
  columns: readonly Column[],
  context: TableContext,
): boolean {
  let printed = 0;
  let right = 0;
  for (const column of columns) {
    const total = context.operand(whole.row, column).figure?.value;
    if (!total || isZero(total)) continue;
    printed++;
    const values = parts.flatMap(({ row }) => context.operand(row, column).figure?.value ?? []);
    if (values.length >= 2 && isNear(sum(values), total, values.length)) right++;
  }
  return right > 0 && right * 2 > printed;
}

/** Equal, or as near as so many roundings of the last digit leave it. */
export function isNear(a: Decimal, b: Decimal, count: number): boolean {
  const scale = Math.max(a.scale, b.scale);
  const apart = BigInt(coefficientAt(a, scale)) - BigInt(coefficientAt(b, scale));
  const room = scale > 0 ? BigInt((count + 1) >> 1) : 0n;
  return apart <= room && -apart <= room;
}
