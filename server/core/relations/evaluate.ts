/**
 * The verdict on one relation: exact arithmetic on the printed values, room from the printed digits.
 */
import { memo } from '../derive.ts';
import { type Decimal, isNegative, isZero, subtract, sum } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import * as intervals from '../figures/interval.ts';
import { type Interval, unrounded } from '../figures/interval.ts';
import * as rationals from '../figures/rational.ts';
import { fromDecimal, type Rational, roundHalfUp } from '../figures/rational.ts';
import { judge } from '../figures/verdict.ts';
import type { Evaluation, UncheckedReason } from './evaluation.ts';
import { type Summary, summaryOfAll } from './pieces.ts';
import type { Expression, Operand, Relation, Relations } from './relation.ts';

/** The verdict on a relation, remembered. Right because a relation is immutable and its verdict depends on nothing else. */
export const evaluateOnce: (relation: Relation) => Evaluation = memo(relation => evaluate(relation));

/** The verdicts on a group of relations. Right because all of them are immutable. */
export const evaluateAll: (relations: Relations) => readonly Evaluation[] = memo(relations =>
  relations.map(evaluateOnce),
);

/** Evaluates a relation. Never throws. */
export function evaluate(relation: Relation): Evaluation {
  const first = evaluateReading(relation, relation.expression);
  if (first.verdict === 'exact' || first.verdict === 'rounded' || !relation.alternatives) return first;
  let rounded: Evaluation | undefined;
  for (const reading of relation.alternatives) {
    const other = evaluateReading(relation, reading);
    if (other.verdict === 'exact') return other;
    if (other.verdict === 'rounded' && !isWhole(other, relation)) rounded ??= other;
  }
  return rounded ?? first;
}

/** "98,0%" for 97,6%: rounded to a whole and a zero added leaves room for so much that it does not tell what was meant. */
function isWhole({ rounding }: Evaluation, { result: { figure } }: Relation): boolean {
  return rounding === 'padded' && figure?.decimals === 1;
}

function evaluateReading(relation: Relation, reading: Expression): Evaluation {
  const base = { relation, reading };
  const unchecked = (reason: UncheckedReason): Evaluation => ({ ...base, verdict: 'unchecked', reason });
  const stated = relation.result.figure;
  if (!relation.left && !stated) {
    return unchecked(
      relation.result.standing === 'not-applicable'
        ? 'not-applicable'
        : relation.result.standing === 'unreadable'
          ? 'operand-unreadable'
          : 'result-missing',
    );
  }
  const summary = relation.pieces && summaryOfAll(relation.pieces);
  const gap = summary ? missingIn(summary) : missing(relation, reading);
  const exact = summary ? totalIn(summary) : value(reading, relation.operands);
  if (exact === 'zero-division') return unchecked('division-by-zero');
  if (exact === undefined) return unchecked(gap ?? 'operand-missing');
  if (gap === 'operand-unreadable' || gap === 'not-applicable') return unchecked(gap);
  if (summary ? mixesWith(relation.result, summary) : mixesUnits(relation, reading)) return unchecked('units-differ');
  const asStated = relation.comparison === '=' && !relation.within && !relation.left;
  // What is exact needs no room.
  const plain = asStated ? judge(stated!, exact) : undefined;
  if (plain?.verdict === 'exact') return { ...base, exact, ...plain };
  const reach = summary ? summary.reach : range(reading, relation.operands);
  if (relation.left) return comparison(relation, reading, exact, reach);
  if (relation.comparison !== '=' || relation.within) return bounded(relation, reading, stated!, exact, reach);
  const judged = judge(stated!, exact, relation.strict || relation.printed ? undefined : reach);
  if (relation.strict && judged.verdict === 'rounded') return { ...base, exact, ...judged, verdict: 'wrong' };
  // A blank stands for nothing only as long as the sum then holds, or is too large already.
  if (judged.verdict === 'wrong' && gap && !exceeds(relation, reading, stated!, exact, summary))
    return { ...unchecked(gap), exact };
  return { ...base, exact, ...judged };
}

