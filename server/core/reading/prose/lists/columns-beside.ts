/** Two numbers said of each: what holds for the first of them must hold for the second. */
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';

/**
 * "186,4 ha của 2.415 hộ; đã bàn giao 171,9 ha của 2.206 hộ; còn 14,5 ha của 209 hộ": where one of the two columns makes
 * its whole, the other must make its own.
 */
export function* columnBeside(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): Generator<Claim> {
  const [other, ...others] = [whole, ...parts].map(item => besides(passage, item));
  if (!other || !others.every(item => item !== undefined && sharesNoun(item, other))) return;
  const beside = others as QuantityItem[];
  if (sumsTo(beside, other) || (sumsTo(parts, whole) && sumComesNear(beside, other, 50)))
    yield sum(passage, other, beside, 'structure');
}

/** The other number said of the same: "12 vụ/19 bị can", "12 vụ với 19 bị can". */
function besides(passage: Passage, item: QuantityItem): QuantityItem | undefined {
  const lower = lowerOf(passage, item);
  if (lower) return lower;
  const next = passage.quantities[item.order + 1];
  const beside = next && next.clause === item.clause && next.depth === item.depth && isAmount(next);
  return beside && !sharesNoun(next, item) && next.quantity.noun !== '' ? next : undefined;
}
