/**
 * "Dân số toàn xã là 62.480 người. Dân số nam 30.910 người, dân số nữ 31.570 người": two amounts that are called by nothing but the words
 * for the halves of all people, and the one amount that was told before them.
 */
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';
import { plainWords } from './partitions.ts';
import { isOneSlip } from './slips.ts';

export function* readHalves(passage: Passage, { seen, parents }: Reading): Generator<Claim> {
  const { pairs } = passage.language.lexicon.halves;
  for (const [one, other] of pairs) {
    if (!passage.lower.includes(one) || !passage.lower.includes(other)) continue;
    for (const first of passage.quantities) {
      const second = nextAmount(passage, first);
      if (!second || parents.has(first) || parents.has(second)) continue;
      const way = [one, other].find(half => isCalled(passage, first, half));
      if (!way || !isCalled(passage, second, way === one ? other : one)) continue;
      const whole = wholeBefore(passage, first);
      const third = nextAmount(passage, second);
      if (!whole || seen.has(whole) || (third && third.clause === second.clause && sharesNoun(third, second))) continue;
      if (first.quantity.noun !== second.quantity.noun || ![first, second].every(part => isPlain(passage, part)))
        continue;
      if (!sharesNoun(second, whole) || !(sumComesNear([first, second], whole) || isOneSlip([first, second], whole)))
        continue;
      for (const part of [first, second]) parents.set(part, { whole, certainty: 'structure' });
      yield sum(passage, whole, [first, second], 'structure');
    }
  }
}

/** The next in its sentence that is no share, rate or date. */
function nextAmount({ quantities }: Passage, { order, sentence, depth }: QuantityItem): QuantityItem | undefined {
  const next = quantities
    .slice(order + 1, order + 5)
    .find(item => item.depth === depth && item.role !== 'aside' && isAmount(item));
  return next?.sentence === sentence ? next : undefined;
}

/** "39.800 người trong độ tuổi lao động": more is said of it behind its noun. */
function isPlain({ items }: Passage, { at, quantity: { noun, figure } }: QuantityItem): boolean {
  const behind = items[at + 1 + (noun === '' ? 0 : noun.split(' ').length)];
  return figure.kind === 'count' && (behind === undefined || behind.kind === 'mark');
}

/** All that is said before an amount in its phrase, but for verbs, is the word for a half. */
function isCalled(passage: Passage, item: QuantityItem, half: string): boolean {
  if (!isAmount(item) || item.quantity.approximate || isOfFraction(passage, item)) return false;
  const { copulas, halves, cues } = passage.language.lexicon;
  const words = plainWords(item.quantity.label).trim().split(' ');
  const light = [copulas, cues.share ?? []];
  while (words.length > 0 && light.some(known => known.includes(words.at(-1)!))) words.pop();
  const said = words.join(' ');
  return said === half || halves.heads.some(head => said === `${head} ${half}`);
}

/** The only amount of its noun in the sentence or clauses before the first half that is no half itself. */
function wholeBefore(passage: Passage, first: QuantityItem): QuantityItem | undefined {
  const { pairs } = passage.language.lexicon.halves;
  const [whole, ...others] = passage.quantities
    .slice(Math.max(0, first.order - 8), first.order)
    .filter(item => first.sentence - item.sentence <= 1 && item.clause < first.clause && sharesNoun(item, first))
    .filter(item => item.role !== 'aside' && !pairs.flat().some(half => isCalled(passage, item, half)));
  if (!whole || others.length > 0 || whole.depth !== first.depth || !isAmount(whole)) return undefined;
  return whole.quantity.approximate || isOfFraction(passage, whole) ? undefined : whole;
}
