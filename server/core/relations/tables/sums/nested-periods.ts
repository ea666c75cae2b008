/**
 * Rows that are stretches of time, the longer before the shorter ones that make them up: "6 tháng đầu năm", "Quý I",
 * "Tháng 1", "Tháng 2", "Tháng 3", "Quý II" …
 */
import type { OutlineRow } from '../../../model/outline.ts';
import { isLongerPeriod, isPeriod } from '../../../reading/tables/words.ts';
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
