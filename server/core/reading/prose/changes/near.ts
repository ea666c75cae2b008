/** Whether a change comes near what two values give, so that it may be said of them and be wrong: it is a little off, or one slip of the hand. */
import { absolute, add, compare, type Decimal, decimal, multiply, subtract, zero } from '../../../figures/decimal.ts';
import * as rationals from '../../../figures/rational.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { isPercent, near } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import { isPlainSlip, over, slippedWithin } from '../shares/near.ts';

/** Off by an eighth at most, or by one slip in the change, the present value or the base. */
export function changeComesNear(stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  const rises = stated.role !== 'decrease';
  const [now, before] = [current, base].map(({ quantity }) => quantity.figure);
  const said = absolute(stated.quantity.figure.value);
  if ([said, now!.value, before!.value].some(value => compare(value, zero) <= 0)) return false;
  const gap = rises ? subtract(now!.value, before!.value) : subtract(before!.value, now!.value);
  if (!isPercent(stated)) {
    if (compare(gap, zero) > 0 && (near(said, gap, 12) || isPlainSlip(said, gap))) return true;
    const meantNow = rises ? add(before!.value, said) : subtract(before!.value, said);
    const meantBefore = rises ? subtract(now!.value, said) : add(now!.value, said);
    return [[now!.value, meantNow] as const, [before!.value, meantBefore] as const].some(
      ([printed, meant]) => compare(meant, zero) > 0 && isPlainSlip(printed, meant),
    );
  }
  if (compare(gap, zero) > 0 && near(multiply(said, before!.value), gap, 12)) return true;
  const { quantum } = stated.quantity.figure;
  const rate = roundHalfUp(over(fromDecimal(gap), fromDecimal(before!.value)), quantum);
  // What was rounded may be one off in the last digit.
  const unit = decimal(1, -quantum);
  const rates = [rate, subtract(rate, unit), add(rate, unit)];
  if (compare(gap, zero) > 0 && rates.some(meant => compare(meant, zero) > 0 && isPlainSlip(said, meant))) return true;
  const [low, high] = timesWithin(said, quantum, rises).map(fromDecimal);
  if (low!.numerator <= 0n) return false;
  const [own, other] = [now!, before!].map(({ value }) => fromDecimal(value));
  return (
    slippedWithin(now!, rationals.multiply(low!, other!), rationals.multiply(high!, other!)) ||
    slippedWithin(before!, over(own!, high!), over(own!, low!))
  );
}

/** The same of two rates: a little off in points, or one slip. `stated` is printed in points, 1 for 0,01 of the rates. */
export function pointsComeNear(stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  const [now, before] = [current, base].map(({ quantity }) => quantity.figure.value);
  const way = stated.role === 'decrease' ? subtract(before!, now!) : subtract(now!, before!);
  const said = absolute(stated.quantity.figure.value);
  const gap = isPercent(stated) ? way : multiply(way, decimal(100));
  return compare(gap, zero) > 0 && (near(said, gap, 12) || isPlainSlip(said, gap));
}

/** How many times the base the present value may be, to the printed digits of the rate. */
function timesWithin(said: Decimal, quantum: number, rises: boolean): [Decimal, Decimal] {
  const half = decimal(5, 1 - quantum);
  const one = decimal(1);
  return rises
    ? [subtract(add(one, said), half), add(add(one, said), half)]
    : [subtract(subtract(one, said), half), add(subtract(one, said), half)];
}
