/**
 * Sums and products across the rows that no word tells: "Chỉ số cũ | Chỉ số mới | Tiêu thụ", "Số giải | Tiền thưởng mỗi
 * giải | Tổng tiền thưởng". Columns of which at least one has no other relation are tried against one another; what
 * comes out to the last of many digits in every row but one is no chance. Few rows are looked at, however many there are.
 */
import { memo } from '../../derive.ts';
import { coefficientAt, type Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Column, Row } from '../../model/table.ts';
import type { OutlineRow } from '../../model/tables/outline.ts';
import { isRate } from '../../reading/tables/cues.ts';
import { isLimitTitle } from '../../reading/tables/limits.ts';
import { isTotalLabel, opensLikeTotal } from '../../reading/tables/totals.ts';
import { isSlippedSum } from '../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Relations } from '../relation.ts';
import { sumAcross } from './across.ts';
import { inPoints } from './changes/changes.ts';
import type { TableContext } from './context.ts';
import type { RowFamily } from './family.ts';
import { productFamily } from './rates/products.ts';

/** `known`: what was decided of the table before. */
export function familiesByFigures(
  context: TableContext,
  outline: readonly OutlineRow[],
  known: readonly Relations[],
): readonly RowFamily[] {
  const columns = context.amounts.filter(column => !isOther(column, context));
  if (columns.length < 3 || columns.length > mostColumns || outline.length < fewest) return none;
  const spoken = columnsOf(known);
  if (columns.every(({ id }) => spoken.has(id))) return none;
  const rows = outline
    .slice(0, mostRows)
    .filter(({ figures, total, ofWhich }) => figures && !total && !ofWhich)
    .map(({ row }) => row);
  if (rows.length < fewest) return none;
  const values = columns.map(column => rows.map(row => numberOf(context.operand(row, column).figure?.value)));
  const units = columns.map(column => unitOf(rows.map(row => context.operand(row, column).figure)));
  const trial: Trial = { context, rows, columns, values, units, isFree: at => !spoken.has(columns[at]!.id) };
  return [...sums(trial), ...products(trial)];
}

const none: readonly RowFamily[] = [];
const mostColumns = 12;
const mostRows = 12;
const fewest = 3;

interface Trial {
  readonly context: TableContext;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Of each column, its value in each row; NaN where there is none. */
  readonly values: readonly (readonly number[])[];
  /** Of each column, what its last printed digit counts: 0.1 for "12,5". */
  readonly units: readonly number[];
  /** Whether no relation across the row speaks of the column. */
  isFree(column: number): boolean;
}

/** Changes, ranks, limits, what was added up so far: what is said of them is said by their titles; of none nothing is. */
function isOther(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  if (column.title === '' && column.path.length === 0) return true;
  return (
    cues.has('rank') || cues.has('change') || cues.has('cumulative') || inPoints(column) || isLimitTitle(column.title)
  );
}

/** The ids of columns that some relation across the rows speaks of. */
function columnsOf(known: readonly Relations[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const group of known) for (const id of columnsSpoken(group)) ids.add(id);
  return ids;
}

/** Those of which the first of some relations speaks. Right because relations are immutable. */
const columnsSpoken = memo(([relation]: Relations): readonly string[] => {
  const address = relation?.result.address;
  // A sum in pieces goes down a column.
  if (!relation || address === undefined || relation.pieces) return [];
  const row = address.slice(0, address.lastIndexOf('.') + 1);
  if (!relation.operands.some(operand => operand !== relation.result && operand.address?.startsWith(row))) return [];
  return [relation.result, ...relation.operands].flatMap(({ address: each }) =>
    each === undefined ? [] : each.slice(each.lastIndexOf('.') + 1),
  );
});

/** To try by; what is found is then computed exactly. */
function numberOf(value: Decimal | undefined): number {
  return value ? Number(coefficientAt(value, precision)) / 10 ** precision : Number.NaN;
}

const precision = 6;

/** The least of what the last digits of some figures count; 1 for whole numbers. */
function unitOf(figures: readonly (Figure | undefined)[]): number {
  const quanta = figures.map(figure => figure?.quantum ?? 0);
  return 10 ** Math.min(0, ...quanta);
}

/** w = a + b of any three columns: the last of them follows from the others. */
function sums(trial: Trial): RowFamily[] {
  const { columns, values, units, isFree } = trial;
  const families: RowFamily[] = [];
  for (let w = 0; w < columns.length; w++) {
    for (let a = 0; a < columns.length; a++) {
      for (let b = a + 1; b < columns.length; b++) {
        if (a === w || b === w || !holdsInMost(values[w]!, values[a]!, values[b]!, units[w]!)) continue;
        if (![w, a, b].some(isFree) || !isOfOneKind(trial, [w, a, b])) continue;
        const family = sumOfThree(trial.context, columns[w]!, columns[a]!, columns[b]!);
        if (isBorneOut(family, trial.rows)) families.push(family);
      }
    }
  }
  return families;
}

/** No calls in here: it is asked for every three columns of a table. */
function holdsInMost(
  whole: readonly number[],
  one: readonly number[],
  other: readonly number[],
  unit: number,
): boolean {
  let holds = 0;
  let fails = 0;
  for (let at = 0; at < whole.length; at++) {
    const w = whole[at]!;
    const a = one[at]!;
    const b = other[at]!;
    // What is blank or nothing tells nothing.
    if (!(w > 0 && a > 0 && b > 0)) continue;
    const off = w - a - b;
    if (off > tiny || off < -tiny) fails++;
    else if (w >= sharp * unit && a >= telling * unit && b >= telling * unit) holds++;
    if (fails > 1) return false;
  }
  return holds >= (fails === 1 ? 2 : fewest);
}

