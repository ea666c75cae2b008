/**
 * The sums that one row makes over other rows, a column each, and what their figures show of them.
 */
import { lazily, memo, memo2, slot } from '../../derive.ts';
import { compare } from '../../figures/decimal.ts';
import type { Column, Row, TableHead } from '../../model/table.ts';
import type { OutlineRow } from '../../model/tables/outline.ts';
import { evaluateOnce } from '../evaluate.ts';
import { inSentence } from '../operands.ts';
import { type Operands, summaryOfAll } from '../pieces.ts';
import type { Certainty, Expression, Operand, Relation } from '../relation.ts';
import { type Cause, causeOf } from './causes.ts';
import { asPrecise, codeColumn, inferred, isStated, sumOf, type TableContext } from './context.ts';
import type { ColumnFamily, Strength } from './family.ts';
import { fewRows, type PiecewiseRows } from './piecewise-rows.ts';
import { isAverage } from './rates/averages.ts';
import { numberingOf } from './row-numbering.ts';
import { isOfPart, thoughFailing } from './though-failing.ts';

/** What the labels claim of a row and the rows under it. */
export interface Claimed {
  readonly strength: Strength;
  readonly words: string;
  /** The rows are a plain list: none has rows under it. */
  readonly plain: boolean;
  /** The row stands over its parts. */
  readonly atTop?: boolean;
  /** The label names a row that is not there: how sure it is then that the row was lost. */
  readonly lost?: Certainty;
  /** Of a table of coded lines without a total, whose end the rows reach: it may go on overleaf. */
  readonly cut?: boolean;
  /** Of the rows under "Theo nguyên nhân", which need not be all: whether those under another such heading are. */
  readonly divided?: () => Divided;
  /** Of rows under "Theo loại": of a kind of division that need not list all. */
  readonly leavesOpen?: boolean;
  /** Apart from other claims about the same row, with which it may hold together. */
  readonly key?: string;
}

export type Divided = 'alike' | 'alone';

/** A row that a label names and that is not there: added or taken away, and how sure it is that it was lost. */
export interface LostTerm {
  readonly sign: 1 | -1;
  readonly certainty: Certainty;
}

/** "(A-B)" in a label: what is left of one row less another. */
export function signedDown(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  formula: readonly { readonly sign: 1 | -1 }[],
  columns: readonly Column[],
  lost?: LostTerm,
): SumDown {
  const { row } = whole;
  const relation = (index: number): Relation | undefined => {
    const column = columns[index]!;
    const result = context.operand(row, column);
    const operands = parts.map(
      (part): Operand => ({ ...context.operand(part.row, column), label: inSentence(part.row.label) }),
    );
    if (!isStated(result, operands)) return undefined;
    // "+10%", "+12.5%": growth of different amounts does not add up.
    if (result.figure!.kind === 'percent' && operands.some(({ figure }) => figure?.sign === '+')) return undefined;
    const expression = operands.reduce<Expression | undefined>((left, _, at) => {
      const right: Expression = { kind: 'operand', index: at };
      if (!left) return formula[at]!.sign > 0 ? right : { kind: 'negate', of: right };
      return formula[at]!.sign > 0 ? { kind: 'sum', of: [left, right] } : { kind: 'difference', left, right };
    }, undefined)!;
    return inferred(context, {
      kind: 'sum',
      subject: 'total',
      result,
      expression,
      operands,
      words: row.label,
      row,
      column,
    });
  };
  const all = (): Relation[] => columns.map((_, index) => relation(index)).filter(each => each !== undefined);
  /** Whether what is stated is off to the side to which the lost row would bring it, in every column. */
  const isOneSided = ({ sign }: LostTerm): boolean =>
    all().every(each => {
      const { verdict, expected } = evaluateOnce(each);
      if (verdict !== 'wrong' || !expected) return true;
      return compare(each.result.figure!.value, expected) === sign;
    });
  return {
    whole,
    dotted: false,
    lacksNumber: () => false,
    ...(lost
      ? { strength: 'words', ifMostFail: () => (isOneSided(lost) ? lost.certainty : undefined) }
      : { strength: 'explicit' }),
    size: columns.length,
    key: `group:${whole.index}`,
    relation,
    all,
  };
}

