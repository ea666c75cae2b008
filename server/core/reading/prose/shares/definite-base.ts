/**
 * Shares of what was spoken of under another name: "The district brought in 313,093 tonnes. Carrick, with 94,612 tonnes, accounted for 30.2
 * per cent of the crop", "The debt limit is $79.0 million, and the city has used $31.6 million, or 40.0% of it". An article says that the
 * whole is known; it is the one larger amount of the part's unit near by. Only what one slip of the hand makes right of it, or for words that
 * name no other thing what comes near.
 */
import { isChange, isPlainValue } from '../changes/values.ts';
import { exceeds } from '../items/amounts.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { isSlippedShare, shareComesNear } from './near.ts';
import { followsPart, mayCountAlike } from './part-and-base.ts';
import { isShared, partOf } from './parts.ts';
import { isRight } from './readings.ts';

export function ofDefiniteBase(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const named = nameOf(passage, stated);
  if (!named || stated.quantity.approximate || stated.quantity.figure.sign) return undefined;
  const part = partOf(passage, stated);
  if (!part || part.sentence !== stated.sentence || !isPlainValue(passage, part) || part.quantity.approximate)
    return undefined;
  if (!followsPart(passage, part, stated) || isChange(part)) return undefined;
  const larger = passage.quantities
    .slice(Math.max(0, part.order - 12), part.order)
    .filter(item => part.sentence - item.sentence <= 2 && item.depth <= part.depth && isPlainValue(passage, item))
    .filter(item => mayCountAlike(item, part) && exceeds(item, part));
  if (larger.some(item => isRight(stated, part, item))) return undefined;
  // "313,093 tonnes, against 292,600 tonnes in 2023": what there was before is no whole of what there is now.
  const all = larger.filter(item => !isEarlier(passage, item));
  const near = all.filter(item => {
    if (item.quantity.approximate || isShared(passage, item)) return false;
    return isSlippedShare(stated, part, item) || (named === 'pronoun' && shareComesNear(stated, part, item));
  });
  return near.length === 1 ? { upper: part, lower: near[0]! } : undefined;
}

/** "of it", "of the total": nothing else is named; "of the crop", "of its workforce": another name, of one or two words. */
function nameOf({ items, language: { lexicon } }: Passage, stated: QuantityItem): 'pronoun' | 'noun' | undefined {
  const { owning, articles, entire, grammar, referring, totalWords } = lexicon;
  const [of, first, second, third] = items.slice(stated.at + 1, stated.at + 5);
  if (!grammar.ofLeads) return undefined;
  if (of?.kind === 'cue' && of.cue === 'base') return of.lower.endsWith(' total') ? 'pronoun' : undefined;
  if (of?.kind !== 'word' || !owning.includes(of.lower) || first?.kind === 'quantity' || first?.kind === 'mark')
    return undefined;
  if (!first) return undefined;
  const ends = second === undefined || second.kind === 'mark' || (second.kind === 'cue' && second.cue === 'and');
  if (ends && !articles.includes(first.lower)) return referring.includes(first.lower) ? 'pronoun' : 'noun';
  if (!articles.includes(first.lower)) return undefined;
  if (second?.kind !== 'word' && second?.kind !== 'cue') return undefined;
  const closed = third === undefined || third.kind === 'mark' || (third.kind === 'cue' && third.cue === 'and');
  if (!closed) return undefined;
  return entire.includes(second.lower) || totalWords.includes(second.lower) ? 'pronoun' : 'noun';
}

/** "against 292,600 tonnes in 2023", "240 the year before": of another time. */
export function isEarlier({ items }: Passage, { at, phrase }: QuantityItem): boolean {
  const before = items[at - 1];
  if (before?.kind === 'cue' && (before.cue === 'base' || before.cue === 'from')) return true;
  return items
    .slice(at + 1, at + 6)
    .some(item => item.phrase === phrase && item.kind === 'cue' && item.cue === 'earlier');
}
