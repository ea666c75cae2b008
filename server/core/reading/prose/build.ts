/**
 * Small builders for claims, so that readers say what they found and nothing else.
 */
import type { Expression } from '../../figures/expression.ts';
import { rational } from '../../figures/rational.ts';
import type { Claim, ClaimForm, Quantity } from '../claim.ts';
import type { Passage, QuantityItem } from './items/items.ts';

export interface Draft {
  readonly form: ClaimForm;
  readonly stated: QuantityItem;
  readonly operands: readonly QuantityItem[];
  readonly expression: Expression;
  /** Only where the stated side is not one figure. */
  readonly left?: Expression;
  readonly alternatives?: readonly Expression[];
  readonly comparison?: Claim['comparison'];
  readonly certainty: Claim['certainty'];
  readonly printed?: boolean;
}

export function claim(passage: Passage, draft: Draft): Claim {
  const items = [draft.stated, ...usedOperands(draft)];
  const start = Math.min(...items.map(item => item.span.start));
  const end = Math.max(...items.map(item => item.span.end));
  return {
    form: draft.form,
    stated: draft.stated.quantity,
    operands: draft.operands.map(({ quantity }): Quantity => quantity),
    expression: draft.expression,
    ...(draft.left ? { left: draft.left } : {}),
    alternatives: draft.alternatives ?? [],
    comparison: draft.comparison ?? '=',
    certainty: draft.certainty,
    ...(draft.printed ? { printed: true } : {}),
    words: passage.text.slice(start, end),
    span: { start, end },
  };
}

/** Operands of the main reading; those of alternatives do not widen the claim. */
function usedOperands({ expression, left, operands }: Draft): QuantityItem[] {
  const used: QuantityItem[] = [];
  const visit = (node: Expression): void => {
    switch (node.kind) {
      case 'operand':
        used.push(operands[node.index]!);
        return;
      case 'constant':
        return;
      case 'negate':
      case 'round':
        visit(node.of);
        return;
      case 'sum':
      case 'count':
      case 'minimum':
      case 'maximum':
      case 'average':
        node.of.forEach(visit);
        return;
      case 'difference':
      case 'product':
      case 'quotient':
        visit(node.left);
        visit(node.right);
        return;
      default:
        node satisfies never;
    }
  };
  visit(expression);
  if (left) visit(left);
  return used;
}

export const operand = (index: number): Expression => ({ kind: 'operand', index });
export const one: Expression = { kind: 'constant', value: rational(1) };
export const quotient = (left: Expression, right: Expression): Expression => ({ kind: 'quotient', left, right });
export const difference = (left: Expression, right: Expression): Expression => ({ kind: 'difference', left, right });
export const sumOf = (of: readonly Expression[]): Expression => ({ kind: 'sum', of });

/** So much for each of so many. Both are counted in the words, and nothing else could be meant. */
export function averageClaim(
  passage: Passage,
  stated: QuantityItem,
  { total, count }: { readonly total: QuantityItem; readonly count: QuantityItem },
): Claim {
  const average = claim(passage, {
    form: 'average',
    stated,
    operands: [total, count],
    expression: quotient(operand(0), operand(1)),
    certainty: 'structure',
  });
  return { ...average, data: { direction: 'average' } };
}

/** The first claim, which the readings of the other explain as well. Both are said of one figure. */
export function orElse(first: Claim, other: Claim | undefined): Claim {
  if (!other) return first;
  const by = first.operands.length;
  const readings = [other.expression, ...other.alternatives].map(reading => shifted(reading, by));
  return {
    ...first,
    operands: [...first.operands, ...other.operands],
    alternatives: [...first.alternatives, ...readings],
  };
}

function shifted(node: Expression, by: number): Expression {
  switch (node.kind) {
    case 'operand':
      return operand(node.index + by);
    case 'constant':
      return node;
    case 'negate':
    case 'round':
      return { ...node, of: shifted(node.of, by) };
    case 'sum':
    case 'count':
    case 'minimum':
    case 'maximum':
    case 'average':
      return { ...node, of: node.of.map(of => shifted(of, by)) };
    case 'difference':
    case 'product':
    case 'quotient':
      return { ...node, left: shifted(node.left, by), right: shifted(node.right, by) };
    default:
      return node satisfies never;
  }
}
