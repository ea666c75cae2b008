/** Which amount a named base means: the one that is called so, by the words before it or the noun behind it. */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { exceeds, near, sameUnit } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import { isRelative, isSamePeriod, type Period } from '../items/periods.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlainSlip, over, shareComesNear } from '../shares/near.ts';
import { isRight } from '../shares/readings.ts';
import { itemOfPlan, totalCalled } from './meant-plans.ts';
import { isAmended, type NamedAmount, type NamedBase } from './named-bases.ts';

export interface FoundBase {
  readonly base: NamedAmount;
  /** Nothing else is called so, and the share or change comes near what it gives. */
  readonly sure: boolean;
  /** No other amount counts what is named, and one slip in the share is all that keeps it from being right. */
  readonly certain?: boolean;
}

/** What `named` may mean among `amounts`, likeliest first; empty when nothing is called so. */
export function basesAmong(named: NamedBase, amounts: readonly NamedAmount[], lexicon: Lexicon): readonly FoundBase[] {
  const whole =
    largestOfNoun(named, amounts, lexicon) ??
    itemOfPlan(named, amounts, lexicon) ??
    totalCalled(named, amounts, lexicon);
  if (whole) return [whole];
  const scored: { base: NamedAmount; score: number }[] = [];
  for (const base of amounts) {
    const alike = sameUnit(base.item, named.current.item) || (named.vote && isBallot(named.current.item, lexicon));
    if (base.item === named.current.item || !alike) continue;
    const score = scoreOf(named, base, lexicon);
    if (score !== undefined) scored.push({ base, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return [];
  const rival = scored.find(({ base }) => !sameValue(base, best.base));
  const clear = rival === undefined || rival.score < best.score - 1;
  return scored.slice(0, 4).map(({ base, score }) => ({
    base,
    sure: clear && !named.vote && score > doubtful && sameValue(base, best.base) && comesNear(named, base),
  }));
}

/**
 * "Toàn huyện có 8.000 hộ dân. … 2.822 hộ, chiếm 35,28% tổng số hộ dân": of all amounts that count what is named behind "tổng số" the
 * one that the share is right of, or else the largest, when one slip or little keeps it from being right.
 */
function largestOfNoun(
  { base: { words, text }, form, stated, current, vote }: NamedBase,
  amounts: readonly NamedAmount[],
  { cues }: Lexicon,
): FoundBase | undefined {
  const total = (cues.total ?? []).some(phrase => text.startsWith(` ${phrase} `));
  if (form !== 'share' || vote || !total || words.length === 0 || words.length > 3) return undefined;
  const counted = amounts.filter(
    ({ item, noun }) =>
      item.quantity.figure.kind === 'count' &&
      words.every((word, at) => noun[at] === word) &&
      (words.length > 1 || noun.length === 1) &&
      exceeds(item, current.item),
  );
  if (counted.length === 0 || stated.quantity.figure.decimals === 0) return undefined;
  const right = counted.find(({ item }) => isRight(stated, current.item, item));
  if (right) return { base: right, sure: true };
  const base = counted.reduce((a, b) => (exceeds(b.item, a.item) ? b : a));
  if (!shareComesNear(stated, current.item, base.item)) return undefined;
  const ratio = over(fromDecimal(current.item.quantity.figure.value), fromDecimal(base.item.quantity.figure.value));
  const slip = isPlainSlip(stated.quantity.figure.value, roundHalfUp(ratio, stated.quantity.figure.quantum));
  return { base, sure: true, certain: slip && counted.every(other => sameValue(other, base)) };
}

function sameValue(a: NamedAmount, b: NamedAmount): boolean {
  return compare(a.item.quantity.figure.value, b.item.quantity.figure.value) === 0;
}

/** How well `base` is called what is named; undefined when it is not. */
function scoreOf(named: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { words, period } = named.base;
  if (period && words.length === 0) return likeCurrent(named, base, period, lexicon);
  return calledSo(named, base, lexicon);
}

/** The same measure at another time: "so với quý IV/2024", "so với tuần trước". */
function likeCurrent({ current }: NamedBase, base: NamedAmount, period: Period, lexicon: Lexicon): number | undefined {
  // Called alike, with another date: last week's figure of the same.
  if (isRelative(period, lexicon) && current.label.words.length >= 3) {
    const [left, right] = [current, base].map(({ label, noun }) => [...label.words, ...noun].join(' '));
    if (left === right && current.label.text !== base.label.text) return 1;
  }
  if (!base.label.period || !isSamePeriod(period, base.label.period)) return undefined;
  const own = new Set([...current.label.words, ...current.noun]);
  const other = [...base.label.words, ...base.noun];
  const shared = other.filter(word => own.has(word)).length;
  const measured = base.item.quantity.figure.kind === 'measure';
  // Half of the words of the shorter name, and of money more than its unit.
  const alike = shared * 2 >= Math.min(own.size, new Set(other).size) && (!measured || shared >= 2);
  return alike ? shared : undefined;
}

/** "kế hoạch Thủ tướng Chính phủ giao": all of the words, the first of them first, and few others. */
function calledSo(named: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { words, period, text } = named.base;
  if (words.length < fewest) return planOf(named, base, lexicon) ?? allOf(named, base, lexicon);
  const { label, noun } = base;
  const [head] = words;
  // "… do kế hoạch HĐND tỉnh giao (4.200 tỷ đồng)": whatever stands before, the parenthesis is said of these words.
  if (base.opens && label.text.trimEnd().endsWith(text.trimEnd())) return 0;
  if (label.words[0] !== head && noun[0] !== head) return undefined;
  const own = new Set([...label.words, ...noun]);
  const money = base.item.quantity.figure.exponent >= 3;
  for (const word of words) {
    if (!own.has(word) && !(money && word !== head && lexicon.moneyWords.includes(word))) return undefined;
  }
  const others = own.size - new Set(words).size;
  if (others > words.length) return undefined;
  if (period && label.period && !isSamePeriod(period, label.period)) return undefined;
  return isAmended(label, named.base, lexicon) ? undefined : -others;
}

/**
 * "…, đạt 102,7% dự toán": the plan without saying whose. What was assigned of money, to the hundredth of a percent; of
 * several the one that fits is meant.
 */
function planOf({ base: { words }, stated, form }: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { label, item } = base;
  const { figure } = stated.quantity;
  if (form !== 'share' || figure.decimals < 2 || item.quantity.figure.exponent < 3) return undefined;
  if (words.length === 0 || !words.every(word => lexicon.planWords.includes(word))) return undefined;
  return lexicon.assigning.some(phrase => label.text.includes(` ${phrase} `)) ? doubtful : undefined;
}

/** "52 phiếu (chiếm 98,11% tổng số đại biểu)" and "Trong số 53 đại biểu, …": all of a noun, counted elsewhere as a total. */
function allOf({ base: { words, text }, form }: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  if (form !== 'share' || words.length < 2) return undefined;
  const { item, noun } = base;
  const total = (lexicon.cues.total ?? []).some(phrase => text.startsWith(` ${phrase} `));
  const counted = item.cues.includes('total') || item.cues.includes('base');
  return total && counted && noun[0] === words[0] && noun[1] === words[1] ? doubtful : undefined;
}

/** Less than any that is called by all of its words: told only when it holds. */
const doubtful = -100;

/** Fewer words name too much: kế hoạch, dự toán, tổng số hộ. */
const fewest = 4;

/** Near enough to what the base gives to be a slip of it. */
function comesNear({ form, stated, current }: NamedBase, base: NamedAmount): boolean {
  const value = absolute(stated.quantity.figure.value);
  const own = current.item.quantity.figure.value;
  const other = base.item.quantity.figure.value;
  if (form === 'share') return near(multiply(value, other), own, 12);
  const change = stated.role === 'decrease' ? subtract(other, own) : subtract(own, other);
  return near(form === 'difference' ? value : multiply(value, other), change, 12);
}

/** One ballot is cast by one member. */
function isBallot({ counted }: QuantityItem, { ballots }: Lexicon): boolean {
  return ballots.includes(counted[0]);
}
