/**
 * What happened to a total that holds in no column: a row lost, a row counted twice, the cells of a row shifted.
 */
import { compare, type Decimal, equal, isNegative, isZero, subtract, sum, zero } from '../../figures/decimal.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Relation } from '../relation.ts';

export type Cause = 'row-missing' | 'row-counted-twice' | 'row-shifted';

/**
 * `relations` are the sums of one total row, a column each, over the same rows in the same order. A row is taken for
 * lost when what is missing is at most half of the total, or the whole of it.
 */
export function causeOf(relations: readonly Relation[], most: 'half' | 'whole' = 'half'): Cause | undefined {
  const checked = relations.map(evaluateOnce).filter(({ expected }) => expected !== undefined);
  if (checked.length < 2) return undefined;
  const differences = checked.map(({ relation, expected }) => subtract(relation.result.figure!.value, expected!));
  const wrong = checked.filter(({ verdict }) => verdict === 'wrong').length;
  if (wrong < 2) return undefined;
  const rows = checked[0]!.relation.operands.length;
  const cells = checked.map(({ relation }) => relation.operands.map(({ figure }) => figure?.value ?? zero));
  for (let row = 0; row < rows; row++) {
    const own = cells.map(column => column[row] ?? zero);
    if (differences.every((difference, column) => equal(difference, negated(own[column]!)))) return 'row-counted-twice';
    const repaired = differences.map((difference, column) => subtract(own[column]!, negated(difference)));
    if (wrong >= 3 && isPermutation(own, repaired)) return 'row-shifted';
  }
  // Changes may be negative: they say nothing about what is missing.
  const counted = checked.map(({ relation }) =>
    [relation.result, ...relation.operands].every(({ figure }) => !figure || !isNegative(figure.value)),
  );
  const kept = differences.filter((_, index) => counted[index]);
  const totals = checked.map(({ relation }) => relation.result.figure!.value).filter((_, index) => counted[index]);
  return isLost(kept, totals, most === 'half' ? 2 : 1) ? 'row-missing' : undefined;
}

/** Nothing is negative, and what is missing is a part of the whole. */
function isLost(differences: readonly Decimal[], totals: readonly Decimal[], times: number): boolean {
  return (
    differences.length >= 2 &&
    differences.every(difference => !isNegative(difference)) &&
    differences.filter(difference => !isZero(difference)).length * 2 > differences.length &&
    differences.every(
      (difference, index) => compare(times === 2 ? sum([difference, difference]) : difference, totals[index]!) <= 0,
    )
  );
}

/** Most of the same values in other places: one may have come from a column that is not added up. */
function isPermutation(values: readonly Decimal[], others: readonly Decimal[]): boolean {
  const left = [...others];
  let same = 0;
  for (const value of values) {
    const at = left.findIndex(other => equal(other, value));
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return same >= 2 && same >= values.length - 1;
}

function negated(value: Decimal): Decimal {
  return subtract(zero, value);
}
