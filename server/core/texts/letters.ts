/**
 * What is wrong with the letters and spaces of one text: look-alikes of other alphabets, decomposed letters, fonts of
 * before Unicode, spaces within numbers.
 */

import type { Place } from '../finding.ts';
import { lookAlikes } from '../reading/documents/fold.ts';
import { matchesOf } from '../text.ts';
import type { ReportText } from './texts.ts';

export interface LetterFault {
  readonly kind: 'look-alike' | 'decomposed' | 'space' | 'stray-space' | 'legacy';
  readonly place: Place;
  readonly stated: string;
  /** How the place would read; undefined where only a person knows. */
  readonly repair: string | undefined;
}

export function letterFaults(text: ReportText): readonly LetterFault[] {
  const words = text.source.slice(text.span.start, text.span.end);
  const faults: LetterFault[] = [];
  const add = (kind: LetterFault['kind'], at: number, stated: string, repair: string | undefined): void => {
    const start = text.span.start + at;
    faults.push({ kind, place: text.place({ start, end: start + stated.length }), stated, repair });
  };
  if (foreign.test(words)) {
    for (const match of matchesOf(words, /[\p{L}\p{M}\d]+(?:[-/&][\p{L}\p{M}\d]+)*/gu)) {
      const repair = isOfOtherSpelling(words, match) ? undefined : latin(match[0]);
      if (repair !== undefined) add('look-alike', match.index, match[0], repair);
    }
  }
  if (/[\u0300-\u036f]/.test(words)) {
    for (const match of matchesOf(words, /[^\s\p{Mn}]{0,60}(?:\p{Mn}[^\s\p{Mn}]{0,60})+/gu)) {
      const repair = match[0].normalize('NFC');
      if (repair !== match[0]) add('decomposed', match.index, match[0], repair);
    }
  }
  if (/\d[ \u00a0][.,]?\d|\d[ \u00a0]%|[.,] \d/.test(words)) {
    for (const match of matchesOf(words, spacedNumber)) {
      const number = match[0];
      add('space', match.index, number, number.replace(/[ \u00a0]/g, ''));
    }
    for (const match of matchesOf(words, straySpace)) {
      const at = match.index + match[0].length - match[2]!.length;
      add('stray-space', at, match[2]!, match[2]!.replace(', ', ','));
    }
  }
  const legacy = legacyWords(words);
  if (legacy) add('legacy', legacy.at, legacy.word, undefined);
  return faults.length === 0 ? none : faults;
}

const none: readonly LetterFault[] = [];

/** Cyrillic, Greek, and the two letters that look like Đ. */
const foreign = /[\u0370-\u03ff\u0400-\u052f\u00d0\u00f0\u0189]/u;

/**
 * "Guðrun", "⟨ð⟩", "[ðaˈnjel]": a small ð looks like no đ; it is a slip where it begins a Vietnamese syllable alone ("ðến", as fonts of
 * before Unicode leave it), and else the letter of another language or of phonetic spelling.
 */
function isOfOtherSpelling(words: string, { 0: word, index }: RegExpMatchArray): boolean {
  if (!word.includes('\u00f0')) return false;
  const around = `${words[index! - 1] ?? ''}${words[index! + word.length] ?? ''}`;
  return /[\u0250-\u02ff[\]\u27e8]/u.test(around) || !syllables.test(word.normalize('NFC').toLowerCase());
}

/** Vowels with or without marks, and the consonants that may end a syllable. */
const syllables =
  /^ð[aeiouy\u00e0-\u00ef\u00f2-\u00fd\u0103\u0129\u0169\u01a1\u01b0\u1ea0-\u1ef9]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;

