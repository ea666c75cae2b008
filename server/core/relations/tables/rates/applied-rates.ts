/**
 * "Thành tiền | Thuế GTGT 10%", "Tiền lương | BHXH (8%)": an amount at the rate that its title says, of one before it.
 */
import type { Decimal } from '../../../figures/decimal.ts';
import { compare, divide, fromDecimal, multiply, type Rational, rational } from '../../../figures/rational.ts';
import { readFigures } from '../../../figures/scan.ts';
import type { Column } from '../../../model/table.ts';
import { normal, startsWithPhrase } from '../../../reading/tables/phrases.ts';
import type { Expression } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

export function appliedRateFamilies(context: TableContext): readonly RowFamily[] {
  return context.amounts.flatMap(column => {
    const rate = rateIn(column, context);
    if (!rate) return [];
    const before = context.amounts.filter(({ index, unit }) => index < column.index && unit === column.unit);
    return before
      .slice(-3)
      .reverse()
      .map(base => familyOf(context, column, base, rate));
  });
}

interface Rate {
  readonly text: string;
  readonly value: Rational;
}

/** The one percentage that a title says, behind a word for what is taken at a rate. */
function rateIn({ title }: Column, { lexicon, style }: TableContext): Rate | undefined {
  const words = normal(title);
  if (!words.includes('%') || !lexicon.appliedRates.some(phrase => startsWithPhrase(words, phrase))) return undefined;
  const [only, ...more] = readFigures(title, style).filter(({ kind }) => kind === 'percent');
  return only && more.length === 0 ? { text: only.text, value: fromDecimal(only.value) } : undefined;
}

function familyOf(context: TableContext, column: Column, base: Column, rate: Rate): RowFamily {
  const rule = `${column.title} = ${base.title} × ${rate.text}`;
  const expression: Expression = {
    kind: 'product',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'constant', value: rate.value },
  };
  return {
    strength: 'words',
    key: `applied:${column.index}`,
    relation(row) {
      const result = context.operand(row, column);
      const operand = context.operand(row, base);
      if (!result.figure || !operand.figure || isAtOtherRate(result.figure.value, operand.figure.value, rate.value))
        return undefined;
      const operands = [operand];
      const parts = { kind: 'rule', subject: 'rule', result, expression, operands, words: rule } as const;
      return inferred(context, { ...parts, row, column, data: { rule } });
    },
  };
}

/** Another whole or half percentage, or none: what is taxed otherwise, or not at all. */
function isAtOtherRate(amount: Decimal, of: Decimal, rate: Rational): boolean {
  const halves = rational(200);
  const own = divide(multiply(fromDecimal(amount), halves), fromDecimal(of));
  return own !== undefined && own.numerator % own.denominator === 0n && compare(own, multiply(rate, halves)) !== 0;
}
