/**
 * Headings without figures each of which divides the same whole anew, where no number or dash sets the rows under them
 * apart: "Tổng số", "Phân theo giới tính", "Nam", "Nữ", "Phân theo khu vực", "Thành thị", "Nông thôn".
 */
import { compare, type Decimal, decimal, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { lacksMember } from '../../../reading/tables/partitions.ts';
import type { TableContext } from '../context.ts';
import { isOfSome } from '../though-failing.ts';
import { isNear } from './subtotals.ts';

/** The same outline, or one in which the rows stand under such headings, as the figures bear out. Linear. */
export function withBreakdownHeadings(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  if (columns.length === 0 || outline.length > most || !outline.some(isHeading)) return outline;
  let changed: OutlineRow[] | undefined;
  for (let at = 0; at < outline.length; at++) {
    if (!isHeading(outline[at]!)) continue;
    const whole = outline[at - 1];
    if (!whole || !isBare(whole)) continue;
    const holdsIn = (block: Block): Held => held(outline, whole, block, context, columns);
    const blocks = blocksFrom(outline, at, holdsIn);
    const end = blocks.at(-1)?.end ?? at;
    const all = blocks.map(holdsIn);
    const right = all.reduce((count, one) => count + one.right, 0);
    const wrong = all.reduce((count, one) => count + one.wrong, 0);
    // Of what is known under one heading a row was lost or its cells have slid; another makes up the whole in every column.
    const [failing, ...others] = blocks.filter((_, index) => all[index]!.wrong > 0);
    const isOne =
      failing !== undefined &&
      others.length === 0 &&
      all.some(one => one.wrong === 0 && one.right >= 2) &&
      isKnown(outline, whole, failing, context);
    if (right >= 1 && (wrong <= Math.max(1, right / 2) || isOne)) {
      changed ??= [...outline];
      regroup(
        changed,
        whole,
        blocks,
        outline.slice(0, at - 1).every(row => !row.figures),
      );
    }
    at = Math.max(at, end - 1);
  }
  return changed ?? outline;
}

const most = 1000;

/** Whether the rows of a block are all but one of what is always listed whole, and no selection. */
function isKnown(
  outline: readonly OutlineRow[],
  whole: OutlineRow,
  { heading, end }: Block,
  context: TableContext,
): boolean {
  const titles = outline.slice(heading + 1, end).map(({ row }) => row.label);
  const { lexicon } = context;
  return !isOfSome(context) && lacksMember(titles, whole.row.label, lexicon);
}

/** A heading and the rows up to the next, or to what is no plain row. */
interface Block {
  readonly heading: number;
  readonly end: number;
}

/** At the top, or under the row right above it. */
function isHeading({ breakdown, figures, depth, parent, index, children }: OutlineRow): boolean {
  return breakdown && !figures && children.length === 0 && (depth === 0 || (depth === 1 && parent === index - 1));
}

/** At the top, with nothing under it but the next heading. */
function isBare({ figures, ofWhich, breakdown, depth, index, children }: OutlineRow): boolean {
  const isAlone = children.length === 0 || (children.length === 1 && children[0] === index + 1);
  return figures && !ofWhich && !breakdown && depth === 0 && isAlone;
}

function blocksFrom(outline: readonly OutlineRow[], first: number, holdsIn: (block: Block) => Held): readonly Block[] {
  const blocks: Block[] = [];
  let heading = first;
  while (heading < outline.length && isHeading(outline[heading]!)) {
    let end = heading + 1;
    while (end < outline.length && isBare(outline[end]!) && !outline[end]!.total) {
      end++;
      if (end < outline.length && isHeading(outline[end]!)) break;
    }
    if (end - heading < 3) break;
    // The row above the next heading may be the whole that it divides, and none of this one's.
    const block = { heading, end };
    const shorter = { heading, end: end - 1 };
    if (end - heading > 3 && holdsIn(shorter).right > holdsIn(block).right) return [...blocks, shorter];
    blocks.push(block);
    heading = end;
  }
  return blocks;
}

interface Held {
  readonly right: number;
  readonly wrong: number;
}

/** In how many columns the rows of a block make up the whole; what holds has three digits at least. */
function held(
  outline: readonly OutlineRow[],
  { row: whole }: OutlineRow,
  { heading, end }: Block,
  context: TableContext,
  columns: readonly Column[],
): Held {
  let right = 0;
  let wrong = 0;
  for (const column of columns) {
    const total = context.operand(whole, column).figure;
    if (!total) continue;
    const values = outline.slice(heading + 1, end).flatMap(({ row }): Decimal[] => {
      const { figure } = context.operand(row, column);
      return figure ? [figure.value] : [];
    });
    if (values.length < 2) continue;
    if (!isNear(sum(values), total.value, values.length)) wrong++;
    else if (compare(total.value, hundred) >= 0 || total.text.replace(/\D/gu, '').length >= 3) right++;
  }
  return { right, wrong };
}

const hundred = decimal(100);

/** Over all rows a whole is a total; elsewhere the headings stand under it. */
function regroup(changed: OutlineRow[], whole: OutlineRow, blocks: readonly Block[], isFirst: boolean): void {
  const depth = isFirst ? 0 : 1;
  for (const { heading, end } of blocks) {
    const children = Array.from({ length: end - heading - 1 }, (_, index) => heading + 1 + index);
    changed[heading] = { ...changed[heading]!, depth, parent: isFirst ? undefined : whole.index, children };
    for (const index of children)
      changed[index] = { ...changed[index]!, depth: depth + 1, parent: heading, children: [] };
  }
  changed[whole.index] = isFirst
    ? { ...whole, total: true, loose: !whole.total || whole.loose, children: [] }
    : { ...whole, children: blocks.map(({ heading }) => heading) };
}
