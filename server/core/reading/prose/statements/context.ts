/** The times and wholes that a passage speaks of, by its items. */
import { type Area, spokenAreas } from '../items/areas.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { type SpokenTime, spokenTimes } from '../items/spoken-times.ts';

export interface Context {
  readonly passage: Passage;
  /** By item: the time or the whole that it is a word of. */
  readonly times: ReadonlyMap<number, SpokenTime>;
  readonly areas: ReadonlyMap<number, Area>;
  /** Times that sentences begin with: they hold for the sentences behind them too. */
  readonly opening: readonly SpokenTime[];
}

export function contextOf(passage: Passage): Context {
  const { items } = passage;
  const times = spokenTimes(passage);
  return {
    passage,
    times: byItem(times),
    areas: byItem(spokenAreas(passage)),
    opening: times.filter(({ from }) => items[from - 1]?.sentence !== items[from]!.sentence),
  };
}

function byItem<Found extends { readonly from: number; readonly to: number }>(
  all: readonly Found[],
): ReadonlyMap<number, Found> {
  const places = new Map<number, Found>();
  for (const found of all) for (let at = found.from; at < found.to; at++) places.set(at, found);
  return places;
}

/** The time with which a sentence before that of `item` begins; empty for none. */
export function timeBefore({ opening }: Context, { at }: QuantityItem): string {
  return opening.findLast(({ from }) => from < at)?.key ?? '';
}
