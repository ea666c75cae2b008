/** The times of values that are compared, and bases that words of time name: "năm 2023", "cùng kỳ năm trước", "kế hoạch giao". */

import { mayBe } from '../bases/named-bases.ts';
import { exceeds, isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import { isSaidOf, opensParenthesis } from './values.ts';

/** A present value and the earlier one it is compared with. */
export interface Comparison {
  readonly base: QuantityItem;
  readonly current: QuantityItem;
  /** No other two amounts can be meant. */
  readonly sure: boolean;
}

/**
 * "Năm 2023, tòa án thụ lý 7.214 vụ. Năm 2024, thụ lý 7.986 vụ, tăng 772 vụ so với năm 2023": the year that the change is
 * compared with is that of the amount before, of which the same is said.
 */
export function comparedYears(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const [base, current] = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isPlainAmount(item))
    .slice(-2);
  if (!base || !current || current.sentence !== stated.sentence || current.clause !== stated.clause) return undefined;
  if (!sharesNoun(base, current) || base.depth !== current.depth || current.depth !== stated.depth) return undefined;
  const [before, now] = [base, current].map(item => lastYear(passage, item) ?? yearBehind(passage, item));
  if (before === undefined || now === undefined || before >= now || !isSaidOf(passage, current, stated))
    return undefined;
  if (comparedYear(passage, stated, now) !== before || !saysSame(passage, base, current)) return undefined;
  return { base, current, sure: true };
}

/**
 * "năm 2023 có 120, năm 2024 có 150, năm 2025 có 180 sản phẩm, tăng 50% so với năm 2023": the year that the change names picks
 * its base; where none is of that year, nothing is said.
 */
export function ofYearNamed(passage: Passage, stated: QuantityItem, values: Comparison): Comparison | undefined {
  const now = ownYear(passage, values.current);
  const year = comparedYear(passage, stated, now ?? 0);
  const own = ownYear(passage, values.base);
  if (year === undefined || own === undefined || own === year || (now === undefined && year < 0)) return values;
  const found = passage.quantities
    .slice(Math.max(0, stated.order - 8), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isPlainAmount(item) && item.depth === values.current.depth)
    .filter(item => item !== values.current && sharesNoun(item, values.current) && ownYear(passage, item) === year);
  return found.length === 1 ? { ...values, base: found[0]! } : undefined;
}

/** The year that stands before an amount and after the one before it. */
export function ownYear({ items }: Passage, { at: from, sentence }: QuantityItem): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 20; at--) {
    const item = items[at]!;
    if (item.sentence !== sentence || (item.kind === 'quantity' && item.role !== 'aside')) return undefined;
    const year = item.kind === 'word' ? yearOf(item.lower) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

/** "so với năm 2023", "so với năm trước": the year behind the words that compare. */
export function comparedYear({ items, language }: Passage, stated: QuantityItem, now: number): number | undefined {
  // "an increase of 10 per cent over 2023".
  const [on, since] = items.slice(stated.at + 1, stated.at + 3);
  const bare = on && 'lower' in on && language.lexicon.onYears.includes(on.lower) && since?.kind === 'word';
  const named = bare ? yearOf(since.lower) : undefined;
  if (named !== undefined) return named;
  let compares = false;
  for (let at = stated.at + 1; at < items.length && at < stated.at + 14; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && item.cue === 'base') compares = true;
    else if (item.kind === 'cue' && item.cue === 'earlier' && compares) {
      const year = items[at + 1];
      return (year?.kind === 'word' ? yearOf(year.lower) : undefined) ?? now - 1;
    } else if (item.kind === 'word' && compares && yearOf(item.lower) !== undefined) return yearOf(item.lower);
    else if (item.kind === 'quantity' || (item.kind === 'mark' && item.phrase !== stated.phrase)) return undefined;
    else if (item.kind === 'cue' && compares && item.cue !== 'time') return undefined;
  }
  return undefined;
}

/** The last two words before both amounts are the same; "the port handled …" and "it handled …" are, too. */
function saysSame({ items, language: { lexicon } }: Passage, a: QuantityItem, b: QuantityItem): boolean {
  const [left, right] = [a, b].map(({ at }) =>
    items.slice(Math.max(0, at - 2), at).map(item => (item.kind === 'word' ? item.lower : '')),
  );
  const [subject, verb] = right!;
  if (left!.length < 2 || left!.includes('') || verb !== left![1]) return false;
  return subject === left![0] || (lexicon.grammar.pronouns && lexicon.referring.includes(subject!));
}

