/**
 * Columns of percentages: what each is a share of. The title says it ("so với tổng số", "so với kế hoạch"), or leaves it
 * open ("Tỷ lệ %"); then the reading that the figures bear out is taken.
 */
import { rational } from '../../figures/rational.ts';
import type { OutlineRow } from '../../model/outline.ts';
import type { Column, Row } from '../../model/table.ts';
import { evaluate, evaluateOnce } from '../evaluate.ts';
import { slipsOf } from '../hypotheses.ts';
import { inSentence } from '../operands.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import { inferred, type TableContext } from './context.ts';
import type { Family } from './family.ts';
import { type Reading, type RowBases, readings } from './share-readings.ts';

export function shareFamilies(context: TableContext, outline: readonly OutlineRow[]): Family[] {
  const families: Family[] = [];
  const bases = rowBases(outline);
  for (const percent of context.percents) {
    for (const reading of readings(context, percent, bases)) families.push(shareFamily(context, percent, reading));
  }
  return families;
}

function rowBases(outline: readonly OutlineRow[]): RowBases {
  const totals = outline.filter(row => row.total && row.figures);
  const grand =
    totals.length === 0 ? undefined : totals.length === 1 || totals[0]!.row.index === 0 ? totals[0]! : totals.at(-1)!;
  const first = outline.find(row => row.figures);
  const hasParents = outline.some(row => row.parent !== undefined && outline[row.parent]!.figures);
  return {
    total: grand && (() => grand.row),
    first: first && (() => first.row),
    parent: hasParents
      ? row => {
          for (let at = outline[row.index]!.parent; at !== undefined; at = outline[at]!.parent) {
            if (outline[at]!.figures) return outline[at]!.row;
          }
          return grand?.row;
        }
      : undefined,
  };
}

function shareFamily(context: TableContext, percent: Column, reading: Reading): Family {
  const { rows } = context.table;
  const family: Family = {
    strength: reading.strength,
    size: rows.length,
    key: `percent:${percent.index}`,
    relation: index => share(context, rows[index]!, percent, reading),
  };
  return reading.base.kind === 'row' && (reading.strength === 'explicit' || reading.strength === 'words')
    ? { ...family, ifMostFail: () => (isBaseSlip(family) ? 'structure' : undefined) }
    : family;
}

/** Every share is off, and a slip of the pen in their one base explains them all. */
function isBaseSlip(family: Family): boolean {
  const wrong: Relation[] = [];
  for (let index = 0; index < family.size && wrong.length < mostShares; index++) {
    const relation = family.relation(index);
    if (relation && evaluateOnce(relation).verdict === 'wrong') wrong.push(relation);
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

function share(context: TableContext, row: Row, percent: Column, { part, base, form }: Reading): Relation | undefined {
  const result = context.operand(row, percent);
  const tops = part.map(column => context.operand(row, column));
  const baseRow = base.kind === 'row' ? base.of(row) : row;
  if (!result.figure || !baseRow) return undefined;
  const bottoms =
    base.kind === 'row'
      ? part.map((column): Operand => ({ ...context.operand(baseRow, column), label: inSentence(baseRow.label) }))
      : base.amount.map(column => context.operand(row, column));
  if (tops.every(({ figure }) => !figure) || bottoms.every(({ figure }) => !figure)) return undefined;
  if ([tops, bottoms].some(side => side.length === 1 && !side[0]!.figure)) return undefined;
  const quotient: Expression = {
    kind: 'quotient',
    left: sumFrom(0, tops.length),
    right: sumFrom(tops.length, bottoms.length),
  };
  const growth: Expression = { kind: 'difference', left: quotient, right: { kind: 'constant', value: rational(1) } };
  return inferred(context, {
    kind: 'ratio',
    subject: form === 'share' ? 'percent' : 'change',
    result,
    expression: form === 'share' ? quotient : growth,
    operands: [...tops, ...bottoms],
    words: percent.title,
    row,
    column: percent,
  });
}

/** One operand, or several added up. */
function sumFrom(first: number, count: number): Expression {
  const operands = Array.from({ length: count }, (_, index): Expression => ({ kind: 'operand', index: first + index }));
  return count === 1 ? operands[0]! : { kind: 'sum', of: operands };
}
