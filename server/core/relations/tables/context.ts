/**
 * What the inference on one table works with: its columns by role, its operands, its words.
 */
import { isZero } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import { lexiconFor } from '../../reading/tables/languages.ts';
import type { TableLexicon, TitleCue } from '../../reading/tables/lexicon.ts';
import { cuesOf, normal } from '../../reading/tables/words.ts';
import { cellOperand, inSentence, tableData } from '../operands.ts';
import type { ClaimKind, Comparison, Expression, Operand, Relation, RelationSubject } from '../relation.ts';

export interface TableContext {
  readonly table: Table;
  readonly style: NumberStyle;
  readonly lexicon: TableLexicon;
  /** Columns whose cells are amounts: not percentages, numbers of rows, words, dates. */
  readonly amounts: readonly Column[];
  readonly percents: readonly Column[];
  /** Cues of a column's own title. */
  cues(column: Column): ReadonlySet<TitleCue>;
  /** Cues of a column's title and of the groups over it. */
  allCues(column: Column): ReadonlySet<TitleCue>;
  operand(row: Row, column: Column): Operand;
}

export function contextOf(table: Table, style: NumberStyle): TableContext {
  const titles = table.columns.map(({ title, path }) => [...path, title].join(' ')).join(' ');
  const labels = table.rows
    .slice(0, 20)
    .map(({ label }) => label)
    .join(' ');
  const lexicon = lexiconFor(`${titles} ${labels}`, style);
  const own = table.columns.map(({ title }) => cuesOf(title, lexicon));
  const all = table.columns.map(({ title, path }) => cuesOf([...path, title].join(' | '), lexicon));
  const operands: (Operand[] | undefined)[] = [];
  const calls = table.columns.map(column => inSentence(titleOf(column)));
  const isAmount = ({ type }: Column): boolean => type === 'number' || type === 'count' || type === 'money';
  return {
    table,
    style,
    lexicon,
    amounts: table.columns.filter(column => isAmount(column) && !own[column.index]!.has('note')),
    percents: table.columns.filter(({ type }) => type === 'percent'),
    cues: column => own[column.index]!,
    allCues: column => all[column.index]!,
    operand(row, column) {
      operands[row.index] ??= [];
      const known = operands[row.index]!;
      let operand = known[column.index];
      if (!operand) {
        operand = cellOperand(table, row, column, calls[column.index]!);
        known[column.index] = operand;
      }
      return operand;
    },
  };
}

/** A title that says little alone is called with its group: "đã giải quyết, tổng số". */
export function titleOf({ title, path }: Column): string {
  const group = path.at(-1);
  if (title === '') return group ?? '';
  return group && /^(?:tổng số|tổng cộng|tổng|cộng|ts|total)$/u.test(normal(title))
    ? `${group}, ${title.toLowerCase()}`
    : title;
}

export interface RelationParts {
  readonly kind: ClaimKind;
  readonly subject: RelationSubject;
  readonly result: Operand;
  readonly comparison?: Comparison;
  readonly expression: Expression;
  readonly operands: readonly Operand[];
  readonly words: string;
  readonly row: Row;
  readonly column: Column;
  readonly data?: Relation['data'];
}

/** A relation read from the words of a table. */
export function inferred({ table }: TableContext, parts: RelationParts): Relation {
  const { kind, subject, result, comparison = '=', expression, operands, words, row, column, data } = parts;
  return {
    kind,
    subject,
    origin: 'inferred',
    certainty: 'explicit',
    result,
    comparison,
    expression,
    operands,
    words,
    place: result.place,
    data: { ...tableData(table, row, column), ...data },
  };
}

/** Whether a row of cells can carry a relation: the result is printed, and some operand is. */
export function isStated(result: Operand, operands: readonly Operand[]): boolean {
  return result.figure !== undefined && operands.some(({ figure }) => figure !== undefined);
}

/** A bare "0" beside figures with decimals is nothing at all, not something rounded to nothing. */
export function asPrecise(operand: Operand, { figure: result }: Operand): Operand {
  const { figure } = operand;
  if (!figure || !result || figure.quantum <= result.quantum || !isZero(figure.value)) return operand;
  return { ...operand, figure: { ...figure, quantum: result.quantum } };
}

/** The sum of the first so many operands: one object for each number of them. */
export function sumOf(count: number): Expression {
  let sum = sums.get(count);
  if (!sum) {
    sum = { kind: 'sum', of: Array.from({ length: count }, (_, index) => ({ kind: 'operand', index })) };
    if (count <= mostKept) sums.set(count, sum);
  }
  return sum;
}

const sums = new Map<number, Expression>();
const mostKept = 100;
