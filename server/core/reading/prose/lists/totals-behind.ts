/** Totals that stand behind what they are the total of. */
import type { Claim } from '../../claim.ts';
import { opensParenthesis } from '../changes/values.ts';
import { countsAlike, isAmount, isPercent, sameUnit, sharesNoun, sumsTo } from '../items/amounts.ts';
import { namesTotal, upperOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import { firstWord } from '../items/nouns.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { calledAsTotal, deniedBefore, totalsBefore } from './named-totals.ts';
import { sumComesNear } from './nearness.ts';
import { isPerUnit, measuresOther } from './no-parts.ts';
import { differBySlip, differBySureSlip, isGrossSlip, isOneSlip } from './slips.ts';

/** "tiếp nhận mới 1.496 đơn, kỳ trước chuyển sang 40 đơn, tổng cộng 1.536 đơn": the total comes last. */
export function* totalAfter(passage: Passage, at: number, seen: Reading): Generator<Claim> {
  // "Tổng cộng: 6.454.000.000 đồng".
  const colon = passage.items[at + 1];
  const from = colon?.kind === 'mark' && colon.mark === ':' ? at + 2 : at + 1;
  const postposed = amountClosed(passage, at);
  if (postposed) {
    if (isAmount(postposed) && !seen.seen.has(postposed)) yield* ofNearest(passage, at, postposed, seen);
    return;
  }
  const whole = firstAmount(passage, pastTimes(passage, from), 16, 1);
  if (!whole || !isAmount(whole) || seen.seen.has(whole)) return;
  const nearest = firstAmount(passage, pastTimes(passage, at + 1), 16, 1);
  if (nearest && isAmount(nearest) && !seen.seen.has(nearest)) yield* ofNearest(passage, at, nearest, seen);
  if (seen.seen.has(whole)) return;
  const listed =
    listClosedBy(passage, at, whole) ??
    calledAsTotal(passage, at, whole) ??
    totalsBefore(passage, at, whole) ??
    deniedBefore(passage, at, whole);
  if (!listed) return;
  seen.seen.add(whole);
  yield sum(passage, whole, listed, sumsTo(listed, whole) ? 'explicit' : 'structure');
}

/** "tổng cộng 470 vụ có cả cấp xã": more than what is told before it. */
function takesInMore({ items, language: { lexicon } }: Passage, { at: own, sentence }: QuantityItem): boolean {
  for (let at = own + 1; at < own + 8; at++) {
    const item = items[at];
    if (item?.sentence !== sentence || item.kind === 'mark') return false;
    if ('lower' in item && lexicon.including.includes(item.lower)) return true;
  }
  return false;
}

/** "cộng cả 03 năm là 93 vụ": past how many times they are of. */
function pastTimes({ items, language: { lexicon } }: Passage, from: number): number {
  const [all, count, time] = items.slice(from, from + 3);
  const entire = all?.kind === 'word' && lexicon.entire.includes(all.lower);
  const times = count?.kind === 'quantity' && count.role === 'aside' && time?.kind === 'cue' && time.cue === 'time';
  return entire && times ? from + 3 : from;
}

/** "…, 2,000 MW altogether", "…, 2,790 people in total": the amount before the word, which its phrase ends with. */
function amountClosed({ items, language: { lexicon } }: Passage, at: number): QuantityItem | undefined {
  const cue = items[at]!;
  const next = items[at + 1];
  const ends = next === undefined || next.kind === 'mark' || next.sentence !== cue.sentence;
  if (cue.kind !== 'cue' || !lexicon.closing.includes(cue.lower) || !ends || isColon(next)) return undefined;
  for (let index = at - 1; index >= 0 && index >= at - 6; index--) {
    const item = items[index]!;
    if (item.kind === 'mark') return undefined;
    if (item.kind === 'quantity') return item.phrase === cue.phrase ? item : undefined;
  }
  return undefined;
}

/** "26 buses, 14 vans and 5 cars, 45 vehicles in all": another noun for all of them, in a phrase of its own that the word ends. */
function isNamedAnew(passage: Passage, at: number, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if (amountClosed(passage, at) !== whole || whole.quantity.noun === '') return false;
  const before = passage.items[whole.at - 1];
  const opens =
    before?.kind === 'mark' ||
    (before?.kind === 'cue' && passage.language.lexicon.equalling.includes(before.lower)) ||
    before?.phrase !== whole.phrase;
  return opens && parts.length >= 2 && isOneSlip(parts, whole) && parts.every(part => part.clause === whole.clause);
}

function isColon(item: Item | undefined): boolean {
  return item?.kind === 'mark' && item.mark === ':';
}

/** The amounts before it that make it, or that surely are its parts. */
function* ofNearest(passage: Passage, at: number, whole: QuantityItem, seen: Reading): Generator<Claim> {
  const cue = passage.items[at]!;
  if (cue.depth !== whole.depth) return;
  const raised = addedTo(passage, at, whole);
  if (raised) {
    seen.seen.add(whole);
    yield sum(passage, whole, raised, 'structure');
    return;
  }
  const parts: QuantityItem[] = [];
  let all = true;
  for (let order = whole.order - 1; order >= 0 && parts.length < 12; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== whole.sentence || item.depth < whole.depth || isOutOf(passage, item)) break;
    if (item.depth > whole.depth || !isAmount(item) || upperOf(passage, item)) continue;
    if (!sameUnit(item, whole)) {
      all = false;
      // "9 thư viện, 3 bảo tàng …, tổng cộng 26 thiết chế": things of other names, when they make it exactly.
      const things = [item, whole].every(({ quantity }) => quantity.figure.kind === 'count' && quantity.noun !== '');
      if (!things || cue.kind !== 'cue' || !passage.language.lexicon.closing.includes(cue.lower)) break;
    }
    parts.unshift(item);
    if (parts.length >= 2 && sumsTo(parts, whole)) {
      seen.seen.add(whole);
      const about = [whole, ...parts].some(({ quantity }) => quantity.approximate);
      const plain = all && !about && cue.kind === 'cue' && cue.cue === 'total';
      yield sum(passage, whole, parts, plain ? 'explicit' : 'guess');
      return;
    }
  }
  if (isOfOneMember(passage, parts.at(-1), at)) return;
  // "…, tổng cộng 100 vụ" ends the list of a sentence that holds nothing else.
  const next = passage.quantities[whole.order + 1];
  const last = !next || next.sentence !== whole.sentence || endsItsClause(passage, whole, next, parts);
  const closing = cue.kind === 'cue' && passage.language.lexicon.closing.includes(cue.lower);
  const announced = listsBefore(passage, parts, whole);
  // "41,250 by cameras and 12,380 by patrols, totalling 53,630": none of them has a noun.
  const bare = whole.counted[0] === '' && parts.every(part => part.counted[0] === '' && isCount(part));
  const alone = bare ? parts : parts.filter(part => countsAlike(part, whole));
  const alike = alone.length >= 2;
  const slips =
    (parts.length > 2 && all && differBySlip(parts, whole)) || (last && summedUp(passage, at, parts, whole));
  const anew = closing && isNamedAnew(passage, at, whole, parts);
  const closes = last && ((closing && (all || alike || anew || whole.generic)) || announced || slips);
  if (!closes || parts.length < 2 || whole.quantity.approximate) return;
  if (parts.some(part => part.quantity.approximate || measuresOther(passage, part, whole))) return;
  // "…, tổng cộng 30 căn; lũy kế 110 căn": a total among them is what the others make, and no part again.
  if (parts.some(part => part.cues.includes('total'))) return;
  if (takesInMore(passage, whole)) return;
  // "03 học sinh đạt giải Nhất, 12 giải Nhì, 25 giải Ba, tổng số 40 giải": most of them say what the total counts.
  const own = alone.length;
  // "2 nhà đầu tư đăng ký mua 1.105.500 cổ phần": of two or more that count what the total counts the others are no parts.
  if (own >= 2 && own < parts.length && sumComesNear(alone, whole)) {
    seen.seen.add(whole);
    yield sum(passage, whole, alone, 'structure');
    return;
  }
  if (holdsAnother(passage, parts)) return;
  if (!sumComesNear(parts, whole) && !(own === parts.length && isGrossSlip(parts, whole))) return;
  // "11 phòng và 9 Thuế cơ sở, tổng cộng 20 đơn vị": of whatever names.
  const counted = isCount(whole) && parts.every(part => isCount(part) && part.quantity.noun !== '');
  const things = closing && counted && (whole.generic || (anew && own < parts.length));
  if (things) {
    seen.seen.add(whole);
    yield sum(passage, whole, parts, 'structure');
    return;
  }
  if (own < parts.length && (own < 2 || !parts.every(isCount) || !isCount(whole))) return;
  seen.seen.add(whole);
  yield sum(passage, whole, parts, closing && own === parts.length ? 'explicit' : 'structure');
}

