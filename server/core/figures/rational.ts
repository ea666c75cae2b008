/**
 * Exact fractions, for quotients that have no decimal form, and their rounding.
 */
import { bigPowers, type Decimal, decimal, powerOfTen } from './decimal.ts';

/** `numerator / denominator`, denominator > 0, not necessarily in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('denominator is zero');
  return d < 0n ? { numerator: -n, denominator: -d } : { numerator: n, denominator: d };
}

export function fromDecimal(value: Decimal): Rational {
  if (value.scale === 0) return { numerator: BigInt(value.coefficient), denominator: 1n };
  return value.scale > 0
    ? { numerator: BigInt(value.coefficient), denominator: bigPowers[value.scale] ?? powerOfTen(value.scale) }
    : { numerator: BigInt(value.coefficient) * powerOfTen(-value.scale), denominator: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator - b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Undefined when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined;
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compare(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

/**
 * Rounded half away from zero to a multiple of `10^exponent`: `exponent` -2 gives hundredths, 6 millions.
 * 963/3202 at -4 is 0,3007 (the value is 0,30074953…): it is rounded once, from the exact fraction.
 */
export function roundHalfUp(value: Rational, exponent: number): Decimal {
  const { n, d } = scaled(value, exponent);
  const magnitude = n < 0n ? -n : n;
  const rounded = (2n * magnitude + d) / (2n * d);
  return decimal(n < 0n ? -rounded : rounded, -exponent);
}

/** value / 10^exponent as n/d. */
function scaled(value: Rational, exponent: number): { n: bigint; d: bigint } {
  return exponent <= 0
    ? { n: value.numerator * powerOfTen(-exponent), d: value.denominator }
    : { n: value.numerator, d: value.denominator * powerOfTen(exponent) };
}
