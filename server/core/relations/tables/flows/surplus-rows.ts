/**
 * What is left of all that came in less all that was spent, said by its words alone: "Tổng thu", "Tổng chi", "Chênh lệch
 * thu - chi"; "Total income", "Total spending", "Surplus/(deficit)".
 */
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { isSlippedSum } from '../../diagnosis/slipped-sums.ts';
import type { Certainty } from '../../relation.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import { signedDown } from '../down.ts';
import type { ColumnFamily } from '../family.ts';
import { kindOf } from './row-flows.ts';

/** One family for each such row that has one total of either kind before it. */
export function surplusRowFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 3 || outline.length > most) return [];
  const { surplusRows, deficitRows } = context.lexicon;
  return outline.flatMap((row, at): readonly ColumnFamily[] => {
    if (at < 2 || !row.figures || row.formula) return [];
    const label = normal(row.row.label).replace(/^[^\p{L}]+/u, '');
    const lacks = startsWithOne(label, deficitRows);
    if (!lacks && !startsWithOne(label, surplusRows)) return [];
    const before = wholesBefore(outline, row);
    const [came, ...moreCame] = before.filter(each => kindOf(each.row, context) === 'in');
    const [went, ...moreWent] = before.filter(each => kindOf(each.row, context) === 'out');
    if (!came || !went || moreCame.length + moreWent.length > 0) return [];
    const [plus, less] = lacks ? [went, came] : [came, went];
    const sum = signedDown(context, row, [plus, less], [{ sign: 1 }, { sign: -1 }], additiveColumns(context));
    const ifMostFail = (): Certainty | undefined => {
      const [only, more] = sum.all();
      return only && !more && isSlippedSum(only) ? 'structure' : undefined;
    };
    return [{ ...sum, strength: 'words', key: `surplus:${row.index}`, ifMostFail }];
  });
}

const most = 300;

/** Totals and rows over others; where there are none, the plain rows of its level. */
function wholesBefore(outline: readonly OutlineRow[], { index, depth }: OutlineRow): readonly OutlineRow[] {
  const before = outline.slice(0, index).filter(({ figures, ofWhich }) => figures && !ofWhich);
  const wholes = before.filter(({ total, children }) => total || children.length > 0);
  return wholes.length > 0 ? wholes : before.filter(each => each.depth === depth);
}
