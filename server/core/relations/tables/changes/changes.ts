/**
 * Columns and notes that state a change: "Tăng (+)/giảm (-)", "Chênh lệch", and "Giảm 04 phòng" in the notes beside two
 * years.
 */
import { memo2 } from '../../../derive.ts';
import { compare, isNegative, isZero } from '../../../figures/decimal.ts';
import { rational } from '../../../figures/rational.ts';
import { type Column, figurePlace, type Row, type Table } from '../../../model/table.ts';
import { hasOne, hasPhrase, normal, startsWithOne, startsWithPhrase } from '../../../reading/tables/phrases.ts';
import type { Expression, Operand, Relation, Relations } from '../../relation.ts';
import { inferred, inferredRatio, isRateRow, type TableContext, unitColumn } from '../context.ts';
import type { RowFamily, Strength } from '../family.ts';
import { betweenYears, earlierColumn, yearOf } from './years.ts';

export function changeFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  for (const column of [...context.amounts, ...context.percents.filter(inPoints)]) {
    const cues = context.allCues(column);
    // "Bình quân giảm/năm": a mean of changes.
    if (context.lexicon.summaryRows.mean.some(phrase => startsWithPhrase(normal(column.title), phrase))) continue;
    const compares = inPoints(column) && (cues.has('of-plan') || cues.has('of-earlier'));
    if (!(cues.has('change') || cues.has('increase') || cues.has('decrease') || compares)) continue;
    const alike = context.amounts.filter(({ index, unit }) => index < column.index && unit === column.unit);
    // "Giá tháng 9 (đồng/kg)" beside "Tăng, giảm (đồng)".
    const priced = context.amounts.filter(
      ({ index, unit }) => index < column.index && column.unit !== undefined && unit?.startsWith(`${column.unit}/`),
    );
    // "ĐVT | Tháng trước | Tháng này | Tăng, giảm (đồng)": each row has its unit.
    const byRow =
      unitColumn(context) === undefined
        ? []
        : context.amounts.filter(({ index, unit }) => index < column.index && unit === undefined);
    const amounts = [alike, priced, byRow].find(({ length }) => length >= 2) ?? alike;
    // "Tăng, giảm (điểm %)" behind two percentages.
    const percents = context.percents.filter(({ index }) => index < column.index);
    const before = inPoints(column) && percents.length >= 2 ? percents : amounts;
    if (before.length < 2) continue;
    const strength: Strength = cues.has('change') || compares ? 'words' : 'open';
    // "Tăng 2024 so với 2020", behind the years from 2020 on.
    const named = betweenYears(column, before);
    const sure = named !== undefined || (cues.has('change') && isBetweenPeriods(context, before, column));
    for (const [at, [now, then]] of [...(named ? [named] : []), ...pairs(context, before, column)].entries())
      families.push(changeFamily(context, column, now, then, at === 0 && sure ? 'explicit' : strength));
  }
  return families;
}

/** "So kế hoạch (điểm %)": a difference of percentages, not a share. */
export function inPoints({ title }: Column): boolean {
  return /điểm (?:%|phần trăm)|percentage points?|(?<![\p{L}\p{N}])(?:pp|ppts?)(?!\p{L})/u.test(normal(title));
}

/** "+170 bps", "170bps", "(bps)": hundredths of a percentage point. */
function inBasisPoints(text: string, { basisPoints }: TableContext['lexicon']): boolean {
  return hasOne(normal(text).replace(/\d(?=\p{L})/gu, '$& '), basisPoints);
}

/** "Năm 2024 | Năm 2025 | Tăng/giảm": two periods and nothing else before the change, or in its group. */
function isBetweenPeriods(context: TableContext, before: readonly Column[], column: Column): boolean {
  const group = column.path.join('|');
  const inGroup = before.filter(({ path }) => path.join('|') === group);
  const scope = group === '' ? before : inGroup;
  if (scope.length !== 2) return false;
  const isPeriod = (other: Column): boolean =>
    yearOf(other) !== undefined || context.allCues(other).has('earlier') || context.allCues(other).has('current');
  return scope.every(isPeriod);
}

