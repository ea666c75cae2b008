/** Exact arithmetic: safe integers where they fit, bigints beyond, always the same result as bigint alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, type Decimal, decimal, multiply, subtract, sum } from '../../server/core/figures/decimal.ts';
import { fromDecimal, rational, roundHalfUp } from '../../server/core/figures/rational.ts';

const scale = 12;

/** The value as an integer number of 10^-12. */
const units = ({ coefficient, scale: own }: Decimal): bigint => BigInt(coefficient) * 10n ** BigInt(scale - own);

const anyDecimal = fc
  .tuple(
    fc.oneof(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.integer({ min: -100_000, max: 100_000 }).map(BigInt)),
    fc.integer({ min: -3, max: 6 }),
  )
  .map(([coefficient, places]) => decimal(coefficient, places));

describe('decimals', () => {
  test('add, subtract and compare as bigints do', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(units(add(a, b))).toBe(units(a) + units(b));
        expect(units(subtract(a, b))).toBe(units(a) - units(b));
        expect(Math.sign(compare(a, b))).toBe(units(a) < units(b) ? -1 : units(a) > units(b) ? 1 : 0);
      }),
    );
  });

  test('multiply as bigints do', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const product = multiply(a, b);
        expect(product.scale).toBe(a.scale + b.scale);
        expect(BigInt(product.coefficient)).toBe(BigInt(a.coefficient) * BigInt(b.coefficient));
      }),
    );
  });

  test('sum, in any order, beyond what is safe', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 40 }), values => {
        const expected = values.reduce((total, value) => total + units(value), 0n);
        expect(units(sum(values))).toBe(expected);
        expect(units(sum([...values].reverse()))).toBe(expected);
      }),
    );
  });

  test('a coefficient is a number exactly when it is safe', () => {
    expect(typeof decimal(BigInt(Number.MAX_SAFE_INTEGER)).coefficient).toBe('number');
    expect(typeof decimal(BigInt(Number.MAX_SAFE_INTEGER) + 1n).coefficient).toBe('bigint');
    expect(typeof add(decimal(Number.MAX_SAFE_INTEGER), decimal(1)).coefficient).toBe('bigint');
  });
});

describe('rounding', () => {
  test('once, from the fraction: 963/3.202 is 30,07%, not 30,08%', () => {
    expect(roundHalfUp(rational(963, 3202), -4)).toEqual(decimal(3007, 4));
    expect(roundHalfUp(rational(963, 3202), -5)).toEqual(decimal(30075, 5));
  });

  test.each([
    [5, 2, 0, 3n],
    [-5, 2, 0, -3n],
    [1, 3, -2, 33n],
    [2, 3, -2, 67n],
    [-2, 3, -2, -67n],
    [49, 1, 1, 5n],
    [-45, 1, 1, -5n],
    [44, 1, 1, 4n],
  ])('%i/%i at 10^%i', (numerator, denominator, exponent, coefficient) => {
    expect(BigInt(roundHalfUp(rational(numerator, denominator), exponent).coefficient)).toBe(coefficient);
  });

  test('is the nearest multiple, away from zero at the middle', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: -4, max: 2 }),
        (numerator, denominator, exponent) => {
          const value = rational(numerator, denominator);
          const rounded = fromDecimal(roundHalfUp(value, exponent));
          // Twice the distance in units of 1/(denominators), so that nothing is divided.
          const unit = exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
          const distance = (other: typeof rounded): bigint => {
            const size =
              other.numerator * value.denominator * unit.denominator -
              value.numerator * other.denominator * unit.denominator;
            return size < 0n ? -size : size;
          };
          const whole = (other: typeof rounded): bigint => unit.numerator * other.denominator * value.denominator;
          expect(2n * distance(rounded) <= whole(rounded)).toBe(true);
        },
      ),
    );
  });
});
