/**
 * The verdict on one relation: exact arithmetic on the printed values, room from the printed digits.
 */
import { memo } from '../derive.ts';
import { isNegative, isZero } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import * as rationals from '../figures/rational.ts';
import { fromDecimal, type Rational } from '../figures/rational.ts';
import { judge } from '../figures/verdict.ts';
import { bounded, compareSides } from './comparisons.ts';
import type { Evaluation, UncheckedReason } from './evaluation.ts';
import { missing, missingIn, mixesUnits, mixesWith } from './gaps.ts';
import { type Summary, summaryOfAll } from './pieces.ts';
import { range } from './range.ts';
import type { Expression, Relation, Relations } from './relation.ts';
import { value } from './value.ts';

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
  if (relation.left) return compareSides(relation, reading, exact, reach);
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

function totalIn({ unreadable, total }: Summary): Rational | undefined {
  return unreadable ? undefined : fromDecimal(total);
}
