/** A gap whose base stands behind it: "Admissions reached 4,820, 320 more than the 4,500 of the previous year". */
import { add, equal, subtract } from '../../../figures/decimal.ts';
import { isPercent, near } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { type Comparison, isPlainAmount } from './times.ts';

/** The amount that the comma before the gap ends, and the one that "more than the" leads to; undefined where another may be meant. */
export function moreThanThe(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const { items, quantities, language } = passage;
  const { moreBehind, articles } = language.lexicon;
  if (moreBehind.length === 0 || isPercent(stated) || stated.role === 'exceed') return undefined;
  const [current, base] = [quantities[stated.order - 1], quantities[stated.order + 1]];
  if (!current || !base || ![current, base].every(item => isPlainAmount(item) && isLike(item, stated)))
    return undefined;
  const [cue, article] = [items[base.at - 2], items[base.at - 1]];
  if (cue?.kind !== 'cue' || cue.cue !== 'base' || article?.kind !== 'word' || !articles.includes(article.lower))
    return undefined;
  const between = items.slice(stated.at + 1, base.at - 2);
  if (between.length > 3 || between.some(({ kind }) => kind !== 'word')) return undefined;
  const comma = items[stated.at - 1];
  if (comma?.kind !== 'mark' || comma.mark !== ',' || stated.phrase !== current.phrase + 1) return undefined;
  const { noun } = current.quantity;
  if (noun !== '' && base.counted[0] !== '' && base.quantity.figure.unit !== current.quantity.figure.unit)
    return undefined;
  const [gap, before] = [stated, base].map(({ quantity }) => quantity.figure.value);
  const meant = stated.role === 'increase' ? add(before!, gap!) : subtract(before!, gap!);
  if (!near(current.quantity.figure.value, meant, 10)) return undefined;
  // "12 of its 14 branches, 3 more than the 9 of 2023": of the amount before.
  const other = quantities
    .slice(Math.max(0, current.order - 6), current.order)
    .some(item => item.sentence === stated.sentence && equal(item.quantity.figure.value, meant));
  return other ? undefined : { base, current, sure: true };
}

/** In the same sentence and brackets, printed as exactly, and of one kind. */
function isLike(item: QuantityItem, stated: QuantityItem): boolean {
  const { sentence, depth, role, quantity } = item;
  if (sentence !== stated.sentence || depth !== stated.depth || (role !== 'plain' && role !== 'share')) return false;
  return !quantity.approximate && quantity.figure.kind === stated.quantity.figure.kind;
}
