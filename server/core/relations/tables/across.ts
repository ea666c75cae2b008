/**
 * One total of a row and the columns that make it up.
 */
import { compare, type Decimal, subtract, sum, zero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Column, Row } from '../../model/table.ts';
import { isPartition } from '../../reading/tables/partitions.ts';
import { isPeriod } from '../../reading/tables/periods.ts';
import { hypothesisFor } from '../diagnosis/hypotheses.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import {
  asPrecise,
  inferred,
  isIntensityRow,
  isStated,
  type RelationParts,
  sumOf,
  type TableContext,
} from './context.ts';
import type { RowFamily, Strength } from './family.ts';

export function sumAcross(
  context: TableContext,
  total: Column,
  parts: readonly Column[],
  words: string,
  strength: Strength,
  less: readonly Column[] = [],
): RowFamily {
  return {
    strength,
    key: `total:${total.index}`,
    relation: row =>
      rowSum(context, row, total, { parts, less, known: strength === 'explicit' || strength === 'words' }, words),
  };
}

interface SummedColumns {
  readonly parts: readonly Column[];
  readonly less: readonly Column[];
  /** By the words of their titles. */
  readonly known: boolean;
}

function rowSum(
  context: TableContext,
  row: Row,
  total: Column,
  { parts, less, known }: SummedColumns,
  words: string,
): Relation | undefined {
  if (isIntensityRow(row, context)) return undefined;
  const result = context.operand(row, total);
  const operands = [...parts, ...less].map(part => asPrecise(context.operand(row, part), result));
  if (!isStated(result, operands)) return undefined;
  // What fails tells of columns that no words call parts.
  if (known && less.length === 0 && isBetween(result, operands) && areTimes(parts, context)) return undefined;
  return inferredSum(context, parts.length, { result, operands, words, row, column: total });
}

function areTimes(parts: readonly Column[], { lexicon }: TableContext): boolean {
  return parts.every(({ title }) => isPeriod(title, lexicon));
}

/**
 * A whole between the least and the most of its parts, all above nothing, is no sum: a rate or a mean of the quarters, or
 * what there is at the end of the last. A slip in one of them may take a sum there: that one stays a sum.
 */
function isBetween({ figure }: Operand, operands: readonly Operand[]): boolean {
  if (!figure) return false;
  const sides = operands.map(operand => operand.figure && compare(figure.value, operand.figure.value));
  // Most totals are more than each of their parts.
  if (!sides.some(side => side !== undefined && side <= 0)) return false;
  if (sides.includes(undefined) || !sides.some(side => side! >= 0)) return false;
  const values = operands.map(operand => operand.figure!.value);
  if (values.length < 2 || values.some(value => compare(value, zero) <= 0)) return false;
  const all = sum(values);
  if (isSlip(figure, all, 4)) return false;
  return operands.every(part => !isSlip(part.figure!, subtract(figure.value, subtract(all, part.figure!.value)), 3));
}

/** Whether one slip in a number of so many digits or more makes of what was meant what stands there. */
function isSlip(figure: Figure, meant: Decimal, fewestDigits: number): boolean {
  return figure.text.replace(/\D/gu, '').length >= fewestDigits && hypothesisFor(figure, meant) !== undefined;
}

/** The first `plus` operands added up, less those behind them, are the result. */
export function inferredSum(
  context: TableContext,
  plus: number,
  parts: Pick<RelationParts, 'result' | 'operands' | 'words' | 'row' | 'column'>,
): Relation {
  const expression = sumLess(plus, parts.operands.length - plus);
  return inferred(context, { kind: 'sum', subject: 'total', expression, ...parts });
}

/** The first so many operands added up, less those behind them. */
export function sumLess(plus: number, less: number): Expression {
  let expression: Expression = plus === 1 ? { kind: 'operand', index: 0 } : sumOf(plus);
  for (let index = plus; index < plus + less; index++)
    expression = { kind: 'difference', left: expression, right: { kind: 'operand', index } };
  return expression;
}

/** Which run of the columns after a total makes it up is not said: each is a candidate. */
export function runsAfter(
  total: Column,
  after: readonly Column[],
  words: string,
  strength: Strength,
  context: TableContext,
  families: RowFamily[],
  least: number,
): void {
  // Of very many columns all, or a few.
  const counts = after.length > mostTried ? [after.length] : [];
  for (let count = Math.min(after.length, mostTried); count >= Math.max(2, least); count--) counts.push(count);
  for (const count of counts) {
    const parts = after.slice(0, count);
    const all = count === after.length;
    const partition = strengthOf(parts, context, 'open');
    families.push(
      sumAcross(
        context,
        total,
        parts,
        words,
        partition !== 'open' ? partition : strength === 'explicit' && all ? 'explicit' : 'open',
      ),
    );
  }
}

const mostTried = 40;

export function strengthOf(parts: readonly Column[], { lexicon }: TableContext, otherwise: Strength): Strength {
  const titles = parts.map(({ title, path }) => title || (path.at(-1) ?? ''));
  if (isPartition(titles, lexicon)) return 'explicit';
  const named = parts.map(part => (part.path.length > 0 ? `${part.path.at(-1)} ${part.title}` : part.title));
  return isPartition(named, lexicon) ? 'explicit' : otherwise;
}
