/**
 * Numbers printed in the report's style.
 */
import { coefficientAt, type Decimal, powerOfTen } from './decimal.ts';
import type { Figure, NumberStyle } from './figure.ts';
import { fromDecimal, type Rational, roundHalfUp } from './rational.ts';
import { shortScales } from './units.ts';

export interface PrintOptions {
  readonly style: NumberStyle;
  /** Digits after the decimal separator, on the printed scale. Fewer than the value has: rounded half up. */
  readonly decimals: number;
  /** Power of ten of what is printed after the number: -2 for `%`, 9 for tỷ. The value is on the base scale. */
  readonly exponent?: number;
  /** Prints `%`; implies exponent -2. */
  readonly percent?: boolean;
  /** Zeros before the number: 1 prints 2 as `02`. */
  readonly padding?: number;
  /** Thousands separators; true unless said otherwise. */
  readonly grouped?: boolean;
}

/** `0,8417` with percent and two decimals is `84,17%`. */
export function printDecimal(value: Decimal, options: PrintOptions): string {
  const exponent = options.percent ? -2 : (options.exponent ?? 0);
  const { decimals } = options;
  const needed = decimals - exponent;
  const exact = value.scale <= needed ? value : roundHalfUp(fromDecimal(value), -needed);
  const coefficient = BigInt(needed >= exact.scale ? coefficientAt(exact, needed) : exact.coefficient);
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  const unit = powerOfTen(decimals);
  const whole = (magnitude / unit).toString();
  const padded = '0'.repeat(options.padding ?? 0) + whole;
  const integer = options.grouped === false ? padded : group(padded, options.style.thousands);
  const fraction = decimals > 0 ? options.style.decimal + (magnitude % unit).toString().padStart(decimals, '0') : '';
  return `${coefficient < 0n ? '-' : ''}${integer}${fraction}${options.percent ? '%' : ''}`;
}

/** A value printed as `like` is: decimals, scale, percent sign, padding to the same width, separators. */
export function printLike(value: Decimal, like: Figure, style: NumberStyle): string {
  const compound = like.exponent !== 0 && like.quantum === like.exponent && like.text.includes(' ');
  const printed = printDecimal(value, {
    style,
    decimals: like.decimals,
    exponent: like.exponent,
    percent: like.kind === 'percent' && /%\)?$/.test(like.text),
    grouped: like.grouped || !isLong(like) || compound,
  });
  // "(7.5)", "($7.5)": the brackets are the sign.
  if (like.text.startsWith('(')) {
    const money = like.text.slice(1, like.text.search(/\d/));
    return printed.startsWith('-') ? `(${money}${printed.slice(1)})` : money + printed;
  }
  const padded = like.padding > 0 && !printed.startsWith('-') ? pad(printed, like) : printed;
  return like.sign === '+' && !padded.startsWith('-') ? `+${padded}` : padded;
}

/** An exact fraction with at most `decimals` digits after the separator, trailing zeros cut, as for arithmetic shown. */
export function printRational(
  value: Rational,
  options: { readonly style: NumberStyle; readonly decimals: number; readonly percent?: boolean },
): string {
  const exponent = options.percent ? -2 : 0;
  const rounded = roundHalfUp(value, exponent - options.decimals);
  const printed = printDecimal(rounded, { ...options, exponent });
  const end = options.percent ? printed.length - 1 : printed.length;
  let cut = end;
  if (options.decimals > 0) {
    while (printed[cut - 1] === '0') cut--;
    if (printed[cut - 1] === options.style.decimal) cut--;
  }
  return printed.slice(0, cut) + printed.slice(end);
}

/** The figure as it stands, with its scale words and measure: `3.145 tỷ đồng`. Count nouns are left out. */
export function printFigure(figure: Figure): string {
  return figure.kind === 'measure' ? figure.text + unitBehind(figure) : figure.text;
}

/** The unit as it stands behind the number: ` tỷ đồng`, `bn`, and ` m` of meters; empty without one. */
export function unitBehind({ unit, exponent }: Figure): string {
  if (unit === undefined || unit === '') return '';
  return shortScales[unit] === undefined || exponent === 0 ? ` ${unit}` : unit;
}

// `1579` is printed without separators; so is what replaces it.
function isLong(figure: Figure): boolean {
  return !figure.grouped && figure.text.replace(/\D/g, '').length - figure.decimals > 3;
}

function pad(printed: string, like: Figure): string {
  const width = like.text.replace(/\D/g, '').length;
  const digits = printed.replace(/\D/g, '').length;
  return digits < width ? '0'.repeat(width - digits) + printed : printed;
}

function group(digits: string, separator: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = digits.slice(Math.max(0, end - 3), end) + separator + grouped;
  return grouped;
}
