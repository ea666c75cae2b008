/**
 * Shares whose base is told neither by a number right beside them nor as the one larger amount: bases that brackets repeat
 * by name, that stand in the clause of the share, or behind it under the name it gives, or that the share before is of. Only
 * what comes near, so that what is said of another base is left alone.
 */

import {
  bracketBehind as amountsBehind,
  baseAmong,
  comparedYear,
  groupBehind,
  phraseBehind,
} from '../changes/meant.ts';
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { namesTotal } from '../items/fractions.ts';
import type { Fraction, Item, Passage, QuantityItem } from '../items/items.ts';
import { inside, itemsBetween, parenthesisAfter, sentenceHas } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';
import { mayBe } from '../named-bases.ts';
import { isSlippedShare, shareComesNear } from './near.ts';
import { isShared, partOf } from './parts.ts';
import { isRight } from './readings.ts';
import { wordsBefore } from './wholes.ts';
import {
  hasOwnSubject,
  isExtreme,
  isOfComparison,
  isOwnRate,
  isSaidOfRate,
  lawful,
  namesBase,
  votes,
} from './words.ts';

/** The part and the whole that `stated` is most likely said of; undefined where none comes near. */
export function meantShare(passage: Passage, stated: QuantityItem): Fraction | undefined {
  if (stated.quantity.approximate || stated.quantity.figure.sign || isExtreme(passage, stated)) return undefined;
  const part = partOf(passage, stated);
  if (!part || part.sentence !== stated.sentence || !isPlainValue(passage, part)) return undefined;
  if (sentenceHas(passage, stated, votes, 60) || saysRule(passage, part, stated)) return undefined;
  const enclosed = bracketBehind(passage, stated, part);
  // "118 hộ nghèo, tỷ lệ hộ cận nghèo 5,2%": of others.
  if (enclosed || (isOwnRate(passage, part, stated) && !isSaidOfRate(passage, part, stated))) return enclosed;
  return (
    amountsOf(part, stated, largerInClause(passage, stated, part)) ??
    amountsOf(part, stated, onlyWholeOfSentence(passage, stated, part)) ??
    amountsOf(part, stated, calledBehind(passage, stated, part)) ??
    amountsOf(part, stated, plannedBehind(passage, stated, part)) ??
    amountsOf(part, stated, ofEarlier(passage, stated, part)) ??
    amountsOf(part, stated, assignedBefore(passage, stated, part)) ??
    amountsOf(part, stated, totalBefore(passage, stated, part)) ??
    amountsOf(part, stated, ofShareBeside(passage, stated, part))
  );
}

/** A rule or a plan for later in the clause of the share: "(chiếm 65,5%), …, áp dụng hình phạt khác 44 bị cáo" is none of the first. */
function saysRule(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  if (stated.depth === part.depth) return sentenceHas(passage, stated, lawful, 60);
  for (let at = Math.min(part.at, stated.at) - 1; at >= 0 && passage.items[at]!.phrase === part.phrase; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && lawful.has(item.cue) && item.cue !== 'norm') return true;
  }
  return false;
}

function amountsOf(part: QuantityItem, stated: QuantityItem, base: QuantityItem | undefined): Fraction | undefined {
  return base && shareComesNear(stated, part, base) ? { upper: part, lower: base } : undefined;
}

/**
 * "có 1.286.450 người tham gia, tỷ lệ bao phủ đạt 94,4% dân số (dân số 1.362.800 người)", "18.642 giấy với diện tích 2.915 ha,
 * đạt 95,6% chỉ tiêu giao (19.500 giấy)": the base in brackets behind its name; the part is the last amount of its noun.
 */
function bracketBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 24);
  const [base, ...others] =
    parenthesis === undefined ? [] : inside(passage, parenthesis).filter(({ role }) => role !== 'aside');
  if (!base || others.length > 0 || !isPlainValue(passage, base)) return undefined;
  const between = itemsBetween(passage, stated.at, parenthesis!);
  if (between.some(item => item.kind === 'mark' || (item.kind === 'cue' && otherMatter.has(item.cue))))
    return undefined;
  const named = new Set(contentOf(passage, between.flatMap(wordsOf)));
  const again = contentOf(passage, itemsBetween(passage, parenthesis!, base.at).flatMap(wordsOf));
  // "bằng 94,3% (914 doanh nghiệp)": right behind a share, what it is of.
  const right = parenthesis === stated.at + 1 && base.at === parenthesis + 1 && stated.role === 'share';
  const bare = right && followsPart(passage, part, stated);
  if (bare ? !sharesNoun(part, base) : !namesBase(passage, stated) || !again.every(word => named.has(word)))
    return undefined;
  const parts = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => item.sentence === stated.sentence && item.depth <= stated.depth && isPlainValue(passage, item));
  const own = sharesNoun(part, base) ? part : parts.findLast(item => countsAlike(item, base));
  return own && shareComesNear(stated, own, base) ? { upper: own, lower: base } : undefined;
}

