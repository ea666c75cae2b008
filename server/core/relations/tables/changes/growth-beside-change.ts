/**
 * "Năm 2025 | So với năm 2024: Số tăng, giảm | Tỷ lệ (%)": growth beside the change alone. What there was before is not
 * printed: it is what there is now less the change.
 */
import { isZero } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { Expression } from '../../relation.ts';
import { inferredRatio, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

export function growthFamilies(context: TableContext, percent: Column): readonly RowFamily[] {
  const before = context.amounts.filter(({ index }) => index < percent.index);
  const [change, now, ...others] = before.toReversed();
  if (!change || !now || others.length > 0 || change.index !== percent.index - 1) return [];
  const cues = context.allCues(change);
  const compares = cues.has('change') || (cues.has('increase') && cues.has('decrease'));
  if (!compares || context.allCues(now).has('change') || context.allCues(now).has('earlier')) return [];
  if (change.path.join('|') !== percent.path.join('|')) return [];
  return [growthFamily(context, percent, now, change)];
}

function growthFamily(context: TableContext, percent: Column, now: Column, change: Column): RowFamily {
  const operand = (index: number): Expression => ({ kind: 'operand', index });
  const then: Expression = { kind: 'difference', left: operand(1), right: operand(0) };
  const expression: Expression = { kind: 'quotient', left: operand(0), right: then };
  return {
    strength: 'words',
    key: `percent:${percent.index}`,
    relation(row) {
      const signed = [percent, change].map(column => context.operand(row, column));
      if (signed.some(({ figure }) => figure?.sign === '' && !isZero(figure.value))) return undefined;
      return inferredRatio(context, row, { column: percent, from: [change, now], expression });
    },
  };
}
