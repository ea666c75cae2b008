/**
 * Looking around from one quantity: what stands before and after it, what it belongs to. Every look is bounded, so
 * that reading stays linear.
 */
import { memo } from '../../../derive.ts';
import { add, compare, type Decimal, isZero, multiply, negate, subtract, sum } from '../../../figures/decimal.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import type { Item, Passage, QuantityItem } from './items.ts';

/** How many quantities back or ahead a reader looks. */
export const reach = 24;

export function isPercent(item: QuantityItem): boolean {
  return item.quantity.figure.kind === 'percent';
}

/** A figure that can be a part, a whole or a current value: not a share, not a change, not a name. */
export function isAmount(item: QuantityItem): boolean {
  return !isPercent(item) && amountRoles.has(item.role);
}

const amountRoles: ReadonlySet<string> = new Set(['plain', 'share', 'remainder']);

/** The nearest quantity before `from` for which `accept` holds, at most `reach` back and not beyond `sentences` full stops. */
export function before(
  passage: Passage,
  from: QuantityItem,
  accept: (item: QuantityItem) => boolean,
  sentences = 0,
): QuantityItem | undefined {
  for (let order = from.order - 1; order >= 0 && order >= from.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (from.sentence - item.sentence > sentences) return undefined;
    if (accept(item)) return item;
  }
  return undefined;
}

