/**
 * Rows of shares under the rows they are taken of: "Số hộ nghèo", then "Tỷ lệ hộ nghèo (%)", a column for each period
 * or place.
 */

import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasOne, normal } from '../../../reading/tables/phrases.ts';
import { titleWords } from '../../../reading/tables/rate-titles.ts';
import { slipsOf } from '../../diagnosis/hypotheses.ts';
import { isSlippedResult } from '../../diagnosis/slipped-sums.ts';
import { evaluate, evaluateOnce } from '../../evaluate.ts';
import type { Evaluation } from '../../evaluation.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Operand, Relation } from '../../relation.ts';
import { inferred, type TableContext, unitColumn } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

/** Of the rows just above a share, those its words name, of any other; the figures decide between them. */
export function rowShareFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const columns = context.amounts.filter(column => isPlain(column, context));
  const families: ColumnFamily[] = [];
  if (columns.length < 2 || outline.length > mostRows) return families;
  const isShare = shareRows(context);
  for (const [index, row] of outline.entries()) {
    if (!row.figures || !isShare(row)) continue;
    const above = outline.slice(Math.max(0, index - furthest), index).filter(other => other.figures && !isShare(other));
    const words = titleWords(row.row.label, context.lexicon);
    const named = above.filter(other => {
      const own = titleWords(other.row.label, context.lexicon);
      return own.length > 0 && own.every(word => words.includes(word));
    });
    if (columns.length === 2) {
      const [part, more] = named.filter(other => titleWords(other.row.label, context.lexicon).length === words.length);
      if (!part || more) continue;
      const bases = above.filter(other => other !== part);
      families.push(...bases.map(base => ofTwo(rowShare(context, columns, row, part, [base]))));
      continue;
    }
    if (words.length === 0 && above.length > 0) families.push(...sharesAcross(context, columns, row, above.at(-1)!));
    for (const part of new Set([...named, ...above.slice(-1)])) {
      for (const base of above) if (base !== part) families.push(rowShare(context, columns, row, part, [base]));
      // "Tồn đầu kỳ", "Tiếp nhận", "Đã giải quyết": of what there was and what came.
      for (const [at, first] of above.slice(0, -1).entries())
        families.push(rowShare(context, columns, row, part, [first, above[at + 1]!]));
    }
  }
  return families;
}

/** Of two columns: one that holds to three digits bears out the other, and a slip of the pen takes that one away from it. */
function ofTwo(family: ColumnFamily): ColumnFamily {
  const all = [0, 1].flatMap(index => family.relation(index) ?? []).map(evaluateOnce);
  const wrong = all.filter(({ verdict }) => verdict === 'wrong');
  const [right] = all.filter(each => !wrong.includes(each));
  const digits = right?.relation.result.figure?.text.replace(/\D/g, '').replace(/^0+/, '').length ?? 0;
  const isBorneOut = all.length === 2 && digits >= 3 && wrong.length <= 1 && wrong.every(isSlip);
  return isBorneOut ? { ...family, decided: 'structure' } : { ...family, relation: () => undefined };
}

function isSlip(evaluation: Evaluation): boolean {
  const { relation } = evaluation;
  if (isSlippedResult(evaluation)) return true;
  return relation.operands.some(
    (operand, at) =>
      operand.figure &&
      slipsOf(operand.figure).some(value => {
        const repaired: Operand = { ...operand, figure: { ...operand.figure!, value } };
        return evaluate({ ...relation, operands: relation.operands.with(at, repaired) }).verdict !== 'wrong';
      }),
  );
}

const mostRows = 500;
const furthest = 8;

/** Neither a change nor a share itself. */
function isPlain(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  return !(['change', 'increase', 'decrease', 'percent'] as const).some(cue => cues.has(cue));
}

/** Rows that are percentages by their labels or their units. */
function shareRows(context: TableContext): (row: OutlineRow) => boolean {
  const unit = unitColumn(context);
  const { percent = [] } = context.lexicon.cues;
  return ({ row }) => {
    const label = normal(row.label);
    if (unit !== undefined && row.cells[unit]!.text.trim() !== '') return row.cells[unit]!.text.trim() === '%';
    return label.includes('%') || hasOne(label, percent);
  };
}

/** "Tỷ lệ (%)" alone: what each column of the row above it is of the row's total. */
function sharesAcross(
  context: TableContext,
  columns: readonly Column[],
  whole: OutlineRow,
  part: OutlineRow,
): ColumnFamily[] {
  const totals = columns.filter(column => context.allCues(column).has('total'));
  return totals.slice(0, 1).map(total => ({
    strength: 'open',
    size: columns.length,
    key: `row:${whole.index}`,
    relation: index => {
      const label = inSentence(part.row.label);
      const [top, bottom] = [columns[index]!, total].map(column => ({ ...context.operand(part.row, column), label }));
      return quotientOf(context, whole, columns[index]!, [top!, bottom!]);
    },
  }));
}

function rowShare(
  context: TableContext,
  columns: readonly Column[],
  whole: OutlineRow,
  part: OutlineRow,
  bases: readonly OutlineRow[],
): ColumnFamily {
  return {
    strength: 'open',
    size: columns.length,
    key: `row:${whole.index}`,
    relation(index) {
      const column = columns[index]!;
      const operands = [part, ...bases].map(({ row }) => ({
        ...context.operand(row, column),
        label: inSentence(row.label),
      }));
      return quotientOf(context, whole, column, operands);
    },
  };
}

function quotientOf(
  context: TableContext,
  whole: OutlineRow,
  column: Column,
  operands: readonly Operand[],
): Relation | undefined {
  const result = asPercentage(context.operand(whole.row, column));
  if (!result.figure || operands.some(({ figure }) => !figure || figure.kind === 'percent')) return undefined;
  return inferred(context, {
    kind: 'ratio',
    subject: 'percent',
    result,
    expression: operands.length === 2 ? quotient : quotientOfSum,
    operands,
    words: whole.row.label,
    row: whole.row,
    column,
    data: { shareRow: whole.row.label },
  });
}

const quotient: Expression = {
  kind: 'quotient',
  left: { kind: 'operand', index: 0 },
  right: { kind: 'operand', index: 1 },
};

const quotientOfSum: Expression = {
  kind: 'quotient',
  left: { kind: 'operand', index: 0 },
  right: {
    kind: 'sum',
    of: [
      { kind: 'operand', index: 1 },
      { kind: 'operand', index: 2 },
    ],
  },
};

/** What stands in a row of percentages, as a percentage: the column may count something, in millions. */
export function asPercentage(operand: Operand): Operand {
  const { figure } = operand;
  if (!figure || figure.kind === 'percent') return operand;
  const { coefficient, scale } = figure.value;
  return {
    ...operand,
    figure: {
      ...figure,
      kind: 'percent',
      unit: undefined,
      value: { coefficient, scale: scale + figure.exponent + 2 },
      quantum: figure.quantum - figure.exponent - 2,
      exponent: -2,
    },
  };
}
