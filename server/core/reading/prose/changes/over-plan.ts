/** "Revenue of 4,200 billion exceeded the target of 4,000 billion by 5%": plan and result stand before the words for the change. */
import { sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { type Comparison, isPlainAmount } from './times.ts';

export function overPlan(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const { items, quantities, language } = passage;
  const by = items[stated.at - 1];
  if (stated.role !== 'exceed' || by?.kind !== 'word' || !language.lexicon.measuredBy.includes(by.lower))
    return undefined;
  const base = quantities[stated.order - 1];
  if (!base || base.phrase !== stated.phrase || !isPlainAmount(base)) return undefined;
  if (!base.cues.includes('exceed') || !base.cues.includes('plan')) return undefined;
  const current = quantities
    .slice(Math.max(0, base.order - 4), base.order)
    .findLast(item => item.sentence === base.sentence && item.depth === base.depth && sameUnit(item, base));
  if (!current || !isPlainAmount(current) || current.quantity.approximate) return undefined;
  const parted = itemsBetween(passage, current.at, base.at).some(item => item.kind === 'mark' && item.mark === ';');
  return parted ? undefined : { base, current, sure: true };
}
