/**
 * What an average divides by what: "1.742 hộ với 1.126,8 tỷ đồng, bình quân 646,8 triệu đồng/hộ", "(7.981 vụ việc/86 Thẩm
 * phán)", "lũy kế 10 tháng thu 3.684 tỷ đồng …. Bình quân mỗi tháng thu 368,4 tỷ đồng".
 */
import { weights } from '../../../figures/units.ts';
import { standsCompared } from '../changes/stands-compared.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, sameUnit } from '../items/amounts.ts';
import type { MarkItem, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, itemsBetween, parenthesisAfter, reach } from '../items/navigate.ts';
import type { Parents } from '../parents.ts';
import { wordsOf } from '../shares/base-words.ts';
import { isOfUnit } from './average-spans.ts';
import { type Unit, unitBefore } from './per-unit.ts';

/** What is divided, and by how many. */
export interface Pair {
  readonly total: QuantityItem;
  readonly count: QuantityItem;
  /** No other two are meant, so that they need not come near. */
  readonly sure?: boolean;
}

/** Where the words bind the two to the average: in brackets behind it, right before it, or with the time that they name. */
export function pairBound(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  return (
    quotientBehind(passage, stated, unit) ??
    bothBehind(passage, stated, unit) ??
    besideIt(passage, stated, unit) ??
    countBehind(passage, stated, unit)
  );
}

/** "chi trả cho 1.742 hộ với số tiền 1.126,8 tỷ đồng, bình quân 646,8 triệu đồng/hộ": the two right before it, in one phrase. */
function besideIt(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  // "rộng 16 m gồm 4 làn xe, mỗi làn 3,5 m và 0,5 m dải phân cách": no average.
  if (unit.of || stated.role !== 'average') return undefined;
  const opens = stated.parenthesis >= 0 && inside(passage, stated.parenthesis)[0] === stated;
  const last = opens ? hostOf(passage, stated.parenthesis) : lastBefore(passage, stated);
  if (!last || last.sentence !== stated.sentence || !isAmount(last)) return undefined;
  if (!opens && last.clause !== stated.clause) return undefined;
  const first = lastBefore(passage, last);
  if (!first || first.sentence !== last.sentence || first.phrase !== last.phrase || !isAmount(first)) return undefined;
  const counts = (item: QuantityItem): boolean => countsUnit(passage, item, unit);
  if (counts(first) && isOf(passage, last, stated)) return { total: last, count: first, sure: true };
  return counts(last) && isOf(passage, first, stated) ? { total: first, count: last, sure: true } : undefined;
}

/** The figure before another, as deep as it, that is no time or name. */
function lastBefore({ quantities }: Passage, { order, depth }: QuantityItem): QuantityItem | undefined {
  const item = quantities
    .slice(Math.max(0, order - 6), order)
    .findLast(({ role, depth: of }) => role !== 'aside' && of <= depth);
  return item?.depth === depth ? item : undefined;
}

/** "Bình quân mỗi lớp 32 học sinh (576 học sinh, 18 lớp)": the two alone in the brackets behind, in either order. */
function bothBehind(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 8);
  const [first, second, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!first || !second || others.length > 0 || unit.of || !isAmount(first) || !isAmount(second)) return undefined;
  const [total, count] = countsUnit(passage, second, unit) ? [first, second] : [second, first];
  return countsUnit(passage, count, unit) && isOf(passage, total, stated) ? { total, count, sure: true } : undefined;
}

/** "Bình quân dư nợ mỗi hộ là 58,2 triệu đồng (58.691 hộ)": how many, alone in the brackets behind, and the one total. */
function countBehind(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 8);
  const [count, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!count || others.length > 0 || count.at !== parenthesis! + 1 || unit.of) return undefined;
  // "bình quân mỗi ngày khám 683 lượt (273 ngày)".
  if (!isSpan(passage, count, unit) && !(isAmount(count) && count.counted[0] === unit.noun)) return undefined;
  const total = onlyTotal(passage, stated, count.quantity.noun);
  return total && { total, count, sure: true };
}

/**
 * The one amount of its sentence, or else of the one before, that may be divided, and is called as the average is. `of`: the
 * noun of what it is of each of.
 */
export function onlyTotal(passage: Passage, stated: QuantityItem, of = ''): QuantityItem | undefined {
  for (const sentence of [stated.sentence, stated.sentence - 1]) {
    const found = passage.quantities
      .slice(Math.max(0, stated.order - reach), stated.order)
      .filter(item => item.sentence === sentence && item.depth <= stated.depth && isAmount(item))
      .filter(item => isOf(passage, item, stated) && !isCompared(passage, item) && !standsCompared(passage, item));
    if (found.length === 0) continue;
    const called = found.filter(item => isCalledAlike(passage, stated, item, of));
    return called.length === 1 && !called[0]!.quantity.approximate ? called[0] : undefined;
  }
  return undefined;
}