/**
 * "Kế hoạch giao 8.500 lao động, giải quyết cho 9.146 lao động, vượt 7,6% kế hoạch": what goes beyond the plan right
 * before it.
 */
export function plannedBefore(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (stated.role !== 'exceed') return undefined;
  const [base, current] = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isPlainAmount(item))
    .slice(-2);
  if (!base || !current || current.sentence !== stated.sentence || current.clause !== stated.clause) return undefined;
  if (!sharesNoun(base, current) || base.depth !== current.depth || current.depth !== stated.depth) return undefined;
  const label = ` ${base.quantity.label.toLowerCase().normalize('NFC')} `;
  const planned = (passage.language.lexicon.cues.plan ?? []).some(words => label.includes(` ${words} `));
  if (!planned || exceeds(base, current) || !isSaidOf(passage, current, stated)) return undefined;
  const next = passage.items[stated.at + 1];
  const named = isPercent(stated) ? next : passage.items[stated.at + 1 + stated.quantity.noun.split(' ').length];
  const own = named === undefined || named.kind === 'mark' || (named.kind === 'cue' && planning.has(named.cue));
  return own && mayBe(passage, stated, base) ? { base, current, sure: true } : undefined;
}

const planning: ReadonlySet<Cue> = new Set<Cue>(['plan', 'base']);

/** "7.986 vụ (năm 2024: 7.214 vụ)": nothing but its year before it in the parenthesis, and that is the earlier one. */
export function isOfYearBefore(passage: Passage, base: QuantityItem): boolean {
  const year = base.parenthesis >= 0 && opensParenthesis(passage, base) ? lastYear(passage, base) : undefined;
  const opening = passage.items[base.parenthesis + 1];
  if (year === undefined || opening?.kind !== 'cue' || opening.cue !== 'time') return false;
  const then = passage.quantities[base.order - 1];
  for (let at = base.parenthesis - 1; at >= 0 && at >= base.parenthesis - 40; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== base.sentence) break;
    const own = item.kind === 'word' ? yearOf(item.lower) : undefined;
    if (own !== undefined) return own > year;
  }
  return then === undefined;
}

/** The time of an amount, where the words before it name nothing else: "cùng kỳ năm trước là …", "năm 2024 là …". */
export interface TimeBefore {
  /** Where its words begin. */
  readonly from: number;
  /** Said to be before. */
  readonly earlier: boolean;
  readonly year: number | undefined;
}

export function timeBefore(passage: Passage, base: QuantityItem): TimeBefore | undefined {
  let earlier = false;
  let year: number | undefined;
  let at = base.at - 1;
  for (; at >= 0 && at >= base.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark !== ':') break;
    if (item.kind === 'cue' && item.cue === 'earlier') earlier = true;
    else if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
    else if (item.kind === 'cue' && item.cue !== 'time' && item.cue !== 'share' && item.cue !== 'identifier')
      return undefined;
    else if (item.kind === 'word' && yearOf(item.lower) !== undefined) year = yearOf(item.lower);
    else if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) return undefined;
  }
  return earlier || year !== undefined ? { from: at, earlier, year } : undefined;
}

/** A word, or a number without a noun, where no word of time that the lexicon knows stands before it. */
export function isYear(item: Item | undefined): boolean {
  return item !== undefined && yearSaid(item) !== undefined;
}

/** The year that an item is: a word, or a number that counts nothing. */
export function yearSaid(item: Item): number | undefined {
  if (item.kind === 'quantity') return item.role === 'aside' ? yearOf(item.quantity.figure.text) : undefined;
  return item.kind === 'word' ? yearOf(item.lower) : undefined;
}

function yearOf(word: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined;
}

/** The year named last before an amount in its sentence. */
export function lastYear(passage: Passage, { at: from, sentence }: QuantityItem): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 30; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== sentence) return undefined;
    const year = item.kind === 'word' ? yearOf(item.lower) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

/** "answered 9,340 calls in 2023." in a language that says it so. */
function yearBehind({ items, language: { lexicon } }: Passage, { at: from, phrase }: QuantityItem): number | undefined {
  if (!lexicon.grammar.saidBehind) return undefined;
  for (const item of items.slice(from + 1, from + 8)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== phrase) return undefined;
    const year = item.kind === 'word' ? yearOf(item.lower) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

export function isPlainAmount(item: QuantityItem): boolean {
  return !item.quantity.approximate && isAmount(item);
}
