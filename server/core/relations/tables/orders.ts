/**
 * Parts that cannot exceed their whole: "Trong đó" columns, and a period beside the cumulative figure.
 */
import type { Column } from '../../model/table.ts';
import { inferred, type TableContext } from './context.ts';
import type { RowFamily, Strength } from './family.ts';
import { type HeaderNode, headerTree, isAmountLeaf, type LeafNode } from './header-tree.ts';

/** "Trong đó" columns, and this period beside the cumulative figure: none is larger than its whole. */
export function orderFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  const nodes = headerTree(context.table.columns, context.lexicon);
  const visit = (level: readonly HeaderNode[]): void => {
    for (const [index, node] of level.entries()) {
      if (node.kind === 'group') {
        visit(node.children);
        if (!node.cues.has('of-which')) continue;
        const whole = wholeOf(level, index);
        if (!whole) continue;
        for (const child of node.children) {
          if (isAmountLeaf(child))
            families.push(
              orderFamily(context, child.column, whole.column, `${whole.title} | ${node.title}`, 'explicit'),
            );
        }
      } else if (isAmountLeaf(node) && node.cues.has('of-which')) {
        const whole = wholeOf(level, index);
        if (whole) families.push(orderFamily(context, node.column, whole.column, node.title, 'explicit'));
      } else if (isAmountLeaf(node) && node.cues.has('cumulative')) {
        const period = level.slice(0, index).findLast(other => isAmountLeaf(other) && other.cues.has('period'));
        if (period?.kind === 'leaf')
          families.push(orderFamily(context, period.column, node.column, `${period.title} | ${node.title}`, 'words'));
      }
    }
  };
  visit(nodes);
  return families;
}

/** "Tổng số | Dưới 30 | Từ 30 đến 40 | Trên 40 | Trong đó nữ": of the total, not of the last of its parts. */
function wholeOf(level: readonly HeaderNode[], index: number): LeafNode | undefined {
  // "Of whom women | of whom men": both of what stands before them.
  const leaves = level
    .slice(0, index)
    .filter(isAmountLeaf)
    .filter(({ cues }) => !cues.has('of-which'));
  const total = leaves.findLastIndex(({ cues }) => cues.has('total'));
  if (total >= 0) return leaves.length - total > 2 ? leaves[total] : leaves.at(-1);
  // Behind several columns none of which is a total, perhaps of one that stands further on.
  if (leaves.length < 3) return leaves.at(-1);
  return level
    .slice(index + 1)
    .filter(isAmountLeaf)
    .find(({ cues }) => cues.has('total'));
}

function orderFamily(context: TableContext, part: Column, whole: Column, words: string, strength: Strength): RowFamily {
  return {
    strength,
    key: `order:${part.index}`,
    relation(row) {
      const result = context.operand(row, part);
      const operand = context.operand(row, whole);
      if (!result.figure || !operand.figure) return undefined;
      return inferred(context, {
        kind: 'order',
        subject: 'part-of-whole',
        result,
        comparison: '<=',
        expression: { kind: 'operand', index: 0 },
        operands: [operand],
        words,
        row,
        column: part,
      });
    },
  };
}
