/**
 * Shares of what was called by the words behind "of": "Income was £6,480,000 and spending £6,418,000. Staff costs of £5,134,400 took up 80.0% of
 * spending", "The budget was $48.0 million. Salaries took $31.2 million, or 65 per cent of the budget". The one amount before the part, of
 * its unit, that is called so; none where another one near by makes the share right.
 */
import { compare, type Decimal, multiply } from '../../../figures/decimal.ts';
import { isPlainValue } from '../changes/values.ts';
import { exceeds } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { wordsOf } from './base-words.ts';
import { baseBehind } from './behind.ts';
import { isEarlier } from './definite-base.ts';
import { shareComesNear } from './near.ts';
import { followsPart, mayCountAlike } from './part-and-base.ts';
import { isShared, partOf } from './parts.ts';
import { isRight } from './readings.ts';
import { wordsBefore } from './wholes.ts';

export function ofCalledBase(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const behind = passage.language.lexicon.grammar.ofLeads ? baseBehind(passage, stated) : undefined;
  const name = behind ? undefined : nameOf(passage, stated);
  if (!(name || behind) || stated.quantity.approximate || stated.quantity.figure.sign) return undefined;
  const part = partOf(passage, stated);
  if (!part || part.sentence !== stated.sentence || !isPlainValue(passage, part) || part.quantity.approximate)
    return undefined;
  if (!followsPart(passage, part, stated)) return undefined;
  if (!name)
    return behind && isMeant(stated, part, behind) && isPlainValue(passage, behind)
      ? { upper: part, lower: behind }
      : undefined;
  const larger = passage.quantities
    .slice(Math.max(0, part.order - 16), part.order)
    .filter(item => part.sentence - item.sentence <= 4 && item.depth <= part.depth && isPlainValue(passage, item))
    .filter(item => mayCountAlike(item, part) && exceeds(item, part));
  const called = larger.filter(
    item => isCalled(passage, item, name.words) && !isEarlier(passage, item) && !item.quantity.approximate,
  );
  const [base] = called;
  if (!base || called.length > 1 || isShared(passage, base) || isOfFraction(passage, base)) return undefined;
  if (larger.some(item => item !== base && isRight(stated, part, item))) return undefined;
  const near = shareComesNear(stated, part, base) || (name.definite && isHalfAway(stated, part, base));
  return near ? { upper: part, lower: base } : undefined;
}

/** "28 per cent of its budget of $300,000": its number follows. */
function isMeant(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  return mayCountAlike(base, part) && exceeds(base, part) && isHalfAway(stated, part, base);
}

interface Name {
  readonly words: readonly string[];
  /** "of the budget", "of its budget": it was spoken of. */
  readonly definite: boolean;
}

/**
 * "of spending", "of the waste collected": up to the end of the sentence, a mark or a verb; four words at most. "Of spending in 2024", "of the
 * waste collected at the kerbside": of that time or place only.
 */
function nameOf({ items, language: { lexicon } }: Passage, stated: QuantityItem): Name | undefined {
  if (!lexicon.grammar.ofLeads) return undefined;
  const of = items[stated.at + 1];
  if (of?.kind === 'mark' || of?.kind === 'quantity' || !of || !lexicon.owning.includes(wordsOf(of)[0] ?? ''))
    return undefined;
  const words = wordsOf(of).slice(1);
  let at = stated.at + 2;
  for (; at < items.length && words.length <= 5; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.sentence !== stated.sentence || (item.kind === 'cue' && item.cue === 'and')) break;
    if (item.kind === 'quantity' || (item.kind === 'cue' && item.cue !== 'plan' && item.cue !== 'identifier'))
      return undefined;
    if (lexicon.numbering.includes(item.lower)) break;
    if (lexicon.copulas.includes(item.lower) && !lexicon.articles.includes(item.lower)) return undefined;
    words.push(...wordsOf(item));
  }
  const plain = words.filter(word => !lexicon.articles.includes(word));
  if (plain.length === 0 || words.length > 5) return undefined;
  return { words: plain, definite: words.length > plain.length };
}

/** All of its words, in whatever number, stand before the amount or in its noun. */
export function isCalled(passage: Passage, item: QuantityItem, name: readonly string[]): boolean {
  const said = new Set([...wordsBefore(passage, item).split(' '), ...item.quantity.noun.split(' ')].map(singular));
  return name.every(word => said.has(singular(word)));
}

export function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Between two thirds and one and a half times what it should be. */
function isHalfAway(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const product = multiply(stated.quantity.figure.value, base.quantity.figure.value);
  const own = part.quantity.figure.value;
  return isWithin(product, own) && isWithin(own, product);
}

function isWithin(a: Decimal, b: Decimal): boolean {
  return compare(multiply(a, { coefficient: 2, scale: 0 }), multiply(b, { coefficient: 3, scale: 0 })) <= 0;
}
