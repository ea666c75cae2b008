/**
 * Numbers that may be called what a ratio in words says, and are not exactly that: "three quarters (456 of 620)". With two digits the other
 * way round they are exact, so that this is a slip; a part counted beside its whole may be asked about. All else is a way of speaking.
 */
import type { Figure } from '../../../figures/figure.ts';
import {
  compare,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
} from '../../../figures/rational.ts';
import { isTellingSwap } from '../../../figures/slips.ts';
import { over } from '../shares/near.ts';
import type { RatioOperands } from './ratio-operands.ts';
import type { SpokenRatio } from './spoken-ratios.ts';

/** How surely such a number is a fault, if it may be one at all. */
export function nearOnly(
  kind: SpokenRatio['kind'],
  times: Rational,
  { current, base }: RatioOperands,
): 'structure' | 'likely' | undefined {
  const [now, whole] = [current.quantity.figure, base.quantity.figure];
  const said = multiply(fromDecimal(whole.value), times);
  if (isSwapped(now, said) || isSwapped(whole, over(fromDecimal(now.value), times))) return 'structure';
  return isFurther(now, said, kind === 'part' ? 50 : 10) ? 'likely' : undefined;
}

function isSwapped({ value, quantum }: Figure, meant: Rational): boolean {
  const rounded = roundHalfUp(meant, quantum);
  const exact = compare(fromDecimal(rounded), meant) === 0;
  return exact && isTellingSwap(value, rounded);
}

/** By more than such a part of what is said, and by one at least of the last digit. */
function isFurther({ value, quantum }: Figure, said: Rational, part: number): boolean {
  const stated = fromDecimal(value);
  const gap = compare(stated, said) < 0 ? subtract(said, stated) : subtract(stated, said);
  const last = fromDecimal({ coefficient: 1, scale: -quantum });
  return compare(multiply(gap, rational(part)), said) > 0 && compare(gap, last) >= 0;
}