/**
 * "án dân sự: thụ lý 2.846 vụ, giải quyết 2.511 vụ, đạt 88,2%; …", "phải thi hành 4.862 tỷ đồng, có điều kiện 2.914 tỷ đồng, đã thu
 * 1.386 tỷ đồng, đạt 47,6%": the last amount before the part in their clause, where all there are larger.
 */
function largerInClause(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const before = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => isOfClause(passage, item, part) && isPlainValue(passage, item) && countsAlike(item, part))
    // "241 bị cáo (65,5%), 83 bị cáo (22,6%)": another part.
    .filter(item => !isShared(passage, item));
  const larger = before.every(item => exceeds(item, part)) ? before : before.slice(-1);
  return larger.findLast(item => mayHold(stated, part, item) && shareComesNear(stated, part, item));
}

/** "Xử lý 18.642 trường hợp, … 2.186 trường hợp (11,7%); … 7.415 trường hợp, chiếm 39,8%": the only one before without a share of its own. */
function onlyWholeOfSentence(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const wholes = passage.quantities
    .slice(Math.max(0, part.order - 10), part.order)
    .filter(item => item.sentence === part.sentence && item.depth === part.depth && isPlainValue(passage, item))
    .filter(item => sharesNoun(item, part) && !isShared(passage, item));
  const [whole, ...others] = wholes;
  return whole && others.length === 0 && mayHold(stated, part, whole) ? whole : undefined;
}

/** As deep, with no semicolon or colon between that is not in brackets. */
function isOfClause(passage: Passage, item: QuantityItem, part: QuantityItem): boolean {
  if (item.sentence !== part.sentence || item.depth !== part.depth || item.parenthesis !== part.parenthesis)
    return false;
  return !itemsBetween(passage, item.at, part.at).some(
    other => other.kind === 'mark' && (other.mark === ';' || other.mark === ':') && other.depth === part.depth,
  );
}

/** Nothing else is counted between the part and its share, and the share has no subject of its own. */
function followsPart(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  if (part.order > stated.order || hasOwnSubject(passage, part, stated)) return false;
  const others = passage.quantities.slice(part.order + 1, stated.order);
  return others.every(item => item.role === 'aside' || item.depth > part.depth || isPercent(item));
}

/**
 * "chiếm 83,16% diện tích tự nhiên; …; tổng diện tích tự nhiên 496.120 ha", "đạt 75,2% kế hoạch năm; kế hoạch năm giao 2.450 triệu
 * kWh": an amount behind the share that is called what the share names.
 */
function calledBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { lexicon } = passage.language;
  const named = wordsNamed(passage, stated);
  const planned = namesPlan(passage, stated);
  const words = planned ? named.filter(word => !lexicon.planWords.includes(word)) : named;
  const total = namesAll(passage, stated);
  if (!planned && words.length < (total ? 1 : 2)) return undefined;
  const found = passage.quantities
    .slice(stated.order + 1, stated.order + 10)
    .filter(item => item.sentence <= stated.sentence + 1 && item.depth <= stated.depth + 1)
    .filter(item => isPlainValue(passage, item) && (planned || mayHold(stated, part, item)) && countsAlike(item, part))
    .filter(item => isCalled(passage, item, part, words, { planned, total }) && mayBe(passage, stated, item));
  // "kế hoạch 9 tháng", "kế hoạch năm": of several the one that is called just so.
  const name = nameBehind(passage, stated);
  const same = found.length > 1 ? found.filter(item => wordsBefore(passage, item) === name) : found;
  return same.length === 1 ? same[0] : undefined;
}

/** "Kế hoạch năm: doanh thu 2.100 tỷ đồng, lợi nhuận 146 tỷ đồng": of several amounts behind that begin with a plan the one called so. */
function plannedBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { planWords } = passage.language.lexicon;
  if (!namesPlan(passage, stated) || wordsNamed(passage, stated).some(word => !planWords.includes(word)))
    return undefined;
  const group = groupBehind(passage, stated, item => opensPlan(passage, item));
  return group.length > 1 ? baseAmong(passage, group, part, part) : undefined;
}

