/**
 * Titles that carry the groups over them in one line, "Kế hoạch / Tổng số | Kế hoạch / NSTW", as a header of several
 * rows is pasted.
 */

import { folded } from '../names.ts';
import type { ColumnInput } from './build-table.ts';

const joint = ' / ';

/** The same columns with such groups in their paths. A slash in one title alone is part of its words. */
export function unflattened(columns: readonly ColumnInput[]): readonly ColumnInput[] {
  if (!columns.some(({ title }) => title.includes(joint))) return columns;
  const split = columns.map(({ title }) => title.split(joint).map(part => part.trim()));
  if (!hasGroup(split)) return columns;
  return columns.map((column, index) => {
    const own = split[index]!;
    const shared = Math.max(sharedGroups(split, index, index - 1), sharedGroups(split, index, index + 1));
    if (shared === 0) return column;
    return { ...column, path: [...column.path, ...own.slice(0, shared)], title: own.slice(shared).join(joint) };
  });
}

function hasGroup(split: readonly (readonly string[])[]): boolean {
  return split.some((_, index) => sharedGroups(split, index, index + 1) > 0);
}

/** How many groups two neighbours share: those before the first difference, never the last words of either. */
function sharedGroups(split: readonly (readonly string[])[], index: number, other: number): number {
  const a = split[index];
  const b = split[other];
  if (!a || !b) return 0;
  let shared = 0;
  while (shared < a.length - 1 && shared < b.length - 1 && folded(a[shared]!) === folded(b[shared]!)) shared++;
  // "Tăng / giảm số" beside "Tăng / giảm tỷ lệ": the slash joins two words.
  return shared > 0 && continues(a[shared]!, b[shared]!) ? 0 : shared;
}

function continues(a: string, b: string): boolean {
  const [first = ''] = a.split(' ');
  return first !== '' && first === first.toLowerCase() && first !== first.toUpperCase() && b.startsWith(first);
}
