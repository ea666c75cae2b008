/** Times that words before a figure name: one of another time is no part of what there is now. */
import { isYear } from '../changes/times.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';

/** An earlier time, or a year, right before it but for small words, or at the beginning of its clause: "năm trước là 94", "; năm 2024 quá hạn 94". */
export function namesOtherTime({ items, language: { lexicon } }: Passage, { at: own, clause }: QuantityItem): boolean {
  let from = own;
  while (from > 0 && own - from < 10 && items[from - 1]!.clause === clause) from--;
  if (from < own && items[from]!.kind === 'mark') from++;
  if (
    items.slice(from, Math.min(own, from + 2)).some((item, at) => isEarlier(item) && (at === 0 || isTime(items[from]!)))
  )
    return items[from - 1]?.kind === 'mark';
  for (let at = own - 1; at >= from && at >= own - 4; at--) {
    const item = items[at]!;
    if (isEarlier(item)) return !endsDay(items[at - 1], lexicon.periods.monthNames);
    const light = item.kind === 'mark' ? item.mark === ',' : 'lower' in item && lexicon.copulas.includes(item.lower);
    if (!light) return false;
  }
  return false;
}

function isEarlier(item: Item): boolean {
  return item.kind === 'cue' ? item.cue === 'earlier' : isYear(item);
}

/** "By 31 March 2024, …": a day up to which something runs is no other time. */
function endsDay(before: Item | undefined, months: readonly string[]): boolean {
  return before !== undefined && 'lower' in before && months.includes(before.lower);
}

function isTime(item: Item): boolean {
  return item.kind === 'cue' && item.cue === 'time';
}
