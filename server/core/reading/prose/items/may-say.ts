/**
 * A cheap test before a costly one: whether a passage can say any of some phrases at all. Most families of claims are told
 * by words that most passages have none of; asked once for a passage, nothing more is asked of its figures.
 */
import { memo } from '../../../derive.ts';
import type { Row } from './items.ts';

/**
 * False only where none of the phrases, in lower case, can stand in the passage, however its words are spaced: of each
 * the longest word is looked for, in the letters alone. True says nothing; the reader looks for himself.
 */
export function maySay(row: Row, phrases: readonly string[]): boolean {
  if (row.lower.length <= long) return holdsAny(row, phrases);
  const answers = answersOf(row);
  const known = answers.get(phrases);
  if (known !== undefined) return known;
  const found = holdsAny(row, phrases);
  answers.set(phrases, found);
  return found;
}

/** From here on looking through the text again costs more than remembering; it may be asked for every figure. */
const long = 4000;

// Filled as they are asked for: right because a passage and the lists of a lexicon are immutable.
const answersOf = memo((_: Row) => new Map<readonly string[], boolean>());

function holdsAny({ lower }: Row, phrases: readonly string[]): boolean {
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
