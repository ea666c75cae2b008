/**
 * Shares: "14/42 đơn vị (chiếm 33,3%)", "a hồ sơ, chiếm p%", "đạt p% kế hoạch (a/b)", "đạt p% kế hoạch (B)".
 *
 * The base is what the words name. Where they do not, every amount around is a candidate: a share that fits one of
 * them is understood, a share that fits none is reported only if the structure leaves one base.
 */
import { multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { mayBe } from '../bases/named-bases.ts';
import { orElse } from '../build.ts';
import { isOfCompared } from '../changes/stands-compared.ts';
import { isChangeToo } from '../doubts/shares.ts';
import { exceeds, isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Parents } from '../parents.ts';
import {
  isDoneOfPlan,
  isOfPlan,
  largerOfRate,
  likeBase,
  namedBase,
  nearestLarger,
  onlyLarger,
  planBase,
  planBeside,
  restOf,
  wholeOfWhich,
} from './bases.ts';
import { calledBefore } from './called.ts';
import { ofCalledBase } from './called-bases.ts';
import { countedAsCases } from './cases.ts';
import { baseOfCompany } from './company.ts';
import { ofDefiniteBase } from './definite-base.ts';
import { fractionAfter, isPractice, ofFraction, outOfOthers } from './fractions.ts';
import { meantShare } from './meant.ts';
import { ofNamedPart } from './named-parts.ts';
import { isSlippedShare, shareComesNear } from './near.ts';
import { partBehindWhole, partOfIt, wholeBehindBracket, wholeNamedBehind } from './of-amount.ts';
import { shareOfBehind } from './part-behind.ts';
import { comparedWith, isRightAt, partOf, standsAlone, wholeBeside } from './parts.ts';
import { fits, guess, ofBase, orOfOthers } from './readings.ts';
import { ofPlanInFront, ofWholeBehind } from './whole-behind.ts';
import { countedBefore, isPlanned, namesLabelOf, namesMore, plannedBefore, wholeSaidBefore } from './wholes.ts';
import {
  aspectOf,
  isDone,
  isExtreme,
  isOfComparison,
  isOfOther,
  isOwnRate,
  isSaidOfRate,
  lawful,
  namesBase,
  namesNounOf,
  norms,
  votes,
} from './words.ts';

/** `taken`: percentages that are said to be changes. */
export function* readShares(passage: Passage, parents: Parents, taken: ReadonlySet<Quantity>): Generator<Claim> {
  for (const item of passage.quantities) {
    if (item.quantity.figure.kind !== 'percent' || taken.has(item.quantity)) continue;
    if (item.role !== 'share' && item.role !== 'plain' && item.role !== 'remainder') continue;
    const planned = ofPlanInFront(passage, item);
    if (planned) yield ofBase(passage, item, planned.upper, planned.lower, 'structure');
    if (planned || isExtreme(passage, item) || isOfComparison(passage, item)) continue;
    const share = orMeant(passage, item, readShare(passage, item, parents));
    // What only fits is no share where it is a change like the one before it.
    const change = share?.certainty === 'guess' && isChangeToo(passage, item);
    if (share && !change && !isOfCompared(passage, share)) yield orOfOthers(passage, item, share);
  }
}

/** "chiếm 49,7% số học sinh dân tộc thiểu số" is not of all học sinh, unless it comes near. */
function isNearOrAll(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  return shareComesNear(stated, part, whole) || !namesMore(passage, stated, whole);
}

/** What only fits is not surely meant: first what the words around may tell, then what fits. */
function orMeant(passage: Passage, stated: QuantityItem, share: Claim | undefined): Claim | undefined {
  if (share && share.certainty !== 'guess') return share;
  const meant =
    meantShare(passage, stated) ??
    ofWholeBehind(passage, stated) ??
    ofDefiniteBase(passage, stated) ??
    ofCalledBase(passage, stated);
  return meant ? orElse(ofBase(passage, stated, meant.upper, meant.lower, 'structure'), share) : share;
}

function readShare(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  const host = partOf(passage, stated);
  const ofCalled = ofNamedPart(passage, stated, host, parents);
  if (ofCalled) return ofCalled;
  const own = host && (fractionOf(passage, host) ?? comparedWith(passage, host) ?? wholeBeside(passage, host, stated));
  const done = isDoneOfPlan(passage, stated) || (own !== undefined && isDone(passage, stated));
  const hasCue = stated.cues.includes('share') || done;
  const alone = standsAlone(passage, stated);
  const said = hasCue || alone || stated.role === 'remainder' || aspectOf(passage, stated) !== undefined;
  // "… trên tổng số 228.415 người, đạt 94,0%; khu vực thành thị đạt 97,4% (126.410/129.850 người)".
  const ownBehind = own && own.lower.clause !== stated.clause ? fractionAfter(passage, stated) : undefined;
  if (ownBehind) return ofFraction(passage, stated, ownBehind, 'behind');
  if (own && said && isOfOther(passage, stated, own.lower)) {
    // "315/450 tỷ đồng, …, bằng 105% so với cùng kỳ (300 tỷ đồng)": what has been done, of a base of its own.
    const named = namedBase(passage, stated, own.upper);
    return named ? ofBase(passage, stated, own.upper, named, 'structure') : guess(passage, stated);
  }
  // "đã cắt giảm 3.004/6.191 điều kiện (đạt 97% so với chỉ tiêu giao)": of a plan that is not said.
  const ofPlan = own && isOfPlan(passage, stated) && !exceeds(own.upper, own.lower);
  if (own && ofPlan && !shareComesNear(stated, own.upper, own.lower)) return guess(passage, stated);
  if (own && said) return ofFraction(passage, stated, own);
  const bracketed = host && !own ? wholeBehindBracket(passage, stated, host) : undefined;
  if (host && bracketed) return ofBase(passage, stated, host, bracketed, 'structure');
  const namedBehind = host && !own && stated.role === 'plain' ? wholeNamedBehind(passage, stated, host) : undefined;
  if (host && namedBehind) return ofBase(passage, stated, host, namedBehind, 'structure');
  const behindWhole = partBehindWhole(passage, stated) ?? partOfIt(passage, stated);
  if (behindWhole) return ofBase(passage, stated, behindWhole.upper, behindWhole.lower, 'structure');
  const others = host && said && hasCue ? outOfOthers(passage, stated, host) : undefined;
  if (others) return ofBase(passage, stated, others.upper, others.lower, 'structure', true);
  const after = fractionAfter(passage, stated);
  if (after) return ofFraction(passage, stated, after, 'behind');
  const behind = sentenceHas(passage, stated, lawful, 40) ? undefined : shareOfBehind(passage, stated, host);
  if (behind) return ofBase(passage, stated, behind.upper, behind.lower, 'structure');
  if (host && isJoinedTo(passage, host, stated)) return guess(passage, stated);
  if (!host || !said || !isAmount(host) || isTarget(passage, host, stated)) return guess(passage, stated);
  const otherRate = isOwnRate(passage, host, stated) && !isSaidOfRate(passage, host, stated);
  if (otherRate || sentenceHas(passage, stated, norms, 40)) return guess(passage, stated);
  const named = namedBase(passage, stated, host);
  if (named) {
    const part = likeBase(passage, host, named);
    return part ? ofBase(passage, stated, part, named, 'explicit') : guess(passage, stated);
  }
  const rest = restOf(passage, stated, host);
  if (rest) return ofBase(passage, stated, host, rest, 'explicit');
  const plan = planBeside(passage, stated, host) ?? planBase(passage, stated, host);
  if (plan && isOfRest(passage, stated, host, plan)) return guess(passage, stated);
  if (plan) return ofBase(passage, stated, host, plan, 'structure');
  const before = plannedBefore(passage, stated, host) ?? countedBefore(passage, stated, host);
  if (before && isOfRest(passage, stated, host, before)) return guess(passage, stated);
  if (before) return ofBase(passage, stated, host, before, 'structure');
  const parent = parents.get(host);
  const only = onlyLarger(passage, stated, host);
  // In a parenthesis, where a list may stand, only what comes near.
  const near12 = only && (host.depth === 0 || shareComesNear(stated, host, only)) ? only : undefined;
  const larger = near12 && meantBy(passage, host, near12);
  const fitsName = (whole: QuantityItem | undefined): boolean =>
    whole !== undefined &&
    ((namesNounOf(passage, stated, whole) && isNearOrAll(passage, stated, host, whole)) ||
      (namesLabelOf(passage, stated, whole) && mayBe(passage, stated, whole)));
  // "…, đạt 70%, cùng kỳ đạt 75%": a second share of one amount is of something else.
  const second = isOfOther(passage, stated, host);
  const other = second || (namesBase(passage, stated) && !fitsName(parent?.whole) && !fitsName(larger));
  if (!other && !stated.quantity.approximate) {
    const vote = sentenceHas(passage, stated, votes, 60) && !isPractice(passage, stated);
    if (vote) return guess(passage, stated);
    // "1.250 tỷ đồng, trong đó kéo dài 150 tỷ đồng; giải ngân 612 tỷ đồng, đạt 55,6%": of the rest.
    if (parent && isOfLess(passage, stated, host, parent.whole, parents)) return guess(passage, stated);
    if (parent && isBaseOfSome(passage, stated, parent.whole, parents))
      return ofBase(passage, stated, host, meantBy(passage, host, parent.whole), parent.certainty);
    if (larger) {
      const plain =
        isRightAt(passage, host, stated) ||
        namesLabelOf(passage, stated, larger) ||
        aspectOf(passage, stated) !== undefined;
      // "đã phân bổ 7.801,9 tỷ đồng; còn 43,4 tỷ đồng (0,55%)": what is left is no part of what is done.
      const left = host.role === 'remainder' && !plain;
      return ofBase(
        passage,
        stated,
        host,
        larger,
        left ? 'guess' : plain || isSlipOf(stated, host, larger) ? 'structure' : 'likely',
      );
    }
  }
  const near = other
    ? undefined
    : (nearestLarger(passage, stated, host) ??
      wholeOfWhich(passage, stated, host) ??
      largerOfRate(passage, stated, host) ??
      countedAsCases(passage, stated, host));
  if (near && !sentenceHas(passage, stated, lawful, 60)) return ofBase(passage, stated, host, near, 'structure');
  if (second) return guess(passage, stated);
  const whole = baseOfCompany(passage, stated, host) ?? wholeSaidBefore(passage, stated, host);
  const called = calledBefore(passage, stated, host);
  if (called && !sentenceHas(passage, stated, lawful, 60)) return ofBase(passage, stated, host, called, 'structure');
  const lawless = !sentenceHas(passage, stated, lawful, 60);
  if (
    whole &&
    lawless &&
    (!namesBase(passage, stated) ||
      (fitsName(whole) && !namesMore(passage, stated, whole)) ||
      isPlanned(passage, stated, whole))
  )
    return ofBase(passage, stated, host, whole, 'structure');
  return guess(passage, stated);
}

/** "gave $3.4m and $2.1m respectively, or 55% of …": of both. */
function isJoinedTo({ items, quantities, language }: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  const before = quantities[host.order - 1];
  const joint = items[host.at - 1];
  if (!before || joint?.kind !== 'cue' || joint.cue !== 'and' || before.phrase !== host.phrase) return false;
  const both =
    stated.phrase > host.phrase && stated.depth === host.depth && language.lexicon.grammar.restatesBehindComma;
  return both && isAmount(before) && sharesNoun(before, host) && before.clause === host.clause;
}

/** "kiến nghị thu hồi 12.486 triệu đồng, đã thu hồi 9.214 triệu đồng, đạt 78,3%": one slip away, in one clause. */
function isSlipOf(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  return part.clause === whole.clause && part.clause === stated.clause && isSlippedShare(stated, part, whole);
}

/** "97/112 xã đạt chuẩn, trong đó 31 xã nâng cao, chiếm 32,0%": those that are meant stand over the line. */
function meantBy(passage: Passage, part: QuantityItem, whole: QuantityItem): QuantityItem {
  const upper = fractionOf(passage, whole)?.upper;
  return upper && !exceeds(part, upper) ? upper : whole;
}

/** "trong đó hệ chính quy 900 chỉ tiêu; phấn đấu tuyển đạt 100%": what is striven for, not what came of the amount. */
function isTarget(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  for (let at = stated.at - 1; at > host.at && at >= stated.at - 24; at--) {
    const item = passage.items[at]!;
    // "9.901 đảng viên (mục tiêu 8.004), đạt 123,76%".
    if (item.depth > Math.max(host.depth, stated.depth) || (item.kind === 'mark' && item.partner > host.at)) continue;
    if (item.depth < host.depth || (item.kind === 'mark' && item.mark === '(')) return false;
    if (item.kind === 'cue' && item.cue === 'target') return item.phrase > host.phrase;
  }
  return false;
}

/** The share is right of the whole without another of its parts, which makes another plan of it. */
function isOfLess(
  { language: { lexicon } }: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  whole: QuantityItem,
  parents: Parents,
): boolean {
  return parents.partsOf(whole).some(other => {
    const label = ` ${other.quantity.label.toLowerCase().normalize('NFC')} `;
    if (other === part || !lexicon.amending.some(words => label.includes(` ${words} `))) return false;
    const base = subtract(whole.quantity.figure.value, other.quantity.figure.value);
    return near(multiply(stated.quantity.figure.value, base), part.quantity.figure.value, 1);
  });
}

/** "kế hoạch vốn 3.127 tỷ đồng, trong đó kéo dài 127 tỷ đồng. … 1.846 tỷ đồng, đạt 61,5% kế hoạch": right of what is left. */
function isOfRest(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  const between = passage.quantities.slice(whole.order + 1, Math.min(part.order, whole.order + 8));
  return between.some(other => {
    if (!isAmount(other) || !sharesNoun(other, whole)) return false;
    const base = subtract(whole.quantity.figure.value, other.quantity.figure.value);
    return near(multiply(stated.quantity.figure.value, base), part.quantity.figure.value, 1);
  });
}

/** Where other shares of the list are stated too, one of them at least must be of this whole. */
function isBaseOfSome(passage: Passage, stated: QuantityItem, whole: QuantityItem, parents: Parents): boolean {
  let others = 0;
  for (const part of parents.partsOf(whole)) {
    const share = passage.quantities[part.order + 1];
    if (!share || share === stated || !isPercent(share) || share.sentence !== part.sentence) continue;
    if (fits(share, part, whole)) return true;
    others++;
  }
  return others === 0 || fits(stated, passage.quantities[stated.order - 1]!, whole);
}
