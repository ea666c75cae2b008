/**
 * What the headers and labels of a table say about its figures, without anything declared.
 */

import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { append } from '../../lists.ts';
import { type Report, tablesOf } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { type OutlineRow, outlineOf } from '../../model/tables/outline.ts';
import type { Relation, Relations } from '../relation.ts';
import { familiesByFigures } from './by-figures.ts';
import { againstAverageFamilies } from './changes/against-average.ts';
import { changeFamilies, noteRelations } from './changes/changes.ts';
import { periodFamilies } from './changes/period-columns.ts';
import { periodStepFamilies } from './changes/period-steps.ts';
import { rowChangeFamilies } from './changes/row-changes.ts';
import { additiveColumns, contextOf, type TableContext } from './context.ts';
import { dateSpanFamilies } from './date-spans.ts';
import { best } from './deciding.ts';
import { exactSums } from './exactness.ts';
import { type Family, type RowFamily, relationsOf } from './family.ts';
import { carriedStockFamilies } from './flows/carried-stocks.ts';
import { withFlowSections } from './flows/flow-sections.ts';
import { flowFamilies } from './flows/flows.ts';
import { rowFlowFamilies } from './flows/row-flows.ts';
import { runningBalanceFamilies } from './flows/running-balances.ts';
import { statementFamilies } from './flows/statements.ts';
import { surplusRowFamilies } from './flows/surplus-rows.ts';
import { formulaFamilies } from './formulas.ts';
import { relationsOfMeasures } from './from-measures.ts';
import { orderFamilies } from './orders.ts';
import { type PiecewiseRows, piecewiseRows } from './piecewise-rows.ts';
import { rankFamilies } from './ranks.ts';
import { appliedRateFamilies } from './rates/applied-rates.ts';
import { constantFamilies } from './rates/constants.ts';
import { loneMeanFamilies } from './rates/lone-means.ts';
import { pointFamilies } from './rates/points.ts';
import { productFamilies } from './rates/products.ts';
import { rateFamilies } from './rates/rates.ts';
import { ratesByFigures } from './rates/rates-by-figures.ts';
import { rowRateFamilies } from './rates/row-rates.ts';
import { weightedMeanFamilies } from './rates/weighted-means.ts';
import { proportionFamilies } from './shares/proportions.ts';
import { rowShareFamilies } from './shares/row-shares.ts';
import { shareSumFamilies } from './shares/share-sums.ts';
import { sharedBaseFamilies } from './shares/shared-base.ts';
import { shareFamilies } from './shares/shares.ts';
import { withoutSpoken } from './spoken.ts';
import { withBreakdownHeadings } from './sums/breakdown-headings.ts';
import { withClosingTotal } from './sums/closing-rows.ts';
import { columnSumFamilies } from './sums/column-sums.ts';
import { withHeadedSections } from './sums/headed-sections.ts';
import { columnsOfTwo } from './sums/named-two.ts';
import { withNestedClasses } from './sums/nested-classes.ts';
import { withNestedPeriods } from './sums/nested-periods.ts';
import { withOpeningHeads } from './sums/opening-heads.ts';
import { rowSumFamilies } from './sums/row-sums.ts';
import { withSubtotals } from './sums/subtotals.ts';
import { summaryRowFamilies } from './sums/summary-rows.ts';
import { withUnmarkedGroups } from './sums/unmarked-groups.ts';

/** Relations of origin `inferred`. What a declared relation already says of a figure is left out. */
export function relationsFromTables(report: Report, declared: readonly Relation[]): readonly Relations[] {
  const groups = [...tablesOf(report)].flatMap(({ table }) => relationsOfTable(table, report.style));
  if (declared.length === 0) return groups;
  const [first] = tablesOf(report);
  return first ? withoutSpoken(groups, declared, first.table.head) : groups;
}

