/**
 * Rows that sum up the rows above them otherwise than by adding: "Bình quân một xã", "Cao nhất", "Thấp nhất".
 */
import { rational } from '../../../figures/rational.ts';
import type { Column, Row } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { evaluateOnce } from '../../evaluate.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Operand, Relation } from '../../relation.ts';
import { additiveColumns, inferred, isStated, sumOf, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';
import { ratedRows } from '../rates/row-rates.ts';
import { boundsOf } from '../rates/weighted-means.ts';

type Summary = 'mean' | 'largest' | 'least';

const kinds: readonly Summary[] = ['mean', 'largest', 'least'];

/** Only the last rows of a table are read so. */
export function summaryRowFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const families: ColumnFamily[] = [];
  const kindOf = ({ row }: OutlineRow): Summary | undefined => {
    const label = normal(row.label);
    return kinds.find(kind => startsWithOne(label, context.lexicon.summaryRows[kind]));
  };
  /** "Tháng cao nhất". */
  const saysSummary = ({ row }: OutlineRow): boolean => {
    const label = normal(row.label);
    return kinds.some(kind => context.lexicon.summaryRows[kind].some(phrase => hasPhrase(label, phrase)));
  };
  // "Bình quân học sinh/lớp" under "Số lớp" and "Số học sinh" is of those two rows.
  const last = outline
    .slice(-mostSummaries)
    .filter(row => row.figures && kindOf(row) !== undefined && !ratedRows(context, outline.slice(-near), row));
  const [first] = last;
  if (!first) return families;
  const parts = outline.slice(0, first.index).filter(row => row.figures && !row.total && !row.ofWhich);
  const tops = parts.filter(({ depth }) => depth === 0);
  const leaves = parts.filter(({ children }) => children.length === 0);
  const columns = [...context.amounts, ...context.percents];
  const scopes = leaves.length === tops.length ? [tops] : [tops, leaves];
  for (const whole of last) {
    for (const rows of scopes.filter(({ length }) => length >= 2 && length <= mostRows)) {
      families.push(summaryFamily(context, whole, rows, columns, kindOf(whole)!));
    }
    // "Average spot quotations", with other rows behind it: an item of its own.
    const closes = outline.slice(whole.index + 1).every(row => !row.figures || saysSummary(row));
    if (
      closes &&
      kindOf(whole) === 'mean' &&
      leaves.length === tops.length &&
      tops.length >= 3 &&
      tops.length <= mostRows
    )
      families.push(boundsOf(context, whole, tops, columns));
  }
  return families;
}

const mostSummaries = 4;
const near = 80;
const mostRows = 200;

function summaryFamily(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  columns: readonly Column[],
  kind: Summary,
): ColumnFamily {
  const added = additiveColumns(context);
  const relationIn = (column: Column): Relation | undefined => summary(context, whole.row, parts, column, kind);
  const holdsIn = (column: Column): boolean => {
    const relation = relationIn(column);
    return relation !== undefined && evaluateOnce(relation).verdict !== 'wrong';
  };
  let plainMeans: boolean | undefined;
  /** The plain mean of three or more columns of rates, but for one: none is weighted. */
  const arePlainMeans = (): boolean => {
    plainMeans ??=
      columns.filter(column => !added.includes(column) && relationIn(column) && !holdsIn(column)).length === 1 &&
      columns.filter(column => !added.includes(column) && holdsIn(column)).length >= 2;
    return plainMeans;
  };
  return {
    strength: kind === 'mean' ? 'open' : 'words',
    size: columns.length,
    key: `summary:${whole.index}`,
    relation(index) {
      const column = columns[index]!;
      const relation = relationIn(column);
      if (!relation || kind !== 'mean') return relation;
      if (added.includes(column))
        return evaluateOnce(relation).verdict === 'wrong' && isQuotient(context, parts, column) ? undefined : relation;
      // The mean of rates may be weighted: where it is not, it bears out the others.
      return evaluateOnce(relation).verdict === 'wrong' && !arePlainMeans() ? undefined : relation;
    },
  };
}

function summary(
  context: TableContext,
  row: Row,
  parts: readonly OutlineRow[],
  column: Column,
  kind: Summary,
): Relation | undefined {
  const result = context.operand(row, column);
  const printed = parts.flatMap((part): Operand[] => {
    const operand = context.operand(part.row, column);
    return operand.figure ? [{ ...operand, label: inSentence(part.row.label) }] : [];
  });
  if (printed.length < 2 || !isStated(result, printed)) return undefined;
  const rule = `${row.label} = ${names[kind]}(${parts[0]!.row.label}; …; ${parts.at(-1)!.row.label})`;
  return inferred(context, {
    ...(kind === 'mean'
      ? ({ kind: 'ratio', subject: 'change' } as const)
      : ({ kind: 'rule', subject: 'rule' } as const)),
    result,
    expression: expressionOf(kind, printed.length),
    operands: printed,
    words: row.label,
    row,
    column,
    data: kind === 'mean' ? { direction: 'average' } : { rule, extreme: kind },
  });
}

/** "Population | Spending (£ million) | Per head (£)": in all rows but one at most it is one column by another. */
function isQuotient(context: TableContext, parts: readonly OutlineRow[], column: Column): boolean {
  const amountIn = ({ row }: OutlineRow, other: Column): number => {
    const value = context.operand(row, other).figure?.value;
    return value ? Number(value.coefficient) / 10 ** value.scale : Number.NaN;
  };
  const others = context.amounts.filter(other => other !== column).slice(0, mostBeside);
  const isOne = (top: Column, base: Column): boolean => {
    // How many times more, in powers of ten: the same in all rows.
    const powers = parts.map(part => Math.log10((amountIn(part, column) * amountIn(part, base)) / amountIn(part, top)));
    const whole = powers.filter(power => Math.abs(power - Math.round(power)) < near100th);
    return whole.length >= 2 && whole.length >= parts.length - 1 && new Set(whole.map(Math.round)).size === 1;
  };
  return others.some(top => others.some(base => base !== top && isOne(top, base)));
}

const mostBeside = 8;
/** The logarithm of one per cent more. */
const near100th = 0.0043;

const names: { readonly [kind in Summary]: string } = { mean: 'AVERAGE', largest: 'MAX', least: 'MIN' };

function expressionOf(kind: Summary, count: number): Expression {
  const sum = sumOf(count);
  if (kind === 'mean') return { kind: 'quotient', left: sum, right: { kind: 'constant', value: rational(count) } };
  const of = sum.kind === 'sum' ? sum.of : [sum];
  return { kind: kind === 'largest' ? 'maximum' : 'minimum', of };
}
