/**
 * One printed number: its digits, separators and decimals in a style, and what they are worth.
 */
import { type Decimal, decimal } from './decimal.ts';
import type { NumberStyle } from './figure.ts';

export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  /** How many digits there are, decimals included. */
  readonly digits: number;
  readonly decimals: number;
  readonly grouped: boolean;
  /** Separators and digits go on in a way the style does not know: `56.35` in Vietnamese, `1.99.1`. */
  readonly malformed: boolean;
}

/** The number of the style that starts at `start`, which is a digit. */
export function scanNumber(text: string, start: number, style: NumberStyle): PrintedNumber {
  let at = digitsEnd(text, start);
  let digits = at - start;
  let grouped = false;
  if (digits <= 3) {
    while (text[at] === style.thousands && isGroup(text, at + 1)) {
      at += 4;
      digits += 3;
      grouped = true;
    }
  }
  let decimals = 0;
  if (text[at] === style.decimal && isDigit(text, at + 1)) {
    const end = digitsEnd(text, at + 1);
    decimals = end - at - 1;
    digits += decimals;
    at = end;
  }
  let malformed = false;
  while ((text[at] === '.' || text[at] === ',') && isDigit(text, at + 1)) {
    malformed = true;
    at = digitsEnd(text, at + 1);
  }
  return { start, end: at, digits, decimals, grouped, malformed };
}

function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

export function digitsEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!(code >= 0x30 && code <= 0x39)) return end;
    end++;
  }
}

export function numberValue(text: string, { start, end, digits, decimals }: PrintedNumber): Decimal {
  if (digits > mostSafe) return decimal(BigInt(text.slice(start, end).replace(/[^0-9]/g, '')), decimals);
  let coefficient = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) coefficient = coefficient * 10 + digit;
  }
  return { coefficient, scale: decimals };
}

/** All integers of so many digits are safe. */
const mostSafe = 15;

export function leadingZeros(text: string, number: PrintedNumber): number {
  if (text.charCodeAt(number.start) !== 0x30) return 0;
  let at = number.start;
  while (text[at] === '0' && isDigit(text, at + 1)) at++;
  return at - number.start;
}