export interface SumDown extends ColumnFamily {
  readonly whole: OutlineRow;
  /** Its rows are numbered below it: 1.1 and 1.2 under 1. */
  readonly dotted: boolean;
  /** Their numbers leave one out. */
  lacksNumber(): boolean;
  all(): readonly Relation[];
  /** What happened, when no column holds. */
  cause?(most: 'half' | 'whole'): Cause | undefined;
}

/** Rows that are added up. Those that follow one another are put together when somebody wants them one by one. */
export interface Parts {
  readonly length: number;
  readonly rows: () => readonly OutlineRow[];
  /** The index of the first of them, where they follow one another. */
  readonly from?: number;
}

export function partsOf(rows: readonly OutlineRow[]): Parts {
  return { length: rows.length, rows: () => rows };
}

/** The rows from `from` (included) to `to` (excluded). */
export function neighbours(outline: readonly OutlineRow[], from: number, to: number): Parts {
  if (to - from < fewRows) return partsOf(outline.slice(from, to));
  return { length: to - from, rows: lazily(() => outline.slice(from, to)), from };
}

export function sumDown(
  context: TableContext,
  scope: PiecewiseRows,
  whole: OutlineRow,
  parts: Parts,
  columns: readonly Column[],
  claimed: Claimed,
): SumDown {
  const { strength, words, key = '' } = claimed;
  const rows = lazily(() => parts.rows().map(({ row }) => row));
  const isCoded = codeColumn(context.table) !== undefined;
  const sums = new Map<number, Relation | undefined>();
  const relations = new Map<number, Relation | undefined>();
  const pieces =
    parts.from === undefined
      ? scope.piecesOf(parts.rows())
      : scope.piecesBetween(parts.from, parts.from + parts.length);
  const columnOf = (index: number): Relation | undefined => {
    if (!sums.has(index)) sums.set(index, columnSum(context, whole.row, pieces, columns[index]!, words));
    return sums.get(index);
  };
  let shifted: boolean | undefined;
  const isShifted = (): boolean => {
    if (shifted === undefined) {
      const printed = columns.flatMap((_, index) => columnOf(index) ?? []);
      const each = printed.map(found => ({ relation: found, isChange: false }));
      shifted = causeOf(each, whole.row, rows()) === 'row-shifted';
    }
    return shifted;
  };
  /** In two other columns or more, and in all of them. */
  const holdsBeside = (index: number): boolean => {
    const others = columns.flatMap((_, other) => (other === index ? [] : (columnOf(other) ?? [])));
    return others.length >= 2 && others.every(other => evaluateOnce(other).verdict === 'exact');
  };
  const relation = (index: number): Relation | undefined => {
    if (!relations.has(index)) {
      const found = columnOf(index);
      const isNone = found && isOfPart(found, parts.length, claimed, isCoded);
      const isOther = isNone || (found && isAverage(found, () => holdsBeside(index)) && !isShifted());
      relations.set(index, isOther ? undefined : found);
    }
    return relations.get(index);
  };
  const all = (): Relation[] => columns.map((_, index) => relation(index)).filter(each => each !== undefined);
  const cause = (most: 'half' | 'whole'): Cause | undefined => {
    const printed = columns.flatMap((column, index) => {
      const found = relation(index);
      return found ? [{ relation: found, isChange: context.allCues(column).has('change') }] : [];
    });
    return causeOf(printed, whole.row, rows(), most);
  };
  const ifMostFail = (): Certainty | undefined => {
    const wrong = all().filter(each => evaluateOnce(each).verdict === 'wrong');
    return thoughFailing({ whole, parts: parts.rows(), wrong, claimed, cause }, context);
  };
  return {
    whole,
    lacksNumber: () => numberingOf(parts.rows()) === 'gap',
    dotted: !whole.total && parts.rows().every(({ marker = '' }) => /^\d+[.,]\d/.test(marker)),
    strength,
    ...(claimed.leavesOpen && { leavesOpen: true }),
    size: columns.length,
    key: `group:${whole.index}${key}`,
    relation,
    all,
    cause,
    ifMostFail,
  };
}

