/**
 * Lists that are mostly the same as an earlier version of them: what was made of their items is taken over, and where
 * nothing has changed it is the same array, so that what was derived from it stays.
 */

/** Adds all items at the end. `list.push(...items)` hands over each as an argument, and the stack has room for some tens of thousands. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** `least`, or what is greater among the numbers; for lists that are too long to be arguments of `Math.max`. */
export function largest(numbers: Iterable<number>, least = 0): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** Hands back `old` when the new array holds the same objects, so that what was derived from it stays valid. */
export function settle<Item>(old: readonly Item[] | undefined, fresh: readonly Item[]): readonly Item[] {
  if (!old || old.length !== fresh.length) return fresh;
  for (let index = 0; index < fresh.length; index++) if (old[index] !== fresh[index]) return fresh;
  return old;
}

/** An array and what was made of each of its items. */
export interface Mapped<Key, Value> {
  readonly keys: readonly Key[];
  readonly values: readonly Value[];
}

/**
 * `keys.map(derive)` for an array that is mostly the same as an earlier one: for the items that both begin and end
 * with, the earlier values are handed back; between these, where there are as many as before, for each that stands where
 * it stood. Right when `derive` depends on nothing but the item. `ends`: where it is known what both have in common.
 */
export function mapAgain<Key, Value>(
  earlier: Mapped<Key, Value> | undefined,
  keys: readonly Key[],
  derive: (key: Key) => Value,
  ends?: Ends,
): Value[] {
  if (!earlier) return keys.map(derive);
  const { keys: old, values } = earlier;
  const { top, bottom } = ends ?? alikeAtEnds(old, keys);
  const fresh: Value[] = [];
  // An edit may change a section and what another one far from it is made of.
  const asMany = old.length === keys.length;
  for (let index = top; index < keys.length - bottom; index++)
    fresh.push(asMany && old[index] === keys[index] ? values[index]! : derive(keys[index]!));
  return withItems(values, fresh, top, old.length - bottom);
}

/** A copy of a list with other items for those from `start` (included) to `end` (excluded). */
export function withItems<Item>(items: readonly Item[], fresh: readonly Item[], start: number, end: number): Item[] {
  if (end - start !== fresh.length) return items.slice(0, start).concat(fresh, items.slice(end));
  // Of long lists most edits replace as many: then nothing is copied twice.
  const copy = items.slice();
  for (let index = 0; index < fresh.length; index++) copy[start + index] = fresh[index]!;
  return copy;
}

/** Lists and their items one after another. */
export interface Joined<Item> {
  readonly lists: readonly (readonly Item[])[];
  /** How many items there are up to the end of each list. */
  readonly ends: readonly number[];
  readonly items: readonly Item[];
}

/**
 * `lists.flat()` for lists that are mostly the same as earlier ones; the earlier array where all items are. Only what
 * differs is looked at, the rest is copied. `ends`: so many lists are known to be the same ones.
 */
export function joinAgain<Item>(
  earlier: Joined<Item> | undefined,
  lists: readonly (readonly Item[])[],
  ends?: Ends,
): Joined<Item> {
  if (!earlier) {
    const ends: number[] = [];
    const items: Item[] = [];
    for (const list of lists) {
      for (const item of list) items.push(item);
      ends.push(items.length);
    }
    return { lists, ends, items };
  }
  const { top, bottom } = identicalAtEnds(earlier.lists, lists, ends);
  const behind = earlier.lists.length - bottom;
  if (top === behind && top === lists.length - bottom) return earlier;
  const head = top > 0 ? earlier.ends[top - 1]! : 0;
  const old = behind > 0 ? earlier.ends[behind - 1]! : 0;
  const until = earlier.ends.slice(0, top);
  const fresh: Item[] = [];
  for (let index = top; index < lists.length - bottom; index++) {
    for (const item of lists[index]!) fresh.push(item);
    until.push(head + fresh.length);
  }
  const shift = head + fresh.length - old;
  for (let index = behind; index < earlier.ends.length; index++) until.push(earlier.ends[index]! + shift);
  if (shift === 0 && standsAt(fresh, earlier.items, head)) return { lists, ends: until, items: earlier.items };
  return { lists, ends: until, items: earlier.items.slice(0, head).concat(fresh, earlier.items.slice(old)) };
}

/** Whether a list holds items from one place on. A plain loop: such lists may be long. */
function standsAt(items: readonly unknown[], list: readonly unknown[], from: number): boolean {
  for (let index = 0; index < items.length; index++) if (items[index] !== list[from + index]) return false;
  return true;
}

/** The items that are wanted; undefined as soon as there are more than `most`: of a long list only its head is looked at. */
export function fewAmong<Item>(
  items: readonly Item[],
  most: number,
  wanted: (item: Item) => boolean,
): readonly Item[] | undefined {
  const found: Item[] = [];
  for (const item of items) {
    if (wanted(item) && found.push(item) > most) return undefined;
  }
  return found;
}

/** How many items two lists have in common at the beginning and, of the rest, at the end. */
export interface Ends {
  readonly top: number;
  readonly bottom: number;
}

/** How many items two arrays have in common at the beginning and, of the rest, at the end. */
export function alikeAtEnds<Old, Key = Old>(
  old: readonly Old[],
  keys: readonly Key[],
  same?: (a: Old, b: Key) => boolean,
): Ends {
  if (!same) return identicalAtEnds(old, keys);
  const shorter = Math.min(old.length, keys.length);
  let top = 0;
  while (top < shorter && same(old[top]!, keys[top]!)) top++;
  let bottom = 0;
  while (bottom < shorter - top && same(old[old.length - 1 - bottom]!, keys[keys.length - 1 - bottom]!)) bottom++;
  return { top, bottom };
}

