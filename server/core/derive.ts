/**
 * Derived values, remembered by the identity of the immutable values they were made from.
 */

/**
 * A function of one immutable object whose result is kept as long as the object lives.
 *
 * When this is right: `derive` depends on nothing but its argument, and neither the argument nor the result is ever
 * changed. The key must not be frozen. Options are arguments: a function of two values is remembered per first value, see `memo2`.
 */
export function memo<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  return key => {
    const known = Kept.find(key, derive);
    if (known) return known.value as Value;
    const value = derive(key);
    if (!Kept.find(key, derive)) Kept.add(key, { derive, option: undefined, value });
    return value;
  };
}

/**
 * Like `memo`, for a function of an object and one more value; the last result for each object is kept. `same` tells
 * whether two such values are worth the same.
 */
export function memo2<Key extends object, Option, Value>(
  derive: (key: Key, option: Option) => Value,
  same: (a: Option, b: Option) => boolean = Object.is,
): (key: Key, option: Option) => Value {
  return (key, option) => {
    const known = Kept.find(key, derive);
    if (known && same(known.option as Option, option)) return known.value as Value;
    const value = derive(key, option);
    const again = known ?? Kept.find(key, derive);
    if (again) {
      again.option = option;
      again.value = value;
    } else Kept.add(key, { derive, option, value });
    return value;
  };
}

/**
 * A function of a short text whose results are kept for the texts asked of late. Right when it depends on nothing but
 * the text, and its results are never changed. For words that a report says again and again: titles, labels.
 */
export function memoText<Value>(derive: (text: string) => Value, most = 1000): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (text.length > longestKept) return derive(text);
    // A copy: a slice would keep the whole text that it is cut from.
    const own = ` ${text}`.slice(1);
    const value = derive(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}

/** Longer texts are hardly said twice. */
const longestKept = 200;

/** What one function made of an object, or what is noted on it. */
interface Entry {
  readonly derive: unknown;
  option: unknown;
  value: unknown;
}

/** Puts a private field on an object that is already there: a subclass's fields are made on what its constructor hands back. */
class Itself {
  constructor(key: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that the private field is put on the key.
    return key;
  }
}

/**
 * What is remembered of an object, in one private field of it. Unlike an entry of a `WeakMap` it needs no table that
 * outlives a report and that every collection has to go through; unlike a property no spread copies it and nobody else
 * can see it. One field, not one for each function: objects that are alike keep one shape, whatever was asked of them first.
 */
class Kept extends Itself {
  #entries: Entry[];

  constructor(key: object, first: Entry) {
    super(key);
    this.#entries = [first];
  }

