/**
 * What the headers and labels of a table say about its figures, without anything declared.
 */
import { memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Report, tablesOf } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { relationsOfMeasures } from './from-measures.ts';
import type { Relation } from './relation.ts';
import { changeFamilies, noteRelations } from './tables/changes.ts';
import { columnSumFamilies } from './tables/column-sums.ts';
import { contextOf } from './tables/context.ts';
import { exactSums } from './tables/exactness.ts';
import { best, type Family, relationsOf } from './tables/family.ts';
import { flowFamilies } from './tables/flows.ts';
import { formulaFamilies } from './tables/formulas.ts';
import { orderFamilies } from './tables/orders.ts';
import { productFamilies } from './tables/products.ts';
import { rowSumFamilies } from './tables/row-sums.ts';
import { shareFamilies } from './tables/shares.ts';

/** Relations of origin `inferred`. What a declared relation already says of a figure is left out. */
export function relationsFromTables(report: Report, declared: readonly Relation[]): Relation[] {
  const spoken = new Set(declared.flatMap(saidBy));
  const relations: Relation[] = [];
  for (const { table } of tablesOf(report)) {
    for (const relation of relationsOfTable(table, report.style)) {
      if (spoken.size === 0 || !saidBy(relation).some(said => spoken.has(said))) relations.push(relation);
    }
  }
  return relations;
}

/** That a figure is a result of this kind, and that it follows from these figures. */
function saidBy({ result, subject, operands }: Relation): string[] {
  if (!result.address) return [];
  const from = operands.map(({ address }) => address).sort();
  return [`${result.address} ${subject}`, `${result.address} = ${from.join(' ')}`];
}

// Right because a table is immutable, and what its words say depends on it and on the style of its numbers.
export const relationsOfTable = memo2((table: Table, style: NumberStyle): readonly Relation[] => {
  const context = contextOf(table, style);
  const columnSums = columnSumFamilies(context);
  const families = [
    ...formulaFamilies(context),
    ...rowSumFamilies(context),
    ...flowFamilies(context),
    ...productFamilies(context),
    ...columnSums.families,
    ...shareFamilies(context, columnSums.outline),
    ...changeFamilies(context),
    ...orderFamilies(context),
  ];
  return [
    ...(table.measuresDeclared ? [] : relationsOfMeasures(table, style)),
    ...exactSums(decided(families)),
    ...noteRelations(context),
  ];
});

function decided(families: readonly Family[]): Relation[] {
  const byKey = new Map<string, Family[]>();
  for (const family of families) {
    const known = byKey.get(family.key);
    if (known) known.push(family);
    else byKey.set(family.key, [family]);
  }
  const relations: Relation[] = [];
  for (const group of byKey.values()) {
    const chosen = best(group);
    if (chosen) relations.push(...relationsOf(chosen.family, chosen.certainty));
  }
  return relations;
}