/** "kế hoạch giao 4.526 tỷ đồng", "so với 3.365 tỷ đồng": what others are compared with. */
function isCompared({ items }: Passage, { at: from, phrase }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' || item.phrase !== phrase) return false;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'plan' || item.cue === 'earlier')) return true;
  }
  return false;
}

/** The words beside "bình quân mỗi tháng" are among those before the amount: (thu) 368,4 tỷ đồng. `of`: what it is of each of; `most`: how many may be others. */
export function isCalledAlike(
  passage: Passage,
  stated: QuantityItem,
  total: QuantityItem,
  of: string,
  most = 0,
): boolean {
  const { stopWords, copulas, stating, each, every, cues } = passage.language.lexicon;
  const light = new Set([...stopWords, ...copulas, ...stating, ...each, ...every, ...of.split(' ')]);
  const label = labelOf(passage, total);
  let words: string[] = [];
  let apiece = false;
  let averaged = false;
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    // What it is of each of stands behind "mỗi"; what stands before both "mỗi" and "bình quân" is said of something else.
    if (item.kind === 'word' && each.includes(item.lower)) {
      words = words.slice(0, -1);
      if (averaged) break;
      apiece = true;
    } else if (item.kind === 'cue' && item.cue === 'average') {
      const own = every.some(word => item.lower.endsWith(` ${word}`));
      if (own) words = words.slice(0, -1);
      if (own || apiece) break;
      averaged = true;
    } else words.push(item.lower);
  }
  const others = words
    .flatMap(word => word.split(' '))
    .filter(word => !(light.has(word) || cues.share?.includes(word) || label.includes(` ${word} `)));
  return others.length <= most;
}

/** The words before an amount, past what stands in brackets between: "Tổng thu 5 năm (2020 - 2024) là 108,0 tỷ đồng". */
function labelOf(passage: Passage, { at: from, sentence }: QuantityItem): string {
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && at >= from - 24; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== sentence || (item.kind === 'quantity' && item.role !== 'aside')) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) at = item.partner;
    else if (item.kind === 'mark' && item.mark !== ':' && item.mark !== '-' && item.mark !== '/') break;
    else words.push(...[...wordsOf(item)].reverse());
  }
  return ` ${words.reverse().join(' ')} `;
}

/**
 * The one amount of each: in the clause, in the sentence, or, where the sentence has none, in the one before. "742 ha lúa,
 * năng suất …; 312 ha ngô, năng suất …": each clause has its own.
 */
export function pairOf(passage: Passage, stated: QuantityItem, unit: Unit, parents: Parents): Pair | undefined {
  const around = [...sentencesAround(passage, stated)].filter(item => item !== unit.of);
  const own = around.filter(({ sentence }) => sentence === stated.sentence);
  const clause = own.filter(({ clause: of }) => of === stated.clause);
  return (
    pairAmong(passage, stated, unit, clause) ??
    pairAmong(passage, stated, unit, own) ??
    (own.length === 0 ? pairAmong(passage, stated, unit, around) : undefined) ??
    pairAmong(passage, stated, unit, headsOf(own, stated, parents)) ??
    pairAcross(passage, stated, unit)
  );
}

/** "96 hộ: 38 hộ ở nhà văn hóa, 58 hộ ở xen ghép; với 432 nhân khẩu": without parts of others, changes, and what brackets say. */
function headsOf(own: readonly QuantityItem[], stated: QuantityItem, parents: Parents): readonly QuantityItem[] {
  const all = new Set(own);
  return own.filter(item => {
    const parent = parents.get(item);
    // "32 lớp, trong đó 8 lớp chất lượng cao …, bình quân 35 học sinh/lớp": of which of the two is not said.
    const isPart = parent?.certainty === 'explicit' && all.has(parent.whole);
    return item.depth <= stated.depth && !isChange(item) && !isPart;
  });
}

/**
 * "Đã kết thúc 180 cuộc. Tổng số tiền kiến nghị xử lý 156,84 tỷ đồng, trong đó …. Tính ra mỗi cuộc kiến nghị xử lý bình quân 871,3
 * triệu đồng": the total that is called as the average is, by the one number of its unit not far before.
 */
function pairAcross(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  if (unit.of || stated.role !== 'average') return undefined;
  const counts = passage.quantities
    .slice(Math.max(0, stated.order - 10), stated.order)
    .filter(item => stated.sentence - item.sentence <= 2 && item.depth <= stated.depth && isAmount(item))
    .filter(item => countsUnit(passage, item, unit));
  const [count, ...others] = counts;
  if (!count || others.length > 0 || count.quantity.approximate) return undefined;
  const total = onlyTotal(passage, stated, count.quantity.noun);
  return total && total !== count && Math.abs(total.sentence - count.sentence) <= 2 ? { total, count } : undefined;
}

