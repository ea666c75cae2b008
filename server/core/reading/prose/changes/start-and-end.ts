/**
 * Changes between the values of two times that are both named: "đầu năm 2.300 hộ; cuối năm 1.950 hộ; trong năm giảm 350 hộ", "Năm
 * 2022 có 60.870 đoàn viên, năm 2023 có 62.940 đoàn viên. Riêng năm 2023 tăng 2.070 người so với năm 2022".
 */
import { countsAlike, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { changeComesNear, pointsComeNear } from './near.ts';
import { type Comparison, comparedYear, isPlainAmount, ownYear } from './times.ts';
import { isRate, isShareNote } from './values.ts';

/** The values of its sentence at the beginning and at the end, with nothing but words of time before the change. */
export function startAndEnd(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const [base, current] = passage.quantities
    .slice(Math.max(0, stated.order - 4), stated.order)
    .filter(item => item.sentence === stated.sentence && item.depth === stated.depth && isPlainAmount(item))
    .slice(-2);
  if (!base || !current || !sharesNoun(base, current)) return undefined;
  const noted = passage.quantities.slice(current.order + 1, stated.order);
  if (noted.length > 1 || !noted.every(item => isShareNote(passage, item))) return undefined;
  // "412 đơn …, 377 đơn khiếu nại về đất đai": of a narrower noun.
  if (current.quantity.noun.startsWith(`${base.quantity.noun} `)) return undefined;
  const { ends } = passage.language.lexicon;
  if (!isOpenedBy(passage, base, item => item.kind === 'cue' && item.cue === 'earlier')) return undefined;
  if (!isOpenedBy(passage, current, item => 'lower' in item && ends.includes(item.lower))) return undefined;
  const from = noted[0] ? noted[0].at + 1 : current.at + current.quantity.noun.split(' ').length;
  const between = itemsBetween(passage, from, stated.at);
  const plain = between.every(
    item =>
      (item.kind === 'mark' && (item.mark === ',' || item.mark === ';')) ||
      (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'decrease' || item.cue === 'increase')) ||
      (item.kind === 'word' && passage.language.lexicon.among.includes(item.lower)),
  );
  return plain ? { base, current, sure: true } : undefined;
}

/**
 * "Cuối năm 2024, xã có 1.856 hộ nghèo; đến tháng 6 năm 2025 còn 1.412 hộ, giảm 444 hộ": what is left at a later time of what was told
 * right before it, and with nothing behind the change that it is compared with. Only where the change comes near.
 */
export function leftOver(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const values = saidLeft(passage, stated);
  if (!values) return undefined;
  const { base, current } = values;
  if (![base, current].every(isPlainAmount) || !sharesNoun(base, current)) return undefined;
  if (![current, stated].every(item => isSameOrLess(item, base))) return undefined;
  return changeComesNear(stated, current, base) ? { base, current, sure: true } : undefined;
}

type Values = Omit<Comparison, 'sure'>;

/** "Năm 2021 tỷ lệ hộ nghèo là 8,4%, đến năm 2025 còn 2,1%, giảm 6,3 điểm phần trăm": the same of rates. */
export function pointsLeft(passage: Passage, stated: QuantityItem): Values | undefined {
  const values = stated.quantity.figure.unit === '%' ? undefined : saidLeft(passage, stated);
  if (!values || ![values.base, values.current].every(item => isRate(item) && !item.quantity.approximate))
    return undefined;
  return pointsComeNear(stated, values.current, values.base) ? values : undefined;
}

/** The only two values of the sentence before a fall: what there was, and what is left at another time. */
function saidLeft(passage: Passage, stated: QuantityItem): Values | undefined {
  if (stated.role !== 'decrease') return undefined;
  const [base, current, ...others] = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .filter(({ sentence, role }) => sentence === stated.sentence && role !== 'aside');
  if (!base || current?.role !== 'remainder' || others.length > 0 || base.role === 'remainder') return undefined;
  if (base.depth !== stated.depth || current.depth !== stated.depth) return undefined;
  if (stated.phrase !== current.phrase + 1 || passage.items[stated.at - 2]?.kind !== 'mark') return undefined;
  const later = itemsBetween(passage, base.at, current.at).some(
    item =>
      (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')) ||
      (item.kind === 'word' && passage.language.lexicon.ends.includes(item.lower)),
  );
  return later && !goesOnComparing(passage, stated) ? { base, current } : undefined;
}

/** "412 hộ" of "500 hộ nghèo"; not "412 hộ nghèo" of "5.300 hộ". */
function isSameOrLess({ quantity: { noun } }: QuantityItem, base: QuantityItem): boolean {
  return noun === '' || ` ${base.quantity.noun} `.includes(` ${noun} `);
}

/** "giảm 88 hộ so với năm 2023": another time than the one told of. */
function goesOnComparing({ items }: Passage, { at: from, sentence }: QuantityItem): boolean {
  for (const item of items.slice(from + 1, from + 9)) {
    if (item.sentence !== sentence || (item.kind === 'mark' && (item.mark === ';' || item.mark === '.'))) return false;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'time')) return true;
    // "giảm 1,6%/năm".
    if (item.kind === 'mark' && item.mark === '/') return true;
  }
  return false;
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
