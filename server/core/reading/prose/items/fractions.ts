/** Two amounts that words or a line make a fraction: a of b. Every look is bounded, so that reading stays linear. */
import { compare } from '../../../figures/decimal.ts';
import type { Lexicon } from '../lexicon.ts';
import { exceeds, isAmount, sameUnit, sharesNoun } from './amounts.ts';
import type { Fraction, Passage, QuantityItem, Row } from './items.ts';

/** The fractions of a passage. Every reader asks for them of every figure around its own. */
export function fractionsIn(row: Row): Pick<Passage, 'fractions' | 'fractionsFrom'> {
  const fractions: (Fraction | undefined)[] = [];
  const fractionsFrom: (Fraction | undefined)[] = [];
  for (const lower of row.quantities) {
    const fraction = fractionBefore(row, lower);
    fractions.push(fraction);
    fractionsFrom.push(undefined);
    const order = fraction?.upper.order ?? -1;
    if (order >= 0 && lower.order - order <= farthest) fractionsFrom[order] ??= fraction;
  }
  return { fractions, fractionsFrom };
}

/** How many quantities behind its upper part a fraction's lower part may stand. */
const farthest = 5;

/** The fraction whose lower part is `lower`. */
export function fractionOf(passage: Passage, lower: QuantityItem): Fraction | undefined {
  const own = passage.quantities[lower.order] === lower;
  return own ? passage.fractions[lower.order] : fractionBefore(passage, lower);
}

/** The fraction whose upper part is `upper`. */
export function fractionFrom(passage: Passage, upper: QuantityItem): Fraction | undefined {
  return passage.quantities[upper.order] === upper ? passage.fractionsFrom[upper.order] : undefined;
}

/** The lower part of the fraction whose upper part this is. */
export function lowerOf(passage: Passage, upper: QuantityItem): QuantityItem | undefined {
  return passage.quantities[upper.order] === upper ? passage.fractionsFrom[upper.order]?.lower : undefined;
}

/** The upper part of the fraction whose lower part this is. */
export function upperOf(passage: Passage, lower: QuantityItem): QuantityItem | undefined {
  const own = passage.quantities[lower.order] === lower;
  return (own ? passage.fractions[lower.order] : fractionBefore(passage, lower))?.upper;
}

/** Whether it is either part of a fraction. */
export function isOfFraction(passage: Passage, item: QuantityItem): boolean {
  return fractionOf(passage, item) !== undefined || fractionFrom(passage, item) !== undefined;
}

function fractionBefore(row: Row, lower: QuantityItem): Fraction | undefined {
  if (lower.role === 'aside') return undefined;
  let slash = row.items[lower.at - 1];
  let from = lower.at - 2;
  // "1.130 hồ sơ/tổng số 1.250 hồ sơ".
  if (slash?.kind === 'cue' && (slash.cue === 'total' || slash.cue === 'plan')) {
    const before = row.items[from];
    if (before?.kind === 'mark' && before.mark === '/') {
      slash = before;
      from--;
    }
  }
  // "412 of the 627 schools".
  // "68 of a planned 80 wells".
  const named = row.items[from];
  const planned = slash?.kind === 'cue' && (slash.cue === 'target' || slash.cue === 'plan') && named?.kind === 'word';
  if (planned && row.language.lexicon.articles.includes(named.lower)) {
    slash = named;
    from--;
  }
  const article = slash?.kind === 'word' && row.language.lexicon.articles.includes(slash.lower);
  const among = article ? row.items[from] : slash;
  if (among?.kind === 'word' && row.language.lexicon.among.includes(among.lower))
    return amongThem(row, lower, article ? from : from + 1);
  if (slash?.kind === 'cue' || slash?.kind === 'word') return outOf(row, lower);
  if (slash?.kind !== 'mark' || slash.mark !== '/') return undefined;
  // "28/3 2 gói": a number that fell apart.
  if (row.items[lower.at + 1]?.kind === 'quantity') return undefined;
  const upper = row.items[from];
  if (upper?.kind === 'quantity' && (isMixedNumber(row, upper) || isDay(upper, lower))) return undefined;
  for (let at = from; at >= 0 && at >= lower.at - 60; at--) {
    const item = row.items[at]!;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark') return undefined;
    if (item.kind === 'quantity') {
      // "xếp thứ 12/34 tỉnh".
      const before = row.items[at - 1];
      if (before?.kind === 'cue' && before.cue === 'rank') return undefined;
      return sameUnit(item, lower) || isPlanOf(row, item, lower) ? { upper: item, lower } : undefined;
    }
  }
  return undefined;
}

/** "close at 95-1/32", "7-1/2 percent": the fraction is that of one number. */
function isMixedNumber({ text }: Row, { span }: QuantityItem): boolean {
  return /\d-$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
}

/** "26/05 chốt danh sách": more than the number behind it, which is written as that of a month. */
function isDay({ quantity: upper }: QuantityItem, { quantity: lower }: QuantityItem): boolean {
  if (!/^0[1-9]$/u.test(lower.figure.text) || !/^[12]?\d$|^3[01]$/u.test(upper.figure.text)) return false;
  return compare(upper.figure.value, lower.figure.value) > 0;
}

/** "2.945 học sinh/3.100 chỉ tiêu": so many of what was planned. */
function isPlanOf({ language: { lexicon } }: Row, upper: QuantityItem, { quantity }: QuantityItem): boolean {
  const counts = [upper.quantity, quantity].every(({ figure }) => figure.kind === 'count');
  return counts && (lexicon.cues.plan ?? []).some(words => words === quantity.noun);
}

