/**
 * Totals across a row whose header names the parts as a group: "Tổng số | Chia ra …", "Tổng số | Trong đó …", and groups
 * of the same columns under a total.
 */
import type { Column } from '../../../model/table.ts';
import { isPartition } from '../../../reading/tables/partitions.ts';
import { yearsIn } from '../../../reading/tables/periods.ts';
import { runsAfter, strengthOf, sumAcross } from '../across.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import type { RowFamily, Strength } from '../family.ts';
import { isFromOthers } from '../formulas.ts';
import { type GroupNode, type HeaderNode, headColumn, leafTitles } from '../header-tree.ts';
import { followers, isBreakdown, isOfAnotherKind, partsOf, wholeBefore } from '../header-walk.ts';

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
  if (parts.length < 2) return;
  const family = sumAcross(context, column, parts, words, 'explicit');
  // "Phân theo giới tính", "Phân theo độ tuổi", "4=2+3 | Phân loại 5 | 6 | 7": each divides the whole once more.
  const isFurther =
    nodes.slice(nodes.indexOf(whole) + 1, index).some(node => node.kind === 'group' && isBreakdown(node)) ||
    isFromOthers(column, parts, context);
  families.push(isFurther ? { ...family, key: `${family.key}:${group.title}` } : family);
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
    if (node.kind !== 'group' || node.cues.has('total') || !hasTitles(node, titles)) break;
    groups.push(node);
  }
  if (groups.length < 2) return;
  const partition = isPartition(
    groups.map(({ title }) => title),
    context.lexicon,
  );
  sameForm(titles, groups, whole.title, partition ? 'explicit' : 'words', context, families);
}

/** "Vụ Đông Xuân > (DT, SL) | Vụ Hè Thu > (DT, SL) | Cả năm > (DT, SL)": the whole stands behind its parts. */
export function groupedTotalsBehind(
  whole: GroupNode,
  before: readonly HeaderNode[],
  context: TableContext,
  families: RowFamily[],
): void {
  const titles = leafTitles(whole);
  const groups: GroupNode[] = [];
  for (const node of [...before].reverse()) {
    if (node.kind !== 'group' || node.cues.has('total') || !hasTitles(node, titles)) break;
    groups.unshift(node);
  }
  if (groups.length >= 2) sameForm(titles, groups, whole.title, 'words', context, families);
}

/** How many groups such a whole has at most. */
export const mostAlike = 8;

/** "Sĩ số > (TS, Nữ) | Giỏi > (TS, Nữ) | Khá > (TS, Nữ)": not called a total; the figures must bear it out. */
export function alikeGroups(
  first: GroupNode,
  after: readonly HeaderNode[],
  context: TableContext,
  families: RowFamily[],
): void {
  const titles = leafTitles(first);
  // "Chung > (Người, %) | Nam > (Người, %) | Nữ > (Người, %)": of one amount each, with something beside it.
  if (titles.size === 0 || first.children.length < 2) return;
  const groups: GroupNode[] = [];
  for (const node of after) {
    if (node.kind !== 'group' || !hasTitles(node, titles)) break;
    // Years and what changed between them stand side by side.
    if (isOfAnotherKind(node.cues) || yearsIn(node.title).length > 0) break;
    groups.push(node);
  }
  for (let count = Math.min(groups.length, mostAlike); count >= 2; count--)
    sameForm(titles, groups.slice(0, count), first.title, 'blind', context, families);
}

function hasTitles(node: GroupNode, titles: ReadonlyMap<string, Column>): boolean {
  const own = leafTitles(node);
  return titles.size > 0 && [...titles.keys()].every(title => own.has(title));
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
    // What is a rate in each group is none of their sum.
    if (!additiveColumns(context).includes(column)) continue;
    if (parts.every(part => part !== undefined)) families.push(sumAcross(context, column, parts, words, strength));
  }
}
