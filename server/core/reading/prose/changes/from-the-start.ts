/**
 * Changes since a beginning that a sentence before tells of: "Đầu năm, toàn xã có 412 hộ nghèo. … số hộ nghèo còn 287 hộ, giảm
 * 125 hộ so với đầu năm", "At the start of the year 4.18% were poor. … now 2.91%, down 1.27 percentage points".
 */
import { holdsOne } from '../../phrases.ts';
import { sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import type { Cue } from '../lexicon.ts';
import { changeComesNear, pointsComeNear } from './near.ts';
import { type Comparison, isPlainAmount } from './times.ts';
import { isRate, isSaidOf, isShareNote } from './values.ts';

/** The value right before the change, and the one that is called so and was there at the beginning, which comes near. */
export function fromTheStart(passage: Passage, stated: QuantityItem): Comparison | undefined {
  return sinceStart(passage, stated, isPlainAmount, base => changeComesNear(stated, base.current, base.base));
}

/** The same of two rates, whose change is told in points. */
export function pointsFromTheStart(passage: Passage, stated: QuantityItem): Comparison | undefined {
  return sinceStart(passage, stated, isRate, base => pointsComeNear(stated, base.current, base.base));
}

function sinceStart(
  passage: Passage,
  stated: QuantityItem,
  isValue: (item: QuantityItem) => boolean,
  comesNear: (values: Comparison) => boolean,
): Comparison | undefined {
  const { flows } = passage.language.lexicon;
  if (stated.role === 'exceed' || stated.quantity.approximate || !maySay(passage, flows.opening)) return undefined;
  const beside = passage.quantities[stated.order - 1];
  const noted = beside !== undefined && beside.depth > stated.depth && isShareNote(passage, beside);
  const current = noted ? passage.quantities[beside.order - 1] : beside;
  if (!current || !isValue(current) || current.quantity.approximate || current.sentence !== stated.sentence)
    return undefined;
  if (current.depth !== stated.depth || !isSaidOf(passage, current, stated)) return undefined;
  if (isFollowed(passage, stated)) return undefined;
  const since = comparison(passage, stated);
  if (since === 'other' || (since === 'none' && !isOfNow(passage, current))) return undefined;
  const base = baseBefore(passage, current, isValue);
  if (base && since === 'none' && saysMore(passage, stated, [base, current])) return undefined;
  return base && comesNear({ base, current, sure: true }) ? { base, current, sure: true } : undefined;
}

/** What the words behind a change compare with, past its rate in brackets: "giảm 125 hộ (30,34%) so với đầu năm". */
function comparison(passage: Passage, stated: QuantityItem): 'start' | 'other' | 'none' {
  const { items, language } = passage;
  let behind = ' ';
  let compares = false;
  for (const item of items.slice(stated.at + 1, stated.at + 16)) {
    if (item.sentence !== stated.sentence || (item.kind === 'mark' && item.mark === ';')) break;
    if (item.kind === 'quantity' ? item.quantity.figure.kind !== 'percent' && item.role !== 'aside' : false) break;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'plan')) compares = true;
    if (item.kind === 'word' || item.kind === 'cue') behind += `${item.lower.normalize('NFC')} `;
  }
  if (holdsOne(behind, language.lexicon.flows.sinceOpening)) return 'start';
  return compares ? 'other' : 'none';
}

/** "giảm 140 hộ và tăng 15 hộ", "tăng 5 xã, 1 xã bị thu hồi": more of the same is told behind it, of which it may be but one side. */
function isFollowed({ quantities }: Passage, stated: QuantityItem): boolean {
  return quantities
    .slice(stated.order + 1, stated.order + 6)
    .some(
      item =>
        item.sentence === stated.sentence &&
        item.depth === stated.depth &&
        item.quantity.figure.kind === stated.quantity.figure.kind &&
        (item.role === 'increase' || item.role === 'decrease' || sharesNoun(item, stated)),
    );
}

