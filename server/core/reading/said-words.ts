/**
 * The words by which a text names a change or an average, so that a finding repeats them: "thấp hơn 4,53 điểm" is not
 * "giảm 4,53 điểm".
 */
import { inAnyCase } from '../any-case.ts';
import { matchesOf } from '../text.ts';
import { englishSaidWords } from './en/said-words.ts';
import { vietnameseSaidWords } from './vi/said-words.ts';

export interface SaidWords {
  /** Words of changes, each with the one that says the opposite. Lower case. */
  readonly opposites: readonly (readonly [string, string])[];
  /** Words of changes that have none. */
  readonly changes: readonly string[];
  readonly averages: readonly string[];
}

export interface Said {
  /** As it stands in the text. */
  readonly word: string;
  /** Where it begins. */
  readonly start: number;
  /** What says the opposite, with the same capitals; for a change only. */
  readonly opposite: string | undefined;
}

/** The last such word before the end of `before`, with nothing between that parts it from what follows. */
export function saidBefore(before: string, of: 'change' | 'average'): Said | undefined {
  let last: RegExpExecArray | undefined;
  const from = Math.max(0, before.length - reach);
  const near = before.slice(from);
  for (const match of matchesOf(near, of === 'change' ? changeWords : averageWords)) last = match;
  if (!last || /[\d.;:,()\n]/u.test(near.slice(last.index + last[0].length))) return undefined;
  const word = last[0];
  const opposite = opposites.get(word.toLowerCase());
  return { word, start: from + last.index, opposite: opposite && like(opposite, word) };
}

const reach = 40;

const languages = [vietnameseSaidWords, englishSaidWords];
const opposites: ReadonlyMap<string, string> = new Map(
  languages.flatMap(({ opposites }) =>
    opposites.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  ),
);

const changeWords = wordsOf([...opposites.keys(), ...languages.flatMap(({ changes }) => changes)]);
const averageWords = wordsOf(languages.flatMap(({ averages }) => averages));

function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(inAnyCase(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`), 'gu');
}

function like(word: string, other: string): string {
  return /^\p{Lu}/u.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
