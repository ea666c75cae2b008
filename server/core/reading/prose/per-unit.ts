/**
 * So much for each: "32 lớp với 1.216 học sinh, bình quân 38 học sinh/lớp", "06 phòng là 33 người, bình quân mỗi phòng 5,5
 * người", "36.200 ha, sản lượng 224.440 tấn, năng suất 62 tạ/ha", "912 bác sĩ … 1.140.000 dân, đạt 8 bác sĩ/10.000 dân".
 */
import { compare, multiply } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import { rational } from '../../figures/rational.ts';
import { weights } from '../../figures/units.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, quotient } from './build.ts';
import { isAmount, near, sameUnit } from './items/amounts.ts';
import type { CueItem, Item, MarkItem, Passage, QuantityItem, WordItem } from './items/items.ts';
import { inside, itemsBetween, parenthesisAfter, reach, sentenceHas } from './items/navigate.ts';
import { norms } from './shares/words.ts';

/** The words say what is divided by what, and the sentence has one amount of each. */
export function perUnit(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.role === 'aside' || stated.quantity.figure.kind === 'percent') return undefined;
  const unit = unitOf(passage, stated);
  const [noun] = stated.counted;
  if (!unit || noun === '' || unit.noun === noun) return undefined;
  const named =
    (saysAverage(passage, stated) || unit.each || unit.times !== undefined || isCalledRate(passage, stated)) &&
    !sentenceHas(passage, stated, norms, 40);
  const pair = quotientBehind(passage, stated, unit) ?? pairOf(passage, stated, unit);
  if (!pair) return undefined;
  const { total, count } = pair;
  if ([total, count].some(({ quantity }) => quantity.approximate) || count.quantity.figure.kind === 'percent')
    return undefined;
  const scale = ((unit.times ?? 1) * (weights[total.counted[0]] ?? 1)) / (weights[noun] ?? 1);
  const all: Expression = unit.of
    ? { kind: 'product', left: operand(0), right: operand(2) }
    : scale === 1
      ? operand(0)
      : { kind: 'product', left: { kind: 'constant', value: rational(scale) }, right: operand(0) };
  if (!Number.isInteger(scale) || !comesNear(passage, stated, pair, unit, scale)) return undefined;
  return {
    ...claim(passage, {
      form: 'average',
      stated,
      operands: unit.of ? [total, count, unit.of] : [total, count],
      expression: quotient(all, operand(1)),
      certainty: named ? 'structure' : 'guess',
    }),
    data: { direction: 'average' },
  };
}

interface Pair {
  readonly total: QuantityItem;
  readonly count: QuantityItem;
}

/**
 * The one amount of each: in the clause, in the sentence, or, where the sentence has none, in the one before. "742 ha lúa,
 * năng suất …; 312 ha ngô, năng suất …": each clause has its own.
 */
