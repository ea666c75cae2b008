/**
 * "Điểm tối đa | Điểm tự chấm | Điểm trừ": what is left of the most points after those taken off. In: the columns of
 * points of a table; out: one family for each column that may be what is left.
 */
import type { Column } from '../../../model/table.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { sumAcross } from '../across.ts';
import type { TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

/** Which of the others is left the figures decide. */
export function pointFamilies(context: TableContext): readonly RowFamily[] {
  const { scores } = context.lexicon;
  const points = context.amounts.filter(({ title }) => startsWithOne(normal(title), scores));
  const isTaken = (column: Column): boolean => context.cues(column).has('deducted');
  const taken = points.filter(isTaken);
  const [most, ...others] = points.filter(column => !isTaken(column));
  if (taken.length !== 1 || !most) return [];
  return others
    .slice(0, 4)
    .map(left => ({ ...sumAcross(context, left, [most], most.title, 'open', taken), key: `points:${most.index}` }));
}
