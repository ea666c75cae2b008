/**
 * Columns of percentages: what each is a share of. The title says it ("so với tổng số", "so với kế hoạch"), or leaves it
 * open ("Tỷ lệ %"); then the reading that the figures bear out is taken.
 */
import { memo } from '../../../derive.ts';
import { isNegative } from '../../../figures/decimal.ts';
import { rational } from '../../../figures/rational.ts';
import type { Column, Row } from '../../../model/table.ts';
import { hasOne, normal } from '../../../reading/tables/phrases.ts';
import { slipsOf } from '../../diagnosis/hypotheses.ts';
import { isSlippedResult } from '../../diagnosis/slipped-sums.ts';
import { evaluate, evaluateOnce } from '../../evaluate.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Operand, Relation } from '../../relation.ts';
import { inPoints, pointsGrown } from '../changes/changes.ts';
import { growthFamilies } from '../changes/growth-beside-change.ts';
import { inferred, isRateRow, type TableContext } from '../context.ts';
import type { BaseKind, RowFamily } from '../family.ts';
import type { PiecewiseRows } from '../piecewise-rows.ts';
import { type Reading, readings } from './share-readings.ts';

/** `bases`: the rows that shares may be of. */
export function shareFamilies(context: TableContext, bases: ReadonlySet<BaseKind>): readonly RowFamily[] {
  const known = familiesByBases(context);
  const names = [...bases].join(' ');
  const families =
    known.get(names) ??
    context.percents.flatMap(percent =>
      inPoints(percent)
        ? []
        : [
            ...readings(context, percent, bases).map(reading => shareFamily(context, percent, reading)),
            ...growthFamilies(context, percent),
          ],
    );
  known.set(names, families);
  return families;
}

// Right because a context is immutable. A row may come and go that stands over others.
const familiesByBases = memo((_context: TableContext) => new Map<string, readonly RowFamily[]>());

function shareFamily(context: TableContext, percent: Column, reading: Reading): RowFamily {
  const family: RowFamily = {
    strength: reading.strength,
    ...(reading.base.kind === 'row' ? { base: reading.base.of } : {}),
    key: `percent:${percent.index}`,
    relation: (row, base) => share(context, row, base, percent, reading),
  };
  if (reading.alone) return { ...family, ifMostFail: rows => (isLoneSlip(family, rows) ? 'structure' : undefined) };
  if (reading.base.kind !== 'row') return family;
  const own: RowFamily = { ...family, ifMostFail: rows => (isBaseSlip(own, rows) ? 'structure' : undefined) };
  return own;
}

/** The table's only share is off by a slip of the pen. */
function isLoneSlip(family: RowFamily, rows: PiecewiseRows): boolean {
  let only: Relation | undefined;
  for (const relation of rows.relations(family)) {
    if (only) return false;
    only = relation;
  }
  return only !== undefined && isSlippedResult(evaluateOnce(only));
}

/** Every share is off, and a slip of the pen in their one base explains them all. */
function isBaseSlip(family: RowFamily, rows: PiecewiseRows): boolean {
  const wrong: Relation[] = [];
  for (const relation of rows.relations(family)) {
    if (evaluateOnce(relation).verdict === 'wrong' && wrong.push(relation) >= mostShares) break;
  }
  const base = wrong[0]?.operands.at(-1);
  if (wrong.length < 3 || !base?.figure) return false;
  if (wrong.some(({ operands }) => operands.length !== 2 || operands[1]!.figure !== base.figure)) return false;
  return slipsOf(base.figure).some(value => {
    const repaired: Operand = { ...base, figure: { ...base.figure!, value } };
    return wrong.every(relation => {
      const { verdict } = evaluate({ ...relation, operands: [relation.operands[0]!, repaired] });
      return verdict === 'exact' || verdict === 'rounded';
    });
  });
}

const mostShares = 40;

