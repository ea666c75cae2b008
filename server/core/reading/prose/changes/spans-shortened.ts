/**
 * By how much a time was shortened, where what it was is told: "bình quân 26,5 ngày/vụ, rút ngắn 5,5 ngày so với năm 2023 (32 ngày/vụ)",
 * "20 ngày, rút ngắn 05 ngày so với quy định (25 ngày)". Whole days are no amounts to other readers.
 */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { byDifference } from './values.ts';

export function spanShortened(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, quantities, language } = passage;
  const unit = unitOf(items, stated);
  const { shortening } = language.lexicon;
  if (unit === undefined || stated.quantity.approximate || stated.depth > 0) return undefined;
  const words = items.slice(Math.max(0, stated.at - 3), stated.at).map(item => ('lower' in item ? item.lower : '-'));
  if (!shortening.some(phrase => ` ${words.join(' ')}`.endsWith(` ${phrase}`))) return undefined;
  const current = quantities[stated.order - 1];
  const base = baseBehind(passage, stated);
  if (!current || !base || [current, base].some(item => unitOf(items, item) !== unit || item.quantity.approximate))
    return undefined;
  const between = items.slice(current.at + 1, stated.at);
  const commas = between.filter(item => item.kind === 'mark' && item.mark !== '/');
  if (current.sentence !== stated.sentence || current.depth > 0 || between.length > 9 || commas.length !== 1)
    return undefined;
  if (commas[0]!.kind !== 'mark' || commas[0]!.mark !== ',') return undefined;
  const [said, now, then] = [stated, current, base].map(({ quantity }) => absolute(quantity.figure.value));
  const gap = subtract(then!, now!);
  const three = { coefficient: 3, scale: 0 };
  // Further off, another time is meant.
  const near = compare(said!, multiply(gap, three)) <= 0 && compare(gap, multiply(said!, three)) <= 0;
  return near ? byDifference(passage, { stated, current, base, rises: false, certainty: 'structure' }) : undefined;
}

/** "… ngày": the word of time right behind it. */
function unitOf(items: readonly Item[], { at }: QuantityItem): string | undefined {
  const unit = items[at + 1];
  return unit?.kind === 'cue' && unit.cue === 'time' ? unit.lower : undefined;
}

/** Behind words that compare: in the bracket after what it is compared with, alone there, or at once. */
function baseBehind(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const { items } = passage;
  const compares = items[stated.at + 2];
  if (compares?.kind !== 'cue' || compares.cue !== 'base') return undefined;
  for (let at = stated.at + 3; at < items.length && at <= stated.at + 14; at++) {
    const item = items[at]!;
    if (item.sentence !== stated.sentence) return undefined;
    if (item.kind === 'quantity' && unitOf(items, item) !== undefined) return at <= stated.at + 4 ? item : undefined;
    if (item.kind !== 'mark') continue;
    const [only, ...more] = item.mark === '(' ? inside(passage, at) : [];
    return only && more.length === 0 && only.at === at + 1 ? only : undefined;
  }
  return undefined;
}
