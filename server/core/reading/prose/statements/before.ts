/** What stands before the number of a statement: what is done, by whom, when, and what else its sentence says. */
import type { Area } from '../items/areas.ts';
import type { CueItem, Item, Passage, QuantityItem, WordItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import type { Context } from './context.ts';

export interface Before {
  readonly own: readonly string[];
  /** Of phrases that state something too. */
  readonly around: readonly string[];
  /** Of phrases that state nothing: "Riêng các xã miền núi, …". */
  readonly adjunct: readonly string[];
  readonly names: readonly string[];
  readonly area: Area | undefined;
  readonly time: string;
  /** Its sentence begins as those that sum up do. */
  readonly sumsUp: boolean;
  /** How many figures before it in its clause share its words. */
  readonly others: number;
  /** The first item of its clause. */
  readonly from: number;
}

const mostBefore = 80;

/**
 * The words of its own clause, and those of its sentence before it. A figure that others stand before in a list shares
 * their words: "đã trồng 120 ha rừng và 45 ha cây ăn quả"; not where a semicolon parts them and its noun says enough, it
 * is `complete`: "giải ngân 120 tỷ đồng; 61 xã đạt chuẩn nông thôn mới".
 */
export function wordsBefore(
  { passage, times, areas, summing, figured }: Context,
  item: QuantityItem,
  complete: boolean,
): Before | undefined {
  const { items } = passage;
  const own: string[] = [];
  const around: string[] = [];
  const names: string[] = [];
  const adjunct: string[] = [];
  let area: Area | undefined;
  let time = '';
  let timeOf = -1;
  let from = item.at;
  // Where words go: to the clause itself; to nothing, as the noun of the figure before it in a list; to what stands around.
  let target: 'own' | 'other noun' | 'around' = 'own';
  let otherNoun: string[] = [];
  let others = 0;
  const opening = summing.get(item.sentence) ?? 0;
  const sumsUp = summing.has(item.sentence);
  for (let at = item.at - 1; at >= opening; at--) {
    const other = items[at]!;
    if (other.sentence !== item.sentence) break;
    if (item.at - at > mostBefore) break;
    if (other.kind === 'mark') {
      if (other.mark === ')' && other.partner >= 0) at = other.partner;
      else if (isBoundary(passage, at, other)) {
        if (other.mark === ';' && sumsUp) break;
        if (own.length > 0 || (other.mark === ';' && complete)) target = 'around';
        else if (other.mark !== ':') {
          around.unshift(...otherNoun);
          otherNoun = [];
          target = 'other noun';
        }
      }
      continue;
    }
    const spoken = times[at];
    const whole = areas[at];
    if (spoken) {
      // The nearest phrase that says when; of it both ends of a range.
      if (time === '' || timeOf === other.phrase) {
        time = time === '' ? spoken.key : `${spoken.key} ${time}`;
        timeOf = other.phrase;
      }
      at = spoken.from;
    } else if (whole) {
      area ??= whole;
      at = whole.from;
    } else if (other.kind === 'quantity') {
      if (other.role === 'aside') (target === 'own' ? own : around).unshift(other.quantity.figure.text);
      else if (target === 'other noun') {
        otherNoun = [];
        target = 'own';
      }
      if (target === 'own' && other.role !== 'aside') others++;
      continue;
    } else if (other.lower.length <= 2 && isLetterOfItem(items[at + 1], other)) continue;
    else if (other.kind === 'cue' && forbidden.has(other.cue) && !isOpener(passage, other.lower)) {
      return undefined;
    } else if (other.kind === 'cue' && other.cue === 'and' && own.length === 0) {
      if (at === item.at - 1) target = 'other noun';
      continue;
    } else if (other.kind === 'cue' && other.cue === 'and' && followsFigure(items, at)) {
      target = 'around';
      continue;
    } else {
      const { lower } = other;
      const figures = target === 'around' ? figured.get(other.phrase) : undefined;
      const beside = figures !== undefined && holdsFigure(figures, at);
      const words = target === 'own' ? own : target === 'other noun' ? otherNoun : beside ? around : adjunct;
      // Most items are one word.
      if (lower.includes(' ')) words.unshift(...lower.split(' '));
      else words.unshift(lower);
      // A small letter without a mark begins no name.
      const code = passage.text.charCodeAt(other.span.start);
      const small = code >= 0x61 && code <= 0x7a;
      if (target === 'around' && !small && isCapital(passage, at)) names.push(...lower.split(' '));
    }
    if (target === 'own' && others === 0) from = at;
  }
  around.unshift(...otherNoun);
  return { own, around, adjunct, names, area, time, sumsUp, others, from };
}

function isOpener({ language: { lexicon } }: Passage, words: string): boolean {
  return lexicon.statements.openers.includes(words);
}

/** "tiếp nhận 120 hồ sơ và giải quyết 110 hồ sơ": what stands before the word is another statement. */
function followsFigure(items: readonly Item[], joint: number): boolean {
  for (let at = joint - 1; at >= 0 && at >= joint - 10; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return item.role !== 'aside';
    if (item.kind === 'mark') return false;
  }
  return false;
}

const forbidden: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'target', 'vote', 'norm', 'composition']);

function isBoundary({ items }: Passage, at: number, { mark, phrase }: Item & { readonly kind: 'mark' }): boolean {
  if (mark === ';' || mark === ':' || mark === '\n' || mark === '|') return true;
  return mark === ',' && items[at - 1]?.phrase !== phrase;
}

/** Not the first word of its clause, and written as a name; no abbreviation. */
function isCapital({ items, text }: Passage, at: number): boolean {
  const { span, sentence } = items[at]!;
  const before = items[at - 1];
  if (before?.sentence !== sentence || before.kind === 'mark') return false;
  return capital.test(text.slice(span.start, span.start + 2));
}

const capital = /^\p{Lu}(?!\p{Lu})/u;

/** A figure stands near, of those of its phrase. */
function holdsFigure(places: readonly number[], at: number): boolean {
  for (let index = 0; index < places.length; index++) if (Math.abs(places[index]! - at) < longestPhrase) return true;
  return false;
}

const longestPhrase = 24;

/** "a) Toàn tỉnh …": the letter of an item. */
function isLetterOfItem(next: Item | undefined, { lower }: WordItem | CueItem): boolean {
  return next?.kind === 'mark' && next.mark === ')' && /^\p{L}$/u.test(lower);
}
