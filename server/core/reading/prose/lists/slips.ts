/** Whether one slip of the hand is all that keeps a list from making its whole. */
import { add, type Decimal, subtract, sum } from '../../../figures/decimal.ts';
import { digitsOf, slipBetween } from '../../../figures/slips.ts';
import type { QuantityItem } from '../items/items.ts';

/** One of the numbers is one slip from what would make the sum hold: that tells a list with a fault from one that leaves others out. */
export function differBySlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const total = sum(parts.map(({ quantity }) => quantity.figure.value));
  if (isTelling(whole.quantity.figure.value, total)) return true;
  const gap = subtract(whole.quantity.figure.value, total);
  return parts.some(({ quantity: { figure } }) => isTelling(figure.value, add(figure.value, gap)));
}

/** One slip of any kind makes the sum hold, of however short a number. */
export function isOneSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const total = sum(parts.map(({ quantity }) => quantity.figure.value));
  if (slipBetween(whole.quantity.figure.value, total) !== undefined) return true;
  const gap = subtract(whole.quantity.figure.value, total);
  return parts.some(({ quantity: { figure } }) => slipBetween(figure.value, add(figure.value, gap)) !== undefined);
}

/** The same, of two digits that stand the other way round. */
export function differBySwap(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const gap = subtract(whole.quantity.figure.value, sum(parts.map(({ quantity }) => quantity.figure.value)));
  return parts.some(
    ({ quantity: { figure } }) => slipBetween(figure.value, add(figure.value, gap)) === 'digits-swapped',
  );
}

/** Of short or round numbers nearly any two are one digit apart; that two digits stand the other way round says something. */
function isTelling(stated: Decimal, meant: Decimal): boolean {
  const slip = slipBetween(stated, meant);
  if (slip === undefined || slip === 'digits-swapped') return slip !== undefined;
  return [stated, meant].some(value => (digitsOf(value) ?? '').replace(/0+$/u, '').length > 3);
}
