/**
 * Runs of digits that are no quantities: what a number stands in decides, not the number.
 */

/**
 * Where the aside ends that begins at the digit at `at`; `at` itself when the digits are a quantity. Looks at a
 * bounded stretch of text on either side.
 */
export function asideEnd(text: string, at: number): number {
  if (touchesWord(text, at)) return runEnd(text, at, nameRun);
  const before = text[at - 1];
  if (before === '[' || (before === '^' && text[at - 2] === '[')) return runEnd(text, at, digitRun);
  if (mayBeAside(text, at)) {
    for (const pattern of asides) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) return at + match[0].length;
    }
  }
  if (isPartOfName(text, at)) return runEnd(text, at, nameRun);
  if (namesStandard(text, at)) return runEnd(text, at, standardRun);
  if (isYearAfterWord(text, at)) return at + 4;
  return at;
}

/** What stands behind the digits rules the asides out for nearly every number. */
function mayBeAside(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 13 && isDigitCode(text.charCodeAt(end))) end++;
  if (text.charCodeAt(at) === 0x30 && end - at >= 3) return true;
  let next = text.charCodeAt(end);
  if (isSpaceCode(next)) {
    next = text.charCodeAt(end + 1);
    // 389 /BC-UBND, 2016 - 2020, 17 ‰
    return next === 0x2f || next === 0x2d || next === 0x2013 || next === 0x2030;
  }
  // 2.1.2018, 17,6‰
  if (next === 0x2c || next === 0x2e) return end - at <= 2 || hasPerMille(text, end + 1);
  return (
    next === 0x2f ||
    next === 0x2d ||
    next === 0x2013 ||
    next === 0x3a ||
    next === 0x2030 ||
    next === 0x111 ||
    (next >= 0x61 && next <= 0x7a)
  );
}

function hasPerMille(text: string, from: number): boolean {
  let at = from;
  while (at < from + 8 && isDigitCode(text.charCodeAt(at))) at++;
  if (isSpaceCode(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 0x2030;
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** As `\s` has it. */
function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || ((code >= 0x1680 || code === 0xfeff) && /\s/.test(String.fromCharCode(code)));
}

/** `PL4`, `km2`, `QH14`: the digits end a word. A digit before means the middle of a run that was passed over. */
function touchesWord(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return false;
  // `ELM-2288`, `COVID-19`: a hyphen joins the digits to the word.
  if (before === '-' && text[at - 2] !== undefined) return letter.test(text[at - 2]!);
  return before >= 'A' && letter.test(before);
}

/** `320B`, `57Q`: a capital letter right behind the digits ends a name. */
function isPartOfName(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 7 && isDigitCode(text.charCodeAt(end))) end++;
  if (!(text.charCodeAt(end) >= 0x41)) return false;
  namePart.lastIndex = at;
  return namePart.test(text);
}

const namePart = /\d{1,6}\p{Lu}(?![\p{L}\p{M}])/uy;

const letter = /[\p{L}\p{M}_]/u;

function runEnd(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + Math.max(1, match[0].length) : at + 1;
}

const nameRun = /[\p{L}\p{M}\p{N}_]{1,64}/uy;
const digitRun = /\d{1,64}/y;
const standardRun = /\d{1,8}(?:[:\-–.]\s?\d{1,8}){0,3}/y;

const asides: readonly RegExp[] = [
  // 172/KH-UBND, 20/2019/QĐ-UBND, 88/2019/QH14, 30c/NQ-CP, 389 /BC-UBND
  /\d{1,6}[a-zđ]{0,2} ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{Lu}\p{L}\p{M}\d&.]{0,20}(?:[-/–][\p{L}\p{M}\d&.]{1,24}){0,4}/uy,
  // 32-CTr/TU, 405-TB/BCSĐ, 115-CP
  /\d{1,6}[a-zđ]?-\p{Lu}[\p{L}\p{M}]{0,8}(?:\/[\p{L}\p{M}]{1,12})?/uy,
  // 09/12/2019, 13-3-2019, 2.1.2018
  /\d{1,2}([/.-])\d{1,2}\1\d{4,5}(?!\d)/y,
  // 2019-12-09
  /(?:19|20)\d\d-\d{2}-\d{2}(?!\d)/y,
  // 04/2019
  /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d.,/]\d)/y,
  // 2016-2020, 2016 - 2020
  /(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?!\d)/y,
  // 17,6‰: not a share of a hundred
  /\d{1,6}(?:[.,]\d{1,6})?\s?‰/y,
  // 14:30, 9001:2015
  /\d{1,5}:\d{2,4}(?!\d)/y,
  // 14h30, 7g15
  /\d{1,2}[hg]\d{0,2}(?![\p{L}\p{M}\d])/uy,
  // 02973.862.037, 0913123456
  /0\d{8,11}(?!\d)/y,
  /0\d{2,4}\.\d{3}\.\d{3,4}(?!\d)/y,
];

