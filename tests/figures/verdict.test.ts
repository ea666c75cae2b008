/** Verdicts: the definitions on real cases, and interval arithmetic against brute force over unrounded values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, vietnamese } from '../../server/core/figures/figure.ts';
import {
  add,
  contains,
  divide,
  type Interval,
  multiply,
  subtract,
  unrounded,
} from '../../server/core/figures/interval.ts';
import * as rationals from '../../server/core/figures/rational.ts';
import { fromDecimal, type Rational, rational } from '../../server/core/figures/rational.ts';
import { readFigures } from '../../server/core/figures/scan.ts';
import { judge } from '../../server/core/figures/verdict.ts';

const figure = (text: string): Figure => readFigures(text, vietnamese)[0]!;

/** The verdict on `stated` as the share part/base, the operands printed as given. */
function share(stated: string, part: string, base: string): string {
  const [a, b] = [figure(part), figure(base)];
  const exact = rationals.divide(fromDecimal(a.value), fromDecimal(b.value))!;
  const { verdict, rounding } = judge(figure(stated), exact, divide(unrounded(a), unrounded(b)));
  return rounding ? `${verdict}: ${rounding}` : verdict;
}

describe('a printed share', () => {
  test.each([
    ['33,3%', '14', '42', 'exact'],
    ['33,33%', '14', '42', 'exact'],
    ['9,52%', '04', '42', 'exact'],
    ['4,76%', '02', '42', 'exact'],
    ['4,78%', '02', '42', 'wrong'],
    ['52,40%', '22', '42', 'rounded: padded'],
    ['52,38%', '22', '42', 'exact'],
    ['52,4%', '22', '42', 'exact'],
    ['52,400%', '22', '42', 'wrong'],
    ['0,49%', '3.079', '621.448', 'rounded: truncated'],
    ['0,50%', '3.079', '621.448', 'exact'],
    ['0,06%', '310', '445.716', 'rounded: truncated'],
    ['97,96%', '107.422', '109.649', 'rounded: truncated'],
    ['30,07%', '963', '3.202', 'exact'],
    ['30,08%', '963', '3.202', 'rounded: rounded-up'],
    ['100%', '963', '3.202', 'wrong'],
    ['84,17%', '4.689 tỷ', '5.582 tỷ', 'wrong'],
    ['56,35%', '3.145 tỷ', '5.582 tỷ', 'rounded: operands'],
    ['56,4%', '3,1 tỷ', '5,5 tỷ', 'exact'],
    ['57%', '3,1 tỷ', '5,5 tỷ', 'rounded: operands'],
    ['58%', '3,1 tỷ', '5,5 tỷ', 'rounded: operands'],
    ['59%', '3,1 tỷ', '5,5 tỷ', 'wrong'],
    ['7%', '8,48 tỷ', '100 tỷ', 'wrong'],
  ])('%s of %s/%s is %s', (stated, part, base, expected) => {
    expect(share(stated, part, base)).toBe(expected);
  });
});

describe('unrounded values', () => {
  /** A printed measure with its decimals, and numbers of 1/8 of a unit that may stand behind it. */
  const measures = fc
    .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 0, max: 2 }))
    .map(([coefficient, decimals]) => {
      const digits = String(coefficient).padStart(decimals + 1, '0');
      const cut = digits.length - decimals;
      return figure(decimals > 0 ? `${digits.slice(0, cut)},${digits.slice(cut)} tỷ` : `${digits} tỷ`);
    });

  const behind = (of: Figure): Rational[] => {
    const value = fromDecimal(of.value);
    const unit = of.quantum >= 0 ? rational(10n ** BigInt(of.quantum)) : rational(1n, 10n ** BigInt(-of.quantum));
    return [-4, -3, -1, 0, 1, 3, 4].map(eighths =>
      rationals.add(value, rationals.multiply(unit, rational(eighths, 8))),
    );
  };

  const operations: readonly [string, (a: Interval, b: Interval) => Interval | undefined, typeof rationals.divide][] = [
    ['sum', add, rationals.add],
    ['difference', subtract, rationals.subtract],
    ['product', multiply, rationals.multiply],
    ['quotient', divide, rationals.divide],
  ];

  test.each(operations)(
    'the interval of a %s holds what brute force gives, and its ends are reached',
    (_, ofIntervals, ofValues) => {
      fc.assert(
        fc.property(measures, measures, (a, b) => {
          const reach = ofIntervals(unrounded(a), unrounded(b));
          if (!reach) return;
          const results = behind(a).flatMap(x => behind(b).map(y => ofValues(x, y)!));
          for (const result of results) expect(contains(reach, result)).toBe(true);
          for (const end of [reach.low, reach.high])
            expect(results.some(result => rationals.compare(result, end) === 0)).toBe(true);
        }),
      );
    },
  );

  test('a count is exactly itself', () => {
    const { low, high } = unrounded(figure('1.991 hồ sơ'));
    expect([low.numerator, high.numerator]).toEqual([1991n, 1991n]);
  });

  test('a sum of rounded measures is never called wrong when unrounded values exist for it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 6 }), unroundedParts => {
        // Parts in thousands, printed in hundreds of thousands: one decimal of a million.
        const round = (value: number): number => Math.floor((value + 50) / 100);
        const print = (tenths: number): Figure => figure(`${Math.floor(tenths / 10)},${tenths % 10} triệu`);
        const parts = unroundedParts.map(value => print(round(value)));
        const total = print(round(unroundedParts.reduce((sum, value) => sum + value, 0)));
        const exact = parts.map(({ value }) => fromDecimal(value)).reduce(rationals.add);
        const reach = parts.map(unrounded).reduce(add);
        expect(judge(total, exact, reach).verdict).not.toBe('wrong');
      }),
    );
  });
});
