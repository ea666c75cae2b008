/** The values that a change is said of, and what they make of it. */
import type { Expression } from '../../../figures/expression.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, one, operand, quotient } from '../build.ts';
import { exceeds, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { before, reach } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';

export function isChange(item: QuantityItem): boolean {
  return item.role === 'increase' || item.role === 'decrease' || item.role === 'exceed';
}

/**
 * A change is said of the value before it when only a mark and few words stand between: "…, tăng 12 vụ", "(giảm 5%)".
 * "… lên 53,5 tỷ USD do cổ phiếu tăng 35%" and "…, mỗi năm tăng 1,03%" speak of something else.
 */
export function isSaidOf(passage: Passage, value: QuantityItem, stated: QuantityItem): boolean {
  let words = 0;
  let parted = false;
  for (let at = stated.at - 1; at > value.at && at > stated.at - 40; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === ')' && item.partner > value.at) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark') {
      parted = true;
      break;
    }
    if (item.kind === 'quantity' && item.role === 'aside') {
      words++;
      continue;
    }
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'average' || item.cue === 'time'))) {
      parted = parted || item.kind === 'quantity';
      break;
    }
    if (item.kind === 'cue' && item.cue === 'and') {
      parted = true;
      break;
    }
    if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) words++;
  }
  return parted && words < 2;
}

/** The present value that a change is said of: the last amount of the same unit before it. */
export function currentOf(passage: Passage, amount: QuantityItem): QuantityItem | undefined {
  const accept = (item: QuantityItem): boolean =>
    isValue(item) &&
    item.depth <= amount.depth &&
    sameUnit(item, amount) &&
    // "243,570 people attended our three sites, 12,164 more": what has risen by so much is no less.
    !(amount.role === 'increase' && exceeds(amount, item) && inWords(item));
  const nearest = before(passage, amount, accept, 1);
  if (!nearest || !isOfOthers(nearest, amount)) return nearest;
  // "43 hộ nghèo, …; 60 hộ cận nghèo, …. So với đầu năm, giảm 12 hộ nghèo": of those that are called so.
  return before(passage, amount, item => accept(item) && item.quantity.noun === amount.quantity.noun, 1) ?? nearest;
}

/** "three", "twelve". */
function inWords({ quantity: { figure } }: QuantityItem): boolean {
  return !/\d/.test(figure.text);
}

/** Both say more of what they count than its first word, and say it otherwise. */
export function isOfOthers(value: QuantityItem, change: QuantityItem): boolean {
  const [left, right] = [value.counted[1], change.counted[1]];
  return left !== '' && right !== '' && left !== right;
}

/** An amount, or an average, which changes like one. */
export function isValue(item: QuantityItem): boolean {
  const { role } = item;
  const counts = role === 'plain' || role === 'share' || role === 'remainder' || role === 'average';
  return counts && item.quantity.figure.kind !== 'percent';
}

/** Exact, and no part of a fraction, which has its base beside it. */
export function isPlainValue(passage: Passage, item: QuantityItem): boolean {
  return isValue(item) && !item.quantity.approximate && !isOfFraction(passage, item);
}

/** First in its parenthesis, or behind nothing but words of its time: "(cùng kỳ đạt 82.100 tấn)", "(năm 2024: 890 tỷ đồng)". */
export function opensParenthesis(passage: Passage, amount: QuantityItem): boolean {
  const { parenthesis, at } = amount;
  return parenthesis >= 0 && (saysOnlyTime(passage, parenthesis, at) || isFromAlone(passage, amount));
}

/** "(từ 24,6%)", "(từ 19.746 trường hợp)": where it came from, and nothing else. */
export function isFromAlone(passage: Passage, { parenthesis, at, quantity }: QuantityItem): boolean {
  const cue = passage.items[at - 1];
  return cue?.kind === 'cue' && cue.cue === 'from' && at === parenthesis + 2 && endOfAmount(passage, at, quantity) > 0;
}

/** Where the brackets close right behind an amount, its noun and what it is for each of ("tạ/ha"); -1 where they do not. */
export function endOfAmount({ items }: Passage, at: number, { noun }: QuantityItem['quantity']): number {
  let end = at + 1 + (noun === '' ? 0 : noun.split(' ').length);
  for (; isSlash(items[end]); end += 2) if (items[end + 1]?.kind === 'mark') return -1;
  const close = items[end];
  return close?.kind === 'mark' && close.mark === ')' ? end : -1;
}

function isSlash(item: Passage['items'][number] | undefined): boolean {
  return item?.kind === 'mark' && item.mark === '/';
}

/** Nothing but words of time, comparison and copulas stands between two items. */
export function saysOnlyTime(passage: Passage, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && timely.has(item.cue)) continue;
    if (item.kind === 'quantity' && item.role === 'aside') continue;
    if (
      item.kind === 'mark' &&
      (item.mark === ':' || item.mark === '/' || (at === to - 1 && (item.mark === '-' || item.mark === '–')))
    )
      continue;
    const said =
      item.kind === 'word' && (/^(?:(?:19|20)\d\d|i{1,3}|iv)$/.test(item.lower) || isLight(passage, item.lower));
    if (!said) return false;
  }
  return true;
}

