/**
 * Which columns stand for what a header says of its neighbours: the whole before a group, its parts, the amounts after
 * a total or before it.
 */
import { append } from '../../lists.ts';
import type { Column } from '../../model/table.ts';
import { type GroupNode, type HeaderNode, headColumn, isAmountLeaf, isPercentLeaf } from './header-tree.ts';

export function isBreakdown(node: GroupNode): boolean {
  return node.cues.has('breakdown');
}

/** The nearest amount before a group, past percentages and other groups. */
export function wholeBefore(nodes: readonly HeaderNode[], index: number): HeaderNode | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (node.kind === 'group' && (isBreakdown(node) || node.cues.has('of-which'))) continue;
    return isAmountLeaf(node) || node.kind === 'group' ? node : undefined;
  }
  return undefined;
}

/** Columns that stand for the parts of a group: leaves, and the totals of inner groups. */
export function partsOf(children: readonly HeaderNode[]): Column[] {
  const parts: Column[] = [];
  for (const child of children) {
    if (child.kind === 'group') {
      if (child.cues.has('of-which')) continue;
      const head = headColumn(child);
      if (head) parts.push(head);
      else append(parts, partsOf(child.children));
    } else if (isAmountLeaf(child) && !child.cues.has('of-which')) parts.push(child.column);
  }
  return parts;
}

/** Amounts after a total, up to one that is of another kind than the total, whose cues are given; `most` of them. */
export function followers(
  nodes: readonly HeaderNode[],
  from: number,
  of?: HeaderNode['cues'],
  most = Number.POSITIVE_INFINITY,
): Column[] {
  const columns: Column[] = [];
  for (let at = from; at < nodes.length && columns.length < most; at++) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (node.kind === 'group') {
      const head = headColumn(node) ?? (isOfAnotherKind(node.cues, of) ? undefined : soleAmount(node));
      if (!head || isBreakdown(node) || node.cues.has('of-which')) break;
      columns.push(head);
      continue;
    }
    if (!isAmountLeaf(node) || node.cues.has('total') || isOfAnotherKind(node.cues, of)) break;
    columns.push(node.column);
  }
  return columns;
}

/** "Nặng > SL | %": the one amount of a group that has nothing else but shares. */
function soleAmount({ children }: GroupNode): Column | undefined {
  const [only, more] = children.filter(child => !isPercentLeaf(child));
  return !more && children.length > 1 && isAmountLeaf(only) ? only.column : undefined;
}

/** Amounts before a total, the nearest last; `most` of them. */
export function preceding(
  nodes: readonly HeaderNode[],
  from: number,
  of?: HeaderNode['cues'],
  most = Number.POSITIVE_INFINITY,
): Column[] {
  const columns: Column[] = [];
  for (let at = from; at >= 0 && columns.length < most; at--) {
    const node = nodes[at]!;
    if (isPercentLeaf(node)) continue;
    if (!isAmountLeaf(node) || node.cues.has('total') || isOfAnotherKind(node.cues, of)) break;
    columns.push(node.column);
  }
  return columns.reverse();
}

/** "Hệ số lương" is of another kind than counts, but not than "Tổng hệ số". */
export function isOfAnotherKind(cues: HeaderNode['cues'], of?: HeaderNode['cues']): boolean {
  if (cues.has('change') || cues.has('cumulative') || cues.has('of-earlier') || cues.has('rank')) return true;
  // "Cải cách thể chế | Chuyển đổi số | Tổng điểm": what is scored need not say that it is.
  if (of?.has('total') && of.has('not-additive')) return false;
  return cues.has('not-additive') !== (of?.has('not-additive') ?? false);
}
