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