/** "$3.6 million of the $4.8 million budget", "spent 3.6 tonnes of the 4.8 tonnes delivered": an article says that the whole is known. */
function measuredAmong(row: Row, lower: QuantityItem, at: number): Fraction | undefined {
  const upper = row.quantities[lower.order - 1];
  if (!upper || lower.quantity.figure.kind !== 'measure' || upper.quantity.figure.kind !== 'measure') return undefined;
  if (at !== lower.at - 2 || upper.at < at - 3 || upper.depth !== lower.depth || !isAmount(upper)) return undefined;
  if (row.items.slice(upper.at + 1, at).some(({ kind }) => kind !== 'word')) return undefined;
  const exact = [upper, lower].every(({ quantity }) => !quantity.approximate);
  return exact && sameUnit(upper, lower) && !exceeds(upper, lower) ? { upper, lower } : undefined;
}

/** "41 trong 52 chỉ tiêu": a bare number among a number of things. */
function amongThem(row: Row, lower: QuantityItem, at: number): Fraction | undefined {
  const measured = measuredAmong(row, lower, at);
  if (measured) return measured;
  const upper = row.items[at - 1];
  const word = row.items[at];
  if (upper?.kind !== 'quantity' || word?.kind !== 'word') return undefined;
  const own = upper.quantity.noun.split(' ', 1)[0];
  if (own !== word.lower && !(at < lower.at - 1 && upper.counted[0] === '')) return undefined;
  // "64 of the 71 km".
  const counts = [upper, lower].every(item => isAmount(item) && item.quantity.figure.exponent === 0);
  const whole = upper.quantity.figure.kind === 'count' && lower.quantity.figure.decimals === 0;
  // "(1,286 of 14,862)": alone in brackets.
  const alone =
    lower.parenthesis >= 0 && upper.at === lower.parenthesis + 1 && row.items[lower.at + 1]?.kind === 'mark';
  return counts && whole && (lower.quantity.noun !== '' || alone) && !exceeds(upper, lower)
    ? { upper, lower }
    : undefined;
}

/**
 * "45.120 người trên tổng số 48.000 người", "27 xã trong số 36 xã", "5.120 triệu đồng trên tổng kế hoạch 6.400 triệu
 * đồng", "264 tin trên 301 tin thụ lý".
 */
function outOf(row: Row, lower: QuantityItem): Fraction | undefined {
  const upper = row.quantities[lower.order - 1];
  if (!upper || upper.clause !== lower.clause || !isAmount(upper) || lower.at - upper.at > 16) return undefined;
  // "1.102 thôn, tổ dân phố … trên tổng số 1.138": a comma may stand in the noun, where a total is named.
  if (lower.phrase > upper.phrase + 1) return undefined;
  if (lower.phrase > upper.phrase && !isTotal(row, lower) && !isTotalOf(row, upper, lower)) return undefined;
  if (upper.quantity.noun === '' && upper.at !== lower.at - 2) return undefined;
  if (!sameUnit(upper, lower) || compare(upper.quantity.figure.value, lower.quantity.figure.value) > 0)
    return undefined;
  for (let at = lower.at - 1; at > upper.at && at >= lower.at - 5; at--) {
    const item = row.items[at]!;
    if (item.kind !== 'cue') {
      if (item.kind === 'word') continue;
      return undefined;
    }
    if (item.cue === 'base') return opensWith(item.lower, row.language.lexicon.outOf) ? { upper, lower } : undefined;
    // "$3.6 million of a total of $4.8 million".
    const of = row.items[at - 1];
    const { grammar, among } = row.language.lexicon;
    if (item.cue === 'total' && grammar.ofLeads && of?.kind === 'word' && among.includes(of.lower))
      return !upper.quantity.approximate && !lower.quantity.approximate ? { upper, lower } : undefined;
    if (item.cue === 'approximate') {
      if (isAllPeople(row, upper, lower, at) || isPlanned(row, upper, lower, at)) return { upper, lower };
      // "có 38 trên 45 thôn", "264 tin trên 301 tin".
      const bare = upper.quantity.noun === '' && lower.quantity.noun !== '';
      const direct = at === lower.at - 1 && (bare || sharesNoun(upper, lower));
      return direct && opensWith(item.lower, row.language.lexicon.outOf) ? { upper, lower } : undefined;
    }
    // "trên tổng dân số 1.968.410 người".
    const noun = item.cue === 'identifier' && row.items[at - 1]?.kind === 'word';
    if (item.cue !== 'plan' && item.cue !== 'total' && !noun) return undefined;
  }
  return undefined;
}

/** "614.300 người tham gia bảo hiểm y tế trên dân số 662.480 người": out of a number that one word names. */
function isAllPeople(
  { items, language: { lexicon } }: Row,
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
  { items, language: { lexicon } }: Row,
  upper: QuantityItem,
  lower: QuantityItem,
  at: number,
): boolean {
  const [cue, plan] = [items[at], items[at + 1]];
  const divides = cue?.kind === 'cue' && lexicon.outOf.includes(cue.lower);
  return divides && plan?.kind === 'cue' && plan.cue === 'plan' && lower.at <= at + 4 && sharesNoun(upper, lower);
}

/** "trên tổng số 1.138", and no noun of its own behind it. */
function isTotal({ items, language: { lexicon } }: Row, { at, quantity }: QuantityItem): boolean {
  const cue = items[at - 1];
  return quantity.noun === '' && cue?.kind === 'cue' && cue.cue === 'base' && namesTotal(cue.lower, lexicon);
}

/** "3.912 con chó, mèo trên tổng đàn 4.890 con": a total of the same noun, named in few words behind the comma. */
function isTotalOf({ items, language: { lexicon } }: Row, upper: QuantityItem, lower: QuantityItem): boolean {
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
