/**
 * What an expression may come to when each printed figure stands for all values that round to it.
 */
import * as intervals from '../figures/interval.ts';
import { type Interval, unrounded } from '../figures/interval.ts';
import * as rationals from '../figures/rational.ts';
import type { Expression, Operand } from './relation.ts';
import { nothing, total } from './value.ts';

/** What the value may be when each rounded operand varies; undefined when only the exact value is known. */
export function range(node: Expression, operands: readonly Operand[]): Interval | undefined {
  switch (node.kind) {
    case 'operand': {
      const { figure } = operands[node.index]!;
      return figure ? unrounded(figure) : intervals.point(nothing);
    }
    case 'constant':
      return intervals.point(node.value);
    case 'negate': {
      const of = range(node.of, operands);
      return of && intervals.negate(of);
    }
    case 'sum': {
      const counted = node.of.every(
        of => of.kind === 'operand' && (operands[of.index]!.figure?.kind ?? 'count') === 'count',
      );
      const exact = counted ? total(node.of, operands) : undefined;
      if (exact) return intervals.point(exact);
      let reach = intervals.point(nothing);
      for (const each of node.of) {
        const of = range(each, operands);
        if (!of) return undefined;
        reach = intervals.add(reach, of);
      }
      return reach;
    }
    case 'average': {
      const sum = range({ kind: 'sum', of: node.of }, operands);
      return sum && intervals.multiply(sum, intervals.point(rationals.rational(1, node.of.length)));
    }
    case 'difference':
    case 'product':
    case 'quotient': {
      const left = range(node.left, operands);
      const right = left && range(node.right, operands);
      if (!left || !right) return undefined;
      if (node.kind === 'difference') return intervals.subtract(left, right);
      return node.kind === 'product' ? intervals.multiply(left, right) : intervals.divide(left, right);
    }
    case 'minimum':
    case 'maximum': {
      const all = node.of.map(each => range(each, operands));
      if (all.length === 0 || all.some(each => each === undefined)) return undefined;
      const pick = node.kind === 'minimum' ? -1 : 1;
      return (all as Interval[]).reduce((a, b) => ({
        low: rationals.compare(a.low, b.low) * pick >= 0 ? a.low : b.low,
        high: rationals.compare(a.high, b.high) * pick >= 0 ? a.high : b.high,
      }));
    }
    case 'count':
    case 'round':
      return undefined;
    default:
      return node satisfies never;
  }
}
