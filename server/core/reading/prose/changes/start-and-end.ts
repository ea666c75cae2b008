/**
 * Changes between the values of two times that are both named: "đầu năm 2.300 hộ; cuối năm 1.950 hộ; trong năm giảm 350 hộ", "Năm
 * 2022 có 60.870 đoàn viên, năm 2023 có 62.940 đoàn viên. Riêng năm 2023 tăng 2.070 người so với năm 2022".
 */
import { countsAlike, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { changeComesNear } from './near.ts';
import { type Comparison, comparedYear, isPlainAmount, ownYear } from './times.ts';

/** The values of its sentence at the beginning and at the end, with nothing but words of time before the change. */
export function startAndEnd(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const [base, current] = passage.quantities
    .slice(Math.max(0, stated.order - 4), stated.order)
    .filter(item => item.sentence === stated.sentence && item.depth === stated.depth && isPlainAmount(item))
    .slice(-2);
  if (!base || !current || !sharesNoun(base, current) || current.order !== stated.order - 1) return undefined;
  // "412 đơn …, 377 đơn khiếu nại về đất đai": of a narrower noun.
  if (current.quantity.noun.startsWith(`${base.quantity.noun} `)) return undefined;
  const { ends } = passage.language.lexicon;
  if (!isOpenedBy(passage, base, item => item.kind === 'cue' && item.cue === 'earlier')) return undefined;
  if (!isOpenedBy(passage, current, item => 'lower' in item && ends.includes(item.lower))) return undefined;
  const between = itemsBetween(passage, current.at + current.quantity.noun.split(' ').length, stated.at);
  const plain = between.every(
    item =>
      (item.kind === 'mark' && (item.mark === ',' || item.mark === ';')) ||
      (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'decrease' || item.cue === 'increase')) ||
      (item.kind === 'word' && passage.language.lexicon.among.includes(item.lower)),
  );
  return plain ? { base, current, sure: true } : undefined;
}

/** Such a word stands in the few before an amount, with no mark but a colon between. */
function isOpenedBy(
  { items }: Passage,
  { at: from }: QuantityItem,
  accept: (item: Passage['items'][number]) => boolean,
): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 5; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' || (item.kind === 'mark' && item.mark !== ':')) return false;
    if (accept(item)) return true;
  }
  return false;
}

/** The values of the sentence before for the year that the change is said of and for the one it is compared with. */
export function betweenYears(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const now = ownYear(passage, stated);
  const then = now === undefined ? undefined : comparedYear(passage, stated, now);
  if (now === undefined || then === undefined || then >= now) return undefined;
  const values = passage.quantities
    .slice(Math.max(0, stated.order - 12), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isPlainAmount(item) && item.depth <= stated.depth)
    .filter(item => stated.quantity.figure.kind === 'percent' || countsAlike(item, stated));
  const [current, base] = [now, then].map(year => {
    const found = values.filter(item => ownYear(passage, item) === year);
    return found.length === 1 ? found[0] : undefined;
  });
  if (!current || !base || !sharesNoun(current, base)) return undefined;
  return changeComesNear(stated, current, base) ? { base, current, sure: true } : undefined;
}
