/**
 * Tables of nothing but shares, whose total row prints 100: "Nguồn phát thải | Năm 2023 (%) | Năm 2024 (%)". Each column
 * makes 100, within what its parts may have been rounded by.
 */
import { compare, decimal, equal, sum } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { inSentence } from '../../operands.ts';
import type { Operand, Relation } from '../../relation.ts';
import { inferred, isStated, sumOf, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

export function shareSumFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (context.amounts.length > 0 || outline.length > mostRows) return [];
  const columns = context.percents.filter(column => !isCompared(column, context));
  const [whole, ...others] = outline.filter(({ total, figures }) => total && figures);
  if (columns.length < fewest || !whole || others.length > 0) return [];
  const parts = outline.filter(({ figures, total }) => figures && !total);
  if (parts.length < fewest || parts.some(isNoPart)) return [];
  const stated = (column: Column): boolean => {
    const { figure } = context.operand(whole.row, column);
    return figure !== undefined && equal(figure.value, oneWhole);
  };
  if (columns.filter(stated).length * 2 <= columns.length) return [];
  const relation = (index: number): Relation | undefined => shareSum(context, whole, parts, columns[index]!);
  /** Every column falls short of its 100, which no average of its parts could be. */
  const isShort = columns.filter(stated).every(column => {
    const values = parts.flatMap(({ row }) => context.operand(row, column).figure?.value ?? []);
    return compare(sum(values), oneWhole) < 0;
  });
  return [
    {
      strength: 'words',
      key: `shares:${whole.index}`,
      size: columns.length,
      relation,
      ifMostFail: () => (isShort ? 'structure' : undefined),
    },
  ];
}

const mostRows = 200;
const fewest = 2;
const oneWhole = decimal(1);

/** Of a plan, of the year before, changes: their total is no sum. */
function isCompared(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  return (['of-plan', 'of-earlier', 'change', 'rank'] as const).some(cue => cues.has(cue));
}

function isNoPart({ depth, children, ofWhich, breakdown }: OutlineRow): boolean {
  return depth > 0 || children.length > 0 || ofWhich || breakdown;
}

function shareSum(
  context: TableContext,
  { row }: OutlineRow,
  parts: readonly OutlineRow[],
  column: Column,
): Relation | undefined {
  const result = context.operand(row, column);
  const operands = parts.map(
    (part): Operand => ({ ...context.operand(part.row, column), label: inSentence(part.row.label) }),
  );
  if (!isStated(result, operands)) return undefined;
  return inferred(context, {
    kind: 'sum',
    subject: 'group',
    result,
    expression: sumOf(operands.length),
    operands,
    words: row.label,
    row,
    column,
  });
}
