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

/** Some value from `low` to below `high` prints, but for one slip, as `figure` does. */
export function slippedWithin({ value }: Figure, low: rationals.Rational, high: rationals.Rational): boolean {
  const { scale } = value;
  const unit = scale >= 0 ? rational(1n, 10n ** BigInt(scale)) : rational(10n ** BigInt(-scale));
  const first = ceiling(over(low, unit));
  const last = ceiling(over(high, unit));
  const printed = String(value.coefficient);
  // Of two digits there are few: only where one value is left.
  if (printed.length <= (last - first === 1n ? 1 : 2) || printed.length > longest) return false;
  for (const meant of slipsOf(printed)) {
    const coefficient = BigInt(meant);
    if (coefficient >= first && coefficient < last) return true;
  }
  return false;
}

/** What may have been meant: one digit other, two neighbours swapped, a place more or less before the separator. */
function* slipsOf(printed: string): Generator<string> {
  for (let at = 0; at < printed.length; at++) {
    for (const digit of '0123456789') {
      if (digit !== printed[at] && !(at === 0 && digit === '0'))
        yield printed.slice(0, at) + digit + printed.slice(at + 1);
    }
    const next = printed[at + 1];
    if (next !== undefined && next !== printed[at] && !(at === 0 && next === '0'))
      yield printed.slice(0, at) + next + printed[at] + printed.slice(at + 2);
  }
  yield `${printed}0`;
  if (printed.endsWith('0')) yield printed.slice(0, -1);
}

/** `b` must not be zero. */
export function over(a: rationals.Rational, b: rationals.Rational): rationals.Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

function ceiling({ numerator, denominator }: rationals.Rational): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** No figure of a report that is one slip away has more digits. */
const longest = 15;

/** A digit swapped with its neighbour or mistaken, or the separator at another place. */
export function isPlainSlip(stated: Decimal, meant: Decimal): boolean {
  const slip = slipBetween(stated, meant);
  return slip !== undefined && plain.has(slip);
}

const plain: ReadonlySet<Slip> = new Set<Slip>(['digits-swapped', 'one-digit-off', 'separator-misplaced']);
