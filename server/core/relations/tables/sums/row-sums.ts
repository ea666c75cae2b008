/**
 * Totals across a row: where the header has one, and which columns without a group may make it up.
 */
import type { Column } from '../../../model/table.ts';
import { isPartition } from '../../../reading/tables/partitions.ts';
import { runsAfter, strengthOf, sumAcross } from '../across.ts';
import { type TableContext, titleOf } from '../context.ts';
import type { RowFamily, Strength } from '../family.ts';
import {
  type GroupNode,
  type HeaderNode,
  headColumn,
  headerTree,
  isAmountLeaf,
  isPercentLeaf,
} from '../header-tree.ts';
import { followers, isBreakdown, isOfAnotherKind, partsOf, preceding } from '../header-walk.ts';
import { alikeGroups, breakdown, groupedTotals, groupedTotalsBehind, mostAlike, ofWhich } from './row-breakdowns.ts';

/** Families of sums across the rows; families with one key exclude one another. */
export function rowSumFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  visit(headerTree(context.table.columns, context.lexicon), context, families);
  return families;
}

function visit(nodes: readonly HeaderNode[], context: TableContext, families: RowFamily[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'group') {
      visit(node.children, context, families);
      if (node.cues.has('total')) {
        groupedTotals(node, nodes.slice(index + 1), context, families);
        groupedTotalsBehind(node, nodes.slice(0, index), context, families);
      } else if (!isBreakdown(node))
        alikeGroups(node, nodes.slice(index + 1, index + 1 + mostAlike), context, families);
      if (isBreakdown(node)) breakdown(nodes, index, node, context, families);
      else if (node.cues.has('of-which')) ofWhich(nodes, index, node, context, families);
      continue;
    }
    if (!isAmountLeaf(node)) continue;
    if (node.cues.has('total')) flat(nodes, index, node.column, context, families);
    else unnamed(nodes, index, node.column, context, families);
  }
}

/** "Số trường | Công lập | Ngoài công lập": a total that is not called one; the figures must bear it out. */
function unnamed(
  nodes: readonly HeaderNode[],
  index: number,
  whole: Column,
  context: TableContext,
  families: RowFamily[],
): void {
  if (isOfAnotherKind(nodes[index]!.cues) || nodes[index]!.cues.has('of-which')) return;
  const before = preceding(nodes, index - 1, undefined, mostBefore + 1);
  // "Xã A | Xã B | Xã C | Xã D (mới)": the last of all.
  if (before.length >= 3 && before.length <= mostBefore && isLastAmount(nodes, index))
    families.push(sumAcross(context, whole, before, whole.title, 'blind'));
  const next = nodes[index + 1];
  if (next?.kind === 'group') dividedBy(next, whole, whole.title, 'blind', context, families);
  const after = followers(nodes, index + 1, undefined, 8);
  for (let count = after.length; count >= 2; count--) {
    const parts = after.slice(0, count);
    const known = strengthOf(parts, context, 'blind') === 'explicit';
    families.push(sumAcross(context, whole, parts, whole.title, known ? 'words' : 'blind'));
  }
}

const mostBefore = 12;

/** "Tổng số | Cấp tỉnh | Cấp huyện | …" without a group, and "… | Cộng" at the end. */
function flat(
  nodes: readonly HeaderNode[],
  index: number,
  total: Column,
  context: TableContext,
  families: RowFamily[],
): void {
  const { cues } = nodes[index]!;
  const after = followers(nodes, index + 1, cues);
  const next = nodes.slice(index + 1).find(node => !isPercentLeaf(node));
  const grouped = next?.kind === 'group' && (isBreakdown(next) || next.cues.has('of-which'));
  const words = titleOf(total);
  if (next?.kind === 'group' && !grouped) {
    dividedBy(next, total, words, 'open', context, families);
  }
  if (!grouped && after.length >= 2) runsAfter(total, after, words, 'open', context, families, 2);
  if (!grouped) furtherPartitions(total, after, words, context, families);
  const before = preceding(nodes, index - 1, cues);
  // "Chuyển sang | Giao | Bổ sung | Tổng dự toán | Đã rút | Còn lại": what it comes from, and what becomes of it.
  if (!grouped && after.length >= 2 && before.length >= 2)
    families.push({ ...sumAcross(context, total, before, words, 'open'), key: `total:${total.index}:before` });
  if (grouped || after.length >= 2) return;
  if (before.length >= 2) {
    const less = before.filter(column => context.cues(column).has('deducted'));
    if (less.length > 0 && less.length < before.length) {
      const plus = before.filter(column => !less.includes(column));
      families.push(sumAcross(context, total, plus, words, 'words', less));
    }
    families.push(
      sumAcross(
        context,
        total,
        before,
        words,
        strengthOf(before, context, isLastAmount(nodes, index) ? 'words' : 'open'),
      ),
    );
    for (let from = 1; from <= before.length - 2 && from <= 6; from++) {
      const parts = before.slice(from);
      families.push(sumAcross(context, total, parts, words, strengthOf(parts, context, 'open')));
    }
  }
}

/** A group that names what the whole before it is divided by: "Xếp loại chất lượng"; it may be made up otherwise too. */
function dividedBy(
  group: GroupNode,
  whole: Column,
  words: string,
  otherwise: Strength,
  context: TableContext,
  families: RowFamily[],
): void {
  if (isBreakdown(group) || group.cues.has('of-which') || headColumn(group)) return;
  const parts = partsOf(group.children);
  if (parts.length < 2) return;
  const strength = strengthOf(parts, context, otherwise);
  const family = sumAcross(context, whole, parts, `${words} | ${group.title}`, strength);
  families.push({ ...family, key: `${family.key}:${group.title}` });
}

/** But for averages and the like. */
function isLastAmount(nodes: readonly HeaderNode[], index: number): boolean {
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isAmountLeaf(node) && !isOfAnotherKind(node.cues, nodes[index]!.cues)) return false;
  }
  return true;
}

/** "Tổng số | Nam | Nữ | Thành thị | Nông thôn": the whole divided once more. */
function furtherPartitions(
  total: Column,
  after: readonly Column[],
  words: string,
  context: TableContext,
  families: RowFamily[],
): void {
  for (let from = 2; from <= Math.min(after.length - 2, 8); from++) {
    for (const count of [2, 3, 4]) {
      const parts = after.slice(from, from + count);
      if (
        parts.length < count ||
        !isPartition(
          after.slice(0, from).map(({ title }) => title),
          context.lexicon,
        )
      )
        continue;
      if (strengthOf(parts, context, 'open') !== 'explicit') continue;
      families.push({ ...sumAcross(context, total, parts, words, 'words'), key: `total:${total.index}:${from}` });
    }
  }
}
