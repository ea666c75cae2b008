/**
 * Rows that are open classes of one scale of which one holds another, "Từ 60 tuổi trở lên" and "Trên 80", "65+" and
 * "85 and over": the narrower one counts again what the wider one counts, though no "Trong đó" says so.
 */

import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { type Stretch, stretchOf } from '../../../reading/tables/stretches.ts';
import type { TableContext } from '../context.ts';
import { adds } from './subtotals.ts';

/**
 * The same outline, or one in which such rows are parts of others that need not add up. Where figures show that all rows
 * make up their total, "over 30 days" ends where "over 60 days" begins, and none is.
 */
export function withNestedClasses(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (outline.length > most) return outline;
  const nested = new Set<OutlineRow>();
  for (const { whole, parts } of lists(outline)) {
    const inner = within(parts, context);
    if (inner.length === 0 || (whole && adds(parts, whole, columns, context))) continue;
    // One class alone, with others in it, need not be all that its total counts.
    for (const row of inner.length + 1 < parts.length ? inner : parts) nested.add(row);
  }
  return nested.size === 0 ? outline : outline.map(row => (nested.has(row) ? { ...row, ofWhich: true } : row));
}

const most = 60;

interface List {
  readonly whole: OutlineRow | undefined;
  readonly parts: readonly OutlineRow[];
}

/** Rows that stand side by side, and what they may add up to. */
function lists(outline: readonly OutlineRow[]): readonly List[] {
  const under = outline.map(
    (whole): List => ({ whole, parts: whole.children.map(at => outline[at]!).filter(isCounted) }),
  );
  const totals = outline.filter(({ total }) => total);
  const tops = outline.filter(row => row.depth === 0 && isCounted(row));
  return [...under, { whole: totals.at(-1), parts: tops }];
}

function isCounted({ figures, total, ofWhich, breakdown }: OutlineRow): boolean {
  return figures && !total && !ofWhich && !breakdown;
}

/** The rows whose stretch of a scale lies within an open one of the others. */
function within(rows: readonly OutlineRow[], { lexicon }: TableContext): readonly OutlineRow[] {
  const known = rows.flatMap(row => {
    const stretch = stretchOf(row.row.label, lexicon);
    return stretch ? [{ row, stretch }] : [];
  });
  const units = new Set(known.flatMap(({ stretch }) => (stretch.of === '' ? [] : [stretch.of])));
  if (known.length < 2 || units.size > 1) return [];
  return known.flatMap(({ row, stretch }) =>
    known.some(({ stretch: wider }) => isOpen(wider) && holds(wider, stretch)) ? [row] : [],
  );
}

function isOpen({ from, to }: Stretch): boolean {
  return from === Number.NEGATIVE_INFINITY || to === Number.POSITIVE_INFINITY;
}

function holds(wider: Stretch, { from, to }: Stretch): boolean {
  return wider.from <= from && wider.to >= to && (wider.from < from || wider.to > to);
}