function columnSum(
  context: TableContext,
  whole: Row,
  parts: readonly (readonly Row[])[],
  column: Column,
  words: string,
): Relation | undefined {
  const result = context.operand(whole, column);
  const pieces = parts.map(rows => operandsIn(rows, context, column, result));
  const [first = []] = pieces;
  const isLong = pieces.length > 1;
  if (isYear(result) && first.every(operand => !operand.figure || isYear(operand))) return undefined;
  if (isLong ? !result.figure || summaryOfAll(pieces).figures === 0 : !isStated(result, first)) return undefined;
  const side = sideOf(context, column);
  const rowLabel = side === undefined ? '' : whole.cells[side]!.text.trim();
  const relation = inferred(context, {
    kind: 'sum',
    subject: 'group',
    result,
    expression: sumOf(parts.reduce((count, { length }) => count + length, 0)),
    operands: first,
    words: rowLabel || words,
    row: whole,
    column,
    ...(rowLabel && { data: { rowLabel } }),
  });
  return isLong ? inPieces(relation, pieces) : relation;
}

/** "First case (year)": the total row has a year too, and years are not added up. */
function isYear({ figure }: Operand): boolean {
  return figure?.kind === 'count' && /^(?:19|20)\d\d$/u.test(figure.text);
}

/** The operands of a long sum are put together when somebody wants them one by one. */
function inPieces(relation: Relation, pieces: readonly Operands[]): Relation {
  let operands: Operands | undefined;
  return {
    ...relation,
    pieces,
    get operands() {
      operands ??= ([] as Operand[]).concat(...pieces);
      return operands;
    },
  };
}

/**
 * "Nội dung thu | Số tiền | Nội dung chi | Số tiền": the column whose words name what stands in the second half of a
 * table; undefined in the first half. Right to remember because a context and a column are immutable.
 */
const sideOf = memo2((context: TableContext, column: Column): number | undefined => {
  const { columns, labelColumn } = context.table;
  const side = textBefore(context.table)[column.index];
  if (
    side === undefined ||
    labelColumn === undefined ||
    side <= labelColumn ||
    context.cues(columns[side]!).has('note')
  )
    return undefined;
  const isAmount = ({ index }: Column): boolean => index > labelColumn && index < side;
  return context.amounts.some(isAmount) ? side : undefined;
});

/** Of each column, the last one of words before it. Right because a head is immutable. */
const textBefore = memo(({ columns }: TableHead): readonly (number | undefined)[] => {
  let last: number | undefined;
  return columns.map(({ index, type }) => {
    const before = last;
    if (type === 'text') last = index;
    return before;
  });
});

/** The cells of a column in some rows, called by the rows' labels. */
function operandsIn(rows: readonly Row[], context: TableContext, column: Column, result: Operand): readonly Operand[] {
  let known = operandsOfRows.get(rows);
  if (known?.context !== context) {
    known = { context, byColumn: [] };
    operandsOfRows.set(rows, known);
  }
  const quantum = result.figure?.quantum;
  const own = known.byColumn[column.index];
  if (own && own.quantum === quantum) return own.operands;
  const labels = labelsOf(rows);
  const side = sideOf(context, column);
  const operands = rows.map((row, index): Operand => {
    const { standing, figure, place, address } = asPrecise(context.operand(row, column), result);
    if (side === undefined) return { standing, figure, place, address, label: labels[index]! };
    // Where the other side of the table goes on, nothing is left out of this one.
    const label = row.cells[side]!.text.trim();
    const isEmpty = standing === 'blank' && label === '';
    return { standing: isEmpty ? 'not-applicable' : standing, figure, place, address, label: inSentence(label) };
  });
  known.byColumn[column.index] = { quantum, operands };
  return operands;
}

// Right because rows and contexts are immutable, and of the result only its last digit matters.
const operandsOfRows = slot<
  readonly Row[],
  {
    readonly context: TableContext;
    readonly byColumn: { readonly quantum: number | undefined; readonly operands: readonly Operand[] }[];
  }
>();

const labelsOf = memo((rows: readonly Row[]) => rows.map(({ label }) => inSentence(label)));
