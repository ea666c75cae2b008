/**
 * Multiples of what was called so before: "mô tô, xe máy 297 vụ, ô tô 83 vụ …. Số vụ do mô tô, xe máy gây ra nhiều gấp 3,6 lần
 * số vụ do ô tô".
 */
import { isPlainValue } from '../changes/values.ts';
import { isAmount, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { contentOf, wordsOf } from '../shares/base-words.ts';
import { calledSo } from '../shares/named-parts.ts';
import { shareComesNear } from '../shares/near.ts';
import { wordsBefore } from '../shares/wholes.ts';

/** The amount that the words before the multiple name, or the last one before it, and the one that the words behind name. */
export function multipleCalled(
  passage: Passage,
  stated: QuantityItem,
): { readonly current: QuantityItem; readonly base: QuantityItem } | undefined {
  if (stated.role !== 'multiple' || stated.quantity.figure.decimals === 0) return undefined;
  const base = baseCalled(passage, stated);
  if (!base) return undefined;
  const current = currentOf(passage, stated, base);
  return current && current !== base && sameUnit(current, base) && shareComesNear(stated, current, base)
    ? { current, base }
    : undefined;
}

/** "… lần số vụ do ô tô": the words up to the next mark or figure. */
function baseCalled(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const words: string[] = [];
  for (const item of passage.items.slice(stated.at + 2, stated.at + 16)) {
    if (item.kind === 'mark') break;
    if (item.kind === 'quantity' || item.sentence !== stated.sentence) return undefined;
    words.push(...wordsOf(item));
  }
  const name = contentOf(passage, words);
  return amountCalled(passage, stated, name);
}

/** What the multiple is said of: the amount of its own phrase, or the one called as the words before it say. */
function currentOf(passage: Passage, stated: QuantityItem, base: QuantityItem): QuantityItem | undefined {
  const last = passage.quantities.slice(Math.max(0, stated.order - 4), stated.order).findLast(isAmount);
  if (last && last.sentence === stated.sentence && last !== base) return isPlainValue(passage, last) ? last : undefined;
  const words: string[] = [];
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 16; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== stated.sentence || item.kind === 'quantity' || (item.kind === 'mark' && item.mark !== ','))
      break;
    if (item.kind !== 'cue' || item.cue === 'identifier') words.push(...[...wordsOf(item)].reverse());
  }
  return amountCalled(passage, stated, contentOf(passage, words.reverse()), base);
}

/** The amount whose whole label is among the words, the longest of several; or the one that was said with all of them. */
function amountCalled(
  passage: Passage,
  stated: QuantityItem,
  name: readonly string[],
  base?: QuantityItem,
): QuantityItem | undefined {
  if (name.length === 0) return undefined;
  const found = passage.quantities
    .slice(Math.max(0, stated.order - 12), stated.order)
    .filter(item => item !== base && stated.sentence - item.sentence <= 1 && isPlainValue(passage, item))
    .map(item => ({ item, label: contentOf(passage, wordsBefore(passage, item).trim().split(' ')) }))
    .filter(({ label }) => label.length > 0 && label.every(word => name.includes(word)))
    .sort((one, other) => other.label.length - one.label.length);
  const [best, next] = found;
  if (best && (!next || next.label.length < best.label.length)) return best.item;
  const called = calledSo(passage, stated, name);
  return called === base ? undefined : called;
}
