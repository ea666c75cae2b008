/**
 * Averages in a total row: "Điểm trung bình" of a whole district is the mean of its schools', each by its number of
 * pupils, and lies between the lowest of them and the highest.
 */
import { compare } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasPhrase, normal } from '../../../reading/tables/phrases.ts';
import { evaluateOnce } from '../../evaluate.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Operand, Relation } from '../../relation.ts';
import { additiveColumns, inferred, sumOf, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

/** Only under a total whose counts add up to the last digit, so that its rows are all there. */
export function weightedMeanFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 4 || outline.length > mostRows) return [];
  const means = context.amounts.filter(column => isMean(column, context));
  const totals = outline.filter(row => row.total && row.figures);
  const [whole] = totals;
  const parts = outline.filter(row => row.figures && !row.total);
  if (means.length === 0 || !whole || totals.length > 1) return [];
  if (parts.some(row => row.depth > 0 || row.children.length > 0 || row.ofWhich || row.breakdown)) return [];
  const weights = additiveColumns(context).filter(column => addsUp(context, whole, parts, column));
  const families: ColumnFamily[] = weights.map(weight => ({
    strength: 'open',
    size: means.length,
    key: `weighted:${whole.index}`,
    relation: index => weightedMean(context, whole, parts, means[index]!, weight),
  }));
  if (weights.length === 0) return families;
  return [...families, boundsOf(context, whole, parts, means)];
}

/** That an average lies between its parts: said only where it does not. */
export function boundsOf(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  columns: readonly Column[],
): ColumnFamily {
  const bounds = columns.flatMap(column =>
    (['<=', '>='] as const).flatMap(side => boundOf(context, whole, parts, column, side) ?? []),
  );
  // Beyond its parts in most columns: of something else.
  const wrong = new Set(bounds.filter(each => evaluateOnce(each).verdict === 'wrong').map(({ data }) => data?.column));
  if (wrong.size >= 2 && wrong.size * 2 > columns.length)
    return {
      strength: 'words',
      decided: 'structure',
      size: 0,
      key: `between:${whole.index}`,
      relation: () => undefined,
    };
  const relation = (index: number): Relation | undefined => bounds[index];
  return { strength: 'words', decided: 'structure', size: bounds.length, key: `between:${whole.index}`, relation };
}

const mostRows = 300;

function isMean({ title, path }: Column, { lexicon }: TableContext): boolean {
  const words = normal([...path, title].join(' | '));
  return lexicon.summaryRows.mean.some(phrase => hasPhrase(words, phrase));
}

export function addsUp(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  column: Column,
): boolean {
  const result = context.operand(whole.row, column);
  const operands = parts.map(({ row }) => context.operand(row, column));
  if (!result.figure || result.figure.decimals > 0 || operands.some(({ figure }) => !figure)) return false;
  const expression = sumOf(operands.length);
  const words = whole.row.label;
  const sum = inferred(context, {
    kind: 'sum',
    subject: 'group',
    result,
    expression,
    operands,
    words,
    row: whole.row,
    column,
  });
  return evaluateOnce(sum).verdict === 'exact';
}

function operandsOf(context: TableContext, parts: readonly OutlineRow[], column: Column): readonly Operand[] {
  return parts.map(({ row }) => ({ ...context.operand(row, column), label: inSentence(row.label) }));
}

export function weightedMean(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  column: Column,
  weight: Column,
): Relation | undefined {
  const result = context.operand(whole.row, column);
  const operands = [...operandsOf(context, parts, column), ...operandsOf(context, parts, weight)];
  if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
  const count = parts.length;
  const operand = (index: number): Expression => ({ kind: 'operand', index });
  const products = parts.map(
    (_, at): Expression => ({ kind: 'product', left: operand(at), right: operand(count + at) }),
  );
  const weights = parts.map((_, at) => operand(count + at));
  return inferred(context, {
    kind: 'ratio',
    subject: 'change',
    result,
    expression: { kind: 'quotient', left: { kind: 'sum', of: products }, right: { kind: 'sum', of: weights } },
    operands,
    words: `${column.title} | ${weight.title}`,
    row: whole.row,
    column,
    data: { direction: 'average' },
  });
}

/** Undefined but where the average is beyond its parts and not their sum. */
function boundOf(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  column: Column,
  comparison: '<=' | '>=',
): Relation | undefined {
  const result = context.operand(whole.row, column);
  const operands = operandsOf(context, parts, column);
  if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
  const limit = operands.map(({ figure }) => figure!).reduce((a, b) => (isBeyond(a, b, comparison) ? a : b));
  const { of } = sumOf(operands.length) as { readonly of: readonly Expression[] };
  const name = comparison === '<=' ? 'MAX' : 'MIN';
  const rule = `${whole.row.label} ${comparison} ${name}(${parts[0]!.row.label}; …; ${parts.at(-1)!.row.label})`;
  const relation = inferred(context, {
    kind: 'rule',
    subject: 'rule',
    result,
    comparison,
    expression: { kind: comparison === '<=' ? 'maximum' : 'minimum', of },
    operands,
    words: rule,
    row: whole.row,
    column,
    data: { rule, extreme: comparison === '<=' ? 'above' : 'below', limit: limit.text },
  });
  if (evaluateOnce(relation).verdict !== 'wrong') return undefined;
  const sum: Relation = { ...relation, comparison: '=', expression: sumOf(operands.length) };
  return evaluateOnce(sum).verdict === 'wrong' ? relation : undefined;
}

function isBeyond(a: Figure, b: Figure, comparison: '<=' | '>='): boolean {
  const order = compare(a.value, b.value);
  return comparison === '<=' ? order > 0 : order < 0;
}
