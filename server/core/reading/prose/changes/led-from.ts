/**
 * Changes between the value before, which is named, and the value they lead to: "giảm 35 hộ so với đầu năm (221 hộ), còn 186 hộ",
 * "so với đầu năm (221 hộ) giảm 35 hộ, còn 186 hộ".
 */
import { isPercent, sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import { reachedBy } from './reached.ts';
import { type Comparison, isPlainAmount } from './times.ts';
import { isChange } from './values.ts';

/** Both values, where words name the first and lead to the second. */
export function ledFrom(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (!isChange(stated) || stated.role === 'exceed') return undefined;
  const rises = stated.role === 'increase';
  const behind = baseBehind(passage, stated);
  const base = behind ?? baseBefore(passage, stated);
  if (!base || !(isPercent(stated) || sharesNoun(base, stated))) return undefined;
  const reached = reachedBy(passage, { amount: base, last: behind ?? stated, rises, depth: stated.depth });
  return reached?.sure ? { base, current: reached.value, sure: true } : undefined;
}

/** "so với đầu năm (221 hộ)" right behind the change, past its rate in brackets. */
function baseBehind(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const first = parenthesisAfter(passage, stated, 16);
  const [only, ...others] = first === undefined ? [] : inside(passage, first);
  const rate = only !== undefined && isPercent(only) && others.length === 0;
  const parenthesis = rate ? parenthesisAfter(passage, only, 24, true) : first;
  const [base, ...more] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!base || more.length > 0 || !isPlainAmount(base)) return undefined;
  return comparesBefore(passage, parenthesis!, stated.at) ? base : undefined;
}

/** "so với đầu năm (221 hộ)" right before the change. */
function baseBefore(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const base = passage.quantities[stated.order - 1];
  if (!base || base.parenthesis < 0 || base.sentence !== stated.sentence || !isPlainAmount(base)) return undefined;
  if (base.depth !== stated.depth + 1 || inside(passage, base.parenthesis).length > 1) return undefined;
  const opening = passage.items[base.parenthesis];
  const close = opening?.kind === 'mark' ? opening.partner : stated.at;
  // Nothing but a comma and the word for the change between.
  const between = passage.items.slice(close + 1, stated.at);
  const plain = between.every(item => item.kind === 'cue' || (item.kind === 'mark' && item.mark === ','));
  return plain && comparesBefore(passage, base.parenthesis, base.parenthesis - 12) ? base : undefined;
}

/** "so với …" before the parenthesis and behind `from`, with no mark between. */
function comparesBefore({ items, language: { lexicon } }: Passage, parenthesis: number, from: number): boolean {
  for (let at = parenthesis - 1; at > Math.max(from, -1); at--) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark !== '/') return false;
    if (item.kind === 'cue' && item.cue === 'base') return opensWith(item.lower, lexicon.comparing);
  }
  return false;
}
