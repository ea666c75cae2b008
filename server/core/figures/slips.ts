/**
 * Slips of the hand that turn one printed number into another: two neighbouring digits swapped, one digit other than it
 * should be, one too many or missing, the separator misplaced, thousands for units.
 */
import { type Decimal, equal } from './decimal.ts';

export type Slip =
  | 'digits-swapped'
  | 'one-digit-off'
  | 'digit-extra'
  | 'digit-missing'
  | 'separator-misplaced'
  | 'thousandfold';

/** The one slip by which `stated` stands where `meant` should; undefined when none or more than one would have to be made. */
export function slipBetween(stated: Decimal, meant: Decimal): Slip | undefined {
  const printed = digitsOf(stated);
  const right = digitsOf(scaledLike(meant, stated));
  if (printed === undefined || right === undefined || equal(stated, meant)) return undefined;
  // Only then is one the other times a power of ten: 340,8 and 34,08 have all their digits in common.
  if (printed.startsWith(right) || right.startsWith(printed)) {
    if (isShifted(stated, meant, 1)) return 'separator-misplaced';
    if (isShifted(stated, meant, 3) || isShifted(stated, meant, 6)) return 'thousandfold';
    if (printed === right) return undefined;
  }
  if (printed.length === right.length) {
    const differing = [...printed].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
    if (differing.length === 1) return 'one-digit-off';
    const [first, second] = differing;
    const swapped =
      differing.length === 2 &&
      second === first! + 1 &&
      printed[first!] === right[second] &&
      printed[second] === right[first!];
    return swapped ? 'digits-swapped' : undefined;
  }
  if (printed.length === right.length + 1 && isOneShort(right, printed)) return 'digit-extra';
  if (printed.length + 1 === right.length && isOneShort(printed, right)) return 'digit-missing';
  return undefined;
}

/** Two neighbouring digits stand the other way round: what a hand does often, and chance seldom. */
export function isSwap(stated: Decimal, meant: Decimal): boolean {
  return slipBetween(stated, meant) === 'digits-swapped';
}

/** A swap that tells by itself, in a number of three digits or more besides the zeros at its end. */
export function isTellingSwap(stated: Decimal, meant: Decimal): boolean {
  return tellingDigits(meant).length > 2 && isSwap(stated, meant);
}

/** As many digits as were meant: two of them swapped, or one of them another one. */
export function isDigitSlip(stated: Decimal, meant: Decimal): boolean {
  const slip = slipBetween(stated, meant);
  return slip === 'digits-swapped' || slip === 'one-digit-off';
}

/** One is the other with its separator so many digits further on. */
function isShifted(stated: Decimal, meant: Decimal, digits: number): boolean {
  return (
    equal({ ...meant, scale: meant.scale - digits }, stated) || equal({ ...meant, scale: meant.scale + digits }, stated)
  );
}

/** The digits of a value that is not negative, without its separators. */
export function digitsOf(value: Decimal): string | undefined {
  const coefficient = BigInt(value.coefficient);
  return coefficient < 0n ? undefined : coefficient.toString();
}

/** Its digits without the zeros at their end: 125 for 1.250.000 and for 12,5; empty for zero and below. */
export function tellingDigits(value: Decimal): string {
  return (digitsOf(value) ?? '').replace(/0+$/u, '');
}

/** The same value with the coefficient at the other's scale, when it has no more digits than that. */
function scaledLike(value: Decimal, like: Decimal): Decimal {
  const shift = like.scale - value.scale;
  if (shift === 0 || Math.abs(shift) > 30) return value;
  if (shift < 0) {
    const unit = 10n ** BigInt(-shift);
    const coefficient = BigInt(value.coefficient);
    return coefficient % unit === 0n ? { coefficient: coefficient / unit, scale: like.scale } : value;
  }
  return { coefficient: BigInt(value.coefficient) * 10n ** BigInt(shift), scale: like.scale };
}

/** `short` is `long` without one digit. */
function isOneShort(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
