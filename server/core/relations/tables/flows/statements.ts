/**
 * Statements of signed lines: "Revenue 713.0 | Operating costs (471.4) | EBITDA 241.6", "Doanh thu | Giá vốn | Lợi nhuận
 * gộp", cash flows, net debt. What is added up so far is a row among the others; those below it go on from it. Which rows it
 * adds up is told by the figures: those of one time bear out those of the other. Where there is one time only, a row must
 * say that it is a sum.
 */
import { add, equal, isNegative, isZero, negate } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { isSlippedSum } from '../../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../../evaluate.ts';
import type { Relation } from '../../relation.ts';
import { additiveColumns, isIntensityRow, type TableContext } from '../context.ts';
import { type SumDown, signedDown } from '../down.ts';
import type { ColumnFamily } from '../family.ts';
import { kindOf } from './row-flows.ts';

interface Line {
  readonly row: OutlineRow;
  readonly sign: 1 | -1;
  /** Adds up lines above it, which it stands for. */
  readonly isSum: boolean;
  /** What there was at the beginning: "Cash at 1 July". */
  readonly opens: boolean;
}

/** One family for each row that adds up lines above it; none for tables without lines below nothing. */
export function statementFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 3 || outline.length > most) return [];
  // "01", "08", "20": codes of lines under a title that slid over them.
  const isCode = ({ index }: Column): boolean =>
    outline.some(({ row }) => row.cells[index]!.figures.some(({ padding }) => padding > 0));
  const columns = additiveColumns(context).filter(column => !isCode(column));
  if (columns.length > mostColumns) return [];
  const times = columns.filter(column => !isChange(column, context));
  const isSigned = outline.some(row => times.some(column => isBelow(row, column)));
  if (!isSigned && (times.length < 2 || !outline.some(row => isProfit(row, context)))) return [];
  // Of one time alone the sums of a statement bear out one another.
  const alone = times.length === 1 && columns.length === 1;
  if (times.length < 2 && !alone) return [];
  const families: ColumnFamily[] = [];
  const amiss: SumDown[] = [];
  let borneOut = 0;
  let lines: Line[] = [];
  for (const row of outline) {
    if (!row.figures || row.ofWhich || isUnderFigures(row, outline) || isIntensityRow(row.row, context)) continue;
    const label = labelOf(row);
    // "Loans repaid (850) | Net cash used in financing (850)": a sum of one.
    const repeats = isSaidSum(row, context) && lines.length > 0 && isSame(row, lines.at(-1)!, columns);
    const find = alone ? addedUpAlone : isSigned ? addedUp : takenFrom;
    const found = row.formula || repeats ? undefined : find(context, row, lines, columns);
    if (repeats) lines = lines.slice(0, -1);
    // "Lợi nhuận gộp (20 = 10 - 11)": the lines it names.
    const named = Math.min(row.formula?.length ?? 0, lines.length);
    if (named > 0) lines = lines.slice(0, lines.length - named);
    if (found) {
      const { sum } = found;
      if (alone) {
        if (sum.all().every(each => evaluateOnce(each).verdict !== 'wrong')) borneOut++;
        else amiss.push(sum);
      }
      const relation = (index: number): Relation | undefined => {
        const each = sum.relation(index);
        return each && isWhole(each) ? { ...each, subject: 'group' } : undefined;
      };
      families.push({ ...sum, relation, strength: 'words', decided: 'structure' });
      lines = lines.slice(0, lines.length - found.count);
    }
    const isTaken = startsWithOne(label, context.lexicon.takenAway) && columns.every(column => !isBelow(row, column));
    lines.push({
      row,
      sign: isTaken ? -1 : 1,
      isSum: found !== undefined || repeats || named > 0,
      opens: kindOf(row.row, context) === 'opening',
    });
  }
  return alone && !(borneOut >= 2 && isOneSlip(amiss)) ? [] : families;
}

const most = 80;
const mostColumns = 6;

function labelOf({ row }: OutlineRow): string {
  return normal(row.label).replace(/^(?:[^\p{L}]|[ivx]{1,4}[.)] |\p{L}[.)] )+/u, '');
}

function isSaidSum(row: OutlineRow, { lexicon }: TableContext): boolean {
  return row.total || startsWithOne(labelOf(row), lexicon.statementTotals);
}