/** A plan is named in the phrase of the amount. */
function opensPlan(passage: Passage, item: QuantityItem): boolean {
  const label = wordsBefore(passage, item);
  return (passage.language.lexicon.cues.plan ?? []).some(plan => label.startsWith(` ${plan} `));
}

/** The words behind the share up to a mark or what is said next, with a space at both ends. */
function nameBehind({ items, text }: Passage, stated: QuantityItem): string {
  const from = stated.at + 1;
  let to = from;
  while (to < items.length && to < from + 12) {
    const item = items[to]!;
    const ends = item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside');
    if (ends || (item.kind === 'cue' && otherMatter.has(item.cue))) break;
    to++;
  }
  if (to === from) return '';
  const words = text
    .slice(items[from]!.span.start, items[to - 1]!.span.end)
    .toLowerCase()
    .normalize('NFC');
  return ` ${words.replace(/[\s,;:.]+/gu, ' ').trim()} `;
}

/**
 * "được giao 21.550 triệu đồng để thực hiện 04 dự án; đến nay giải ngân 11.226 triệu đồng, đạt 52,1% kế hoạch": the one amount before
 * that is said to be assigned, where the share names a plan without saying which.
 */
function assignedBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { lexicon } = passage.language;
  if (!namesPlan(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  if (wordsNamed(passage, stated).some(word => !lexicon.planWords.includes(word))) return undefined;
  const alike = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => part.sentence - item.sentence <= 1 && sharesNoun(item, part));
  const [only, ...others] = alike;
  if (!only || others.length > 0 || only.depth !== part.depth || !isPlainValue(passage, only)) return undefined;
  const label = wordsBefore(passage, only);
  // What is called a plan may be another one; what was assigned is the one that is meant.
  const other = saysOneOf(label, [...(lexicon.cues.plan ?? []), ...lexicon.amending]);
  return saysOneOf(label, lexicon.assigning) && !other ? only : undefined;
}

function saysOneOf(label: string, phrases: readonly string[]): boolean {
  return phrases.some(phrase => label.includes(` ${phrase} `));
}

/** "Tổng số lao động 648 người, gồm: …. Lao động nữ 198 người, chiếm 30,6%": the one total of the sentence before. */
function totalBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const found = passage.quantities
    .slice(Math.max(0, part.order - 14), part.order)
    .filter(item => item.depth === part.depth && isPlainValue(passage, item) && countsAlike(item, part));
  if (found.some(item => item.sentence === part.sentence)) return undefined;
  const totals = found.filter(item => part.sentence - item.sentence === 1 && item.cues.includes('total'));
  return totals.length === 1 && mayHold(stated, part, totals[0]!) ? totals[0] : undefined;
}

/** "bằng 105,4% cùng kỳ. … cùng kỳ năm trước trồng được 4.615 ha": what there was, behind the share. */
function ofEarlier(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const [next, after] = passage.items.slice(stated.at + 1, stated.at + 3);
  const first = next?.kind === 'cue' && next.cue === 'base' ? after : next;
  const earlier = first?.kind === 'cue' && first.cue === 'earlier';
  const year = comparedYear(passage, stated);
  if ((!earlier && year === undefined) || !followsPart(passage, part, stated)) return undefined;
  const found = [...amountsBehind(passage, stated), ...phraseBehind(passage, stated, year)].filter(item =>
    sharesNoun(item, part),
  );
  return found.length === 1 ? found[0] : undefined;
}

function namesPlan({ items }: Passage, { at }: QuantityItem): boolean {
  const next = items[at + 1];
  return next?.kind === 'cue' && next.cue === 'plan';
}

/** "tổng số hộ", "tổng diện tích". */
function namesAll(passage: Passage, { at }: QuantityItem): boolean {
  const next = passage.items[at + 1];
  return (
    next?.kind === 'cue' &&
    (next.cue === 'total' || (next.cue === 'base' && namesTotal(next.lower, passage.language.lexicon)))
  );
}

