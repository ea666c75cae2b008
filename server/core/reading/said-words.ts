/**
 * The words by which a text names a change or an average, so that a finding repeats them: "thấp hơn 4,53 điểm" is not
 * "giảm 4,53 điểm".
 */
import { matchesOf } from '../text.ts';

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

const pairs = [
  ['tăng', 'giảm'],
  ['cao hơn', 'thấp hơn'],
  ['nhiều hơn', 'ít hơn'],
  ['lớn hơn', 'nhỏ hơn'],
  ['rose', 'fell'],
  ['up', 'down'],
  ['increased', 'decreased'],
  ['an increase', 'a decrease'],
  ['a rise', 'a fall'],
] as const;
const opposites = new Map(
  pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
) as ReadonlyMap<string, string>;

const changeWords = wordsOf([...opposites.keys(), 'vượt', 'hụt']);
const averageWords = wordsOf(['bình quân', 'trung bình', 'năng suất', 'mật độ', 'average', 'yield', 'density']);

function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'giu');
}

function like(word: string, other: string): string {
  return /^\p{Lu}/u.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
