/** Whether one slip of the hand is all that keeps a list from making its whole. */
import { absolute, add, compare, type Decimal, subtract } from '../../../figures/decimal.ts';
import { digitsOf, slipBetween, tellingDigits } from '../../../figures/slips.ts';
import { roomOf } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import { sumOf } from './nearness.ts';

/** One of the numbers is one slip from what would make the sum hold: that tells a list with a fault from one that leaves others out. */
export function differBySlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(({ stated, meant }) => isTelling(stated, meant));
}

/** One slip, and it tells: four digits or more, which hardly come that near by chance. */
export function differBySureSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(
    ({ stated, meant }) =>
      slipBetween(stated, meant) !== undefined && [stated, meant].every(value => tellingDigits(value).length > 3),
  );
}

/** One slip of any kind makes the sum hold, of however short a number. */
export function isOneSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(({ stated, meant }) => slipBetween(stated, meant) !== undefined);
}

/** Two digits of a part stand the other way round. */
export function differBySwap(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(
    ({ item, stated, meant }) => item !== whole && slipBetween(stated, meant) === 'digits-swapped',
  );
}

/** Together they are more than the whole, and one slip of one of them is all there is. */
export function areMoreBySlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return compare(sumOf(parts), whole.quantity.figure.value) > 0 && isOneSlip(parts, whole);
}

interface Meant {
  readonly item: QuantityItem;
  readonly stated: Decimal;
  /** The value with which the sum would hold. */
  readonly meant: Decimal;
}

/** Of the whole and of each part, what it would have to be if the others are right. */
function meantIn(parts: readonly QuantityItem[], whole: QuantityItem): readonly Meant[] {
  const total = sumOf(parts);
  const gap = subtract(whole.quantity.figure.value, total);
  return [whole, ...parts].map(item => {
    const stated = item.quantity.figure.value;
    return { item, stated, meant: item === whole ? total : add(stated, gap) };
  });
}

/** Of short or round numbers nearly any two are one digit apart; that two digits stand the other way round says something. */
function isTelling(stated: Decimal, meant: Decimal): boolean {
  const slip = slipBetween(stated, meant);
  if (slip === undefined || slip === 'digits-swapped') return slip !== undefined;
  return [stated, meant].some(value => tellingDigits(value).length > 3);
}

/**
 * Far as the sum may be from the whole, one slip of one number is all there is: a digit, a tenfold shift, tỷ for triệu. Of
 * short numbers that says nothing.
 */
export function isGrossSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const room = roomOf([whole, ...parts]);
  return meantIn(parts, whole).some(({ item, stated, meant }) => {
    // Two digits the other way round: of two parts short numbers come to that by chance.
    const long = parts.length > 2 || (digitsOf(stated) ?? '').length > 3;
    return (long && isTelling(stated, meant)) || isShifted(item, meant, room);
  });
}

/** Tenfold, or in another unit of money: as near as the printed digits allow. */
function isShifted({ quantity: { figure } }: QuantityItem, meant: Decimal, room: Decimal): boolean {
  const digits = tellingDigits(figure.value).length;
  const powers = figure.exponent >= 3 ? [-6, -3, -1, 1, 3, 6] : [-1, 1];
  return (
    digits > 1 && powers.some(power => isWithin({ ...figure.value, scale: figure.value.scale - power }, meant, room))
  );
}

function isWithin(value: Decimal, meant: Decimal, room: Decimal): boolean {
  return compare(absolute(subtract(value, meant)), room) <= 0;
}