/** What is left of an income: "Gross profit", "3. Lợi nhuận gộp". */
export function isProfit(row: OutlineRow, { lexicon }: TableContext): boolean {
  return row.figures && startsWithOne(labelOf(row), lexicon.profits);
}

function isCost(row: OutlineRow, { lexicon }: TableContext): boolean {
  const label = labelOf(row);
  return lexicon.costs.some(phrase => hasPhrase(label, phrase));
}

function isSame({ row }: OutlineRow, { row: line }: Line, columns: readonly Column[]): boolean {
  return columns.every(({ index }) => row.cells[index]!.text === line.row.cells[index]!.text);
}

/** Printed in brackets, or with a minus. */
function isBelow({ row }: OutlineRow, { index }: Column): boolean {
  const { figures } = row.cells[index]!;
  return figures.length === 1 && isNegative(figures[0]!.value);
}

function isChange(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  return cues.has('change') || cues.has('increase') || cues.has('decrease');
}

function isUnderFigures({ parent }: OutlineRow, outline: readonly OutlineRow[]): boolean {
  if (parent === undefined) return false;
  const above = outline[parent]!;
  return above.figures || isUnderFigures(above, outline);
}

interface Found {
  readonly sum: SumDown;
  readonly count: number;
}

/** The last lines that a row adds up: those that hold in every column, else those that fail in one. */
function addedUp(
  context: TableContext,
  row: OutlineRow,
  lines: readonly Line[],
  columns: readonly Column[],
): Found | undefined {
  const isSaid = isSaidSum(row, context);
  const starts = startsOf(lines);
  let failing: Found | undefined;
  for (let count = fewest; count <= Math.min(lines.length, mostLines); count++) {
    const start = lines.length - count;
    const isStart = starts.has(start);
    const used = lines.slice(start);
    const [holds, fails] = tally(row, used, columns);
    if (holds === 0 || fails > 1 || (fails > 0 && !(isSaid && isStart))) continue;
    const parts = used.map(line => line.row);
    const sum = signedDown(context, row, parts, used, columns);
    const relations = sum.all();
    const wrong = relations.filter(relation => evaluateOnce(relation).verdict === 'wrong');
    const right = relations.length - wrong.length;
    if (wrong.length === 0 && right >= 2 && (isStart || isSaid || relations.filter(isTelling).length >= 2))
      return { sum, count };
    const [only, more] = wrong;
    if (!only || more || failing || !isSaid || !relations.some(each => each !== only && isTelling(each))) continue;
    if (!isWhole(only) || digitsOf(only) < telling) continue;
    if (right >= 2 || isSlippedSum(only) || isTurned(only)) failing = { sum, count };
  }
  return failing ?? takenFrom(context, row, lines, columns);
}

/**
 * Of lines printed without signs, what is left of the last sum, or of what there was at the top: less all others, or less
 * those whose words say that they are costs. Nothing but the figures says so: every column bears it out, or all but one.
 */
function takenFrom(
  context: TableContext,
  row: OutlineRow,
  lines: readonly Line[],
  columns: readonly Column[],
): Found | undefined {
  if (!isSaidSum(row, context) || columns.some(column => isBelow(row, column))) return undefined;
  const lastSum = lines.findLastIndex(({ isSum }) => isSum);
  const used = lines.slice(Math.max(0, lastSum));
  if (used.length < fewest || used.length > mostTaken) return undefined;
  if (used.some(line => line.sign < 0 || columns.some(column => isBelow(line.row, column)))) return undefined;
  const less = (isLess: (line: Line) => boolean): readonly Line[] =>
    used.map((line, at) => (at > 0 && isLess(line) ? { ...line, sign: -1 } : line));
  for (const signed of [less(line => isCost(line.row, context)), less(() => true)]) {
    const [holds, fails] = tally(row, signed, columns);
    if (holds === 0 || fails > 1) continue;
    const sum = signedDown(
      context,
      row,
      signed.map(line => line.row),
      signed,
      columns,
    );
    const relations = sum.all();
    const wrong = relations.filter(relation => evaluateOnce(relation).verdict === 'wrong');
    const right = relations.filter(isTelling).length;
    const [only, more] = wrong;
    if (more || right === 0 || (only ? !isWhole(only) || digitsOf(only) <= telling : right < 2)) continue;
    // "Exceptional items": a cost of one time and an income of the other.
    if (only && isTurned(only)) continue;
    // What is off by one was rounded.
    if (only && Math.abs(numberOf(evaluateOnce(only).difference!)) < 1.5 * 10 ** only.result.figure!.quantum) continue;
    if (!only || right >= 2 || isSlippedSum(only)) return { sum, count: used.length };
  }
  return undefined;
}

