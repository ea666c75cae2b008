/**
 * Sections of plain rows, each under a heading without figures and closed by its own total: "Revenue", its items, "Total
 * revenue", "Expenditure", its items, "Total expenditure". All but one must hold.
 */
import type { OutlineRow } from '../../../model/outline.ts';
import type { Column } from '../../../model/table.ts';
import { opensLikeTotal } from '../../../reading/tables/words.ts';
import type { TableContext } from '../context.ts';
import { adds } from './subtotals.ts';

/** The same outline, or one in which the last row of each section is its total. Linear in its rows. */
export function withHeadedSections(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (outline.length < fewest || outline.length > most) return outline;
  if (!outline.some(isHeading)) return outline;
  const closers: number[] = [];
  let holding = 0;
  let since = 0;
  let from = 0;
  // The heading of the first may have come to stand in the header.
  let open: 'headed' | 'unheaded' | undefined = 'unheaded';
  for (const [index, row] of outline.entries()) {
    if (isHeading(row)) {
      // A section that nothing closes: its heading may be one of another kind.
      if (open === 'headed' || since > mostBefore) return outline;
      open = 'headed';
      since = 0;
      from = index + 1;
      continue;
    }
    if (!isPlain(row, outline)) return outline;
    if (open && since > 0 && opensLikeTotal(row.row.label, context.lexicon)) {
      closers.push(index);
      if (adds(outline.slice(from, index), row, columns, context)) holding++;
      open = undefined;
      since = 0;
    } else if (open) {
      if (row.total) return outline;
      since++;
    } else if (index < outline.length - mostBehind) return outline;
  }
  if (open || closers.length < 2) return outline;
  // Totals of which the items listed are some hold in no section.
  if (holding === 0 || holding < closers.length - 1) return outline;
  return outline.map((row, index): OutlineRow => {
    const plain = { ...row, depth: 0, parent: undefined, children: [] };
    return closers.includes(index) ? { ...plain, total: true, loose: true, alike: true } : plain;
  });
}

const fewest = 6;
const most = 300;
/** What stands before the first heading: what there was. */
const mostBefore = 1;
/** What stands behind the sections: a grand total, what is left. */
const mostBehind = 3;

/** Words alone, at the top. */
function isHeading({ figures, depth, marker, ofWhich, breakdown, total }: OutlineRow): boolean {
  return !figures && depth === 0 && marker === undefined && !ofWhich && !breakdown && !total;
}

/** With figures and no number, at the top or right under a heading. */
function isPlain(row: OutlineRow, outline: readonly OutlineRow[]): boolean {
  const { figures, marker, ofWhich, breakdown, parent, children } = row;
  if (!figures || marker !== undefined || ofWhich || breakdown || children.length > 0) return false;
  return parent === undefined || isHeading(outline[parent]!);
}