const tiny = 1e-5;
const sharp = 100;
const telling = 10;

/** Of one unit, and no averages, prices, shares. */
function isOfOneKind({ columns, context }: Trial, places: readonly number[]): boolean {
  const [first, ...others] = places.map(at => columns[at]!);
  return (
    others.every(({ unit }) => unit === first!.unit) &&
    ![first!, ...others].some(
      column => context.allCues(column).has('not-additive') || isRate(column.title, context.lexicon),
    )
  );
}

function sumOfThree(context: TableContext, whole: Column, one: Column, other: Column): RowFamily {
  return remembered(context, `${whole.index} = ${one.index} + ${other.index}`, () => {
    const last = [whole, one, other].reduce((a, b) => (b.index > a.index ? b : a));
    const words = last.title;
    const isTotal = last === whole || whole.index < Math.min(one.index, other.index);
    const family = isTotal
      ? sumAcross(context, whole, [one, other], words, 'blind')
      : sumAcross(context, last, [whole], words, 'blind', [last === one ? other : one]);
    return { ...family, key: `figures:${last.index}` };
  });
}

/** Where few rows bear it out, the one that does not must be a slip of the pen. */
function isBorneOut(family: RowFamily, rows: readonly Row[]): boolean {
  const relations = rows.flatMap(row => family.relation(row, undefined, undefined) ?? []);
  const wrong = relations.filter(relation => evaluateOnce(relation).verdict === 'wrong');
  return wrong.length === 0 || relations.length - wrong.length >= many || wrong.every(isSlippedSum);
}

const many = 5;

/** r = a × b, or a × b × c, in whole, thousands or millions. */
function products(trial: Trial): RowFamily[] {
  const { columns, values, isFree } = trial;
  const families: RowFamily[] = [];
  for (let r = 0; r < columns.length; r++) {
    let isFound = false;
    for (let a = 0; a < columns.length; a++) {
      for (let b = a + 1; b < columns.length; b++) {
        if (a === r || b === r) continue;
        const two = isFree(r) || isFree(a) || isFree(b) ? powerOf(values[r]!, values[a]!, values[b]!) : undefined;
        if (two !== undefined) {
          families.push(productOf(trial.context, columns[r]!, [columns[a]!, columns[b]!], two));
          isFound = true;
        }
      }
    }
    if (isFound || !isFree(r) || columns.length > fewEnough) continue;
    for (let a = 0; a < columns.length; a++) {
      for (let b = a + 1; b < columns.length; b++) {
        for (let c = b + 1; c < columns.length; c++) {
          if (a === r || b === r || c === r) continue;
          const three = powerOf(values[r]!, values[a]!, values[b]!, values[c]!);
          if (three !== undefined)
            families.push(productOf(trial.context, columns[r]!, [columns[a]!, columns[b]!, columns[c]!], three));
        }
      }
    }
  }
  return families;
}

const fewEnough = 8;

/** k where r = a × b (× c) / 10^k in every row but one; undefined where it is chance. Hardly any calls in here. */
function powerOf(
  results: readonly number[],
  one: readonly number[],
  other: readonly number[],
  third?: readonly number[],
): number | undefined {
  let power: number | undefined;
  let holds = 0;
  let digits = 0;
  let fails = 0;
  for (let at = 0; at < results.length; at++) {
    const r = results[at]!;
    const a = one[at]!;
    const b = other[at]!;
    const c = third ? third[at]! : 1;
    if (!(r > 0 && a > 0 && b > 0 && c > 0)) continue;
    const product = a * b * c;
    const ratio = product / r;
    const found =
      ratio > 0.999999 && ratio < 1.000001
        ? 0
        : ratio > 999.999 && ratio < 1000.001
          ? 3
          : ratio > 999_999 && ratio < 1_000_001
            ? 6
            : ratio > 0.000999999 && ratio < 0.001000001
              ? -3
              : undefined;
    if (found === undefined || (power !== undefined && found !== power)) {
      fails++;
      if (fails > 1) return undefined;
      continue;
    }
    power = found;
    // Once a thing says nothing of what the price is.
    if (a === 1 || b === 1 || (third && c === 1)) continue;
    holds++;
    digits += significant(r);
  }
  return holds >= (fails === 1 ? 2 : fewest) && digits >= enough ? power : undefined;
}

const enough = 7;

/** Digits but for zeros at the end. */
function significant(value: number): number {
  return String(Math.round(value * 100)).replace(/0+$/u, '').length;
}

function productOf(context: TableContext, result: Column, factors: readonly Column[], power: number): RowFamily {
  const key = `${result.index} = ${factors.map(({ index }) => index).join(' × ')} / ${power}`;
  return remembered(context, key, () => {
    const family = productFamily(context, result, factors, power);
    return {
      ...family,
      strength: 'blind',
      key: `figures:${result.index}`,
      // What all come to is no product.
      relation(row, base, signed) {
        const isTotal = isTotalLabel(row.label, context.lexicon) || opensLikeTotal(row.label, context.lexicon);
        return isTotal ? undefined : family.relation(row, base, signed);
      },
    };
  });
}

/** The same object as long as the figures show the same. */
function remembered(context: TableContext, key: string, make: () => RowFamily): RowFamily {
  const known = families(context);
  const family = known.get(key) ?? make();
  known.set(key, family);
  return family;
}

// Right because a context is immutable.
const families = memo((_context: TableContext) => new Map<string, RowFamily>());
