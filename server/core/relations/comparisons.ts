/**
 * Verdicts that are not "this figure is that value": bounds, room that a rule grants, two sides that must agree.
 */
import { subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import * as intervals from '../figures/interval.ts';
import { type Interval, unrounded } from '../figures/interval.ts';
import * as rationals from '../figures/rational.ts';
import { type Rational, roundHalfUp } from '../figures/rational.ts';
import type { Evaluation } from './evaluation.ts';
import { range } from './range.ts';
import type { Expression, Relation } from './relation.ts';
import { nothing, value } from './value.ts';

/** `<=` and the like, and `within`: wrong only beyond what rounding allows. */
export function bounded(
  relation: Relation,
  reading: Expression,
  stated: Figure,
  exact: Rational,
  reach: Interval | undefined,
): Evaluation {
  const room = relation.within ?? nothing;
  const low = rationals.subtract(reach?.low ?? exact, room);
  const high = rationals.add(reach?.high ?? exact, room);
  const own = unrounded(stated);
  const holds = ordered(relation.comparison, own, { low, high });
  const expected = roundHalfUp(exact, stated.quantum);
  return {
    relation,
    reading,
    exact,
    expected,
    difference: subtract(stated.value, expected),
    verdict: holds ? 'exact' : 'wrong',
  };
}

function ordered(comparison: Relation['comparison'], left: Interval, right: Interval): boolean {
  switch (comparison) {
    case '=':
      return rationals.compare(left.low, right.high) <= 0 && rationals.compare(right.low, left.high) <= 0;
    case '<=':
      return rationals.compare(left.low, right.high) <= 0;
    case '<':
      return rationals.compare(left.low, right.high) < 0;
    case '>=':
      return rationals.compare(left.high, right.low) >= 0;
    case '>':
      return rationals.compare(left.high, right.low) > 0;
    default:
      return comparison satisfies never;
  }
}

/** Both sides are expressions: they must agree within their room, or as the comparison says. */
export function compareSides(
  relation: Relation,
  reading: Expression,
  exact: Rational,
  reach: Interval | undefined,
): Evaluation {
  const left = value(relation.left!, relation.operands);
  if (left === undefined || left === 'zero-division') {
    return { relation, reading, verdict: 'unchecked', reason: left ? 'division-by-zero' : 'operand-missing' };
  }
  const room = relation.within ?? nothing;
  const leftReach = range(relation.left!, relation.operands) ?? intervals.point(left);
  const right = reach ?? intervals.point(exact);
  const holds = ordered(relation.comparison, leftReach, {
    low: rationals.subtract(right.low, room),
    high: rationals.add(right.high, room),
  });
  const same = rationals.compare(left, exact) === 0;
  const decimals = Math.max(0, ...relation.operands.map(({ figure }) => (figure ? -figure.quantum : 0)));
  const expected = roundHalfUp(exact, -decimals);
  return {
    relation,
    reading,
    exact,
    expected,
    difference: subtract(roundHalfUp(left, -decimals), expected),
    verdict: !holds ? 'wrong' : relation.comparison !== '=' || same ? 'exact' : 'rounded',
    ...(holds && !same && relation.comparison === '=' ? { rounding: 'operands' as const } : {}),
  };
}
