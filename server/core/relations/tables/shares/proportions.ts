/**
 * Amounts that are one number times another column, where no column holds the number: "Hệ số lương | Thành tiền" at one
 * basic salary. Rows that agree to the last of many digits prove it, and a slip of the pen takes one away from them.
 */
import { printDecimal } from '../../../figures/print.ts';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
} from '../../../figures/rational.ts';
import { tellingDigits } from '../../../figures/slips.ts';
import { fewAmong } from '../../../lists.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hypothesisFor } from '../../diagnosis/hypotheses.ts';
import type { Operand, Relation } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

/** `said`: the keys of what the titles say; a product that they name is not looked for. */
export function proportionFamilies(
  context: TableContext,
  outline: readonly OutlineRow[],
  said: ReadonlySet<string>,
): readonly ColumnFamily[] {
  const rows = fewAmong(outline, mostRows, ({ figures, total }) => figures && !total);
  if (!rows || rows.length < fewestRows || context.amounts.length > mostColumns) return [];
  return context.amounts.flatMap(result => {
    if (said.has(`product:${result.index}`)) return [];
    const before = context.amounts.filter(({ index }) => index < result.index).slice(-3);
    return before.toReversed().flatMap(factor => familyOf(context, rows, factor, result) ?? []);
  });
}

const fewestRows = 3;
const mostRows = 200;
const mostColumns = 20;

interface Pair {
  readonly row: OutlineRow;
  readonly factor: Operand;
  readonly result: Operand;
  readonly ratio: Rational;
}

function familyOf(
  context: TableContext,
  rows: readonly OutlineRow[],
  factor: Column,
  result: Column,
): ColumnFamily | undefined {
  const pairs: Pair[] = [];
  for (const row of rows) {
    const [own, stated] = [factor, result].map(column => context.operand(row.row, column)) as [Operand, Operand];
    const ratio =
      own.figure && stated.figure && divide(fromDecimal(stated.figure.value), fromDecimal(own.figure.value));
    if (!ratio) return undefined;
    pairs.push({ row, factor: own, result: stated, ratio });
    // Two rows in which it is another number: none for all.
    if (pairs.length === 3 && pairs.every((a, at) => pairs.every((b, other) => at === other || !same(a, b))))
      return undefined;
  }
  const right = agreeing(pairs);
  if (right.length < 2 || right.length < pairs.length - 1) return undefined;
  const ratio = whole(right[0]!.ratio);
  const telling = right.filter(pair => tellingDigits(pair.result.figure!.value).length >= sureDigits);
  const factors = new Set(telling.map(pair => pair.factor.figure!.text));
  if (factors.size < 2 || !ratio || isPowerOfTen(ratio.numerator)) return undefined;
  const off = pairs.find(pair => !right.includes(pair));
  if (off && (!isSlip(off, ratio) || isColumn(context, pairs))) return undefined;
  const rule = `${result.title} = ${factor.title} × ${printDecimal(roundHalfUp(ratio, 0), { style: context.style, decimals: 0 })}`;
  return {
    strength: 'blind',
    decided: 'structure',
    size: pairs.length,
    key: `product:${result.index}`,
    relation(index): Relation {
      const pair = pairs[index]!;
      const relation = inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result: pair.result,
        expression: {
          kind: 'product',
          left: { kind: 'operand', index: 0 },
          right: { kind: 'constant', value: ratio },
        },
        operands: [pair.factor],
        words: rule,
        row: pair.row.row,
        column: result,
        data: { rule },
      });
      // What is multiplied is as it is printed.
      return { ...relation, strict: true };
    },
  };
}

/** "Number | Daily fee | Total": what the rows are multiplied by stands in a column of its own, and two happen to have one number. */
function isColumn({ amounts, operand }: TableContext, pairs: readonly Pair[]): boolean {
  return amounts.some(column =>
    pairs.every(({ row, ratio }) => {
      const { figure } = operand(row.row, column);
      return figure !== undefined && compare(fromDecimal(figure.value), ratio) === 0;
    }),
  );
}

/** Products of so many digits seldom agree by chance; of 300 and 600 one is a slip of the other. */
const sureDigits = 4;

function same(a: Pair, b: Pair): boolean {
  return compare(a.ratio, b.ratio) === 0;
}

/** The most that have one number in common. */
function agreeing(pairs: readonly Pair[]): readonly Pair[] {
  const alike = pairs.slice(0, 2).map(first => pairs.filter(pair => same(pair, first)));
  return alike[1] && alike[1].length > alike[0]!.length ? alike[1] : alike[0]!;
}

/** The same number where it is a whole one, above zero. */
function whole({ numerator, denominator }: Rational): Rational | undefined {
  return numerator % denominator === 0n && numerator / denominator > 0n ? rational(numerator / denominator) : undefined;
}

function isPowerOfTen(value: bigint): boolean {
  return /^10*$/u.test(value.toString());
}

/** Whether one slip, in either figure, explains a row that does not agree. */
function isSlip({ factor, result }: Pair, ratio: Rational): boolean {
  const [own, stated] = [factor.figure!, result.figure!];
  const product = multiply(fromDecimal(own.value), ratio);
  const expected = roundHalfUp(product, -stated.decimals);
  const isExact = compare(fromDecimal(expected), product) === 0;
  if (isExact && tellingDigits(expected).length >= sureDigits && hypothesisFor(stated, expected)) return true;
  const quotient = divide(fromDecimal(stated.value), ratio);
  if (!quotient || tellingDigits(stated.value).length < sureDigits) return false;
  const meant = roundHalfUp(quotient, -own.decimals);
  return compare(fromDecimal(meant), quotient) === 0 && hypothesisFor(own, meant) !== undefined;
}
