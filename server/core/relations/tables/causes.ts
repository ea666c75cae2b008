/**
 * What happened to a total that holds in no column: a row lost, a row counted twice, the cells of a row shifted.
 */
import { add, compare, type Decimal, equal, isNegative, isZero, subtract, sum, zero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Row } from '../../model/table.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Relation } from '../relation.ts';

export type Cause = 'row-missing' | 'row-counted-twice' | 'row-shifted';

/**
 * `columns` are the sums of the row `whole`, a column each, over the same rows in the same order. A row is taken for
 * lost when what is missing is at most half of the total, or the whole of it.
 */
export function causeOf(
  columns: readonly { readonly relation: Relation; readonly isChange: boolean }[],
  whole: Row,
  parts: readonly Row[],
  most: 'half' | 'whole' = 'half',
): Cause | undefined {
  const relations = columns.map(({ relation }) => relation);
  const checked = relations.map(evaluateOnce).filter(({ expected }) => expected !== undefined);
  if (checked.length < 2) return undefined;
  const wrong = checked.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length < 2) return undefined;
  // Added up once: there may be very many rows to go through.
  const sums = new Map(checked.map(({ relation }) => [relation, exactSum(relation)]));
  const differenceOf = (relation: Relation): Decimal =>
    subtract(relation.result.figure!.value, sums.get(relation) ?? zero);
  const differences = checked.map(({ relation }) => differenceOf(relation));
  const amiss = wrong.map(({ relation }) => ({ relation, difference: differenceOf(relation) }));
  for (const [at, row] of parts.entries()) {
    const own = checked.map(({ relation }) => relation.operands[at]?.figure?.value ?? zero);
    if (differences.every((difference, column) => equal(difference, negated(own[column]!))))
      return isSumOfThoseBefore(checked, at, own) ? undefined : 'row-counted-twice';
    const repaired = amiss.map(({ relation, difference }) =>
      printed(add(relation.operands[at]?.figure?.value ?? zero, difference), relation.result.figure!),
    );
    if (isShift(row, repaired)) return 'row-shifted';
  }
  const expected = wrong.map(({ relation }) => printed(sums.get(relation)!, relation.result.figure!));
  if (isShift(whole, expected)) return 'row-shifted';
  // Changes may be negative: they say nothing about what is missing.
  const counted = columns.flatMap(({ relation, isChange }) => {
    const { result, operands } = relation;
    const stock = !isChange && [result, ...operands].every(({ figure }) => !figure || !isNegative(figure.value));
    return stock && evaluateOnce(relation).expected !== undefined ? [relation] : [];
  });
  return isLost(counted, most) ? 'row-missing' : undefined;
}

/** "27, 3, 30": a row in between that adds up those right before it, with or without a label that says so. */
function isSumOfThoseBefore(checked: readonly Evaluation[], at: number, own: readonly Decimal[]): boolean {
  const sums = own.map(() => zero);
  for (let first = at - 1; first >= 0 && first >= at - mostBefore; first--) {
    for (const [column, { relation }] of checked.entries())
      sums[column] = add(sums[column]!, relation.operands[first]?.figure?.value ?? zero);
    if (first <= at - 2 && sums.every((value, column) => equal(value, own[column]!))) return true;
  }
  return false;
}

const mostBefore = 40;

/** The parts added up, with all their digits. */
function exactSum({ operands }: Relation): Decimal {
  return sum(operands.map(({ figure }) => figure?.value ?? zero));
}

/** Whether the values that would repair a row stand in its own cells already, each in another one. */
function isShift(row: Row, repaired: readonly Decimal[]): boolean {
  const left = row.cells.flatMap(({ figures }) => figures.map(figure => printed(figure.value, figure)));
  const found = repaired.every(value => {
    const at = left.findIndex(other => equal(other, value));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  // Small numbers stand in several cells of a row by chance.
  return found && (repaired.length >= 3 || repaired.every(value => compare(value, ten) >= 0));
}

/** The number that stands there, whatever the column's unit makes of it. */
function printed({ coefficient, scale }: Decimal, { exponent }: Figure): Decimal {
  return { coefficient, scale: scale + exponent };
}

const ten: Decimal = { coefficient: 10, scale: 0 };

/** Nothing is negative, and what is missing is a part of the whole. */
function isLost(relations: readonly Relation[], most: 'half' | 'whole'): boolean {
  const counted = relations.filter(relation => !isOutdone(relation));
  const added = counted.length >= 3 ? counted : relations;
  const missing = added.map(relation => subtract(relation.result.figure!.value, exactSum(relation)));
  if (missing.length < 2 || missing.some(isNegative)) return false;
  if (missing.filter(amount => !isZero(amount)).length * 2 <= missing.length) return false;
  const beyond = missing.filter((amount, index) => {
    const total = added[index]!.result.figure!.value;
    return compare(most === 'half' ? sum([amount, amount]) : amount, total) > 0;
  });
  // The row that was lost may have had the most of something.
  return beyond.length <= (most === 'half' && missing.length >= 4 ? 1 : 0);
}

/** A mean, whatever its title: one of the parts has more than the whole. */
function isOutdone({ result, operands }: Relation): boolean {
  const total = result.figure!.value;
  return operands.some(({ figure }) => figure && compare(figure.value, total) > 0);
}

function negated(value: Decimal): Decimal {
  return subtract(zero, value);
}
