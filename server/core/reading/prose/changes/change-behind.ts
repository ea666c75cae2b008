/** What a rate comes to, in the parenthesis behind it: "doanh thu đạt 4.820 tỷ đồng, tăng 12,5% (535 tỷ đồng)". */
import { absolute, add, compare, multiply, subtract, zero } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, operand, quotient, sumOf } from '../build.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isSaidOf } from './values.ts';

interface ChangeBehind {
  readonly current: QuantityItem;
  readonly change: QuantityItem;
  readonly rises: boolean;
  readonly sure: boolean;
}

/** stated = change / (current ∓ change). */
export function ofChangeBehind(
  passage: Passage,
  stated: QuantityItem,
  { current, change, rises, sure }: ChangeBehind,
): Claim {
  const base = rises ? difference(operand(1), operand(0)) : sumOf([operand(1), operand(0)]);
  return claim(passage, {
    form: 'relative-amount',
    stated,
    operands: [change, current],
    expression: quotient(operand(0), base),
    certainty: sure && isSaidOf(passage, current, stated) ? 'structure' : 'guess',
  });
}

/** The rate is nearer to what `other` makes of `current` as the change itself than as the value before. */
export function isNearerAsChange(
  stated: QuantityItem,
  current: QuantityItem,
  other: QuantityItem,
  rises: boolean,
): boolean {
  const rate = absolute(stated.quantity.figure.value);
  const [now, said] = [current, other].map(({ quantity }) => quantity.figure.value);
  const before = rises ? subtract(now!, said!) : add(now!, said!);
  const change = rises ? subtract(now!, said!) : subtract(said!, now!);
  // Both gaps times `said` and `before`, which a change leaves positive.
  if (compare(before, zero) <= 0) return false;
  const asChange = multiply(absolute(subtract(said!, multiply(rate, before))), said!);
  const asBase = multiply(absolute(subtract(change, multiply(rate, said!))), before);
  return compare(asChange, asBase) < 0;
}