/** "642 phòng chính thức và 36 phòng dự phòng, tổng cộng 678 phòng; bình quân …": a semicolon closes what holds all of the parts. */
function endsItsClause(
  { items }: Passage,
  whole: QuantityItem,
  next: QuantityItem,
  parts: readonly QuantityItem[],
): boolean {
  if (parts.length < 2 || parts.some(part => part.clause !== whole.clause || part.depth !== whole.depth)) return false;
  // "tổng cộng 470 vụ có cả cấp xã; …": what more is said behind its noun may name another part.
  for (let at = whole.at + 1; at < next.at && at <= whole.at + 3; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark === ';' && item.depth === whole.depth;
  }
  return false;
}

/**
 * "$3.4 million on roads and $1.1 million on parks, a total of $4.5 million": two amounts that "and" joins are all their sentence has,
 * and the total behind the comma ends it.
 */
function summedUp(passage: Passage, at: number, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const { items, language } = passage;
  const [first, second] = parts;
  const [cue, comma] = [items[at]!, items[at - 1]];
  if (!first || !second || parts.length > 2 || whole.at !== at + 1 || comma?.kind !== 'mark' || comma.mark !== ',')
    return false;
  if (cue.kind !== 'cue' || !language.lexicon.summingUp.includes(cue.lower)) return false;
  if (
    [first, second].some(
      part => part.sentence !== whole.sentence || part.depth !== whole.depth || part.role !== 'plain',
    )
  )
    return false;
  const said = items
    .slice(first.at + 1, at - 1)
    .filter(item => item.kind !== 'word' && !(item.kind === 'cue' && item.cue === 'from'));
  const joins = said.findIndex(item => item.kind === 'cue' && item.cue === 'and');
  if (said.length !== 2 || joins !== 0 || said[1] !== second) return false;
  let to = whole.at + 1;
  for (let item = items[to]; item?.sentence === whole.sentence && item.kind !== 'mark'; item = items[++to])
    if (item.kind !== 'word' || to > whole.at + 3 || language.lexicon.nounEnds.includes(item.lower)) return false;
  return true;
}

