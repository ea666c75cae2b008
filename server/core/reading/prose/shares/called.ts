/**
 * Wholes that a share names by the words they were called by: "vốn điều lệ 40 tỷ đồng, … góp 23,8 tỷ đồng, chiếm 59,5% vốn điều
 * lệ", "kiểm tra 51.557 lượt, phát hiện 1.595 trường hợp, chiếm 3,1% tổng số lượt kiểm tra".
 */

import { countsAlike, exceeds, isAmount } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { otherMatter } from '../items/other-matter.ts';
import { isSlippedShare, shareComesNear } from './near.ts';
import { isShared } from './parts.ts';
import { wordsBefore } from './wholes.ts';

/** The one amount before the part that is called by all words behind the share, two at least. */
export function calledBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const named = withoutMeasure(passage, wordsNamed(passage, stated), part);
  if (named.length < 2 || part.quantity.approximate || stated.quantity.approximate) return undefined;
  const found = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => part.sentence - item.sentence <= 2 && isAmount(item) && item.role !== 'share')
    .filter(
      item =>
        !item.quantity.approximate &&
        (exceeds(item, part) || isSlippedShare(stated, part, item)) &&
        mayBePart(part, item),
    )
    .filter(item => !isOfFraction(passage, item) && !isPartOfTotal(passage, stated, item))
    .map(item => ({ item, label: wordsBefore(passage, item).trim().split(' '), noun: item.quantity.noun.split(' ') }))
    .filter(({ label, noun }) => named.every(word => label.includes(word) || noun.includes(word)));
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  // Nothing else stands between the name and the number, or the noun begins so.
  const close = [...only.label.slice(-named.length - 2), ...only.noun.slice(0, 3)];
  const sure = named.every(word => close.includes(word));
  return sure || shareComesNear(stated, part, only.item) ? only.item : undefined;
}

/** "… 36.228 tỷ đồng, chiếm 39,1% tổng dư nợ": no part that has a share of its own is all of it. */
function isPartOfTotal(passage: Passage, stated: QuantityItem, item: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && next.cue === 'total' && isShared(passage, item);
}

/** Money of money, counts of counts: of the same noun, of people, or cases of anything. */
function mayBePart(part: QuantityItem, whole: QuantityItem): boolean {
  const counts = part.quantity.figure.kind === whole.quantity.figure.kind;
  return countsAlike(part, whole) || (counts && part.generic);
}

/** The words behind the share that name what it is a share of, without those that tell nothing apart. */
function wordsNamed({ items, language: { lexicon } }: Passage, stated: QuantityItem): readonly string[] {
  const named: string[] = [];
  for (const item of items.slice(stated.at + 1, stated.at + 14)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== stated.sentence) break;
    if (item.kind === 'cue' && otherMatter.has(item.cue)) break;
    // Plans and earlier times are bases of their own.
    if (item.kind === 'cue' && (item.cue === 'plan' || item.cue === 'earlier')) return [];
    named.push(...item.lower.split(' '));
  }
  return named.filter(word => !lexicon.stopWords.includes(word) && !lexicon.copulas.includes(word));
}

/** "chiếm 89,4% diện tích gieo cấy" of "gieo cấy 31.146 ha": a word for what is measured says no more than its unit. */
function withoutMeasure(
  { language: { lexicon } }: Passage,
  named: readonly string[],
  { quantity: { figure } }: QuantityItem,
): readonly string[] {
  if (figure.kind !== 'measure') return named;
  const noun = lexicon.measures.find(words => `${named.join(' ')} `.startsWith(`${words} `));
  return noun ? named.slice(noun.split(' ').length) : named;
}
