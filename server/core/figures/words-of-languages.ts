/**
 * Which language words are of, as far as it can be told without a dictionary: Vietnamese by its letters and by the build
 * of its syllables, English by words that cannot be such syllables. English texts hold Vietnamese names and symbols
 * ("Điện Biên", "55/NQ-HĐND"), which are in capitals; a Vietnamese sentence has words in small letters.
 */
import { matchesOf } from '../text.ts';

export interface WordCounts {
  /** Whether a letter stands in the text that English does not have and Vietnamese has. */
  readonly lettered: boolean;
  /** Words of three letters and more that are no syllables of Vietnamese without its marks. */
  readonly english: number;
  /** Words in small letters that hold a letter of Vietnamese, decomposed or not; in a text without any, syllables. */
  readonly vietnamese: number;
}

/** Whether a letter stands in `text` that English does not have and Vietnamese has, decomposed or not. */
export function hasVietnameseLetter(text: string): boolean {
  return letter.test(text);
}

/** Whether `text` alone may be English, as of `mayBeEnglish`. */
export function isEnglishText(text: string): boolean {
  return !hasVietnameseLetter(text) || mayBeEnglish([wordsOfLanguages(text)]);
}

/**
 * Of what is written for a reader: tags, attributes, addresses, keys, names of files and rules ("SUM", "rows where") are
 * in English anywhere. Linear in `text`.
 */
export function wordsOfLanguages(text: string): WordCounts {
  const lettered = hasVietnameseLetter(text);
  const words = text.replace(markup, ' ');
  return {
    lettered,
    english: matchesOf(words, foreign).length,
    vietnamese: matchesOf(words, lettered ? vietnamese : unmarked).length,
  };
}

/** Whether a text may be English: no Vietnamese letter stands in it, or its words are English for all that. */
export function mayBeEnglish(parts: readonly WordCounts[]): boolean {
  return leadOf(parts) > 0 || !parts.some(part => part.lettered);
}

/** Whether its words say that it is: some of English, and more than of Vietnamese. */
export function isSurelyEnglish(parts: readonly WordCounts[]): boolean {
  const words = parts.reduce((sum, { english }) => sum + english, 0);
  return words >= enoughWords && leadOf(parts) > 0;
}

const enoughWords = 3;

function leadOf(parts: readonly WordCounts[]): number {
  return parts.reduce((sum, { english, vietnamese }) => sum + english - vietnamese, 0);
}

const letter =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

const markup =
  /^[ \t]{0,8}(?:id|mã|data|dữ liệu|tệp dữ liệu|body|appendices|documents|layout|bare)[ \t]*:.*$|^[ \t]{1,8}(?:\[[^\]\n|]{1,80}\]|[a-z][\w.]{0,60}|[A-Z]{3,7}\([^\n|]{0,200})[^|\n:]{0,200}[<=>][^|\n]*$|^[ \t]{1,8}(?:on|tại) [^:|\n]{1,80}:[^|\n]*[<=>][^|\n]*$|<[^<>]{0,500}>|\{[^{}]{0,500}\}|^[ \t]*(?:::?:?[\w-]+|```.*|~~~.*|(?:- +)?[\w-]+:(?=[ \t\r]|$))|\]\([^()\s]{0,300}\)|!?\[\[[^\]\n]{0,300}\]\]|\bhttps?:\S{0,300}/gm;

/** To the first such letter of a word; no syllable begins with more than three others and a vowel. */
const vietnamese =
  /(?<![\p{L}\p{M}\d/-])(?=\p{Ll})[a-z]{0,5}(?:[\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0103\u0111\u0129\u0169\u01a1\u01b0\u1ea0-\u1ef9]|(?<=[a-z])\p{M})/gu;

/** Beginning, vowels and end of a syllable as they are left when its marks are; abbreviations are no words. */
const unmarked =
  /(?<![\p{L}\p{M}\d])(?:[bcdghklmnpqrstvxBCDGHKLMNPQRSTVX]|[cknptCKNPT]h|[gG]i|[nN]?[gG]h?|[tT]r)?[aeiouyAEIOUY]{1,3}(?:ch?|n[gh]?|[mpt])?(?![\p{L}\p{M}\d])/gu;
const foreign =
  /(?<![\p{L}\p{M}\d])(?!(?:[bcdghklmnpqrstvxBCDGHKLMNPQRSTVX]|[cknptCKNPT]h|[gG]i|[nN]?[gG]h?|[tT]r)?[aeiouyAEIOUY]{1,3}(?:ch?|n[gh]?|[mpt])?(?![a-z]))[A-Za-z][a-z]{2,}(?![\p{L}\p{M}\d])/gu;
