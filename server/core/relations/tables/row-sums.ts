/**
 * Totals across a row: "Tổng số | Chia ra …", "Tổng số | Trong đó …", "… | Cộng".
 */
import type { Column, Row } from '../../model/table.ts';
import { isPartition } from '../../reading/tables/words.ts';
import type { Relation } from '../relation.ts';
import { asPrecise, inferred, isStated, sumOf, type TableContext, titleOf } from './context.ts';
import type { Family, Strength } from './family.ts';
import {
  type GroupNode,
  type HeaderNode,
  headColumn,
  headerTree,
  isAmountLeaf,
  isPercentLeaf,
  leafTitles,
} from './header-tree.ts';

/** Families of sums across the rows; families with one key exclude one another. */
export function rowSumFamilies(context: TableContext): Family[] {
  const families: Family[] = [];
  visit(headerTree(context.table.columns, context.lexicon), context, families);
  return families;
}

function visit(nodes: readonly HeaderNode[], context: TableContext, families: Family[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'group') {
      visit(node.children, context, families);
      if (node.cues.has('total')) groupedTotals(node, nodes.slice(index + 1), context, families);
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
  families: Family[],
): void {
  if (isOfAnotherKind(nodes[index]!.cues) || nodes[index]!.cues.has('of-which')) return;
  const after = followers(nodes, index + 1).slice(0, 8);
  for (let count = after.length; count >= 2; count--) {
    const parts = after.slice(0, count);
    const known = strengthOf(parts, context, 'blind') === 'explicit';
    families.push(sumFamily(context, whole, parts, whole.title, known ? 'words' : 'blind'));
  }
}

function isBreakdown(node: GroupNode): boolean {
  return node.cues.has('breakdown');
}

/** "Tổng số | Chia ra: a, b, c": the whole stands before the group. */
function breakdown(
  nodes: readonly HeaderNode[],
  index: number,
  group: GroupNode,
  context: TableContext,
  families: Family[],
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
    prefixes(column, [...parts, ...more], words, 'explicit', context, families, 1);
    return;
  }
  if (parts.length >= 2) families.push(sumFamily(context, column, parts, words, 'explicit'));
}

/** "Tổng số | Trong đó: a, b": only known partitions and what the figures bear out make up the whole. */
function ofWhich(
  nodes: readonly HeaderNode[],
  index: number,
  group: GroupNode,
  context: TableContext,
  families: Family[],
): void {
  const whole = wholeBefore(nodes, index);
  const column = whole && headColumn(whole);
  if (!column) return;
  const parts = partsOf(group.children);
  const words = `${whole.title} | ${group.title}`;
  if (parts.length >= 2) families.push(sumFamily(context, column, parts, words, strengthOf(parts, context, 'open')));
}

/** The nearest amount before a group, past percentages and other groups. */
function wholeBefore(nodes: readonly HeaderNode[], index: number): HeaderNode | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (node.kind === 'group' && (isBreakdown(node) || node.cues.has('of-which'))) continue;
    return isAmountLeaf(node) || node.kind === 'group' ? node : undefined;
  }
  return undefined;
}

/** Columns that stand for the parts of a group: leaves, and the totals of inner groups. */
function partsOf(children: readonly HeaderNode[]): Column[] {
  const parts: Column[] = [];
  for (const child of children) {
    if (child.kind === 'group') {
      if (child.cues.has('of-which')) continue;
      const head = headColumn(child);
      if (head) parts.push(head);
      else parts.push(...partsOf(child.children));
    } else if (isAmountLeaf(child) && !child.cues.has('of-which')) parts.push(child.column);
  }
  return parts;
}

/** "Tổng số | Cấp tỉnh | Cấp huyện | …" without a group, and "… | Cộng" at the end. */
function flat(
  nodes: readonly HeaderNode[],
  index: number,
  total: Column,
  context: TableContext,
  families: Family[],
): void {
  const after = followers(nodes, index + 1);
  const next = nodes.slice(index + 1).find(node => !isPercentLeaf(node));
  const grouped = next?.kind === 'group' && (isBreakdown(next) || next.cues.has('of-which'));
  const words = titleOf(total);
  if (next?.kind === 'group' && !grouped) {
    // A group that names what the total is divided by: "Xếp loại chất lượng".
    const parts = partsOf(next.children);
    if (parts.length >= 2 && !headColumn(next)) {
      families.push(sumFamily(context, total, parts, `${words} | ${next.title}`, strengthOf(parts, context, 'open')));
    }
  }
  if (!grouped && after.length >= 2) prefixes(total, after, words, 'open', context, families, 2);
  if (!grouped) furtherPartitions(total, after, words, context, families);
  if (grouped || after.length >= 2) return;
  const before = preceding(nodes, index - 1);
  if (before.length >= 2) {
    families.push(
      sumFamily(
        context,
        total,
        before,
        words,
        strengthOf(before, context, isLastAmount(nodes, index) ? 'words' : 'open'),
      ),
    );
    for (let from = 1; from <= before.length - 2 && from <= 6; from++) {
      const parts = before.slice(from);
      families.push(sumFamily(context, total, parts, words, strengthOf(parts, context, 'open')));
    }
  }
}

