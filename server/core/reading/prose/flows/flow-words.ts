/** The words about an amount that say whether it came in, went out, or is what there was or is. */
import { holdsOne } from '../../phrases.ts';
import { isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { FlowWords } from '../lexicon-parts.ts';
import { plainWords } from '../lists/partitions.ts';

/** An amount by itself, printed exactly: no percentage, no part of a fraction, none in brackets. */
export function isExact(passage: Passage, item: QuantityItem): boolean {
  const { role, depth, quantity } = item;
  if (quantity.figure.kind === 'percent' || depth > 0 || quantity.approximate || role === 'aside') return false;
  return !lowerOf(passage, item) && !upperOf(passage, item);
}

const longestPhrase = 20;

/** The words before an amount in its phrase, in lower case. */
export function wordsBefore(passage: Passage, { at, phrase }: QuantityItem): string {
  const { items, language } = passage;
  const joins = language.lexicon.grammar.joinsClauses;
  let words = ' ';
  for (let before = at - 1; before >= 0 && at - before < longestPhrase; before--) {
    const item = items[before]!;
    if (item.phrase !== phrase) return `${timeAhead(passage, before)}${words}`;
    // "35 deaths and 155 sales": the noun of another.
    if (joins && item.kind === 'cue' && item.cue === 'and' && at - before < 3) break;
    if (item.kind === 'quantity') {
      // "tồn quỹ đến 31/12 là 707,0 triệu đồng": a day.
      if (item.role === 'aside') continue;
      break;
    }
    if (item.kind !== 'mark') words = ` ${item.lower}${words}`;
  }
  return words;
}

/** "Đầu năm, trung tâm có …": a phrase that opens its clause and says of which end of a time all of it is; empty without one. */
function timeAhead({ items, language: { lexicon } }: Passage, last: number): string {
  const comma = items[last + 1];
  if (comma?.kind !== 'mark' || comma.mark !== ',') return '';
  const { clause } = items[last]!;
  let words = ' ';
  let at = last;
  for (; at >= 0 && last - at < longestTime; at--) {
    const item = items[at]!;
    if (item.clause !== clause || item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) break;
    if (item.kind !== 'quantity') words = ` ${item.lower}${words}`;
  }
  const before = items[at];
  const opens = before === undefined || before.clause !== clause || (before.kind === 'mark' && before.mark !== ',');
  const { opening, closing } = lexicon.flows;
  return opens && (holdsOne(words, opening) || holdsOne(words, closing)) ? words.trimEnd() : '';
}

const longestTime = 7;

/** The same with those behind it up to the end of its phrase or the next figure. */
export function wordsAround(passage: Passage, item: QuantityItem): string {
  let words = wordsBefore(passage, item);
  const joins = passage.language.lexicon.grammar.joinsClauses;
  for (let after = item.at + 1; after < passage.items.length && after - item.at < longestPhrase; after++) {
    const other = passage.items[after]!;
    // "rehomed 38 and ended with 39": another verb begins.
    if (joins && other.kind === 'cue' && other.cue === 'and') break;
    if (other.phrase !== item.phrase || other.kind === 'quantity' || other.kind === 'mark') break;
    words += `${other.lower} `;
  }
  return withoutCompounds(words, passage.language.lexicon.flows);
}

export function withoutCompounds(words: string, { compounds }: FlowWords): string {
  let rest = words;
  for (const compound of compounds) if (rest.includes(compound)) rest = rest.replaceAll(` ${compound} `, ' - ');
  return rest;
}

/** The words of its noun first, then those before it. */
export function sideOf([noun, before]: readonly [string, string], words: FlowWords): 'in' | 'out' | undefined {
  for (const own of [noun, before]) {
    const [goes, comes] = [holdsOne(own, words.outgoing), holdsOne(own, words.incoming)];
    if (goes !== comes) return goes ? 'out' : 'in';
  }
  return undefined;
}

/** The words of its noun, and those before it in its phrase. */
export function ownWords(passage: Passage, item: QuantityItem): readonly [string, string] {
  const noun = withoutCompounds(plainWords(item.quantity.nounText), passage.language.lexicon.flows);
  return [noun, withoutCompounds(wordsBefore(passage, item), passage.language.lexicon.flows)];
}

/** What there was, came in and went out; what there is now is their difference. */
export interface Flow {
  readonly opening: QuantityItem;
  readonly incoming: readonly QuantityItem[];
  readonly outgoing: readonly QuantityItem[];
}

/** How many figures may stand between what there was and what there is. */
export const mostBetween = 12;

/** "Tồn đầu kỳ", "kỳ trước chuyển sang"; not "6 tháng đầu năm", "so với đầu năm". */
export function isOpening(around: string, { opening, notOpening }: FlowWords): boolean {
  return holdsOne(around, opening) && !holdsOne(around, notOpening);
}

/** Whether a figure between the two has to be known for what it is: of their unit, or called as what came or went. */
export function concerns(item: QuantityItem, closing: QuantityItem, words: FlowWords): boolean {
  if (item.depth > 0 || isPercent(item)) return false;
  return item.role === 'aside' ? sharesNoun(item, closing) : sameUnit(item, closing) || comesOrGoes(item, words);
}

/** By the words about it, or as it is said to be more or less; undefined where neither says so. */
export function wayOf({ role }: QuantityItem, around: string, words: FlowWords): 'in' | 'out' | undefined {
  if (holdsOne(around, words.outgoing)) return 'out';
  if (holdsOne(around, words.incoming)) return 'in';
  return role === 'decrease' ? 'out' : role === 'increase' ? 'in' : undefined;
}

/** "210 births", "35 deaths": a noun for what came or went, whatever the others are called. */
export function comesOrGoes({ counted: [noun], quantity: { figure } }: QuantityItem, words: FlowWords): boolean {
  return figure.kind === 'count' && noun !== '' && (words.incoming.includes(noun) || words.outgoing.includes(noun));
}
