/** Words around figures, as the doubts ask for them. */
import type { Item, Passage, QuantityItem } from '../items/items.ts';

/** The words before a figure that it is called by, with a space at both ends. */
export function labelOf({ quantity }: QuantityItem): string {
  return ` ${quantity.label
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,;:.()]+/gu, ' ')} `;
}

/** One of these words or phrases is among the words, which have a space at both ends. */
export function says(words: string, phrases: readonly string[]): boolean {
  return phrases.some(phrase => words.includes(` ${phrase} `));
}

/** The words between two items, with a space at both ends; at most sixty items. */
export function wordsBetween({ items }: Passage, from: number, to: number): string {
  let words = ' ';
  for (let at = from + 1; at < to && at < items.length && at <= from + 60; at++) {
    const item = items[at]!;
    if (item.kind === 'word' || item.kind === 'cue') words += `${item.lower} `;
  }
  return words;
}

/** The mark, at `at`. */
export function isMark(item: Item | undefined, ...marks: readonly string[]): boolean {
  return item?.kind === 'mark' && marks.includes(item.mark);
}
