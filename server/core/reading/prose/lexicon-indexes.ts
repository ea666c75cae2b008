/** A lexicon made ready for matching: its phrases by the word by which they are met. */
import { groupBy } from '../../group.ts';
import type { Cue, Lexicon } from './lexicon.ts';

/** Cue phrases by their first word, longest first; compounds have no cue. */
export interface CueIndex {
  readonly byFirstWord: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly cue: Cue | undefined }[]
  >;
}

export function indexCues(lexicon: Lexicon): CueIndex {
  const byFirstWord = new Map<string, { words: readonly string[]; cue: Cue | undefined }[]>();
  const all: [Cue | undefined, readonly string[]][] = [
    ...(Object.entries(lexicon.cues) as [Cue, readonly string[]][]),
    [undefined, lexicon.compounds],
  ];
  for (const [cue, phrases] of all) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const known = byFirstWord.get(words[0]!);
      if (known) known.push({ words, cue });
      else byFirstWord.set(words[0]!, [{ words, cue }]);
    }
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord };
}

/** Nouns with a comma inside, by the last word before the comma. */
export type PairIndex = ReadonlyMap<string, readonly { readonly first: string; readonly second: string }[]>;

export function indexPairs({ pairs }: Lexicon): PairIndex {
  const byLastWord = new Map<string, { first: string; second: string }[]>();
  for (const pair of pairs) {
    const [first = '', second = ''] = pair.split(', ');
    const last = first.split(' ').at(-1)!;
    const known = byLastWord.get(last);
    if (known) known.push({ first, second });
    else byLastWord.set(last, [{ first, second }]);
  }
  return byLastWord;
}

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  return groupBy(phrases, phrase => phrase.split(' ', 1)[0]!);
}
