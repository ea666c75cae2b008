/**
 * The sums that a row makes over other rows, a column each: as a family, what its figures show of it, and what other
 * groups of its level do.
 */
import { add, compare, equal, isNegative, isZero, subtract, sum } from '../../figures/decimal.ts';
import { romanValue } from '../../model/names.ts';
import type { OutlineRow } from '../../model/outline.ts';
import type { Column, Row } from '../../model/table.ts';
import { normal } from '../../reading/tables/words.ts';
import { evaluateOnce } from '../evaluate.ts';
import { hypothesisFor } from '../hypotheses.ts';
import { inSentence } from '../operands.ts';
import type { Certainty, Expression, Operand, Relation } from '../relation.ts';
import { type Cause, causeOf } from './causes.ts';
import { asPrecise, inferred, isStated, sumOf, type TableContext } from './context.ts';
import { evidenceOf, type Family, type Strength } from './family.ts';
import { isLong, isSlip } from './slips.ts';

/** What the labels claim of a row and the rows under it. */
export interface Claimed {
  readonly strength: Strength;
  readonly words: string;
  /** The rows are a plain list: none has rows under it. */
  readonly plain: boolean;
  /** The row stands over its parts. */
  readonly atTop?: boolean;
  /** Apart from other claims about the same row, with which it may hold together. */
  readonly key?: string;
}

/** "(A-B)" in a label: what is left of one row less another. */
export function signedFamily(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  formula: readonly { readonly sign: 1 | -1 }[],
  columns: readonly Column[],
): RowFamily {
  const { row } = whole;
  const relation = (index: number): Relation | undefined => {
    const column = columns[index]!;
    const result = context.operand(row, column);
    const operands = parts.map(
      (part): Operand => ({ ...context.operand(part.row, column), label: inSentence(part.row.label) }),
    );
    if (!isStated(result, operands)) return undefined;
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
  return { whole, strength: 'explicit', size: columns.length, key: `group:${row.index}`, relation, all };
}

export interface RowFamily extends Family {
  readonly whole: OutlineRow;
  all(): readonly Relation[];
  /** What happened, when no column holds. */
  cause?(most: 'half' | 'whole'): Cause | undefined;
}

export function rowFamily(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  columns: readonly Column[],
  { strength, words, plain, atTop = false, key = '' }: Claimed,
): RowFamily {
  const rows = parts.map(({ row }) => row);
  const sums = new Map<number, Relation | undefined>();
  const relations = new Map<number, Relation | undefined>();
  let called: readonly string[] | undefined;
  const labels = (): readonly string[] => {
    called ??= rows.map(({ label }) => inSentence(label));
    return called;
  };
  const columnOf = (index: number): Relation | undefined => {
    if (!sums.has(index)) sums.set(index, columnSum(context, whole.row, rows, labels(), columns[index]!, words));
    return sums.get(index);
  };
  let shifted: boolean | undefined;
  const isShifted = (): boolean => {
    if (shifted === undefined) {
      const printed = columns.flatMap((_, index) => columnOf(index) ?? []);
      const each = printed.map(found => ({ relation: found, isChange: false }));
      shifted = causeOf(each, whole.row, rows) === 'row-shifted';
    }
    return shifted;
  };
  const relation = (index: number): Relation | undefined => {
    if (!relations.has(index)) {
      const found = columnOf(index);
      relations.set(index, found && isAverage(found) && !isShifted() ? undefined : found);
    }
    return relations.get(index);
  };
  const all = (): Relation[] => columns.map((_, index) => relation(index)).filter(each => each !== undefined);
  const cause = (most: 'half' | 'whole'): Cause | undefined => {
    const printed = columns.flatMap((column, index) => {
      const found = relation(index);
      return found ? [{ relation: found, isChange: context.allCues(column).has('change') }] : [];
    });
    return causeOf(printed, whole.row, rows, most);
  };
  const ifMostFail = (): Certainty | undefined => {
    const wrong = all().filter(each => evaluateOnce(each).verdict === 'wrong');
    // One column alone: a slip of the pen, or a plain list whose sum comes near.
    if (wrong.length === 1) {
      if (strength !== 'explicit') return isSlip(wrong[0]!) && isLong(wrong[0]!) ? 'structure' : undefined;
      return isSlip(wrong[0]!) || (plain && comesNear(wrong[0]!)) ? 'explicit' : undefined;
    }
    const numbers = numberingOf(parts);
    // The last page of a longer table: the rows before it stand elsewhere.
    if (numbers === 'later') return undefined;
    const found = cause(numbers === 'gap' || (whole.total && !atTop && numbers === 'whole') ? 'whole' : 'half');
    if (found !== 'row-missing') return found && (strength === 'explicit' ? 'explicit' : 'structure');
    if (numbers === 'gap') return 'structure';
    if (strength !== 'explicit' || !whole.total) return undefined;
    // Rows of a selection under a total of everything are no fault.
    return atTop && isOfEverything(whole.row.label) ? 'likely' : 'structure';
  };
  return {
    whole,
    strength,
    size: columns.length,
    key: `group:${whole.row.index}${key}`,
    relation,
    all,
    cause,
    ifMostFail,
  };
}

/** How the rows are numbered: from one on, with one left out, or from a later number on. */
function numberingOf(parts: readonly OutlineRow[]): 'whole' | 'gap' | 'later' | 'none' {
  const marked = parts.map(({ marker }) => /(?:^|[.,])(\d{1,4})$/.exec(marker ?? '')?.[1]).map(Number);
  const numbers = marked.some(Number.isNaN) ? countedBy(parts) : marked;
  if (numbers.length === 0) return 'none';
  if (numbers[0]! > 2) return numbers === marked ? 'later' : 'none';
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? 0))) return 'none';
  return numbers.at(-1)! > numbers.length ? 'gap' : 'whole';
}

