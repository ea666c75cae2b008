/** Bases of shares that the words name: with their number, as a plan, or by leaving one amount only. */
import { compare, multiply, subtract } from '../../../figures/decimal.ts';
import { mayBe } from '../bases/named-bases.ts';
import { exceeds, isAmount, isPercent, near, sameUnit, sharesNoun } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { CueItem, Item, Passage, QuantityItem } from '../items/items.ts';
import { before, inside, itemsBetween, parenthesisAfter, reach } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { baseBehind } from './behind.ts';
import { fractionAfter } from './fractions.ts';
import { isSlippedShare, shareComesNear } from './near.ts';
import { isRightAt, partOf } from './parts.ts';
import { isDone, isSaidOfRate, namesBase } from './words.ts';

/** A base that the words after the share name with its number: "(913.216,2 tỷ đồng)", "trong tổng số 728.000 việc". */
export function namedBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 40);
  if (parenthesis !== undefined && !givesExamples(itemsBetween(passage, stated.at, parenthesis))) {
    const members = inside(passage, parenthesis);
    const only = members[0];
    const opensWith = passage.items[parenthesis + 1];
    const says = saysPlan(passage, stated) || nextIs(passage, stated, bases) || namesBase(passage, stated);
    const { plan = [] } = passage.language.lexicon.cues;
    const near = only && (!hasComma(passage, stated.at, parenthesis) || shareComesNear(stated, part, only));
    const alike = near && (sameUnit(only, part) || plan.includes(only.quantity.noun));
    if (members.length === 1 && only && only !== part && !isPercent(only) && alike) {
      if (opensWith === only && isAmount(only) && only.role === 'plain' && says) return only;
      if (opensWith?.kind === 'cue' && (opensWith.cue === 'plan' || opensWith.cue === 'earlier')) return only;
      // "3.420 hộ nghèo, tỷ lệ 2,4% (tổng số 142.500 hộ)".
      if (opensWith?.kind === 'cue' && opensWith.cue === 'total' && isAmount(only) && sharesNoun(only, part))
        return only;
    }
  }
  const next = baseBehind(passage, stated);
  return next && isAmount(next) && next.role === 'plain' && sameUnit(next, part) ? next : undefined;
}

/** "chiếm 83% tổng giá trị, như công ty A (100 triệu USD)": one of many. */
function givesExamples(between: readonly Item[]): boolean {
  return between.some((item, at) => item.kind === 'mark' && item.mark === ',' && isCue(between[at + 1], 'open'));
}

/** "27.0 per cent of the provincial total, followed by Alder (12,480)": what stands behind a comma may be another's. */
function hasComma(passage: Passage, from: number, to: number): boolean {
  return itemsBetween(passage, from, to).some(item => item.kind === 'mark' && item.mark === ',');
}

function isCue(item: Item | undefined, cue: Cue): boolean {
  return item?.kind === 'cue' && item.cue === cue;
}

/** "(giảm được 52 đơn vị), đạt tỷ lệ 52% so với lộ trình (kế hoạch giảm 100 đơn vị)": a planned cut measures a cut. */
export function likeBase(passage: Passage, part: QuantityItem, base: QuantityItem): QuantityItem | undefined {
  if (base.role !== 'increase' && base.role !== 'decrease') return part;
  return before(passage, base, item => item.role === base.role && !isPercent(item) && sameUnit(item, base));
}

const bases: ReadonlySet<Cue> = new Set<Cue>(['base', 'plan', 'total']);

function nextIs(passage: Passage, stated: QuantityItem, cues: ReadonlySet<Cue>): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && cues.has(next.cue);
}

/** More than a plan may be reached, more than all there is may not; what is compared is no whole. */
function exceedsWhole(part: QuantityItem, whole: QuantityItem, opening: CueItem): boolean {
  return opening.cue !== 'plan' && opening.cue !== 'target' && exceeds(part, whole);
}

/** "hoàn thành 72,8% kế hoạch (7.200 người)": what is done of a plan. */
export function isDoneOfPlan(passage: Passage, stated: QuantityItem): boolean {
  // "86.420 tấn, 77,2% kế hoạch (112.000 tấn)".
  const before = passage.items[stated.at - 1];
  const bare = before?.kind === 'mark' && before.mark === ',' && stated.role === 'plain';
  return saysPlan(passage, stated) && (bare || isDone(passage, stated));
}

function saysPlan(passage: Passage, stated: QuantityItem): boolean {
  return planWord(passage, stated) !== undefined;
}

