/** Whether a relation that does not hold looks like a slip of the pen rather than like no relation at all. */
import { absolute, add, compare, type Decimal } from '../../figures/decimal.ts';
import { compare as compareRationals, divide, fromDecimal, multiply, roundHalfUp } from '../../figures/rational.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Operands, summaryOfAll } from '../pieces.ts';
import type { Relation } from '../relation.ts';
import { hypothesisFor } from './hypotheses.ts';

/** Whether one slip in the stated result alone explains that it does not hold. */
export function isSlippedResult({ relation, expected }: Pick<Evaluation, 'relation' | 'expected'>): boolean {
  return expected !== undefined && hypothesisFor(relation.result.figure!, expected) !== undefined;
}

/** Whether changing one figure of a sum, its total or any other, as a hand slips would repair it. */
export function isSlippedSum(relation: Relation): boolean {
  const evaluation = evaluateOnce(relation);
  const { expected, difference } = evaluation;
  if (!expected || !difference) return false;
  if (isSlippedResult(evaluation)) return true;
  if (evaluation.reading.kind === 'product') return isSlippedFactor(evaluation, expected);
  if (relation.pieces) return isWithinOneDigit(difference, relation.pieces);
  return relation.operands.some(
    ({ figure }) => figure && hypothesisFor(figure, add(figure.value, difference)) !== undefined,
  );
}

/** Whether one slip in a factor explains what a product should be: the factor times what is stated by what is computed. */
function isSlippedFactor({ relation }: Evaluation, expected: Decimal): boolean {
  const stated = relation.result.figure;
  return (
    stated !== undefined &&
    relation.operands.some(({ figure }) => {
      const repaired =
        figure && divide(multiply(fromDecimal(figure.value), fromDecimal(stated.value)), fromDecimal(expected));
      if (!figure || !repaired) return false;
      const printed = roundHalfUp(repaired, figure.quantum);
      return compareRationals(fromDecimal(printed), repaired) === 0 && hypothesisFor(figure, printed) !== undefined;
    })
  );
}

/** Among very many figures some slip explains any difference that changing one digit can make. */
function isWithinOneDigit(difference: Decimal, pieces: readonly Operands[]): boolean {
  const { most } = summaryOfAll(pieces);
  if (!most) return false;
  return compare(absolute(difference), { coefficient: BigInt(most.coefficient) * 9n, scale: most.scale }) <= 0;
}
