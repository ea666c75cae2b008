/**
 * What is left: "Tổng số 120 chỉ tiêu, đã hoàn thành 97 chỉ tiêu, còn lại 23 chỉ tiêu", "giải quyết xong 1/23 vụ việc,
 * đang giải quyết 22 vụ việc", "… 1.536 đơn … có 221 đơn … Số còn lại 1.315 đơn".
 */
import { compare, subtract } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { holdsOne } from '../../phrases.ts';
import { ratedBy } from '../averages/rated.ts';
import { claim, difference, operand } from '../build.ts';
import { countsAlike, exceeds, isAmount, isPercent, sameUnit, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import type { Lexicon } from '../lexicon.ts';
import { sum } from '../lists/claims.ts';
import { columnBeside } from '../lists/columns-beside.ts';
import { sumComesNear } from '../lists/nearness.ts';
import { areDenied, plainWords } from '../lists/partitions.ts';
import type { Parents } from '../parents.ts';
import { isShared } from '../shares/parts.ts';
import {
  follows,
  hasMore,
  isCalledRest,
  isComparedBehind,
  isUnderWay,
  saysAllTheRest,
  saysLeft,
} from './remainder-words.ts';
import { ofFraction } from './remainders-of-fractions.ts';
import { isUnfinished } from './unfinished.ts';

/** `parents`: a rest that a list already explains is the rest of that list. */
export function* readRemainders(passage: Passage, parents: Parents): Generator<Claim> {
  for (const rest of passage.quantities) {
    if (parents.get(rest)?.certainty === 'explicit') continue;
    if (!isAmount(rest) || lowerOf(passage, rest) || upperOf(passage, rest)) continue;
    const claimed =
      ofFraction(passage, rest) ??
      ofNamedBehind(passage, rest) ??
      ofNeeded(passage, rest) ??
      (rest.role === 'remainder'
        ? (ofBoth(passage, rest) ?? ofTotal(passage, rest))
        : (isCalledRest(passage, rest) || isUnfinished(passage, rest)) && !isSaidBefore(passage, rest)
          ? ofTotal(passage, rest)
          : undefined);
    if (!claimed) continue;
    yield claimed;
    const [whole, ...parts] = [claimed.stated, ...claimed.operands].map(one => itemOf(passage, rest, one));
    if (claimed.form !== 'sum' || !whole || !parts.every(part => part !== undefined)) continue;
    const held = sumsTo(parts as QuantityItem[], whole) && whole.quantity.figure.text.length > 2;
    if (claimed.certainty !== 'guess' || held) yield* columnBeside(passage, whole, parts as QuantityItem[]);
  }
}

/** "9 người được cứu …; 1 người tử vong …; 9 người còn lại": the rest is told before, and is no rest of it. */
function isSaidBefore({ quantities }: Passage, rest: QuantityItem): boolean {
  return quantities
    .slice(Math.max(0, rest.order - 16), rest.order)
    .some(item => sharesNoun(item, rest) && compare(item.quantity.figure.value, rest.quantity.figure.value) === 0);
}

function itemOf({ quantities }: Passage, rest: QuantityItem, quantity: Quantity): QuantityItem | undefined {
  return quantities.slice(Math.max(0, rest.order - 16), rest.order + 1).find(item => item.quantity === quantity);
}

/**
 * "còn phải giải ngân 2.463 tỷ đồng (kế hoạch 6.842 tỷ đồng, đã giải ngân 4.379 tỷ đồng)": the parenthesis gives the
 * whole, then what is no longer left.
 */
function ofBoth(passage: Passage, rest: QuantityItem): Claim | undefined {
  const parenthesis = parenthesisAfter(passage, rest);
  const [whole, part, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!whole || !part || others.length > 0) return undefined;
  if (![whole, part].every(item => isAmount(item) && !item.quantity.approximate && sharesNoun(item, rest)))
    return undefined;
  if (exceeds(part, whole) || exceeds(rest, whole) || upperOf(passage, part)) return undefined;
  const { done, assigning } = passage.language.lexicon;
  const says = ({ quantity }: QuantityItem, words: readonly string[]): boolean => {
    const label = ` ${quantity.label.toLowerCase().normalize('NFC')} `;
    return words.some(word => label.includes(` ${word} `));
  };
  const plain = says(part, done) && (says(whole, assigning) || whole.cues.includes('total'));
  return restOf(passage, rest, whole, part, plain ? 'structure' : 'guess');
}

/** "hiện có 214 biên chế, thiếu 17 so với 231 biên chế được phân bổ": what there should be is named behind. */
function ofNamedBehind(passage: Passage, rest: QuantityItem): Claim | undefined {
  if (!isComparedBehind(passage, rest)) return undefined;
  const part = passage.quantities[rest.order - 1];
  const whole = passage.quantities[rest.order + 1];
  if (!part || !whole || part.sentence !== rest.sentence || whole.sentence !== rest.sentence) return undefined;
  const all = [part, rest, whole];
  if (!all.every(item => isAmount(item) && !item.quantity.approximate)) return undefined;
  // "còn thiếu 12.220 người so với kế hoạch năm (874.560 người)".
  const enclosed = whole.at === whole.parenthesis + 1 && inside(passage, whole.parenthesis).length === 1;
  if (part.depth !== rest.depth || whole.depth !== rest.depth + (enclosed ? 1 : 0)) return undefined;
  if (!sharesNoun(whole, part) && !countsLike(whole, part) && whole.counted[0] !== '') return undefined;
  if (part.quantity.figure.kind !== whole.quantity.figure.kind || exceeds(part, whole)) return undefined;
  return sumComesNear([part, rest], whole, 15) ? restOf(passage, rest, whole, part, 'structure') : undefined;
}

/** "cần 140 bác sĩ, hiện có 118, thiếu 22 bác sĩ": what is needed, what there is and what lacks, one behind the other. */
function ofNeeded(passage: Passage, rest: QuantityItem): Claim | undefined {
  const { lacking, present, needing } = passage.language.lexicon;
  if (rest.role !== 'plain' || !holdsOne(plainWords(rest.quantity.label), lacking)) return undefined;
  const [whole, part] = passage.quantities.slice(Math.max(0, rest.order - 2), rest.order);
  if (!whole || !part || whole.clause !== rest.clause || part.phrase + 1 !== rest.phrase) return undefined;
  const vague = [whole, part, rest].some(({ quantity }) => quantity.approximate || quantity.figure.kind !== 'count');
  if (vague || whole.phrase + 1 !== part.phrase || whole.quantity.noun !== rest.quantity.noun || exceeds(part, whole))
    return undefined;
  if (part.quantity.noun !== '' && !sharesNoun(part, rest)) return undefined;
  const said =
    holdsOne(plainWords(part.quantity.label), present) && holdsOne(plainWords(whole.quantity.label), needing);
  return said && sumComesNear([part, rest], whole, 10) ? sum(passage, whole, [part, rest], 'structure') : undefined;
}

/** The whole and a part before, nearest first, that leave this. */
function ofTotal(passage: Passage, rest: QuantityItem): Claim | undefined {
  if (isComparedBehind(passage, rest)) return undefined;
  const earlier: QuantityItem[] = [];
  const gaps = passage.language.lexicon.gaps.includes(rest.counted[0]);
  for (let order = rest.order - 1; order >= 0 && order >= rest.order - 16 && earlier.length < 8; order--) {
    const item = passage.quantities[order]!;
    if (rest.sentence - item.sentence > 2) break;
    const alike = gaps ? item.quantity.figure.kind === 'count' : sameUnit(item, rest);
    if (isAmount(item) && item.depth <= rest.depth && alike) earlier.push(item);
  }
  for (const [at, part] of earlier.entries()) {
    for (const whole of earlier.slice(at + 1)) {
      if (
        compare(subtract(whole.quantity.figure.value, part.quantity.figure.value), rest.quantity.figure.value) === 0
      ) {
        const certainty = saysAllTheRest(passage, rest, part) ? 'explicit' : 'guess';
        return whole.sentence === rest.sentence
          ? sum(passage, whole, [part, rest], certainty)
          : restOf(passage, rest, whole, part, certainty);
      }
    }
  }
  // One total and one part of the same noun in the sentence: nothing else can be meant.
  const own = earlier.filter(item => item.sentence === rest.sentence && (gaps || countsLike(item, rest)));
  const [part, whole] = own;
  if (part && whole && isWanting(passage, rest, whole, part)) return sum(passage, whole, [part, rest], 'structure');
  if (own.length < 2 && isDeniedBefore(passage, rest, earlier)) {
    const [done, all] = earlier.filter(item => sharesNoun(item, rest));
    return restOf(passage, rest, all!, done!, 'structure');
  }
  if (own.length === 1 && saysLeft(passage, rest, own[0]!)) {
    const [done, all, ...others] = earlier.filter(item => countsLike(item, rest));
    const alone = done && all && others.length === 0 && done.sentence === rest.sentence && exceeds(all, done);
    const exact = alone && [all, done, rest].every(({ quantity }) => !quantity.approximate);
    // "The budget is $6.5 million. To date $4.1 million has been spent, so $2.4 million remains."
    return exact &&
      follows(passage, done, rest) &&
      rest.sentence - all.sentence === 1 &&
      sumComesNear([done, rest], all, 15)
      ? restOf(passage, rest, all, done, 'structure')
      : undefined;
  }
  if (
    own.length !== 2 ||
    !sameUnit(part!, whole!) ||
    part!.role === 'remainder' ||
    isFirstPart(passage, whole!) ||
    exceeds(part!, whole!) ||
    exceeds(rest, whole!) ||
    goesOn(passage, rest)
  )
    return undefined;
  if (ratedBy(passage, part!) !== undefined) return undefined;
  // "36 teachers and 28 assistants, 5 short of what is needed".
  if (isUnfinished(passage, rest) && !sharesNoun(part!, whole!) && (part!.person || whole!.person)) return undefined;
  // "29.332 vụ (54%); 15.753 vụ (29%); còn lại 9.233 vụ": both are parts.
  if (isShared(passage, whole!) && isShared(passage, part!)) return undefined;
  if (own.some(({ quantity }) => quantity.approximate) || isLeftByOthers(passage, rest, whole!, part!))
    return undefined;
  const room = isUnfinished(passage, rest) ? 25 : 50;
  const all = saysAllTheRest(passage, rest, part!);
  if (all && !sumComesNear([part!, rest], whole!, room)) return undefined;
  if (all) return leavesOutOthers(passage, part!, rest) ? undefined : sum(passage, whole!, [part!, rest], 'structure');
  // "32 hộ nghèo, trong đó 14 hộ đã thoát nghèo; còn 18 hộ tiếp tục được giúp": the one part, and what is not.
  const alone = part!.cues.includes('of-which') && [part!, rest].every(item => sharesNoun(item, whole!));
  if (alone && rest.role === 'remainder' && !hasMore(passage, rest) && sumComesNear([part!, rest], whole!, 25))
    return sum(passage, whole!, [part!, rest], 'structure');
  // "…, còn 6 vụ đang tiếp tục điều tra".
  const left = isUnderWay(passage, rest) && sumComesNear([part!, rest], whole!);
  return left ? sum(passage, whole!, [part!, rest], 'likely') : undefined;
}

/** "được giao 233 người, hiện có 220 người, còn thiếu 13 người". */
function isWanting(
  { language: { lexicon } }: Passage,
  rest: QuantityItem,
  whole: QuantityItem,
  part: QuantityItem,
): boolean {
  const says = ({ quantity }: QuantityItem, words: readonly string[]): boolean =>
    words.some(word => plainWords(quantity.label).includes(` ${word} `));
  const vague = [rest, whole, part].some(({ quantity }) => quantity.approximate || quantity.figure.kind !== 'count');
  return !vague && says(rest, lexicon.lacking) && says(part, lexicon.present) && says(whole, lexicon.assigning);
}

/** "Vốn được giao 7.124 tỷ đồng. Đã phân bổ 6.516 tỷ đồng, còn 608 tỷ đồng chưa phân bổ": what is not, of what was assigned. */
function isDeniedBefore(passage: Passage, rest: QuantityItem, earlier: readonly QuantityItem[]): boolean {
  const own = earlier.filter(item => sharesNoun(item, rest));
  const [part, whole] = own;
  if (!part || !whole || own.length !== 2 || part.sentence !== rest.sentence || exceeds(part, whole)) return false;
  if ([part, whole, rest].some(({ quantity }) => quantity.approximate)) return false;
  return areDenied(passage, [part, rest]) && sumComesNear([part, rest], whole, 40);
}

function restOf(
  passage: Passage,
  rest: QuantityItem,
  whole: QuantityItem,
  part: QuantityItem,
  certainty: Claim['certainty'],
): Claim {
  return claim(passage, {
    form: 'difference',
    stated: rest,
    operands: [whole, part],
    expression: difference(operand(0), operand(1)),
    certainty,
  });
}

/** The same noun, or people, or none of them with a noun: "giao 72, hiện có 68, còn thiếu 4". */
function countsLike(item: QuantityItem, rest: QuantityItem): boolean {
  const bare = [item, rest].every(({ counted, quantity }) => counted[0] === '' && quantity.figure.kind === 'count');
  return countsAlike(item, rest) || bare;
}

/** "Trong số vụ việc đã giải quyết, hòa giải thành 2.984 vụ việc": of a whole without a number here. */
export function isFirstPart({ items }: Passage, { at, cues }: QuantityItem): boolean {
  if (cues.includes('of-which')) return true;
  const near = items.slice(Math.max(0, at - 4), at).some(item => item.kind === 'cue' && item.cue === 'base');
  return cues.includes('base') && !near;
}

/** "46 giáo viên, nhân viên, 2 giáo viên, 2 bảo vệ là người địa phương, còn lại 42": with one more of those between it holds. */
export function isLeftByOthers(passage: Passage, rest: QuantityItem, whole: QuantityItem, part: QuantityItem): boolean {
  return passage.quantities
    .slice(whole.order + 1, rest.order)
    .some(other => other !== part && !isPercent(other) && other.role !== 'aside' && sumsTo([part, other, rest], whole));
}

/** "trừ chi phí tài chính 56,2 tỷ đồng, cùng các chi phí khác, còn lại 8,2 tỷ đồng": others without a number stand between. */
function leavesOutOthers({ items, language: { lexicon } }: Passage, part: QuantityItem, rest: QuantityItem): boolean {
  return items
    .slice(part.at + 1, rest.at)
    .some(
      (item, at, all) =>
        item.kind === 'cue' && lexicon.plurals.includes(item.lower) && endsInOthers(all.slice(at), lexicon),
    );
}

function endsInOthers(items: readonly Item[], { others }: Lexicon): boolean {
  const end = items.findIndex(item => item.kind === 'mark');
  return items.slice(0, end < 0 ? items.length : end).some(item => item.kind === 'cue' && others.includes(item.lower));
}

/** "còn lại là 348 tỷ đồng phải thu, 754 tỷ đồng hàng tồn kho": a list of what is left. */
function goesOn(passage: Passage, rest: QuantityItem): boolean {
  const next = passage.quantities[rest.order + 1];
  return next !== undefined && next.clause === rest.clause && isAmount(next) && sharesNoun(next, rest);
}
