/**
 * So many of one thing for one of another, both of which were counted: "816 pupils and 48 teachers, or one teacher for 17 pupils", "With 9,600
 * residents and 6 doctors, there is one doctor for every 1,600 residents".
 */
import { compare, multiply } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { averageClaim } from '../build.ts';
import { isPlainValue } from '../changes/values.ts';
import { isAmount } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { singular } from '../shares/called-bases.ts';

/** The one number of each noun in the sentence and the two before it, where their quotient comes within half of what is stated. */
export function averageForOne(passage: Passage, stated: QuantityItem): Claim | undefined {
  const one = nounOfOne(passage, stated);
  if (!one || stated.quantity.figure.kind !== 'count') return undefined;
  const before = passage.quantities
    .slice(Math.max(0, stated.order - 12), stated.order)
    .filter(item => stated.sentence - item.sentence <= 2 && isAmount(item) && isPlainValue(passage, item))
    .filter(({ quantity }) => quantity.figure.kind === 'count');
  const many = singular(stated.counted[0]);
  const all = before.filter(({ counted }) => singular(counted[0]) === many);
  const those = before.filter(({ counted }) => singular(counted[0]) === one);
  const [total, count] = [all[0], those[0]];
  if (!total || !count || all.length > 1 || those.length > 1 || many === one) return undefined;
  if (!isSaidOfBoth(passage, stated, count)) return undefined;
  const [value, whole] = [stated, total].map(({ quantity }) => quantity.figure.value);
  const product = multiply(value!, count.quantity.figure.value);
  const [two, three] = [2, 3].map(coefficient => ({ coefficient, scale: 0 }));
  const near =
    compare(multiply(product, two!), multiply(whole!, three!)) <= 0 &&
    compare(multiply(whole!, two!), multiply(product, three!)) <= 0;
  return near ? averageClaim(passage, stated, { total, count }) : undefined;
}

/** "In science there is one teacher for 30 pupils", "one teacher for 18 pupils in the upper grades": of a part of them. */
function isSaidOfBoth({ items, language: { lexicon } }: Passage, stated: QuantityItem, count: QuantityItem): boolean {
  const behind = items[stated.at + 1 + wordsOfUnit(stated)];
  if (behind && behind.kind !== 'mark' && behind.sentence === stated.sentence) return false;
  if (stated.quantity.noun.split(' ').some(word => lexicon.placing.includes(word))) return false;
  if (count.sentence === stated.sentence) return true;
  let first = stated.at;
  // The mark that ends a sentence counts to the next.
  while (first > 0 && items[first - 1]!.sentence === stated.sentence && items[first - 1]!.kind !== 'mark') first--;
  const opening = items[first]!;
  return !('lower' in opening && lexicon.placing.includes(opening.lower));
}

function wordsOfUnit({ quantity: { noun } }: QuantityItem): number {
  return noun === '' ? 0 : noun.split(' ').length;
}

/** What should be is no average of what there is. */
const asked: ReadonlySet<Cue> = new Set<Cue>(['norm', 'plan', 'target']);

/** "one teacher for", "one doctor for every": the noun between. */
function nounOfOne(passage: Passage, stated: QuantityItem): string | undefined {
  const { items, language } = passage;
  const { lexicon } = language;
  let at = stated.at - 1;
  const word = (index: number): string => {
    const item = items[index];
    return item?.kind === 'word' ? item.lower : '';
  };
  if (stated.counted[0] === '' || stated.quantity.approximate) return undefined;
  if (lexicon.every.includes(word(at)) || lexicon.each.includes(word(at))) at--;
  if (!lexicon.forThem.includes(word(at))) return undefined;
  const [noun, first, second] = [word(at - 1), word(at - 2), word(at - 3)];
  const from = [first, second].findIndex(text => text !== '' && lexicon.countingWords[0] === text);
  const before = from < 0 ? undefined : items[at - 3 - from];
  // "…, or one teacher", "there is one doctor": not "the law asks for one".
  const says =
    before !== undefined &&
    ('lower' in before
      ? [...lexicon.equalling, ...lexicon.equating].includes(before.lower)
      : isComma(before) && countsBothBefore(passage, stated));
  return noun !== '' && says && !sentenceHas(passage, stated, asked, 40) ? singular(noun) : undefined;
}

function isComma(item: Item): boolean {
  return item.kind === 'mark' && item.mark === ',';
}

/** "441 pupils and 21 teachers, one teacher for every 21 pupils": the two that "and" joins, right before the comma. */
function countsBothBefore(passage: Passage, { order, phrase, quantity: { noun } }: QuantityItem): boolean {
  const { items, quantities } = passage;
  const { copulas, forThem } = passage.language.lexicon;
  const [second, first] = [quantities[order - 1], quantities[order - 2]];
  if (!first || !second || noun.includes(' ') || second.phrase !== phrase - 1 || first.phrase !== second.phrase)
    return false;
  const verb = items[first.at - 1];
  // "wants, for 441 pupils and 21 teachers, one teacher for every 18 pupils".
  if (verb?.kind !== 'word' || !copulas.includes(verb.lower) || forThem.includes(verb.lower)) return false;
  return items.slice(first.at + 1, second.at).some(item => item.kind === 'cue' && item.cue === 'and');
}