/** "down 120 since March", "up 6 in the city alone": words behind the change that neither of the two values is called by. */
function saysMore({ items, language }: Passage, stated: QuantityItem, values: readonly QuantityItem[]): boolean {
  const { stopWords, soFar, articles, points } = language.lexicon;
  const units = points.flatMap(words => words.split(' '));
  const own = new Set(values.flatMap(({ quantity }) => quantity.noun.split(' ')));
  for (const item of items.slice(stated.at + 1, stated.at + 8)) {
    if (item.sentence !== stated.sentence || item.kind === 'mark') return false;
    if (item.kind === 'quantity') return true;
    const known = [stopWords, soFar, articles].some(list => list.includes(item.lower)) || own.has(item.lower);
    if (!known && !units.some(word => item.lower.startsWith(word))) return true;
  }
  return false;
}

/** "đến nay còn 287 hộ", "is now 287": the words before it in its sentence say that it is what there is. */
function isOfNow(passage: Passage, current: QuantityItem): boolean {
  const { endings, closing } = passage.language.lexicon.flows;
  const words = sentenceBefore(passage, current);
  return holdsOne(words, [...endings, ...closing, ...passage.language.lexicon.soFar]);
}

/**
 * The one value that is called as the current one is, in a sentence that begins with the beginning of a time. Another value that
 * may be called so leaves it open which is meant.
 */
function baseBefore(
  passage: Passage,
  current: QuantityItem,
  isValue: (item: QuantityItem) => boolean,
): QuantityItem | undefined {
  const { opening, notOpening } = passage.language.lexicon.flows;
  const alike = passage.quantities
    .slice(Math.max(0, current.order - 10), current.order)
    .filter(item => current.sentence - item.sentence <= 3 && item.depth === current.depth && item.role !== 'aside')
    .filter(item => isValue(item) && isCalledLike(passage, item, current));
  const [base, ...others] = alike;
  if (!base || others.length > 0 || base.quantity.approximate) return undefined;
  const words = sentenceBefore(passage, base);
  return holdsOne(words, opening) && !holdsOne(words, notOpening) ? base : undefined;
}

/** "412 hộ nghèo" and "số hộ nghèo còn 287 hộ": the noun of one stands in what the other is called; of rates the names are one. */
function isCalledLike(passage: Passage, base: QuantityItem, current: QuantityItem): boolean {
  const rates = base.quantity.figure.kind === 'percent';
  if (!rates && !sharesNoun(base, current)) return false;
  const [then, now] = [base, current].map(item => nameOf(passage, item));
  const [first, second] = [base, current].map(({ quantity }) => quantity.noun);
  if (!rates && first !== second && now !== '')
    return first!.includes(' ') ? ` ${now} `.includes(` ${first} `) : ` ${then} `.includes(` ${second} `);
  // "Đến nay còn 287 hộ": named by nothing but its noun.
  return now === '' || then === now || (!rates && first!.includes(' '));
}

/** What stands before it in its phrase, but words of times and verbs that say no more than that it is so. */
function nameOf({ items, language: { lexicon } }: Passage, { at: from, phrase }: QuantityItem): string {
  const light = [lexicon.stopWords, lexicon.copulas, lexicon.stating, lexicon.referring, lexicon.soFar];
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && at >= from - 16; at--) {
    const item = items[at]!;
    if (item.phrase !== phrase || item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' ? naming.has(item.cue) : !light.some(list => list.includes(item.lower)))
      words.unshift(item.lower);
  }
  return words.join(' ');
}

const naming: ReadonlySet<Cue> = new Set<Cue>(['share']);

/** The words of its sentence before a figure, and right behind it up to the next mark. */
function sentenceBefore({ items }: Passage, item: QuantityItem): string {
  let words = ' ';
  for (let at = item.at - 1; at >= 0 && at >= item.at - 40 && items[at]!.sentence === item.sentence; at--) {
    const other = items[at]!;
    if (other.kind === 'word' || other.kind === 'cue') words = ` ${other.lower.normalize('NFC')}${words}`;
  }
  for (const other of items.slice(item.at + 1, item.at + 10)) {
    if (other.kind === 'mark' || other.kind === 'quantity') break;
    words += `${other.lower.normalize('NFC')} `;
  }
  return words;
}
