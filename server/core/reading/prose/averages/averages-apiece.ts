/** What a sum comes to for each of those who share it: "$1.26 million to 840 farmers, or $1,500 each", "6,000 doses, 1,200 each on average". */
import { compare, type Decimal, multiply } from '../../../figures/decimal.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { slipBetween } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { averageClaim } from '../build.ts';
import { isAmount, near, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';

function isOneSlip(value: Decimal, meant: Decimal): boolean {
  return compare(value, meant) === 0 || slipBetween(value, meant) !== undefined;
}

/** The sentence has one other amount of the kind and one number of things before it, and words that say that it is the same said again. */
export function averageApiece(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, quantities, language } = passage;
  const { apiece, equalling } = language.lexicon;
  // Past "million".
  const unit = items[stated.at + 1];
  const from =
    stated.at +
    (unit?.kind === 'word' && stated.quantity.noun.startsWith(`${unit.lower} `) && !apiece.includes(unit.lower)
      ? 2
      : 1);
  const before = items[stated.at - 1];
  const [behind, said] = items.slice(from, from + 2);
  if (behind?.kind !== 'word' || !apiece.includes(behind.lower)) return undefined;
  const averages = said?.kind === 'cue' && said.cue === 'average';
  const again =
    before?.kind === 'cue'
      ? equalling.includes(before.lower)
      : before?.kind === 'mark' && before.mark === ',' && averages;
  const role = before?.kind === 'cue' ? 'share' : 'plain';
  if (!again || stated.role !== role || (stated.quantity.figure.kind !== 'measure' && !averages)) return undefined;
  const end = items[from + (averages ? 2 : 1)];
  if (end && end.kind !== 'mark') return undefined;
  const among = quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => item.sentence === stated.sentence && isAmount(item));
  const [total, ...totals] = among.filter(item => sharesNoun(item, stated));
  const [count, ...counts] = among.filter(
    item => item.quantity.figure.kind === 'count' && item.counted[0] !== '' && !sharesNoun(item, stated),
  );
  if (!total || !count || totals.length + counts.length > 0 || among.length > 2) return undefined;
  if ([total, count, stated].some(({ quantity }) => quantity.approximate)) return undefined;
  const product = multiply(stated.quantity.figure.value, count.quantity.figure.value);
  const { value, quantum } = total.quantity.figure;
  // What one slip makes right is told of the product.
  if (!near(product, value, 25)) return undefined;
  if (!averages && isOneSlip(value, roundHalfUp(fromDecimal(product), quantum))) return undefined;
  return averageClaim(passage, stated, { total, count });
}
