/**
 * The stretch of a scale that a label names: "Từ 60 tuổi trở lên", "15 - 29", "under 18", "85+".
 */
import { matchesOf, singleSpaced } from '../../text.ts';
import type { TableLexicon } from './lexicon.ts';
import { hasPhrase, normal } from './phrases.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What else the label says, "tuổi": classes of one scale say the same. */
  readonly of: string;
}

/** Undefined where a label says no such thing, or more. */
export function stretchOf(label: string, { ranges }: TableLexicon): Stretch | undefined {
  if (label.length > mostLetters || !/\d/u.test(label)) return undefined;
  const text = normal(label);
  const numbers = matchesOf(text, /\d{1,6}(?:[.,]\d{1,3})?/gu).map(([number]) => Number(number!.replace(',', '.')));
  const [first = Number.NaN, second] = numbers;
  if (numbers.length > 2) return undefined;
  const words = singleSpaced(text.replace(/\d[\d.,]*/gu, ' # ').replace(/(?<=# )\+/u, ranges.above[0]!));
  const signs = /[<≤]/u.test(words) ? 'below' : /[>≥]/u.test(words) ? 'above' : undefined;
  const says = (phrases: readonly string[]): boolean => phrases.some(phrase => hasPhrase(words, phrase));
  const of = [...ranges.above, ...ranges.below, ...ranges.joints]
    .reduce((left, phrase) => without(left, phrase), words)
    .replace(/[^\p{L}\s]+/gu, ' ');
  const rest = singleSpaced(of).trim();
  if (second !== undefined) return first < second ? { from: first, to: second, of: rest } : undefined;
  if (signs === 'above' || says(ranges.above)) return { from: first, to: Number.POSITIVE_INFINITY, of: rest };
  if (signs === 'below' || says(ranges.below)) return { from: Number.NEGATIVE_INFINITY, to: first, of: rest };
  return undefined;
}

const mostLetters = 60;

function without(text: string, phrase: string): string {
  return hasPhrase(text, phrase) ? ` ${text} `.replace(` ${phrase} `, ' ') : text;
}
