/**
 * What happened to a total that holds in no column: a row lost, a row counted twice, the cells of a row shifted.
 */
import { add, compare, type Decimal, equal, isNegative, isZero, subtract, sum, zero } from '../../figures/decimal.ts';
import type { Row } from '../../model/table.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Relation } from '../relation.ts';

export type Cause = 'row-missing' | 'row-counted-twice' | 'row-shifted';

/**
 * `relations` are the sums of the row `whole`, a column each, over the same rows in the same order. A row is taken for
 * lost when what is missing is at most half of the total, or the whole of it.
 */
export function causeOf(
  relations: readonly Relation[],
  whole: Row,
  parts: readonly Row[],
  most: 'half' | 'whole' = 'half',
): Cause | undefined {
  const checked = relations.map(evaluateOnce).filter(({ expected }) => expected !== undefined);
  if (checked.length < 2) return undefined;
  const differences = checked.map(({ relation, expected }) => subtract(relation.result.figure!.value, expected!));
  const wrong = checked.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length < 2) return undefined;
  for (const [at, row] of parts.entries()) {
    const own = checked.map(({ relation }) => relation.operands[at]?.figure?.value ?? zero);
    if (differences.every((difference, column) => equal(difference, negated(own[column]!)))) return 'row-counted-twice';
    const repaired = wrong.map(({ relation, difference }) =>
      add(relation.operands[at]?.figure?.value ?? zero, difference!),
    );
    if (isShift(row, repaired)) return 'row-shifted';
  }
  const expected = wrong.map(evaluation => evaluation.expected!);
  if (isShift(whole, expected)) return 'row-shifted';
  // Changes may be negative: they say nothing about what is missing.
  const counted = checked.map(({ relation }) =>
    [relation.result, ...relation.operands].every(({ figure }) => !figure || !isNegative(figure.value)),
  );
  const kept = differences.filter((_, index) => counted[index]);
  const totals = checked.map(({ relation }) => relation.result.figure!.value).filter((_, index) => counted[index]);
  return isLost(kept, totals, most === 'half' ? 2 : 1) ? 'row-missing' : undefined;
}

/** Whether the values that would repair a row stand in its own cells already, each in another one. */
function isShift(row: Row, repaired: readonly Decimal[]): boolean {
  const printed = row.cells.flatMap(({ figures }) => figures.map(({ value }) => value));
  const found = repaired.every(value => {
    const at = printed.findIndex(other => equal(other, value));
    if (at >= 0) printed.splice(at, 1);
    return at >= 0;
  });
  // Small numbers stand in several cells of a row by chance.
  return found && (repaired.length >= 3 || repaired.every(value => compare(value, ten) >= 0));
}

const ten: Decimal = { coefficient: 10, scale: 0 };

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

function negated(value: Decimal): Decimal {
  return subtract(zero, value);
}
