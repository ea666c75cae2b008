/**
 * Rows that state the change between two rows above them: "Năm 2024", "Năm 2025", "Tăng, giảm", "Tỷ lệ tăng, giảm (%)".
 */
import { memo } from '../../../derive.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import type { TableLexicon } from '../../../reading/tables/lexicon.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Relation } from '../../relation.ts';
import { inferred, isRateRow, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';
import { asPercentage } from '../shares/row-shares.ts';

/** Between the two plain rows right above; which of them is the later one the figures decide. */
export function rowChangeFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const families: ColumnFamily[] = [];
  if (context.amounts.length < 3 || outline.length > mostRows) return families;
  const starts = startsOf(context.lexicon);
  const isChange = ({ row }: OutlineRow): boolean => {
    const label = normal(row.label);
    return startsWithOne(label, starts) || (isRateRow(row, context) && starts.some(phrase => label.includes(phrase)));
  };
  const plain: OutlineRow[] = [];
  for (const row of outline) {
    if (!row.figures) continue;
    if (!isChange(row)) {
      plain.push(row);
      continue;
    }
    const [first, second] = plain.slice(-2);
    if (!first || !second) continue;
    families.push(rowChange(context, row, second, first), rowChange(context, row, first, second));
  }
  return families;
}

const mostRows = 500;

// Right because a lexicon never changes.
const startsOf = memo(({ cues: { change = [], increase = [], decrease = [] } }: TableLexicon): readonly string[] => [
  ...change,
  ...increase,
  ...decrease,
]);

function rowChange(context: TableContext, whole: OutlineRow, now: OutlineRow, then: OutlineRow): ColumnFamily {
  const isRate = isRateRow(whole.row, context);
  const difference: Expression = {
    kind: 'difference',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'operand', index: 1 },
  };
  const rate: Expression = { kind: 'quotient', left: difference, right: { kind: 'operand', index: 1 } };
  const reversed: Expression = { kind: 'negate', of: difference };
  const texts = context.amounts.map(({ index }) => whole.row.cells[index]!);
  // Without any sign the row says how much, not which way; brackets may stand for a sign.
  const isSigned = texts.some(({ figures }) => figures[0] !== undefined && figures[0].sign !== '');
  if (texts.some(({ text }) => text.startsWith('(')))
    return { strength: 'open', size: 0, key: '', relation: () => undefined };
  return {
    strength: 'open',
    size: context.amounts.length,
    key: `row:${whole.index}`,
    relation(index): Relation | undefined {
      const column = context.amounts[index]!;
      const stated = context.operand(whole.row, column);
      const operands = [now, then].map(({ row }) => ({
        ...context.operand(row, column),
        label: inSentence(row.label),
      }));
      if (!stated.figure || operands.some(({ figure }) => !figure)) return undefined;
      const relation = inferred(context, {
        kind: 'change',
        subject: 'change',
        result: isRate ? asPercentage(stated) : stated,
        expression: isRate ? rate : difference,
        operands,
        words: whole.row.label,
        row: whole.row,
        column,
      });
      return isRate || isSigned ? relation : { ...relation, alternatives: [reversed] };
    },
  };
}
