/**
 * Whether a sum that does not hold looks like a slip of the pen rather than like no sum at all.
 */
import { add, compare, type Decimal, isNegative, subtract, zero } from '../../figures/decimal.ts';
import { evaluateOnce } from '../evaluate.ts';
import { hypothesisFor } from '../hypotheses.ts';
import { type Operands, summaryOfAll } from '../pieces.ts';
import type { Relation } from '../relation.ts';

/** Whether changing one figure as a hand slips would repair a sum. */
export function isSlip(relation: Relation): boolean {
  const { expected, difference } = evaluateOnce(relation);
  if (!expected || !difference) return false;
  if (hypothesisFor(relation.result.figure!, expected) !== undefined) return true;
  if (relation.pieces) return isWithinOneDigit(difference, relation.pieces);
  return relation.operands.some(({ figure }) => {
    if (!figure) return false;
    const repaired = add(figure.value, difference);
    return !isNegative(repaired) && hypothesisFor(figure, repaired) !== undefined;
  });
}

/** Among very many figures some slip explains any difference that changing one digit can make. */
function isWithinOneDigit(difference: Decimal, pieces: readonly Operands[]): boolean {
  const { most } = summaryOfAll(pieces);
  if (!most) return false;
  const size = isNegative(difference) ? subtract(zero, difference) : difference;
  return compare(size, { coefficient: BigInt(most.coefficient) * 9n, scale: most.scale }) <= 0;
}

/** A total of so many digits that a slip of the pen hardly ever repairs a sum by chance. */
export function isLong({ result }: Relation): boolean {
  return BigInt(result.figure!.value.coefficient) >= 100_000n;
}
