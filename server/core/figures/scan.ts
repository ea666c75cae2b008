/**
 * Printed numbers of a text: where they stand, what they are worth, how they are printed.
 *
 * One pass over the characters. What has digits but is no quantity is passed over: document numbers, dates, standards
 * and other names, exponents of units, footnote marks, numbers that are not well formed in the style.
 */
import { asideEnd, englishDateEnd } from './asides.ts';
import { add, type Decimal, decimal, negate } from './decimal.ts';
import type { Figure, NumberStyle } from './figure.ts';
import { countNouns, measureUnits, moneySigns, scaleWords, shortScales } from './units.ts';

/** All quantities printed in `text`, in order; spans are offsets in `text`. Linear; never throws. */
export function readFigures(text: string, style: NumberStyle): Figure[] {
  const figures: Figure[] = [];
  let at = nextDigit(text, 0);
  for (; at < text.length; at = nextDigit(text, at)) {
    const aside = style.id === 'en' ? Math.max(asideEnd(text, at), englishDateEnd(text, at)) : asideEnd(text, at);
    if (aside > at) {
      at = aside;
      continue;
    }
    const number = scanNumber(text, at, style);
    if (number.malformed || number.digits > longest) {
      at = number.end;
      continue;
    }
    const figure = withUnit(text, number, style);
    figures.push(figure);
    at = Math.max(figure.span.end, number.end);
  }
  return figures;
}

/** Where the next digit at or after `from` stands; the length of the text where there is none. */
function nextDigit(text: string, from: number): number {
  digit.lastIndex = from;
  return digit.test(text) ? digit.lastIndex - 1 : text.length;
}

const digit = /\d/g;

/** More digits than any figure of a report has; longer runs are not numbers anyone counts with. */
const longest = 60;

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

/** A figure from a number, with the sign before it and the percent sign, scale words and unit after it. */
function withUnit(text: string, number: PrintedNumber, style: NumberStyle): Figure {
  const first = numberValue(text, number);
  const marked = skipMarks(text, number.end);
  const sign = signBefore(text, number.start);
  const start = number.start - sign.length;
  const padding = number.decimals === 0 ? leadingZeros(text, number) : 0;
  const afterNumber = skipSpace(text, marked);
  const inWords = text[afterNumber] !== '%' && afterNumber > marked && percentWordsEnd(text, afterNumber) > 0;
  if (text[afterNumber] === '%' || inWords) {
    const end = inWords ? number.end : afterNumber + 1;
    return {
      kind: 'percent',
      value: signed(decimal(first.coefficient, first.scale + 2), sign),
      quantum: -number.decimals - 2,
      decimals: number.decimals,
      exponent: -2,
      padding,
      sign: signOf(sign),
      grouped: number.grouped,
      unit: '%',
      text: text.slice(start, end),
      span: { start, end },
    };
  }
  const money = style.id === 'en' ? moneySignBefore(text, start) : '';
  // Most numbers of a table have no words behind them.
  if (!isLetter(text, afterNumber)) {
    return {
      kind: number.decimals > 0 || money !== '' ? 'measure' : 'count',
      value: signed(first, sign),
      quantum: 0 - number.decimals,
      decimals: number.decimals,
      exponent: 0,
      padding,
      sign: signOf(sign),
      grouped: number.grouped,
      unit: undefined,
      text: text.slice(start, number.end),
      span: { start, end: number.end },
    };
  }
  const short = style.id === 'en' ? shortScaleAt(text, afterNumber, money !== '') : undefined;
  if (short) {
    return {
      kind: 'measure',
      value: signed(decimal(first.coefficient, first.scale - short.exponent), sign),
      quantum: short.exponent - number.decimals,
      decimals: number.decimals,
      exponent: short.exponent,
      padding,
      sign: signOf(sign),
      grouped: number.grouped,
      unit: text.slice(afterNumber, short.end),
      text: text.slice(start, number.end),
      span: { start, end: number.end },
    };
  }
  const amount = scaledAmount(text, { ...number, end: marked }, first, style);
  const unit = unitAt(text, amount.end);
  const isMeasure = number.decimals > 0 || amount.exponent > 0 || amount.compound || unit.measure || money !== '';
  const end = amount.compound ? amount.lastNumberEnd : number.end;
  return {
    kind: isMeasure ? 'measure' : 'count',
    value: signed(amount.value, sign),
    quantum: amount.quantum,
    decimals: amount.compound ? 0 : number.decimals,
    exponent: amount.exponent,
    padding,
    sign: signOf(sign),
    grouped: number.grouped,
    unit: (amount.words && unit.words ? `${amount.words} ${unit.words}` : amount.words || unit.words) || undefined,
    text: text.slice(start, end),
    span: { start, end },
  };
}

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

interface Amount {
  readonly value: Decimal;
  readonly quantum: number;
  readonly exponent: number;
  /** The scale words of the last group, as printed. */
  readonly words: string;
  /** After the scale words. */
  readonly end: number;
  readonly compound: boolean;
  readonly lastNumberEnd: number;
}

