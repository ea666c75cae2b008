/**
 * Totals across a row whose header names the parts as a group: "Tổng số | Chia ra …", "Tổng số | Trong đó …", and groups
 * of the same columns under a total.
 */
import type { Column } from '../../model/table.ts';
import { isPartition } from '../../reading/tables/words.ts';
import { runsAfter, strengthOf, sumAcross } from './across.ts';
import type { TableContext } from './context.ts';
import type { RowFamily, Strength } from './family.ts';
import { type GroupNode, type HeaderNode, headColumn, leafTitles } from './header-tree.ts';
import { followers, isBreakdown, partsOf, wholeBefore } from './header-walk.ts';

/** "Tổng số | Chia ra: a, b, c": the whole stands before the group. */
export function breakdown(
  nodes: readonly HeaderNode[],
  index: number,
  group: GroupNode,
  context: TableContext,
  families: RowFamily[],
): void {
  const whole = wholeBefore(nodes, index);
  if (!whole) return;
  const words = `${whole.title} | ${group.title}`;
  if (whole.kind === 'group' && !headColumn(whole)) {
    // The groups beside "Tổng số" hold the same columns as it: each column adds up by itself.
    const titles = leafTitles(whole);
    const parts = group.children.filter(child => child.kind === 'group');
    sameForm(titles, parts, words, 'explicit', context, families);
    return;
  }
  const column = headColumn(whole);
  if (!column) return;
  const parts = partsOf(group.children);
  if (group.openEnded) {
    const more = followers(nodes, index + 1);
    runsAfter(column, [...parts, ...more], words, 'explicit', context, families, 1);
    return;
  }
  if (parts.length >= 2) families.push(sumAcross(context, column, parts, words, 'explicit'));
}

/** "Tổng số | Trong đó: a, b": only known partitions and what the figures bear out make up the whole. */
export function ofWhich(
  nodes: readonly HeaderNode[],
  index: number,
  group: GroupNode,
  context: TableContext,
  families: RowFamily[],
): void {
  const whole = wholeBefore(nodes, index);
  const column = whole && headColumn(whole);
  if (!column) return;
  const parts = partsOf(group.children);
  const words = `${whole.title} | ${group.title}`;
  if (parts.length >= 2) families.push(sumAcross(context, column, parts, words, strengthOf(parts, context, 'open')));
}

/** "Tổng số > (KH, TH) | Cấp tỉnh > (KH, TH) | …": groups of the same columns add up column by column. */
export function groupedTotals(
  whole: GroupNode,
  after: readonly HeaderNode[],
  context: TableContext,
  families: RowFamily[],
): void {
  if (headColumn(whole)) return;
  const titles = leafTitles(whole);
  const [first] = after;
  if (first?.kind === 'group' && isBreakdown(first)) return;
  const groups: GroupNode[] = [];
  for (const node of after) {
    if (
      node.kind !== 'group' ||
      node.cues.has('total') ||
      ![...titles.keys()].every(title => leafTitles(node).has(title))
    )
      break;
    groups.push(node);
  }
  if (groups.length < 2) return;
  const partition = isPartition(
    groups.map(({ title }) => title),
    context.lexicon,
  );
  sameForm(titles, groups, whole.title, partition ? 'explicit' : 'words', context, families);
}

function sameForm(
  titles: ReadonlyMap<string, Column>,
  groups: readonly HeaderNode[],
  words: string,
  strength: Strength,
  context: TableContext,
  families: RowFamily[],
): void {
  const inner = groups.map(group => (group.kind === 'group' ? leafTitles(group) : new Map<string, Column>()));
  if (inner.length < 2) return;
  for (const [title, column] of titles) {
    const parts = inner.map(map => map.get(title));
    if (parts.every(part => part !== undefined)) families.push(sumAcross(context, column, parts, words, strength));
  }
}
