/**
 * Looking around from one quantity: what stands before and after it, what it belongs to. Every look is bounded, so
 * that reading stays linear.
 */
import type { Cue } from '../lexicon.ts';
import type { Item, Passage, QuantityItem } from './items.ts';
import { isOwners } from './roles.ts';

/** How many quantities back or ahead a reader looks. */
export const reach = 24;

/** The nearest quantity before `from` for which `accept` holds, at most `reach` back and not beyond `sentences` full stops. */
export function before(
  passage: Passage,
  from: QuantityItem,
  accept: (item: QuantityItem) => boolean,
  sentences = 0,
): QuantityItem | undefined {
  for (let order = from.order - 1; order >= 0 && order >= from.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (from.sentence - item.sentence > sentences) return undefined;
    if (accept(item)) return item;
  }
  return undefined;
}

/** The quantity that a parenthesis comments on: the last one before it opens, in the same clause. */
export function hostOf(passage: Passage, parenthesis: number): QuantityItem | undefined {
  const opening = passage.items[parenthesis];
  if (!opening) return undefined;
  for (let at = parenthesis - 1; at >= 0 && at >= parenthesis - 40; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== opening.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark' && (item.mark === ';' || item.mark === '(')) return undefined;
    if (item.kind === 'quantity') return item;
  }
  return undefined;
}

/** The quantities directly inside a parenthesis (not in one nested in it), at most `reach`. */
export function inside(passage: Passage, parenthesis: number): QuantityItem[] {
  const opening = passage.items[parenthesis];
  const found: QuantityItem[] = [];
  if (opening?.kind !== 'mark') return found;
  const end = Math.min(opening.partner, parenthesis + 400);
  for (let at = parenthesis + 1; at < end && found.length < reach; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' && item.parenthesis === parenthesis) found.push(item);
  }
  return found;
}

/**
 * The first parenthesis that opens after `from` before another quantity or the end of its sentence; with `outside`, behind
 * the one that `from` stands in.
 */
export function parenthesisAfter(
  passage: Passage,
  from: QuantityItem,
  limit = 24,
  outside = false,
): number | undefined {
  for (let at = from.at + 1; at < passage.items.length && at <= from.at + limit; at++) {
    const item = passage.items[at]!;
    const counts =
      item.kind === 'quantity' && item.role !== 'aside' && !isOwners(passage.items, item, passage.language.lexicon);
    if (counts || item.sentence !== from.sentence) return undefined;
    if (item.kind === 'mark') {
      if (item.mark === '(') return at;
      if (item.mark === ';' || (item.mark === ')' && !(outside && item.partner === from.parenthesis))) return undefined;
    }
  }
  return undefined;
}

export function itemsBetween(passage: Passage, from: number, to: number): readonly Item[] {
  return passage.items.slice(from + 1, Math.min(to, from + 200));
}

/** What is written there, where it is a word; else ''. */
export function wordOf(item: Item | undefined): string {
  return item && 'lower' in item ? item.lower : '';
}

/** Nothing but what it counts stands behind the amount until its sentence, its brackets or what a semicolon closes ends. */
export function endsBehind(
  { text, items, language: { lexicon } }: Passage,
  { at: own, sentence, counted, quantity: { figure } }: QuantityItem,
): boolean {
  // "£210 after rebates": money counts nothing.
  const money = /\p{Sc}/u.test(text.slice(Math.max(0, figure.span.start - 1), figure.span.end));
  const units = money && figure.exponent < 3 ? [] : (figure.unit?.split(' ') ?? []);
  for (let at = own + 1; at < items.length; at++) {
    const item = items[at]!;
    if (item.sentence !== sentence) return true;
    if (item.kind === 'mark') return item.mark === ';' || item.mark === ')';
    if (item.kind === 'quantity') return false;
    const named = [money ? units : [...counted, ...units], lexicon.pointNouns].some(words =>
      words.includes(item.lower),
    );
    const isUnit = at === own + 1 && item.kind === 'cue' && (item.cue === 'time' || item.cue === 'share');
    if (!named && !isUnit) return false;
  }
  return true;
}

/** True when the sentence of `item` holds one of these cues near it. */
export function sentenceHas(passage: Passage, item: QuantityItem, cues: ReadonlySet<Cue>, around = 40): boolean {
  const { items, cues: places } = passage;
  for (let next = firstFrom(places, item.at - around); next < places.length; next++) {
    const at = places[next]!;
    if (at > item.at + around) return false;
    const other = items[at]!;
    if (other.sentence === item.sentence && other.kind === 'cue' && cues.has(other.cue)) return true;
  }
  return false;
}

/** The index of the first of these places, which grow, that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