  static find(key: object, derive: unknown): Entry | undefined {
    if (!(#entries in key)) return undefined;
    const entries = key.#entries;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index]!;
      if (entry.derive === derive) return entry;
    }
    return undefined;
  }

  static add(key: object, entry: Entry): void {
    if (#entries in key) key.#entries.push(entry);
    else new Kept(key, entry);
  }
}

/**
 * A value that each of some objects carries, set when it becomes known; nobody else can see it. As a `WeakMap` has it,
 * but collections need not look at it. The objects must not be frozen.
 */
export function slot<Key extends object, Value>(): {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
} {
  const own = {};
  return {
    get: key => Kept.find(key, own)?.value as Value | undefined,
    set: (key, value) => {
      const known = Kept.find(key, own);
      if (known) known.value = value;
      else Kept.add(key, { derive: own, option: undefined, value });
    },
  };
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
 * with, the earlier values are handed back. Right when `derive` depends on nothing but the item.
 */
export function mapAgain<Key, Value>(
  earlier: Mapped<Key, Value> | undefined,
  keys: readonly Key[],
  derive: (key: Key) => Value,
): Value[] {
  if (!earlier) return keys.map(derive);
  const { keys: old, values } = earlier;
  const { top, bottom } = alikeAtEnds(old, keys);
  const fresh = values.slice(0, top);
  for (let index = top; index < keys.length - bottom; index++) fresh.push(derive(keys[index]!));
  for (let index = old.length - bottom; index < old.length; index++) fresh.push(values[index]!);
  return fresh;
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
 * differs is looked at, the rest is copied.
 */
export function joinAgain<Item>(earlier: Joined<Item> | undefined, lists: readonly (readonly Item[])[]): Joined<Item> {
  if (!earlier) {
    const ends: number[] = [];
    const items: Item[] = [];
    for (const list of lists) {
      for (const item of list) items.push(item);
      ends.push(items.length);
    }
    return { lists, ends, items };
  }
  const { top, bottom } = alikeAtEnds(earlier.lists, lists);
  const behind = earlier.lists.length - bottom;
  if (top === behind && top === lists.length - bottom) return earlier;
  const head = top > 0 ? earlier.ends[top - 1]! : 0;
  const old = behind > 0 ? earlier.ends[behind - 1]! : 0;
  const ends = earlier.ends.slice(0, top);
  const fresh: Item[] = [];
  for (let index = top; index < lists.length - bottom; index++) {
    for (const item of lists[index]!) fresh.push(item);
    ends.push(head + fresh.length);
  }
  const shift = head + fresh.length - old;
  for (let index = behind; index < earlier.ends.length; index++) ends.push(earlier.ends[index]! + shift);
  if (shift === 0 && fresh.every((item, index) => item === earlier.items[head + index]))
    return { lists, ends, items: earlier.items };
  return { lists, ends, items: earlier.items.slice(0, head).concat(fresh, earlier.items.slice(old)) };
}

/** How many items two arrays have in common at the beginning and, of the rest, at the end. */
export function alikeAtEnds<Old, Key = Old>(
  old: readonly Old[],
  keys: readonly Key[],
  same: (a: Old, b: Key) => boolean = Object.is,
): { readonly top: number; readonly bottom: number } {
  const shorter = Math.min(old.length, keys.length);
  let top = 0;
  while (top < shorter && same(old[top]!, keys[top]!)) top++;
  let bottom = 0;
  while (bottom < shorter - top && same(old[old.length - 1 - bottom]!, keys[keys.length - 1 - bottom]!)) bottom++;
  return { top, bottom };
}

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

const fullPiece = 128;
const smallPiece = 32;

/**
 * Notes that `fresh` stands where `old` stood before an edit, so that what is read from it may borrow from what was
 * read before. Of several edits in a row the last one that was read counts.
 */
export function succeed<Value extends object>(fresh: Value, old: Value): void {
  predecessors.set(fresh, predecessors.get(old) ?? old);
}

/** What stood where `value` stands when it was last read; asked once, so that no chain of old values is kept. */
export function takePredecessor<Value extends object>(value: Value): Value | undefined {
  const found = predecessors.get(value);
  predecessors.delete(value);
  return found as Value | undefined;
}

// Nothing rests on this but speed: a reader compares what it borrows.
const predecessors = new WeakMap<object, object>();

/**
 * Notes that `fresh` is the next version of `previous`, or the first of its line. What `again` derives from one version
 * is at hand when the next one is asked about.
 */
export function follow(fresh: object, previous: object | undefined): void {
  lines.set(fresh, (previous && lines.get(previous)) ?? {});
}

// The line a version belongs to: an object that all its versions share.
const lines = new WeakMap<object, object>();

/**
 * Like `memo`, for what comes in versions: `derive` is given what it made of the version asked about before, if there
 * was any, and may borrow from it. Right when it gives the same with and without. Of each line one value is kept.
 */
export function again<Key extends object, Value>(
  derive: (key: Key, before: Value | undefined) => Value,
): (key: Key) => Value {
  const last = new WeakMap<object, { readonly value: Value }>();
  return memo((key: Key): Value => {
    const line = lines.get(key);
    const value = derive(key, line && last.get(line)?.value);
    if (line) last.set(line, { value });
    return value;
  });
}

/** A value that is made when it is first asked for. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
