/**
 * Sections of plain rows, each under a heading without figures and closed by its own total: "Revenue", its items, "Total
 * revenue", "Expenditure", its items, "Total expenditure". All but one must hold, and nothing must show that this one's
 * rows are some of many.
 */
import { absolute, compare, decimal, equal, multiply, subtract, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { opensLikeTotal } from '../../../reading/tables/totals.ts';
import type { TableContext } from '../context.ts';
import { kindOf } from '../flows/row-flows.ts';
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
  const failing: Section[] = [];
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
      const parts = outline.slice(from, index).filter(each => !isHeading(each));
      if (!adds(parts, row, columns, context)) failing.push({ whole: row, parts });
      open = undefined;
      since = 0;
    } else if (open) {
      if (row.total) return outline;
      since++;
    } else if (index < outline.length - mostBehind) return outline;
  }
  if (open || closers.length < 2) return outline;
  // Totals of which the items listed are some hold in no section.
  if (failing.length > 1) return outline;
  const [one] = failing;
  const isAccount = closers.every(at => moves.includes(kindOf(outline[at]!.row, context)));
  if (one && !isAccount && !mayListAll(one, columns, context, closers.length - 1)) return outline;
  return outline.map((row, index): OutlineRow => {
    const plain = { ...row, depth: 0, parent: undefined, children: [] };
    return closers.includes(index) ? { ...plain, total: true, loose: true, alike: true } : plain;
  });
}

interface Section {
  readonly whole: OutlineRow;
  readonly parts: readonly OutlineRow[];
}

/** What came in and what was spent is listed whole. */
const moves: readonly (string | undefined)[] = ['in', 'out'];

/**
 * Whether the rows of a section that fails may be all there are: they make up its total in some column, or come near it
 * in each; where two sections or more hold, what is missing in each is no more than one of its rows has.
 */
function mayListAll(
  { whole, parts }: Section,
  columns: readonly Column[],
  context: TableContext,
  holding: number,
): boolean {
  let isNearInAll = true;
  let isOneInAll = holding >= 2;
  for (const column of columns) {
    const total = context.operand(whole.row, column).figure?.value;
    const values = parts.flatMap(({ row }) => context.operand(row, column).figure?.value ?? []);
    if (!total || values.length < 2) continue;
    const all = sum(values);
    if (compare(all, hundred) > 0 && equal(all, total)) return true;
    const missing = absolute(subtract(total, all));
    if (compare(multiply(missing, ten), total) > 0) isNearInAll = false;
    if (values.every(value => compare(value, missing) < 0)) isOneInAll = false;
  }
  return isNearInAll || isOneInAll;
}

const ten = decimal(10);
const hundred = decimal(100);

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
