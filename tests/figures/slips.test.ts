import { expect, test } from 'vitest';
import type { Decimal } from '../../server/core/figures/decimal.ts';
import { slipBetween } from '../../server/core/figures/slips.ts';

const printed = (coefficient: number, scale: number): Decimal => ({ coefficient, scale });

test('a separator that moved among the same digits', () => {
  expect(slipBetween(printed(3408, 1), printed(3408, 2))).toBe('separator-misplaced');
  expect(slipBetween(printed(3408, 2), printed(3408, 1))).toBe('separator-misplaced');
  expect(slipBetween(printed(3408, 0), printed(3408, 3))).toBe('thousandfold');
  expect(slipBetween(printed(3408, 0), printed(3408, 2))).toBeUndefined();
  expect(slipBetween(printed(340, 1), printed(34, 0))).toBeUndefined();
});
