/**
 * Whether a share comes near what a part and a whole give, so that it may be said of them and be wrong: it is a little off, or one
 * slip of the hand in one of the three figures makes it right.
 */
import { type Decimal, decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import * as rationals from '../../../figures/rational.ts';
import { fromDecimal, rational, roundHalfUp } from '../../../figures/rational.ts';
import { type Slip, slipBetween } from '../../../figures/slips.ts';
import { near } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';

/** Off by an eighth at most, or by one slip. */
export function shareComesNear(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  const product = multiply(stated.quantity.figure.value, whole.quantity.figure.value);
  return near(product, part.quantity.figure.value, 12) || isSlippedShare(stated, part, whole);
}

/** One slip in the share, the part or the whole makes the three agree. Not for shares in whole percents, which fit too much. */
export function isSlippedShare(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  const [share, own, all] = [stated, part, whole].map(({ quantity }) => quantity.figure);
  if ([stated, part, whole].some(({ quantity }) => quantity.approximate)) return false;
  if (share!.value.coefficient <= 0 || own!.value.coefficient <= 0 || all!.value.coefficient <= 0) return false;
  const ratio = over(fromDecimal(own!.value), fromDecimal(all!.value));
  const meant = slipBetween(share!.value, roundHalfUp(ratio, share!.quantum));
  if (share!.decimals === 0) return meant === 'digits-swapped' && share!.text.length > 2;
  if (meant !== undefined && plain.has(meant)) return true;
  const half = decimal(5, 1 - share!.quantum);
  const [low, high] = [subtract(share!.value, half), subtract(share!.value, decimal(-5, 1 - share!.quantum))].map(
    fromDecimal,
  );
  if (low!.numerator <= 0n) return false;
  const of = fromDecimal(all!.value);
  const from = fromDecimal(own!.value);
  return (
    slippedWithin(own!, rationals.multiply(low!, of), rationals.multiply(high!, of)) ||
    slippedWithin(all!, over(from, high!), over(from, low!))
  );
}

/** Some value between the two prints, but for one slip, as `figure` does. */
function slippedWithin(figure: Figure, low: rationals.Rational, high: rationals.Rational): boolean {
  const { scale } = figure.value;
  const unit = scale >= 0 ? rational(1n, 10n ** BigInt(scale)) : rational(10n ** BigInt(-scale));
  const first = ceiling(over(low, unit));
  const last = ceiling(over(high, unit));
  // Of two digits there are few: only where one value is left.
  const enough = String(figure.value.coefficient).length > (last - first === 1n ? 1 : 2);
  if (last - first > most || !enough) return false;
  for (let coefficient = first; coefficient < last; coefficient++) {
    const slip = slipBetween(figure.value, { coefficient, scale } satisfies Decimal);
    if (slip !== undefined && plain.has(slip)) return true;
  }
  return false;
}

/** Neither is zero here. */
function over(a: rationals.Rational, b: rationals.Rational): rationals.Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

function ceiling({ numerator, denominator }: rationals.Rational): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** More values than these are too many for one of them to be meant. */
const most = 40n;

const plain: ReadonlySet<Slip> = new Set<Slip>(['digits-swapped', 'one-digit-off', 'separator-misplaced']);