/** Which two columns a change is taken between: the two before it first, then any with the earlier period. */
function pairs(context: TableContext, before: readonly Column[], column: Column): [Column, Column][] {
  const pairs: [Column, Column][] = [];
  const add = (now: Column | undefined, then: Column | undefined): void => {
    if (now && then && now !== then && !pairs.some(([a, b]) => a === now && b === then)) pairs.push([now, then]);
  };
  const last = before.at(-1)!;
  const previous = before.at(-2)!;
  const earlier = earlierColumn(context, before, last);
  const inScope = before.filter(({ path }) => path.join('|') === column.path.join('|') && path.length > 0);
  add(inScope.at(-1), inScope.at(-2));
  // "Trước > Trường | Sau > Trường | Giảm > Trường": the columns of the same title in the two groups before.
  const alike = before.filter(({ path, title }) => path.length > 0 && normal(title) === normal(column.title));
  if (column.path.length > 0) add(alike.at(-1), alike.at(-2));
  if (earlier) add(before.filter(other => other !== earlier).at(-1), earlier);
  add(last, previous);
  add(previous, last);
  for (const other of before.slice(-5)) {
    add(last, other);
    if (earlier) add(other, earlier);
  }
  return pairs;
}

function changeFamily(context: TableContext, column: Column, now: Column, then: Column, strength: Strength): RowFamily {
  return {
    strength,
    key: `change:${column.index}`,
    signs: column,
    // "(27.9) | (23.6) | (4.3)": of amounts below nothing, those now less those then.
    agrees(row) {
      const [result, a, b] = [column, now, then].map(each => context.operand(row, each).figure?.value);
      if (!result || !a || !b || !isNegative(a) || !isNegative(b) || isZero(result)) return undefined;
      return compare(a, b) < 0 === isNegative(result);
    },
    relation(row, _, signed) {
      const result = context.operand(row, column);
      const operands = [context.operand(row, now), context.operand(row, then)];
      if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
      const [a, b] = operands as [Operand, Operand];
      if (isGrowth(result, a, b)) return grown(context, row, column, [now, then]);
      // A fall printed without a sign, as "giảm" in its cell or its title says.
      const unsigned = result.figure.sign === '' && saysDecrease(context, row, column);
      // "+3,8" points between "65,0%" and "68,8%".
      const inHundreds = a.figure!.kind === 'percent' && result.figure.kind !== 'percent';
      const isFine = [row.cells[column.index]!.text, column.title].some(text => inBasisPoints(text, context.lexicon));
      const difference = (left: number, right: number): Expression =>
        times((inHundreds ? 100n : 1n) * (isFine ? 100n : 1n), minus(left, right));
      // A column without any sign states how much, not which way: the smaller from the larger.
      const below = [a, b].filter(({ figure }) => isNegative(figure!.value)).length;
      const isStrict = signed === 'all' || (signed === 'below' && below === 2);
      const isEither = !unsigned && result.figure.sign === '' && !isStrict;
      const isLess = compare(a.figure!.value, b.figure!.value) < 0;
      const isFall = unsigned || (isEither && isLess !== isNegative(result.figure.value));
      const expression = isFall ? difference(1, 0) : difference(0, 1);
      const alternatives = isEither ? [isFall ? difference(0, 1) : difference(1, 0)] : [];
      // "12.0% | 9.0% | -25%": how much a rate grew, printed like a rate.
      if ([result, a, b].every(({ figure }) => figure?.kind === 'percent' && (figure.unit ?? '%') === '%'))
        alternatives.push(growth);
      const relation = inferred(context, {
        kind: 'change',
        subject: 'change',
        result,
        expression,
        operands: [a, b],
        words: column.title,
        row,
        column,
      });
      return alternatives.length > 0 ? { ...relation, alternatives } : relation;
    },
  };
}

/** "-25%" between amounts, among "+7 pp": growth, though the others are differences. */
function isGrowth(result: Operand, ...amounts: readonly Operand[]): boolean {
  const { kind, unit = '%' } = result.figure!;
  return kind === 'percent' && unit === '%' && amounts.every(({ figure }) => figure?.kind !== 'percent');
}

