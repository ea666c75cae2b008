/**
 * A total in one passage whose parts are the items of the list under it: "Tổng số hồ sơ tiếp nhận là 12.480 hồ sơ, trong
 * đó:" and then "- Lĩnh vực đất đai: 5.210 hồ sơ;" … Each item is a passage of its own.
 */
import { sum } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import { exceeds, isAmount, lowerOf, sameUnit, sentenceHas, sharesNoun, sumsTo, upperOf, within } from './navigate.ts';
import { isMoney, isTextPart } from './no-parts.ts';
import { carryPartition, isAttribute, isOneOf, mayOverlap, plainWords, wordsOf } from './partitions.ts';

export interface ItemSum {
  readonly whole: QuantityItem;
  /** One of each item, in order. */
  readonly parts: readonly QuantityItem[];
  /** `guess`: said only because it holds. */
  readonly certainty: Claim['certainty'];
}

/** `over`: the passage over the list; `items`: the passages that make it up. Undefined when the list says nothing sure. */
export function readItemSum(over: Passage, items: readonly Passage[]): ItemSum | undefined {
  const wholes = wholesOf(over);
  const amounts = items.map(amountsOf);
  if (wholes.length === 0 || amounts.some(own => own.length === 0)) return undefined;
  for (const whole of wholes) {
    const parts = partsOf(whole, amounts);
    if (parts && sumsTo(parts, whole)) return { whole, parts, certainty: 'guess' };
  }
  // "11 tỉnh, chia làm 2 tiểu vùng:": the items are said of what stands last.
  const whole = wholes[0]!;
  const parts = partsOf(whole, amounts);
  if (!parts) return undefined;
  const certainty = certaintyOf(over, items, whole, parts);
  return certainty && { whole, parts, certainty };
}

/** The amounts of the last sentence, last first. */
function wholesOf(over: Passage): QuantityItem[] {
  const last = over.quantities.at(-1)?.sentence;
  return amountsOf(over)
    .filter(({ sentence }) => sentence === last)
    .slice(-4)
    .reverse();
}

function amountsOf(passage: Passage): QuantityItem[] {
  return passage.quantities
    .slice(0, 12)
    .filter(item => isAmount(item) && item.depth === 0 && !lowerOf(passage, item) && !upperOf(passage, item));
}

/** Of each item the first amount that counts what the whole counts. */
function partsOf(whole: QuantityItem, amounts: readonly (readonly QuantityItem[])[]): QuantityItem[] | undefined {
  const parts: QuantityItem[] = [];
  for (const own of amounts) {
    const part = own.find(item => sharesNoun(item, whole)) ?? (mayCount(own[0]!, whole) ? own[0] : undefined);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

/** "58 văn bản, gồm:" and then "- 32 kế hoạch;": an item that begins with a count counts some kind of the whole. */
function mayCount(part: QuantityItem, whole: QuantityItem): boolean {
  const counts = [part, whole].every(({ quantity }) => quantity.figure.kind === 'count');
  return sameUnit(part, whole) || (counts && part.at <= 1 && part.quantity.noun !== '');
}

/** How sure it is that parts that do not make the whole should. */
function certaintyOf(
  over: Passage,
  items: readonly Passage[],
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): Claim['certainty'] | undefined {
  const all = [whole, ...parts];
  if (all.some(({ quantity, mixed }) => quantity.approximate || mixed || isTextPart(over, quantity.noun)))
    return undefined;
  if (parts.some(part => exceeds(part, whole) || isMoney(part) !== isMoney(whole))) return undefined;
  if (sentenceHas(over, whole, unsaid) || items.some(item => isOpen(item))) return undefined;
  const { lexicon } = over.language;
  const total = sum(parts.map(part => part.quantity.figure.value));
  const words = parts.map((part, index) => wordsOf(items[index]!, part));
  const near = (low: number, high: number): boolean => within(total, whole, low, high);
  const alike = parts.every(part => sharesNoun(part, whole) || part.quantity.noun === '');
  const closed = over.cues.some(at => at > whole.at && isCue(over.items[at]!, 'consists'));
  const rest = lexicon.others.concat(lexicon.allTheRest).some(word => words.at(-1)!.includes(` ${word} `));
  if (!alike && !closed) return undefined;
  if (carryPartition(words, lexicon, 'announced')) return near(70, 140) ? 'structure' : undefined;
  if (
    mayOverlap(
      items.map(({ text }) => plainWords(text.slice(0, 120))),
      lexicon,
    )
  )
    return undefined;
  if (closed || rest) return near(80, 120) ? 'structure' : undefined;
  // "Trong đó:" may name some of them; the same thing may stand in two items.
  const kinds = parts.length >= 3 && !isMoney(whole) && items.every((item, index) => !isOneOf(item, parts[index]!));
  if (!kinds || items.some((item, index) => isAttribute(item, parts[index]!))) return undefined;
  return near(95, 105) ? 'structure' : near(90, 110) ? 'likely' : undefined;
}

function isCue(item: Passage['items'][number], cue: Cue): boolean {
  return item.kind === 'cue' && item.cue === cue;
}

const unsaid: ReadonlySet<Cue> = new Set<Cue>(['norm', 'target']);

/** "các đơn vị …", "…": it stands for more than it counts. */
function isOpen({ items, text, language: { lexicon } }: Passage): boolean {
  const first = items.find(({ kind }) => kind !== 'mark');
  return text.includes('…') || (first?.kind === 'cue' && first.cue === 'open' && !lexicon.others.includes(first.lower));
}
