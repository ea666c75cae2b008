/**
 * Columns that add up or not as their figures tell: those of points, and those without a title. "Điểm tối đa | Điểm tự chấm | Điểm thẩm định". The points of criteria add up, those of units do not;
 * the figures tell.
 */
import { memo } from '../../../derive.ts';
import type { Column } from '../../../model/table.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { evaluateOnce } from '../../evaluate.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import type { SumDown } from '../down.ts';

/** Right because a context is immutable. */
export const scoreColumns = memo((context: TableContext): readonly Column[] => {
  const { scores, notRates, summaryRows } = context.lexicon;
  return context.amounts.filter(column => {
    const title = normal(column.title);
    return (
      startsWithOne(title, scores) &&
      !startsWithOne(title, notRates) &&
      !summaryRows.mean.some(phrase => hasPhrase(title, phrase)) &&
      !additiveColumns(context).includes(column)
    );
  });
});

/** Whether the columns from the `first` on add up nearly wherever a row is over others. */
export function bearsOut(families: readonly SumDown[], first: number): boolean {
  const { holds, fails } = tally(families, first);
  return holds >= 2 && fails <= Math.max(1, Math.floor(holds / 3));
}

/** Whether a column of which nothing is said adds up, most of the times that it might. */
export function addsUp(families: readonly SumDown[], column: number): boolean {
  const { holds, fails } = tally(families, column, column + 1);
  // Rows of a page that was cut lack their parts.
  return holds > fails || (holds >= 2 && holds * 3 >= fails);
}

/** In how many places a row is the sum of others, and in how many it is not. */
function tally(
  families: readonly SumDown[],
  first: number,
  end = Number.POSITIVE_INFINITY,
): { holds: number; fails: number } {
  const holding = new Map<string, boolean>();
  for (const { whole, size, relation } of families) {
    for (let index = first; index < Math.min(size, end); index++) {
      const sum = relation(index);
      if (!sum) continue;
      const key = `${whole.index} ${index}`;
      holding.set(key, holding.get(key) || evaluateOnce(sum).verdict === 'exact');
    }
  }
  const holds = [...holding.values()].filter(Boolean).length;
  return { holds, fails: holding.size - holds };
}