/**
 * "Tiến sĩ 4, thạc sĩ 87, đại học 312; tổng số 403 người", "25 kiểm lâm, 40 dân quân, 18 công an, tổng số 83 người", "vốn tỉnh
 * 6,8 tỷ đồng, vốn xã 2,5 tỷ đồng. Tổng cộng 9,3 tỷ đồng": all the amounts of a sentence that a total of its own clause, or
 * of a sentence of its own, closes. Undefined where they may be no list.
 */
function listClosedBy(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const cue = passage.items[at]!;
  const before = passage.items[at - 1];
  if (cue.kind !== 'cue' || cue.cue !== 'total' || before?.kind !== 'mark' || whole.quantity.approximate)
    return undefined;
  const next = passage.quantities[whole.order + 1];
  // "…; tổng số 500 suất, tổng tiền 7.200 triệu đồng": another total may follow.
  const goesOn = next?.sentence === whole.sentence;
  const share = goesOn && isPercent(next) && next.role === 'share';
  if (goesOn && !share && !(next.cues.includes('total') && !sameUnit(next, whole))) return undefined;
  const own = before.sentence !== cue.sentence || before.mark === '.';
  const said = passage.language.lexicon.closing.includes(cue.lower);
  const parts: QuantityItem[] = [];
  for (let order = whole.order - 1; order >= 0 && parts.length < 14; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence < whole.sentence - (own ? 1 : 0) || isOutOf(passage, item)) break;
    // "mức 20 triệu đồng/suất": so much for each.
    if (item.role === 'aside' || item.depth > whole.depth || isPerUnit(passage, item)) continue;
    if (!isAmount(item) || item.depth < whole.depth || upperOf(passage, item) || item.quantity.approximate)
      return undefined;
    parts.unshift(item);
  }
  const few = parts.length === 2 && own && (!said || countsThem(passage, at, 2));
  if (!few && (parts.length < 3 || parts.some(part => measuresOther(passage, part, whole)))) return undefined;
  const { noun } = whole.quantity;
  if (own && !said) return alikeButOneSlip(parts, whole) ? parts : undefined;
  if (sumsTo(parts, whole)) return parts;
  if (parts.some(part => part.cues.includes('total'))) return undefined;
  if (!sumComesNear(parts, whole, 25) && !(sumComesNear(parts, whole, 50) && isOneSlip(parts, whole))) return undefined;
  // Labels before bare numbers, or amounts of one unit.
  const bare = noun !== '' && parts.every(part => part.quantity.noun === '' && part.quantity.label !== '');
  if (bare || parts.every(part => sharesNoun(part, whole))) return parts;
  // Things of other names: where one slip is all there is.
  const things = [whole, ...parts].every(part => isCount(part) && part.quantity.noun !== '');
  return things && isOneSlip(parts, whole) ? parts : undefined;
}