/** `3.145 tỷ`, `47,5 nghìn tỷ`, `168.182 tỷ 330 triệu 867 nghìn`. */
function scaledAmount(text: string, number: PrintedNumber, value: Decimal, style: NumberStyle): Amount {
  let scale = scaleAt(text, number.end);
  let amount: Amount = {
    value: decimal(value.coefficient, value.scale - scale.exponent),
    quantum: scale.exponent - number.decimals,
    exponent: scale.exponent,
    words: scale.words,
    end: scale.end,
    compound: false,
    lastNumberEnd: number.end,
  };
  while (scale.exponent > 0) {
    const at = skipSpace(text, amount.end);
    if (at === amount.end || !isDigit(text, at)) break;
    const next = scanNumber(text, at, style);
    const nextScale = scaleAt(text, next.end);
    const unscaled = nextScale.exponent === 0 && unitAt(text, next.end).money;
    if (next.malformed || next.decimals > 0 || next.digits > 3) break;
    if (!unscaled && (nextScale.exponent === 0 || nextScale.exponent >= scale.exponent)) break;
    const group = numberValue(text, next);
    amount = {
      value: add(amount.value, decimal(group.coefficient, group.scale - nextScale.exponent)),
      quantum: nextScale.exponent,
      exponent: nextScale.exponent,
      words: nextScale.words,
      end: nextScale.end,
      compound: true,
      lastNumberEnd: next.end,
    };
    scale = nextScale;
  }
  return amount;
}

/** The scale words after a number; `end` is where they end, or the number's own end without any. */
function scaleAt(text: string, numberEnd: number): { exponent: number; words: string; end: number } {
  let exponent = 0;
  let end = numberEnd;
  let start = -1;
  for (;;) {
    const at = skipSpace(text, end);
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
function shortScaleAt(text: string, at: number, money: boolean): { exponent: number; end: number } | undefined {
  const word = wordAt(text, at);
  const exponent = shortScales[word.normal];
  if (exponent === undefined || !(money || word.normal === 'bn')) return undefined;
  return { exponent, end: word.end };
}

/** The unit after a number: a measure unit, or the next words (three at most) that are counted. */
function unitAt(text: string, from: number): { words: string; measure: boolean; money: boolean } {
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
  if (!isLetter(text, at)) return { normal: '', end: at };
  let end = at + 1;
  while (end < at + longestWord && isPlainLetter(text.charCodeAt(end))) end++;
  // A plain word ends at a sign below the letters; anything else is for the pattern to say.
  if (end < at + longestWord && (end === text.length || endsPlainWord(text.charCodeAt(end))))
    return { normal: text.slice(at, end).toLowerCase(), end };
  wordPattern.lastIndex = at;
  const word = wordPattern.exec(text)![0];
  return { normal: word.normalize('NFC').toLowerCase(), end: at + word.length };
}

// Bounded, so that a megabyte without a space costs no more than a word.
const longestWord = 24;
const wordPattern = /[\p{L}\p{M}\p{N}]{1,24}/uy;

/** Composed letters of Vietnamese: Basic Latin, Latin-1, đ, ơ, ư, ă and Latin Extended Additional from ạ on. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) ||
    code === 0x1a0 ||
    code === 0x1a1 ||
    code === 0x1af ||
    code === 0x1b0
  );
}

function endsPlainWord(code: number): boolean {
  return code < 0x30 || (code > 0x39 && code < 0x41) || code === 0xa0;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (isPlainLetter(code)) return true;
  letterPattern.lastIndex = at;
  return letterPattern.test(text);
}

const letterPattern = /\p{L}/uy;

/** After footnote marks glued to a number: `87.293,9⁴ tỷ`, `958⁽⁵⁾`, `22,656[4]`, `7[^1]`. */
function skipMarks(text: string, from: number): number {
  const code = text.charCodeAt(from);
  const next = code === 0x20 ? text.charCodeAt(from + 1) : code;
  if (next < 0x80 ? next !== 0x5b : !(code >= 0xb2)) return from;
  marks.lastIndex = from;
  const match = marks.exec(text);
  return match ? from + match[0].length : from;
}

const marks = /(?:[\u00b9\u00b2\u00b3\u2070-\u207e]{1,6}| ?\[\^?[\p{L}\d]{1,12}\])+/uy;

/** After spaces and non-breaking spaces; line breaks end what belongs to a number. Bounded like words. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < from + 8) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0xa0 && code !== 0x202f && code !== 0x2009) break;
    at++;
  }
  return at;
}

/** `-4,2`, `(+12)`: a sign touches its number and follows nothing that it could join the number to. */
function signBefore(text: string, start: number): string {
  const sign = text[start - 1];
  if (sign !== '-' && sign !== '+' && sign !== '\u2212' && sign !== '\u2013') return '';
  const previous = text[start - 2];
  if (previous === undefined || previous === '(' || previous === '|' || previous === '\t') return sign;
  if (/\s/u.test(previous)) return sign === '\u2013' ? '' : sign;
  return '';
}

function signOf(sign: string): '' | '+' | '-' {
  return sign === '' || sign === '+' ? sign : '-';
}

function signed(value: Decimal, sign: string): Decimal {
  return signOf(sign) === '-' ? negate(value) : value;
}

function numberValue(text: string, { start, end, digits, decimals }: PrintedNumber): Decimal {
  if (digits > mostSafe) return decimal(BigInt(text.slice(start, end).replace(/[^0-9]/g, '')), decimals);
  let coefficient = 0;
  for (let at = start; at < end; at++) {
    if (isDigit(text, at)) coefficient = coefficient * 10 + (text.charCodeAt(at) - 0x30);
  }
  return { coefficient, scale: decimals };
}

/** All integers of so many digits are safe. */
const mostSafe = 15;

function leadingZeros(text: string, number: PrintedNumber): number {
  let at = number.start;
  while (text[at] === '0' && isDigit(text, at + 1)) at++;
  return at - number.start;
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
  while (isDigit(text, end)) end++;
  return end;
}
