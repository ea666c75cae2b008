/** Whether one slip of the hand is all that keeps a list from making its whole, and how much that says. */
import { absolute, add, compare, type Decimal, subtract } from '../../../figures/decimal.ts';
import { digitsOf, isDigitSlip, isSwap, slipBetween, tellingDigits } from '../../../figures/slips.ts';
import { roomOf } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import { sumComesNear, sumOf } from './nearness.ts';

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

/** Two digits of a part stand the other way round. Enough where words say that the parts are all; else see `isToldBySwap`. */
export function differBySwap(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(({ item, stated, meant }) => item !== whole && isSwap(stated, meant));
}

/** What must come beside two swapped digits before they tell that the parts were meant to make their whole. */
interface SwapNeeds {
  /** A whole that is counted, not measured. */
  readonly counted?: true;
  /** A whole printed in so many characters: short numbers are a swap away from many others. */
  readonly characters?: number;
  readonly parts?: number;
  /** By so many percent of the whole the sum misses at most. */
  readonly within?: number;
}

const swapNeeds = {
  /** "Năm 2025: …; năm 2026: …; năm 2027: …": no year between them is left out. */
  years: {},
  /** "320 ha rừng tại A (120 ha), B (85 ha), C (151 ha)". */
  brackets: { characters: 3, parts: 3 },
  /** "Trong 250 đại biểu có 38 đồng chí …". */
  among: { characters: 3, within: 10 },
  /** "312 công chức; 187 người …, 125 người …": amounts that no word announces. */
  behind: { counted: true, characters: 3, within: 5 },
} satisfies { readonly [list: string]: SwapNeeds };

/** Two digits of a part stand the other way round, and in such a list that alone says that it is complete. */
export function isToldBySwap(
  parts: readonly QuantityItem[],
  whole: QuantityItem,
  list: keyof typeof swapNeeds,
): boolean {
  const { figure } = whole.quantity;
  const needs: SwapNeeds = swapNeeds[list];
  if (needs.counted && figure.kind !== 'count') return false;
  if (figure.text.length < (needs.characters ?? 0) || parts.length < (needs.parts ?? 0)) return false;
  if (needs.within !== undefined && !sumComesNear(parts, whole, needs.within)) return false;
  return differBySwap(parts, whole);
}

/** The whole or a part, of three digits or more besides the zeros at its end, has one digit other or two of them swapped. */
export function differByDigit(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return meantIn(parts, whole).some(({ stated, meant }) => isOffByDigit(stated, meant));
}

/** The same, where it is the whole. */
export function isWholeOffByDigit(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return isOffByDigit(whole.quantity.figure.value, sumOf(parts));
}

function isOffByDigit(stated: Decimal, meant: Decimal): boolean {
  return tellingDigits(stated).length > 2 && isDigitSlip(stated, meant);
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