function share(
  context: TableContext,
  row: Row,
  other: Row | undefined,
  percent: Column,
  { part, base, form }: Reading,
): Relation | undefined {
  const result = context.operand(row, percent);
  const tops = part.map(column => context.operand(row, column));
  const baseRow = base.kind === 'row' ? other : row;
  if (!result.figure || !baseRow) return undefined;
  // "+7 pp" among "+10%": a difference.
  if (result.figure.kind === 'percent' && result.figure.unit !== undefined && result.figure.unit !== '%')
    return undefined;
  const bottoms =
    base.kind === 'row'
      ? (base.amount ?? part).map(
          (column): Operand => ({ ...context.operand(baseRow, column), label: inSentence(baseRow.label) }),
        )
      : base.amount.map(column => context.operand(row, column));
  if (tops.every(({ figure }) => !figure) || bottoms.every(({ figure }) => !figure)) return undefined;
  if ([tops, bottoms].some(side => side.length === 1 && !side[0]!.figure)) return undefined;
  const quotient: Expression = {
    kind: 'quotient',
    left: sumFrom(0, tops.length),
    right: sumFrom(tops.length, bottoms.length),
  };
  const one: Expression = { kind: 'constant', value: rational(1) };
  const growth: Expression = { kind: 'difference', left: quotient, right: one };
  const below = [...tops, ...bottoms].filter(({ figure }) => figure && isNegative(figure.value)).length;
  // From a loss to a profit: no growth.
  if (form === 'growth' && below % 2 === 1) return undefined;
  const relation = inferred(context, {
    kind: 'ratio',
    subject: form === 'share' ? 'percent' : 'change',
    result,
    expression: form === 'share' ? quotient : growth,
    operands: [...tops, ...bottoms],
    words: percent.title,
    row,
    column: percent,
  });
  // Costs in brackets, "(214.8) | (201.3)": by how much they grow, or what their growth does to the result, "(6.7)".
  const { text } = row.cells[percent.index]!;
  // "Tăng/giảm (%): (4,4)" is below nothing, "912 | (91,2%)" is not.
  if (text.startsWith('(') && !result.figure.text.startsWith('(')) return asPrinted(relation);
  if (form === 'growth' && isRateRow(row, context) && tops.length === 1 && bottoms.length === 1)
    return { ...relation, alternatives: [pointsGrown] };
  const oneOfOne = form === 'share' && below === 0 && tops.length === 1 && bottoms.length === 1;
  if (oneOfOne && context.allCues(percent).has('of-plan') && isToBeUndercut(row, context))
    return { ...relation, alternatives: lessIsBetter };
  if (form === 'share' || below === 0) return relation;
  return { ...relation, alternatives: [{ kind: 'difference', left: one, right: quotient }] };
}

/** Its words name what had better be less. */
function isToBeUndercut({ label }: Row, { lexicon }: TableContext): boolean {
  return hasOne(normal(label), lexicon.undercut);
}

/** "Average days | 30 | 27" of a target that is to be undercut: 111% or 110% of it. */
const lessIsBetter: readonly Expression[] = [
  { kind: 'quotient', left: { kind: 'operand', index: 1 }, right: { kind: 'operand', index: 0 } },
  {
    kind: 'difference',
    left: { kind: 'constant', value: rational(2) },
    right: { kind: 'quotient', left: { kind: 'operand', index: 0 }, right: { kind: 'operand', index: 1 } },
  },
];

/** Of a percentage whose brackets may be its sign or not: how much, not which way. */
function asPrinted(relation: Relation): Relation {
  const { exact } = evaluate(relation);
  if (!exact || exact.numerator >= 0n) return relation;
  return { ...relation, expression: { kind: 'negate', of: relation.expression } };
}

/** One operand, or several added up. */
function sumFrom(first: number, count: number): Expression {
  const operands = Array.from({ length: count }, (_, index): Expression => ({ kind: 'operand', index: first + index }));
  return count === 1 ? operands[0]! : { kind: 'sum', of: operands };
}