/** It counts what there is so much for each of, or how often that came: "1.126 lượt hộ, bình quân 65 triệu đồng/hộ". */
function countsUnit(passage: Passage, item: QuantityItem, { noun }: Unit): boolean {
  const [own, next] = item.counted;
  const { inhabitants, populations } = passage.language.lexicon;
  // "dân số 780.000 người", "a population of 160,000": for so many dân, people.
  if (inhabitants.includes(noun) && (item.person || own === '')) {
    const label = ` ${item.quantity.label.toLowerCase().normalize('NFC')} `;
    if (populations.some(words => label.includes(` ${words} `))) return true;
  }
  return (
    own === noun ||
    own === `${noun}s` ||
    own === `${noun}es` ||
    (passage.language.lexicon.turns.includes(own) && next === noun)
  );
}

function pairAmong(
  passage: Passage,
  stated: QuantityItem,
  unit: Unit,
  among: readonly QuantityItem[],
): Pair | undefined {
  const totals: QuantityItem[] = [];
  const counts: QuantityItem[] = [];
  for (const item of among) {
    if (isSpan(passage, item, unit)) counts.push(item);
    else if (!isAmount(item)) continue;
    else if (countsUnit(passage, item, unit)) counts.push(item);
    else if (isOf(passage, item, stated) && !standsCompared(passage, item)) totals.push(item);
  }
  const [total, ...otherTotals] = totals;
  const [count, ...otherCounts] = counts;
  return total && count && otherTotals.length === 0 && otherCounts.length === 0 ? { total, count } : undefined;
}

/** "bình quân mỗi Thẩm phán 92,8 vụ việc (7.981 vụ việc/86 Thẩm phán)": what is divided, alone in the brackets behind. */
function quotientBehind(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  // "bình quân mỗi Thẩm phán giải quyết 116,2 vụ việc/năm (…)": of each of them, a year.
  const nouns = [unit, unitBefore(passage, stated)].map(said => said?.noun);
  const parenthesis = parenthesisAfter(passage, stated);
  const [total, count, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!total || !count || others.length > 0 || total.at !== parenthesis! + 1) return undefined;
  const line = itemsBetween(passage, total.at, count.at).filter(({ kind }) => kind === 'mark');
  const divides = line.length === 1 && passage.items[count.at - 1] === line[0] && line[0]!.kind === 'mark';
  if (!divides || (line[0] as MarkItem).mark !== '/' || !isAmount(total) || !isAmount(count)) return undefined;
  return nouns.includes(count.counted[0]) && isOf(passage, total, stated) ? { total, count } : undefined;
}

/** The figures of the sentence and the one before that stand before the stated one, and those of its clause behind it. */
function* sentencesAround(passage: Passage, stated: QuantityItem): Generator<QuantityItem> {
  const last = Math.min(passage.quantities.length - 1, stated.order + reach);
  // "214 người/km2 (dân số 1.284.000 người, diện tích 6.000 km2)".
  const parenthesis = parenthesisAfter(passage, stated);
  for (let order = Math.max(0, stated.order - reach); order <= last; order++) {
    const item = passage.quantities[order]!;
    if (item === stated || item.sentence > stated.sentence || item.sentence < stated.sentence - 1) continue;
    if (order < stated.order || item.clause === stated.clause || item.parenthesis === parenthesis) yield item;
  }
}

/** "Trong 9 tháng …, bình quân mỗi tháng …": time counts where it is what there is so much for each of. */
function isSpan(passage: Passage, { role, quantity, at }: QuantityItem, { noun }: Unit): boolean {
  if (role !== 'aside' || quantity.figure.kind !== 'count' || quantity.approximate) return false;
  const next = passage.items[at + 1];
  return next?.kind === 'cue' && next.cue === 'time' && isOfUnit(next.lower.split(' ')[0]!, noun);
}

/** Measured alike, weighed (tạ and tấn), people by whatever name, or people by how often they came (lượt người). */
function isOf(passage: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  const [own, next] = item.counted;
  const [noun] = stated.counted;
  if (weights[own] !== undefined && weights[noun] !== undefined) return true;
  if (item.person && stated.person) return true;
  // "1.260 lượt cán bộ, trung bình mỗi lớp 105 người".
  const person = stated.person && passage.language.persons.has(next);
  if (passage.language.lexicon.turns.includes(own) && (next === noun || person)) return true;
  // "146 vụ …, bình quân 16,2 vụ": averages of counts have decimals.
  const { figure } = stated.quantity;
  const counted = item.quantity.figure.kind === 'count' && figure.kind === 'measure' && figure.exponent === 0;
  return own === noun && (counted || sameUnit(item, stated));
}
