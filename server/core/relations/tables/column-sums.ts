/**
 * Totals down a column: "Tổng cộng" rows, groups over their rows, "(I+II+III)" in a label, breakdowns and "Trong đó".
 */
import { memo, memo2 } from '../../derive.ts';
import { add, compare, isNegative, subtract, sum } from '../../figures/decimal.ts';
import { type OutlineRow, outlineOf } from '../../model/outline.ts';
import type { Column, Row } from '../../model/table.ts';
import type { TableLexicon } from '../../reading/tables/lexicon.ts';
import { isPartition, isRate, labelFormula, normal, startsWithPhrase } from '../../reading/tables/words.ts';
import { evaluateOnce } from '../evaluate.ts';
import { hypothesisFor } from '../hypotheses.ts';
import { inSentence } from '../operands.ts';
import type { Certainty, Expression, Operand, Relation } from '../relation.ts';
import { causeOf } from './causes.ts';
import { inferred, isStated, sumOf, type TableContext } from './context.ts';
import { evidenceOf, type Family, type Strength } from './family.ts';

export interface ColumnSums {
  readonly families: readonly Family[];
  readonly outline: readonly OutlineRow[];
}

export function columnSumFamilies(context: TableContext): ColumnSums {
  const { table } = context;
  const outline = outlineOf(table, context.lexicon);
  const columns = context.amounts.filter(column => isAdditive(context, column));
  const families: RowFamily[] = [];
  if (columns.length === 0 || table.measures.length > 0) return { families, outline };
  const units = unitColumn(context);
  const totalRows = outline.filter(row => row.total && row.figures);
  const sumFamily: Add = (whole, parts, strength, words, key) => {
    const rows = parts.filter(part => sameUnit(whole.row, part.row, units)).map(({ row }) => row);
    if (rows.length < parts.length || rows.length < 1) return;
    const plain = parts.every(part =>
      part.children.every(child => !outline[child]!.figures || outline[child]!.ofWhich),
    );
    families.push(family(context, whole, rows, columns, { strength, words, plain, ...(key ? { key } : {}) }));
  };
  for (const whole of outline) {
    if (!whole.figures) continue;
    const formula = formulaOf(whole.row);
    const named = formula && rowsNamed(outline, whole, formula);
    if (named) {
      if (formula.every(({ sign }) => sign > 0)) sumFamily(whole, named, 'explicit', whole.row.label);
      else families.push(signedFamily(context, whole, named, formula, columns));
      continue;
    }
    if (whole.total) totals(outline, whole, totalRows, context, sumFamily);
    else groups(outline, whole, context, sumFamily);
  }
  return { families: pooled(families), outline };
}

// Right because a row is immutable.
const formulaOf = memo((row: Row) => labelFormula(row.label));

type Add = (whole: OutlineRow, parts: readonly OutlineRow[], strength: Strength, words: string, key?: string) => void;

/** What a total row may add up, likeliest first: the rows at the top, the totals before it, the rows at the bottom. */
function totals(
  outline: readonly OutlineRow[],
  whole: OutlineRow,
  totalRows: readonly OutlineRow[],
  context: TableContext,
  add: Add,
): void {
  const at = whole.row.index;
  const words = whole.row.label || whole.row.number || '';
  const start = boundaryBefore(outline, at);
  const before = outline.slice(start, at);
  const after = outline.slice(at + 1, boundaryAfter(outline, at));
  const atTop = before.every(row => !row.figures);
  const scope = atTop ? after : before;
  const tops = scope.filter(row => row.depth === 0 && !row.ofWhich && !row.total);
  const printed = tops.filter(row => row.figures);
  const overlaps = printed.some(({ row }) => overlapsOthers(row, context.lexicon));
  if (printed.length >= 1 && printed.length === tops.length) add(whole, printed, overlaps ? 'open' : 'explicit', words);
  else if (printed.length >= 2) add(whole, printed, overlaps ? 'open' : 'words', words);
  // "Phân theo giới tính", "Phân theo trình độ": headings each of which divides the whole anew.
  const headings = tops.filter(row => !row.figures && row.children.length > 0);
  const anew = headings.filter(row => row.breakdown);
  for (const heading of anew) {
    const inner = heading.children.map(child => outline[child]!).filter(row => row.figures && !row.ofWhich);
    if (inner.length >= 2) add(whole, inner, 'explicit', `${words} | ${heading.row.label}`, `:${heading.row.index}`);
  }
  if (anew.length > 0 && anew.length === headings.length) return;
  // Groups without figures of their own: their rows are added up.
  if (printed.length < tops.length) {
    const inner = scope.filter(row => row.depth === 1 && row.figures && !row.ofWhich && !row.total);
    if (inner.length >= 2)
      add(whole, [...printed.filter(row => row.children.length === 0), ...inner], 'explicit', words);
  }
  const leaves = scope.filter(
    row =>
      row.figures &&
      !row.total &&
      !row.ofWhich &&
      !row.children.some(child => outline[child]!.figures && !outline[child]!.ofWhich),
  );
  if (leaves.length >= 2 && leaves.length !== printed.length) add(whole, leaves, 'words', words);
  // A grand total of the totals of its groups.
  if (totalRows.length < 3) return;
  if (whole === totalRows.at(-1)) {
    add(whole, totalRows.slice(0, -1), 'words', words);
    const all = outline.slice(0, at).filter(row => row.depth === 0 && !row.total && !row.ofWhich && row.figures);
    if (all.length > printed.length && !atTop) add(whole, all, 'words', words);
  } else if (whole === totalRows[0]) add(whole, totalRows.slice(1), 'words', words);
}

