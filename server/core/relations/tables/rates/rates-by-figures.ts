/**
 * Columns of rates whose title does not say of what: "Ngày điều trị trung bình", "Tỷ suất sinh (‰)". Of which two
 * columns a rate is the quotient the figures show: nothing else comes to as many digits in row after row.
 */
import { memo } from '../../../derive.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isRate } from '../../../reading/tables/cues.ts';
import { isLimitTitle } from '../../../reading/tables/limits.ts';
import { titleWords } from '../../../reading/tables/rate-titles.ts';
import type { TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';
import { rateFamily } from './rates.ts';

/** What the first rows let a rate be; `best` decides by all of them. Few rows are looked at, however many there are. */
export function ratesByFigures(context: TableContext, outline: readonly OutlineRow[]): readonly RowFamily[] {
  const rates = context.amounts.filter(
    column =>
      (context.cues(column).has('not-additive') ||
        isRate(column.title, context.lexicon) ||
        column.title.includes('‰')) &&
      !isLimitTitle(column.title),
  );
  if (rates.length === 0 || rates.length > mostRates || outline.length < fewestRows) return [];
  const rows = outline.slice(0, mostRows).filter(({ figures }) => figures);
  return rates.flatMap(rate => {
    const others = context.amounts.filter(column => !rates.includes(column) && !context.cues(column).has('change'));
    const near = others
      .map(column => ({ column, distance: Math.abs(column.index - rate.index) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, mostColumns)
      .map(({ column }) => column);
    return near.flatMap(top =>
      near.flatMap(base => {
        if (top === base) return [];
        const power = powerIn(context, rows, rate, top, base);
        return power === undefined ? [] : [familyOf(context, rate, top, base, power)];
      }),
    );
  });
}

const mostRates = 8;
const mostColumns = 6;
const fewestRows = 3;
const mostRows = 12;

/** The power of ten between a rate and a quotient in most rows; undefined where they have nothing to do with one another. */
function powerIn(
  context: TableContext,
  rows: readonly OutlineRow[],
  rate: Column,
  top: Column,
  base: Column,
): number | undefined {
  const counts = new Map<number, number>();
  let asked = 0;
  let digits = 0;
  for (const { row } of rows) {
    const [r, t, b] = [rate, top, base].map(column => context.operand(row, column).figure?.value);
    if (!r || !t || !b || [r, t, b].some(({ coefficient }) => coefficient <= 0)) continue;
    asked++;
    digits += String(r.coefficient).replace(/0+$/u, '').length;
    const power = powerBetween(r, t, b);
    if (power !== undefined) counts.set(power, (counts.get(power) ?? 0) + 1);
    if (asked === 2 && counts.size === 0) return undefined;
  }
  const [power, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const isNamed = namesWhole(context, rate, top);
  if (count < 3 && count < asked - (isNamed ? 1 : 0)) return undefined;
  // Few digits agree by chance, unless the title names what is counted.
  return count >= 2 && (digits >= 3 * asked || shareWords(context, rate, top) || shareWords(context, rate, base))
    ? power
    : undefined;
}

/** k where rate = top / base * 10^k, to within a twentieth. */
function powerBetween(rate: Decimal, top: Decimal, base: Decimal): number | undefined {
  const whole = (BigInt(rate.coefficient) * BigInt(base.coefficient) * scaleUp) / BigInt(top.coefficient);
  const digits = String(whole);
  const lead = Number(digits.slice(0, 3).padEnd(3, '0'));
  const scale = top.scale - rate.scale - base.scale - precision;
  if (lead <= 105) return digits.length - 1 + scale;
  return lead >= 950 ? digits.length + scale : undefined;
}

const precision = 40;
const scaleUp = 10n ** BigInt(precision);

/** "Ngày điều trị | Ngày điều trị bình quân": all words of what is counted, two or more. */
function namesWhole({ lexicon }: TableContext, rate: Column, top: Column): boolean {
  const words = titleWords(top.title, lexicon);
  const own = titleWords(rate.title, lexicon);
  return words.length >= 2 && words.every(word => own.includes(word));
}

function shareWords({ lexicon }: TableContext, rate: Column, other: Column): boolean {
  const words = titleWords(other.title, lexicon);
  return titleWords(rate.title, lexicon).filter(word => words.includes(word)).length >= 1;
}

/** The same object as long as the figures show the same. */
function familyOf(context: TableContext, rate: Column, top: Column, base: Column, power: number): RowFamily {
  const known = families(context);
  const key = `${rate.index} ${top.index} ${base.index} ${power}`;
  const family =
    known.get(key) ?? rateFamily(context, rate, top, base, power, namesWhole(context, rate, top) ? 'words' : 'open');
  known.set(key, family);
  return family;
}

// Right because a context is immutable.
const families = memo((_context: TableContext) => new Map<string, RowFamily>());
