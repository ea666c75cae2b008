/**
 * Places in a block that is read whole on each edit, made relative to lines of their own: what names such a place stays
 * the same wherever an edit elsewhere in the block pushes it, as the rows of a table do.
 */
import { placeLines, startsByPiece } from '../../document.ts';
import { type Place, textPlace } from '../../finding.ts';
import { type Mapped, mapAgain } from '../../lists.ts';
import type { Block } from '../../text.ts';

/** What stands at the places of one thing, in order, and the lines made of it. */
export type OwnLines = Mapped<string, Block>;

export interface InOwnLines {
  readonly lines: OwnLines;
  /** The same place, relative to its line; places outside the block are what they were. */
  own(place: Place): Place;
}

/** `earlier` lends the lines of the version before, for what stands there still. */
export function inOwnLines(block: Block, places: readonly Place[], earlier: OwnLines | undefined): InOwnLines {
  const spans = places
    .flatMap(place => (place.kind === 'text' && place.block === block ? [place] : []))
    .toSorted((a, b) => a.start - b.start);
  const keys = spans.map(({ start, end }) => block.text.slice(start, end));
  const values = mapAgain(earlier, keys, (text): Block => ({ uri: block.uri, kind: 'row', text }));
  const starts = startsByPiece(
    [values],
    spans.map(({ start }) => start),
  );
  if (spans.length > 0) placeLines(block, { pieces: [values], starts });
  const owned = new Map<Place, Place>(
    spans.map((place, index) => [place, textPlace(values[index]!, 0, keys[index]!.length)]),
  );
  return { lines: { keys, values }, own: place => owned.get(place) ?? place };
}