function boundaryBefore(outline: readonly OutlineRow[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const row = outline[index]!;
    if (row.total && row.figures) return index + 1;
  }
  return 0;
}

function boundaryAfter(outline: readonly OutlineRow[], at: number): number {
  for (let index = at + 1; index < outline.length; index++) if (outline[index]!.total) return index;
  return outline.length;
}

/** A row over rows of a lower level. */
function groups(outline: readonly OutlineRow[], whole: OutlineRow, context: TableContext, add: Add): void {
  const children = whole.children.map(child => outline[child]!);
  if (children.length === 0) return;
  const parts = children.filter(child => !child.ofWhich && !child.breakdown && child.figures);
  const words = whole.row.label;
  if (parts.length >= 1) {
    const titles = parts.map(({ row }) => row.label);
    const overlaps = parts.some(({ row }) => overlapsOthers(row, context.lexicon));
    const explicit = isPartition(titles, context.lexicon);
    add(whole, parts, explicit ? 'explicit' : overlaps ? 'open' : 'words', words);
  }
  // "Chia ra:" alone in its row, and the rows under it.
  const opener = children.find(child => child.breakdown && !child.figures);
  if (opener) {
    const inner =
      opener.children.length > 0
        ? opener.children.map(child => outline[child]!)
        : children.slice(children.indexOf(opener) + 1);
    const printed = inner.filter(row => row.figures);
    if (printed.length >= 2) add(whole, printed, 'explicit', `${whole.row.label} | ${opener.row.label}`);
  }
  const ofWhich = children.filter(child => child.ofWhich && child.figures);
  if (parts.length === 0 && ofWhich.length >= 2) {
    const explicit = isPartition(
      ofWhich.map(({ row }) => row.label),
      context.lexicon,
    );
    add(whole, ofWhich, explicit ? 'explicit' : 'open', words);
  }
}

// Right because a row and a lexicon are immutable.
const overlapsOthers = memo2((row: Row, lexicon: TableLexicon) => isOverlapping(row.label, lexicon));

function isOverlapping(title: string, lexicon: TableLexicon): boolean {
  const text = normal(title).replace(/^[-+•.\s]+|^(?:là|số|số người|số lượng|người)\s/gu, '');
  return (lexicon.cues.overlapping ?? []).some(phrase => startsWithPhrase(text, phrase));
}

/** The rows that "(I+II+III)" names: the last ones so numbered before the label, else the first ones after it. */
function rowsNamed(
  outline: readonly OutlineRow[],
  whole: OutlineRow,
  names: readonly { readonly name: string }[],
): readonly OutlineRow[] | undefined {
  const rows: OutlineRow[] = [];
  const at = whole.row.index;
  for (const { name } of names) {
    const same = (row: OutlineRow): boolean => row.marker === name && row.figures && row !== whole;
    const found = outline.slice(at + 1).find(same) ?? outline.slice(0, at).findLast(same);
    if (!found) return undefined;
    rows.push(found);
  }
  return rows.length >= 2 ? rows : undefined;
}

/** Values that are added up over rows: not averages, prices, ranks. */
function isAdditive(context: TableContext, column: Column): boolean {
  return !context.allCues(column).has('not-additive') && !isRate(column.title, context.lexicon);
}

function unitColumn(context: TableContext): number | undefined {
  const column = context.table.columns.find(candidate => context.cues(candidate).has('unit'));
  return column?.index;
}

