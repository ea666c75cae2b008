/**
 * By how much a target that stands between the two was beaten or missed: "Revenue of $18 million exceeded the $15 million target by 20%",
 * "The 42 homes built missed the target of 50 by 8".
 */
import type { Claim } from '../../claim.ts';
import { labelOf } from '../doubts/words.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import { firstWord } from '../items/nouns.ts';
import { ofComparison } from './comparisons.ts';
import { byDifference } from './values.ts';

/** What was reached stands before the verb, the target right behind it, and "by" leads to the figure. */
export function beyondTarget(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, quantities, language } = passage;
  const by = items[stated.at - 1];
  if (by?.kind !== 'word' || !language.lexicon.measuredBy.includes(by.lower)) return undefined;
  const base = quantities[stated.order - 1];
  const current = base && quantities[base.order - 1];
  if (!base || !current || current.sentence !== stated.sentence || base.phrase !== stated.phrase) return undefined;
  // The verb before it makes the target what is exceeded by.
  const target = isAmount(base) || (base.role === 'exceed' && !isPercent(base));
  if (!target || !isAmount(current) || base.depth !== stated.depth || current.depth !== stated.depth) return undefined;
  if (base.quantity.approximate || current.quantity.approximate) return undefined;
  const way = verbBefore(passage, base);
  const plan = items.slice(base.at - 3, stated.at).some(item => item.kind === 'cue' && item.cue === 'plan');
  if (!way || !plan || !sameUnit(base, current) || stated.at - base.at > 6) return undefined;
  const rises = way === 'exceed';
  if (isPercent(stated))
    return ofComparison(passage, { ...stated, role: rises ? 'increase' : 'decrease' }, { current, base, sure: true });
  return sameUnit(stated, base)
    ? byDifference(passage, { stated, current, base, rises, certainty: 'structure' })
    : undefined;
}

/** "Income exceeded expenditure by £0.4 million (income £6.1 million, expenditure £5.7 million)": both called in the bracket as before it. */
export function exceededInBracket(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, language } = passage;
  const by = items[stated.at - 1];
  if (by?.kind !== 'word' || !language.lexicon.measuredBy.includes(by.lower) || stated.role !== 'exceed')
    return undefined;
  const opening = parenthesisAfter(passage, stated, 4);
  const [current, base, ...more] = opening === undefined ? [] : inside(passage, opening);
  if (!current || !base || more.length > 0 || isPercent(stated)) return undefined;
  if (![current, base].every(item => isAmount(item) && !item.quantity.approximate && sameUnit(item, stated)))
    return undefined;
  const verb = items.findLastIndex((item, at) => at < stated.at && item.kind === 'cue' && item.cue === 'exceed');
  const names = [current, base].map(item => firstWord(labelOf(item).trim()));
  const before = items.slice(Math.max(0, verb - 4), verb).concat(items.slice(verb + 1, stated.at - 1));
  const places = names.map(name => before.findIndex(item => item.kind === 'word' && item.lower === name));
  const split = verb - Math.max(0, verb - 4);
  if (places[0]! < 0 || places[0]! >= split || places[1]! < split) return undefined;
  return byDifference(passage, { stated, current, base, rises: true, certainty: 'structure' });
}

/** "exceeded the", "missed the target of": within a few words before the target. */
function verbBefore({ items, language }: Passage, { at: from, phrase }: QuantityItem): 'exceed' | 'miss' | undefined {
  const { missing } = language.lexicon;
  for (let at = from - 1; at >= 0 && at >= from - 6 && items[at]!.phrase === phrase; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' || item.kind === 'mark') return undefined;
    if (item.kind === 'cue' && item.cue === 'exceed') return 'exceed';
    if (item.kind === 'word' && missing.includes(item.lower)) return 'miss';
  }
  return undefined;
}
