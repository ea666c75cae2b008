/** Bases that stand before a part and its share, in their clause, their sentence or the one before. */

import { isWholeWord } from '../averages/average-names.ts';
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isAmount, sharesNoun } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { contentOf, namesPlan, wordsNamed } from './base-words.ts';
import { shareComesNear } from './near.ts';
import { followsPart, mayCountAlike, mayHold } from './part-and-base.ts';
import { isShared } from './parts.ts';
import { wordsBefore } from './wholes.ts';
import { namesBase } from './words.ts';

/**
 * "án dân sự: thụ lý 2.846 vụ, giải quyết 2.511 vụ, đạt 88,2%; …", "phải thi hành 4.862 tỷ đồng, có điều kiện 2.914 tỷ đồng, đã thu
 * 1.386 tỷ đồng, đạt 47,6%": the last amount before the part in their clause, where all there are larger.
 */
export function largerInClause(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const before = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => isOfClause(passage, item, part) && isPlainValue(passage, item) && mayCountAlike(item, part))
    // "241 bị cáo (65,5%), 83 bị cáo (22,6%)": another part.
    .filter(item => !isShared(passage, item));
  const larger = before.every(item => exceeds(item, part)) ? before : before.slice(-1);
  return larger.findLast(item => mayHold(stated, part, item) && shareComesNear(stated, part, item));
}

/** As deep, with no semicolon or colon between that is not in brackets. */
function isOfClause(passage: Passage, item: QuantityItem, part: QuantityItem): boolean {
  if (item.sentence !== part.sentence || item.depth !== part.depth || item.parenthesis !== part.parenthesis)
    return false;
  return !itemsBetween(passage, item.at, part.at).some(
    other => other.kind === 'mark' && (other.mark === ';' || other.mark === ':') && other.depth === part.depth,
  );
}

/** "Xử lý 18.642 trường hợp, … 2.186 trường hợp (11,7%); … 7.415 trường hợp, chiếm 39,8%": the only one before without a share of its own. */
export function onlyWholeOfSentence(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const wholes = passage.quantities
    .slice(Math.max(0, part.order - 10), part.order)
    .filter(item => item.sentence === part.sentence && item.depth === part.depth && isPlainValue(passage, item))
    .filter(item => sharesNoun(item, part) && !isShared(passage, item));
  const [whole, ...others] = wholes;
  return whole && others.length === 0 && mayHold(stated, part, whole) ? whole : undefined;
}

/**
 * "được giao 21.550 triệu đồng để thực hiện 04 dự án; đến nay giải ngân 11.226 triệu đồng, đạt 52,1% kế hoạch": the one amount before
 * that is said to be assigned, where the share names a plan without saying which.
 */
export function assignedBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { lexicon } = passage.language;
  if (!namesPlan(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  if (wordsNamed(passage, stated).some(word => !lexicon.planWords.includes(word))) return undefined;
  const alike = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order)
    .filter(item => part.sentence - item.sentence <= 1 && sharesNoun(item, part));
  const [only, ...others] = alike;
  if (!only || others.length > 0 || only.depth !== part.depth || !isPlainValue(passage, only)) return undefined;
  const label = wordsBefore(passage, only);
  // What is called a plan may be another one; what was assigned is the one that is meant.
  const other = saysOneOf(label, [...(lexicon.cues.plan ?? []), ...lexicon.amending]);
  return saysOneOf(label, lexicon.assigning) && !other ? only : undefined;
}

function saysOneOf(label: string, phrases: readonly string[]): boolean {
  return phrases.some(phrase => label.includes(` ${phrase} `));
}

/** "Tổng số lao động 648 người, gồm: …. Lao động nữ 198 người, chiếm 30,6%": the one total of the sentence before. */
export function totalBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || !followsPart(passage, part, stated)) return undefined;
  const found = passage.quantities
    .slice(Math.max(0, part.order - 14), part.order)
    .filter(item => item.depth === part.depth && isPlainValue(passage, item) && mayCountAlike(item, part));
  if (found.some(item => item.sentence === part.sentence)) return undefined;
  const totals = found.filter(item => part.sentence - item.sentence === 1 && item.cues.includes('total'));
  return totals.length === 1 && mayHold(stated, part, totals[0]!) ? totals[0] : undefined;
}

/**
 * "There were 3,150 deliveries. Caesarean sections numbered 819, or 26.0% of all deliveries", "Có 3.150 ca sinh. Số ca mổ lấy thai
 * là 819, chiếm 26,0% số ca sinh", "The workforce was 640. …, or 65.0% of the workforce": the words behind the share are what
 * the one amount before it counts, or what a number without a noun is called.
 */
export function countedByName(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { articles } = passage.language.lexicon;
  const named = wordsNamed(passage, stated).filter(word => !isWholeWord(passage, word) && !articles.includes(word));
  if (named.length === 0 || part.quantity.figure.kind !== 'count' || !followsPart(passage, part, stated))
    return undefined;
  const name = named.join(' ');
  let found: QuantityItem | undefined;
  for (let order = part.order - 1; order >= 0 && order >= part.order - 12; order--) {
    const item = passage.quantities[order]!;
    if (item.quantity.figure.kind !== 'count' || !isAmount(item) || !isCalled(passage, item, name)) continue;
    // "30 người chết, 13 người bị thương (44,8% số người chết)": the share is said of that one itself.
    if (item.sentence === part.sentence) return undefined;
    // "an average of 31 participants", "3,255 participants the year before": another amount of them.
    if (!isPlainValue(passage, item) || isOfFraction(passage, item) || found) return undefined;
    found = item;
  }
  if (!found || !exceeds(found, part)) return undefined;
  return found.quantity.noun === '' || part.quantity.noun !== found.quantity.noun ? found : undefined;
}

function isCalled(passage: Passage, item: QuantityItem, name: string): boolean {
  const { noun } = item.quantity;
  const words = noun === '' ? wordsBefore(passage, item).trim() : noun;
  return contentOf(passage, words.split(' ')).join(' ') === name;
}
