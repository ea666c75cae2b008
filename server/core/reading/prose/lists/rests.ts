/** Words of a list for what it leaves over: "còn lại", "khác", with its number or without. */
import { isAmount } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Member } from './members.ts';

/** "…, số tiền còn lại sẽ đầu tư vào …": a rest without a number. */
export function leavesRest(passage: Passage, members: readonly Member[]): boolean {
  return members.some(({ head, from, to }) => {
    for (let at = (head?.at ?? from) + 1; at < to; at++) {
      const item = passage.items[at];
      if (item?.kind === 'cue' && item.cue === 'remainder' && passage.language.lexicon.allTheRest.includes(item.lower))
        return !(head && isCountedRest(passage, head, at)) && !isNumberedRest(passage, at);
    }
    return false;
  });
}

/** "4 đơn vị còn lại", "4 đơn vị khác": right behind the noun of a count, the rest has its number. */
function isCountedRest({ items }: Passage, head: QuantityItem, at: number): boolean {
  const next = items[at + 1];
  const counted = next === undefined || next.kind !== 'quantity';
  return at - head.at <= 3 && counted && items.slice(head.at + 1, at).every(({ kind }) => kind === 'word');
}

/** "and the rest, 170, bungalows": its number between commas. */
function isNumberedRest({ items }: Passage, at: number): boolean {
  const [comma, amount, end] = items.slice(at + 1, at + 4);
  const between = comma?.kind === 'mark' && comma.mark === ',' && end?.kind === 'mark' && end.mark === ',';
  return between && amount?.kind === 'quantity' && isAmount(amount);
}

/** "còn lại", "khác" before or right behind the number of the last member. */
export function saysRest(passage: Passage, member: Member): boolean {
  const end = Math.min(member.to, (member.head?.at ?? member.to) + 6);
  for (let at = member.from; at < end; at++) {
    const item = passage.items[at];
    if (item?.kind === 'cue' && item.cue === 'remainder' && passage.language.lexicon.allTheRest.includes(item.lower))
      return true;
    if (item?.kind === 'cue' && item.cue === 'open' && passage.language.lexicon.others.includes(item.lower))
      return true;
  }
  return false;
}

/** "42 người khác": said of its noun, behind the number of a member. */
export function saysOthersBehind({ items, language: { lexicon } }: Passage, { head, to }: Member): boolean {
  if (!head) return false;
  return items.slice(head.at + 1, Math.min(to, head.at + 6)).some(item => {
    return item.kind === 'cue' && item.cue === 'open' && lexicon.others.includes(item.lower);
  });
}

/** "…, 30 đơn tố cáo (15%), số còn lại là đơn kiến nghị": what is left, without a number. */
export function leavesRestBehind({ items, language: { lexicon } }: Passage, last: QuantityItem): boolean {
  for (let at = last.at + 1; at < items.length && at <= last.at + 16; at++) {
    const item = items[at]!;
    if (item.sentence !== last.sentence || (item.kind === 'quantity' && isAmount(item))) return false;
    if (item.kind === 'cue' && lexicon.allTheRest.includes(item.lower)) return true;
  }
  return false;
}
