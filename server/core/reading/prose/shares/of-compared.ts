/**
 * Shares that say again how much an amount is beside another: "tiết kiệm 86.325.000 đồng so với giá gói thầu 1.712.455.000 đồng, tương
 * đương 5,04%". Only what comes near.
 */
import type { Claim, Quantity } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { shareComesNear } from './near.ts';

/** `told`: shares whose base is known already. */
export function* readOfCompared(passage: Passage, told: ReadonlySet<Quantity>): Generator<Claim> {
  for (const stated of passage.quantities) {
    if (!isPercent(stated) || stated.role !== 'share' || stated.quantity.approximate) continue;
    if (told.has(stated.quantity)) continue;
    const operands = amountsOf(passage, stated);
    if (operands)
      yield claim(passage, {
        form: 'share',
        stated,
        operands,
        expression: quotient(operand(0), operand(1)),
        certainty: 'structure',
      });
  }
}

/** The amount and the one behind the words that compare, right before the comma and the verb; nothing more is said of the share. */
function amountsOf(passage: Passage, stated: QuantityItem): readonly [QuantityItem, QuantityItem] | undefined {
  const { items, quantities, language } = passage;
  const [part, whole] = quantities.slice(Math.max(0, stated.order - 2), stated.order);
  const [comma, verb, behind] = [items[stated.at - 2], items[stated.at - 1], items[stated.at + 1]];
  if (!part || !whole || verb?.kind !== 'cue' || !language.lexicon.equalling.includes(verb.lower)) return undefined;
  if (comma?.kind !== 'mark' || comma.mark !== ',' || (behind !== undefined && behind.kind !== 'mark'))
    return undefined;
  if (part.phrase !== whole.phrase || whole.phrase + 1 !== stated.phrase || part.role !== 'plain') return undefined;
  if (![part, whole].every(item => isAmount(item) && !item.quantity.approximate && item.depth === stated.depth))
    return undefined;
  const compares = itemsBetween(passage, part.at, whole.at).some(
    item => item.kind === 'cue' && item.cue === 'base' && opensWith(item.lower, language.lexicon.comparing),
  );
  const like = compares && sameUnit(part, whole) && !exceeds(part, whole);
  return like && shareComesNear(stated, part, whole) ? [part, whole] : undefined;
}
