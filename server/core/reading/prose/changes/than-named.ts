/**
 * Changes that name what they are compared with before their figure, or are told again as a rate, with the value of before alone in
 * brackets behind: "cao hơn vụ trước 1,8 tạ/ha (71,1 tạ/ha)", "cao hơn năm 2022 là 150.000 đồng (1.000.000 đồng)", "So với cùng kỳ năm
 * trước, số lượt tiếp giảm 47 lượt, tương ứng 6,2% (1.200 lượt)", "Điểm trung bình 3,66, cao hơn 0,09 điểm so với năm 2023 (3,51 điểm)".
 */
import { isPercent, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { changeComesNear } from './near.ts';
import { amountOf } from './repeated-rates.ts';
import type { Comparison } from './times.ts';
import { currentOf, endOfAmount } from './values.ts';

/** The value before and the one alone in the brackets; only where the change comes near what the two give. */
export function thanNamed(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (stated.role === 'exceed' || isPercent(stated)) return undefined;
  const rate = passage.quantities[stated.order + 1];
  const again = rate && isPercent(rate) && rate.depth === stated.depth && amountOf(passage, rate) === stated;
  const parenthesis = parenthesisAfter(passage, again ? rate : stated, 16);
  const [base, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!base || others.length > 0 || base.quantity.approximate || !sharesNoun(base, stated)) return undefined;
  if (base.at !== parenthesis! + 1 || endOfAmount(passage, base.at, base.quantity) < 0) return undefined;
  const current = currentOf(passage, stated);
  if (!current || current.quantity.approximate || stated.sentence - current.sentence > 1) return undefined;
  const bare = isBareLike(current, base);
  if (!bare && (!sharesNoun(current, base) || !namesCompared(passage, stated, again === true))) return undefined;
  if (bare && !passage.items.slice(stated.at + 1, parenthesis).some(isCompared)) return undefined;
  return changeComesNear(stated, current, base) ? { base, current, sure: true } : undefined;
}

/** "Điểm trung bình 3,66 … (3,51 điểm)": without its noun, and printed as exactly. */
function isBareLike({ quantity: { noun, figure } }: QuantityItem, { quantity }: QuantityItem): boolean {
  return (
    noun === '' && figure.kind !== 'percent' && figure.decimals > 0 && figure.decimals === quantity.figure.decimals
  );
}

/** Between the word for the change and its figure stands what it is compared with; of a change told again, before it in the sentence. */
function namesCompared({ items }: Passage, stated: QuantityItem, again: boolean): boolean {
  const direction = directions.get(stated.role);
  let named = false;
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 16; at--) {
    const item = items[at]!;
    if (item.sentence !== stated.sentence || (item.kind === 'quantity' && item.role !== 'aside')) return false;
    if (isCompared(item)) named = true;
    if (item.kind === 'cue' && item.cue === direction) {
      if (named || !again) return named;
    } else if (item.kind === 'cue' && !light.has(item.cue) && !again) return false;
    else if (item.kind === 'mark' && !again) return false;
    if (named && again && item.kind === 'cue' && item.cue === 'base') return true;
  }
  return false;
}

function isCompared(item: Item): boolean {
  return item.kind === 'cue' && compared.has(item.cue);
}

const compared: ReadonlySet<Cue> = new Set<Cue>(['base', 'earlier', 'time', 'plan']);
const light: ReadonlySet<Cue> = new Set<Cue>([...compared, 'average']);

const directions: ReadonlyMap<QuantityItem['role'], Cue> = new Map([
  ['increase', 'increase'],
  ['decrease', 'decrease'],
]);
