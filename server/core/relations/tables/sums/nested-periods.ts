/**
 * Rows that are stretches of time, the longer before the shorter ones that make them up: "6 tháng đầu năm", "Quý I",
 * "Tháng 1", "Tháng 2", "Tháng 3", "Quý II" …
 */
import { compare, equal, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isLongerPeriod, isPeriod } from '../../../reading/tables/periods.ts';
import type { TableContext } from '../context.ts';

/** The same outline, or one in which shorter times stand under the longer ones before them. Linear in its rows. */
export function withNestedPeriods(outline: readonly OutlineRow[], context: TableContext): readonly OutlineRow[] {
  if (outline.length < fewest || outline.length > most || !startsNested(outline, context)) return outline;
  /** The rows that are open, the longest first. */
  const open: number[] = [];
  const depths: number[] = [];
  const parents: (number | undefined)[] = [];
  const children = outline.map((): number[] => []);
  for (const [index, row] of outline.entries()) {
    if (!isPlain(row) || !isPeriod(row.row.label, context.lexicon)) return outline;
    while (open.length > 0 && !isLongerPeriod(outline[open.at(-1)!]!.row.label, row.row.label, context.lexicon))
      open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) children[parent]!.push(index);
    depths.push(open.length);
    parents.push(parent);
    open.push(index);
  }
  if (children.filter(each => each.length >= 2).length < 2) return outline;
  return outline.map((row, index) => ({
    ...row,
    depth: depths[index]!,
    parent: parents[index],
    children: children[index]!,
    total: false,
    loose: false,
  }));
}

/**
 * Of some columns those that say what there is at the end of each time, or on the average: in no longer time the sum of
 * the shorter ones in it, in two or more not beyond what these have. Linear in the rows.
 */
export function stocksOfTimes(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly Column[] {
  if (outline.length < fewest || outline.length > most || !isPeriod(outline[1]!.row.label, context.lexicon)) return [];
  const times = longerTimes(outline, context);
  if (times.length < 2) return [];
  return columns.filter(column => {
    let within = 0;
    for (const { whole, parts } of times) {
      const stated = context.operand(whole.row, column).figure?.value;
      const values = parts.flatMap(({ row }) => context.operand(row, column).figure?.value ?? []);
      if (!stated || values.length < 2) continue;
      if (equal(sum(values), stated)) return false;
      if (values.some(each => compare(each, stated) >= 0) && values.some(each => compare(each, stated) <= 0)) within++;
    }
    return within >= 2;
  });
}

interface LongerTime {
  readonly whole: OutlineRow;
  readonly parts: readonly OutlineRow[];
}

/** The times over those under them, and those that close the ones since the last such. */
function longerTimes(outline: readonly OutlineRow[], { lexicon }: TableContext): readonly LongerTime[] {
  const times: LongerTime[] = [];
  let from = 0;
  for (const [index, whole] of outline.entries()) {
    const { label } = whole.row;
    const [child] = whole.children;
    const before = outline[index - 1];
    if (child !== undefined) {
      if (isLongerPeriod(label, outline[child]!.row.label, lexicon))
        times.push({ whole, parts: whole.children.map(at => outline[at]!) });
    } else if (whole.total && before && isLongerPeriod(label, before.row.label, lexicon)) {
      times.push({ whole, parts: outline.slice(from, index) });
      from = index + 1;
    }
  }
  return times;
}

const fewest = 6;
const most = 300;

/** Most tables do not begin so. */
function startsNested(outline: readonly OutlineRow[], { lexicon }: TableContext): boolean {
  const labelOf = (index: number): string => outline[index]!.row.label;
  return (
    isPeriod(labelOf(1), lexicon) &&
    (isLongerPeriod(labelOf(0), labelOf(1), lexicon) || isLongerPeriod(labelOf(1), labelOf(2), lexicon))
  );
}

function isPlain({ figures, marker, ofWhich, breakdown }: OutlineRow): boolean {
  return figures && marker === undefined && !ofWhich && !breakdown;
}
