/** Parts of a list that its words hold, though no figure says how many, and what its last part is left of. */
import { compare, decimal, subtract, sum } from '../../../figures/decimal.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isOneSlip } from '../lists/slips.ts';
import { isMark } from './words.ts';

/** "Of the 21 covenants, 17 were met in full, three in part and one not at all": the word is what the sum lacks. */
export function endsInWord({ items, language }: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const words = language.numberWords;
  if (!words) return false;
  const last = parts.reduce((a, b) => (b.at > a.at ? b : a));
  const lacking = subtract(whole.quantity.figure.value, sum(parts.map(({ quantity }) => quantity.figure.value)));
  for (let at = last.at + 1; at + 1 < items.length && at < last.at + 24; at++) {
    const [and, word] = [items[at]!, items[at + 1]!];
    if (and.sentence !== last.sentence || and.kind === 'quantity') return false;
    if (word.kind !== 'word' || !(isMark(and, ',', ';') || (and.kind === 'cue' && and.cue === 'and'))) continue;
    const value = words.alone.includes(word.lower) ? words.digits[word.lower] : undefined;
    if (value !== undefined && compare(lacking, decimal(value)) === 0) return true;
  }
  return false;
}

/**
 * "North saw 117,398 attendances; South took 80,890 and West the remaining 45,282": a rest that has a subject of its own is left
 * by all of them, of a whole that stands elsewhere. One slip that makes the sum hold says that it is of the first.
 */
export function leavesToAnother(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { items, quantities, language } = passage;
  const last = parts.at(-1)!;
  if (last.role !== 'remainder' || whole.at > parts[0]!.at) return false;
  const [before, rest] = [items[last.at - 2], items[last.at - 1]];
  if (rest?.kind !== 'cue' || rest.cue !== 'remainder' || before?.kind !== 'word') return false;
  if (language.lexicon.stopWords.includes(before.lower)) return false;
  // "117,398, which is 48.2% of the total": a part itself.
  const share = quantities[whole.order + 1];
  if (share && share.clause === whole.clause && isPercent(share) && share.at - whole.at < 8) return true;
  return !isOneSlip(parts, whole);
}

/**
 * "gồm truy thu 86,4 tỷ đồng, phạt 21,8 tỷ đồng, giảm số thuế được hoàn 6,3 tỷ đồng": words between "giảm" and an amount of the list may
 * name one more part, which makes the sum.
 */
export function standsAsChange(
  { items, quantities }: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const beside = quantities.slice(first.order, last.order + 2).filter(item => {
    if (!isChange(item) || item.sentence !== last.sentence || item.depth !== last.depth) return false;
    return items[item.at - 1]?.kind === 'word' && sameUnit(item, first);
  });
  if (beside.length === 0) return false;
  const all = sum([...parts, ...beside].map(({ quantity }) => quantity.figure.value));
  return compare(all, whole.quantity.figure.value) === 0;
}

/** "Lực lượng lao động 628.400 người. Số có việc làm 612.480 người. Cơ cấu …": the sum of an amount that stands nearer, in a sentence behind. */
export function isOfNearer({ quantities }: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const first = parts[0]!;
  if (whole.sentence === first.sentence || whole.at > first.at) return false;
  const all = sum(parts.map(({ quantity }) => quantity.figure.value));
  return quantities
    .slice(Math.max(whole.order + 1, first.order - 24), first.order)
    .some(
      item =>
        item.depth === whole.depth &&
        isAmount(item) &&
        sameUnit(item, whole) &&
        compare(item.quantity.figure.value, all) === 0,
    );
}

/** "12 di tích quốc gia, 86 di tích cấp tỉnh; xếp hạng thêm 04 di tích, nâng tổng số lên 98": those that were told last are among the others. */
export function isCountedIn(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if (parts.length < 3 || parts.some(({ at }) => at > whole.at)) return false;
  const others = parts.slice(0, -1).map(({ quantity }) => quantity.figure.value);
  return compare(sum(others), whole.quantity.figure.value) === 0;
}
