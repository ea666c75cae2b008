/** The times and wholes that a passage speaks of, by its items. */
import { memo } from '../../../derive.ts';
import { matchesOf } from '../../../text.ts';
import { type Area, spokenAreas } from '../items/areas.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { type SpokenTime, spokenTimes } from '../items/spoken-times.ts';
import { anyOf, itemsOf, wordsOf } from '../items/words-of-items.ts';
import type { StatementWords } from '../lexicon-parts.ts';

export interface Context {
  readonly passage: Passage;
  /** By item: the time or the whole that it is a word of. */
  readonly times: ByItem<SpokenTime>;
  readonly areas: ByItem<Area>;
  /** Times that sentences begin with: they hold for the sentences behind them too. */
  readonly opening: readonly SpokenTime[];
  /** Sentences that sum up, "Ưu điểm: …", "Tóm lại, …", with the first item behind these words. */
  readonly summing: ReadonlyMap<number, number>;
  /** By phrase: where its figures stand among the items, those left out that are never counted. */
  readonly figured: ReadonlyMap<number, readonly number[]>;
}

/** Has holes where an item is a word of none. */
export type ByItem<Found> = readonly (Found | undefined)[];

export function contextOf(passage: Passage): Context {
  const { items } = passage;
  const times = spokenTimes(passage);
  return {
    passage,
    times: byItem(times),
    areas: byItem(spokenAreas(passage)),
    summing: summingIn(passage),
    figured: figuresIn(passage),
    opening: times.filter(({ from }) => items[from - 1]?.sentence !== items[from]!.sentence),
  };
}

function figuresIn({ quantities }: Passage): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const { phrase, role, at } of quantities) {
    if (role === 'aside') continue;
    const known = places.get(phrase);
    if (known) known.push(at);
    else places.set(phrase, [at]);
  }
  return places;
}

function byItem<Found extends { readonly from: number; readonly to: number }>(all: readonly Found[]): ByItem<Found> {
  const places: (Found | undefined)[] = [];
  for (const found of all) for (let at = found.from; at < found.to; at++) places[at] = found;
  return places;
}

/** The time with which a sentence before that of `item` begins; empty for none. */
export function timeBefore({ opening }: Context, { at }: QuantityItem): string {
  return opening.findLast(({ from }) => from < at)?.key ?? '';
}

function summingIn(passage: Passage): ReadonlyMap<number, number> {
  const { text, starts } = wordsOf(passage);
  const found = new Map<number, number>();
  for (const { from, to } of itemsOf(starts, matchesOf(text, summingPattern(passage.language.lexicon.statements)))) {
    const { sentence } = passage.items[from]!;
    const opens = from === 0 || passage.items[from - 1]!.sentence !== sentence || isMark(passage, from - 1);
    if (opens && !found.has(sentence)) found.set(sentence, to);
  }
  return found;
}

/** "- Ưu điểm: …": behind the mark of an item. */
function isMark({ items }: Passage, at: number): boolean {
  const item = items[at]!;
  return item.kind === 'mark' && (at === 0 || items[at - 1]!.sentence !== item.sentence);
}

const summingPattern = memo(({ summing, concluding }: StatementWords): RegExp => {
  // Marks are items of their own.
  const any = (words: readonly string[]): string => anyOf(words).replaceAll(',', ' ,');
  return new RegExp(`(?<![^ ])(?:(?:${any(summing)}) [:,]|(?:${any(concluding)})(?: [:,])?)(?![^ ])`, 'gu');
});
