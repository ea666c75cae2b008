/** Brackets that hold what was before: "so với cùng kỳ (104,7 tỷ đồng)". */
import { fractionOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { isPlainAmount, isYear } from './times.ts';

/** "so với cùng kỳ (", "(cùng kỳ …": words of an earlier time or a plan right before the brackets or at their beginning. */
export function speaksOfBefore({ items, language }: Passage, parenthesis: number): boolean {
  const { moreBehind } = language.lexicon;
  for (let at = parenthesis - 1; at >= 0 && at >= parenthesis - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) break;
    if (item.kind === 'cue' && item.cue === 'base') return true;
    // "8 more than in 2024 (18 visits)", "an increase of 13.3 thousand over 2023 (1,271.3 thousand)".
    if (item.kind === 'cue' && item.cue === 'approximate' && moreBehind.includes(item.lower.split(' ', 1)[0]!))
      return true;
    if (at === parenthesis - 1 && isYear(item) && moreBehind.length > 0) return true;
  }
  // "(cùng kỳ …", "(năm 2023 …".
  const [first, second, third] = items.slice(parenthesis + 1, parenthesis + 4);
  const dated = first?.kind === 'cue' && first.cue === 'time' && isYear(second);
  return dated || [first, second, third].some(item => item?.kind === 'cue' && item.cue === 'earlier');
}

/** "So với cùng kỳ (104,7 tỷ đồng), giải ngân tăng 21,4 tỷ đồng": what the sentence begins by comparing with, alone in brackets. */
export function bracketAhead(passage: Passage, change: QuantityItem): readonly QuantityItem[] {
  const base = passage.quantities[change.order - 1];
  if (!base || base.sentence !== change.sentence || base.depth !== change.depth + 1) return [];
  const before = passage.quantities[base.order - 1];
  const opens = !before || before.sentence < base.sentence || before.role === 'aside';
  const alone = inside(passage, base.parenthesis).filter(({ role }) => role !== 'aside').length === 1;
  return opens &&
    alone &&
    isPlainAmount(base) &&
    !fractionOf(passage, base) &&
    speaksOfBefore(passage, base.parenthesis)
    ? [base]
    : [];
}
