/**
 * Phrases of a lexicon in the words of a title or a label.
 */
import { memoText } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import { singleSpaced } from '../../text.ts';

/** Lower case, NFC, one space between words, marks of footnotes and markup left out. */
export const normal: (text: string) => string = memoText(text => {
  let words = text.normalize('NFC').toLowerCase();
  if (/[\u00b9\u00b2\u00b3\u2070-\u2079*_[<]/u.test(words)) {
    words = words.replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*_]+|\[\^?[\p{L}\d]{1,12}\]|<\/?[a-z]{1,8}\/?>/gu, ' ');
  }
  if (words.includes('tỉ ')) words = words.replaceAll('tỉ lệ', 'tỷ lệ').replaceAll('tỉ trọng', 'tỷ trọng');
  if (words.includes('uỹ')) words = words.replaceAll('luỹ kế', 'lũy kế');
  if (words.includes('uỷ')) words = words.replaceAll('thuỷ', 'thủy').replaceAll('uỷ', 'ủy');
  return singleSpaced(words).trim();
});

/** Whether a phrase stands in a normal text as whole words. */
export function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWord(text, at - 1) && !isWord(text, at + phrase.length)) return true;
  }
  return false;
}

/** Whether one of the phrases stands in a normal text as whole words. */
export function hasOne(text: string, phrases: readonly string[]): boolean {
  // A plain loop: most texts hold none of their letters.
  for (let at = 0; at < phrases.length; at++)
    if (text.includes(phrases[at]!) && hasPhrase(text, phrases[at]!)) return true;
  return false;
}

export function startsWithPhrase(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !isWord(text, phrase.length);
}

/** Whether a text begins with one of some phrases, a list of a lexicon: most labels begin with none of the first words. */
export function startsWithOne(text: string, phrases: readonly string[]): boolean {
  wordRun.lastIndex = 0;
  const first = wordRun.exec(text)![0];
  const known = (phrasesByWord.get(phrases) ?? byFirstWord(phrases)).get(first);
  return known?.some(phrase => startsWithPhrase(text, phrase)) ?? false;
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(phrases, firstWord);
  phrasesByWord.set(phrases, groups);
  return groups;
}

// Right because a lexicon never changes. Looked up where it is needed: of every label many lists are asked.
const phrasesByWord = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** Whether a text begins with one of the phrases and says more. */
export function goesOnFromOne(text: string, phrases: readonly string[]): boolean {
  const known = (phrasesByWord.get(phrases) ?? byFirstWord(phrases)).get(firstWord(text));
  return known?.some(phrase => phrase !== text && startsWithPhrase(text, phrase)) ?? false;
}

/** Empty where a text begins with a sign. */
export function firstWord(text: string): string {
  wordRun.lastIndex = 0;
  return wordRun.exec(text)![0];
}

export function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  // Nearly always.
  return text.charCodeAt(at) !== 0x20 && /[\p{L}\p{N}]/u.test(text[at]!);
}

const wordRun = /[\p{L}\p{N}]*/uy;

export function opens(text: string, openings: readonly string[], exceptions: readonly string[]): boolean {
  return startsWithOne(text, openings) && !startsWithOne(text, exceptions);
}
