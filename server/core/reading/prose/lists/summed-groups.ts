/**
 * What several things come to together, each of which has its numbers in brackets: "Ba xã thiệt hại nặng nhất là A (7 người
 * chết, 412 nhà), B (5 người chết, 386 nhà) và C (4 người chết, 295 nhà). Cộng chung ba xã có 16 người chết, 1.093 nhà".
 */
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';
import { isOneSlip } from './slips.ts';

export function* summedGroups(passage: Passage): Generator<Claim> {
  const { closing } = passage.language.lexicon;
  for (const at of passage.cues) {
    const cue = passage.items[at]!;
    if (cue.kind !== 'cue' || cue.cue !== 'total' || !closing.includes(cue.lower) || !opensSentence(passage, at))
      continue;
    const groups = groupsBefore(passage, at);
    if (groups.length < 2) continue;
    for (let next = at + 1; next < passage.items.length && next < at + 60; next++) {
      const whole = passage.items[next]!;
      if (whole.sentence !== cue.sentence) break;
      if (whole.kind !== 'quantity' || whole.depth > 0 || !isPlain(whole)) continue;
      const parts = groups.map(group => group.find(item => sharesNoun(item, whole)));
      if (!parts.every(part => part !== undefined)) continue;
      const all = parts as QuantityItem[];
      if (sumsTo(all, whole) || sumComesNear(all, whole, 30) || isOneSlip(all, whole))
        yield sum(passage, whole, all, 'structure');
    }
  }
}

function isPlain(item: QuantityItem): boolean {
  return isAmount(item) && !item.quantity.approximate && item.quantity.noun !== '';
}

function opensSentence({ items }: Passage, at: number): boolean {
  const before = items[at - 1];
  return before !== undefined && before.kind === 'mark' && (before.mark === '.' || before.mark === ';');
}

/** The numbers in each bracket of the sentence before. */
function groupsBefore(passage: Passage, cue: number): readonly (readonly QuantityItem[])[] {
  const { sentence } = passage.items[cue]!;
  const groups: (readonly QuantityItem[])[] = [];
  for (let at = cue - 1; at >= 0 && at >= cue - 150; at--) {
    const item = passage.items[at]!;
    if (sentence - item.sentence > 1) break;
    if (item.kind !== 'mark' || item.mark !== '(' || item.depth > 0) continue;
    const own = inside(passage, at).filter(isPlain);
    // Brackets of one number explain what stands before them.
    if (own.length > 1) groups.unshift(own);
  }
  return groups;
}