/** A word of Latin letters with look-alikes among them, as Latin; undefined for words that are really foreign. */
function latin(word: string): string | undefined {
  if (!foreign.test(word)) return undefined;
  let own = 0;
  let twins = 0;
  let repair = '';
  for (const letter of word) {
    const twin = lookAlikes.get(letter);
    if (twin) twins++;
    else if (foreign.test(letter)) return undefined;
    else if (/[A-Za-z\u00c0-\u01b0\u1e00-\u1eff]/u.test(letter)) own++;
    repair += twin ?? letter;
  }
  if (twins === 0) return undefined;
  // Letters like Đ occur in Vietnamese words only; a whole word of look-alikes counts beside a Latin part.
  return own > 0 || /[\u00d0\u00f0\u0189]/u.test(word) ? repair : undefined;
}

/** "1 .991", "37 ,38", "3,45 %", "1 234 567": white space within one number. */
const spacedNumber =
  /(?<![\p{L}\d.,/-])(?:\d{1,3}[ \u00a0]\.\d{3}(?!\d)|\d{1,3}[ \u00a0],\d{1,3}(?!\d)|(?<!\d[ \u00a0])\d{1,3}(?:[ \u00a0]\d{3}){2,4}(?![\d.,]|[ \u00a0]\d)|\d{1,7}(?:[.,]\d{1,3}){0,3}[ \u00a0]%)/gu;

/** "đạt 37, 38 tỷ": a space after the decimal comma, where the words want one number. */
const straySpace =
  /(?:đạt|là|chiếm|tăng|giảm|gần|khoảng|hơn|được|thêm|bằng) (?:tỷ lệ )?(?<![\p{L}\d])((\d{1,3}, \d{1,2})(?= ?(?:%|tỷ|triệu|nghìn tỷ)(?!\p{L})))/gu;

/** Words of the fonts before Unicode (TCVN3: "KÕ ho¹ch"; VNI: "Keá hoaïch"), when a text is full of them. */
function legacyWords(words: string): { readonly at: number; readonly word: string } | undefined {
  // Without one of these letters there is no such word; nearly every text is done here.
  if (!legacyLetters.test(words)) return undefined;
  // English of a bad scan has such signs too; those fonts have no word "of".
  if (english.test(words)) return undefined;
  const found = matchesOf(words.slice(0, 4000), legacyPattern).filter(([word]) => /[A-Za-z]/.test(word));
  const first = found[0];
  const different = new Set(found.map(([word]) => word));
  return first && different.size >= 3 ? { at: first.index, word: first[0] } : undefined;
}

const english = /(?:^|\s)(?:of|that|with|for|is|are|was|were)\s/u;

const legacyLetters =
  /[\u00a1-\u00a9\u00ab-\u00ae\u00b5-\u00b9\u00bb-\u00bf]|a[\u00e1\u00e0\u00e5\u00e3\u00e4\u00e2\u00e9\u00e8\u00fa\u00fc\u00eb]|[oe][\u00e5\u00e4\u00f8\u00f9\u00fb\u00f5\u00ef]|[\u00f6\u00f4][\u00f8\u00f9\u00fb\u00f5\u00ef]/u;

const legacyPattern =
  /(?<![\p{L}\d])(?:(?=[^\s]{0,6}[A-Za-z])[A-Za-z]{0,4}(?:[\u00a1-\u00a9\u00ab-\u00ae\u00b5-\u00b8\u00bb-\u00bf]|\u00b9(?=[a-z]))[A-Za-z\u00a1-\u00bf]{0,5}|[A-Za-z]{0,3}(?:a[\u00e1\u00e0\u00e5\u00e3\u00e4\u00e2\u00e9\u00e8\u00fa\u00fc\u00eb]|o[\u00e5\u00e4\u00f8\u00f9\u00fb\u00f5\u00ef]|e[\u00e5\u00e4\u00f8\u00f9\u00fb\u00f5\u00ef]|\u00f6[\u00f8\u00f9\u00fb\u00f5\u00ef]|\u00f4[\u00f8\u00f9\u00fb\u00f5\u00ef])[a-z]{0,3})(?![\p{L}\d])/gu;
