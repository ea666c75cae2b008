/**
 * "Tỷ lệ đúng hạn (%) | So với bình quân chung (điểm %)", "Mean score | Against the average": what each row has above the
 * average that a row of its own prints, or below it.
 */

import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasOne, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { inSentence } from '../../operands.ts';
import type { Relation } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';
import { hundredfold, minus } from './changes.ts';

/** Of the figures nearest before such a column; only where the table prints their average, by its label or as its total. */
export function againstAverageFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 4 || outline.length > most) return [];
  const columns = [...context.amounts, ...context.percents];
  return columns.flatMap(column => {
    if (!comparesWithAverage(column, context)) return [];
    const measured = columns
      .filter(({ index }) => index < column.index)
      .reduce<Column | undefined>((a, b) => (a && a.index > b.index ? a : b), undefined);
    const average = averageRow(outline, context);
    return measured && average ? [family(context, column, measured, average, outline)] : [];
  });
}

const most = 300;

function comparesWithAverage(column: Column, context: TableContext): boolean {
  const { summaryRows, besideOthers } = context.lexicon;
  const text = normal(column.title);
  return hasOne(text, summaryRows.mean) && (context.cues(column).has('change') || hasOne(text, besideOthers));
}

/** The one row of an average, else the one total. */
function averageRow(outline: readonly OutlineRow[], { lexicon }: TableContext): OutlineRow | undefined {
  const printed = outline.filter(({ figures }) => figures);
  const means = printed.filter(({ row }) => startsWithOne(normal(row.label), lexicon.summaryRows.mean));
  const found = means.length > 0 ? means : printed.filter(({ total }) => total);
  return found.length === 1 ? found[0] : undefined;
}

function family(
  context: TableContext,
  column: Column,
  measured: Column,
  average: OutlineRow,
  outline: readonly OutlineRow[],
): ColumnFamily {
  const rows = outline.filter(row => row.figures && row !== average);
  // Without any sign they say how much, not which way.
  const hasSigns = rows.some(({ row }) => (context.operand(row, column).figure?.sign ?? '') !== '');
  const relation = (index: number): Relation | undefined => {
    const { row } = rows[index]!;
    const result = context.operand(row, column);
    const own = context.operand(row, measured);
    const all = { ...context.operand(average.row, measured), label: inSentence(average.row.label) };
    if (!hasSigns || !result.figure || !own.figure || !all.figure) return undefined;
    const inHundreds = own.figure.kind === 'percent' && result.figure.kind !== 'percent';
    const difference = minus(0, 1);
    return inferred(context, {
      kind: 'change',
      subject: 'change',
      result,
      expression: inHundreds ? hundredfold(difference) : difference,
      operands: [own, all],
      words: column.title,
      row,
      column,
    });
  };
  return { strength: 'words', size: rows.length, key: `average:${column.index}`, relation };
}
