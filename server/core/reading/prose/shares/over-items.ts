/**
 * Shares in the items of a list whose whole stands over it: "Tổng số cán bộ, công chức: 5.412 người, cụ thể:" and then
 * "- Nữ: 2.144 người, chiếm 39,6%;" … Each item is a passage of its own. What the shares are of is told by most of them.
 */
import { compare, sum } from '../../../figures/decimal.ts';
import { countsAlike, exceeds, isAmount, isPercent } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { comparable } from './company.ts';
import { partOf } from './parts.ts';
import { isRight } from './readings.ts';
import { isOwnRate, namesBase, namesNounOf } from './words.ts';

export interface ItemShare {
  /** Which of the items it stands in. */
  readonly item: number;
  readonly stated: QuantityItem;
  readonly part: QuantityItem;
  readonly whole: QuantityItem;
  /** The others say that it is of this whole, and it comes near. */
  readonly sure: boolean;
}

/** `over`: the passage over the list; `items`: the passages that make it up. */
export function readItemShares(over: Passage, items: readonly Passage[]): readonly ItemShare[] {
  const said = items.flatMap((item, index) => [...sharesOf(item, index)]);
  if (said.length === 0) return [];
  let best: readonly ItemShare[] = [];
  let most = 0;
  for (const whole of wholesOf(over)) {
    const shares = said.filter(({ stated, part }) => isOf(items, whole, stated, part));
    const right = shares.filter(({ stated, part }) => isRight(stated, part, whole));
    if (right.length <= most || right.length * 2 < shares.length) continue;
    most = right.length;
    const parts = sum(shares.map(({ part }) => part.quantity.figure.value));
    const total = whole.cues.includes('total');
    const plain = most >= 2 || (total && most >= 1) || compare(parts, whole.quantity.figure.value) === 0;
    const alone = most >= 2 && most + 1 === shares.length;
    best = shares
      // Where all others are right, one that is far off is a slip too.
      .map(share => ({ ...share, whole, sure: plain && (alone || comparable(share.stated, share.part, whole, 50)) }))
      .filter(share => share.sure || right.some(({ stated }) => stated === share.stated));
  }
  return best;
}

type Said = Pick<ItemShare, 'item' | 'stated' | 'part'>;

/** The first share of each item, right behind the one amount that it is said of. */
function* sharesOf(passage: Passage, item: number): Generator<Said> {
  const stated = passage.quantities.slice(0, 6).find(one => isPercent(one) && one.role !== 'aside');
  if (!stated || stated.quantity.approximate || !(stated.role === 'share' || stated.role === 'plain')) return;
  const part = partOf(passage, stated);
  if (!part || part.order + 1 !== stated.order || !isPlain(passage, part)) return;
  if (isOwnRate(passage, part, stated) || sentenceHas(passage, stated, unsaid, 60)) return;
  yield { item, stated, part };
}

function isPlain(passage: Passage, item: QuantityItem): boolean {
  return isAmount(item) && !item.quantity.approximate && !isOfFraction(passage, item);
}

/** The amounts of the last sentence over the list, in a parenthesis too. */
function wholesOf(over: Passage): readonly QuantityItem[] {
  const last = over.quantities.at(-1)?.sentence;
  return over.quantities.slice(-6).filter(item => item.sentence === last && item.depth <= 1 && isPlain(over, item));
}

function isOf(items: readonly Passage[], whole: QuantityItem, stated: QuantityItem, part: QuantityItem): boolean {
  const alike = countsAlike(part, whole) || isNamedBefore(whole, part);
  if (!alike || exceeds(part, whole)) return false;
  return items.some(
    passage =>
      passage.quantities[stated.order] === stated &&
      (!namesBase(passage, stated) || namesNounOf(passage, stated, whole) || namesPlan(passage, stated, whole)),
  );
}

/** "Tổng số dự án: 26.464": what is counted stands before the number. */
function isNamedBefore({ quantity, cues }: QuantityItem, part: QuantityItem): boolean {
  const label = ` ${quantity.label.toLowerCase().normalize('NFC')} `;
  const counts = quantity.noun === '' && quantity.figure.kind === 'count' && part.quantity.figure.kind === 'count';
  return counts && cues.includes('total') && part.counted[0] !== '' && label.includes(` ${part.counted[0]} `);
}

/** "Dự toán chi năm 2025 là 13.200 tỷ đồng" and "đạt 59,4% dự toán". */
function namesPlan({ items }: Passage, { at }: QuantityItem, { quantity }: QuantityItem): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'cue' && next.cue === 'plan' && quantity.label.toLowerCase().normalize('NFC').includes(next.lower)
  );
}

/** A rule, a plan for later, a vote: shares of something else. */
const unsaid: ReadonlySet<Cue> = new Set<Cue>(['norm', 'target', 'vote', 'composition']);
