/**
 * The figure that a text is and nothing else: digits, separators and a percent sign, which most cells of tables hold. What
 * `readFigures` reads of the same text, without looking for what may stand around a number.
 */
import type { Figure, NumberStyle } from './figure.ts';

/**
 * The figure, or undefined where the text is anything else or needs a closer look: a sign, a unit, zeros before other
 * digits, separators that the style does not have there, more digits than are surely safe. Never throws.
 */
export function plainFigure(text: string, style: NumberStyle): Figure | undefined {
  const { length } = text;
  if (length === 0 || length > longest) return undefined;
  let coefficient = 0;
  let whole = 0;
  let decimals = -1;
  // Digits since the last separator.
  let run = 0;
  let grouped = false;
  let percent = false;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) {
      coefficient = coefficient * 10 + digit;
      run++;
      if (decimals < 0) whole++;
      else decimals++;
      continue;
    }
    if (run === 0) return undefined;
    const sign = text[at];
    if (sign === '%' && at === length - 1) percent = true;
    else if (decimals >= 0) return undefined;
    else if (sign === style.thousands && (grouped ? run === 3 : run <= 3)) {
      grouped = true;
      run = 0;
    } else if (sign === style.decimal && (!grouped || run === 3)) {
      decimals = 0;
      run = 0;
    } else return undefined;
  }
  // Telephone numbers and codes begin with zeros.
  if (run === 0 || (text.charCodeAt(0) === 0x30 && whole > 1)) return undefined;
  if (decimals < 0) decimals = 0;
  if (grouped && decimals === 0 && run !== 3) return undefined;
  const scale = percent ? decimals + 2 : decimals;
  return {
    kind: percent ? 'percent' : decimals > 0 ? 'measure' : 'count',
    value: { coefficient, scale },
    quantum: 0 - scale,
    decimals,
    exponent: percent ? -2 : 0,
    padding: 0,
    sign: '',
    grouped,
    unit: percent ? '%' : undefined,
    text,
    span: { start: 0, end: length },
  };
}

/** So many digits are a safe integer, and fewer than any number that is passed over for its length. */
const longest = 15;
