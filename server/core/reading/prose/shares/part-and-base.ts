/** How a share, its part and what may be their base stand to one another. */
import { countsAlike, exceeds, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isSlippedShare } from './near.ts';
import { hasOwnSubject } from './words.ts';

/** Nothing else is counted between the part and its share, and the share has no subject of its own. */
export function followsPart(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  if (part.order > stated.order || hasOwnSubject(passage, part, stated)) return false;
  const others = passage.quantities.slice(part.order + 1, stated.order);
  return others.every(item => item.role === 'aside' || item.depth > part.depth || isPercent(item));
}

/** No part is larger than its whole, but for a slip. */
export function mayHold(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  return exceeds(whole, part) || isSlippedShare(stated, part, whole);
}

/** The same noun, people under two, or a number without a noun beside one. */
export function mayCountAlike(a: QuantityItem, b: QuantityItem): boolean {
  if (countsAlike(a, b)) return true;
  const bare = a.counted[0] === '' || b.counted[0] === '';
  return bare && a.quantity.figure.kind === b.quantity.figure.kind && sameUnit(a, b);
}
