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
 * The same from figures that could be either, in a text that may be English: `1,250` and cells of tables, set apart by
 * strokes, tabs or two spaces and more, with `98.2` are English there, `1.250` and cells with `98,2` Vietnamese; so are
 * `£1.2m` and `9.3 million`. The first cell of a row may be its number, as in "1.1". Linear in `text`.
 */
export function plainBalance(text: string): number {
  let balance = 0;
  for (const match of text.matchAll(cells)) balance += match[1] === undefined ? -1 : 1;
  for (const match of text.matchAll(thousands)) balance += match[1] === undefined ? -1 : 1;
  for (const match of text.matchAll(amounts)) balance += match[1] === undefined ? -1 : 1;
  return balance;
}

const cells =
  /(?:[^\n] ?[|\t] {0,8}|(?<=[^\n ] {2,40}))[-+]?(?:(\d{1,3}(?:\.\d{3})+|\d{1,4},\d{1,2})|\d{1,3}(?:,\d{3})+|\d{1,4}\.\d{1,2})%?(?= {0,8}(?:[|\t\r\n]|$)| {2})/g;

/** Behind a word or a bracket, and no cell: a line may begin with the number of a heading. */
const thousands = /[^\s\d.,/|#] [($]{0,2}(?:(\d{1,3}(?:\.\d{3})+)|\d{1,3}(?:,\d{3})+)(?![\d%]|[.,/]\d| {0,8}[|\t])/g;

/** Money behind its sign, or with an English word for its scale: `£1.2m`, `9.3 million`. */
const amounts =
  /(?<![\d.,/])(?:(\d{1,4},\d{1,2})|\d{1,4}\.\d{1,2})(?![\d.,])(?: (?:thousand|million|billion)(?![a-z])|(?<=[$£€][\d.,]{3,7})(?:[mk]|bn)?(?![a-z]))/giu;
