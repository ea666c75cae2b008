/** The base of the share right before or behind. */
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { wordsNamed } from './base-words.ts';
import { followsPart, mayCountAlike, mayHold } from './part-and-base.ts';
import { partOf } from './parts.ts';
import { isRight } from './readings.ts';
import { isOfComparison, namesBase } from './words.ts';

/**
 * "hôn nhân 761 vụ (40,7%); dân sự 608 vụ (32,5%)", "42 vụ, chiếm 0,5% số vụ đã giải quyết; … 67 vụ, chiếm 0,8%": what the share right
 * before or behind is of, where that one is right of it and the two are said alike.
 */
export function ofShareBeside(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (!followsPart(passage, part, stated)) return undefined;
  for (const share of [shareBeside(passage, stated, -1), shareBeside(passage, stated, 1)]) {
    const own = share && partOf(passage, share);
    if (
      !own ||
      own === part ||
      own.depth !== part.depth ||
      !isPlainValue(passage, own) ||
      !followsPart(passage, own, share)
    )
      continue;
    if (!mayCountAlike(own, part) || !namesSame(passage, stated, share)) continue;
    const base = passage.quantities
      .slice(Math.max(0, own.order - 12), Math.max(own.order, part.order) + 8)
      .filter(item => item !== own && item !== part && isPlainValue(passage, item) && mayCountAlike(item, part))
      .filter(
        item => exceeds(item, own) && mayHold(stated, part, item) && Math.abs(item.sentence - stated.sentence) <= 1,
      )
      .find(item => isRight(share, own, item));
    if (base) return base;
  }
  return undefined;
}

/** The next percentage on that side that is a share, said as deep, in the same sentence. */
function shareBeside(passage: Passage, stated: QuantityItem, step: 1 | -1): QuantityItem | undefined {
  for (let order = stated.order + step; Math.abs(order - stated.order) <= 3; order += step) {
    const item = passage.quantities[order];
    if (!item || item.sentence !== stated.sentence) return undefined;
    if (!isPercent(item)) continue;
    const share = item.role === stated.role && item.depth === stated.depth && item.quantity.figure.decimals > 0;
    return share && !item.quantity.approximate && !isOfComparison(passage, item) ? item : undefined;
  }
  return undefined;
}

/** One of the two names its base only, or both name the same. */
function namesSame(passage: Passage, stated: QuantityItem, share: QuantityItem): boolean {
  if (!namesBase(passage, stated)) return true;
  return wordsNamed(passage, stated).join(' ') === wordsNamed(passage, share).join(' ');
}
