/**
 * Closed intervals of exact fractions: what a printed figure may have been before it was rounded, and what may come of
 * arithmetic on such figures. After XBRL Calculations 1.1: room comes from the printed digits, never from an epsilon.
 */
import { decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import * as rationals from './rational.ts';
import { fromDecimal, type Rational } from './rational.ts';

export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** The values that print as `figure`: half of its last printed unit to either side; a count is exactly itself. */
export function unrounded(figure: Figure): Interval {
  const value = fromDecimal(figure.value);
  if (figure.kind === 'count') return { low: value, high: value };
  const half = fromDecimal(decimal(5, 1 - figure.quantum));
  return { low: rationals.subtract(value, half), high: rationals.add(value, half) };
}

export function point(value: Rational): Interval {
  return { low: value, high: value };
}

export function add(a: Interval, b: Interval): Interval {
  return { low: rationals.add(a.low, b.low), high: rationals.add(a.high, b.high) };
}

export function negate(a: Interval): Interval {
  return { low: rationals.negate(a.high), high: rationals.negate(a.low) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

export function multiply(a: Interval, b: Interval): Interval {
  return hull([
    rationals.multiply(a.low, b.low),
    rationals.multiply(a.low, b.high),
    rationals.multiply(a.high, b.low),
    rationals.multiply(a.high, b.high),
  ]);
}

/** Undefined when the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low.numerator <= 0n && b.high.numerator >= 0n) return undefined;
  // Figures are seldom below nothing: then both ends are known.
  if (a.low.numerator >= 0n && b.low.numerator > 0n)
    return { low: rationals.divide(a.low, b.high)!, high: rationals.divide(a.high, b.low)! };
  return hull([a.low, a.high].flatMap(x => [b.low, b.high].map(y => rationals.divide(x, y)!)));
}

export function contains(interval: Interval, value: Rational): boolean {
  return rationals.compare(interval.low, value) <= 0 && rationals.compare(value, interval.high) <= 0;
}

/** The smallest interval that holds all the values; at least one is needed. */
function hull(values: readonly Rational[]): Interval {
  let low = values[0]!;
  let high = low;
  for (const value of values) {
    if (rationals.compare(value, low) < 0) low = value;
    if (rationals.compare(value, high) > 0) high = value;
  }
  return { low, high };
}
