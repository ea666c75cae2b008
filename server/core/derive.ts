/**
 * Derived values, remembered by the identity of the immutable values they were made from.
 */

/**
 * A function of one immutable object whose result is kept as long as the object lives.
 *
 * When this is right: `derive` depends on nothing but its argument, and neither the argument nor the result is ever
 * changed. Options are arguments: a function of two values is remembered per first value, see `memo2`.
 */
export function memo<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const found = known.get(key);
    if (found) return found.value;
    const value = derive(key);
    known.set(key, { value });
    return value;
  };
}

/** Like `memo`, for a function of an object and one more value; the last result for each object is kept. */
export function memo2<Key extends object, Option, Value>(
  derive: (key: Key, option: Option) => Value,
): (key: Key, option: Option) => Value {
  const known = new WeakMap<Key, { readonly option: Option; readonly value: Value }>();
  return (key, option) => {
    const found = known.get(key);
    if (found && found.option === option) return found.value;
    const value = derive(key, option);
    known.set(key, { option, value });
    return value;
  };
}

/** Hands back `old` when the new array holds the same objects, so that what was derived from it stays valid. */
export function settle<Item>(old: readonly Item[] | undefined, fresh: readonly Item[]): readonly Item[] {
  if (!old || old.length !== fresh.length) return fresh;
  for (let index = 0; index < fresh.length; index++) if (old[index] !== fresh[index]) return fresh;
  return old;
}
