/**
 * The arithmetic of a statement about figures, as a tree.
 */
import type { Rational } from './rational.ts';

/** The arithmetic; leaves are operands by index. */
export type Expression =
  | { readonly kind: 'operand'; readonly index: number }
  | { readonly kind: 'constant'; readonly value: Rational }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'sum'; readonly of: readonly Expression[] }
  | { readonly kind: 'difference'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'product'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'quotient'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'count'; readonly of: readonly Expression[] }
  | { readonly kind: 'minimum' | 'maximum' | 'average'; readonly of: readonly Expression[] }
  | { readonly kind: 'round'; readonly of: Expression; readonly decimals: number };
