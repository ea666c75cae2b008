/**
 * Averages over time: "Giai đoạn 2021 - 2025, đón 42.350 nghìn lượt, bình quân mỗi năm 8.470 nghìn lượt", "quý III đạt 412,6
 * triệu kWh …; bình quân mỗi tháng 137,5 triệu kWh", "Lũy kế 10 tháng thu 3.684 tỷ đồng. Bình quân mỗi tháng thu 368,4".
 */
import { compare, equal, multiply } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { fromDecimal, rational, roundHalfUp } from '../../../figures/rational.ts';
import { isTellingSwap, tellingDigits } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { yearSaid } from '../changes/times.ts';
import { isAmount, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { over } from '../shares/near.ts';
import { onlyTotal } from './average-pairs.ts';
import type { Unit } from './per-unit.ts';

/**
 * The average of the one amount over the time that the words before it name, or where they name none, over a year if the
 * figures themselves speak for one; undefined otherwise.
 */
export function overSpan(passage: Passage, stated: QuantityItem, unit: Unit): Claim | undefined {
  if (unit.of || unit.times !== undefined || !isTime(passage, unit.noun)) return undefined;
  const opening = openingOf(passage, stated);
  const total = onlyTotal(passage, stated) ?? (opening === 'sentence' ? totalAhead(passage, stated) : undefined);
  if (!total) return undefined;
  const ofYear = opening === undefined ? undefined : fullYear(passage, total, unit.noun);
  const span = ofYear ?? spanBefore(passage, total, unit.noun) ?? likelyYear(passage, stated, total, unit.noun);
  if (!span) return undefined;
  // Of one year, what there is so much for each year is no average.
  if (span.counts[0] === 1) return undefined;
  const [first, ...others] = span.counts;
  const by = (count: number): Expression => ({ kind: 'constant', value: rational(count) });
  const operands = span.item ? [total, span.item] : [total];
  const near = span.sure && isWithinTen(stated, total, first!);
  const certainty = !near ? 'guess' : span.presumed ? 'likely' : 'structure';
  return {
    ...claim(passage, {
      form: 'average',
      stated,
      operands,
      expression: quotient(operand(0), span.item ? operand(1) : by(first!)),
      alternatives: others.map(count => quotient(operand(0), by(count))),
      certainty,
    }),
    data: { direction: 'average' },
  };
}

function isTime({ language: { lexicon } }: Passage, noun: string): boolean {
  const { month, year, quarter } = lexicon.periods;
  return [month, year, quarter, lexicon.averagedTimes].some(words => words.includes(noun));
}

interface Span {
  /** How many months, years or quarters, likeliest first. */
  readonly counts: readonly number[];
  /** The number, where it is printed: 10 (tháng). */
  readonly item?: QuantityItem;
  /** Nothing else can be meant. */
  readonly sure: boolean;
  /** No time is named: it is only asked. */
  readonly presumed?: boolean;
}

/**
 * What an average opens: its phrase, or its sentence; undefined where words before it in its phrase, or another time beside it, say of what
 * or when it is: "mùa mưa bình quân mỗi tháng 12 vụ", "chi thường xuyên bình quân mỗi tháng 280 triệu đồng".
 */
function openingOf({ items, language: { lexicon } }: Passage, stated: QuantityItem): 'phrase' | 'sentence' | undefined {
  let at = stated.at - 1;
  let times = 0;
  for (; at >= 0 && at >= stated.at - 12 && items[at]!.phrase === stated.phrase; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') break;
    if (item.kind === 'quantity' || (item.kind === 'cue' && item.cue === 'time' && ++times > 1)) return undefined;
  }
  const first = items[at + 1];
  const says =
    (first?.kind === 'cue' && first.cue === 'average') ||
    (first?.kind === 'word' && [...lexicon.every, ...lexicon.each].includes(first.lower));
  if (!says) return undefined;
  return at < 0 || items[at]!.sentence !== stated.sentence ? 'sentence' : 'phrase';
}

/** "Bình quân mỗi tháng tiếp nhận 240 hồ sơ, cả năm 2.880 hồ sơ": the one amount behind, of the same noun, in its sentence. */
function totalAhead(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const next = passage.quantities.slice(stated.order + 1, stated.order + 4).find(({ role }) => role !== 'aside');
  if (!next || next.sentence !== stated.sentence || next.depth !== stated.depth || !isAmount(next)) return undefined;
  if (next.role !== 'plain' || next.quantity.approximate || !sharesNoun(next, stated)) return undefined;
  return fullYear(passage, next, '') && saidBehindTime(passage, next) === saidBehindTime(passage, stated)
    ? next
    : undefined;
}

/** The words between a time and an amount: (mỗi tháng) tiếp nhận; "ước" of one of them makes it another matter. */
function saidBehindTime({ items, language: { lexicon } }: Passage, { at: from }: QuantityItem): string {
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || (item.kind === 'cue' && item.cue === 'time')) break;
    if (!lexicon.copulas.includes(item.lower)) words.unshift(item.lower);
  }
  return words.join(' ');
}

