/** Cases of what was counted before: "kiểm tra 1.250 lượt cơ sở, phát hiện 45 trường hợp vi phạm, chiếm 3,6%". */
import { exceeds, isAmount, isPercent } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { shareComesNear } from './near.ts';
import { isRightAt } from './parts.ts';
import { namesBase } from './words.ts';

/** The one count before the cases in their sentence, whatever its noun. Only when the share comes near. */
export function countedAsCases(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (!part.generic || part.quantity.approximate || stated.quantity.approximate || namesBase(passage, stated))
    return undefined;
  if (part.depth > 0 || !isRightAt(passage, part, stated)) return undefined;
  const before = passage.quantities
    .slice(Math.max(0, part.order - 6), part.order)
    .filter(item => item.clause === part.clause && item.role !== 'aside' && !isPercent(item));
  const [whole, ...others] = before;
  if (!whole || others.length > 0 || whole.depth !== part.depth || !isAmount(whole) || whole.quantity.approximate)
    return undefined;
  if (isOfFraction(passage, whole)) return undefined;
  const counts = [whole, part].every(({ quantity }) => quantity.figure.kind === 'count' && quantity.noun !== '');
  return counts && exceeds(whole, part) && shareComesNear(stated, part, whole) ? whole : undefined;
}
