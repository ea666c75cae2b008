/** Amounts behind a change, or a share, that its base may be among: those of one bracket, one phrase or one time. */
import { isAmount, isPercent } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { speaksOfBefore } from './brackets.ts';
import { isChange, isPlainValue } from './values.ts';

/**
 * "xuất khẩu tăng 13,0%; nhập khẩu tăng 10,1% so với cùng kỳ (xuất khẩu 2.890 triệu USD, nhập khẩu 2.196 triệu USD)": the amounts in the
 * first brackets behind that speak of what was before. One amount alone is the base of the last change before them.
 */
export function bracketBehind(passage: Passage, stated: QuantityItem): readonly QuantityItem[] {
  let others = false;
  for (let at = stated.at + 1; at < passage.items.length && at < stated.at + 60; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== stated.sentence) break;
    if (item.kind === 'quantity' && item.depth <= stated.depth && item.role !== 'aside' && !isPercent(item))
      others = true;
    if (item.kind !== 'mark' || item.mark !== '(') continue;
    const members = inside(passage, at).filter(member => isAmount(member) && isPlainValue(passage, member));
    if (members.length > (others ? 1 : 0) && speaksOfBefore(passage, at)) return members;
    if (item.partner > at) at = item.partner;
  }
  return [];
}

/** "tăng 173,6 tỷ đồng, hay 13,2%, so với 1.312,6 tỷ đồng đầu năm": right behind the words that compare, past the rate of the change. */
export function rightBehind(passage: Passage, stated: QuantityItem): readonly QuantityItem[] {
  const next = passage.quantities[stated.order + 1];
  const rate = next && isPercent(next) && next.depth <= stated.depth + 1;
  const base = rate ? passage.quantities[next.order + 1] : next;
  const cue = base && passage.items[base.at - 1];
  if (
    !base ||
    base.depth !== stated.depth ||
    base.sentence !== stated.sentence ||
    !isAmount(base) ||
    !isPlainValue(passage, base)
  )
    return [];
  return cue?.kind === 'cue' && cue.cue === 'base' && base.at - stated.at <= 12 ? [base] : [];
}

/** "tăng 25,8% so với cùng kỳ; … cùng kỳ năm 2024 thu được 942,7 tỷ đồng": amounts behind, from a phrase of an earlier time on. */
export function phraseBehind(
  passage: Passage,
  stated: QuantityItem,
  year: string | undefined,
): readonly QuantityItem[] {
  return groupBehind(passage, stated, item => opensEarlier(passage, item, year));
}

/** The amounts behind, to the end of the next sentence, from one that opens a group to the end of its clause. */
export function groupBehind(
  passage: Passage,
  stated: QuantityItem,
  opens: (item: QuantityItem) => boolean,
): readonly QuantityItem[] {
  const found: QuantityItem[] = [];
  for (const item of passage.quantities.slice(stated.order + 1, stated.order + 12)) {
    if (item.sentence > stated.sentence + 1) break;
    if (item.depth > stated.depth || !isPlainValue(passage, item) || isPercent(item)) continue;
    if (found.length > 0 ? item.clause === found[0]!.clause : opens(item)) found.push(item);
  }
  return found;
}

/** The phrase of the amount begins with the earlier time, or with the year that is compared. */
function opensEarlier({ items }: Passage, { at: end, phrase }: QuantityItem, year: string | undefined): boolean {
  let from = end;
  while (from > 0 && end - from < 14 && items[from - 1]!.phrase === phrase && !isEnd(items[from - 1]!)) from--;
  for (const item of items.slice(from, Math.min(end, from + 5))) {
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'base' || changes.has(item.cue))))
      return false;
    if (item.kind === 'cue' && item.cue === 'earlier') return true;
    if (item.kind === 'word' && item.lower === year) return true;
  }
  return false;
}

/** A mark other than the colon behind "năm 2024:". */
function isEnd(item: Item): boolean {
  return item.kind === 'mark' && item.mark !== ':';
}

const changes: ReadonlySet<Cue> = new Set<Cue>(['increase', 'decrease', 'exceed']);

/** The year behind the words that compare: "so với năm 2024". */
export function comparedYear({ items }: Passage, stated: QuantityItem): string | undefined {
  let compares = false;
  for (let at = stated.at + 1; at < items.length && at < stated.at + 10; at++) {
    const item = items[at]!;
    // "tăng 2.427 ha (tăng 15,0%) so với năm 2020".
    if (item.kind === 'mark' && item.mark === '(' && item.partner > at && item.partner < at + 5) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' && item.cue === 'base') compares = true;
    else if (compares && item.kind === 'word' && /^(?:19|20)\d\d$/.test(item.lower)) return item.lower;
  }
  return undefined;
}

/** "doanh thu tăng 7,7% so với năm 2024; lợi nhuận tăng 13,7%": the year of the change before, where none is named. */
export function yearOfOthers(passage: Passage, stated: QuantityItem): string | undefined {
  const next = passage.items[stated.at + 1];
  if (next !== undefined && next.kind !== 'mark') return undefined;
  const other = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .findLast(item => item.sentence === stated.sentence && isChange(item));
  return other && comparedYear(passage, other);
}
