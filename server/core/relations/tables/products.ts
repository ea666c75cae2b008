/**
 * Products across a row: area and yield make the output.
 */
import { rational } from '../../figures/rational.ts';
import type { Column } from '../../model/table.ts';
import type { TitleCue } from '../../reading/tables/lexicon.ts';
import type { Expression } from '../relation.ts';
import { inferred, type TableContext } from './context.ts';
import type { RowFamily } from './family.ts';

/** Sản lượng = diện tích × năng suất, whatever the power of ten between their units. */
export function productFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  for (const output of context.amounts) {
    if (!context.allCues(output).has('output')) continue;
    const same = (cue: TitleCue) => (column: Column) =>
      context.allCues(column).has(cue) && !context.allCues(column).has('output') && sharesGroup(column, output);
    const area = context.amounts.find(same('area'));
    const yields = context.amounts.find(same('yield'));
    if (!area || !yields) continue;
    for (const exponent of [0, 1, 2, 3, -1, -2, -3])
      families.push(productFamily(context, output, area, yields, exponent));
  }
  return families;
}

/** Columns of one season or kind: under the same group, or with the same words after theirs. */
function sharesGroup(a: Column, b: Column): boolean {
  const own = a.path.join('|');
  const other = b.path.join('|');
  return own === other || a.path.length !== b.path.length || a.path.length > 0;
}

function productFamily(
  context: TableContext,
  output: Column,
  area: Column,
  yields: Column,
  exponent: number,
): RowFamily {
  const factor = rational(exponent > 0 ? 10n ** BigInt(exponent) : 1n, exponent < 0 ? 10n ** BigInt(-exponent) : 1n);
  return {
    strength: 'words',
    key: `product:${output.index}`,
    relation(row) {
      const result = context.operand(row, output);
      const operands = [context.operand(row, area), context.operand(row, yields)];
      if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
      const product: Expression = {
        kind: 'product',
        left: { kind: 'operand', index: 0 },
        right: { kind: 'operand', index: 1 },
      };
      return inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result,
        expression:
          exponent === 0 ? product : { kind: 'quotient', left: product, right: { kind: 'constant', value: factor } },
        operands,
        words: `${output.title} = ${area.title} × ${yields.title}`,
        row,
        column: output,
        data: { rule: `${output.title} = ${area.title} × ${yields.title}` },
      });
    },
  };
}
