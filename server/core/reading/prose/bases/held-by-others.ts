/**
 * A share or change that does not hold of the two values it is taken to be said of, and holds exactly with another figure of their
 * unit near by as one of the two: "36 vụ. So với 45 vụ của cùng kỳ thì giảm 20%". That figure may be the one that is meant, so the other reading stands
 * beside the first and nothing is said.
 */

import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { operand, quotient } from '../build.ts';
import { gap, isChange, isValue, relative } from '../changes/values.ts';
import { isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import { itemOf } from '../items/item-of.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isRight } from '../shares/readings.ts';

/** The claim, with the reading that another figure gives where that one holds and its own does not. */
export function orHeldByOthers(passage: Passage, claim: Claim): Claim {
  const { form, certainty, operands, alternatives } = claim;
  if (certainty === 'guess' || !forms.has(form) || operands.length < 2) return claim;
  // "tồn 09 đơn, tiếp nhận 63 đơn, giải quyết 56 đơn, tồn cuối kỳ 07 đơn": of more than two nothing is exchanged.
  if (form === 'difference' && operands.length > 2) return claim;
  const items = itemOf(passage);
  const [stated, current, base] = [claim.stated, operands[0]!, operands[1]!].map(quantity => items.get(quantity));
  if (!stated || !current || !base || holds(form, stated, current, base)) return claim;
  // A base that words name is the one; what is said of it may be the head of a list before: "37,8 tỷ đồng, gồm …, 7,8 tỷ đồng; đạt 105% so với 36 tỷ đồng".
  const named = certainty === 'explicit';
  if (named && (isOfFraction(passage, current) || current.order > stated.order)) return claim;
  const from = Math.max(0, stated.order - farthest);
  for (const other of passage.quantities.slice(from, stated.order + farthest)) {
    if (other === stated || other === current || other === base || !isValue(other) || isChange(other)) continue;
    if (Math.abs(other.sentence - stated.sentence) > 1 || isPercent(other) !== isPercent(current)) continue;
    const at = operands.length;
    if (!named && mayBeDivisor(form, other, base) && holds(form, stated, current, other))
      return {
        ...claim,
        operands: [...operands, other.quantity],
        alternatives: [...alternatives, read(form, stated, 0, at)],
      };
    if (sameUnit(other, current) && holds(form, stated, other, base))
      return {
        ...claim,
        operands: [...operands, other.quantity],
        alternatives: [...alternatives, read(form, stated, at, 1)],
      };
  }
  return claim;
}

const forms: ReadonlySet<Claim['form']> = new Set<Claim['form']>([
  'share',
  'relative-change',
  'difference',
  'multiple',
  'average',
]);

/** "needs 260 plots. 234 had been handed over … averaging £30,000 a plot": what is counted need not be said again. */
function mayBeDivisor(form: Claim['form'], other: QuantityItem, base: QuantityItem): boolean {
  const count = other.quantity.figure.kind === 'count' && base.quantity.figure.kind === 'count';
  return sameUnit(other, base) || (form === 'average' && count && other.quantity.figure.text.length > 1);
}

/** How many figures away another may stand. */
const farthest = 10;

function read(form: Claim['form'], { role }: QuantityItem, current: number, base: number): Claim['expression'] {
  if (isQuotient(form)) return quotient(operand(current), operand(base));
  return form === 'difference' ? gap(role !== 'decrease', current, base) : relative(role !== 'decrease', current, base);
}

function isQuotient(form: Claim['form']): boolean {
  return form === 'share' || form === 'multiple' || form === 'average';
}

/** To the last printed digit of what is stated. */
export function holds(form: Claim['form'], stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  if (isQuotient(form)) return isRight(stated, current, base);
  const [own, other] = [current, base].map(({ quantity }) => quantity.figure.value);
  const change = stated.role === 'decrease' ? subtract(other!, own!) : subtract(own!, other!);
  const { value, quantum } = stated.quantity.figure;
  const said = absolute(value);
  if (form === 'difference') return compare(said, change) === 0;
  const room = multiply(absolute(other!), { coefficient: 5, scale: 1 - quantum });
  return compare(absolute(subtract(multiply(said, other!), change)), room) <= 0;
}
