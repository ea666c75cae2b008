/**
 * Amounts by a price or an allowance that is said once, in the caption or in a title: "mức hỗ trợ 1,5 triệu đồng/hộ" over
 * "Số hộ | Kinh phí hỗ trợ", "lương cơ sở 2.340.000 đồng" over "Hệ số | Thành tiền". In: the columns of a table and the
 * sums of money said of it; out: a family for each two columns of which one is the other times such a sum in every row
 * but one. No word is needed beside it: many digits agree in row after row.
 */
import { memo } from '../../../derive.ts';
import { coefficientAt, type Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { fromDecimal, multiply, type Rational, rational } from '../../../figures/rational.ts';
import { readFigures } from '../../../figures/scan.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isLimit } from '../../../reading/tables/limits.ts';
import { inferred, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

export function constantFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly RowFamily[] {
  const constants = constantsOf(context);
  const { amounts } = context;
  if (constants.length === 0 || amounts.length < 2 || amounts.length > mostColumns) return none;
  const rows = outline.slice(0, mostRows).filter(({ figures }) => figures);
  if (rows.length < fewest) return none;
  const values = amounts.map(column => rows.map(({ row }) => numberOf(context.operand(row, column).figure?.value)));
  return constants.flatMap(constant =>
    amounts.flatMap((result, r) =>
      amounts.flatMap((count, c) => {
        if (r === c) return none;
        const found = powerOf(values[r]!, values[c]!, numberOf(constant.value));
        return found ? [familyOf(context, result, count, constant, found)] : none;
      }),
    ),
  );
}

const none: readonly RowFamily[] = [];
const mostColumns = 12;
const mostRows = 12;
const mostConstants = 4;
const fewest = 3;

/** The sums of money in what is said of the table, but for what may be a unit. Right because a context is immutable. */
const constantsOf = memo(({ table, style }: TableContext): readonly Figure[] => {
  const texts = [table.caption?.sums ?? '', table.title ?? '', ...table.columns.map(({ title }) => title)];
  return texts
    .filter(text => /\d/u.test(text))
    .flatMap(text => readFigures(text, style).filter(({ span }) => !isLimit(text, span.start, span.end)))
    .filter(({ kind, text }) => kind === 'measure' && !/^0*10*$/u.test(text.replace(/\D/gu, '')))
    .slice(0, mostConstants);
});

/** To try by; what is found is then computed exactly. */
function numberOf(value: Decimal | undefined): number {
  return value ? Number(coefficientAt(value, precision)) / 10 ** precision : Number.NaN;
}

const precision = 6;

interface Found {
  /** How many thousands the result is printed in, beyond what its unit says. */
  readonly power: 0 | 3 | 6;
  /** To the last digit in every row but one, not only to what is printed. */
  readonly exact: boolean;
}

/** How r = c × constant holds in every row but one; undefined where it does not. No calls in the loop but these few. */
function powerOf(results: readonly number[], counts: readonly number[], constant: number): Found | undefined {
  let power: Found['power'] | undefined;
  let holds = 0;
  let fails = 0;
  let exact = 0;
  for (let at = 0; at < results.length; at++) {
    const r = results[at]!;
    const product = counts[at]! * constant;
    if (!(r > 0 && product > 0)) continue;
    const ratio = product / r;
    const found = isNear(ratio, 1) ? 0 : isNear(ratio, 1e3) ? 3 : isNear(ratio, 1e6) ? 6 : undefined;
    if (found === undefined || (power !== undefined && found !== power)) {
      fails++;
      if (fails > 1) return undefined;
      continue;
    }
    power = found;
    holds++;
    if (Math.abs(ratio / 10 ** found - 1) < 1e-9) exact++;
  }
  return power !== undefined && holds >= (fails === 1 ? 2 : fewest)
    ? { power, exact: exact >= fewest && exact >= holds - 1 }
    : undefined;
}

/** Near enough to tell the power by; whether it holds is computed exactly. */
function isNear(ratio: number, whole: number): boolean {
  return ratio > whole * 0.95 && ratio < whole * 1.05;
}

/** The same object as long as the figures show the same. */
function familyOf(context: TableContext, result: Column, count: Column, constant: Figure, found: Found): RowFamily {
  const known = families(context);
  const key = `${result.index} = ${count.index} × ${constant.text} ${constant.unit} ${found.power} ${found.exact}`;
  const family = known.get(key) ?? newFamily(context, result, count, constant, found);
  known.set(key, family);
  return family;
}

// Right because a context is immutable.
const families = memo((_context: TableContext) => new Map<string, RowFamily>());

function newFamily(
  context: TableContext,
  result: Column,
  count: Column,
  { text, unit, value }: Figure,
  { power, exact }: Found,
): RowFamily {
  const rule = `${result.title} = ${count.title} × ${[text, unit].filter(Boolean).join(' ')}`;
  const factor: Rational = multiply(fromDecimal(value), rational(1n, 10n ** BigInt(power)));
  return {
    strength: 'blind',
    key: `constant:${result.index}`,
    relation(row) {
      const stated = context.operand(row, result);
      const operand = context.operand(row, count);
      if (!stated.figure || !operand.figure) return undefined;
      const relation = inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result: stated,
        expression: {
          kind: 'product',
          left: { kind: 'operand', index: 0 },
          right: { kind: 'constant', value: factor },
        },
        operands: [operand],
        words: rule,
        row,
        column: result,
        data: { rule },
      });
      return exact ? { ...relation, strict: true } : relation;
    },
  };
}
