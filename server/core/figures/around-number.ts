/**
 * What stands around a printed number and belongs to it: a sign of money before it, behind it footnote marks, words for
 * a percentage, scale words, and the unit or what is counted.
 */
import { countNouns, measureUnits, moneySigns, scaleWords, shortScales } from './units.ts';

/**
 * Where the words for a percentage end that begin at `at`; 0 without them. They are no part of the figure's text, so that
 * what replaces it leaves them.
 */
export function percentWordsEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x70 && code !== 0x50) return 0;
  percentWords.lastIndex = at;
  return percentWords.test(text) ? percentWords.lastIndex : 0;
}

const percentWords = /(?:per ?cent|phần trăm)(?![\p{L}\p{M}])/iuy;

/** The scale words after a number; `end` is where they end, or the number's own end without any. */
export function scaleAt(text: string, numberEnd: number): { exponent: number; words: string; end: number } {
  let exponent = 0;
  let end = numberEnd;
  let start = -1;
  for (;;) {
    const at = skipSpace(text, end);
    // No other letter begins one.
    if (!firstOfScale.has(text.charCodeAt(at))) break;
    const word = wordAt(text, at);
    const power = scaleWords[word.normal];
    if (power === undefined) break;
    if (start < 0) start = at;
    exponent += power;
    end = word.end;
  }
  return { exponent, words: start < 0 ? '' : text.slice(start, end), end };
}

/** The sign of a currency right before a number: `$612`, `£1.2m`. */
export function moneySignBefore(text: string, start: number): string {
  const sign = text[text[start - 1] === ' ' ? start - 2 : start - 1] ?? '';
  return moneySigns.includes(sign) ? sign : '';
}

/** `£1.2m`, `$48.2bn`, `$250k`: a scale in a letter or two; "m" and "k" are one only of money, for else they are a unit. */
export function shortScaleAt(text: string, at: number, money: boolean): { exponent: number; end: number } | undefined {
  const word = wordAt(text, at);
  const exponent = shortScales[word.normal];
  if (exponent === undefined || !(money || word.normal === 'bn')) return undefined;
  return { exponent, end: word.end };
}

/** The unit after a number: a measure unit, or the next words (three at most) that are counted. */
export function unitAt(text: string, from: number): { words: string; measure: boolean; money: boolean } {
  const start = skipSpace(text, from);
  const first = wordAt(text, start);
  // `930ha`, `16m`: a unit may touch its number; other letters make a name of it.
  if (start === from && from > 0 && isLetter(text, start)) {
    const touches =
      first.end > start && text.slice(start, first.end) === first.normal && measureUnits.has(first.normal);
    return touches ? { words: first.normal, measure: true, money: first.normal === 'đồng' } : none;
  }
  if (first.end === start) return none;
  const second = wordAt(text, skipSpace(text, first.end));
  const two = `${first.normal} ${second.normal}`;
  if (measureUnits.has(two)) return { words: text.slice(start, second.end), measure: true, money: false };
  if (measureUnits.has(first.normal) && !countNouns.has(two)) {
    return { words: text.slice(start, first.end), measure: true, money: first.normal === 'đồng' };
  }
  const third = second.end > first.end ? wordAt(text, skipSpace(text, second.end)) : second;
  return { words: text.slice(start, Math.max(first.end, second.end, third.end)).trim(), measure: false, money: false };
}

const none = { words: '', measure: false, money: false };

/** The word that starts at `at`: letters, marks and digits. Empty when there is none. */
function wordAt(text: string, at: number): { normal: string; end: number } {
  if (plainLetters[text.charCodeAt(at)] !== 1 && !isLetter(text, at)) return { normal: '', end: at };
  let end = at + 1;
  while (end < at + longestWord && plainLetters[text.charCodeAt(end)] === 1) end++;
  // A plain word ends at a sign below the letters; anything else is for the pattern to say.
  const code = text.charCodeAt(end);
  const ends = end === text.length || code < 0x30 || (code > 0x39 && code < 0x41) || code === 0xa0;
  if (ends && end < at + longestWord) return { normal: text.slice(at, end).toLowerCase(), end };
  wordPattern.lastIndex = at;
  const word = wordPattern.exec(text)![0];
  return { normal: word.normalize('NFC').toLowerCase(), end: at + word.length };
}

// Bounded, so that a megabyte without a space costs no more than a word.
const longestWord = 24;

const wordPattern = /[\p{L}\p{M}\p{N}]{1,24}/uy;

/** Composed letters of Vietnamese: Basic Latin, Latin-1, đ, ơ, ư, ă and Latin Extended Additional from ạ on. */
const plainLetters = new Uint8Array(0x1efa);
for (const [first, last] of [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x1ea0, 0x1ef9],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
] as const)
  plainLetters.fill(1, first, last + 1);

/** The letters that scale words begin with, small and capital. */
const firstOfScale: ReadonlySet<number> = new Set(
  Object.keys(scaleWords).flatMap(word => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (plainLetters[code] === 1) return true;
  letterPattern.lastIndex = at;
  return letterPattern.test(text);
}

const letterPattern = /\p{L}/uy;

/** After footnote marks glued to a number: `87.293,9⁴ tỷ`, `958⁽⁵⁾`, `22,656[4]`, `7[^1]`. */
export function skipMarks(text: string, from: number): number {
  const code = text.charCodeAt(from);
  const next = code === 0x20 ? text.charCodeAt(from + 1) : code;
  if (next < 0x80 ? next !== 0x5b : !(code >= 0xb2)) return from;
  marks.lastIndex = from;
  const match = marks.exec(text);
  return match ? from + match[0].length : from;
}

const marks = /(?:[\u00b9\u00b2\u00b3\u2070-\u207e]{1,6}| ?\[\^?[\p{L}\d]{1,12}\])+/uy;

/** After spaces and non-breaking spaces; line breaks end what belongs to a number. Bounded like words. */
export function skipSpace(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first !== 0x20 && first < 0xa0) return from;
  let at = from;
  while (at < from + 8) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0xa0 && code !== 0x202f && code !== 0x2009) break;
    at++;
  }
  return at;
}