/** Words for all of a year before an amount, with no other amount between: twelve months, four quarters. */
function fullYear({ items, language: { lexicon } }: Passage, total: QuantityItem, unit: string): Span | undefined {
  const { month, quarter, full } = lexicon.periods;
  let words = '';
  for (let at = total.at - 1; at >= 0 && at >= total.at - 16; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' ? item.role !== 'aside' : item.kind === 'mark' && item.mark !== ',') break;
    if (item.kind === 'cue' && (item.cue === 'plan' || item.cue === 'target')) return undefined;
    if (item.kind === 'cue' && item.cue === 'average') break;
    if ('lower' in item) words = `${item.lower} ${words}`;
  }
  if (!full.some(phrase => ` ${words}`.includes(` ${phrase} `))) return undefined;
  return { counts: [month.includes(unit) ? 12 : quarter.includes(unit) ? 4 : 1], sure: true };
}

/**
 * "Tiếp nhận 24.600 cuộc gọi, bình quân mỗi tháng 2.500 cuộc": where no time is named, a year's twelve months or four quarters, if
 * that makes the average, or would with two of its digits the other way round.
 */
function likelyYear(
  { items, language: { lexicon } }: Passage,
  { quantity: { figure } }: QuantityItem,
  total: QuantityItem,
  unit: string,
): Span | undefined {
  const { month, quarter, year } = lexicon.periods;
  const count = month.includes(unit) ? 12 : quarter.includes(unit) ? 4 : undefined;
  // Another time beside them: "từ khi thành lập đến nay", "(kéo dài gần 10 tháng)".
  const { sentence } = total;
  const times = items.filter(item => item.sentence === sentence && item.kind === 'cue' && item.cue === 'time');
  const years = times.filter(item => 'lower' in item && year.includes(item.lower));
  if (times.length - years.length > 1 || years.length > 1) return undefined;
  if (count === undefined || tellingDigits(figure.value).length < 2) return undefined;
  const meant = roundHalfUp(over(fromDecimal(total.quantity.figure.value), rational(count)), figure.quantum);
  if (equal(meant, figure.value)) return { counts: [count], sure: false };
  if (!isTellingSwap(figure.value, meant)) return undefined;
  const named = years.length > 0 || items.some(item => item.sentence === sentence && yearSaid(item) !== undefined);
  return { counts: [count], sure: true, presumed: !named };
}

/** The time named before an amount in its sentence, with no other figure between. */
function spanBefore({ items, language: { lexicon } }: Passage, total: QuantityItem, unit: string): Span | undefined {
  const { month, year, quarter } = lexicon.periods;
  for (let at = total.at - 1; at >= 0 && at >= total.at - 30; at--) {
    const item = items[at]!;
    if (item.sentence !== total.sentence || (item.kind === 'mark' && item.mark === ';')) return undefined;
    if (item.kind === 'quantity') {
      if (item.role !== 'aside') return undefined;
      const next = items[at + 1];
      const counted = next?.kind === 'cue' && next.cue === 'time' && isOfUnit(next.lower.split(' ')[0]!, unit);
      if (!counted || item.quantity.approximate) continue;
      // "trong mười hai tháng", "1.200 ngày": the value, not its digits; "1,5 năm" is no number of times.
      const { coefficient, scale } = item.quantity.figure.value;
      return scale === 0 ? { counts: [Number(coefficient)], item, sure: true } : undefined;
    }
    if (item.kind !== 'cue' || item.cue !== 'time') continue;
    const [first, dash, last] = items.slice(at + 1, at + 4);
    const [from, to] = [first, last].map(word => (word?.kind === 'word' ? yearOf(word.lower) : undefined));
    // "giai đoạn 2021 - 2025" is five years, and so is "nhiệm kỳ 2020 - 2025".
    if (from !== undefined && to !== undefined && dash?.kind === 'mark' && year.includes(unit)) {
      const years = to - from;
      if (years <= 0 || years > 30) return undefined;
      const round = (years + 1) % 5 === 0 ? [years + 1] : years % 5 === 0 ? [years] : [];
      const counts = round.length > 0 ? round : [years + 1, years];
      return { counts, sure: round.length > 0 };
    }
    const ordinal = first?.kind === 'word' && /^(?:i{1,3}|iv|[1-4])$/.test(first.lower);
    if (quarter.includes(item.lower) && month.includes(unit) && ordinal) return { counts: [3], sure: true };
  }
  return undefined;
}

/** "months", of what there is so much for each month. */
export function isOfUnit(word: string, unit: string): boolean {
  return word === unit || word === `${unit}s`;
}

function yearOf(word: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined;
}

/** Ten times the average or a tenth of it: further off, something else is meant. */
function isWithinTen({ quantity: { figure } }: QuantityItem, total: QuantityItem, count: number): boolean {
  const product = multiply(figure.value, { coefficient: count, scale: 0 });
  const all = total.quantity.figure.value;
  const ten = { coefficient: 10, scale: 0 };
  return compare(product, multiply(all, ten)) <= 0 && compare(multiply(product, ten), all) >= 0;
}
