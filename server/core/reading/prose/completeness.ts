/**
 * Whether a list says that it is complete, so that its parts must make the whole.
 */
import { compare, type Decimal, multiply, sum } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Member } from './members.ts';
import { sameUnit } from './navigate.ts';

/** `closed`: gồm, bao gồm. `open`: trong đó. `bare`: a parenthesis without a word. */
export type Completeness = 'closed' | 'open' | 'bare';

export interface ListToJudge {
  readonly passage: Passage;
  readonly whole: QuantityItem;
  readonly parts: readonly QuantityItem[];
  readonly members: readonly Member[];
  readonly completeness: Completeness;
  /** A member has no number, or says that there are more: "các …", "một số …". */
  readonly incomplete: boolean;
}

/**
 * How sure it is that a list that does not add up should. `guess` means: not sure, so nothing is said.
 * - words that share a whole between them completely (đúng hạn, quá hạn; all levels; "còn lại", "khác" at the end);
 * - "gồm", "bao gồm" with every member counted;
 * - a bare parenthesis of counted members that comes near the whole;
 * - "tổng số …, trong đó …" whose members come within a twentieth of the total (of money: above it) and run to the end of the sentence.
 */
export function certaintyOf(list: ListToJudge): Claim['certainty'] {
  const { passage, whole, parts, completeness, incomplete } = list;
  if (whole.quantity.approximate || parts.some(part => part.quantity.approximate)) return 'guess';
  if (!parts.every(part => kinds(part) === kinds(whole))) return 'guess';
  const total = sum(parts.map(part => part.quantity.figure.value));
  const counts = parts.every(part => sameUnit(part, whole));
  if (counts && isPartition(passage, parts) && within(total, whole, 50, 200)) return 'explicit';
  if (incomplete) return 'guess';
  const closedByRest = parts.length >= 2 && saysRest(passage, list.members.at(-1)!);
  if (closedByRest && counts && within(total, whole, 50, 200)) return 'explicit';
  switch (completeness) {
    case 'closed':
      return within(total, whole, 40, 250) && (counts || within(total, whole, 70, 140)) ? 'explicit' : 'guess';
    case 'bare':
      if (!within(total, whole, 70, 140)) return 'guess';
      return counts || list.members.every(({ numberFirst }) => !numberFirst) ? 'explicit' : 'structure';
    case 'open':
      // Less than the total may be all that is worth naming, of money above all; more cannot be.
      if (!counts || !within(total, whole, kinds(whole) ? 100 : 95, 105)) return 'guess';
      return isCalledTotal(passage, whole) ? 'structure' : 'guess';
    default:
      return completeness satisfies never;
  }
}

/** Money, and everything else. */
function kinds({ quantity: { figure } }: QuantityItem): boolean {
  return figure.kind === 'measure' && figure.exponent >= 3;
}

/** Whether a sum lies between `low` and `high` percent of the whole. */
function within(total: Decimal, whole: QuantityItem, low: number, high: number): boolean {
  const { value } = whole.quantity.figure;
  return (
    compare(total, multiply(value, { coefficient: low, scale: 2 })) >= 0 &&
    compare(total, multiply(value, { coefficient: high, scale: 2 })) <= 0
  );
}

/** "còn lại", "khác" of the last member. */
function saysRest(passage: Passage, member: Member): boolean {
  for (let at = member.from; at < member.to; at++) {
    const item = passage.items[at];
    if (item?.kind === 'cue' && item.cue === 'remainder') return true;
    if (item?.kind === 'cue' && item.cue === 'open' && passage.language.lexicon.others.includes(item.lower))
      return true;
  }
  return false;
}

/** The words before the whole call it a total: tổng số, tổng nguồn vốn. */
function isCalledTotal(passage: Passage, whole: QuantityItem): boolean {
  if (whole.cues.includes('total')) return true;
  for (let at = whole.at - 1; at >= 0 && at >= whole.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' || item.sentence !== whole.sentence) return false;
    if (item.kind === 'cue' && item.cue === 'total') return true;
  }
  return false;
}

/** True when the parts carry all the words of a known partition, one each, or all of a set of levels. */
export function isPartition(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const { partitions } = passage.language.lexicon;
  const own = parts.map(part => wordsOf(passage, part));
  return partitions.some(words => {
    if (words.length !== parts.length) return false;
    const taken = new Set<number>();
    for (const word of words) {
      const at = own.findIndex((text, index) => !taken.has(index) && carries(text, word));
      if (at < 0) return false;
      taken.add(at);
    }
    return true;
  });
}

/** True when `whole` is itself a member of a partition that has the words of these parts: "trước hạn" beside "đúng hạn". */
export function isOneOf(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const own = wordsOf(passage, whole);
  const words = parts.map(part => wordsOf(passage, part));
  return passage.language.lexicon.partitions.some(
    partition =>
      partition.some(word => carries(own, word)) && words.every(text => partition.some(word => carries(text, word))),
  );
}

/** The words of a part: its label, its noun, and what stands between. */
function wordsOf(passage: Passage, part: QuantityItem): string {
  const { label, noun } = part.quantity;
  const before = label || passage.text.slice(Math.max(0, part.span.start - 40), part.span.start);
  return ` ${before} ${noun} `
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,.;:()]+/gu, ' ');
}

function carries(text: string, word: string): boolean {
  return text.includes(` ${word.replace(/,/gu, '')} `);
}