/** Whether what is printed comes to more than its total: whatever belongs into the blanks only adds to it. */
function exceeds(
  { operands }: Relation,
  reading: Expression,
  { value: stated }: Figure,
  exact: Rational,
  summary: Summary | undefined,
): boolean {
  if (reading.kind !== 'sum' || isNegative(stated)) return false;
  if (summary ? summary.negative : operands.some(({ figure }) => figure && isNegative(figure.value))) return false;
  // One figure alone may stand there for itself.
  if ((summary ? summary.nonzero : operands.filter(({ figure }) => figure && !isZero(figure.value)).length) < 2)
    return false;
  return reading.of.every(({ kind }) => kind === 'operand') && rationals.compare(exact, fromDecimal(stated)) > 0;
}

function missingIn({ unreadable, blank }: Summary): UncheckedReason | undefined {
  return unreadable ? 'operand-unreadable' : blank ? 'operand-missing' : undefined;
}

function totalIn({ unreadable, total }: Summary): Rational | undefined {
  return unreadable ? undefined : fromDecimal(total);
}

function mixesWith({ figure }: Operand, { percents, others }: Summary): boolean {
  const told = figure && !isZero(figure.value) ? figure.kind : undefined;
  return (percents || told === 'percent') && (others || (told !== undefined && told !== 'percent'));
}

/** Why a relation with such operands is not judged, unless blanks turn out to be nothing. */
function missing(relation: Relation, reading: Expression): UncheckedReason | undefined {
  if (haveFigures(relation.operands)) return undefined;
  let reason: UncheckedReason | undefined;
  const inSum = (node: Expression, summed: boolean): void => {
    switch (node.kind) {
      case 'operand': {
        const { standing } = relation.operands[node.index]!;
        if (standing === 'unreadable') reason = 'operand-unreadable';
        else if (standing === 'not-applicable' && !summed) reason ??= 'not-applicable';
        else if (standing === 'blank') reason ??= 'operand-missing';
        return;
      }
      case 'constant':
        return;
      case 'sum':
      case 'count':
        for (let at = 0; at < node.of.length; at++) inSum(node.of[at]!, true);
        return;
      case 'minimum':
      case 'maximum':
      case 'average':
        for (const of of node.of) inSum(of, false);
        return;
      case 'negate':
      case 'round':
        inSum(node.of, summed);
        return;
      case 'difference':
        inSum(node.left, true);
        inSum(node.right, true);
        return;
      case 'product':
      case 'quotient':
        inSum(node.left, false);
        inSum(node.right, false);
        return;
      default:
        node satisfies never;
    }
  };
  inSum(reading, false);
  return reason;
}

function haveFigures(operands: readonly Operand[]): boolean {
  // A plain loop: of nearly every relation all operands are figures.
  for (let at = 0; at < operands.length; at++) if (operands[at]!.standing !== 'figure') return false;
  return true;
}

/** The exact value; undefined when it cannot be computed. Blanks and what does not apply are nothing in sums. */
function value(node: Expression, operands: readonly Operand[]): Rational | undefined | 'zero-division' {
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
function total(nodes: readonly Expression[], operands: readonly Operand[]): Rational | undefined {
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

const nothing = rationals.rational(0);
type Value = Rational | undefined | 'zero-division';

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

/** What the value may be when each rounded operand varies; undefined when only the exact value is known. */
function range(node: Expression, operands: readonly Operand[]): Interval | undefined {
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

/** Sums of money and of things that are not money are not sums. */
function mixesUnits({ operands, result }: Relation, reading: Expression): boolean {
  if (reading.kind !== 'sum') return false;
  let percents = false;
  let others = false;
  for (let at = -1; at < operands.length; at++) {
    const { figure } = at < 0 ? result : operands[at]!;
    if (!figure?.value.coefficient) continue;
    if (figure.kind === 'percent') percents = true;
    else others = true;
  }
  return percents && others;
}

/** `<=` and the like, and `within`: wrong only beyond what rounding allows. */
function bounded(
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
function comparison(relation: Relation, reading: Expression, exact: Rational, reach: Interval | undefined): Evaluation {
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