/** Rows measured in different units are not added up. */
function sameUnit(whole: Row, part: Row, column: number | undefined): boolean {
  if (column === undefined) return true;
  const own = normal(whole.cells[column]!.text);
  const other = normal(part.cells[column]!.text);
  const ditto = /^(?:["”“'-]|nt|-nt-|như trên)?$/u;
  return own === other || ditto.test(own) || ditto.test(other);
}

/** What the labels claim of a row and the rows under it. */
interface Claimed {
  readonly strength: Strength;
  readonly words: string;
  /** The rows are a plain list: none has rows under it. */
  readonly plain: boolean;
  /** Apart from other claims about the same row, with which it may hold together. */
  readonly key?: string;
}

/** "(A-B)" in a label: what is left of one row less another. */
function signedFamily(
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

interface RowFamily extends Family {
  readonly whole: OutlineRow;
  all(): readonly Relation[];
}

function family(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly Row[],
  columns: readonly Column[],
  { strength, words, plain, key = '' }: Claimed,
): RowFamily {
  const relations = new Map<number, Relation | undefined>();
  let called: readonly string[] | undefined;
  const labels = (): readonly string[] => {
    called ??= parts.map(({ label }) => inSentence(label));
    return called;
  };
  const relation = (index: number): Relation | undefined => {
    if (!relations.has(index))
      relations.set(index, columnSum(context, whole.row, parts, labels(), columns[index]!, words));
    return relations.get(index);
  };
  const all = (): Relation[] => columns.map((_, index) => relation(index)).filter(each => each !== undefined);
  const broken = (): Certainty | undefined => {
    if (strength !== 'explicit') return undefined;
    const wrong = all().filter(each => evaluateOnce(each).verdict === 'wrong');
    // One column alone: a slip of the pen, or a plain list whose sum comes near.
    if (wrong.length === 1) return isSlip(wrong[0]!) || (plain && comesNear(wrong[0]!)) ? 'explicit' : undefined;
    const cause = causeOf(all());
    if (!cause || (cause === 'row-missing' && !whole.total)) return undefined;
    // Rows of a selection under a total of everything are no fault.
    return cause !== 'row-missing' ? 'explicit' : isOfEverything(whole.row.label) ? 'likely' : 'structure';
  };
  return {
    whole,
    strength,
    size: columns.length,
    key: `group:${whole.row.index}${key}`,
    relation,
    all,
    ifNoneHolds: broken,
  };
}

/** Whether changing one figure as a hand slips would repair a sum. */
function isSlip(relation: Relation): boolean {
  const { expected, difference } = evaluateOnce(relation);
  if (!expected || !difference) return false;
  if (hypothesisFor(relation.result.figure!, expected) !== undefined) return true;
  return relation.operands.some(({ figure }) => {
    if (!figure) return false;
    const repaired = add(figure.value, difference);
    return !isNegative(repaired) && hypothesisFor(figure, repaired) !== undefined;
  });
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
    const { standing, figure, place, address } = context.operand(part, column);
    return { standing, figure, place, address, label: labels[index]! };
  });
  if (!isStated(result, operands) || isAverage(result, operands)) return undefined;
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
function isAverage(result: Operand, operands: readonly Operand[]): boolean {
  const parts = operands.flatMap(({ figure }) => (figure ? [figure] : []));
  const total = result.figure!.value;
  if (parts.length < 3 || parts.some(({ value }) => isNegative(value))) return false;
  const among =
    parts.some(({ value }) => compare(value, total) > 0) && parts.some(({ value }) => compare(value, total) < 0);
  if (!among) return false;
  const exact = sum(parts.map(({ value }) => value));
  if (compare(add(total, total), exact) > 0) return false;
  if (hypothesisFor(result.figure!, exact) !== undefined) return false;
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
function pooled(families: readonly RowFamily[]): Family[] {
  const evidence = new Map(families.map(family => [family, evidenceOf(family)]));
  const levels = new Map<string, { count: number; holding: number }>();
  const holds = (family: RowFamily): boolean => evidence.get(family)!.holds > 0 && evidence.get(family)!.fails === 0;
  for (const family of families) {
    const level = levels.get(levelOf(family)) ?? { count: 0, holding: 0 };
    levels.set(levelOf(family), level);
    level.count++;
    if (holds(family)) level.holding++;
  }
  return families.map(own => {
    if (own.strength !== 'words' || own.whole.total) return own;
    const { holds: held, fails } = evidence.get(own)!;
    const { count, holding } = levels.get(levelOf(own))!;
    if (held > 0 || fails === 0 || holding === 0 || holding < count - 1) return own;
    // One column fails where every other group holds: that column. All fail: a row of the group was lost.
    const certainty: Certainty = holding >= 2 ? 'structure' : 'likely';
    if (fails === 1) return holding >= 2 ? { ...own, strength: 'explicit' } : own;
    return { ...own, ifNoneHolds: () => (causeOf(own.all(), 'whole') ? certainty : undefined) };
  });
}

function levelOf({ whole }: RowFamily): string {
  return `${whole.total} ${whole.depth} ${styleOf(whole)}`;
}

function styleOf({ marker }: OutlineRow): string {
  if (marker === undefined) return '';
  return /^\d+$/.test(marker) ? '1' : /^[IVXLC]+$/.test(marker) ? 'I' : marker.length > 1 ? '1.1' : marker;
}