/** "84/93 kiến nghị …; còn 09 kiến nghị (chiếm 9,68%)": what a fraction leaves over is a share of the same whole. */
export function restOf(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated)) return undefined;
  const lower = before(
    passage,
    part,
    item => {
      const upper = fractionOf(passage, item)?.upper;
      return (
        upper !== undefined &&
        compare(subtract(item.quantity.figure.value, upper.quantity.figure.value), part.quantity.figure.value) === 0
      );
    },
    1,
  );
  const rest = lower && (part.role === 'remainder' || sharesNoun(lower, part));
  return rest && sameUnit(lower, part) ? lower : undefined;
}

/**
 * The plan a share is measured against, stated before: "dự toán 10.367,7 tỷ đồng; thực hiện 11.580 tỷ đồng, đạt 111,7%
 * dự toán", "đạt 56,35% kế hoạch (3.145/5.582 tỷ); … đạt 84,17% kế hoạch vốn cả năm". Only when it comes near: a report
 * has many plans.
 */
export function planBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const word = planWord(passage, stated);
  if (!word) return undefined;
  const isWithin = (base: QuantityItem, percent: number): boolean =>
    sameUnit(base, part) &&
    near(multiply(stated.quantity.figure.value, base.quantity.figure.value), part.quantity.figure.value, percent);
  const repeated = before(passage, stated, item => isPercent(item) && planWord(passage, item) === word);
  const own = repeated && (fractionAfter(passage, repeated)?.lower ?? lowerBefore(passage, repeated));
  if (own && isWithin(own, repeated!.sentence === stated.sentence ? 8 : 3)) return own;
  const isPlan = (item: QuantityItem): boolean =>
    isAmount(item) && isLabelled(item, word) && sameUnit(item, part) && mayBe(passage, stated, item);
  const labelled = before(passage, part, item => isPlan(item) && isWithin(item, 12), 2);
  if (labelled) return labelled;
  // Far off by one slip: of the plan that was named last.
  const last = before(passage, part, isPlan, 1);
  if (last && isSlippedShare(stated, part, last)) return last;
  return planBehind(passage, stated, word, item => isWithin(item, 12));
}

/** "đạt 111,7% dự toán, trong khi dự toán giao đầu năm là 1.150 tỷ đồng": the plan follows in the same sentence. */
function planBehind(
  passage: Passage,
  stated: QuantityItem,
  word: string,
  comesNear: (base: QuantityItem) => boolean,
): QuantityItem | undefined {
  const behind = passage.quantities
    .slice(stated.order + 1, stated.order + 4)
    .find(item => item.role !== 'aside' && !isPercent(item));
  if (!behind || behind.sentence !== stated.sentence || behind.depth !== stated.depth || !isAmount(behind))
    return undefined;
  // The plan is what the amount is, and nothing else is said between: "dự toán …, nộp ngân sách 1.150 tỷ đồng".
  const at = behind.quantity.label.toLowerCase().normalize('NFC').lastIndexOf(word);
  const own = at >= 0 && !behind.quantity.label.slice(at).includes(',') && behind.role === 'plain';
  return own && comesNear(behind) && mayBe(passage, stated, behind) ? behind : undefined;
}

/**
 * "986 đảng viên (chỉ tiêu 1.000 đảng viên), đạt 98,6%", "4.120 trẻ (trên tổng số 4.286 trẻ), chiếm 96,1%": the plan or the
 * whole in the parenthesis of what was reached.
 */
export function planBeside(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const plan = passage.quantities[part.order + 1];
  if (!plan || plan.parenthesis < 0 || plan.depth !== part.depth + 1) return undefined;
  if (!sharesNoun(plan, part) && (plan.quantity.noun !== '' || plan.quantity.figure.kind !== part.quantity.figure.kind))
    return undefined;
  if (passage.quantities.slice(plan.order + 1, stated.order).some(({ role }) => role !== 'aside')) return undefined;
  if (!isAmount(plan) || plan.quantity.approximate || stated.depth !== part.depth || stated.clause > part.clause + 2)
    return undefined;
  if (inside(passage, plan.parenthesis).filter(({ role }) => role !== 'aside').length > 1) return undefined;
  const opening = passage.items[plan.parenthesis + 1];
  const next = passage.items[stated.at + 1];
  const other = namesBase(passage, stated) && !(next?.kind === 'cue' && next.cue === 'plan');
  return opening?.kind === 'cue' &&
    (bases.has(opening.cue) || opening.cue === 'target') &&
    !other &&
    !exceedsWhole(part, plan, opening)
    ? plan
    : undefined;
}

/** "đạt 97% chỉ tiêu", "bằng 112% so với kế hoạch năm": of a plan, whatever that is. */
export function isOfPlan(passage: Passage, stated: QuantityItem): boolean {
  const [next, after] = passage.items.slice(stated.at + 1, stated.at + 3);
  if (next?.kind !== 'cue') return false;
  return next.cue === 'plan' || (next.cue === 'base' && after?.kind === 'cue' && after.cue === 'plan');
}

