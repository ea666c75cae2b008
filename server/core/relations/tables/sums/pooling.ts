/**
 * What the groups of one level show of one another.
 */
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isSlippedSum } from '../../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../../evaluate.ts';
import type { Certainty } from '../../relation.ts';
import { evidenceOf } from '../deciding.ts';
import type { SumDown } from '../down.ts';
import type { ColumnFamily } from '../family.ts';
import type { PiecewiseRows } from '../piecewise-rows.ts';
import { comesNear } from '../though-failing.ts';

/**
 * What other groups of the same level show counts for a group too: where every other group is the sum of its rows, one
 * that is not is a fault, though it has but one column.
 */
export function pooled(families: readonly SumDown[], rows: PiecewiseRows): ColumnFamily[] {
  const evidence = new Map(families.map(family => [family, evidenceOf(family, rows)]));
  const levels = new Map<string, Level>();
  const holds = (family: SumDown): boolean => evidence.get(family)!.holds > 0 && evidence.get(family)!.fails === 0;
  for (const family of families) {
    const level = levels.get(levelOf(family)) ?? { count: 0, single: 0, holding: 0, columns: 0, last: family };
    levels.set(levelOf(family), level);
    level.count++;
    level.last = family;
    const { holds: told, fails } = evidence.get(family)!;
    if (told === 0 && fails === 0) level.single++;
    if (!holds(family)) continue;
    level.holding++;
    level.columns += evidence.get(family)!.holds;
  }
  return families.map(own => {
    if (own.strength !== 'words' || own.whole.total) return own;
    const { holds: held, fails } = evidence.get(own)!;
    if (fails === 0) return own;
    const { count, single, holding, columns, last } = levels.get(levelOf(own))!;
    // The last one may go on overleaf.
    const others = count - 1 - (own === last || holding < 2 ? 0 : single);
    // The row that was lost may have had nothing in a column.
    if ((held > 0 && fails < mostColumns * held) || holding === 0 || holding < others) return own;
    // One column fails where every other group holds: that column. All fail: a row of the group was lost.
    if (fails === 1) {
      const [wrong] = own.all().filter(each => evaluateOnce(each).verdict === 'wrong');
      const isFault = wrong && (isSlippedSum(wrong) || own.lacksNumber() || (holding >= 2 && comesNear(wrong)));
      return isFault ? { ...own, ifMostFail: () => 'structure' } : own;
    }
    const certainty: Certainty = holding >= 2 || columns >= 2 ? 'structure' : 'likely';
    return { ...own, ifMostFail: () => own.ifMostFail?.(rows) ?? (own.cause?.('whole') ? certainty : undefined) };
  });
}

interface Level {
  count: number;
  /** Groups of one row: they say nothing. */
  single: number;
  holding: number;
  columns: number;
  last: SumDown;
}

/** So many times the columns that hold must fail. */
const mostColumns = 3;

/** Groups of "1.1, 1.2" are of one kind, however deep they stand. */
function levelOf({ whole, dotted }: SumDown): string {
  return dotted ? 'dotted' : `${whole.total} ${whole.depth} ${styleOf(whole)}`;
}

function styleOf({ marker }: OutlineRow): string {
  if (marker === undefined) return '';
  if (/^\d+$/.test(marker)) return '1';
  if (/^(?:[IVX]|[IVXLC]{2,})$/.test(marker)) return 'I';
  return /^\p{Lu}$/u.test(marker) ? 'A' : /^\p{Ll}$/u.test(marker) ? 'a' : marker.length > 1 ? '1.1' : marker;
}