function grown(context: TableContext, row: Row, column: Column, from: readonly [Column, Column]): Relation | undefined {
  const { mean } = context.lexicon.summaryRows;
  if (mean.some(phrase => hasPhrase(normal([...column.path, column.title].join(' ')), phrase))) return undefined;
  if (from.some(each => (context.operand(row, each).figure?.value.coefficient ?? 0) <= 0)) return undefined;
  const relation = inferredRatio(context, row, { column, from, expression: growth });
  return relation && isRateRow(row, context) ? { ...relation, alternatives: [pointsGrown] } : relation;
}

/** By how much the first operand is more than the second, as a share of it. */
const growth: Expression = {
  kind: 'difference',
  left: { kind: 'quotient', left: { kind: 'operand', index: 0 }, right: { kind: 'operand', index: 1 } },
  right: { kind: 'constant', value: rational(1) },
};

/** "Operating margin (%) | 18.4 | 16.2 | 2.2" under "Change (%)": what a rate grows by may be said in points. */
export const pointsGrown: Expression = {
  kind: 'product',
  left: minus(0, 1),
  right: { kind: 'constant', value: rational(1n, 100n) },
};

function saysDecrease(context: TableContext, row: Row, column: Column): boolean {
  const text = normal(row.cells[column.index]!.text);
  if (startsWithOne(text, context.lexicon.noteDecrease)) return true;
  const cues = context.allCues(column);
  return cues.has('decrease') && !cues.has('increase') && !cues.has('change');
}

export function hundredfold(left: Expression): Expression {
  return times(100n, left);
}

function times(factor: bigint, left: Expression): Expression {
  return factor === 1n ? left : { kind: 'product', left, right: { kind: 'constant', value: rational(factor) } };
}

export function minus(left: number, right: number): Expression {
  return { kind: 'difference', left: { kind: 'operand', index: left }, right: { kind: 'operand', index: right } };
}

/** "Tăng 01 do …", "Giảm 04 phòng …" in the notes of a table with two years side by side. */
export function noteRelations({ pieces }: Table, context: TableContext): readonly Relations[] {
  return pieces.map(piece => notesIn(piece, context)).filter(({ length }) => length > 0);
}

// Right because rows and contexts are immutable.
const notesIn = memo2((rows: readonly Row[], context: TableContext): Relations => {
  const { table, lexicon } = context;
  const notes = table.columns.filter(
    column => context.cues(column).has('note') || (column.type === 'text' && context.cues(column).has('change')),
  );
  const periods = context.amounts.filter(
    column =>
      yearOf(column) !== undefined || context.allCues(column).has('earlier') || context.allCues(column).has('current'),
  );
  if (notes.length === 0 || context.amounts.length !== 2 || periods.length !== 2) return [];
  const [first, second] = context.amounts as [Column, Column];
  const years = [yearOf(first), yearOf(second)];
  const backwards =
    years[0] !== undefined && years[1] !== undefined
      ? years[0] > years[1]
      : context.allCues(second).has('earlier') || context.allCues(first).has('current');
  const [then, now] = backwards ? [second, first] : [first, second];
  const relations: Relation[] = [];
  for (const row of rows) {
    for (const note of notes) {
      const cell = row.cells[note.index]!;
      const figure = cell.figures[0];
      if (figure?.kind !== 'count') continue;
      const text = normal(cell.text);
      const up = lexicon.noteIncrease.find(phrase => startsWithPhrase(text, phrase));
      const down = lexicon.noteDecrease.find(phrase => startsWithPhrase(text, phrase));
      const direction = up ?? down;
      if (!direction) continue;
      // The figure must follow the word at once: "Tăng 01", not "Giảm do sáp nhập 03 phòng".
      if (!new RegExp(`^${direction}\\s(?:thêm\\s)?${figure.text.replace(/[.+]/g, '\\$&')}(?!\\d|%)`, 'u').test(text))
        continue;
      const operands = [context.operand(row, now), context.operand(row, then)];
      if (operands.some(operand => !operand.figure)) continue;
      const result: Operand = {
        standing: 'figure',
        figure,
        place: figurePlace(row, note.index, figure),
        address: undefined,
        label: note.title,
      };
      relations.push(
        inferred(context, {
          kind: 'change',
          subject: 'change',
          result,
          expression: up ? minus(0, 1) : minus(1, 0),
          operands,
          words: cell.text.slice(0, 60),
          row,
          column: note,
          data: { direction: up ? 'increase' : 'decrease', note: true },
        }),
      );
    }
  }
  return relations;
});
