/**
 * What is left: "Tổng số 120 chỉ tiêu, đã hoàn thành 97 chỉ tiêu, còn lại 23 chỉ tiêu", "giải quyết xong 1/23 vụ việc,
 * đang giải quyết 22 vụ việc", "… 1.536 đơn … có 221 đơn … Số còn lại 1.315 đơn".
 */
import { compare, subtract } from '../../figures/decimal.ts';
import type { Claim, Quantity } from '../claim.ts';
import { holdsOne } from '../phrases.ts';
import { claim, difference, operand, sumOf } from './build.ts';
import { countsAlike, exceeds, isAmount, isPercent, sameUnit, sharesNoun, sumsTo } from './items/amounts.ts';
import { lowerOf, upperOf } from './items/fractions.ts';
import type { Item, Passage, QuantityItem } from './items/items.ts';
import { inside, parenthesisAfter } from './items/navigate.ts';
import type { Lexicon } from './lexicon.ts';
import { columnBeside } from './lists/columns-beside.ts';
import { sumComesNear } from './lists/nearness.ts';
import { areDenied, labelWords, plainWords } from './lists/partitions.ts';
import type { Parents } from './parents.ts';
import { ratedBy } from './rated.ts';
import { isShared } from './shares/parts.ts';
import { deniesPart, isUnfinished } from './unfinished.ts';

