/** Phrases of a lexicon in words that have a space around each; most words hold none of them. */

/** Whether one of the phrases stands among the words. */
export function holdsOne(words: string, phrases: readonly string[]): boolean {
  const all = known.get(phrases) ?? spaced(phrases);
  for (let at = 0; at < all.length; at++) if (words.includes(all[at]!)) return true;
  return false;
}

/** Whether the words begin with one of the phrases. */
export function beginsWithOne(words: string, phrases: readonly string[]): boolean {
  const all = known.get(phrases) ?? spaced(phrases);
  for (let at = 0; at < all.length; at++) if (words.startsWith(all[at]!)) return true;
  return false;
}

function spaced(phrases: readonly string[]): readonly string[] {
  const all = phrases.map(phrase => ` ${phrase} `);
  known.set(phrases, all);
  return all;
}

// Right because a lexicon never changes. Looked up where it is needed: of every word and label many lists are asked.
const known = new WeakMap<readonly string[], readonly string[]>();
