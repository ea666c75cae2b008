/**
 * Which number style a text is written in, from the figures that can only be read one way.
 */
import { matchesOf } from '../text.ts';
import { english, type NumberStyle, vietnamese } from './figure.ts';

/**
 * How many figures of a text can only be Vietnamese, less those that can only be English: `84,17%`, `1.234.567` and
 * `1.234,5` are Vietnamese; `84.17%`, `1,234,567` and `1,234.5` English. Linear in `text`.
 */
export function tellingBalance(text: string): number {
  let balance = 0;
  for (const match of matchesOf(text, telling)) balance += match[1] === undefined ? -1 : 1;
  return balance;
}

/** The majority decides; without any such figure, Vietnamese. */
export function styleFrom(balance: number): NumberStyle {
  return balance < 0 ? english : vietnamese;
}

const telling =
  /(?<![\d.,/])(?:(\d{1,3}(?:\.\d{3}){2,6}(?![.,]?\d)|\d{1,3}(?:\.\d{3}){1,6},\d{1,6}(?!\d)|\d{1,4},\d{1,2}(?:\d{2,6})?%)|(\d{1,3}(?:,\d{3}){2,6}(?![.,]?\d)|\d{1,3}(?:,\d{3}){1,6}\.\d{1,6}(?!\d)|\d{1,4}\.\d{1,2}(?:\d{2,6})?%))/g;

/**
 * The same from cells of tables that could be either, in a text that no Vietnamese letter stands in: `| 98.2 |` and
 * `| 1,250 |` are English there, `| 98,2 |` and `| 1.250 |` Vietnamese. Undefined where such a letter stands. The first
 * cell of a row may be its number, as in "1.1". Linear in `text`.
 */
export function plainBalance(text: string): number | undefined {
  if (vietnameseLetter.test(text)) return undefined;
  let balance = 0;
  for (const match of text.matchAll(cells)) balance += match[1] === undefined ? -1 : 1;
  return balance;
}

const vietnameseLetter =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

const cells =
  /[^\n] ?[|\t] {0,8}[-+]?(?:(\d{1,3}(?:\.\d{3})+|\d{1,4},\d{1,2})|\d{1,3}(?:,\d{3})+|\d{1,4}\.\d{1,2})%?(?= {0,8}(?:[|\t\r\n]|$))/g;