const mostTaken = 8;

/** Where the lines begin that a sum is said to be of: from the last sum on, behind it, or at the top; behind what there was. */
function startsOf(lines: readonly Line[]): ReadonlySet<number> {
  const lastSum = lines.findLastIndex(({ isSum }) => isSum);
  const opens = lines.findLastIndex(line => line.opens);
  return new Set([lastSum, lastSum + 1, 0, opens + 1].filter(start => start >= 0 && start <= lines.length - fewest));
}

/** In the one column of a statement: what a row said to be a sum adds up, from the last sum on, or would but for a slip. */
function addedUpAlone(
  context: TableContext,
  row: OutlineRow,
  lines: readonly Line[],
  columns: readonly Column[],
): Found | undefined {
  if (!isSaidSum(row, context)) return undefined;
  let slipped: Found | undefined;
  for (const start of startsOf(lines)) {
    const used = lines.slice(start);
    if (used.length > mostLines) continue;
    const parts = used.map(line => line.row);
    const sum = signedDown(context, row, parts, used, columns);
    const [relation] = sum.all();
    if (!relation || !isWhole(relation) || digitsOf(relation) < telling) continue;
    const { verdict } = evaluateOnce(relation);
    if (verdict === 'exact') return { sum, count: used.length };
    if (isSlippedSum(relation) && digitsOf(relation) > telling) slipped ??= { sum, count: used.length };
  }
  return slipped;
}

/** None is off, or one; or two that follow one another by as much, as what is a sum and a line may be. */
function isOneSlip(amiss: readonly SumDown[]): boolean {
  const [first, second, ...more] = amiss.map(sum => sum.all()[0]!);
  if (!first || !second) return true;
  if (more.length > 0 || !second.operands.some(({ place }) => place === first.result.place)) return false;
  const [one, other] = [first, second].map(each => evaluateOnce(each).difference);
  return one !== undefined && other !== undefined && equal(one, negate(other));
}

const fewest = 2;
const mostLines = 25;

/** In how many columns the printed values add up, and in how many they do not: before anything is put together. */
function tally(row: OutlineRow, lines: readonly Line[], columns: readonly Column[]): readonly [number, number] {
  let holds = 0;
  let fails = 0;
  for (const { index } of columns) {
    const stated = row.row.cells[index]!.figures[0];
    if (!stated || row.row.cells[index]!.figures.length > 1) continue;
    let sum = 0;
    let parts = 0;
    for (const { row: line, sign } of lines) {
      const figure = line.row.cells[index]!.figures[0];
      if (!figure) continue;
      parts++;
      sum += sign * numberOf(figure.value);
    }
    if (parts < 2) continue;
    if (Math.abs(sum - numberOf(stated.value)) <= 10 ** stated.quantum * 0.51 * (parts + 1)) holds++;
    else fails++;
  }
  return [holds, fails];
}

function numberOf({ coefficient, scale }: { readonly coefficient: number | bigint; readonly scale: number }): number {
  return Number(coefficient) / 10 ** scale;
}

/** A line that is not printed for a time may be in its sum. */
function isWhole({ operands }: Relation): boolean {
  return operands.every(({ figure, standing }) => figure || standing === 'not-applicable');
}

const telling = 3;

function digitsOf({ result }: Relation): number {
  return (result.figure?.text ?? '').replace(/\D/g, '').replace(/^0+/, '').length;
}

/** Of three digits or more, and of two lines that are not nothing: it would hold by chance hardly ever. */
function isTelling(relation: Relation): boolean {
  const { figure } = relation.result;
  if (!figure || evaluateOnce(relation).verdict === 'wrong') return false;
  const parts = relation.operands.filter(operand => operand.figure && !isZero(operand.figure.value));
  return parts.length >= 2 && digitsOf(relation) >= telling;
}

/** One figure has lost its brackets, or has them and should not. */
function isTurned(relation: Relation): boolean {
  const { expected, difference } = evaluateOnce(relation);
  const { figure } = relation.result;
  if (!figure || !expected || !difference) return false;
  if (equal(expected, negate(figure.value))) return true;
  return relation.operands.some(operand => {
    const value = operand.figure?.value;
    return value !== undefined && !isZero(value) && equal(add(value, value), negate(difference));
  });
}
