/**
 * Shares of a number that stands outside the table: "Số phiếu | Tỷ lệ % trên số phiếu hợp lệ". Whatever the number is, it
 * is one for all rows; where all shares but one agree on it, that one is off.
 */
import { decimal, equal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { unrounded } from '../../../figures/interval.ts';
import { compare, divide, fromDecimal, type Rational, rational } from '../../../figures/rational.ts';
import { fewAmong } from '../../../lists.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import type { Expression, Operand, Relation } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

export function sharedBaseFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const rows = fewAmong(outline, mostRows, ({ figures }) => figures);
  if (!rows || rows.length < fewestRows) return [];
  return context.percents.flatMap(percent => {
    const before = context.amounts.filter(({ index }) => index < percent.index).slice(-3);
    return before.flatMap(part => familyOf(context, rows, percent, part) ?? []);
  });
}

const fewestRows = 4;
const mostRows = 60;

interface Share {
  readonly row: OutlineRow;
  readonly part: Figure;
  /** What the base may be. */
  readonly low: Rational;
  readonly high: Rational;
}

function familyOf(
  context: TableContext,
  rows: readonly OutlineRow[],
  percent: Column,
  part: Column,
): ColumnFamily | undefined {
  const shares = rows.flatMap((row): Share[] => {
    const [top, share] = [part, percent].map(column => context.operand(row.row, column).figure);
    const bounds = top && share && top.value.coefficient > 0 ? boundsOf(top, share) : undefined;
    return bounds ? [{ row, part: top!, ...bounds }] : [];
  });
  // A row of 100% prints the base itself: other readings speak of it.
  const isWhole = (share: Operand): boolean => share.figure !== undefined && equal(share.figure.value, decimal(1));
  if (shares.length < fewestRows || rows.some(({ row }) => isWhole(context.operand(row, percent)))) return undefined;
  const agreed = mostAgreed(shares);
  if (!agreed || agreed.count < Math.max(3, shares.length - 1)) return undefined;
  const base = integerIn(agreed.low, agreed.high);
  if (!base || shares.some(share => compare(fromDecimal(share.part.value), base.value) === 0)) return undefined;
  const expression: Expression = {
    kind: 'quotient',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'constant', value: base.value },
  };
  return {
    strength: 'blind',
    decided: 'structure',
    size: shares.length,
    key: `percent:${percent.index}`,
    relation(index): Relation {
      const { row } = shares[index]!.row;
      return inferred(context, {
        kind: 'ratio',
        subject: 'percent',
        result: context.operand(row, percent),
        expression,
        operands: [context.operand(row, part)],
        words: percent.title,
        row,
        column: percent,
        data: { sharedBase: base.only ? 'only' : 'about', agreeing: agreed.count },
      });
    },
  };
}

/** Undefined where a share says too little of its base: less than three digits. */
function boundsOf(part: Figure, share: Figure): { readonly low: Rational; readonly high: Rational } | undefined {
  if (String(share.value.coefficient).replace(/\D/gu, '').length < 3) return undefined;
  const { low, high } = unrounded(share);
  const whole = fromDecimal(part.value);
  const [least, most] = [divide(whole, high), divide(whole, low)];
  return least && most && compare(low, rational(0)) > 0 ? { low: least, high: most } : undefined;
}

/** What most shares have in common. */
function mostAgreed(
  shares: readonly Share[],
): { readonly low: Rational; readonly high: Rational; readonly count: number } | undefined {
  let best: { readonly low: Rational; readonly high: Rational; readonly count: number } | undefined;
  for (const { low } of shares) {
    const sharing = shares.filter(share => compare(share.low, low) <= 0 && compare(low, share.high) <= 0);
    const high = sharing.map(share => share.high).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    if (sharing.length > (best?.count ?? 0)) best = { low, high, count: sharing.length };
  }
  return best;
}

/** The whole number between two bounds that is nearest to their middle. */
function integerIn(low: Rational, high: Rational): { readonly value: Rational; readonly only: boolean } | undefined {
  const first = (low.numerator + low.denominator - 1n) / low.denominator;
  const last = high.numerator / high.denominator;
  if (first > last) return undefined;
  return { value: rational((first + last) / 2n), only: first === last };
}