function isLabelled({ quantity }: QuantityItem, word: string): boolean {
  return quantity.label.toLowerCase().normalize('NFC').includes(word);
}

function lowerBefore(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const host = partOf(passage, stated);
  return host && fractionOf(passage, host)?.lower;
}

/** The plan a share is measured against: its noun begins with the word for it. */
function planWord(passage: Passage, stated: QuantityItem): string | undefined {
  const next = passage.items[stated.at + 1];
  if (next?.kind !== 'cue' || next.cue !== 'plan') return undefined;
  const words = next.lower.split(' ');
  // "of the plan": the word itself stands last there.
  return passage.language.lexicon.grammar.headLast ? words.at(-1) : words.slice(0, 2).join(' ');
}

/** The one larger amount of the same noun that stands before in the sentence. */
export function onlyLarger(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (part.quantity.noun === '') return undefined;
  let found: QuantityItem | undefined;
  for (let order = part.order - 1; order >= 0 && order >= part.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== part.sentence) break;
    if (!isAmount(item) || item.depth !== part.depth || item.parenthesis !== part.parenthesis) continue;
    if (!sharesNoun(item, part)) continue;
    // "Tiếp nhận 286 đơn, đã giải quyết 721 đơn, đạt 94,8%": a slip of 271.
    if (!exceeds(item, part) && !(isRightAt(passage, part, stated) && isSlippedShare(stated, part, item)))
      return undefined;
    // What has a share of its own is another part, not the whole.
    const next = passage.quantities[order + 1];
    const shared = next && isPercent(next) && next.role !== 'increase' && next.role !== 'decrease';
    if (found || shared) return undefined;
    found = item;
  }
  return found;
}

/**
 * "có 27.481 cơ sở; kiểm tra 21.570 cơ sở, phát hiện 1.246 cơ sở vi phạm (5,78%)": of several larger amounts of the noun the
 * one right before, where the share comes near what it gives and is right of none of the others.
 */
export function nearestLarger(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { figure, noun, approximate } = part.quantity;
  if (noun === '' || part.depth > 0 || approximate || figure.kind !== 'count') return undefined;
  if (!isRightAt(passage, part, stated) || stated.quantity.approximate) return undefined;
  const larger = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => item.sentence === part.sentence && isAmount(item) && item.depth === part.depth)
    .filter(item => sharesNoun(item, part) && !item.quantity.approximate);
  const base = larger.at(-1);
  if (!base || larger.length < 2 || !larger.every(item => exceeds(item, part)) || base.order !== part.order - 1)
    return undefined;
  return shareComesNear(stated, part, base) ? base : undefined;
}

/**
 * "Tiếp nhận 38.650 hồ sơ, trong đó có 31.412 nộp trực tuyến, chiếm 81,3%": a bare number of the one amount before. Only when
 * it comes near.
 */
export function wholeOfWhich(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const cue = passage.items[part.at - 1];
  if (cue?.kind !== 'cue' || cue.cue !== 'of-which' || part.quantity.figure.kind !== 'count') return undefined;
  if (part.quantity.approximate || !isRightAt(passage, part, stated)) return undefined;
  const [whole, ...others] = passage.quantities
    .slice(Math.max(0, part.order - 4), part.order)
    .filter(item => item.sentence === part.sentence && item.role !== 'aside');
  if (!whole || others.length > 0 || !isAmount(whole) || whole.quantity.approximate || whole.depth !== part.depth)
    return undefined;
  if (whole.quantity.figure.kind !== 'count' || !exceeds(whole, part)) return undefined;
  return shareComesNear(stated, part, whole) ? whole : undefined;
}

/**
 * "93 học sinh dự thi, 38 em đoạt giải, tỷ lệ 40,9%", "dự toán 3.216 tỷ đồng, trúng thầu 3.154,5 tỷ đồng, tiết kiệm 61,5 tỷ đồng,
 * tỷ lệ tiết kiệm 1,9%": people under two nouns, or a rate that is called what the amount is. Only what comes near.
 */
export function largerOfRate(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (part.quantity.noun === '' || part.depth > 0 || part.quantity.approximate || stated.quantity.approximate)
    return undefined;
  const called = isSaidOfRate(passage, part, stated);
  if (!called && !(part.person && isRightAt(passage, part, stated))) return undefined;
  const larger = passage.quantities
    .slice(Math.max(0, part.order - 5), part.order)
    .filter(item => item.sentence === part.sentence && isAmount(item) && item.depth === part.depth)
    .filter(item => (called ? sharesNoun(item, part) : item.person && part.person) && !item.quantity.approximate);
  if (larger.length === 0 || !larger.every(item => exceeds(item, part)) || (!called && larger.length > 1))
    return undefined;
  return larger.find(item => shareComesNear(stated, part, item));
}
