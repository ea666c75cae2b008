/**
 * Rows between plain rows that add up those since the last such row: "Cộng khối 6" behind its classes, "Quý I" behind
 * its months. Their words say so, and the figures of the others bear it out.
 */
import { memo2 } from '../../../derive.ts';
import { coefficientAt, type Decimal, isZero, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isLongerPeriod } from '../../../reading/tables/periods.ts';
import { opensLikeTotal } from '../../../reading/tables/totals.ts';
import type { TableContext } from '../context.ts';

/** The same outline, or one in which such rows are totals. Linear in its rows. */
export function withSubtotals(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (columns.length === 0 || outline.length < fewest || outline.length > most) return outline;
  const closing = closingRows(outline, context);
  if (closing.length < 2) return withOneSubtotal(outline, context, columns);
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

const fewest = 5;
const most = 1000;

/**
 * "Ferries, Bridges, Total transport, Services, Total": one row before the total adds up those right before it, to the last
 * digit in every column, and the total is that row and the rows behind it, in half of the columns at least.
 */
function withOneSubtotal(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  const end = outline.findLastIndex(({ figures }) => figures);
  const total = outline[end];
  if (!total || !isClosing(total, context)) return outline;
  const at = outline.findLastIndex((row, index) => index < end - 1 && isClosing(row, context));
  const subtotal = outline[at];
  if (!subtotal || subtotal.total) return outline;
  const before = outline.findLastIndex((row, index) => index < at && !(row.figures && isPlain(row)));
  const parts = outline.slice(before + 1, at);
  const rest = outline.slice(at + 1, end);
  if (parts.length < 2 || !rest.every(row => row.figures && isPlain(row))) return outline;
  if (!adds(parts, subtotal, columns, context, 'all') || !adds([subtotal, ...rest], total, columns, context, 'half'))
    return outline;
  return outline.with(at, { ...subtotal, total: true, loose: true, alike: true });
}

function isClosing(row: OutlineRow, { lexicon }: TableContext): boolean {
  return row.figures && isPlain(row) && (row.total || opensLikeTotal(row.row.label, lexicon));
}

function isPlain({ depth, children, marker, ofWhich, breakdown }: OutlineRow): boolean {
  return depth === 0 && children.length === 0 && marker === undefined && !ofWhich && !breakdown;
}

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

/** Whether most of what a row prints is the sum of these rows, or half, or all. */
export function adds(
  parts: readonly OutlineRow[],
  whole: OutlineRow,
  columns: readonly Column[],
  context: TableContext,
  needed: 'most' | 'half' | 'all' = 'most',
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
  if (needed === 'all') return right > 0 && right === printed;
  return right > 0 && (needed === 'half' ? right * 2 >= printed : right * 2 > printed);
}

/** Equal, or as near as so many roundings of the last digit leave it. */
export function isNear(a: Decimal, b: Decimal, count: number): boolean {
  const scale = Math.max(a.scale, b.scale);
  const apart = BigInt(coefficientAt(a, scale)) - BigInt(coefficientAt(b, scale));
  const room = scale > 0 ? BigInt((count + 1) >> 1) : 0n;
  return apart <= room && -apart <= room;
}