function isLastAmount(nodes: readonly HeaderNode[], index: number): boolean {
  return !nodes.slice(index + 1).some(isAmountLeaf);
}

/** Amounts after a total, up to one that is of another kind. */
function followers(nodes: readonly HeaderNode[], from: number): Column[] {
  const columns: Column[] = [];
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (node.kind === 'group') {
      const head = headColumn(node);
      if (!head || isBreakdown(node) || node.cues.has('of-which')) break;
      columns.push(head);
      continue;
    }
    if (!isAmountLeaf(node) || node.cues.has('total') || isOfAnotherKind(node.cues)) break;
    columns.push(node.column);
  }
  return columns;
}

function preceding(nodes: readonly HeaderNode[], from: number): Column[] {
  const columns: Column[] = [];
  for (let at = from; at >= 0; at--) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (!isAmountLeaf(node) || node.cues.has('total') || isOfAnotherKind(node.cues)) break;
    columns.unshift(node.column);
  }
  return columns;
}

function isOfAnotherKind(cues: HeaderNode['cues']): boolean {
  return cues.has('change') || cues.has('cumulative') || cues.has('not-additive') || cues.has('of-earlier');
}

/** Which run of the columns after a total makes it up is not said: each is a candidate. */
function prefixes(
  total: Column,
  after: readonly Column[],
  words: string,
  strength: Strength,
  context: TableContext,
  families: Family[],
  least: number,
): void {
  for (let count = Math.min(after.length, 40); count >= Math.max(2, least); count--) {
    const parts = after.slice(0, count);
    const all = count === after.length;
    const partition = strengthOf(parts, context, 'open');
    families.push(
      sumFamily(
        context,
        total,
        parts,
        words,
        partition !== 'open' ? partition : strength === 'explicit' && all ? 'explicit' : 'open',
      ),
    );
  }
}

/** "Tổng số | Nam | Nữ | Thành thị | Nông thôn": the whole divided once more. */
function furtherPartitions(
  total: Column,
  after: readonly Column[],
  words: string,
  context: TableContext,
  families: Family[],
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
      families.push({ ...sumFamily(context, total, parts, words, 'words'), key: `total:${total.index}:${from}` });
    }
  }
}

export function strengthOf(parts: readonly Column[], { lexicon }: TableContext, otherwise: Strength): Strength {
  const titles = parts.map(({ title, path }) => title || (path.at(-1) ?? ''));
  if (isPartition(titles, lexicon)) return 'explicit';
  const named = parts.map(part => (part.path.length > 0 ? `${part.path.at(-1)} ${part.title}` : part.title));
  return isPartition(named, lexicon) ? 'explicit' : otherwise;
}

/** "Tổng số > (KH, TH) | Cấp tỉnh > (KH, TH) | …": groups of the same columns add up column by column. */
function groupedTotals(
  whole: GroupNode,
  after: readonly HeaderNode[],
  context: TableContext,
  families: Family[],
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
  families: Family[],
): void {
  const inner = groups.map(group => (group.kind === 'group' ? leafTitles(group) : new Map<string, Column>()));
  if (inner.length < 2) return;
  for (const [title, column] of titles) {
    const parts = inner.map(map => map.get(title));
    if (parts.every(part => part !== undefined)) families.push(sumFamily(context, column, parts, words, strength));
  }
}

export function sumFamily(
  context: TableContext,
  total: Column,
  parts: readonly Column[],
  words: string,
  strength: Strength,
): Family {
  const { rows } = context.table;
  return {
    strength,
    size: rows.length,
    key: `total:${total.index}`,
    relation: index => rowSum(context, rows[index]!, total, parts, words),
  };
}

function rowSum(
  context: TableContext,
  row: Row,
  total: Column,
  parts: readonly Column[],
  words: string,
): Relation | undefined {
  const result = context.operand(row, total);
  const operands = parts.map(part => asPrecise(context.operand(row, part), result));
  if (!isStated(result, operands)) return undefined;
  return inferred(context, {
    kind: 'sum',
    subject: 'total',
    result,
    expression: sumOf(operands.length),
    operands,
    words,
    row,
    column: total,
  });
}