/** Row by row where rows speak for themselves: what is said of rows that stay the same is the same array. */
// Right because a table is immutable, and what its words say depends on it and on the style of its numbers.
export const relationsOfTable = memo2((table: Table, style: NumberStyle): readonly Relations[] => {
  const context = contextOf(table, style);
  const outline = grouped(outlineOf(table, context.lexicon), context);
  const rows = piecewiseRows(table, context, outline);
  const ofColumns = familiesOfColumns(context);
  const families = [
    ...ofColumns,
    ...columnSumFamilies(context, outline, rows),
    ...carriedStockFamilies(context, outline),
    ...rowFlowFamilies(context, outline),
    ...surplusRowFamilies(context, outline),
    ...statementFamilies(context, outline),
    ...runningBalanceFamilies(context, outline),
    ...ratesByFigures(context, outline),
    ...constantFamilies(context, outline),
    ...summaryRowFamilies(context, outline),
    ...rowRateFamilies(context, outline),
    ...weightedMeanFamilies(context, outline),
    ...loneMeanFamilies(context, outline),
    ...periodStepFamilies(context, outline),
    ...rowChangeFamilies(context, outline),
    ...againstAverageFamilies(context, outline),
    ...rowShareFamilies(context, outline),
    ...shareFamilies(context, rows.bases),
    ...shareSumFamilies(context, outline),
    ...sharedBaseFamilies(context, outline),
    ...rankFamilies(context, outline),
    ...proportionFamilies(context, outline, keysOf(ofColumns)),
  ];
  const told = decided(families, rows);
  return [
    ...(table.measuresDeclared ? [] : [relationsOfMeasures(table, style)]),
    ...exactSums(told.concat(decided(familiesByFigures(context, outline, told), rows))),
    ...noteRelations(table, context),
  ];
});

/** With the groups and subtotals that the figures tell. */
function grouped(outline: readonly OutlineRow[], context: TableContext): readonly OutlineRow[] {
  const columns = additiveColumns(context);
  const nested = withNestedClasses(outline, context, columns);
  if (nested !== outline) return nested;
  const divided = withBreakdownHeadings(outline, context, columns);
  if (divided !== outline) return divided;
  const headed = withHeadedSections(outline, context, columns);
  if (headed !== outline) return headed;
  const times = withNestedPeriods(outline, context);
  if (times !== outline) return times;
  const moved = withFlowSections(outline, context, columns);
  if (moved !== outline) return moved;
  const closed = withSubtotals(outline, context, columns);
  if (closed !== outline) return closed;
  const opened = withOpeningHeads(outline, context, columns);
  if (opened !== outline) return opened;
  const whole = withClosingTotal(outline, context, columns);
  return whole === outline ? withUnmarkedGroups(outline, context, columns) : whole;
}

// Right because families are immutable.
const keysOf = memo((families: readonly RowFamily[]): ReadonlySet<string> => new Set(families.map(({ key }) => key)));

// Right because a context is immutable.
const familiesOfColumns = memo((context: TableContext): readonly RowFamily[] => [
  ...formulaFamilies(context),
  ...rowSumFamilies(context),
  ...columnsOfTwo(context),
  ...periodFamilies(context),
  ...flowFamilies(context),
  ...productFamilies(context),
  ...pointFamilies(context),
  ...appliedRateFamilies(context),
  ...dateSpanFamilies(context),
  ...rateFamilies(context),
  ...changeFamilies(context),
  ...orderFamilies(context),
]);

function decided(families: readonly Family[], rows: PiecewiseRows): Relations[] {
  const byKey = new Map<string, Family[]>();
  for (const family of families) {
    const known = byKey.get(family.key);
    if (known) known.push(family);
    else byKey.set(family.key, [family]);
  }
  const groups: Relations[] = [];
  for (const excluding of byKey.values()) {
    const chosen = best(excluding, rows);
    if (chosen) append(groups, relationsOf(chosen.family, chosen.certainty, rows));
  }
  return groups;
}
