/** Why a percentage need not be the share of the two amounts beside it. */
import { absolute, add, compare, multiply, subtract, sum } from '../../../figures/decimal.ts';
import { isMargin } from '../flows/margins.ts';
import { isAmount, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { fractionOf, lowerOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import { isPerUnit } from '../lists/no-parts.ts';
import { shareComesNear } from '../shares/near.ts';
import { isRight } from '../shares/readings.ts';
import type { Said } from './doubts.ts';
import { standsInRun } from './run-ons.ts';
import { isShareOfOthers } from './shares-of-others.ts';
import { isMark, labelOf, says, wordsBetween } from './words.ts';

export function isDoubtfulShare(said: Said): boolean {
  const { passage, stated, operands } = said;
  const [part, whole] = operands;
  if (!part || !whole) return false;
  return (
    isFactor(passage, stated) ||
    isMarginOfCost(passage, stated, part) ||
    isSaidInTurn(passage, stated) ||
    isChangeToo(passage, stated) ||
    isOfTime(passage, part, whole) ||
    isMixed(passage, part) ||
    isMixed(passage, whole) ||
    isRateOfGrant(passage, stated, part) ||
    isOfOtherTime(passage, stated, part) ||
    isOfOtherNoun(passage, stated, part) ||
    isCalledChange(stated) ||
    areCalledAlike(passage, stated, part, whole) ||
    areStatesBeside(passage, part, whole) ||
    isLevelOfGroup(passage, stated, part) ||
    isOfBothPairs(passage, stated, whole) ||
    isOfItsOwn(passage, stated, part) ||
    isOfBoth(passage, stated, part, whole) ||
    isOfEarlier(passage, stated) ||
    isOfAllAmong(passage, stated, part, whole) ||
    isOfBracket(stated, part, whole) ||
    isOfGap(passage, stated, part) ||
    isOfAllTogether(passage, stated, part, whole) ||
    isOfNamedMultiple(passage, stated, part) ||
    [part, whole].some(item => isNameOf(passage, item)) ||
    isShareOfOthers(passage, stated, part, whole) ||
    standsInRun(passage, stated)
  );
}

/** "400 triệu đồng x 20% = 80 triệu đồng": a factor. */
function isFactor({ items, text }: Passage, { at, span }: QuantityItem): boolean {
  const before = items[at - 1];
  return /[x×*]\s{0,2}$/iu.test(text.slice(Math.max(0, span.start - 3), span.start)) && before?.kind !== 'cue';
}

/** "expenditure £1.7 million, a margin of 39.3%": of what is left. */
function isMarginOfCost(passage: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  return says(labelOf(part), passage.language.lexicon.doubts.costs) && isMargin(passage, stated);
}

/** "đạt lần lượt 94% và 69%", "với tỷ lệ tương ứng là 8,8% và 2,9%": each of another amount. */
function isSaidInTurn(passage: Passage, stated: QuantityItem): boolean {
  const { items, quantities } = passage;
  const { inTurn } = passage.language.lexicon.doubts;
  const joined = (order: number, next: number): boolean => {
    const [first, second] = [quantities[order], quantities[next]];
    if (!first || !second || !isPercent(first) || !isPercent(second) || first.sentence !== second.sentence)
      return false;
    if (second.at - first.at > 4) return false;
    return items.slice(first.at + 1, second.at).every(item => isMark(item, ',') || item.kind !== 'mark');
  };
  let from = stated.order;
  while (from > 0 && stated.order - from < 6 && joined(from - 1, from)) from--;
  let to = stated.order;
  while (to - stated.order < 6 && joined(to, to + 1)) to++;
  if (from === to) return false;
  const first = quantities[from]!;
  const last = quantities[to]!;
  const around = wordsBetween(passage, Math.max(-1, first.at - 5), Math.min(items.length, last.at + 3));
  return says(around, inTurn);
}

/** "(tăng 45% số vụ và 43% số bị can)", "tăng lần lượt 8% và 12,5%": the second is a change like the first. */
export function isChangeToo({ items, quantities }: Passage, stated: QuantityItem): boolean {
  const before = quantities[stated.order - 1];
  if (!before || !isPercent(before) || (before.role !== 'increase' && before.role !== 'decrease')) return false;
  if (before.sentence !== stated.sentence || before.depth !== stated.depth || stated.at - before.at > 7) return false;
  const joint = items[stated.at - 1];
  const joins = (joint?.kind === 'cue' && joint.cue === 'and') || isMark(joint, ',');
  return joins && !stated.cues.includes('share');
}

/** "in 10 years, and 52% in 20 years": times are no parts of one another. */
function isOfTime({ language: { lexicon } }: Passage, part: QuantityItem, whole: QuantityItem): boolean {
  return [part, whole].every(({ counted }) => lexicon.doubts.timeUnits.includes(counted[0]));
}

/** "6.160 quan 400 đồng": the second number of one amount. */
function isMixed({ quantities }: Passage, item: QuantityItem): boolean {
  const before = quantities[item.order - 1];
  return (
    before?.mixed === true &&
    before.role !== 'aside' &&
    item.quantity.figure.kind === 'measure' &&
    item.at - before.at <= 2
  );
}

/** "thiệt hại trên 70%, hỗ trợ 20 triệu đồng/ha": so much for each where the percentage is reached. */
function isRateOfGrant(passage: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  return part.at > stated.at && isPerUnit(passage, part) && part.depth <= stated.depth;
}

/** "doanh thu quý 3 đạt 4.252 tỷ đồng, lũy kế 9 tháng đạt 68% kế hoạch": of what came together by then. */
function isOfOtherTime({ items }: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  if (part.at > stated.at) return false;
  for (let at = stated.at - 1; at > part.at && at > stated.at - 16; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' && item.role !== 'aside') return false;
    const opens = item.kind === 'cue' && item.cue === 'total' && isMark(items[at - 1], ',', ';');
    if (opens && items.slice(at, stated.at).some(one => one.kind === 'cue' && one.cue === 'time')) return true;
  }
  return false;
}

/** "27 vụ, 38 người chết, 24 người bị thương (chiếm 57,4% số vụ, …)": of the noun that another amount beside counts. */
function isOfOtherNoun(passage: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  const { items, quantities } = passage;
  const { counting } = passage.language.lexicon;
  const number = items[stated.at + 1];
  const noun = items[stated.at + 2];
  if (number?.kind !== 'cue' || !counting.includes(number.lower) || noun?.kind !== 'word') return false;
  const more = items[stated.at + 3];
  const second = more?.kind === 'word' ? more.lower : '';
  const counts = ({ counted }: QuantityItem): boolean =>
    counted[0] === noun.lower && (second === '' || counted[1] === '' || counted[1] === second);
  if (counts(part) || part.counted[1] === noun.lower || part.counted[0] === '') return false;
  return quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .some(other => other !== part && other.sentence === stated.sentence && counts(other));
}

/** "đạt mức tăng tới 39%", "a share up 39%": the last of the words before it says that it is a change. */
function isCalledChange({ cues }: QuantityItem): boolean {
  const last = cues.findLast(cue => cue === 'share' || cue === 'increase' || cue === 'decrease');
  return last === 'increase' || last === 'decrease';
}

/** "A dẫn đầu với tổng vốn 5,08 tỷ USD, B đứng thứ hai với tổng vốn 2,62 tỷ USD": one beside the other. */
function areCalledAlike(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (part.depth !== whole.depth || (part.sentence !== whole.sentence && shareComesNear(stated, part, whole)))
    return false;
  const { totalWords } = passage.language.lexicon;
  const [own, other] = [part, whole].map(item => {
    const label = labelOf(item);
    return label.slice(Math.max(0, ...totalWords.map(word => label.lastIndexOf(` ${word} `))));
  });
  const [short, long] = own!.length < other!.length ? [own!, other!] : [other!, own!];
  // "tổng vốn", and more of it.
  return totalWords.some(word => short.startsWith(` ${word} `)) && short.length > 12 && long.startsWith(short);
}

/** "8.792 nhiệm vụ đã hoàn thành, 8.354 nhiệm vụ đang thực hiện, 265 nhiệm vụ chưa hoàn thành": states of things beside one another. */
function areStatesBeside(passage: Passage, part: QuantityItem, whole: QuantityItem): boolean {
  if (!sharesNoun(part, whole) || whole.order + 1 !== part.order || whole.clause !== part.clause) return false;
  if (part.depth !== whole.depth || fractionOf(passage, part)) return false;
  const { underWay, finished } = passage.language.lexicon;
  const states = [...underWay, ...finished];
  const own = wordsBetween(passage, whole.at, part.at);
  const cues = passage.items.slice(whole.at, part.at);
  if (cues.some(item => item.kind === 'cue' && (item.cue === 'of-which' || item.cue === 'consists'))) return false;
  const behind = ` ${part.quantity.nounText.toLowerCase().normalize('NFC')} `;
  return says(own, states) && says(behind, states);
}

/** "có 2 dịch vụ đạt 98%, 2 dịch vụ đạt 95%, 1 dịch vụ đạt 90%": what each of them reaches; together more than all. */
function isLevelOfGroup({ quantities }: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  if (stated.order !== part.order + 1 || stated.depth !== part.depth) return false;
  const rates = [stated];
  for (const step of [-2, 2]) {
    for (let order = stated.order + step; rates.length < 12; order += step) {
      const [host, rate] = [quantities[order - 1], quantities[order]];
      if (!host || !rate || !isPercent(rate) || rate.sentence !== stated.sentence || !sharesNoun(host, part)) break;
      if (rate.phrase !== host.phrase) break;
      rates.push(rate);
    }
  }
  const all = sum(rates.map(({ quantity }) => quantity.figure.value));
  return rates.length >= 3 && stated.phrase === part.phrase && compare(all, { coefficient: 11, scale: 1 }) > 0;
}

/** "30 triệu người, chiếm 33% tổng dân số cả nước so với 23 triệu người và 27,6% năm 2006": an amount and a share, against two. */
function isOfBothPairs({ items, quantities }: Passage, stated: QuantityItem, whole: QuantityItem): boolean {
  if (whole.order !== stated.order + 1) return false;
  const cue = items[whole.at - 1];
  const share = quantities[whole.order + 1];
  if (cue?.kind !== 'cue' || cue.cue !== 'base' || !share || !isPercent(share)) return false;
  return share.phrase === whole.phrase && share.role !== 'increase' && share.role !== 'decrease';
}

/** The amount right before the share is neither its part nor its whole. */
function isOfItsOwn(passage: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  const before = passage.quantities[stated.order - 1];
  if (!before || before === part || !isAmount(before) || before.phrase !== stated.phrase) return false;
  if (before.depth !== stated.depth || part.at > stated.at) return false;
  const cue = passage.items[stated.at - 1];
  const shares = cue?.kind === 'cue' && cue.cue === 'share' && stated.at - before.at <= 4;
  return shares && part.phrase < before.phrase && sameUnit(before, part);
}

/** "vay 6.467 tỷ đồng (vốn chủ sở hữu 802 tỷ đồng, chiếm 11%)": one beside the other, and right of the two together. */
function isOfBoth(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  const { value, quantum } = stated.quantity.figure;
  const own = part.quantity.figure.value;
  const both = add(own, whole.quantity.figure.value);
  const gap = absolute(subtract(multiply(value, both), own));
  if (compare(gap, multiply(both, { coefficient: 5, scale: 1 - quantum })) > 0) return false;
  // Whole percents fit too much.
  if (stated.quantity.figure.decimals === 0 && stated.parenthesis < 0) return false;
  if (fractionOf(passage, whole) ?? fractionOf(passage, part)) return false;
  const [from, to] = part.at < whole.at ? [part.at, whole.at] : [whole.at, part.at];
  const told = passage.items.slice(Math.max(0, whole.at - 3), whole.at).concat(passage.items.slice(from, to));
  return !told.some(item => item.kind === 'cue' && wholes.has(item.cue));
}

/** "bằng 95% về số dự án và tăng 3,34 lần về số vốn so với năm 2012": of what there was before, as what follows is. */
function isOfEarlier({ items }: Passage, stated: QuantityItem): boolean {
  let joins = false;
  for (let at = stated.at + 1; at < items.length && at < stated.at + 16; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return false;
    if (item.kind === 'quantity' && item.role !== 'aside' && !joins) return false;
    if (item.kind !== 'cue') continue;
    if (item.cue === 'and') joins = true;
    const next = items[at + 1];
    if (item.cue === 'base') return joins && next?.kind === 'cue' && (next.cue === 'time' || next.cue === 'earlier');
  }
  return false;
}

/** "10 người trong số 18 nhà đầu tư …; 3 người, chiếm 17%": of the 18. */
function isOfAllAmong(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  const next = passage.quantities[whole.order + 1];
  const cue = next && passage.items[next.at - 1];
  const among = cue?.kind === 'cue' && cue.cue === 'base' && next!.at - whole.at <= 6 ? next : undefined;
  const all = lowerOf(passage, whole) ?? among;
  return all !== undefined && all !== part && isRight(stated, part, all);
}

/** "315.000 tỷ đồng, bằng 105% (300.000 tỷ đồng) số đã báo cáo": the base in the brackets. */
function isOfBracket(stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  return part.at > stated.at && part.depth > stated.depth && isRight(stated, whole, part);
}

/** "880 patients, 80 more than the target of 800 (110%)": of what was reached, and what it is compared with is no part. */
function isOfGap({ items, quantities }: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  const gap = quantities[part.order - 1];
  if (!gap || gap.phrase !== part.phrase || part.at > stated.at || stated.depth !== part.depth + 1) return false;
  if (gap.role !== 'increase' && gap.role !== 'decrease' && gap.role !== 'exceed') return false;
  return sameUnit(gap, part) && items.slice(gap.at, part.at).some(item => item.kind === 'cue' && item.cue === 'base');
}

/** "38 villages, Ketu 27 and Mirrin 19, together over half (52.5%) of the 160": of several amounts, and not of the last. */
function isOfAllTogether(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (part.at > stated.at || stated.at - part.at > 20 || isRight(stated, part, whole)) return false;
  // "402 in all, made up 53%": the sum itself.
  const comma = passage.items.slice(part.at, stated.at).findIndex(item => isMark(item, ','));
  return (
    comma > 0 && says(wordsBetween(passage, part.at + comma, stated.at + 2), passage.language.lexicon.doubts.jointly)
  );
}

/** "from £20 to £25, twice the rise in wages (12.5%)": what was named last. */
function isOfNamedMultiple({ lower, language, text }: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  if (part.at > stated.at || stated.parenthesis < 0 || lower.length !== text.length) return false;
  const between = lower.slice(part.span.end, stated.span.start);
  if (between.length > 120) return false;
  return Object.keys(language.lexicon.multiples).some(words => between.includes(`, ${words} `));
}

/** "Phase 1", "Phase 2". */
function isNameOf({ items }: Passage, { at, role }: QuantityItem): boolean {
  const before = items[at - 1];
  return role === 'aside' && before?.kind === 'cue' && before.cue === 'identifier';
}

/** Words that say which of two amounts is the whole. */
const wholes: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'total', 'base', 'plan']);
