/**
 * Runs of digits that are no quantities: what a number stands in decides, not the number.
 */
import { patternInAnyCase } from '../any-case.ts';

/**
 * Where the aside ends that begins at the digit at `at`; `at` itself when the digits are a quantity. Looks at a
 * bounded stretch of text on either side.
 */
export function asideEnd(text: string, at: number): number {
  const before = text[at - 1];
  // Before most digits stands a space, or nothing: this is asked of every number.
  const glued = text.charCodeAt(at - 1);
  if ((glued >= 0x41 || glued === 0x2d) && touchesWord(text, at))
    return runEnd(text, at, before === '-' ? codeRun : nameRun);
  if (before === '/' && isInCode(text, at)) return runEnd(text, at, codeRun);
  if (before === '[' || (before === '^' && text[at - 2] === '[')) return runEnd(text, at, digitRun);
  let end = at + 1;
  for (const limit = at + 13; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (!(code >= 0x30 && code <= 0x39)) break;
  }
  const patterns = behind(text, at, end);
  const aside = patterns === none ? at : endOf(patterns, text, at);
  if (aside > at) return aside;
  if (end - at >= 3 && text.charCodeAt(at) === 0x30) {
    const number = endOf(phones, text, at);
    if (number > at) return number;
  }
  // No letter stands behind most digits, and most are no year.
  if (text.charCodeAt(end) >= 0x41 && isPartOfName(text, at)) return runEnd(text, at, nameRun);
  if ((before === ' ' || before === '\u00a0') && namesStandard(text, at)) return runEnd(text, at, standardRun);
  if (end - at === 4 && isYearAfterWord(text, at)) return at + 4;
  return at;
}

/** Where the first of these patterns that matches at `at` ends; `at` where none does. */
function endOf(patterns: readonly RegExp[], text: string, at: number): number {
  for (let index = 0; index < patterns.length; index++) {
    const pattern = patterns[index]!;
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at;
}

/** The patterns that what stands behind the digits leaves possible: for nearly every number none. */
function behind(text: string, at: number, end: number): readonly RegExp[] {
  const next = text.charCodeAt(end);
  if (next === 0x20 || ((next < 0x20 || next > 0x9f) && isSpaceCode(next))) {
    const after = text.charCodeAt(end + 1);
    if (after === 0x2f) return spacedSlash;
    if (after === 0x2d || after === 0x2013) return spacedDash;
    return after === 0x2030 ? perMille : none;
  }
  if (next === 0x2c || next === 0x2e) return end - at <= 2 || hasPerMille(text, end + 1) ? points : none;
  if (next === 0x2f) return slash;
  if (next === 0x2d) return dash;
  if (next === 0x2013) return spacedDash;
  if (next === 0x3a) return colon;
  if (next === 0x2030) return perMille;
  return next === 0x111 || (next >= 0x61 && next <= 0x7a) ? letters : none;
}

function hasPerMille(text: string, from: number): boolean {
  let at = digitsUpTo(text, from - 1, 9);
  if (isSpaceCode(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 0x2030;
}

/** Where the digits behind `at` end, at most `most` characters from it. */
function digitsUpTo(text: string, at: number, most: number): number {
  let end = at + 1;
  for (const limit = at + most; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (!(code >= 0x30 && code <= 0x39)) break;
  }
  return end;
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
  const end = digitsUpTo(text, at, 7);
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

/** `HD/2024/117`, `SB/STAT/02`: a slash joins the digits to capitals, and more than one part stands beside them. */
function isInCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 2);
  if (!(code >= 0x41 && code <= 0x5a)) return false;
  return codeBefore.test(text.slice(Math.max(0, at - 24), at)) || endOf([codeAhead], text, at) > at;
}

const codeBefore = /(?<![\p{L}\p{M}\d/-])[A-Z\d]{1,10}[-/][A-Z\d]{1,10}\/$/u;
const codeAhead = /\d{1,6}[-/][A-Z\d]/y;

/** `2024-08` of `BR-2024-08`: further parts of the same name. */
const codeRun = /[\p{L}\p{M}\p{N}_]{1,64}(?:[-/][A-Z\d]{1,10}(?![\p{L}\p{M}])){0,4}/uy;
const nameRun = /[\p{L}\p{M}\p{N}_]{1,64}/uy;
const digitRun = /\d{1,64}/y;
const standardRun = /\d{1,8}(?:[:\-–.]\s?\d{1,8}){0,3}/y;

// 172/KH-UBND, 20/2019/QĐ-UBND, 88/2019/QH14, 30c/NQ-CP, 389 /BC-UBND
const documentNumber =
  /\d{1,6}[a-zđ]{0,2} ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{Lu}\p{L}\p{M}\d&.]{0,20}(?:[-/–][\p{L}\p{M}\d&.]{1,24}){0,4}/uy;
// 32-CTr/TU, 405-TB/BCSĐ, 115-CP
const partyNumber = /\d{1,6}[a-zđ]?-\p{Lu}[\p{L}\p{M}]{0,8}(?:\/[\p{L}\p{M}]{1,12})?/uy;
// 09/12/2019, 13-3-2019, 2.1.2018
const day = /\d{1,2}([/.-])\d{1,2}\1\d{4,5}(?!\d)/y;
// 2019-12-09
const isoDay = /(?:19|20)\d\d-\d{2}-\d{2}(?!\d)/y;
// 04/2019
const month = /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d.,/]\d)/y;
// 2016-2020, 2016 - 2020
const years = /(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?!\d)/y;
// 17,6‰: not a share of a hundred
const ofThousand = /\d{1,6}(?:[.,]\d{1,6})?\s?‰/y;
// 14:30, 9001:2015
const clock = /\d{1,5}:\d{2,4}(?!\d)/y;
// 14h30, 7g15
const hour = /\d{1,2}[hg]\d{0,2}(?![\p{L}\p{M}\d])/uy;

