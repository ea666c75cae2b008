/**
 * Products across a row: area and yield make the output, quantity and unit price the amount.
 */
import { rational } from '../../../figures/rational.ts';
import type { Column } from '../../../model/table.ts';
import { isLimitTitle } from '../../../reading/tables/limits.ts';
import { hasOne, normal } from '../../../reading/tables/phrases.ts';
import type { Expression } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

/** The products the language knows, whatever the power of ten between their units. */
export function productFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  for (const { result, factors, optional = [], exact, priced } of context.lexicon.products) {
    const named = (phrases: readonly string[]) => (column: Column) =>
      hasOne(normal(column.title), phrases) ||
      (column.path.length > 0 && hasOne(normal([...column.path, column.title].join(' | ')), phrases));
    for (const product of context.amounts.filter(named(result))) {
      const all = [...context.amounts, ...context.percents].filter(
        column => !named(result)(column) && sharesGroup(column, product),
      );
      const isBeside = (column: Column): boolean => column.path.join('|') === product.path.join('|');
      const others = [...all.filter(isBeside), ...all.filter(column => !isBeside(column))];
      const further = others.find(named(optional));
      const main = others.filter(column => !named(optional)(column));
      const found = factors.map((phrases, at) =>
        main.find(column => named(phrases)(column) && !factors.slice(at + 1).some(later => named(later)(column))),
      );
      const sure = found.filter(factor => factor !== undefined);
      if (sure.length < factors.length || sure.some(({ title }) => isLimitTitle(title))) continue;
      for (const columns of further ? [[...sure, further], sure] : [sure]) {
        for (const exponent of priced ? thousands : exponents)
          families.push(productFamily(context, product, columns, exponent, exact));
      }
    }
  }
  return families;
}

const exponents = [0, 1, 2, 3, -1, -2, -3];
/** A price is in thousands or millions, never in tens. */
const thousands = [0, 3, -3, 6, -6];

/** Columns of one season or kind: under the same group, or with the same words after theirs. */
function sharesGroup(a: Column, b: Column): boolean {
  const own = a.path.join('|');
  const other = b.path.join('|');
  return own === other || a.path.length !== b.path.length || a.path.length > 0;
}

export function productFamily(
  context: TableContext,
  result: Column,
  factors: readonly Column[],
  exponent: number,
  exact?: true,
): RowFamily {
  const factor = rational(exponent > 0 ? 10n ** BigInt(exponent) : 1n, exponent < 0 ? 10n ** BigInt(-exponent) : 1n);
  const rule = `${result.title} = ${factors.map(({ title }) => title).join(' × ')}`;
  const product = factors
    .map((_, index): Expression => ({ kind: 'operand', index }))
    .reduce((left, right) => ({ kind: 'product', left, right }));
  const expression: Expression =
    exponent === 0 ? product : { kind: 'quotient', left: product, right: { kind: 'constant', value: factor } };
  return {
    strength: 'words',
    key: `product:${result.index}`,
    relation(row) {
      const stated = context.operand(row, result);
      const operands = factors.map(column => context.operand(row, column));
      if (!stated.figure || operands.some(({ figure }) => !figure)) return undefined;
      const relation = inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result: stated,
        expression,
        operands,
        words: rule,
        row,
        column: result,
        data: { rule },
      });
      return exact ? { ...relation, strict: true } : relation;
    },
  };
}
