/**
 * Derived values, remembered by the identity of the immutable values they were made from.
 *
 * `memo` keeps what follows from one object; `memo2` from an object and one more value, of which the last counts;
 * `memoText` from a short text. With `slot` the reader keeps a value on an object himself, and what it was made with
 * beside it, to compare. For what comes in versions (`follow`), `again` lends what was made of the version before, and
 * `carried` is one object for all of them. `succeed` lends what was read from the block that stood there before.
 * `withLate` makes objects some of whose properties are made when they are asked for. Lists of which most stays the same
 * are taken over by `lists.ts`.
 */

/**
 * A function of one immutable object whose result is kept as long as the object lives.
 *
 * When this is right: `derive` depends on nothing but its argument, and neither the argument nor the result is ever
 * changed. The key must not be frozen. Options are arguments: a function of two values is remembered per first value, see `memo2`.
 */
export function memo<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  return Kept.memo(derive);
}

/**
 * Like `memo`, for a function of an object and one more value; the last result for each object is kept. `same` tells
 * whether two such values are worth the same.
 */
export function memo2<Key extends object, Option, Value>(
  derive: (key: Key, option: Option) => Value,
  same?: (a: Option, b: Option) => boolean,
): (key: Key, option: Option) => Value {
  return Kept.memo2(derive, same);
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

/**
 * What one function made of an object, or what is noted on it; a chain of all that is remembered of the object. Where that
 * is much, the only entry of the chain holds a table of them.
 */
interface Entry {
  readonly derive: unknown;
  option: unknown;
  value: unknown;
  readonly earlier: Entry | undefined;
  /** How many entries the chain has up to this one. */
  readonly length: number;
}

/** Of longer chains most of the time is spent on following them: reports, sections and pieces of tables have dozens. */
const longestChain = 10;

/** Stands for a value that is not known yet. */
const pending: object = {};

/** Stands for the function where an entry holds a table. */
const table: object = {};

type Entries = Map<unknown, Entry>;

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
  // A chain, not an array: most objects have one to five entries, and arrays grow by more than that.
  #latest: Entry | undefined;

  // Each of these three looks for its entry itself: nothing in a check is called more often.
  static memo<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
    return key => {
      const latest = #latest in key ? key.#latest : undefined;
      let entry = latest;
      if (entry?.derive === table) entry = (entry.value as Entries).get(derive);
      else while (entry && entry.derive !== derive) entry = entry.earlier;
      if (entry && entry.value !== pending) return entry.value as Value;
      const value = derive(key);
      // Nearly always nothing else became known of the key meanwhile.
      if (!(#latest in key))
        new Kept(key).#latest = { derive, option: undefined, value, earlier: undefined, length: 1 };
      else if (latest && key.#latest === latest && latest.length < longestChain && latest.derive !== table)
        key.#latest = { derive, option: undefined, value, earlier: latest, length: latest.length + 1 };
      else Kept.entry(key, derive).value = value;
      return value;
    };
  }

  static memo2<Key extends object, Option, Value>(
    derive: (key: Key, option: Option) => Value,
    same: ((a: Option, b: Option) => boolean) | undefined,
  ): (key: Key, option: Option) => Value {
    return (key, option) => {
      const latest = #latest in key ? key.#latest : undefined;
      let entry = latest;
      if (entry?.derive === table) entry = (entry.value as Entries).get(derive);
      else while (entry && entry.derive !== derive) entry = entry.earlier;
      if (entry && entry.value !== pending) {
        const known = entry.option as Option;
        if (known === option || same?.(known, option)) return entry.value as Value;
      }
      const value = derive(key, option);
      if (!(#latest in key)) new Kept(key).#latest = { derive, option, value, earlier: undefined, length: 1 };
      else if (!entry && latest && key.#latest === latest && latest.length < longestChain && latest.derive !== table)
        key.#latest = { derive, option, value, earlier: latest, length: latest.length + 1 };
      else {
        const own = entry ?? Kept.entry(key, derive);
        own.option = option;
        own.value = value;
      }
      return value;
    };
  }

  static slot<Key extends object, Value>(): {
    readonly get: (key: Key) => Value | undefined;
    readonly set: (key: Key, value: Value) => void;
  } {
    const own = {};
    return {
      get: key => {
        let entry: Entry | undefined = #latest in key ? key.#latest : undefined;
        if (entry?.derive === table) entry = (entry.value as Entries).get(own);
        else while (entry && entry.derive !== own) entry = entry.earlier;
        return entry?.value as Value | undefined;
      },
      set: (key, value) => {
        Kept.entry(key, own).value = value;
      },
    };
  }

  /** A property that is made when it is asked for. */
  static getter<Known extends object, Value>(derive: (known: Known) => Value): (this: Known) => Value {
    return function () {
      let entry: Entry | undefined = #latest in this ? this.#latest : undefined;
      if (entry?.derive === table) entry = (entry.value as Entries).get(derive);
      else while (entry && entry.derive !== derive) entry = entry.earlier;
      if (entry && entry.value !== pending) return entry.value as Value;
      const value = derive(this);
      Kept.entry(this, derive).value = value;
      return value;
    };
  }

  /** The entry of a function; where it has none yet, a fresh one whose value is pending. */
  static entry(key: object, derive: unknown): Entry {
    const latest = #latest in key ? key.#latest : undefined;
    if (latest?.derive === table) {
      const entries = latest.value as Entries;
      const known = entries.get(derive);
      if (known) return known;
      const added: Entry = { derive, option: undefined, value: pending, earlier: undefined, length: 1 };
      entries.set(derive, added);
      return added;
    }
    for (let entry = latest; entry; entry = entry.earlier) if (entry.derive === derive) return entry;
    const length = latest ? latest.length + 1 : 1;
    const added: Entry = { derive, option: undefined, value: pending, earlier: latest, length };
    if (#latest in key) key.#latest = length <= longestChain ? added : inTable(added);
    else new Kept(key).#latest = added;
    return added;
  }
}

/** The entries of a chain in a table: themselves, for who has found one writes into it. */
function inTable(latest: Entry): Entry {
  const entries: Entries = new Map();
  for (let entry: Entry | undefined = latest; entry; entry = entry.earlier) entries.set(entry.derive, entry);
  return { derive: table, option: undefined, value: entries, earlier: undefined, length: 1 };
}

/**
 * A value that each of some objects carries, set when it becomes known; nobody else can see it. As a `WeakMap` has it,
 * but collections need not look at it. The objects must not be frozen.
 */
export function slot<Key extends object, Value>(): {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
} {
  return Kept.slot();
}

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
const lines = slot<object, object>();

/**
 * Like `memo`, for what comes in versions: `derive` is given what it made of the version asked about before, if there
 * was any, and may borrow from it. Right when it gives the same with and without. Of each line one value is kept.
 */
export function again<Key extends object, Value>(
  derive: (key: Key, before: Value | undefined) => Value,
): (key: Key) => Value {
  const last = slot<object, { readonly value: Value }>();
  return memo((key: Key): Value => {
    const line = lines.get(key);
    const value = derive(key, line && last.get(line)?.value);
    if (line) last.set(line, { value });
    return value;
  });
}

/**
 * What is carried from one version to the next: one object for all of them, begun with the first and written by whoever
 * derives from one. Right when what it holds is compared with what it was made from before anything is taken from it.
 */
export function carried<Key extends object, Memory extends object>(begin: () => Memory): (key: Key) => Memory {
  return again((_key: Key, before: Memory | undefined) => before ?? begin());
}

/**
 * Gives a function that completes an object by properties that are made when they are first asked for. Right when what
 * `late` makes follows from the object alone. A copy by spreading has none of them; `altered` makes one that has.
 *
 * They stand on a prototype. A literal with getters has a hidden class to itself, which lives until all memory is looked
 * through, and with it whatever its getters see: nothing that a key has made would go before.
 */
export function withLate<Known extends object, Late extends object>(
  late: {
    readonly [Name in keyof Late]: (known: Known) => Late[Name];
  },
): (known: Known) => Known & Readonly<Late> {
  const shared: object = {};
  for (const name of Object.keys(late) as (keyof Late)[])
    Object.defineProperty(shared, name, { get: Kept.getter(late[name]) });
  return known => Object.assign(Object.create(shared), known);
}

/** A copy of what `withLate` completes, with other values for some of what is known of it. */
export function altered<Whole extends object>(whole: Whole, changes: Partial<Whole>): Whole {
  return Object.assign(Object.create(Object.getPrototypeOf(whole)), whole, changes);
}

/** A value that is made when it is first asked for. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
