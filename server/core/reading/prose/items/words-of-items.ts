/** The items of a passage as words in lower case with single spaces between them, so that patterns can be looked for. */
import { memo } from '../../../derive.ts';
import type { Passage } from './items.ts';

export interface ItemWords {
  readonly text: string;
  /** Where each item begins in `text`. */
  readonly starts: readonly number[];
}

/** Right to remember because a passage is immutable. */
export const wordsOf = memo(({ items }: Passage): ItemWords => {
  const words: string[] = [];
  const starts: number[] = [];
  let length = 0;
  // A plain loop: every item of every passage is taken.
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    const word =
      item.kind === 'quantity'
        ? item.quantity.figure.text
        : item.kind === 'mark'
          ? item.mark === '–'
            ? '-'
            : item.mark
          : item.lower;
    words.push(word);
    starts.push(length);
    length += word.length + 1;
  }
  return { text: words.length === 0 ? '' : `${words.join(' ')} `, starts };
});

/** A pattern for any of these words or phrases, the longest first; nothing matches it where there are none. */
export function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : [...words].sort((a, b) => b.length - a.length).join('|');
}

/** Matches that begin and end with whole items: from the first (included) to the last (excluded). */
export function* itemsOf(
  starts: readonly number[],
  matches: Iterable<RegExpExecArray>,
): Generator<{ readonly match: RegExpExecArray; readonly from: number; readonly to: number }> {
  let item = 0;
  for (const match of matches) {
    const end = match.index + match[0].length;
    while (item + 1 < starts.length && starts[item + 1]! <= match.index) item++;
    const from = item;
    let to = from;
    while (to < starts.length && starts[to]! < end) to++;
    yield { match, from, to };
  }
}