/** "Tháng 1, Tháng 2 …": the numbers of labels that are one word and a number each; else none. */
function countedBy(parts: readonly OutlineRow[]): readonly number[] {
  const named = parts.map(({ row }) => /^(\p{L}{2,12})\s(\d{1,2}|[IVX]{1,4})$/u.exec(row.label.trim()));
  const [first] = named;
  if (!named.every(match => match && match[1] === first?.[1])) return [];
  return named.map(match => romanValue(match![2]!) ?? Number(match![2]));
}

/** Whether a stated total and the sum are within a half of one another. */
function comesNear(relation: Relation): boolean {
  const { expected } = evaluateOnce(relation);
  const total = relation.result.figure!.value;
  if (!expected) return false;
  return compare(add(expected, expected), total) >= 0 && compare(expected, add(total, total)) <= 0;
}

/** "Toàn tỉnh" may stand over a few of its units; "Tổng cộng" stands over all rows. */
function isOfEverything(label: string): boolean {
  return !/(?:cộng|tổng|total)/u.test(normal(label));
}

function columnSum(
  context: TableContext,
  whole: Row,
  parts: readonly Row[],
  labels: readonly string[],
  column: Column,
  words: string,
): Relation | undefined {
  const result = context.operand(whole, column);
  const operands = parts.map((part, index): Operand => {
    const { standing, figure, place, address } = asPrecise(context.operand(part, column), result);
    return { standing, figure, place, address, label: labels[index]! };
  });
  if (!isStated(result, operands)) return undefined;
  return inferred(context, {
    kind: 'sum',
    subject: 'group',
    result,
    expression: sumOf(operands.length),
    operands,
    words,
    row: whole,
    column,
  });
}

/**
 * A "total" that lies among its parts, far below their sum, is none: an average, a rate. A slip of the pen that makes
 * a figure so small or so large is told by its digits.
 */
function isAverage({ result, operands }: Relation): boolean {
  const parts = operands.flatMap(({ figure }) => (figure && !isZero(figure.value) ? [figure] : []));
  const total = result.figure!.value;
  const exact = sum(parts.map(({ value }) => value));
  const slip = hypothesisFor(result.figure!, exact);
  // The largest or the smallest of them.
  if (parts.length >= 3 && parts.some(({ value }) => equal(value, total)))
    return slip !== 'digits-swapped' && slip !== 'one-digit-off';
  if (parts.length < 3 || parts.some(({ value }) => isNegative(value))) return false;
  const among =
    parts.some(({ value }) => compare(value, total) > 0) && parts.some(({ value }) => compare(value, total) < 0);
  if (!among) return false;
  if (compare(add(total, total), exact) > 0 || slip !== undefined) return false;
  const excess = subtract(exact, total);
  return !parts.some(part => {
    const repaired = subtract(part.value, excess);
    return !isNegative(repaired) && hypothesisFor(part, repaired) !== undefined;
  });
}

/**
 * What other groups of the same level show counts for a group too: where every other group is the sum of its rows, one
 * that is not is a fault, though it has but one column.
 */
export function pooled(families: readonly RowFamily[]): Family[] {
  const evidence = new Map(families.map(family => [family, evidenceOf(family)]));
  const levels = new Map<string, { count: number; holding: number; columns: number }>();
  const holds = (family: RowFamily): boolean => evidence.get(family)!.holds > 0 && evidence.get(family)!.fails === 0;
  for (const family of families) {
    const level = levels.get(levelOf(family)) ?? { count: 0, holding: 0, columns: 0 };
    levels.set(levelOf(family), level);
    level.count++;
    if (!holds(family)) continue;
    level.holding++;
    level.columns += evidence.get(family)!.holds;
  }
  return families.map(own => {
    if (own.strength !== 'words' || own.whole.total) return own;
    const { holds: held, fails } = evidence.get(own)!;
    const { count, holding, columns } = levels.get(levelOf(own))!;
    if (held > 0 || fails === 0 || holding === 0 || holding < count - 1) return own;
    // One column fails where every other group holds: that column. All fail: a row of the group was lost.
    if (fails === 1) {
      if (holding >= 2) return { ...own, strength: 'explicit' };
      const [wrong] = own.all().filter(each => evaluateOnce(each).verdict === 'wrong');
      return wrong && isSlip(wrong) ? { ...own, ifMostFail: () => 'structure' } : own;
    }
    const certainty: Certainty = holding >= 2 || columns >= 2 ? 'structure' : 'likely';
    return { ...own, ifMostFail: () => own.ifMostFail?.() ?? (own.cause?.('whole') ? certainty : undefined) };
  });
}

function levelOf({ whole }: RowFamily): string {
  return `${whole.total} ${whole.depth} ${styleOf(whole)}`;
}

function styleOf({ marker }: OutlineRow): string {
  if (marker === undefined) return '';
  return /^\d+$/.test(marker) ? '1' : /^[IVXLC]+$/.test(marker) ? 'I' : marker.length > 1 ? '1.1' : marker;
}
