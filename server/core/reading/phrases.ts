/** Phrases of a lexicon in words that have a space around each; most words hold none of them. */
import { memo } from '../derive.ts';

/** Whether one of the phrases stands among the words. */
export function holdsOne(words: string, phrases: readonly string[]): boolean {
  const all = spaced(phrases);
  for (let at = 0; at < all.length; at++) if (words.includes(all[at]!)) return true;
  return false;
}

/** Whether the words begin with one of the phrases. */
export function beginsWithOne(words: string, phrases: readonly string[]): boolean {
  const all = spaced(phrases);
  for (let at = 0; at < all.length; at++) if (words.startsWith(all[at]!)) return true;
  return false;
}

// Right because a lexicon never changes.
const spaced = memo((phrases: readonly string[]): readonly string[] => phrases.map(phrase => ` ${phrase} `));
