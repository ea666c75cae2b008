/**
 * What may have happened to a number: the slips of hand and eye that turn one printed value into another.
 */
import { compare, type Decimal, decimal, isNegative, negate } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { digitsOf, slipBetween } from '../../figures/slips.ts';
import type { Hypothesis } from '../evaluation.ts';

/** The one slip that turns `repaired` into what `figure` prints; undefined when none or several would. */
export function hypothesisFor(figure: Figure, repaired: Decimal): Hypothesis | undefined {
  // "(142.8)" for "(148.2)".
  if (isNegative(figure.value) && isNegative(repaired))
    return hypothesisFor({ ...figure, value: negate(figure.value) }, negate(repaired));
  const slip = slipBetween(figure.value, repaired);
  const isWhole = figure.decimals === 0 && repaired.scale + figure.exponent <= 0;
  if (slip !== 'separator-misplaced' || !isWhole) return slip;
  // A whole number has no separator that could have moved: 440 for 44.
  return compare(figure.value, repaired) > 0 ? 'digit-extra' : 'digit-missing';
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
