/** The words behind a share that name what it is a share of. */
import { namesTotal } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { otherMatter } from '../items/other-matter.ts';

/** The words behind the share that name what it is a share of, without those that tell nothing apart. */
export function wordsNamed(passage: Passage, stated: QuantityItem): readonly string[] {
  const named: string[] = [];
  for (const item of passage.items.slice(stated.at + 1, stated.at + 16)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== stated.sentence) break;
    if (item.kind === 'cue' && otherMatter.has(item.cue)) break;
    // Earlier times are bases of changes.
    if (item.kind === 'cue' && item.cue === 'earlier') return [];
    named.push(...wordsOf(item));
  }
  return contentOf(passage, named);
}

/** The words behind the share up to a mark or what is said next, with a space at both ends. */
export function nameBehind({ items, text }: Passage, stated: QuantityItem): string {
  const from = stated.at + 1;
  let to = from;
  while (to < items.length && to < from + 12) {
    const item = items[to]!;
    const ends = item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside');
    if (ends || (item.kind === 'cue' && otherMatter.has(item.cue))) break;
    to++;
  }
  if (to === from) return '';
  const words = text
    .slice(items[from]!.span.start, items[to - 1]!.span.end)
    .toLowerCase()
    .normalize('NFC');
  return ` ${words.replace(/[\s,;:.]+/gu, ' ').trim()} `;
}

/** "đạt 75,2% kế hoạch". */
export function namesPlan({ items }: Passage, { at }: QuantityItem): boolean {
  const next = items[at + 1];
  return next?.kind === 'cue' && next.cue === 'plan';
}

/** "tổng số hộ", "tổng diện tích". */
export function namesAll(passage: Passage, { at }: QuantityItem): boolean {
  const next = passage.items[at + 1];
  return (
    next?.kind === 'cue' &&
    (next.cue === 'total' || (next.cue === 'base' && namesTotal(next.lower, passage.language.lexicon)))
  );
}

/** In lower case; none of marks and figures. */
export function wordsOf(item: Item): readonly string[] {
  return item.kind === 'word' || item.kind === 'cue' ? item.lower.split(' ') : [];
}

/** Without words that tell nothing apart. */
export function contentOf({ language: { lexicon } }: Passage, words: readonly string[]): string[] {
  return words.filter(word => word !== '' && !lexicon.stopWords.includes(word) && !lexicon.copulas.includes(word));
}