/** All of the words stand before the amount or in its noun, and few others do; a plan is called so besides. */
function isCalled(
  passage: Passage,
  item: QuantityItem,
  part: QuantityItem,
  words: readonly string[],
  { planned, total }: { readonly planned: boolean; readonly total: boolean },
): boolean {
  const { lexicon } = passage.language;
  const label = wordsBefore(passage, item);
  const said = contentOf(passage, [...label.trim().split(' '), ...item.quantity.noun.split(' ')]);
  const all = new Set(said);
  if (!words.every(word => all.has(word))) return false;
  if (total && !planned && !lexicon.totalWords.some(word => label.includes(` ${word} `))) return false;
  // "bằng 75,3% dự toán HĐND tỉnh giao; … HĐND tỉnh giao 9.850 tỷ đồng": whose plan it is tells enough.
  if (planned && words.length < 2 && !(lexicon.cues.plan ?? []).some(plan => label.includes(` ${plan} `))) return false;
  const own = planned ? [...lexicon.planWords, ...wordsBefore(passage, part).trim().split(' ')] : [];
  const known = [...words, ...own];
  const others = contentOf(passage, label.trim().split(' ')).filter(word => !known.includes(word) && !/\d/.test(word));
  return others.length <= 2;
}

/**
 * "hôn nhân 761 vụ (40,7%); dân sự 608 vụ (32,5%)", "42 vụ, chiếm 0,5% số vụ đã giải quyết; … 67 vụ, chiếm 0,8%": what the share right
 * before or behind is of, where that one is right of it and the two are said alike.
 */
function ofShareBeside(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (!followsPart(passage, part, stated)) return undefined;
  for (const share of [shareBeside(passage, stated, -1), shareBeside(passage, stated, 1)]) {
    const own = share && partOf(passage, share);
    if (
      !own ||
      own === part ||
      own.depth !== part.depth ||
      !isPlainValue(passage, own) ||
      !followsPart(passage, own, share)
    )
      continue;
    if (!countsAlike(own, part) || !namesSame(passage, stated, share)) continue;
    const base = passage.quantities
      .slice(Math.max(0, own.order - 12), Math.max(own.order, part.order) + 8)
      .filter(item => item !== own && item !== part && isPlainValue(passage, item) && countsAlike(item, part))
      .filter(
        item => exceeds(item, own) && mayHold(stated, part, item) && Math.abs(item.sentence - stated.sentence) <= 1,
      )
      .find(item => isRight(share, own, item));
    if (base) return base;
  }
  return undefined;
}

/** The next percentage on that side that is a share, said as deep, in the same sentence. */
function shareBeside(passage: Passage, stated: QuantityItem, step: 1 | -1): QuantityItem | undefined {
  for (let order = stated.order + step; Math.abs(order - stated.order) <= 3; order += step) {
    const item = passage.quantities[order];
    if (!item || item.sentence !== stated.sentence) return undefined;
    if (!isPercent(item)) continue;
    const share = item.role === stated.role && item.depth === stated.depth && item.quantity.figure.decimals > 0;
    return share && !item.quantity.approximate && !isOfComparison(passage, item) ? item : undefined;
  }
  return undefined;
}

/** One of the two names its base only, or both name the same. */
function namesSame(passage: Passage, stated: QuantityItem, share: QuantityItem): boolean {
  if (!namesBase(passage, stated)) return true;
  return wordsNamed(passage, stated).join(' ') === wordsNamed(passage, share).join(' ');
}

/** No part is larger than its whole, but for a slip. */
function mayHold(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  return exceeds(whole, part) || isSlippedShare(stated, part, whole);
}

/** The same noun, people under two, or a number without a noun beside one. */
function countsAlike(a: QuantityItem, b: QuantityItem): boolean {
  if (sharesNoun(a, b) || (a.person && b.person)) return true;
  const bare = a.counted[0] === '' || b.counted[0] === '';
  return bare && a.quantity.figure.kind === b.quantity.figure.kind && sameUnit(a, b);
}

/** The words behind the share that name what it is a share of, without those that tell nothing apart. */
function wordsNamed(passage: Passage, stated: QuantityItem): readonly string[] {
  const named: string[] = [];
  for (const item of passage.items.slice(stated.at + 1, stated.at + 16)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== stated.sentence) break;
    if (item.kind === 'cue' && otherMatter.has(item.cue)) break;
    // Earlier times are bases of changes.
    if (item.kind === 'cue' && item.cue === 'earlier') return [];
    named.push(...wordsOf(item));
  }
  return contentOf(passage, named);
}

function wordsOf(item: Item): readonly string[] {
  return item.kind === 'word' || item.kind === 'cue' ? item.lower.split(' ') : [];
}

function contentOf({ language: { lexicon } }: Passage, words: readonly string[]): string[] {
  return words.filter(word => word !== '' && !lexicon.stopWords.includes(word) && !lexicon.copulas.includes(word));
}
