/**
 * A last row, or a first one, that nothing but its figures, and its print, tells to be the total: "Xã Tân Phú (mới)" under
 * the communes it was made of, or over them, without a number or in bold.
 */
import { compare, type Decimal, decimal, equal, sum, zero } from '../../../figures/decimal.ts';
import { divide, fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import type { Column, Row } from '../../../model/table.ts';
import { type OutlineRow, shapeOf } from '../../../model/tables/outline.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import type { TableContext } from '../context.ts';
import { isNear } from './subtotals.ts';
import { isBold } from './unmarked-groups.ts';

/** The same outline, or one in which the last row is the total of all before it, or the first of all behind it. Linear. */
export function withClosingTotal(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  const last = outline.at(-1);
  if (!last?.figures || outline.length < fewest || outline.length > most || columns.length === 0) return outline;
  if (shapeOf(outline).totals.length > 0) return outline;
  const opening = withOpeningTotal(outline, context, columns);
  if (opening !== outline) return opening;
  if (last.ofWhich || last.breakdown || isSummary(last, context)) return outline;
  const parts = outline.slice(0, -1);
  const under = last.parent === undefined ? 0 : 1;
  if (parts.some(row => row.depth > 0 || row.ofWhich || row.breakdown || !row.figures)) return outline;
  if (parts.some(({ children }) => children.length > (children[0] === last.index ? under : 0))) return outline;
  const isNumbered = parts.every(({ marker }) => marker !== undefined);
  // One more of the numbered rows.
  if (isNumbered && last.marker !== undefined) return outline;
  const stands = isBold(last.row, context.table) && !parts.some(({ row }) => isBold(row, context.table));
  const isMarked = last.marker === undefined && (isNumbered || stands);
  if (last.parent !== undefined && !isMarked) return outline;
  if (!bearsOut(last, parts, context, columns, isMarked ? 1 : 2) && !isWholeOfShares(last, parts, context))
    return outline;
  const total: OutlineRow = { ...last, depth: 0, parent: undefined, total: true, loose: true };
  return [...parts.map(row => (row.children.length > 0 ? { ...row, children: [] } : row)), total];
}

const fewest = 3;
const most = 300;

function withOpeningTotal(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  const [first, ...parts] = outline as [OutlineRow, ...OutlineRow[]];
  if (!first.figures || first.marker !== undefined || isSummary(first, context)) return outline;
  const isPlain = ({ depth, ofWhich, breakdown, figures, children }: OutlineRow): boolean =>
    depth === 0 && !ofWhich && !breakdown && figures && children.length === 0;
  if (!outline.every(isPlain)) return outline;
  const isNumbered = parts.every(({ marker }) => marker !== undefined);
  const stands = isBold(first.row, context.table) && !parts.some(({ row }) => isBold(row, context.table));
  if (!bearsOut(first, parts, context, columns, isNumbered || stands ? 1 : 2)) return outline;
  return [{ ...first, total: true, loose: true }, ...parts];
}

/** "Tỷ trọng (%)": 100,0 in the last row, and before it what each row has of what the last one has, but for one row. */
function isWholeOfShares({ row: whole }: OutlineRow, parts: readonly OutlineRow[], context: TableContext): boolean {
  return context.percents.some(column => {
    const all = context.operand(whole, column).figure;
    if (!all || !equal(all.value, one) || !context.allCues(column).has('share')) return false;
    return areSharesOf(column, whole, parts, context);
  });
}

/** Whether a column has of each row, but for one, what some other column has of it by what that has of the whole. */
export function areSharesOf(column: Column, whole: Row, parts: readonly OutlineRow[], context: TableContext): boolean {
  return context.amounts.some(amount => {
    const total = context.operand(whole, amount).figure;
    if (!total || compare(total.value, zero) <= 0) return false;
    const holding = parts.filter(({ row }) => {
      const share = context.operand(row, column).figure;
      const part = context.operand(row, amount).figure;
      if (!share || !part || compare(share.value, one) >= 0) return false;
      const ratio = roundHalfUp(divide(fromDecimal(part.value), fromDecimal(total.value))!, share.quantum);
      return equal(ratio, share.value);
    });
    return holding.length >= 2 && holding.length >= parts.length - 1;
  });
}

const one = decimal(1);

function isSummary({ row }: OutlineRow, { lexicon }: TableContext): boolean {
  const label = normal(row.label);
  const { mean, largest, least } = lexicon.summaryRows;
  return [mean, largest, least].some(starts => startsWithOne(label, starts));
}

/** Whether the sums hold in so many columns, with digits enough that chance would not do it, and fail in one at most. */
function bearsOut(
  { row: whole }: OutlineRow,
  parts: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
  needed: number,
): boolean {
  let right = 0;
  let small = 0;
  let wrong = 0;
  for (const column of columns) {
    const total = context.operand(whole, column).figure;
    if (!total) continue;
    const values = parts.flatMap(({ row }): Decimal[] => {
      const { figure } = context.operand(row, column);
      return figure ? [figure.value] : [];
    });
    // "Số giường: 200, 200 | Quý: 200" says nothing: it is what there is all along.
    if (values.length < 2 || values.every(value => equal(value, total.value))) continue;
    const holds = isNear(sum(values), total.value, values.length);
    if (!holds) wrong++;
    else if (compare(total.value, thousand) >= 0 || total.text.replace(/\D/gu, '').length >= 4) right++;
    else if (compare(total.value, hundred) >= 0) small++;
  }
  // One of three digits says less.
  return 2 * right + small > needed && wrong <= 1;
}

const hundred = decimal(100);

const thousand = decimal(1000);