/** `ISO 9001`, `TCVN ISO 9001: 2015`: the word before names a series of standards. */
function namesStandard(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== 0x20 && before !== 0xa0) return false;
  const code = text.charCodeAt(at - 2);
  // A capital letter, or the second of two spaces.
  if (code !== 0x20 && code !== 0xa0 && !(code >= 0x43 && code <= 0x53)) return false;
  return /(?:ISO|TCVN|QCVN|IEC|TCCS|TCN)[ \u00a0]{1,2}$/u.test(text.slice(Math.max(0, at - 7), at));
}

/** `năm 2019`: four digits of a year behind the word for it. */
function isYearAfterWord(text: string, at: number): boolean {
  const century = text.charCodeAt(at + 1);
  if (century !== 0x39 && century !== 0x30) return false;
  year.lastIndex = at;
  if (!year.test(text)) return false;
  return /(?:năm|year|giai đoạn|năm học|kỳ)[ \u00a0]{1,2}$/iu.test(
    text.slice(Math.max(0, at - 20), at).normalize('NFC'),
  );
}

const year = /(?:19|20)\d\d(?![\d.,]\d|\d)/y;

/** `2022/23`, `2022-23`: a school or fiscal year. */
const yearAndNext = /(?:19|20)(\d\d)[/–-](\d\d)(?![\d.,]\d|\d)/y;

function doubleYearEnd(text: string, at: number): number {
  yearAndNext.lastIndex = at;
  const match = yearAndNext.exec(text);
  return match && (Number(match[1]) + 1) % 100 === Number(match[2]) ? at + match[0].length : at;
}

/** `in 2024`, `30 September`, `September 30`: where such a number ends, `at` without one. In English style only. */
export function englishDateEnd(text: string, at: number): number {
  const double = doubleYearEnd(text, at);
  if (double > at) return double;
  dayOrYear.lastIndex = at;
  const number = dayOrYear.exec(text)?.[0];
  if (number === undefined) return at;
  const before = text.slice(Math.max(0, at - 12), at);
  const end = at + number.length;
  // "(2024: 29,718)".
  if (number.length === 4) return wordOfYear.test(before) || (text[at - 1] === '(' && text[end] === ':') ? end : at;
  monthBehind.lastIndex = end;
  return monthBefore.test(before) || monthBehind.test(text) ? end : at;
}

const dayOrYear = /(?:(?:19|20)\d\d|[1-3]?\d)(?![\d%]|[.,]\d)/y;
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const wordOfYear = new RegExp(
  `(?:^|\\s)(?:in|on|of|the|since|during|from|to|until|by|for|than|with|against|end|mid|early|late|over|${months}) $`,
  'iu',
);
const monthBefore = new RegExp(`(?:^|\\s)(?:${months}) $`, 'iu');
const monthBehind = new RegExp(` (?:${months})(?![a-z])`, 'iuy');
