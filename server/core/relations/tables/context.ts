/**
 * What the inference on one table works with: its columns by role, its operands, its words.
 */
import { memo, memo2 } from '../../derive.ts';
import { isZero } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { firstItems } from '../../lists.ts';
import type { Column, Row, Table, TableHead } from '../../model/table.ts';
import { cuesOf, isRate } from '../../reading/tables/cues.ts';
import { lexiconFor } from '../../reading/tables/languages.ts';
import type { TableLexicon, TitleCue } from '../../reading/tables/lexicon.ts';
import { goesOnFromOne, hasPhrase, normal, startsWithOne } from '../../reading/tables/phrases.ts';
import { cellOperand, columnName, inSentence, tableData } from '../operands.ts';
import type { ClaimKind, Comparison, Expression, Operand, Relation, RelationSubject } from '../relation.ts';

export interface TableContext {
  readonly table: TableHead;
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

/** The same object for tables of one head in one language: what is derived from it stays while rows change. */
export function contextOf({ head, pieces, columns }: Table, style: NumberStyle): TableContext {
  const titles = columns.map(({ title, path }) => [...path, title].join(' ')).join(' ');
  const labels = firstItems(pieces, 20)
    .map(({ label }) => label)
    .join(' ');
  return contextFor(head, { style, lexicon: lexiconFor(`${titles} ${labels}`, style) });
}

// Right because a head, a style and a lexicon are immutable.
const contextFor = memo2(
  (table: TableHead, { style, lexicon }: Pick<TableContext, 'style' | 'lexicon'>): TableContext => {
    const own = table.columns.map(({ title }) => cuesOf(title, lexicon));
    const all = table.columns.map(({ title, path }) => cuesOf([...path, title].join(' | '), lexicon));
    const calls = table.columns.map(column => inSentence(calledAs(table, column)));
    const isAmount = ({ type }: Column): boolean => type === 'number' || type === 'count' || type === 'money';
    return {
      table,
      style,
      lexicon,
      amounts: table.columns.filter(column => isAmount(column) && !own[column.index]!.has('note')),
      percents: table.columns.filter(({ type }) => type === 'percent'),
      cues: column => own[column.index]!,
      allCues: column => all[column.index]!,
      operand(row, { index }) {
        const operands = operandsOf(row, table);
        operands[index] ??= cellOperand(table, row, table.columns[index]!, calls[index]!);
        return operands[index];
      },
    };
  },
  (a, b) => a.style === b.style && a.lexicon === b.lexicon,
);

// Right because a row and a head are immutable; filled cell by cell.
const operandsOf = memo2((_row: Row, _table: TableHead): Operand[] => []);

/** Columns of values that are added up over rows: not averages, prices, ranks. Right because a context is immutable. */
export const additiveColumns = memo((context: TableContext): readonly Column[] =>
  context.amounts.filter(
    column =>
      !isRate(column.title, context.lexicon) &&
      !hasOwnSigns(column, context) &&
      (!context.allCues(column).has('not-additive') || isOfGrade(column, context)),
  ),
);

/** "Variance fav/(adv)": income above its plan and costs above theirs have other signs. */
function hasOwnSigns({ title }: Column, { lexicon }: TableContext): boolean {
  if (!title.includes('(') && !title.includes('/')) return false;
  const words = normal(title);
  return lexicon.ownSigns.some(phrase => hasPhrase(words, phrase));
}

/** "Trung bình > TS | Nữ", "Khá | Trung bình | Yếu": those of the grade between good and weak are counted. */
function isOfGrade(column: Column, context: TableContext): boolean {
  const { lexicon } = context;
  if (lexicon.grades.includes(normal(column.title))) {
    const isGrade = ({ title }: Column): boolean => startsWithOne(normal(title), lexicon.otherGrades);
    return context.table.columns.filter(isGrade).length >= 2;
  }
  const isMean = (words: string): boolean => cuesOf(words, lexicon).has('not-additive');
  const groups = column.path.filter(isMean).map(normal);
  return (
    groups.length > 0 &&
    groups.every(words => lexicon.grades.includes(words)) &&
    !context.cues(column).has('not-additive') &&
    startsWithOne(normal(column.title), lexicon.countTitles)
  );
}

/** A row of percentages or averages, by its unit or its label: what it holds of several places is not added up. */
export const isRateRow = memo2((row: Row, context: TableContext): boolean => {
  const unit = unitColumn(context);
  const stated = unit === undefined ? '' : row.cells[unit]!.text.trim();
  if (stated === '%') return true;
  const label = normal(row.label);
  const { percent = [], 'not-additive': rates = [] } = context.lexicon.cues;
  return (
    (stated === '' && (label.includes('%') || startsWithOne(label, percent))) ||
    // "Trung bình" alone is also a grade.
    goesOnFromOne(label, rates)
  );
});

/**
 * A row whose figures are no amounts though its label does not begin so: by its unit, "°C", "người/km2", or by a word
 * within its label, "Thu nhập bình quân đầu người". What four quarters have of it, the year has not. The word of a grade
 * says nothing: "Học lực trung bình" is counted.
 */
export const isIntensityRow = memo2((row: Row, context: TableContext): boolean => {
  if (isRateRow(row, context)) return true;
  const { lexicon } = context;
  const label = normal(row.label);
  const unit = unitColumn(context);
  const stated = unit === undefined ? unitBehind(label) : normal(row.cells[unit]!.text);
  if (isIntensity(stated, lexicon) || (!startsWithOne(label, lexicon.countedAverages) && saysRate(label, lexicon)))
    return true;
  return furtherLabels(context).some(index => {
    const further = normal(row.cells[index]!.text);
    return further.includes('%') || isIntensity(unitBehind(further), lexicon) || saysRate(further, lexicon);
  });
});

function unitBehind(label: string): string {
  return /\(([^()]{1,20})\)\s*$/u.exec(label)?.[1] ?? '';
}

function isIntensity(unit: string, { intensities, perUnits }: TableLexicon): boolean {
  return intensities.includes(unit) || perUnits.some(per => unit.includes(per));
}

function saysRate(label: string, { cues: { 'not-additive': rates = [] }, grades }: TableLexicon): boolean {
  return (
    rates.some(phrase => label.includes(phrase) && !grades.includes(phrase) && hasPhrase(label, phrase)) ||
    // "Average" alone is also a grade.
    goesOnFromOne(label, rates)
  );
}

/** "Site | Measure | Q1 | …": the columns of words right behind that of the labels. Right because a context is immutable. */
const furtherLabels = memo((context: TableContext): readonly number[] => {
  const { columns, labelColumn } = context.table;
  if (labelColumn === undefined) return [];
  const after = columns.slice(labelColumn + 1);
  const end = after.findIndex(column => column.type !== 'text' || context.cues(column).has('unit'));
  return after.slice(0, Math.max(0, end)).map(({ index }) => index);
});

/** The column of units of measure, by its title. Right to remember because a context is immutable. */
export const unitColumn: (context: TableContext) => number | undefined = memo(
  (context: TableContext) => context.table.columns.find(column => context.cues(column).has('unit'))?.index,
);

/** A title that says little alone is called with its group: "đã giải quyết, tổng số". */
export function titleOf({ title, path }: Column): string {
  const group = path.at(-1);
  if (title === '') return group ?? '';
  return group && /^(?:tổng số|tổng cộng|tổng|cộng|ts|total)$/u.test(normal(title))
    ? `${group}, ${title.toLowerCase()}`
    : title;
}

/** With its group where other columns have the same title. */
function calledAs(table: TableHead, column: Column): string {
  const own = titleOf(column);
  return own === column.title ? columnName(table, column) : own;
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
    data: { ...tableData(table, row, column), ...(subject === 'rule' ? { inferred: true } : {}), ...data },
  };
}