const timely: ReadonlySet<Cue> = new Set<Cue>(['earlier', 'time', 'share', 'base']);

function isLight({ language: { lexicon } }: Passage, word: string): boolean {
  return [lexicon.copulas, lexicon.belonging, lexicon.moneyBefore].some(words => words.includes(word));
}

export function* around(passage: Passage, item: QuantityItem): Generator<QuantityItem> {
  const first = Math.max(0, item.order - reach);
  const last = Math.min(passage.quantities.length - 1, item.order + reach / 2);
  for (let order = first; order <= last; order++) yield passage.quantities[order]!;
}

/** What a rise from a base has added to it, or a fall has taken away. */
export function gap(rises: boolean, current: number, base: number): Expression {
  return rises ? difference(operand(current), operand(base)) : difference(operand(base), operand(current));
}

interface Change {
  readonly stated: QuantityItem;
  readonly current: QuantityItem;
  readonly base: QuantityItem;
  readonly rises: boolean;
  readonly certainty: Claim['certainty'];
}

/** The change stated is the difference of the two values. */
export function byDifference(passage: Passage, { stated, current, base, rises, certainty }: Change): Claim {
  const expression = gap(rises, 0, 1);
  return claim(passage, { form: 'difference', stated, operands: [current, base], expression, certainty });
}

/** (a - b) / b written so that each operand stands once: a/b - 1 or 1 - a/b. */
export function relative(rises: boolean, current: number, base: number): Expression {
  const ratio = quotient(operand(current), operand(base));
  return rises ? difference(ratio, one) : difference(one, ratio);
}

/**
 * "công nhận mới 24 sản phẩm, so với cuối năm 2024 (118 sản phẩm) tăng 20,3%": what is said to rise by is less than what there
 * was, so it was added to it.
 */
export function asAddition(rises: boolean, current: QuantityItem, base: QuantityItem): Expression[] {
  return rises && exceeds(base, current) ? [quotient(operand(0), operand(1))] : [];
}

/** A percentage that is none of a change, and no number of points itself: of it points are told. */
export function isRate(item: QuantityItem): boolean {
  return isPercent(item) && item.quantity.figure.unit === '%' && !isChange(item) && item.role !== 'multiple';
}

/** "9.846 hộ (5,37%)", "9.846 hộ (tỷ lệ 5,37%)": a percentage that brackets right behind an amount hold, and nothing else but its name. */
export function isShareNote({ items }: Passage, item: QuantityItem): boolean {
  const opening = items[item.parenthesis];
  if (!isPercent(item) || isChange(item) || opening?.kind !== 'mark' || opening.partner !== item.at + 1) return false;
  const name = items.slice(item.parenthesis + 1, item.at);
  return name.length <= 1 && name.every(one => one.kind === 'cue' && one.cue === 'share');
}

/** Values the change may be said of, nearest first. */
export function currentsBefore(passage: Passage, stated: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 10 && found.length < 6; order--) {
    const item = passage.quantities[order]!;
    if (stated.sentence - item.sentence > 1) break;
    if (isValue(item) && item.depth <= stated.depth && sameUnit(item, stated)) found.push(item);
  }
  return found;
}

/**
 * "18.642/17.500 triệu đồng, tăng 1.896 triệu đồng so với năm 2024 (16.746 triệu đồng)": it may be said of what was planned, too, but is
 * of what was reached where neither fits. The values, nearest first, without the lower part.
 */
function withoutLower(passage: Passage, values: readonly QuantityItem[]): readonly QuantityItem[] {
  const [lower, upper] = values;
  const line = lower && passage.items[lower.at - 1];
  const divided = line?.kind === 'mark' && line.mark === '/' && values.length === 2;
  return divided && upper && upperOf(passage, lower!) === upper ? [upper] : values;
}

/**
 * Which of several values a change is said of: "24 xã trên tổng số 40 xã, tăng 4 xã so với cùng kỳ (20 xã)". The one that
 * fits is meant; where none does, any may be, and it is not sure of which it is said. Of what was reached of a fraction it
 * is sure where the change comes near: "6.128/6.240 bản sao, giảm 20 bản chưa trả (132 bản)" speaks of others.
 */
export function meantAmong(
  passage: Passage,
  values: readonly QuantityItem[],
  fits: (value: QuantityItem) => boolean,
  comesNear: (value: QuantityItem) => boolean,
): { readonly meant: QuantityItem | undefined; readonly sure: boolean } {
  const fitting = values.find(fits);
  if (fitting) return { meant: fitting, sure: true };
  const [only, ...others] = withoutLower(passage, values);
  if (only === undefined || only === values[0]) return { meant: undefined, sure: others.length === 0 };
  return { meant: only, sure: others.length === 0 && comesNear(only) };
}