/** "Of the 480 staff 36 left and 41 retired, a total of 77": what the list is out of is none of it. */
function isOutOf({ items, language: { lexicon } }: Passage, { at, sentence }: QuantityItem): boolean {
  const before = items[at - 1];
  const word = before?.kind === 'word' && lexicon.articles.includes(before.lower) ? items[at - 2] : before;
  const opens = items[(word === before ? at : at - 1) - 2]?.sentence !== sentence;
  return opens && word?.sentence === sentence && 'lower' in word && lexicon.among.includes(firstWord(word.lower));
}

/** "Sản lượng lúa 142.300 tấn, ngô 18.650 tấn. Tổng sản lượng lương thực 160.950 tấn": all but one slip of a long number. */
function alikeButOneSlip(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const alike = parts.every(part => sharesNoun(part, whole));
  return alike && (sumsTo(parts, whole) || differBySureSlip(parts, whole));
}

/** "Hai huyện này cộng lại", "Tính chung ba vụ": how many they are stands beside the word. */
function countsThem({ items, language: { lexicon } }: Passage, cue: number, count: number): boolean {
  const { sentence } = items[cue]!;
  return items
    .slice(Math.max(0, cue - 4), cue + 3)
    .some(item => item.sentence === sentence && 'lower' in item && item.lower === lexicon.countingWords[count - 1]);
}

/** "A có 9.940 thuê bao và B có tổng cộng 46.961 thuê bao": the total is that of the last of them. */
function isOfOneMember({ items }: Passage, last: QuantityItem | undefined, cue: number): boolean {
  if (!last) return false;
  const between = items.slice(last.at + 1, cue);
  const and = between.findLastIndex(item => item.kind === 'cue' && item.cue === 'and');
  return and >= 0 && between.length - and > 2 && between.slice(and).every(({ kind }) => kind !== 'mark');
}

/** "The 5 larger farms employ 60 people, the 12 smaller ones 30": of two kinds, one said of the other, are no list. */
function holdsAnother({ items }: Passage, parts: readonly QuantityItem[]): boolean {
  return parts.some((part, index) => {
    const before = parts[index - 1];
    if (before?.phrase !== part.phrase || before.counted[0] === part.counted[0]) return false;
    return !items.slice(before.at + 1, part.at).some(item => item.kind === 'cue' && item.cue === 'and');
  });
}

function isCount({ quantity: { figure } }: QuantityItem): boolean {
  return figure.kind === 'count';
}

/** "3 nhiệm vụ: đào tạo 12,4 tỷ đồng, thiết bị 36,8 tỷ đồng, tuyên truyền 5,3 tỷ đồng, tổng kinh phí 54,5 tỷ đồng". */
function listsBefore({ items }: Passage, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  if (parts.length < 3) return false;
  const first = parts[0]!;
  for (let at = first.at - 1; at >= 0 && at >= first.at - 10; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === ':') return first.clause === whole.clause;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
  }
  return false;
}

/** "kết nạp thêm 1.150 hội viên, nâng tổng số … lên 87.570 hội viên (đầu năm có 86.420 hội viên)": what there was, and more. */
function addedTo(passage: Passage, total: number, whole: QuantityItem): QuantityItem[] | undefined {
  const raise = passage.items[total - 1];
  const lifts = raise?.kind === 'word' && passage.language.lexicon.raising.includes(raise.lower);
  const reaches = passage.items[whole.at - 1];
  if (!lifts || reaches?.kind !== 'cue' || reaches.cue !== 'up-to') return undefined;
  const added = passage.quantities[whole.order - 1];
  const parenthesis = parenthesisAfter(passage, whole);
  const [before, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!added || !before || others.length > 0 || !opensParenthesis(passage, before)) return undefined;
  if (added.sentence !== whole.sentence || added.depth !== whole.depth) return undefined;
  const parts = [added, before];
  const plain = parts.every(part => sharesNoun(part, whole) && !part.quantity.approximate && !upperOf(passage, part));
  return plain && sumComesNear(parts, whole) ? parts : undefined;
}

export function firstAmount(passage: Passage, from: number, most: number, commas = 0): QuantityItem | undefined {
  for (let at = from; at < passage.items.length && at < from + most; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return item;
    // "tổng số bị hủy, sửa 112 vụ": a comma in what is counted.
    if (item.kind === 'mark' && !(item.mark === ',' && commas-- > 0 && passage.items[at - 1]?.kind === 'word'))
      return undefined;
  }
  return undefined;
}

/** "…: xuất sắc 112 tổ chức, tốt 418 trong tổng số 614 tổ chức": the list says itself what it parts. */
export function namesTotalBehind({ items, language: { lexicon } }: Passage, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const item = items[at]!;
    const total =
      item.kind === 'cue' && (item.cue === 'total' || item.cue === 'base') && namesTotal(item.lower, lexicon);
    if (total && items[at + 1]?.kind === 'quantity') return true;
  }
  return false;
}
