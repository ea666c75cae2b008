/**
 * A figure in a total row that is no sum: an average, a rate, the largest or the smallest of its parts.
 */
import { add, compare, type Decimal, equal, isNegative, isZero, subtract, sum } from '../../../figures/decimal.ts';
import { hypothesisFor } from '../../diagnosis/hypotheses.ts';
import { type Summary, summaryOfAll } from '../../pieces.ts';
import type { Relation } from '../../relation.ts';

/**
 * A "total" that lies among its parts, far below their sum, is none: an average, a rate. A slip of the pen that makes
 * a figure so small or so large is told by its digits. `isSumElsewhere`: the same rows add up in other columns.
 */
export function isAverage(relation: Relation, isSumElsewhere = () => false): boolean {
  const { result, pieces } = relation;
  // Of a long sum the operands are put together only where they have to be looked at one by one.
  if (pieces && !isWithin(result.figure!.value, summaryOfAll(pieces))) return false;
  const parts = relation.operands.flatMap(({ figure }) => (figure && !isZero(figure.value) ? [figure] : []));
  const total = result.figure!.value;
  const exact = sum(parts.map(({ value }) => value));
  const slip = hypothesisFor(result.figure!, exact);
  // The largest or the smallest of them; or one that a slip of the pen has made as large as all.
  const alike = parts.filter(({ value }) => equal(value, total));
  // "Số giường: 200, 200, 200 | Quý: 200": what there is all along.
  if (alike.length === parts.length && parts.length >= 2 && compare(total, ten) >= 0) return true;
  if (parts.length >= 3 && alike.length > 0) {
    if (slip === 'digits-swapped' || slip === 'one-digit-off') return false;
    const excess = subtract(exact, total);
    const isSlip = alike.some(part => {
      const repaired = subtract(part.value, excess);
      if (isNegative(repaired) || isZero(repaired)) return false;
      // Of one digit any other is a slip.
      return /^\d$/.test(part.text) || hypothesisFor(part, repaired) !== undefined;
    });
    return !isSlip || !isSumElsewhere();
  }
  if (parts.length < 2 || parts.some(({ value }) => isNegative(value))) return false;
  const among =
    parts.some(({ value }) => compare(value, total) > 0) && parts.some(({ value }) => compare(value, total) < 0);
  if (!among) return false;
  if ((parts.length > 2 && compare(add(total, total), exact) > 0) || slip !== undefined) return false;
  const excess = subtract(exact, total);
  return !parts.some(part => {
    const repaired = subtract(part.value, excess);
    return !isNegative(repaired) && hypothesisFor(part, repaired) !== undefined;
  });
}

const ten: Decimal = { coefficient: 10, scale: 0 };

/** Not larger than all of very many parts, nor smaller. */
function isWithin(total: Decimal, { least, most }: Summary): boolean {
  return least !== undefined && compare(least, total) <= 0 && compare(total, most!) <= 0;
}
