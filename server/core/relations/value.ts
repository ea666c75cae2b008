/**
 * What an expression over printed figures comes to, exactly.
 */
import { type Decimal, sum } from '../figures/decimal.ts';
import * as rationals from '../figures/rational.ts';
import { fromDecimal, type Rational, roundHalfUp } from '../figures/rational.ts';
import type { Expression, Operand } from './relation.ts';

export const nothing = rationals.rational(0);

type Value = Rational | undefined | 'zero-division';

/** The exact value; undefined when it cannot be computed. Blanks and what does not apply are nothing in sums. */
export function value(node: Expression, operands: readonly Operand[]): Value {
  switch (node.kind) {
    case 'operand': {
      const operand = operands[node.index]!;
      if (operand.figure) return fromDecimal(operand.figure.value);
      return operand.standing === 'blank' || operand.standing === 'not-applicable' ? nothing : undefined;
    }
    case 'constant':
      return node.value;
    case 'negate':
      return one(node.of, operands, rationals.negate);
    case 'round':
      return one(node.of, operands, of => fromDecimal(roundHalfUp(of, -node.decimals)));
    case 'sum':
      return total(node.of, operands) ?? many(node.of, operands, all => all.reduce(rationals.add, nothing));
    case 'count':
      return rationals.rational(
        node.of.filter(of => of.kind !== 'operand' || operands[of.index]!.figure !== undefined).length,
      );
    case 'minimum':
      return many(node.of, operands, all => all.reduce((a, b) => (rationals.compare(a, b) <= 0 ? a : b)));
    case 'maximum':
      return many(node.of, operands, all => all.reduce((a, b) => (rationals.compare(a, b) >= 0 ? a : b)));
    case 'average':
      return many(node.of, operands, all =>
        rationals.multiply(all.reduce(rationals.add, nothing), rationals.rational(1, all.length)),
      );
    case 'difference':
      return two(node, operands, rationals.subtract);
    case 'product':
      return two(node, operands, rationals.multiply);
    case 'quotient':
      return two(node, operands, (left, right) => rationals.divide(left, right) ?? 'zero-division');
    default:
      return node satisfies never;
  }
}

/** The sum of plain figures, added as decimals; undefined when there is anything else among them. */
export function total(nodes: readonly Expression[], operands: readonly Operand[]): Rational | undefined {
  if (nodes.length === 0) return undefined;
  const values: Decimal[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const operand = node.kind === 'operand' ? operands[node.index]! : undefined;
    if (operand?.figure) values.push(operand.figure.value);
    else if (operand?.standing !== 'blank' && operand?.standing !== 'not-applicable') return undefined;
  }
  return fromDecimal(sum(values));
}

function one(node: Expression, operands: readonly Operand[], apply: (of: Rational) => Value): Value {
  const of = value(node, operands);
  return of === undefined || of === 'zero-division' ? of : apply(of);
}

function two(
  node: { readonly left: Expression; readonly right: Expression },
  operands: readonly Operand[],
  apply: (left: Rational, right: Rational) => Value,
): Value {
  const left = value(node.left, operands);
  if (left === undefined || left === 'zero-division') return left;
  const right = value(node.right, operands);
  return right === undefined || right === 'zero-division' ? right : apply(left, right);
}

function many(nodes: readonly Expression[], operands: readonly Operand[], apply: (all: Rational[]) => Rational): Value {
  const all: Rational[] = [];
  for (const node of nodes) {
    const each = value(node, operands);
    if (each === undefined || each === 'zero-division') return each;
    all.push(each);
  }
  return all.length === 0 ? undefined : apply(all);
}
