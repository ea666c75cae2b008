/** Two amounts that words or a line make a fraction: a of b. Every look is bounded, so that reading stays linear. */
import { memo } from '../../../derive.ts';
import { compare } from '../../../figures/decimal.ts';
import type { Lexicon } from '../lexicon.ts';
import { exceeds, isAmount, sameUnit, sharesNoun } from './amounts.ts';
import type { Passage, QuantityItem } from './items.ts';

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

/** The lower part of the fraction whose upper part this is. */
export function lowerOf(passage: Passage, upper: QuantityItem): QuantityItem | undefined {
  return fractionFrom(passage, upper)?.lower;
}

/** The upper part of the fraction whose lower part this is. */
export function upperOf(passage: Passage, lower: QuantityItem): QuantityItem | undefined {
  return fractionOf(passage, lower)?.upper;
}