/** The quantity that a parenthesis comments on: the last one before it opens, in the same clause. */
export function hostOf(passage: Passage, parenthesis: number): QuantityItem | undefined {
  const opening = passage.items[parenthesis];
  if (!opening) return undefined;
  for (let at = parenthesis - 1; at >= 0 && at >= parenthesis - 40; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== opening.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark' && (item.mark === ';' || item.mark === '(')) return undefined;
    if (item.kind === 'quantity') return item;
  }
  return undefined;
}

/** The quantities directly inside a parenthesis (not in one nested in it), at most `reach`. */
export function inside(passage: Passage, parenthesis: number): QuantityItem[] {
  const opening = passage.items[parenthesis];
  const found: QuantityItem[] = [];
  if (opening?.kind !== 'mark') return found;
  const end = Math.min(opening.partner, parenthesis + 400);
  for (let at = parenthesis + 1; at < end && found.length < reach; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' && item.parenthesis === parenthesis) found.push(item);
  }
  return found;
}

/**
 * The first parenthesis that opens after `from` before another quantity or the end of its sentence; with `outside`, behind
 * the one that `from` stands in.
 */
export function parenthesisAfter(
  passage: Passage,
  from: QuantityItem,
  limit = 24,
  outside = false,
): number | undefined {
  for (let at = from.at + 1; at < passage.items.length && at <= from.at + limit; at++) {
    const item = passage.items[at]!;
    if ((item.kind === 'quantity' && item.role !== 'aside') || item.sentence !== from.sentence) return undefined;
    if (item.kind === 'mark') {
      if (item.mark === '(') return at;
      if (item.mark === ';' || (item.mark === ')' && !(outside && item.partner === from.parenthesis))) return undefined;
    }
  }
  return undefined;
}

export function itemsBetween(passage: Passage, from: number, to: number): readonly Item[] {
  return passage.items.slice(from + 1, Math.min(to, from + 200));
}

/** True when the sentence of `item` holds one of these cues near it. */
export function sentenceHas(passage: Passage, item: QuantityItem, cues: ReadonlySet<Cue>, around = 40): boolean {
  for (let at = Math.max(0, item.at - around); at < passage.items.length && at <= item.at + around; at++) {
    const other = passage.items[at]!;
    if (other.sentence === item.sentence && other.kind === 'cue' && cues.has(other.cue)) return true;
  }
  return false;
}

/** `a/b` of one unit: `14/42 đơn vị`, `5.817,196 tỷ đồng/5.937,440 tỷ đồng`, `176 đơn (…)/221 đơn`. */
export interface Fraction {
  readonly upper: QuantityItem;
  readonly lower: QuantityItem;
}

/** The fraction whose lower part is `lower`. */
export function fractionOf(passage: Passage, lower: QuantityItem): Fraction | undefined {
  // Every reader asks this of every figure around its own.
  return passage.quantities[lower.order] === lower ? fractionsOf(passage)[lower.order] : fractionBefore(passage, lower);
}

// Right because a passage never changes.
const fractionsOf = memo((passage: Passage): readonly (Fraction | undefined)[] =>
  passage.quantities.map(lower => fractionBefore(passage, lower)),
);

function fractionBefore(passage: Passage, lower: QuantityItem): Fraction | undefined {
  if (lower.role === 'aside') return undefined;
  let slash = passage.items[lower.at - 1];
  let from = lower.at - 2;
  // "1.130 hồ sơ/tổng số 1.250 hồ sơ".
  if (slash?.kind === 'cue' && (slash.cue === 'total' || slash.cue === 'plan')) {
    const before = passage.items[from];
    if (before?.kind === 'mark' && before.mark === '/') {
      slash = before;
      from--;
    }
  }
  if (slash?.kind === 'word' && passage.language.lexicon.among.includes(slash.lower)) return amongThem(passage, lower);
  if (slash?.kind === 'cue' || slash?.kind === 'word') return outOf(passage, lower);
  if (slash?.kind !== 'mark' || slash.mark !== '/') return undefined;
  // "28/3 2 gói": a number that fell apart.
  if (passage.items[lower.at + 1]?.kind === 'quantity') return undefined;
  for (let at = from; at >= 0 && at >= lower.at - 60; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark') return undefined;
    if (item.kind === 'quantity') {
      // "xếp thứ 12/34 tỉnh".
      const before = passage.items[at - 1];
      if (before?.kind === 'cue' && before.cue === 'rank') return undefined;
      return sameUnit(item, lower) || isPlanOf(passage, item, lower) ? { upper: item, lower } : undefined;
    }
  }
  return undefined;
}

/** "2.945 học sinh/3.100 chỉ tiêu": so many of what was planned. */
function isPlanOf({ language: { lexicon } }: Passage, upper: QuantityItem, { quantity }: QuantityItem): boolean {
  const counts = [upper.quantity, quantity].every(({ figure }) => figure.kind === 'count');
  return counts && (lexicon.cues.plan ?? []).some(words => words === quantity.noun);
}

/** "41 trong 52 chỉ tiêu": a bare number among a number of things. */
function amongThem({ items }: Passage, lower: QuantityItem): Fraction | undefined {
  const upper = items[lower.at - 2];
  const word = items[lower.at - 1];
  if (upper?.kind !== 'quantity' || word?.kind !== 'word' || upper.quantity.noun !== word.lower) return undefined;
  const counts = [upper, lower].every(item => isAmount(item) && item.quantity.figure.kind === 'count');
  return counts && lower.quantity.noun !== '' && !exceeds(upper, lower) ? { upper, lower } : undefined;
}

/**
 * "45.120 người trên tổng số 48.000 người", "27 xã trong số 36 xã", "5.120 triệu đồng trên tổng kế hoạch 6.400 triệu
 * đồng", "264 tin trên 301 tin thụ lý".
 */
function outOf(passage: Passage, lower: QuantityItem): Fraction | undefined {
  const upper = passage.quantities[lower.order - 1];
  if (!upper || upper.clause !== lower.clause || !isAmount(upper) || lower.at - upper.at > 16) return undefined;
  // "1.102 thôn, tổ dân phố … trên tổng số 1.138": a comma may stand in the noun, where a total is named.
  if (lower.phrase > upper.phrase + 1) return undefined;
  if (lower.phrase > upper.phrase && !isTotal(passage, lower) && !isTotalOf(passage, upper, lower)) return undefined;
  if (upper.quantity.noun === '' && upper.at !== lower.at - 2) return undefined;
  if (!sameUnit(upper, lower) || compare(upper.quantity.figure.value, lower.quantity.figure.value) > 0)
    return undefined;
  for (let at = lower.at - 1; at > upper.at && at >= lower.at - 5; at--) {
    const item = passage.items[at]!;
    if (item.kind !== 'cue') {
      if (item.kind === 'word') continue;
      return undefined;
    }
    if (item.cue === 'base')
      return opensWith(item.lower, passage.language.lexicon.outOf) ? { upper, lower } : undefined;
    if (item.cue === 'approximate') {
      if (isAllPeople(passage, upper, lower, at) || isPlanned(passage, upper, lower, at)) return { upper, lower };
      // "có 38 trên 45 thôn", "264 tin trên 301 tin".
      const bare = upper.quantity.noun === '' && lower.quantity.noun !== '';
      const direct = at === lower.at - 1 && (bare || sharesNoun(upper, lower));
      return direct && opensWith(item.lower, passage.language.lexicon.outOf) ? { upper, lower } : undefined;
    }
    // "trên tổng dân số 1.968.410 người".
    const noun = item.cue === 'identifier' && passage.items[at - 1]?.kind === 'word';
    if (item.cue !== 'plan' && item.cue !== 'total' && !noun) return undefined;
  }
  return undefined;
}

/** "614.300 người tham gia bảo hiểm y tế trên dân số 662.480 người": out of a number that one word names. */
function isAllPeople(
  { items, language: { lexicon } }: Passage,
  upper: QuantityItem,
  lower: QuantityItem,
  at: number,
): boolean {
  const [word, number] = [items[at + 1], items[at + 2]];
  const names = word?.kind === 'word' && number?.kind === 'cue' && lexicon.counting.includes(number.lower);
  const cue = items[at];
  const divides = cue?.kind === 'cue' && lexicon.outOf.includes(cue.lower);
  return names && divides && lower.at === at + 3 && sharesNoun(upper, lower);
}

/** "412,6 tỷ đồng trên dự toán giao 436,8 tỷ đồng". */
function isPlanned(
  { items, language: { lexicon } }: Passage,
  upper: QuantityItem,
  lower: QuantityItem,
  at: number,
): boolean {
  const [cue, plan] = [items[at], items[at + 1]];
  const divides = cue?.kind === 'cue' && lexicon.outOf.includes(cue.lower);
  return divides && plan?.kind === 'cue' && plan.cue === 'plan' && lower.at <= at + 4 && sharesNoun(upper, lower);
}

/** "trên tổng số 1.138", and no noun of its own behind it. */
function isTotal({ items, language: { lexicon } }: Passage, { at, quantity }: QuantityItem): boolean {
  const cue = items[at - 1];
  return quantity.noun === '' && cue?.kind === 'cue' && cue.cue === 'base' && namesTotal(cue.lower, lexicon);
}

/** "3.912 con chó, mèo trên tổng đàn 4.890 con": a total of the same noun, named in few words behind the comma. */
function isTotalOf({ items, language: { lexicon } }: Passage, upper: QuantityItem, lower: QuantityItem): boolean {
  if (!sharesNoun(upper, lower)) return false;
  for (let at = lower.at - 1; at >= lower.at - 4; at--) {
    const item = items[at];
    if (item?.kind === 'word') continue;
    const base = item?.kind === 'cue' && item.cue === 'base';
    const named = base && opensWith(item.lower, lexicon.outOf) && namesTotal(item.lower, lexicon);
    const mark = items.slice(Math.max(upper.at, at - 4), at).findLastIndex(({ kind }) => kind !== 'word');
    const before = items[Math.max(upper.at, at - 4) + mark];
    return named && mark >= 0 && before?.kind === 'mark' && before.mark === ',';
  }
  return false;
}

/** The phrase of a cue begins with one of some words. */
export function opensWith(phrase: string, words: readonly string[]): boolean {
  return words.some(word => phrase.startsWith(word) && (phrase.length === word.length || phrase[word.length] === ' '));
}

/** "trên tổng số", "of the total". */
export function namesTotal(phrase: string, { totalWords }: Lexicon): boolean {
  return phrase.split(' ').some(word => totalWords.includes(word));
}

/** The fraction whose upper part is `upper`. */
export function fractionFrom(passage: Passage, upper: QuantityItem): Fraction | undefined {
  const end = Math.min(passage.quantities.length, upper.order + 6);
  for (let order = upper.order + 1; order < end; order++) {
    const fraction = fractionOf(passage, passage.quantities[order]!);
    if (fraction?.upper === upper) return fraction;
  }
  return undefined;
}

/**
 * Whether two figures can count the same thing. A figure without a noun goes with any; money goes with money; else
 * the first word of the noun decides, and the second where both have one.
 */
export function sameUnit(a: QuantityItem, b: QuantityItem): boolean {
  if (isPercent(a) !== isPercent(b)) return false;
  if (isPercent(a)) return true;
  const [left, leftNext] = a.counted;
  const [right, rightNext] = b.counted;
  if (left === '' || right === '') return a.quantity.figure.exponent >= 3 === b.quantity.figure.exponent >= 3;
  const first = a.quantity.figure;
  const second = b.quantity.figure;
  if (a.person && b.person) return true;
  if ((a.generic || b.generic) && first.kind === second.kind) return true;
  if (first.kind === 'measure' && second.kind === 'measure') return left === right;
  // "6,84 triệu lượt" and "412.000 lượt".
  if (first.kind !== second.kind)
    return left === right && a.quantity.noun !== '' && b.quantity.noun !== '' && isScaled(first, second);
  // "vụ việc" counts what "việc" and "vụ" count.
  return left === right || leftNext === right || left === rightNext;
}

/** One is printed in thousands or millions, the other in ones. */
function isScaled(first: QuantityItem['quantity']['figure'], second: QuantityItem['quantity']['figure']): boolean {
  const [scaled, plain] = first.kind === 'measure' ? [first, second] : [second, first];
  return scaled.kind === 'measure' && scaled.exponent >= 3 && plain.kind === 'count';
}

/** Both count the same noun; not so where one of them has none. */
export function sharesNoun(a: QuantityItem, b: QuantityItem): boolean {
  return a.quantity.noun !== '' && b.quantity.noun !== '' && a.counted[0] === b.counted[0];
}

/** |a - b| ≤ tolerancePercent % of |b|, exactly. */
export function near(a: Decimal, b: Decimal, tolerancePercent: number): boolean {
  if (isZero(b)) return isZero(a);
  const difference = absolute(subtract(a, b));
  return (
    compare(
      multiply(difference, { coefficient: 100, scale: 0 }),
      multiply(absolute(b), { coefficient: tolerancePercent, scale: 0 }),
    ) <= 0
  );
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0 ? negate(a) : a;
}

/** The lower part of the fraction whose upper part this is. */
export function lowerOf(passage: Passage, upper: QuantityItem): QuantityItem | undefined {
  return fractionFrom(passage, upper)?.lower;
}

/** The upper part of the fraction whose lower part this is. */
export function upperOf(passage: Passage, lower: QuantityItem): QuantityItem | undefined {
  return fractionOf(passage, lower)?.upper;
}

/** The parts (and `more` ones) make the whole; rounded amounts within half of their last printed units. */
export function sumsTo(parts: readonly QuantityItem[], whole: QuantityItem, more = 0): boolean {
  const total = add(sum(parts.map(part => part.quantity.figure.value)), { coefficient: more, scale: 0 });
  const gap = absolute(subtract(total, whole.quantity.figure.value));
  if (isZero(gap)) return true;
  let room: Decimal = { coefficient: 0, scale: 0 };
  let rounded = false;
  for (const { quantity } of [whole, ...parts]) {
    if (quantity.figure.kind !== 'measure' && !quantity.approximate) continue;
    rounded = true;
    room = add(room, { coefficient: 5, scale: 1 - quantumOf(quantity.figure, quantity.approximate) });
  }
  return rounded && compare(gap, room) <= 0;
}

/** An approximate count is known to its last digit that is not zero: "hơn 92.000". */
function quantumOf(figure: { readonly quantum: number; readonly text: string }, approximate: boolean): number {
  if (!approximate || figure.quantum !== 0) return figure.quantum;
  let zeros = 0;
  for (let at = figure.text.length - 1; at >= 0; at--) {
    const letter = figure.text[at]!;
    if (letter === '0') zeros++;
    else if (letter !== '.' && letter !== ',') break;
  }
  return zeros;
}

export function exceeds(part: QuantityItem, whole: QuantityItem): boolean {
  return compare(part.quantity.figure.value, whole.quantity.figure.value) > 0;
}

/** Whether a sum lies between `low` and `high` percent of the whole. */
export function within(total: Decimal, whole: QuantityItem, low: number, high: number): boolean {
  const { value } = whole.quantity.figure;
  return (
    compare(total, multiply(value, { coefficient: low, scale: 2 })) >= 0 &&
    compare(total, multiply(value, { coefficient: high, scale: 2 })) <= 0
  );
}
