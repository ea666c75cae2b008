/** Values of versions that follow one another, compared as what they say. */

/** `old` when both say the same: blocks are compared by identity, all other data by value. */
export function alike<Value>(old: Value | undefined, fresh: Value): Value {
  return old !== undefined && equal(old, fresh) ? old : fresh;
}

/** Whether both say the same: blocks are compared by identity, all other data by value. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map) {
    return a instanceof Map && b instanceof Map && equal([...a.entries()], [...b.entries()]);
  }
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && equalItems(a, b);
  if (isBlock(a) || isBlock(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!(key in b) || !equal((a as Loose)[key], (b as Loose)[key])) return false;
  return true;
}

function equalItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!equal(a[index], b[index])) return false;
  return true;
}

type Loose = { readonly [key: string]: unknown };

function isBlock(value: object): boolean {
  return 'uri' in value && 'text' in value && 'kind' in value;
}
