/**
 * "Khỏi 740 người (61,7%), đỡ, giảm 400 người (33,3%)": a rate behind what reads like a change, which makes the whole that the shares of its
 * sentence make. It is one more of these shares.
 */
import { absolute, add, compare, type Decimal, multiply, subtract } from '../../../figures/decimal.ts';
import { isPercent, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isChange } from './values.ts';

export function isOneOfShares(passage: Passage, amount: QuantityItem, rate: QuantityItem): boolean {
  const { quantities, items } = passage;
  // "giảm 400 người (33,3%) so với năm 2023".
  const behind = items[rate.at + 2];
  if (behind?.kind === 'cue' && (behind.cue === 'base' || behind.cue === 'earlier')) return false;
  const others = quantities
    .slice(Math.max(0, amount.order - most), amount.order + most)
    .flatMap(other => (other === amount ? [] : shareOf(passage, other, amount)));
  const [first, ...more] = others;
  if (!first) return false;
  // One of them may be misprinted: this one where the others agree.
  const agree = more.length > 0 && more.every(other => areOfOneWhole(first, other));
  return agree || others.some(other => areOfOneWhole([amount, rate], other));
}

/** With the share alone in the brackets behind it, where it is an amount of the same, and no change. */
function shareOf({ quantities, items }: Passage, other: QuantityItem, amount: QuantityItem): Pair[] {
  const share = quantities[other.order + 1];
  if (isChange(other) || isPercent(other) || !share || !isPercent(share)) return [];
  if (other.sentence !== amount.sentence || !sharesNoun(other, amount) || isChange(share)) return [];
  const opening = items[share.parenthesis];
  const alone = opening?.kind === 'mark' && share.at === share.parenthesis + 1 && opening.partner === share.at + 1;
  return alone && share.depth === other.depth + 1 ? [[other, share]] : [];
}

/** How many figures before and behind are looked at. */
const most = 12;

type Pair = readonly [amount: QuantityItem, share: QuantityItem];

/** a / p = b / q within what the two shares may have been rounded by. */
function areOfOneWhole([a, p]: Pair, [b, q]: Pair): boolean {
  const [first, second] = [a, b].map(({ quantity }) => quantity.figure.value) as [Decimal, Decimal];
  const gap = subtract(multiply(first, shareAs(q)), multiply(second, shareAs(p)));
  return compare(absolute(gap), add(multiply(first, halfOf(q)), multiply(second, halfOf(p)))) <= 0;
}

function shareAs({ quantity }: QuantityItem): Decimal {
  return absolute(quantity.figure.value);
}

function halfOf({ quantity }: QuantityItem): Decimal {
  return { coefficient: 5, scale: 1 - quantity.figure.quantum };
}
