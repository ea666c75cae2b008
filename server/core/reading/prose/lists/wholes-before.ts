/** Amounts before a list that may be its whole. */

import { isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { CueItem, Passage, QuantityItem } from '../items/items.ts';

/** The nearest amounts before a cue at its depth, nearest first: in its sentence, or in the one before when it opens one. */
export function wholesBefore(passage: Passage, cue: CueItem, at: number): QuantityItem[] {
  const found: QuantityItem[] = [];
  const opens = opensClause(passage, at);
  for (let index = at - 1; index >= 0 && index >= at - 120 && found.length < 5; index--) {
    const item = passage.items[index]!;
    if (item.sentence < cue.sentence - (opensSentence(passage, at) ? 1 : 0)) break;
    // "… có 21 bài; Nhạc ý lực sống gồm 35 bài": what the clause itself speaks of is what consists of its parts.
    if (!opens && item.kind === 'mark' && item.mark === ';' && item.depth === cue.depth) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      index = item.partner;
      continue;
    }
    if (item.depth < cue.depth) break;
    // "32 vụ trộm cắp, tổng tài sản gồm 12 xe máy …": the total itself has no number.
    if (item.kind === 'cue' && item.cue === 'total' && found.length === 0) break;
    if (item.kind !== 'quantity' || !isAmount(item) || lowerOf(passage, item)) continue;
    // "Phân theo khu vực, thành thị có 48.730 người, nông thôn có 137.690 người. Phân theo giới tính, …": parts themselves.
    if (item.sentence < cue.sentence && isParted(passage, item)) break;
    found.push(item);
    // "520/643 trường, trong đó …": of those that reached it, if they make them.
    const upper = upperOf(passage, item);
    if (upper) found.push(upper);
  }
  return found;
}

/** Its sentence begins with the word that announces a list. */
export function isParted({ items }: Passage, { at, sentence }: QuantityItem): boolean {
  let first = at;
  while (first > 0 && items[first - 1]!.sentence === sentence) first--;
  // The full stop before it counts to it.
  const opening = items[first]!.kind === 'mark' ? items[first + 1]! : items[first]!;
  return opening.kind === 'cue' && opening.cue === 'consists';
}

export function wholeBefore(passage: Passage, at: number, opening: number, depth: number): QuantityItem | undefined {
  for (let index = at - 1; index >= 0 && index >= at - 60; index--) {
    const item = passage.items[index]!;
    if (item.sentence !== passage.items[opening]!.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      index = item.partner;
      continue;
    }
    if (item.depth < depth) return undefined;
    if (item.kind === 'quantity' && isAmount(item)) return item;
  }
  return undefined;
}

/**
 * The amounts that a parenthesis may give the parts of: the one before it, then others of its clause that have a noun of
 * their own ("47 hộ thuộc 12 thôn của 4 xã (xã A 21 hộ, …)", "285 tổ với 1.980 thành viên (cấp xã 54 tổ, 486 thành viên; …)").
 */
export function wholesOfParenthesis(passage: Passage, opening: number, depth: number): QuantityItem[] {
  const nearest = wholeBefore(passage, opening, opening, depth);
  if (!nearest) return [];
  const found = [nearest];
  for (let order = nearest.order - 1; order >= 0 && order >= nearest.order - 3; order--) {
    const item = passage.quantities[order]!;
    if (item.clause !== nearest.clause || item.depth !== depth) break;
    if (isAmount(item) && item.quantity.noun !== '' && !found.some(other => sharesNoun(other, item))) found.push(item);
  }
  return found;
}

/** Nothing but a mark stands before the cue in its clause. */
function opensClause(passage: Passage, at: number): boolean {
  const before = passage.items[at - 1];
  return before === undefined || (before.kind === 'mark' && before.mark !== ',');
}

function opensSentence(passage: Passage, at: number): boolean {
  const before = passage.items[at - 1];
  return before === undefined || before.sentence !== passage.items[at]!.sentence || isStop(passage, at - 1);
}

function isStop(passage: Passage, at: number): boolean {
  const item = passage.items[at]!;
  return item.kind === 'mark' && (item.mark === '.' || item.mark === '\n');
}

/** The change right before a cue, the only amount of its sentence so far. */
export function changeBefore(passage: Passage, at: number): QuantityItem | undefined {
  const { sentence, depth } = passage.items[at]!;
  for (let index = at - 1; index >= 0 && index >= at - 12; index--) {
    const item = passage.items[index]!;
    if (item.sentence !== sentence || item.depth !== depth) return undefined;
    if (item.kind === 'mark' && item.mark !== ',') return undefined;
    if (item.kind !== 'quantity') continue;
    const change = item.role === 'increase' || item.role === 'decrease';
    return change && !isPercent(item) && item.quantity.noun !== '' ? item : undefined;
  }
  return undefined;
}

/** "Giảm 92 hội viên (chuyển đi 58, …": a change of so many, right before its brackets. */
export function changeRightBefore(passage: Passage, opening: number): QuantityItem | undefined {
  for (let at = opening - 1; at >= 0 && at >= opening - 8; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark') return undefined;
    if (item.kind !== 'quantity') continue;
    const change = item.role === 'increase' || item.role === 'decrease';
    return change && !isPercent(item) && item.quantity.noun !== '' ? item : undefined;
  }
  return undefined;
}

/** Only words and the marks inside names stand between a whole and its parenthesis. */
export function adjoins(passage: Passage, whole: QuantityItem, opening: number): boolean {
  for (let at = whole.at + 1; at < opening; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'mark' && item.mark !== '/' && item.mark !== '-' && item.mark !== ',') return false;
  }
  return opening - whole.at < 24;
}

/** The words before the whole call it a total: tổng số, tổng nguồn vốn. */
export function isCalledTotal(passage: Passage, whole: QuantityItem): boolean {
  if (whole.cues.includes('total')) return true;
  for (let at = whole.at - 1; at >= 0 && at >= whole.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' || item.sentence !== whole.sentence) return false;
    if (item.kind === 'cue' && item.cue === 'total') return true;
  }
  return false;
}