/** `parents`: a rest that a list already explains is the rest of that list. */
export function* readRemainders(passage: Passage, parents: Parents): Generator<Claim> {
  for (const rest of passage.quantities) {
    if (parents.get(rest)?.certainty === 'explicit') continue;
    if (!isAmount(rest) || lowerOf(passage, rest) || upperOf(passage, rest)) continue;
    const claimed =
      ofFraction(passage, rest) ??
      ofNamedBehind(passage, rest) ??
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

/** "97/120 chỉ tiêu, còn lại 23 chỉ tiêu". */
function ofFraction(passage: Passage, rest: QuantityItem): Claim | undefined {
  const previous = passage.quantities[rest.order - 1];
  if (!previous || previous.sentence !== rest.sentence) return undefined;
  const lower = isPercent(previous) ? passage.quantities[rest.order - 2] : previous;
  const upper = lower && upperOf(passage, lower);
  if (!lower || !upper || lower.sentence !== rest.sentence || !sameUnit(lower, rest) || exceeds(rest, lower)) {
    return undefined;
  }
  // "Each of the 12 farms got $4,000 of the $60,000; the rest": so much for each is no part.
  if (ratedBy(passage, upper) !== undefined) return undefined;
  return claim(passage, {
    form: 'sum',
    stated: lower,
    operands: [upper, rest],
    expression: sumOf([operand(0), operand(1)]),
    certainty: certaintyOfRest(passage, rest, lower, upper),
  });
}

function certaintyOfRest(
  passage: Passage,
  rest: QuantityItem,
  lower: QuantityItem,
  upper: QuantityItem,
): Claim['certainty'] {
  // "341,9 tỷ đồng trên dự toán 560 tỷ đồng; thuế bảo vệ môi trường còn thiếu 232,6 tỷ đồng": of another matter.
  if (startsAnew(passage, lower, rest)) return 'guess';
  const called = isCalledRest(passage, rest);
  if (called && sharesNoun(lower, rest) && sumComesNear([upper, rest], lower)) return 'structure';
  // "this 60/40 split …, and the gang of four have not …".
  if (isUnfinished(passage, rest) && (exceeds(upper, lower) || !sumComesNear([upper, rest], lower, 25))) return 'guess';
  if (!called && saysAllTheRest(passage, rest, upper)) return 'structure';
  if (deniesNoun(passage, lower, rest) && sumComesNear([upper, rest], lower) && !hasMore(passage, rest))
    return 'structure';
  // "số cử tri đi bầu 45.612/45.890 cử tri, không đi bầu 278 cử tri".
  if (areDenied(passage, [upper, rest]) && sumComesNear([upper, rest], lower) && !hasMore(passage, rest))
    return 'structure';
  // "16,4/18,6 km (88,2%), còn 2,2 km".
  const left =
    rest.role === 'remainder' && rest.quantity.figure.kind === 'measure' && sumComesNear([upper, rest], lower, 10);
  // "106/112 đơn, còn 6 đơn".
  const near = rest.role === 'remainder' && sharesNoun(lower, rest) && sumComesNear([upper, rest], lower);
  if (near && !hasMore(passage, rest) && !isUnderWayNow(passage, rest)) return 'structure';
  return left || isUnderWay(passage, rest) ? 'likely' : 'guess';
}

/** A semicolon stands between the two, and behind it words of its own before those for the rest. */
function startsAnew({ items, language: { lexicon } }: Passage, lower: QuantityItem, rest: QuantityItem): boolean {
  if (rest.clause === lower.clause) return false;
  let words = 0;
  for (let at = rest.at - 1; at > lower.at; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark === ';' && words >= 2;
    if (item.kind === 'cue' && item.cue === 'remainder') words = 0;
    else if (!('lower' in item) || !lexicon.copulas.includes(item.lower)) words++;
  }
  return false;
}

/** "15/18 chỉ tiêu đạt và vượt, 04 chỉ tiêu chưa đạt": the rest is not what stands behind the fraction. */
function deniesNoun({ text, language: { lexicon } }: Passage, lower: QuantityItem, rest: QuantityItem): boolean {
  const said = plainWords(text.slice(lower.span.end, lower.span.end + 60).split(/[,;(]/u, 1)[0]!);
  const denied = plainWords(rest.quantity.nounText);
  return lexicon.negations.some(word => {
    const [next = ''] = denied.split(` ${word} `, 2)[1]?.split(' ') ?? [];
    return next !== '' && said.includes(` ${next} `) && !said.includes(` ${word} `);
  });
}

/** "03 đơn đang xem xét", not "02 tiêu chí chưa đạt", "thiếu 02 biên chế". */
function isUnderWayNow({ language: { lexicon } }: Passage, { quantity }: QuantityItem): boolean {
  const own = `${plainWords(quantity.label)}${plainWords(quantity.nounText)}`;
  return lexicon.underWay.some(word => own.includes(` ${word} `) && !lexicon.negations.includes(word));
}

/** "còn 03 đơn đang xem xét": a question only, for some may have come in before. */
function isUnderWay({ language }: Passage, { role, quantity }: QuantityItem): boolean {
  const noun = plainWords(quantity.nounText);
  const label = plainWords(quantity.label);
  const { underWay, lacking } = language.lexicon;
  const says =
    underWay.some(word => noun.includes(` ${word} `)) ||
    (quantity.figure.kind === 'count' && lacking.some(word => label.includes(` ${word} `)));
  return role === 'remainder' && says;
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
  if (!all.every(item => isAmount(item) && !item.quantity.approximate && item.depth === rest.depth)) return undefined;
  if (!sharesNoun(whole, part) && !countsLike(whole, part) && whole.counted[0] !== '') return undefined;
  if (part.quantity.figure.kind !== whole.quantity.figure.kind || exceeds(part, whole)) return undefined;
  return sumComesNear([part, rest], whole, 15) ? restOf(passage, rest, whole, part, 'structure') : undefined;
}

/** "còn thiếu 232,6 tỷ đồng so với dự toán": of what is named behind it, and of nothing before. */
function isComparedBehind(passage: Passage, { at, clause, quantity }: QuantityItem): boolean {
  const { items, language } = passage;
  let compared = false;
  for (let index = at + 1; index < items.length && index <= at + 8; index++) {
    const item = items[index]!;
    if (item.clause !== clause || item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind !== 'cue' || item.cue !== 'base') continue;
    compared = true;
    break;
  }
  return compared && holdsOne(labelWords(quantity), language.lexicon.lacking);
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
          ? together(passage, rest, whole, part, certainty)
          : restOf(passage, rest, whole, part, certainty);
      }
    }
  }
  // One total and one part of the same noun in the sentence: nothing else can be meant.
  const own = earlier.filter(item => item.sentence === rest.sentence && (gaps || countsLike(item, rest)));
  const [part, whole] = own;
  if (part && whole && isWanting(passage, rest, whole, part)) return together(passage, rest, whole, part, 'structure');
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
  if (all)
    return leavesOutOthers(passage, part!, rest) ? undefined : together(passage, rest, whole!, part!, 'structure');
  // "32 hộ nghèo, trong đó 14 hộ đã thoát nghèo; còn 18 hộ tiếp tục được giúp": the one part, and what is not.
  const alone = part!.cues.includes('of-which') && [part!, rest].every(item => sharesNoun(item, whole!));
  if (alone && rest.role === 'remainder' && !hasMore(passage, rest) && sumComesNear([part!, rest], whole!, 25))
    return together(passage, rest, whole!, part!, 'structure');
  // "…, còn 6 vụ đang tiếp tục điều tra".
  const left = isUnderWay(passage, rest) && sumComesNear([part!, rest], whole!);
  return left ? together(passage, rest, whole!, part!, 'likely') : undefined;
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

/** In one sentence the whole is what the part and the rest come to. */
function together(
  passage: Passage,
  rest: QuantityItem,
  whole: QuantityItem,
  part: QuantityItem,
  certainty: Claim['certainty'],
): Claim {
  return claim(passage, {
    form: 'sum',
    stated: whole,
    operands: [part, rest],
    expression: sumOf([operand(0), operand(1)]),
    certainty,
  });
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

/** More of the same noun follows in the sentence. */
export function hasMore(passage: Passage, rest: QuantityItem): boolean {
  return passage.quantities
    .slice(rest.order + 1, rest.order + 6)
    .some(other => other.sentence === rest.sentence && isAmount(other) && sameUnit(other, rest));
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

/** "còn lại", not "còn": what is left, not what there is besides. */
function saysAllTheRest(passage: Passage, rest: QuantityItem, part: QuantityItem): boolean {
  return isCalledRest(passage, rest) || followsAllTheRest(passage, rest) || saysLeft(passage, rest, part);
}

/** "…, so $2.4 million remains", "…, leaving": the rest is said to follow from what is done. */
function follows(passage: Passage, done: QuantityItem, rest: QuantityItem): boolean {
  const { hence } = passage.language.lexicon;
  const between = passage.items.slice(done.at + 1, rest.at);
  return isLeft(passage, rest) || between.some(item => item.kind === 'word' && hence.includes(item.lower));
}

/** "leaving 15", or said behind the number to be all that the part is not. */
function saysLeft(passage: Passage, rest: QuantityItem, part: QuantityItem): boolean {
  if (isLeft(passage, rest)) return true;
  return isUnfinished(passage, rest) && !hasMore(passage, rest) && deniesPart(passage, rest, part);
}

/** "leaving $260,000": of what was just stated. */
function isLeft({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const word = items[at - 1];
  return role === 'remainder' && word?.kind === 'cue' && lexicon.leaving.includes(word.lower);
}

/** "còn lại 14 trạm", not "còn 14 trạm". */
export function followsAllTheRest({ items, language: { lexicon } }: Passage, { at: end }: QuantityItem): boolean {
  for (let at = end - 1; at >= 0 && at >= end - 6; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'cue' && item.cue === 'remainder') return lexicon.allTheRest.includes(item.lower);
  }
  return false;
}

/** "14 trạm còn lại": behind the noun of a count. */
function isCalledRest({ items, language: { lexicon } }: Passage, { at, quantity }: QuantityItem): boolean {
  if (quantity.figure.kind !== 'count' || quantity.noun === '') return false;
  for (const item of items.slice(at + 1, at + 5)) {
    if (item.kind === 'cue' && item.cue === 'remainder') return lexicon.allTheRest.includes(item.lower);
    if (item.kind !== 'word') return false;
  }
  return false;
}
