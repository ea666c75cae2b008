/**
 * The value that a change leads to, where it stands behind it: "giảm 12 hộ (2,1%), còn 559 hộ", "tăng 4,5 tỷ đồng, tương
 * đương 3,2%, lên mức 145 tỷ đồng".
 */
import { exceeds, isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';

export interface Reached {
  readonly value: QuantityItem;
  /** The words lead to the value and to nothing else; where not, it is meant only when it comes near. */
  readonly sure: boolean;
}

export interface Moved {
  /** The change in units. */
  readonly amount: QuantityItem;
  /** What stands last of it and its rate. */
  readonly last: QuantityItem;
  readonly rises: boolean;
  /** How deep the change is said, where it is not as deep as these. */
  readonly depth?: number;
}

export function reachedBy(passage: Passage, { amount, last, rises, depth }: Moved): Reached | undefined {
  const value = passage.quantities.slice(last.order + 1, last.order + 3).find(({ role }) => role !== 'aside');
  if (!value || value.sentence !== amount.sentence || !isAmount(value) || value.quantity.approximate) return undefined;
  if (value.depth !== (depth ?? Math.min(amount.depth, last.depth)) || value.at - last.at > 14 || isPercent(amount))
    return undefined;
  const bare = value.quantity.noun === '' || amount.quantity.noun === '';
  if (!bare && !sharesNoun(value, amount)) return undefined;
  // A fall may leave nothing, a rise leads to no less than itself.
  if (rises && !exceeds(value, amount)) return undefined;
  const lead = leadOf(passage, { amount, last, rises }, value);
  if (lead === 'none') return undefined;
  // "giảm 120 hộ nghèo (3,5%), còn 450 hộ cận nghèo": of others.
  const same = bare || `${amount.quantity.noun} `.startsWith(`${unitOf(passage, value)} `);
  return { value, sure: lead === 'way' || (lead === 'level' && same) };
}

/** What is counted; of a measure without what is said of it: "84,62 điểm với 12 tiêu chí". */
function unitOf({ language: { lexicon } }: Passage, { quantity: { noun, figure } }: QuantityItem): string {
  if (figure.kind !== 'measure') return noun;
  const words = noun.split(' ');
  const end = words.findIndex(word => lexicon.joining.includes(word) && !lexicon.belonging.includes(word));
  return end > 0 ? words.slice(0, end).join(' ') : noun;
}

/** How the words before the value lead to it: they say which way it went, that it was reached, or have a subject of their own. */
function leadOf(passage: Passage, { last, rises }: Moved, value: QuantityItem): 'way' | 'level' | 'other' | 'none' {
  const { lexicon } = passage.language;
  const between = itemsBetween(passage, last.at, value.at);
  let at = between.length - 1;
  // "lên mức 145 tỷ đồng".
  const level = isSaid(between[at], lexicon.levelNouns);
  if (level) at--;
  const verb = between[at];
  const either = verb?.kind === 'cue' && verb.cue === 'up-to' && lexicon.upTo.includes(verb.lower);
  const goes = either || (verb?.kind === 'cue' && verb.cue === (rises ? 'up-to' : 'down-to'));
  const stands = isSaid(verb, lexicon.standingAt);
  const reaches = verb?.kind === 'cue' && (verb.cue === 'remainder' || verb.cue === 'share');
  if (!goes && !stands && !reaches) return 'none';
  let marks = 0;
  let words = 0;
  let own = false;
  let raised = false;
  for (const item of between.slice(0, at)) {
    if (item.kind === 'quantity' && item.role !== 'aside') return 'none';
    if (item.kind === 'mark') {
      // The end of its parenthesis, the unit "USD/ounce", the comma behind it.
      if (item.mark === ')' || item.mark === '/') continue;
      if (item.mark !== ',' || ++marks > 1) return 'none';
      words = 0;
      own = false;
    } else if (item.kind === 'cue' && goesElse.has(item.cue) && !(raised && item.cue === 'total')) return 'none';
    else if (item.kind === 'cue' && item.cue === 'and') {
      words = 0;
      own = false;
    } else if (item.kind === 'word' && item.depth === value.depth && item.phrase === value.phrase) {
      words++;
      // "…, nâng tổng số hội viên lên 87.570".
      raised = raised || lexicon.raising.includes(item.lower);
      own = own || !(lexicon.ending.includes(item.lower) || lexicon.copulas.includes(item.lower));
    }
  }
  if (words > 7) return 'none';
  // "số thành lập mới tăng 45 (12%), nâng tổng số đang hoạt động lên 3.260" may be of others too.
  if (own || raised) return 'other';
  return goes || level ? 'way' : 'level';
}

function isSaid(item: Item | undefined, words: readonly string[]): boolean {
  return (item?.kind === 'word' || item?.kind === 'cue') && words.includes(item.lower);
}

/** What begins another matter, or names what was before. */
const goesElse: ReadonlySet<Cue> = new Set<Cue>([
  'base',
  'earlier',
  'plan',
  'from',
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'average',
  'of-which',
  'consists',
  'besides',
  'total',
  'target',
]);
