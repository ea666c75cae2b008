/**
 * Whether a printed figure is what it should be, given the exact value and the room its operands leave.
 */
import { compare, type Decimal, decimal, subtract } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Interval } from './interval.ts';
import * as rationals from './rational.ts';
import { fromDecimal, type Rational, roundHalfUp } from './rational.ts';

/** Why a figure that is not exact still holds. */
export type Rounding =
  /** The unrounded operands can give the printed figure. */
  | 'operands'
  | 'truncated'
  | 'rounded-up'
  /** Rounded half up at one decimal fewer, with exactly one zero added. */
  | 'padded';

export interface Judgement {
  readonly verdict: 'exact' | 'rounded' | 'wrong';
  readonly rounding?: Rounding;
  /** The exact value rounded half up to the printed decimals. */
  readonly expected: Decimal;
  /** stated - expected. */
  readonly difference: Decimal;
}

/**
 * Judges `stated` against `exact`; `reach` is what the exact value may be when each rounded operand varies within
 * half of its last printed unit. The order of the tests is the order of trust: exact; the operands' own rounding;
 * the last digit cut or raised; a decimal fewer.
 */
export function judge(stated: Figure, exact: Rational, reach?: Interval): Judgement {
  const value = fromDecimal(stated.value);
  // Most figures are just what they should be, and printed to their last digit.
  if (stated.value.scale === -stated.quantum && rationals.compare(value, exact) === 0)
    return { verdict: 'exact', expected: stated.value, difference: { coefficient: 0, scale: stated.value.scale } };
  const expected = roundHalfUp(exact, stated.quantum);
  const difference = subtract(stated.value, expected);
  const result = (verdict: Judgement['verdict'], rounding?: Rounding): Judgement =>
    rounding ? { verdict, rounding, expected, difference } : { verdict, expected, difference };
  if (compare(stated.value, expected) === 0 || rationals.compare(value, exact) === 0) return result('exact');
  const unit = fromDecimal(decimal(1, -stated.quantum));
  const gap = rationals.subtract(value, exact);
  const size = gap.numerator < 0n ? rationals.negate(gap) : gap;
  if (rationals.compare(size, unit) < 0) {
    const cut = gap.numerator < 0n === exact.numerator >= 0n;
    const reason = reach && !isPoint(reach) && meets(stated, value, unit, reach) && !cut ? 'operands' : undefined;
    return result('rounded', reason ?? (cut ? 'truncated' : 'rounded-up'));
  }
  if (reach && meets(stated, value, unit, reach)) return result('rounded', 'operands');
  if (isPadded(stated, exact)) return result('rounded', 'padded');
  return result('wrong');
}

function isPoint(interval: Interval): boolean {
  return rationals.compare(interval.low, interval.high) === 0;
}

/** Whether some value within reach prints as `stated`: [stated - unit/2, stated + unit/2) meets [low, high]. */
function meets(stated: Figure, value: Rational, unit: Rational, reach: Interval): boolean {
  if (stated.kind === 'count') {
    return rationals.compare(reach.low, value) <= 0 && rationals.compare(value, reach.high) <= 0;
  }
  const half = rationals.multiply(unit, { numerator: 1n, denominator: 2n });
  return (
    rationals.compare(rationals.subtract(value, half), reach.high) <= 0 &&
    rationals.compare(reach.low, rationals.add(value, half)) < 0
  );
}

/** 52,40 for 52,38: 52,4 with one zero behind it. Two zeros are no rounding. */
function isPadded(stated: Figure, exact: Rational): boolean {
  if (stated.decimals < 1 || !lastDecimalIsZero(stated)) return false;
  return compare(stated.value, roundHalfUp(exact, stated.quantum + 1)) === 0;
}

function lastDecimalIsZero(stated: Figure): boolean {
  const digits = stated.text.replace(/\D/g, '');
  return digits.endsWith('0') && !(stated.decimals >= 2 && digits.endsWith('00'));
}
