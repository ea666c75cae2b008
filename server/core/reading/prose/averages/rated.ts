/**
 * What there is so much for each of: "40 triệu đồng/hộ", "1,8 triệu đồng/người/tháng", "mỗi suất 500.000 đồng", "15 kg cho mỗi khẩu",
 * "$120 each"; and the figures that say how many of these there are.
 */
import { isMoneyUnit, measureUnits, sizeOf } from '../../../figures/units.ts';
import { isAmount } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { wordsOf } from '../shares/base-words.ts';

/** The nouns that a figure is for each of; "" for those that were counted before it; undefined where it is no rate. */
export function ratedBy(passage: Passage, item: QuantityItem): readonly string[] | undefined {
  if (!mayRate(passage, item)) return undefined;
  const nouns = [...nounBefore(passage, item), ...nounsBehind(passage, item)];
  return nouns.length === 0 ? undefined : [...new Set(nouns)];
}

/** Whether a word or mark for a rate stands near it at all. A plain loop: most figures are asked, and hardly any is a rate. */
function mayRate({ items, language }: Passage, { at: own }: QuantityItem): boolean {
  const { each, indefinite, every } = language.lexicon;
  for (let at = Math.max(0, own - 7); at < items.length && at < own + 10; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity') continue;
    if (item.kind === 'mark') {
      if (item.mark === '/' && at > own) return true;
    } else if (at > own) {
      if (each.includes(item.lower) || indefinite.includes(item.lower)) return true;
    } else if (item.kind === 'cue' ? item.cue === 'average' : every.includes(item.lower)) return true;
  }
  return false;
}

function* nounsBehind({ items, language: { lexicon } }: Passage, rate: QuantityItem): Generator<string> {
  const { at: from } = rate;
  let words = 0;
  for (let at = from + 1; at < items.length && at < from + 10; at++) {
    const item = items[at]!;
    const next = items[at + 1];
    // "asphalt at £75 a tonne": of money only; "12 pupils a class" may begin another matter.
    if (
      at === from + 1 &&
      isMoneyUnit(rate.counted[0]) &&
      item.kind === 'word' &&
      lexicon.indefinite.includes(item.lower)
    ) {
      if (next?.kind === 'word') yield next.lower;
      return;
    }
    if (item.kind === 'mark' && item.mark === '/') {
      // "30 giường/10.000 dân": for so many of them.
      if (next?.kind === 'quantity') return;
      if (next && next.kind !== 'mark') yield wordsOf(next)[0]!;
      words = 0;
      at++;
    } else if (item.kind === 'word' && lexicon.each.includes(item.lower)) {
      const named = next?.kind === 'word' || (next?.kind === 'cue' && next.cue === 'time');
      if (lexicon.apiece.includes(item.lower)) yield '';
      else if (named) yield wordsOf(next)[0]!;
      return;
    } else if (item.kind !== 'word' || words >= 3) return;
    else words++;
  }
}

/** "mỗi suất trị giá 500.000 đồng", "each member contributed $50". */
function* nounBefore({ items, language: { lexicon } }: Passage, { at: to, phrase }: QuantityItem): Generator<string> {
  for (let at = to - 1; at >= 0 && at > to - 8; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' && isEachOf(items, item, lexicon)) {
      yield item.counted[0];
      return;
    }
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== phrase) return;
    const next = items[at + 1]!;
    const every =
      item.kind === 'word' ? item.lower : item.kind === 'cue' && item.cue === 'average' ? lastWord(item.lower) : '';
    if (every === '' || !lexicon.every.includes(every)) continue;
    // "25 laptops at $800 each for a total of $20,000": said of the rate before it.
    if (lexicon.apiece.includes(every) && items[at - 1]?.kind === 'quantity') return;
    // "12 người mỗi ngày 150.000 đồng": behind a figure it may be of that.
    if (next.kind === 'word' || next.kind === 'cue') yield unitAt(items, at + 1);
    return;
  }
}

/** "mỗi mét vuông": both words of a unit that has two; else the first. */
function unitAt(items: readonly Item[], at: number): string {
  const [first, second] = [items[at]!, items[at + 1]];
  const word = wordsOf(first)[0]!;
  const two = second?.kind === 'word' ? `${word} ${second.lower}` : word;
  return measureUnits.has(two) ? two : word;
}

/** "Each of the 14 wardens patrols 6 km". */
function isEachOf(items: readonly Item[], { at }: QuantityItem, { every, among, articles }: Lexicon): boolean {
  const [each, of, the] = items.slice(Math.max(0, at - 3), at);
  const spoken = [each, of, the].map(item => (item && 'lower' in item ? item.lower : ''));
  return every.includes(spoken[0]!) && among.includes(spoken[1]!) && articles.includes(spoken[2]!);
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** How many there are of each of the nouns, each said once among these; undefined where one is not, or more than once. */
export function countsFor(
  passage: Passage,
  each: QuantityItem,
  nouns: readonly string[],
  among: readonly QuantityItem[],
): readonly QuantityItem[] | undefined {
  const counts: QuantityItem[] = [];
  for (const noun of nouns) {
    const named = among.filter(item => item !== each && isCountOf(passage, item, noun));
    // "16 xe tuần tra, giá 48.500 USD/chiếc": a word that stands for whatever was counted right before.
    const stands = named.length === 0 && passage.language.lexicon.classifiers.includes(noun);
    const found = stands ? among.filter(item => item.order < each.order && isCountOf(passage, item, '')) : named;
    // "120 suất mức 20 triệu đồng/suất và 200 suất mức …": of several the one before it, or right behind.
    const beside = [each.order - 1, each.order + 1].map(order => found.find(item => item.order === order));
    const count = found.length === 1 ? found[0] : (beside[0] ?? beside[1]);
    if (!count || counts.includes(count) || isOneOfSeveral(passage, count)) return undefined;
    counts.push(count);
  }
  return counts;
}

/** "Two trains of 6 and 8 cars": bare numbers joined to it have its noun, and it counts only some of them. */
function isOneOfSeveral({ items }: Passage, { at }: QuantityItem): boolean {
  const [before, joint] = [items[at - 2], items[at - 1]];
  if (before?.kind !== 'quantity' || before.role === 'aside') return false;
  return joint?.kind === 'mark' ? joint.mark === ',' : joint?.kind === 'cue' && joint.cue === 'and';
}

function isCountOf({ items }: Passage, item: QuantityItem, noun: string): boolean {
  const { quantity, role, at, counted } = item;
  if (quantity.approximate || item.mixed) return false;
  const next = items[at + 1];
  if (next && isTime(next) && quantity.figure.kind === 'count')
    return role === 'aside' && [noun, `${noun}s`].includes(next.lower.split(' ')[0]!) && !isYear(quantity.figure.text);
  if (role !== 'plain' || !isAmount(item)) return false;
  if (noun === '') return quantity.figure.kind === 'count' && counted[0] !== '';
  if (noun.includes(' ')) return quantity.noun.startsWith(noun);
  return counted[0] === noun || counted[0] === `${noun}s` || isSameUnit(counted[0], noun);
}

/** "320 m, mỗi mét …": one unit, written in two ways. */
function isSameUnit(one: string, other: string): boolean {
  const [left, right] = [sizeOf(one), sizeOf(other)];
  return left !== undefined && left.of === right?.of && left.exponent === right.exponent && !isMoneyUnit(one);
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isTime(item: Item): item is Item & { readonly kind: 'cue' } {
  return item.kind === 'cue' && item.cue === 'time';
}