/** By what stands right behind the digits; the first that matches counts. */
const slash = [documentNumber, day, month];
const dash = [partyNumber, day, isoDay, years];
const points = [day, ofThousand];
const colon = [clock];
const letters = [documentNumber, partyNumber, hour];
const perMille = [ofThousand];
const spacedSlash = [documentNumber];
const spacedDash = [years];
const none: readonly RegExp[] = [];

// 0913123456, 02973.862.037
const phones = [/0\d{8,11}(?!\d)/y, /0\d{2,4}\.\d{3}\.\d{3,4}(?!\d)/y];

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

/**
 * `No. 38/2021`, `Nos. 12, 14 and 15`, `Resolution 70/1`, `Public Law 117-58`: where the number of a thing ends, `at`
 * without one. In English style only. Small `no.` may end a sentence: behind it a stroke has to join two numbers.
 */
export function englishNumberEnd(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 14), at);
  const saying = saysNumber.exec(before)?.[0];
  if (saying === undefined) return typeBefore.test(before) ? endOf(joined, text, at) : at;
  if (saying.startsWith('n')) return endOf(joined, text, at);
  return endOf(saying.startsWith('Nos') ? listed : numbered, text, at);
}

const saysNumber = /(?<![\p{L}\p{M}])(?:Nos?\.? ?|№ ?|no\. ?)$/u;
const typeBefore =
  /(?<![\p{L}\p{M}])(?:Act|Law|Decree|Order|Ordinance|Regulation|Directive|Decision|Resolution|Circular|Instruction|By-?law) $/u;
const parts = '\\d{1,6}(?:[/-][A-Z\\d]{1,10}){0,4}(?![.,]?\\d)';
const numbered = [new RegExp(parts, 'y')];
const joined = [/\d{1,6}(?:[/-]\d{1,6}){1,3}(?![.,]?\d)/y, /\d{1,6} \((?:19|20)\d\d\)/y];
// Behind a comma alone another number may begin something else.
const listed = [new RegExp(`${parts}(?:(?:, ${parts}){0,12},? (?:and|or|to|&) (?:No\\. )?${parts})?`, 'y')];

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
  if (number.length === 4) return wordOfYear().test(before) || (text[at - 1] === '(' && text[end] === ':') ? end : at;
  monthBehind().lastIndex = end;
  return monthBefore().test(before) || monthBehind().test(text) ? end : at;
}

const dayOrYear = /(?:(?:19|20)\d\d|[1-3]?\d)(?![\d%]|[.,]\d)/y;
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const wordOfYear = patternInAnyCase(
  `(?:^|\\s)(?:in|on|of|the|since|during|from|to|until|by|for|than|with|against|end|mid|early|late|over|${months}) $`,
  'u',
);
const monthBefore = patternInAnyCase(`(?:^|\\s)(?:${months}) $`, 'u');
const monthBehind = patternInAnyCase(` (?:${months})(?![a-z])`, 'uy');
