/**
 * What came in and went out as heads over rows that no number sets apart: "Opening cash", "Receipts" and its items,
 * "Payments" and its items, "Closing cash" in one plain list.
 */
import { type Decimal, isZero, subtract, sum, zero } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import type { TableContext } from '../context.ts';
import { isNear } from '../sums/subtotals.ts';
import { kindOf } from './row-flows.ts';

/** A head with the rows from behind it to `end`; of some there are none. */
interface Section {
  readonly head: number;
  readonly end: number;
  readonly sign: 1 | -1;
}

/** The same outline, or one in which the rows stand under such heads, as their sums and what is left bear out. Linear. */
export function withFlowSections(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (columns.length === 0 || outline.length < fewest || outline.length > most || !outline.every(isPlain))
    return outline;
  const kinds = outline.map(({ row }) => kindOf(row, context));
  const opening = kinds.indexOf('opening');
  const closing = kinds.lastIndexOf('closing');
  if (opening < 0 || closing < opening + fewest - 1) return outline;
  const heads = headsOf(kinds, opening, closing);
  // "Chi trong năm", "Chi lương", "Chi sửa chữa": items may say so too.
  const turns = heads?.filter((head, at) => kinds[head] !== kinds[heads[at - 1] ?? opening]);
  const sections = [heads, turns]
    .filter(each => each !== undefined)
    .map(each => sectionsOf(each, kinds, closing))
    .find(each => isBorneOut(outline, context, columns, { opening, closing, sections: each }));
  if (!sections) return outline;
  const changed = [...outline];
  for (const { head, end } of sections) {
    const inner = outline.slice(head + 1, end);
    // A head over one row: some of it, no sum.
    if (inner.length < 2) continue;
    changed[head] = { ...outline[head]!, children: inner.map(({ index }) => index) };
    for (const row of inner) changed[row.index] = { ...row, depth: 1, parent: head };
  }
  return changed;
}

const fewest = 5;
const most = 100;

function isPlain({ depth, children, ofWhich, breakdown, total, figures }: OutlineRow): boolean {
  return depth === 0 && children.length === 0 && !ofWhich && !breakdown && !total && figures;
}

type Kinds = readonly ReturnType<typeof kindOf>[];

/** Each row that says that it came in or went out, the first right behind the opening; undefined where there is more. */
function headsOf(kinds: Kinds, opening: number, closing: number): readonly number[] | undefined {
  const heads: number[] = [];
  for (let at = opening + 1; at < closing; at++) {
    if (kinds[at] === 'in' || kinds[at] === 'out') heads.push(at);
    else if (kinds[at] !== undefined) return undefined;
  }
  return heads[0] === opening + 1 ? heads : undefined;
}

function sectionsOf(heads: readonly number[], kinds: Kinds, closing: number): readonly Section[] {
  return heads.map((head, at) => ({ head, end: heads[at + 1] ?? closing, sign: kinds[head] === 'in' ? 1 : -1 }));
}

interface Statement {
  readonly opening: number;
  readonly closing: number;
  readonly sections: readonly Section[];
}

/** Whether most of the sums of the sections, and of what is left, hold. */
function isBorneOut(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
  { opening, closing, sections }: Statement,
): boolean {
  if (!sections.some(({ head, end }) => end - head > 2)) return false;
  let right = 0;
  let wrong = 0;
  for (const column of columns) {
    const values = outline.map(({ row }) => context.operand(row, column).figure?.value);
    const compared = (stated: Decimal | undefined, expected: Decimal, count: number): void => {
      if (!stated || isZero(stated)) return;
      if (isNear(stated, expected, count)) right++;
      else wrong++;
    };
    for (const { head, end } of sections) {
      const inner = values.slice(head + 1, end).filter(value => value !== undefined);
      if (inner.length > 1) compared(values[head], sum(inner), inner.length);
    }
    const of = (sign: 1 | -1): Decimal =>
      sum(sections.filter(each => each.sign === sign).map(({ head }) => values[head] ?? zero));
    if (values[opening])
      compared(values[closing], subtract(sum([values[opening], of(1)]), of(-1)), sections.length + 1);
  }
  return right >= 2 && right >= 2 * wrong;
}
