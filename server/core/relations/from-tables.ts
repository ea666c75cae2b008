/**
 * What the headers and labels of a table say about its figures, without anything declared.
 */

import { memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { append } from '../lists.ts';
import { type OutlineRow, outlineOf } from '../model/outline.ts';
import { type Report, tablesOf } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { relationsOfMeasures } from './from-measures.ts';
import type { Relation, Relations } from './relation.ts';
import { appliedRateFamilies } from './tables/applied-rates.ts';
import { withBreakdownHeadings } from './tables/breakdown-headings.ts';
import { familiesByFigures } from './tables/by-figures.ts';
import { carriedStockFamilies } from './tables/carried-stocks.ts';
import { changeFamilies, noteRelations } from './tables/changes.ts';
import { withClosingTotal } from './tables/closing-rows.ts';
import { columnSumFamilies } from './tables/column-sums.ts';
import { additiveColumns, contextOf, type TableContext } from './tables/context.ts';
import { dateSpanFamilies } from './tables/date-spans.ts';
import { best } from './tables/deciding.ts';
import { exactSums } from './tables/exactness.ts';
import { type Family, type RowFamily, relationsOf } from './tables/family.ts';
import { flowFamilies } from './tables/flows.ts';
import { formulaFamilies } from './tables/formulas.ts';
import { loneMeanFamilies } from './tables/lone-means.ts';
import { orderFamilies } from './tables/orders.ts';
import { periodFamilies } from './tables/period-columns.ts';
import { periodStepFamilies } from './tables/period-steps.ts';
import { type PiecewiseRows, piecewiseRows } from './tables/piecewise-rows.ts';
import { productFamilies } from './tables/products.ts';
import { proportionFamilies } from './tables/proportions.ts';
import { rankFamilies } from './tables/ranks.ts';
import { rateFamilies } from './tables/rates.ts';
import { ratesByFigures } from './tables/rates-by-figures.ts';
import { rowChangeFamilies } from './tables/row-changes.ts';
import { rowFlowFamilies } from './tables/row-flows.ts';
import { rowRateFamilies } from './tables/row-rates.ts';
import { rowShareFamilies } from './tables/row-shares.ts';
import { rowSumFamilies } from './tables/row-sums.ts';
import { runningBalanceFamilies } from './tables/running-balances.ts';
import { shareSumFamilies } from './tables/share-sums.ts';
import { sharedBaseFamilies } from './tables/shared-base.ts';
import { shareFamilies } from './tables/shares.ts';
import { withSubtotals } from './tables/subtotals.ts';
import { summaryRowFamilies } from './tables/summary-rows.ts';
import { withUnmarkedGroups } from './tables/unmarked-groups.ts';
import { weightedMeanFamilies } from './tables/weighted-means.ts';

/** Relations of origin `inferred`. What a declared relation already says of a figure is left out. */
export function relationsFromTables(report: Report, declared: readonly Relation[]): readonly Relations[] {
  const spoken = new Set(declared.flatMap(saidBy));
  const groups = [...tablesOf(report)].flatMap(({ table }) => relationsOfTable(table, report.style));
  if (spoken.size === 0) return groups;
  return groups.map(group => group.filter(relation => !saidBy(relation).some(said => spoken.has(said))));
}

/** That a figure is a result of this kind, and that it follows from these figures. */
function saidBy({ result, subject, operands }: Relation): string[] {
  if (!result.address) return [];
  const from = operands.map(({ address }) => address).sort();
  return [`${result.address} ${subject}`, `${result.address} = ${from.join(' ')}`];
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
    ...runningBalanceFamilies(context, outline),
    ...ratesByFigures(context, outline),
    ...summaryRowFamilies(context, outline),
    ...rowRateFamilies(context, outline),
    ...weightedMeanFamilies(context, outline),
    ...loneMeanFamilies(context, outline),
    ...periodStepFamilies(context, outline),
    ...rowChangeFamilies(context, outline),
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
  const divided = withBreakdownHeadings(outline, context, columns);
  if (divided !== outline) return divided;
  const closed = withSubtotals(outline, context, columns);
  if (closed !== outline) return closed;
  const whole = withClosingTotal(outline, context, columns);
  return whole === outline ? withUnmarkedGroups(outline, context, columns) : whole;
}

// Right because families are immutable.
const keysOf = memo((families: readonly RowFamily[]): ReadonlySet<string> => new Set(families.map(({ key }) => key)));

// Right because a context is immutable.
const familiesOfColumns = memo((context: TableContext): readonly RowFamily[] => [
  ...formulaFamilies(context),
  ...rowSumFamilies(context),
  ...periodFamilies(context),
  ...flowFamilies(context),
  ...productFamilies(context),
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
