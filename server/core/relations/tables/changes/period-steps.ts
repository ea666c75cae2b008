/**
 * Changes down a table of periods: "Năm | Lượt khách | Tăng, giảm so năm trước | Tỷ lệ (%)", each row against the one
 * above it.
 */
import { rational } from '../../../figures/rational.ts';
import { fewAmong } from '../../../lists.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isPeriod } from '../../../reading/tables/periods.ts';
import { inSentence } from '../../operands.ts';
import type { Expression } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

/** Of one of the two amounts nearest before a change; the figures decide, and whether it is a share of the row above. */
export function periodStepFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const rows = fewAmong(outline, mostRows, ({ total, figures }) => figures && !total);
  if (!rows || rows.length < 4) return [];
  if (!rows.every(({ row }) => isPeriod(row.label, context.lexicon))) return [];
  const changes = [...context.amounts, ...context.percents].filter(column => says(column, context));
  return changes.flatMap(column => {
    const isPercent = column.type === 'percent';
    const before = context.amounts.filter(other => other.index < column.index && !changes.includes(other)).slice(-2);
    const forms: readonly Form[] = isPercent ? ['growth', 'share'] : ['difference'];
    return before.flatMap(amount => forms.map(form => stepFamily(context, rows, column, amount, form)));
  });
}

const mostRows = 120;

type Form = 'difference' | 'growth' | 'share';

function says(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  return (
    column.type === 'percent' || (['change', 'increase', 'decrease', 'of-earlier'] as const).some(cue => cues.has(cue))
  );
}

function stepFamily(
  context: TableContext,
  rows: readonly OutlineRow[],
  column: Column,
  amount: Column,
  form: Form,
): ColumnFamily {
  return {
    strength: 'open',
    size: rows.length - 1,
    key: `${form === 'difference' ? 'change' : 'percent'}:${column.index}`,
    relation(index) {
      const [above, { row }] = [rows[index]!.row, rows[index + 1]!];
      const result = context.operand(row, column);
      const operands = [row, above].map(each => ({ ...context.operand(each, amount), label: inSentence(each.label) }));
      if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
      return inferred(context, {
        kind: form === 'difference' ? 'change' : 'ratio',
        subject: form === 'share' ? 'percent' : 'change',
        result,
        expression: expressions[form],
        operands,
        words: `${column.title} | ${amount.title}`,
        row,
        column,
      });
    },
  };
}

const now: Expression = { kind: 'operand', index: 0 };
const before: Expression = { kind: 'operand', index: 1 };
const quotient: Expression = { kind: 'quotient', left: now, right: before };
const expressions: { readonly [form in Form]: Expression } = {
  difference: { kind: 'difference', left: now, right: before },
  share: quotient,
  growth: { kind: 'difference', left: quotient, right: { kind: 'constant', value: rational(1) } },
};