/** Lists of tens of thousands are compared at every key: without a call for each item, and from what is known on. */
function identicalAtEnds(old: readonly unknown[], keys: readonly unknown[], known: Ends = nothingKnown): Ends {
  const shorter = Math.min(old.length, keys.length);
  let { top, bottom } = known;
  while (top < shorter - bottom && old[top] === keys[top]) top++;
  const [lastOld, lastKey] = [old.length - 1, keys.length - 1];
  while (bottom < shorter - top && old[lastOld - bottom] === keys[lastKey - bottom]) bottom++;
  return { top, bottom };
}

const nothingKnown: Ends = { top: 0, bottom: 0 };

/**
 * A long array in pieces of neighbours. Pieces of an earlier version that hold the very same items are the same arrays,
 * so that what was derived from them stays; what is derived from all pieces must not depend on where they are cut.
 */
export function piecesOf<Item>(
  items: readonly Item[],
  earlier: readonly (readonly Item[])[] = [],
): readonly (readonly Item[])[] {
  const holds = (piece: readonly Item[], at: number): boolean => {
    for (let index = 0; index < piece.length; index++) if (piece[index] !== items[at + index]) return false;
    return true;
  };
  let top = 0;
  let begin = 0;
  for (; top < earlier.length; top++) {
    const piece = earlier[top]!;
    if (begin + piece.length > items.length || !holds(piece, begin)) break;
    begin += piece.length;
  }
  let bottom = earlier.length;
  let end = items.length;
  for (; bottom > top; bottom--) {
    const piece = earlier[bottom - 1]!;
    if (end - piece.length < begin || !holds(piece, end - piece.length)) break;
    end -= piece.length;
  }
  // What little is left joins its neighbour.
  while (end > begin && end - begin < smallPiece && top > 0) begin -= earlier[--top]!.length;
  const pieces = earlier.slice(0, top);
  const count = Math.max(1, Math.round((end - begin) / fullPiece));
  for (let index = 0, at = begin; at < end; index++) {
    const next = begin + Math.ceil(((end - begin) * (index + 1)) / count);
    pieces.push(items.slice(at, next));
    at = next;
  }
  for (let index = bottom; index < earlier.length; index++) pieces.push(earlier[index]!);
  return pieces;
}

/** The same for items of which those from `start` (included) to `end` (excluded) stand in the place of as many others. */
export function piecesWith<Item>(
  items: readonly Item[],
  earlier: readonly (readonly Item[])[],
  start: number,
  end: number,
): readonly (readonly Item[])[] {
  let next = 0;
  return earlier.map(piece => {
    const first = next;
    next += piece.length;
    return next <= start || first >= end ? piece : items.slice(first, next);
  });
}

/**
 * Whether all items of a list from `start` (included) to `end` (excluded) are so. Right when `isSo` tells it of any of
 * them together; it may remember what it told of a piece.
 */
export function everyPiece<Item>(
  pieces: readonly (readonly Item[])[],
  start: number,
  end: number,
  isSo: (items: readonly Item[]) => boolean,
): boolean {
  let next = 0;
  for (const piece of pieces) {
    const first = next;
    next += piece.length;
    if (next <= start || first >= end) continue;
    const isWhole = first >= start && next <= end;
    if (!isSo(isWhole ? piece : piece.slice(Math.max(0, start - first), end - first))) return false;
  }
  return true;
}

/** A long list in pieces that versions of it have in common; no piece is empty. */
export type Pieces<Item> = readonly (readonly Item[])[];

/** How many items a list in pieces has. */
export function lengthOf(pieces: Pieces<unknown>): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return length;
}

/** The first items of a list in pieces. */
export function firstItems<Item>(pieces: Pieces<Item>, most: number): readonly Item[] {
  const found: Item[] = [];
  for (const piece of pieces) {
    if (found.length >= most) break;
    for (const item of piece.slice(0, most - found.length)) found.push(item);
  }
  return found;
}

/** A long list in pieces, and what was made of each of its items, cut alike. */
export interface MappedPieces<Key, Value> {
  readonly keys: Pieces<Key>;
  readonly values: Pieces<Value>;
}

/** `mapAgain` for a long list: pieces that both versions begin and end with are not looked into. */
export function mapPieces<Key, Value>(
  earlier: MappedPieces<Key, Value> | undefined,
  keys: Pieces<Key>,
  derive: (key: Key) => Value,
): Pieces<Value> {
  if (!earlier) return keys.map(piece => piece.map(key => derive(key)));
  const { top, bottom } = alikeAtEnds(earlier.keys, keys);
  const [behind, end] = [earlier.keys.length - bottom, keys.length - bottom];
  if (top === behind && top === end) return earlier.values;
  const old = earlier.values.slice(top, behind);
  const own = keys.slice(top, end);
  const values = mapAgain({ keys: earlier.keys.slice(top, behind).flat(), values: old.flat() }, own.flat(), derive);
  return [...earlier.values.slice(0, top), ...cutLike(values, own, old), ...earlier.values.slice(behind)];
}

/** A list cut where another is; pieces of an earlier version that hold the same are handed back. */
export function cutLike<Item>(items: readonly Item[], like: Pieces<unknown>, earlier: Pieces<Item>): Pieces<Item> {
  const shift = earlier.length - like.length;
  let next = 0;
  return like.map(({ length }, index) => {
    const own = items.slice(next, next + length);
    next += length;
    const known = settle(earlier[index], own);
    return known === own ? settle(earlier[index + shift], own) : known;
  });
}

const fullPiece = 128;
const smallPiece = 32;
