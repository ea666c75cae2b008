/**
 * A figure: one printed number, with everything its print says.
 */
import type { Span } from '../text.ts';
import { type Decimal, decimal } from './decimal.ts';

/**
 * What kind of quantity is printed.
 * - `count`: an integer without a money or measure unit (hồ sơ, đơn vị, …). It is exact and never varies.
 * - `measure`: money, area, weight …, or anything with decimals. Known to half its last printed unit.
 * - `percent`: printed with `%`, or in a column of percentages.
 */
export type FigureKind = 'count' | 'measure' | 'percent';

export interface Figure {
  readonly kind: FigureKind;
  /**
   * The exact value, in base units: `3.145 tỷ đồng` is 3145 × 10⁹; `84,17%` is 0,8417; `168.182 tỷ 330 triệu 867
   * nghìn đồng` is 168.182.330.867.000.
   */
  readonly value: Decimal;
  /**
   * The power of ten of the last printed unit, on the scale of `value`: 0 for `02`, 9 for `3.145 tỷ`, -4 for
   * `84,17%`, 3 for the compound amount above. The unrounded value lies within half of 10^quantum.
   */
  readonly quantum: number;
  /** Digits printed after the decimal separator: 2 for `84,17%`. */
  readonly decimals: number;
  /** Power of ten of the scale words and of `%`: 9 for tỷ, -2 for %, 0 for none. Of a compound amount: that of its last group. */
  readonly exponent: number;
  /** Leading zeros: 1 for `02`. */
  readonly padding: number;
  /** The sign as printed; none where brackets are it. */
  readonly sign: '' | '+' | '-';
  /** True when thousands separators are printed. */
  readonly grouped: boolean;
  /** The unit as printed after the number, scale word included (`tỷ đồng`, `nhiệm vụ`), or undefined. */
  readonly unit: string | undefined;
  /** The number as printed, with sign and `%`, without other units; in brackets where they are its sign: `(7.5)`. */
  readonly text: string;
  /** Where `text` stands, relative to the text the figure was read from. */
  readonly span: Span;
}

/** What prints no percent sign and is measured in percent all the same: "6,5 điểm phần trăm", a cell of a column in percent. */
export function asPercent(figure: Figure): Figure {
  const { coefficient, scale } = figure.value;
  return {
    ...figure,
    kind: 'percent',
    value: decimal(coefficient, scale + 2),
    quantum: figure.quantum - 2,
    exponent: -2,
  };
}

/** How numbers are printed. Unknown styles do not exist: a third one is added here as data. */
export interface NumberStyle {
  readonly id: 'vi' | 'en';
  /** Between groups of three digits. */
  readonly thousands: string;
  readonly decimal: string;
}

/** 1.991 · 84,17% */
export const vietnamese: NumberStyle = { id: 'vi', thousands: '.', decimal: ',' };

/** 1,991 · 84.17% */
export const english: NumberStyle = { id: 'en', thousands: ',', decimal: '.' };

export function numberStyle(id: 'vi' | 'en'): NumberStyle {
  return id === 'en' ? english : vietnamese;
}
