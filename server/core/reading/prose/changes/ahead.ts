/**
 * Changes that stand before the value they lead to: "tăng 16,4%, đạt 128,6 triệu USD (cùng kỳ 110,5 triệu USD)", "giảm 17 vụ,
 * còn 146 vụ (cùng kỳ 163 vụ)", "tăng 16,4% lên 128,6 triệu USD so với 110,5 triệu USD năm trước".
 */

import { isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { isRate, opensParenthesis } from './values.ts';

/** The value right behind a change, and the earlier one behind that. */
export function comparedAhead(
  passage: Passage,
  stated: QuantityItem,
): { readonly base: QuantityItem; readonly current: QuantityItem } | undefined {
  const current = passage.quantities.slice(stated.order + 1, stated.order + 3).find(({ role }) => role !== 'aside');
  if (!current || current.clause !== stated.clause || current.depth !== stated.depth) return undefined;
  if (!isAmount(current) || current.quantity.approximate || !leadsTo(passage, stated, current)) return undefined;
  if (!isPercent(stated) && !sharesNoun(stated, current)) return undefined;
  const base = enclosed(passage, current) ?? behind(passage, current);
  return base && !base.quantity.approximate && sharesNoun(base, current) ? { base, current } : undefined;
}

/** "Tỷ lệ hộ nghèo giảm 0,4%, còn 14,1% (năm 2020: 14,5%)": the rate right behind its change, and the earlier one alone in brackets. */
export function pointsAhead(
  passage: Passage,
  stated: QuantityItem,
): { readonly base: QuantityItem; readonly current: QuantityItem } | undefined {
  const current = passage.quantities[stated.order + 1];
  if (!current || current.clause !== stated.clause || current.depth !== stated.depth || !isRate(current))
    return undefined;
  if (current.quantity.approximate || !leadsTo(passage, stated, current)) return undefined;
  const parenthesis = parenthesisAfter(passage, current, 12);
  const [base, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(isRate);
  if (!base || others.length > 0 || base.quantity.approximate || base.at === base.parenthesis + 1) return undefined;
  return opensParenthesis(passage, base) ? { base, current } : undefined;
}

/** ", đạt", ", còn", "lên": a mark and a verb of what is reached, or the word that leads there. */
function leadsTo(passage: Passage, stated: QuantityItem, current: QuantityItem): boolean {
  const { copulas } = passage.language.lexicon;
  const verb = passage.items[current.at - 1];
  if (verb?.kind !== 'cue' || !reaching.has(verb.cue)) return false;
  if (verb.cue === 'up-to' || verb.cue === 'down-to') return current.phrase <= stated.phrase + 1;
  const mark = passage.items.slice(stated.at + 1, current.at).findLast(({ kind }) => kind === 'mark');
  if (mark?.kind !== 'mark' || mark.mark !== ',' || current.phrase !== stated.phrase + 1) return false;
  const between = itemsBetween(passage, passage.items.indexOf(mark, stated.at), current.at - 1);
  // "chỉ đạt", "ước đạt": one word more says nothing else.
  return between.every(({ kind }) => kind === 'word') && between.filter(item => !isCopula(item, copulas)).length <= 1;
}

function isCopula(item: Item, copulas: readonly string[]): boolean {
  return item.kind === 'word' && copulas.includes(item.lower);
}

const reaching: ReadonlySet<Cue> = new Set<Cue>(['share', 'remainder', 'up-to', 'down-to']);

/** "(cùng kỳ 110,5 triệu USD)". */
function enclosed(passage: Passage, current: QuantityItem): QuantityItem | undefined {
  const parenthesis = parenthesisAfter(passage, current, 12);
  const [only, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(isAmount);
  if (!only || others.length > 0 || only.at === only.parenthesis + 1 || !opensParenthesis(passage, only))
    return undefined;
  return only;
}

/** "so với 110,5 triệu USD": the words that compare right before it. */
function behind(passage: Passage, current: QuantityItem): QuantityItem | undefined {
  const base = passage.quantities[current.order + 1];
  const cue = base && passage.items[base.at - 1];
  if (!base || base.sentence !== current.sentence || base.depth !== current.depth || !isAmount(base)) return undefined;
  const compares =
    cue?.kind === 'cue' &&
    (cue.cue === 'base' || cue.cue === 'from') &&
    !opensWith(cue.lower, passage.language.lexicon.outOf) &&
    base.phrase <= current.phrase + 1;
  return compares ? base : undefined;
}
