/**
 * A whole that a sentence begins with by name, whose number stood before: "468 positions were filled. Of the filled positions, 187 were in
 * police, 134 in public works and 147 in all other departments", "29 left. Of those who left, 14 retired and 15 resigned".
 */

import { compare } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isPlainValue } from '../changes/values.ts';
import { countsAlike, exceeds, isAmount, isPercent, sameUnit, sumsTo } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { contentOf, wordsOf } from '../shares/base-words.ts';
import { isCalled } from '../shares/called-bases.ts';
import { sum } from './claims.ts';
import { sumComesNear, sumOf } from './nearness.ts';
import { areDenied } from './partitions.ts';
import { differBySwap, isOneSlip } from './slips.ts';

/** From the word that opens the sentence on. */
export function* amongCalled(passage: Passage, at: number, { seen, parents }: Reading): Generator<Claim> {
  const opened = nameOf(passage, at);
  if (!opened) return;
  const parts = partsBehind(passage, opened.comma);
  const whole = parts && calledBefore(passage, at, opened.name, parts);
  if (!parts || !whole || seen.has(whole) || parts.some(part => parents.has(part))) return;
  const certainty = certaintyOf(passage, whole, parts);
  if (!certainty) return;
  seen.add(whole);
  for (const part of parts) parents.set(part, { whole, certainty: 'explicit' });
  yield sum(passage, whole, parts, certainty);
}

/** "the filled positions,": at most eight words up to the comma, without a number. */
function nameOf(
  { items }: Passage,
  at: number,
): { readonly name: readonly string[]; readonly comma: number } | undefined {
  const { sentence } = items[at]!;
  const name: string[] = [];
  for (let next = at + 1; next < items.length && next <= at + 9; next++) {
    const item = items[next]!;
    if (item.sentence !== sentence || item.kind === 'quantity') return undefined;
    if (item.kind === 'mark') return item.mark === ',' && name.length > 0 ? { name, comma: next } : undefined;
    name.push(...wordsOf(item));
  }
  return undefined;
}

/** All amounts of the sentence, two at least, the last behind "and", and nothing else counted there. */
function partsBehind(passage: Passage, comma: number): readonly QuantityItem[] | undefined {
  const { items, quantities } = passage;
  const { sentence } = items[comma]!;
  const behind = quantities.filter(item => item.at > comma && item.sentence === sentence && item.role !== 'aside');
  const parts = behind.filter(item => !isPercent(item));
  const [first] = parts;
  if (!first || parts.length < 2 || parts.length > 12) return undefined;
  const plain = parts.every(
    item => item.depth === first.depth && isAmount(item) && isPlainValue(passage, item) && sameUnit(item, first),
  );
  if (!plain || parts.some(item => isOfFraction(passage, item))) return undefined;
  const last = parts.at(-1)!;
  const joint = items
    .slice(parts.at(-2)!.at + 1, last.at)
    .findLast(item => item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and'));
  return joint?.kind === 'cue' ? parts : undefined;
}

/** The one amount of the two sentences before that is called so, and is no less than any of the parts. */
function calledBefore(
  passage: Passage,
  at: number,
  name: readonly string[],
  parts: readonly QuantityItem[],
): QuantityItem | undefined {
  const { items, quantities, language } = passage;
  const { articles, predicates } = language.lexicon;
  const words = contentOf(passage, name).filter(word => !articles.includes(word) && !predicates.includes(word));
  if (words.length === 0) return undefined;
  const { sentence } = items[at]!;
  const [first] = parts;
  const called = quantities.filter(
    item =>
      item.at < at &&
      item.at > at - 120 &&
      sentence - item.sentence <= 2 &&
      isAmount(item) &&
      isPlainValue(passage, item) &&
      !item.quantity.approximate &&
      sameUnit(item, first!) &&
      !isOfFraction(passage, item) &&
      words.some(word => isCalled(passage, item, [word])) &&
      words.every(word => isSaidNear(passage, item, word)),
  );
  const [whole] = called;
  return whole && called.length === 1 && parts.every(part => exceeds(whole, part) && mayBePart(part, whole))
    ? whole
    : undefined;
}

/** In the sentence of the amount, up to the end of its phrase or the next figure. */
function isSaidNear({ items }: Passage, { at, sentence, phrase }: QuantityItem, word: string): boolean {
  const stem = word.replace(/s$/u, '');
  for (let next = Math.max(0, at - 24); next < items.length && next < at + 12; next++) {
    const item = items[next]!;
    if (item.sentence !== sentence) continue;
    if (item.phrase > phrase || (next > at && item.kind === 'quantity')) return false;
    if (wordsOf(item).some(other => other.replace(/s$/u, '') === stem)) return true;
  }
  return false;
}

/** Of the same noun, or of a bare number and what is said of it: "187 were in police". */
function mayBePart(part: QuantityItem, whole: QuantityItem): boolean {
  return countsAlike(part, whole) || part.quantity.figure.kind === 'count';
}

/** What is less than the whole may leave others out, unless the last part is all the rest or a slip tells. */
function certaintyOf(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): Claim['certainty'] | undefined {
  if (sumsTo(parts, whole)) return 'structure';
  const last = parts.at(-1)!;
  const closed = parts.length > 2 || areDenied(passage, parts, whole) || last.role === 'remainder';
  if (!closed || !sumComesNear(parts, whole, 10)) return undefined;
  const rest = last.role === 'remainder' || saysOthers(passage, last);
  const more = compare(sumOf(parts), whole.quantity.figure.value) > 0;
  const slip = isOneSlip(parts, whole);
  return differBySwap(parts, whole) || (slip && (rest || more)) ? 'structure' : 'likely';
}

/** "68 in all other departments". */
function saysOthers({ items, language: { lexicon } }: Passage, { at, sentence }: QuantityItem): boolean {
  return items
    .slice(at + 1, at + 6)
    .some(item => item.sentence === sentence && 'lower' in item && lexicon.others.includes(item.lower));
}
