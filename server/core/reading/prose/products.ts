/**
 * So many things of so much each: "trao 106 suất học bổng, mỗi suất 13 triệu đồng, tổng trị giá 1.378 triệu đồng". Only where
 * the noun that is counted is named again behind "mỗi", and a total follows at once.
 */
import { multiply } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import { claim, operand } from './build.ts';
import { isAmount, isPercent, near, sharesNoun } from './items/amounts.ts';
import type { Passage, QuantityItem } from './items/items.ts';
import { itemsBetween } from './items/navigate.ts';

export function* readProducts(passage: Passage): Generator<Claim> {
  for (const total of passage.quantities) {
    const each = passage.quantities[total.order - 1];
    const count = passage.quantities[total.order - 2];
    if (!each || !count || !total.cues.includes('total') || !areTogether(count, each, total)) continue;
    if (![count, each, total].every(isPlain) || count.quantity.figure.kind !== 'count') continue;
    if (!sharesNoun(each, total) || isPercent(total) || !saysEach(passage, count, each) || isRate(passage, each, total))
      continue;
    const product = multiply(count.quantity.figure.value, each.quantity.figure.value);
    yield claim(passage, {
      form: 'expression',
      stated: total,
      operands: [count, each],
      expression: { kind: 'product', left: operand(0), right: operand(1) },
      certainty: near(product, total.quantity.figure.value, 25) ? 'structure' : 'guess',
    });
  }
}

function areTogether(count: QuantityItem, each: QuantityItem, total: QuantityItem): boolean {
  const standing = [count, each, total];
  return (
    standing.every(item => item.sentence === total.sentence && item.depth === total.depth) &&
    each.clause === count.clause
  );
}

function isPlain(item: QuantityItem): boolean {
  return isAmount(item) && item.role === 'plain' && !item.quantity.approximate && !item.mixed;
}

/** "106 suất …, mỗi suất 13 triệu đồng". */
function saysEach(passage: Passage, count: QuantityItem, each: QuantityItem): boolean {
  const between = itemsBetween(passage, count.at, each.at);
  const at = between.findLastIndex(item => item.kind === 'word' && passage.language.lexicon.every.includes(item.lower));
  const noun = between[at + 1];
  if (at < 0 || between.length - at > 6 || !noun || noun.kind === 'mark' || noun.kind === 'quantity') return false;
  return noun.lower === count.counted[0] && between.slice(at).every(({ kind }) => kind === 'word' || kind === 'cue');
}

/** "500.000 đồng/tháng": for each of something else too. */
function isRate(passage: Passage, each: QuantityItem, total: QuantityItem): boolean {
  return itemsBetween(passage, each.at, total.at).some(
    item =>
      item.kind === 'quantity' ||
      (item.kind === 'mark' && item.mark !== ',') ||
      (item.kind === 'cue' && item.cue === 'time'),
  );
}
