/**
 * What may have happened to a number: the slips of hand and eye that turn one printed value into another.
 */
import { type Decimal, decimal, equal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Hypothesis } from './evaluation.ts';

/** The one slip that turns `repaired` into what `figure` prints; undefined when none or several would. */
export function hypothesisFor(figure: Figure, repaired: Decimal): Hypothesis | undefined {
  const stated = digitsOf(figure.value);
  const meant = digitsOf(scaledLike(repaired, figure.value));
  if (stated === undefined || meant === undefined || stated === meant) return undefined;
  if (
    equal({ ...repaired, scale: repaired.scale - 1 }, figure.value) ||
    equal({ ...repaired, scale: repaired.scale + 1 }, figure.value)
  ) {
    return 'separator-misplaced';
  }
  if (stated.length === meant.length) {
    const differing = [...stated].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
    if (differing.length === 1) return 'one-digit-off';
    const [first, second] = differing;
    const swapped =
      differing.length === 2 &&
      second === first! + 1 &&
      stated[first!] === meant[second] &&
      stated[second] === meant[first!];
    return swapped ? 'digits-swapped' : undefined;
  }
  if (stated.length === meant.length + 1 && isOneShort(meant, stated)) return 'digit-extra';
  if (stated.length + 1 === meant.length && isOneShort(stated, meant)) return 'digit-missing';
  return undefined;
}

/** The values from which one slip makes what `figure` prints: swapped digits, one digit off, a separator misplaced. */
export function slipsOf({ value }: Figure): Decimal[] {
  const digits = digitsOf(value);
  if (digits === undefined || digits.length > longest) return [];
  const meant = new Set<string>();
  for (let at = 0; at + 1 < digits.length; at++)
    meant.add(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`);
  for (let at = 0; at < digits.length; at++)
    for (let digit = 0; digit < 10; digit++) meant.add(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`);
  meant.delete(digits);
  const values = [...meant].filter(text => !text.startsWith('0')).map(text => decimal(BigInt(text), value.scale));
  return [...values, { ...value, scale: value.scale - 1 }, { ...value, scale: value.scale + 1 }];
}

const longest = 15;

function digitsOf(value: Decimal): string | undefined {
  const coefficient = BigInt(value.coefficient);
  return coefficient < 0n ? undefined : coefficient.toString();
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
