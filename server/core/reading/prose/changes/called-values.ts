/** Which of several values a change is said of, and which of several bases: those that are called as it is. */
import { isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { wordsBefore } from '../shares/wholes.ts';
import { countsAspect } from '../shares/words.ts';
import { isPlainValue } from './values.ts';

/** The values that a change may be said of, likeliest first: called as it is, or nearest. */
export function currentsOf(passage: Passage, change: QuantityItem, aspect?: string): readonly QuantityItem[] {
  const values = passage.quantities
    .slice(Math.max(0, change.order - 10), change.order)
    .filter(item => change.sentence - item.sentence <= 1 && item.depth <= change.depth && isPlainValue(passage, item))
    .filter(
      item =>
        !isPercent(item) &&
        (isRate(change) || ((sharesNoun(item, change) || areBare(item, change)) && sameUnit(item, change))),
    )
    .filter(item => aspect === undefined || countsAspect(passage, item, aspect))
    .reverse();
  const subject = subjectOf(passage, change);
  const words = changeWords(passage, change);
  const overlap = (item: QuantityItem): number => {
    const own = new Set(wordsOf(passage, item));
    // "giá bán tăng 12%": of none of the amounts.
    if (subject.length > 0 && !subject.some(word => own.has(word))) return -1;
    return words.filter(word => own.has(word)).length;
  };
  const scored = values.map(item => ({ item, score: overlap(item) })).filter(({ score }) => score >= 0);
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const called = scored.filter(({ score }) => score === most && most > 0);
  return (called.length > 0 ? called : scored).slice(0, 1).map(({ item }) => item);
}

/** The one amount of the group that counts what the value does, or of several the one that is called so. */
export function baseAmong(
  passage: Passage,
  group: readonly QuantityItem[],
  current: QuantityItem,
  change: QuantityItem,
): QuantityItem | undefined {
  const alike = group.filter(item => sameUnit(item, current) && (sharesNoun(item, current) || isBare(item, current)));
  if (alike.length < 2) return alike[0];
  const own = new Set([...wordsOf(passage, current), ...changeWords(passage, change)]);
  const called = alike.filter(item => {
    const words = wordsOf(passage, item);
    return words.length > 0 && words.every(word => own.has(word));
  });
  return called.length === 1 ? called[0] : undefined;
}

/** A percentage or how many times as much: said of anything that is counted. */
function isRate(change: QuantityItem): boolean {
  return isPercent(change) || change.role === 'multiple';
}

/** What the words before a change and its noun say that it is a change of. */
function changeWords(passage: Passage, change: QuantityItem): readonly string[] {
  return contentOf(passage, [...change.quantity.noun.split(' ').slice(1), ...subjectOf(passage, change)]);
}

/** The words before it in its phrase. */
function subjectOf(passage: Passage, change: QuantityItem): readonly string[] {
  const words: string[] = [];
  for (let at = change.at - 1; at >= 0 && at >= change.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== change.phrase) break;
    if (item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'and')) break;
    if (item.kind === 'word') words.push(item.lower);
  }
  return contentOf(passage, words);
}

/** "13.3 thousand" and "1,284.6 thousand": neither has a noun, and both one scale. */
function areBare(a: QuantityItem, b: QuantityItem): boolean {
  const [left, right] = [a, b].map(({ quantity }) => quantity.figure.exponent);
  return a.counted[0] === '' && b.counted[0] === '' && left === right && left! >= 3;
}

function isBare(a: QuantityItem, b: QuantityItem): boolean {
  return a.counted[0] === '' || b.counted[0] === '';
}

/** What an amount is called: the words before it, without times, and those of its noun behind the first. */
function wordsOf(passage: Passage, item: QuantityItem): readonly string[] {
  const { cues } = passage.language.lexicon;
  let label = wordsBefore(passage, item);
  for (const phrase of [...(cues.earlier ?? []), ...(cues.time ?? [])]) label = label.replaceAll(` ${phrase} `, ' ');
  return contentOf(passage, [...label.trim().split(' '), ...item.quantity.noun.split(' ').slice(1)]);
}

function contentOf({ language: { lexicon } }: Passage, words: readonly string[]): string[] {
  const light = [lexicon.stopWords, lexicon.copulas, lexicon.stating];
  return words.filter(word => /\p{L}/u.test(word) && !light.some(list => list.includes(word)));
}