function pairOf(passage: Passage, stated: QuantityItem, unit: Unit): Pair | undefined {
  const around = [...sentencesAround(passage, stated)].filter(item => item !== unit.of);
  const own = around.filter(({ sentence }) => sentence === stated.sentence);
  const clause = own.filter(({ clause: of }) => of === stated.clause);
  return (
    pairAmong(passage, stated, unit, clause) ??
    pairAmong(passage, stated, unit, own) ??
    (own.length === 0 ? pairAmong(passage, stated, unit, around) : undefined)
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
    else if (item.counted[0] === unit.noun || item.counted[0] === `${unit.noun}s`) counts.push(item);
    else if (isOf(passage, item, stated)) totals.push(item);
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

interface Unit {
  /** What there is so much of for each. */
  readonly noun: string;
  /** For each of how many: 10.000 (dân). */
  readonly of?: QuantityItem;
  /** The same in a word: vạn (dân). */
  readonly times?: number;
  /** "Bình quân 1 hợp tác xã": the words before it say that it is an average. */
  readonly each?: boolean;
}

/** "…/lớp" or "…/10.000 dân" behind an average, "mỗi phòng" before it. */
function unitOf(passage: Passage, stated: QuantityItem): Unit | undefined {
  return unitBehind(passage, stated) ?? unitBefore(passage, stated);
}

function unitBehind(passage: Passage, stated: QuantityItem): Unit | undefined {
  for (let at = stated.at + 1; at < stated.at + 6; at++) {
    const item = passage.items[at];
    if (!item || item.kind === 'quantity') break;
    // "50.6 million dong per borrower", "50,6 triệu đồng mỗi hộ".
    const behindEach = passage.items[at + 1];
    if (item.kind === 'word' && passage.language.lexicon.each.includes(item.lower) && behindEach?.kind === 'word')
      return { noun: behindEach.lower };
    if (item.kind !== 'mark') continue;
    const next = passage.items[at + 1];
    if (item.mark !== '/' || !next || next.kind === 'mark') break;
    if (next.kind === 'quantity')
      return /^10+$/.test(next.quantity.figure.text.replace(/[.,]/g, ''))
        ? { noun: next.counted[0], of: next }
        : undefined;
    const behind = passage.items[at + 2];
    const scaled = passage.language.lexicon.tenThousand.includes(next.lower) && behind?.kind === 'word';
    return scaled ? { noun: behind.lower, times: 10_000 } : { noun: next.lower };
  }
  return undefined;
}

function unitBefore(passage: Passage, stated: QuantityItem): Unit | undefined {
  // "tổng kinh phí 73 triệu đồng, mỗi suất 500.000 đồng".
  const [every, of] = passage.items.slice(Math.max(0, stated.at - 2), stated.at);
  const total = passage.quantities[stated.order + 1];
  // "mỗi hộ 500.000 đồng, tổng 600 triệu đồng" is a product.
  if (total?.sentence === stated.sentence && total.cues.includes('total')) return undefined;
  if (every?.kind === 'word' && passage.language.lexicon.every.includes(every.lower) && of?.kind === 'word')
    return { noun: of.lower, each: true };
  for (let at = stated.at - 1; at > stated.at - 8; at--) {
    const item = passage.items[at];
    if (!item || item.kind === 'mark') break;
    // "bình quân 1 hợp tác xã đạt 2,2 tỷ đồng".
    if (item.kind === 'quantity') {
      const before = passage.items[at - 1];
      const one = /^0?1$/.test(item.quantity.figure.text) && before?.kind === 'cue' && before.cue === 'average';
      return one && item.counted[0] !== '' ? { noun: item.counted[0], each: true } : undefined;
    }
    if (item.kind !== 'cue' || item.cue !== 'average') continue;
    // "Mỗi tháng bình quân xảy ra 16,2 vụ".
    const [before, noun] = passage.items.slice(Math.max(0, at - 2), at);
    if (before?.kind === 'word' && passage.language.lexicon.every.includes(before.lower) && noun && isSpoken(noun))
      return { noun: noun.lower };
    const each = item.lower.split(' ').length > 2;
    const next = passage.items[at + 1];
    return each && next && next.kind !== 'mark' && next.kind !== 'quantity' ? { noun: next.lower } : undefined;
  }
  return undefined;
}

function isSpoken(item: Item): item is WordItem | CueItem {
  return item.kind === 'word' || item.kind === 'cue';
}

/** "Năng suất", "mật độ" before it: so much for each, whether or not "bình quân" is said. */
function isCalledRate({ language: { lexicon } }: Passage, { quantity }: QuantityItem): boolean {
  const label = ` ${quantity.label.toLowerCase().normalize('NFC')} `;
  return lexicon.perUnit.some(word => label.includes(` ${word} `));
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

/** "Trung bình 65 người/lớp": beside a unit the word is no grade. */
function saysAverage(passage: Passage, stated: QuantityItem): boolean {
  const before = passage.items[stated.at - 1];
  return stated.role === 'average' || (before?.kind === 'cue' && before.cue === 'average');
}

/** "Trong 9 tháng …, bình quân mỗi tháng …": time counts where it is what there is so much for each of. */
function isSpan(passage: Passage, { role, quantity, at }: QuantityItem, { noun }: Unit): boolean {
  if (role !== 'aside' || quantity.figure.kind !== 'count' || quantity.approximate) return false;
  const next = passage.items[at + 1];
  return next?.kind === 'cue' && next.cue === 'time' && next.lower.split(' ')[0] === noun;
}

/** Measured alike, weighed (tạ and tấn), people by whatever name, or people by how often they came (lượt người). */
function isOf(passage: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  const [own, next] = item.counted;
  const [noun] = stated.counted;
  if (weights[own] !== undefined && weights[noun] !== undefined) return true;
  if (item.person && stated.person) return true;
  if (passage.language.lexicon.turns.includes(own) && next === noun) return true;
  // "146 vụ …, bình quân 16,2 vụ": averages of counts have decimals.
  const { figure } = stated.quantity;
  const counted = item.quantity.figure.kind === 'count' && figure.kind === 'measure' && figure.exponent === 0;
  return own === noun && (counted || sameUnit(item, stated));
}

/** In its clause, or right before the brackets that the average opens: "3.186 hộ với 12.475 người (bình quân 3,9 người/hộ)". */
function isBeside(passage: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  if (item.clause === stated.clause) return true;
  const opening = passage.items[stated.parenthesis];
  return opening !== undefined && inside(passage, stated.parenthesis)[0] === stated && item.clause === opening.clause;
}

function comesNear(
  passage: Passage,
  stated: QuantityItem,
  { total, count }: Pair,
  { of }: Unit,
  scale: number,
): boolean {
  const product = multiply(stated.quantity.figure.value, count.quantity.figure.value);
  const times = of ? of.quantity.figure.value : { coefficient: scale, scale: 0 };
  const all = multiply(total.quantity.figure.value, times);
  // "32 lớp với 1.216 học sinh, bình quân 38 học sinh/lớp": in one clause, with the word for it, nothing else is meant.
  const plain = saysAverage(passage, stated) && [total, count].every(item => isBeside(passage, item, stated));
  if (!plain) return near(product, all, 25);
  const ten = { coefficient: 10, scale: 0 };
  return compare(product, multiply(all, ten)) <= 0 && compare(multiply(product, ten), all) >= 0;
}
