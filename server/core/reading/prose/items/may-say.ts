/**
 * A cheap test before a costly one: whether a passage can say any of some phrases at all. Most families of claims are told
 * by words that most passages have none of; asked once for a passage, nothing more is asked of its figures.
 */
import type { Row } from './items.ts';

/**
 * False only where none of the phrases, in lower case, can stand in the passage, however its words are spaced: of each
 * the longest word is looked for, in the letters alone. True says nothing; the reader looks for himself.
 */
export function maySay({ lower }: Row, phrases: readonly string[]): boolean {
  const words = known.get(phrases) ?? tellingWords(phrases);
  for (let at = 0; at < words.length; at++) if (lower.includes(words[at]!)) return true;
  return false;
}

/** The longest word of each phrase, every word once. */
function tellingWords(phrases: readonly string[]): readonly string[] {
  const longest = phrases.map(phrase =>
    phrase.split(' ').reduce((most, word) => (word.length > most.length ? word : most)),
  );
  const words = [...new Set(longest)];
  known.set(phrases, words);
  return words;
}

// Right because a lexicon never changes.
const known = new WeakMap<readonly string[], readonly string[]>();