/** What is reckoned in a row from cells of it, all of which must be printed: an average, a rate, growth. */
export function inferredRatio(
  context: TableContext,
  row: Row,
  { column, from, expression, data }: RatioInRow,
): Relation | undefined {
  const result = context.operand(row, column);
  const operands = from.map(other => context.operand(row, other));
  if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
  const parts = { result, expression, operands, words: column.title, row, column };
  return inferred(context, { kind: 'ratio', subject: 'change', ...parts, ...(data ? { data } : {}) });
}

interface RatioInRow {
  readonly column: Column;
  readonly from: readonly Column[];
  readonly expression: Expression;
  readonly data?: Relation['data'];
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

/** The sum of the first so many operands: one object for each number of them, as long as few are asked for. */
export function sumOf(count: number): Expression {
  for (let index = operandNodes.length; index < count; index++) operandNodes.push({ kind: 'operand', index });
  let sum = sums.get(count);
  if (!sum) {
    sum = { kind: 'sum', of: operandNodes.slice(0, count) };
    sums.set(count, sum);
    if (sums.size > mostKept) sums.delete(sums.keys().next().value!);
  }
  return sum;
}

const operandNodes: Expression[] = [];
const sums = new Map<number, Expression>();
const mostKept = 100;

/** The first column of codes of lines, "Mã số": an index that does not number the rows. */
export const codeColumn: (table: TableHead) => number | undefined = memo(
  ({ columns, numberColumn }: TableHead) =>
    columns.find(({ type, index }) => type === 'index' && index !== numberColumn)?.index,
);
