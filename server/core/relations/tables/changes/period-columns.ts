/**
 * Columns of periods that hold others: "Tháng 1 | Tháng 2 | Tháng 3 | Quý I | … | 6 tháng", "Q1 | Q2 | Q3 | Q4 | H1 | FY2025".
 */
import { compare } from '../../../figures/decimal.ts';
import { groupBy } from '../../../group.ts';
import { romanValue } from '../../../model/names.ts';
import type { Column } from '../../../model/table.ts';
import { monthsIn, yearsIn } from '../../../reading/tables/periods.ts';
import { normal, startsWithOne, startsWithPhrase } from '../../../reading/tables/phrases.ts';
import { isSlippedResult, isSlippedSum } from '../../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../../evaluate.ts';
import type { Relation } from '../../relation.ts';
import { sumAcross } from '../across.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';
import { isAverage } from '../rates/averages.ts';

/**
 * A period is the sum of the shorter ones since the last that is as long, where these are as many months as it has; or of
 * those of one length that its title and theirs say lie in it, wherever they stand.
 */
export function periodFamilies(context: TableContext): RowFamily[] {
  const periods = additiveColumns(context).map((column): Period => ({ column, ...spanOf(column, context) }));
  if (periods.every(({ months }) => months === 0)) return [];
  const families: RowFamily[] = [];
  const add = ({ column }: Period, parts: readonly Period[]): void => {
    const words = [...parts, { column }].map(each => each.column.title).join(' | ');
    const columns = parts.map(part => part.column);
    const family = sumAcross(context, column, columns, words, 'words');
    families.push({
      ...family,
      // "Staff": in a year there are as many as in any of its quarters.
      relation(row, base, signed) {
        const relation = family.relation(row, base, signed);
        return relation && (isAverage(relation) || isNotMore(relation)) ? undefined : relation;
      },
    });
  };
  let open: Period[] = [];
  for (const period of periods) {
    const { column, months } = period;
    if (months === 0 || (open.length > 0 && group(open[0]!.column) !== group(column))) {
      open = [];
      if (months === 0) continue;
    }
    const from = open.findLastIndex(other => other.months >= months) + 1;
    const parts = open.slice(from);
    const isWhole = parts.length >= 2 && monthsOf(parts) === months;
    if (isWhole) add(period, parts);
    for (const lying of within(period, periods))
      if (!isWhole || lying.some((part, at) => part !== parts[at])) add(period, lying);
    open = [...open.slice(0, from), period];
  }
  return families;
}

/** In a half-year no more than in one of its quarters, and no slip of the pen made it so. */
function isNotMore(relation: Relation): boolean {
  const evaluation = evaluateOnce(relation);
  if (evaluation.verdict !== 'wrong' || isSlippedResult(evaluation)) return false;
  const apart = relation.operands.flatMap(({ figure }) =>
    figure ? [compare(figure.value, relation.result.figure!.value)] : [],
  );
  return apart.includes(0) || (apart.some(each => each > 0) && !isSlippedSum(relation));
}

interface Period {
  readonly column: Column;
  /** How many months it has; 0 for no period. */
  readonly months: number;
  /** How many months of the year are before it; undefined where its title does not say. */
  readonly after: number | undefined;
}

function monthsOf(periods: readonly Period[]): number {
  return periods.reduce((sum, { months }) => sum + months, 0);
}

/** The periods of one length that lie in another one, each where the one before it ends, if they are all there. */
function within(whole: Period, periods: readonly Period[]): readonly (readonly Period[])[] {
  const { after: from } = whole;
  if (from === undefined) return [];
  const inside = periods.filter(
    ({ column, months, after }) =>
      months > 0 &&
      months < whole.months &&
      after !== undefined &&
      after >= from &&
      after + months <= from + whole.months &&
      group(column) === group(whole.column) &&
      isOfYear(column, whole.column),
  );
  return [...groupBy(inside, ({ months }) => months).values()].filter(
    parts => monthsOf(parts) === whole.months && parts.every(({ months, after }, at) => after === from + at * months),
  );
}

function isOfYear({ title }: Column, { title: whole }: Column): boolean {
  const [own, others] = [yearsIn(title), yearsIn(whole)];
  return own.length === 0 || others.length === 0 || own.join() === others.join();
}

/** "Lũy kế 9 tháng" is nine months; "Quý III" has six before it. */
function spanOf({ title }: Column, { lexicon }: TableContext): Omit<Period, 'column'> {
  const text = normal(title);
  const cumulative = (lexicon.cues.cumulative ?? []).find(phrase => startsWithPhrase(text, phrase));
  const words = cumulative ? text.slice(cumulative.length).trim() : text;
  const months = monthsIn(words, lexicon);
  if (startsWithOne(words, lexicon.laterHalves)) return { months, after: 6 };
  const [, number] = /^\p{L}{1,9}\s?(\d{1,2}|[ivx]{1,4})(?![\p{L}\d])/u.exec(words) ?? [];
  if (number === undefined || months >= 9) return { months, after: months === 1 || months === 3 ? undefined : 0 };
  const counted = romanValue(number.toUpperCase()) ?? Number(number);
  return { months, after: counted * months <= 12 ? (counted - 1) * months : undefined };
}

function group({ path }: Column): string {
  return path.join('|');
}
