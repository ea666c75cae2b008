/** Whether one slip of the hand is all that keeps a list from making its whole. */
import { add, compare, type Decimal, subtract, sum } from '../../../figures/decimal.ts';
import { digitsOf, slipBetween } from '../../../figures/slips.ts';
import { absolute, roomOf } from '../items/amounts.ts';
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

/**
 * Far as the sum may be from the whole, one slip of one number is all there is: a digit, a tenfold shift, tỷ for triệu. Of
 * short numbers that says nothing.
 */
export function isGrossSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const total = sum(parts.map(({ quantity }) => quantity.figure.value));
  const gap = subtract(whole.quantity.figure.value, total);
  const room = roomOf([whole, ...parts]);
  return [whole, ...parts].some(item => {
    const { value } = item.quantity.figure;
    const meant = item === whole ? total : add(value, gap);
    // Two digits the other way round: of two parts short numbers come to that by chance.
    const long = parts.length > 2 || (digitsOf(value) ?? '').length > 3;
    return (long && isTelling(value, meant)) || isShifted(item, meant, room);
  });
}

/** Tenfold, or in another unit of money: as near as the printed digits allow. */
function isShifted({ quantity: { figure } }: QuantityItem, meant: Decimal, room: Decimal): boolean {
  const digits = (digitsOf(figure.value) ?? '').replace(/0+$/u, '').length;
  const powers = figure.exponent >= 3 ? [-6, -3, -1, 1, 3, 6] : [-1, 1];
  return (
    digits > 1 && powers.some(power => isWithin({ ...figure.value, scale: figure.value.scale - power }, meant, room))
  );
}

function isWithin(value: Decimal, meant: Decimal, room: Decimal): boolean {
  return compare(absolute(subtract(value, meant)), room) <= 0;
}
