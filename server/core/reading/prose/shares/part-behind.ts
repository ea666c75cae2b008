/**
 * The part of a share that stands behind it: "Trên tổng số 7.166 phiếu, dự án A chiếm 12,4% (892 phiếu)", "tỷ lệ trễ chiếm
 * 1,8%, tương đương 21 chuyến".
 */
import { countsAlike, exceeds, isAmount, isPercent } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { shareComesNear } from './near.ts';
import { isRight } from './readings.ts';
import { namesBase } from './words.ts';

/** The part behind `stated` and the whole that words before it name; `host` is the amount before it, if any. */
export function shareOfBehind(
  passage: Passage,
  stated: QuantityItem,
  host: QuantityItem | undefined,
): Fraction | undefined {
  if (stated.quantity.approximate || !(stated.role === 'share' || stated.role === 'plain')) return undefined;
  const upper = partBehind(passage, stated);
  if (!upper) return undefined;
  const lower = wholeBefore(passage, stated, upper);
  // "12 xã đạt chuẩn, chiếm 26,7% (10 xã nâng cao)": the share is said of what stands before it.
  return lower && (!host || host === lower || host.clause !== stated.clause) ? { upper, lower } : undefined;
}

/** Alone in the parenthesis behind the share, or behind "tương đương". */
function partBehind(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const { lexicon } = passage.language;
  const parenthesis = parenthesisAfter(passage, stated, 5);
  const members = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(({ role }) => role !== 'aside');
  const part = parenthesis === undefined ? passage.quantities[stated.order + 1] : members[0];
  if (!part || members.length > 1 || !isPlain(passage, part) || part.sentence !== stated.sentence) return undefined;
  const verb = passage.items[part.at - 1];
  const equals = verb?.kind === 'cue' && lexicon.equalling.includes(verb.lower);
  if (parenthesis !== undefined) {
    if (passage.items[parenthesis]!.kind !== 'mark' || part.parenthesis !== parenthesis) return undefined;
    // "đạt 55% kế hoạch (1.000 tỷ đồng)" names the base; "12,4% bị trễ (tương đương 29.500 chuyến)" does not.
    const bare = part.at === parenthesis + 1 && !namesBase(passage, stated) && stated.role === 'share';
    return bare || (equals && part.at <= parenthesis + 2) ? part : undefined;
  }
  const between = itemsBetween(passage, stated.at, part.at);
  const [mark] = between;
  const direct =
    equals && (between.length === 1 || (between.length === 2 && mark?.kind === 'mark' && mark.mark === ','));
  return direct ? part : undefined;
}

function isPlain(passage: Passage, item: QuantityItem): boolean {
  const { approximate, noun } = item.quantity;
  return isAmount(item) && !approximate && noun !== '' && !isOfFraction(passage, item);
}

/**
 * The one larger amount of its noun before the share that is no part with a share of its own. Words must name it as a whole,
 * or another share must be right of it; where they do not, the share must come near.
 */
function wholeBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const before = passage.quantities
    .slice(Math.max(0, stated.order - 8), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && item.depth <= stated.depth && isPlain(passage, item))
    .filter(item => countsAlike(item, part));
  const shared = before.filter(item => {
    const share = passage.quantities[item.order + 1];
    return share !== undefined && share !== stated && isPercent(share) && share.role === 'share';
  });
  const wholes = before.filter(item => !shared.includes(item));
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || !exceeds(whole, part) || shared.some(item => exceeds(item, whole)))
    return undefined;
  const named = whole.cues.some(cue => cue === 'total' || cue === 'base') || hasParts(passage, whole, stated);
  const company = shared.some(item => isRight(passage.quantities[item.order + 1]!, item, whole));
  const sure = (named && whole.sentence === stated.sentence) || company;
  return sure || shareComesNear(stated, part, whole) ? whole : undefined;
}

/** "328 tỷ đồng, trong đó …": parts of it follow. */
function hasParts(passage: Passage, whole: QuantityItem, stated: QuantityItem): boolean {
  return itemsBetween(passage, whole.at, stated.at).some(item => item.kind === 'cue' && parting.has(item.cue));
}

const parting: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists']);
