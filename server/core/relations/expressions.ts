/**
 * Expressions taken apart and put together again.
 */
import type { Expression } from './relation.ts';

/** The expression with every operand replaced. */
export function mapOperands(node: Expression, replace: (index: number) => Expression): Expression {
  const map = (inner: Expression): Expression => mapOperands(inner, replace);
  switch (node.kind) {
    case 'operand':
      return replace(node.index);
    case 'constant':
      return node;
    case 'negate':
      return { ...node, of: map(node.of) };
    case 'round':
      return { ...node, of: map(node.of) };
    case 'sum':
    case 'count':
    case 'minimum':
    case 'maximum':
    case 'average':
      return { ...node, of: node.of.map(map) };
    case 'difference':
    case 'product':
    case 'quotient':
      return { ...node, left: map(node.left), right: map(node.right) };
    default:
      return node satisfies never;
  }
}
