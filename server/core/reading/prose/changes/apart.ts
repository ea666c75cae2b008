/**
 * How far the only two values of a sentence are apart: "128 litres and unmetered ones 163 litres, a difference of 35 litres", "highest in the
 * north (86.2%) and lowest in the south (77.5%), a gap of 8.7 points"; or of the sentence before: "The gap was 4.8 points".
 */
import { absolute, subtract } from '../../../figures/decimal.ts';
import { isSwap } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { endsBehind, itemsBetween, wordOf } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { changeComesNear, pointsComeNear } from './near.ts';
import { isYear } from './times.ts';
import { byDifference, isRate, isValue } from './values.ts';

export function ofDistance(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.quantity.approximate || (stated.role !== 'plain' && stated.role !== 'share')) return undefined;
  // "a gap of 15 per cent" may be of the one or of the other; "a difference of 12 from the forecast", "a gap of £210 after rebates" is of more.
  if (stated.quantity.figure.unit === '%' || !endsBehind(passage, stated)) return undefined;
  const values = isCalled(passage, stated) ? valuesOf(passage, stated, 0) : takenUp(passage, stated);
  const [first, second] = values ?? [];
  if (!first || !second) return undefined;
  const [more, less] = exceeds(first, second) ? [first, second] : [second, first];
  return byDifference(passage, { stated, current: more, base: less, rises: true, certainty: 'structure' });
}

/** "…, a difference of 898": behind the comma that ends what the values are said of. */
function isCalled({ items, language: { lexicon } }: Passage, { at, depth }: QuantityItem): boolean {
  const [mark, article, noun, of] = items.slice(Math.max(0, at - 4), at);
  if (mark?.kind !== 'mark' || (mark.mark !== ',' && mark.mark !== '(') || depth > 1) return false;
  const said = [article, noun, of].every(item => item?.kind === 'word');
  return (
    said &&
    lexicon.distances.includes(wordOf(noun)) &&
    lexicon.owning.includes(wordOf(of)) &&
    lexicon.articles.includes(wordOf(article))
  );
}

/** The two values of the sentence, or of the one before, that are measured alike; undefined where there are more of them. */
function valuesOf(passage: Passage, stated: QuantityItem, back: 0 | 1): readonly QuantityItem[] | undefined {
  const own = passage.quantities
    .slice(Math.max(0, stated.order - 8), stated.order)
    .filter(item => item.sentence === stated.sentence - back && item.role !== 'aside');
  const alike = own.filter(item => isPercent(item) === isPercent(stated) && sameUnit(item, stated));
  const [first, second] = alike;
  if (!first || !second || alike.length !== 2 || first.depth !== second.depth) return undefined;
  const printed = first.quantity.figure.exponent === second.quantity.figure.exponent;
  const plain = alike.every(
    item =>
      (isPercent(item) ? isRate(item) : isValue(item)) && !item.quantity.approximate && !isOfFraction(passage, item),
  );
  // "12 boys of 40": one is a part of the other, or both are of other things.
  const parted = itemsBetween(passage, first.at, second.at).some(
    item => item.kind === 'cue' && (item.cue === 'of-which' || item.cue === 'consists'),
  );
  const nouns =
    isPercent(first) || first.counted[0] === second.counted[0] || first.counted[0] === '' || second.counted[0] === '';
  return plain && printed && nouns && !parted ? alike : undefined;
}

/** "The gap between the first and the last quarter was 4.8 points": the only figure of a sentence that opens with the word. */
function takenUp(passage: Passage, stated: QuantityItem): readonly QuantityItem[] | undefined {
  const { items, quantities, language } = passage;
  let from = stated.at;
  while (from > 0 && stated.at - from <= 16 && isBeside(items[from - 1]!, stated)) from--;
  const [article, noun] = items.slice(from, from + 2);
  if (from < 2 || stated.at - from > 16 || !language.lexicon.articles.includes(wordOf(article))) return undefined;
  if (!language.lexicon.distances.includes(wordOf(noun))) return undefined;
  const verb = wordOf(items[stated.at - 1]);
  const alone = [quantities[stated.order - 1], quantities[stated.order + 1]].every(
    other => other?.sentence !== stated.sentence,
  );
  if (!alone || !language.lexicon.statements.ties.includes(verb)) return undefined;
  const between = items.slice(from + 2, stated.at - 1);
  if (between.some(item => isYear(item) || (item.kind === 'cue' && others.has(item.cue)))) return undefined;
  if (between.length > 0 && !areNamed(passage, between, from)) return undefined;
  const values = valuesOf(passage, stated, 1);
  const [first, second] = values ?? [];
  if (!first || !second) return undefined;
  const [more, less] = exceeds(first, second) ? [first, second] : [second, first];
  const comesNear = isPercent(stated) ? pointsComeNear : changeComesNear;
  const gap = absolute(subtract(more!.quantity.figure.value, less!.quantity.figure.value));
  const swapped = isSwap(absolute(stated.quantity.figure.value), gap);
  return swapped || comesNear(stated, more!, less!) ? values : undefined;
}

function isBeside({ kind, sentence }: Item, stated: QuantityItem): boolean {
  return kind !== 'mark' && sentence === stated.sentence;
}

/** "between the first and the last quarter": two, by words that the sentence before has, too; not "in the public sector". */
function areNamed({ items, language: { lexicon } }: Passage, named: readonly Item[], from: number): boolean {
  const before = new Set<string>();
  for (let at = from - 1; at >= 0 && at >= from - 40 && items[from]!.sentence - items[at]!.sentence <= 1; at--)
    before.add(wordOf(items[at]));
  const isAnd = (item: Item): boolean => item.kind === 'cue' && item.cue === 'and';
  const light = (word: string): boolean => [lexicon.articles, lexicon.placing].some(words => words.includes(word));
  return named.some(isAnd) && named.every(item => isAnd(item) || light(wordOf(item)) || before.has(wordOf(item)));
}

const others: ReadonlySet<Cue> = new Set<Cue>(['base', 'from', 'plan', 'target', 'average']);
