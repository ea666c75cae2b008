/** By which words a number is said to be what is left: all the rest or some of it, of what was just said, or by what is behind it. */
import { holdsOne } from '../../phrases.ts';
import { isAmount, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { labelWords, plainWords } from '../lists/partitions.ts';
import { deniesPart, isUnfinished } from './unfinished.ts';

/** "còn 03 đơn đang xem xét": a question only, for some may have come in before. */
export function isUnderWay({ language }: Passage, { role, quantity }: QuantityItem): boolean {
  const noun = plainWords(quantity.nounText);
  const label = plainWords(quantity.label);
  const { underWay, lacking } = language.lexicon;
  const says =
    underWay.some(word => noun.includes(` ${word} `)) ||
    (quantity.figure.kind === 'count' && lacking.some(word => label.includes(` ${word} `)));
  return role === 'remainder' && says;
}

/** More of the same noun follows in the sentence. */
export function hasMore(passage: Passage, rest: QuantityItem): boolean {
  return passage.quantities
    .slice(rest.order + 1, rest.order + 6)
    .some(other => other.sentence === rest.sentence && isAmount(other) && sameUnit(other, rest));
}

/** "còn lại", not "còn": what is left, not what there is besides. */
export function saysAllTheRest(passage: Passage, rest: QuantityItem, part: QuantityItem): boolean {
  return isCalledRest(passage, rest) || followsAllTheRest(passage, rest) || saysLeft(passage, rest, part);
}

/** "…, so $2.4 million remains", "…, leaving": the rest is said to follow from what is done. */
export function follows(passage: Passage, done: QuantityItem, rest: QuantityItem): boolean {
  const { hence } = passage.language.lexicon;
  const between = passage.items.slice(done.at + 1, rest.at);
  return isLeft(passage, rest) || between.some(item => item.kind === 'word' && hence.includes(item.lower));
}

/** "leaving 15", or said behind the number to be all that the part is not. */
export function saysLeft(passage: Passage, rest: QuantityItem, part: QuantityItem): boolean {
  if (isLeft(passage, rest)) return true;
  return isUnfinished(passage, rest) && !hasMore(passage, rest) && deniesPart(passage, rest, part);
}

/** "leaving $260,000": of what was just stated. */
function isLeft({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const word = items[at - 1];
  return role === 'remainder' && word?.kind === 'cue' && lexicon.leaving.includes(word.lower);
}

/** "còn lại 14 trạm", not "còn 14 trạm". */
export function followsAllTheRest({ items, language: { lexicon } }: Passage, { at: end }: QuantityItem): boolean {
  for (let at = end - 1; at >= 0 && at >= end - 6; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'cue' && item.cue === 'remainder') return lexicon.allTheRest.includes(item.lower);
  }
  return false;
}

/** "14 trạm còn lại": behind the noun of a count. */
export function isCalledRest({ items, language: { lexicon } }: Passage, { at, quantity }: QuantityItem): boolean {
  if (quantity.figure.kind !== 'count' || quantity.noun === '') return false;
  const noun = quantity.noun.split(' ').length;
  for (const [index, item] of items.slice(at + 1, at + 5).entries()) {
    if (item.kind === 'cue' && item.cue === 'remainder') return lexicon.allTheRest.includes(item.lower);
    // "04 điểm còn lại": a word of the noun may be one of those that numbers stand behind.
    if (item.kind !== 'word' && !(item.kind === 'cue' && index < noun)) return false;
  }
  return false;
}
/** "còn thiếu 232,6 tỷ đồng so với dự toán": of what is named behind it, and of nothing before. */
export function isComparedBehind(passage: Passage, { at, clause, quantity }: QuantityItem): boolean {
  const { items, language } = passage;
  let compared = false;
  for (let index = at + 1; index < items.length && index <= at + 8; index++) {
    const item = items[index]!;
    if (item.clause !== clause || item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind !== 'cue' || item.cue !== 'base') continue;
    compared = true;
    break;
  }
  return compared && holdsOne(labelWords(quantity), language.lexicon.lacking);
}
