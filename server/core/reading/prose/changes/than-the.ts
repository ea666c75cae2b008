/**
 * A gap whose base stands behind it: "Admissions reached 4,820, 320 more than the 4,500 of the previous year", "5,710 residents, 210 more
 * than in 2011 (5,500)", "The deficit of $8.2 billion was $3.7 billion smaller than the $11.9 billion budgeted".
 */
import { add, compare, equal, subtract, zero } from '../../../figures/decimal.ts';
import { isPercent, near } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { changeComesNear } from './near.ts';
import { type Comparison, isYear } from './times.ts';
import { isValue } from './values.ts';

/** The amount before the gap, and the one that "more than the" leads to; undefined where another may be meant. */
export function moreThanThe(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const { quantities, language } = passage;
  if (language.lexicon.moreBehind.length === 0 || isPercent(stated) || stated.role === 'exceed') return undefined;
  const [current, base] = [quantities[stated.order - 1], quantities[stated.order + 1]];
  if (!current || !base || !isLike(current, stated) || !isLike(base, stated) || base.role === 'average')
    return undefined;
  if (current.depth !== stated.depth || !(isLedTo(passage, stated, base) || isInBrackets(passage, stated, base)))
    return undefined;
  const subject = isSubject(passage, current, stated);
  if (!subject && !isBehindComma(passage, current, stated)) return undefined;
  const { noun } = current.quantity;
  if (noun !== '' && base.counted[0] !== '' && base.quantity.figure.unit !== current.quantity.figure.unit)
    if (base.counted[0] !== current.counted[0] || current.quantity.figure.kind !== 'measure') return undefined;
  const [gap, before, now] = [stated, base, current].map(({ quantity }) => quantity.figure.value);
  const rises = stated.role === 'increase';
  const meant = rises ? add(before!, gap!) : subtract(before!, gap!);
  if (subject) {
    const way = compare(subtract(now!, before!), zero);
    return way !== 0 && way > 0 === rises ? { base, current, sure: true } : undefined;
  }
  if (!near(now!, meant, 10) && !changeComesNear(stated, current, base)) return undefined;
  // "12 of its 14 branches, 3 more than the 9 of 2023": of the amount before.
  const other = quantities
    .slice(Math.max(0, current.order - 6), current.order)
    .some(item => item.sentence === stated.sentence && equal(item.quantity.figure.value, meant));
  return other ? undefined : { base, current, sure: true };
}

/** In the same sentence, printed as exactly, and of one kind. */
function isLike(item: QuantityItem, stated: QuantityItem): boolean {
  const { sentence, quantity } = item;
  if (sentence !== stated.sentence || !isValue(item) || item.role === 'remainder') return false;
  return !quantity.approximate && quantity.figure.kind === stated.quantity.figure.kind;
}

/** "more than the 4,500", "0.3 days shorter than the 7.7 days". */
function isLedTo({ items, language }: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const [cue, article] = [items[base.at - 2], items[base.at - 1]];
  if (base.depth !== stated.depth || !isComparing(cue)) return false;
  if (article?.kind !== 'word' || !language.lexicon.articles.includes(article.lower)) return false;
  const between = items.slice(stated.at + 1, base.at - 2);
  return between.length <= 3 && between.every(isPlainWord);
}

/** "more than in 2011 (5,500)", "fewer than a year before (4,500)": alone in the brackets behind a time that it is compared with. */
function isInBrackets(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const { items } = passage;
  const { parenthesis } = base;
  if (parenthesis < 0 || base.at !== parenthesis + 1 || base.depth !== stated.depth + 1) return false;
  const between = items.slice(stated.at + 1, parenthesis);
  const cue = between.findIndex(isComparing);
  if (cue < 0 || cue > 3 || between.length > cue + 5 || inside(passage, parenthesis).length > 1) return false;
  if (!between.every((item, at) => at === cue || isPlainWord(item) || (item.kind === 'cue' && item.cue === 'earlier')))
    return false;
  const last = between.at(-1);
  return isYear(last) || (last?.kind === 'cue' && last.cue === 'earlier');
}

function isComparing(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'base';
}

/** A word, or the time that is measured. */
function isPlainWord(item: Item): boolean {
  return item.kind === 'word' || (item.kind === 'cue' && item.cue === 'time');
}

/** The comma before the gap ends the phrase of the amount. */
function isBehindComma({ items }: Passage, current: QuantityItem, stated: QuantityItem): boolean {
  const comma = items[stated.at - 1];
  return comma?.kind === 'mark' && comma.mark === ',' && stated.phrase === current.phrase + 1;
}

/** "The deficit of $8.2 billion was $3.7 billion smaller": the amount is what the verb is said of, and nothing but its noun stands between. */
function isSubject({ items, language: { lexicon } }: Passage, current: QuantityItem, stated: QuantityItem): boolean {
  const [of, verb] = [items[current.at - 1], items[stated.at - 1]];
  if (of?.kind !== 'word' || verb?.kind !== 'word' || stated.phrase !== current.phrase) return false;
  if (!lexicon.owning.includes(of.lower) || !lexicon.statements.ties.includes(verb.lower)) return false;
  return stated.at - current.at <= 4 && items.slice(current.at + 1, stated.at).every(({ kind }) => kind === 'word');
}
