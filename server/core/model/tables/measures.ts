/**
 * Measures that a table does not declare: labels that come back, without a number, under unit after unit.
 */
import { folded, idFromTitle, uniqueName } from '../names.ts';
import type { Cell, Measure } from '../table.ts';

/**
 * Labels of rows without a number but with figures, when the same few labels stand under three units or more. Where the
 * units have figures of their own, those are their wholes, and the rows under them parts. Linear in the rows.
 */
export function measuresIn(
  rows: readonly (readonly Cell[])[],
  numberColumn: number | undefined,
  labelColumn: number | undefined,
): readonly Measure[] {
  if (numberColumn === undefined || labelColumn === undefined || rows.length < 6) return none;
  const counts = new Map<string, { title: string; count: number }>();
  let loose = 0;
  let numbered = 0;
  /** Units with rows under them that have figures of their own, less those that have none. */
  let wholes = 0;
  let unit: readonly Cell[] | undefined;
  const hasFigures = (cells: readonly Cell[]): boolean =>
    cells.some(({ kind }, index) => kind === 'figure' && index !== labelColumn && index !== numberColumn);
  for (const cells of rows) {
    if ((cells[numberColumn]?.text.trim() ?? '') !== '') {
      numbered++;
      unit = cells;
      continue;
    }
    const title = cells[labelColumn]?.text.trim() ?? '';
    if (title === '' || !hasFigures(cells)) continue;
    loose++;
    if (unit) wholes += hasFigures(unit) ? 1 : -1;
    unit = undefined;
    const key = folded(title);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { title, count: 1 });
  }
  if (numbered < 3 || loose < fewestMeasured || wholes > 0) return none;
  const repeated = [...counts.values()].filter(({ count }) => count >= 3);
  const covered = repeated.reduce((sum, { count }) => sum + count, 0);
  if (repeated.length === 0 || repeated.length > 8 || covered * 10 < loose * 8) return none;
  const taken = new Set<string>();
  return repeated.map(({ title }) => ({ id: uniqueName(idFromTitle(title).slice(0, 24) || 'chi_tieu', taken), title }));
}

/** So many rows must be measures of others. */
export const fewestMeasured = 3;

const none: readonly Measure[] = [];
