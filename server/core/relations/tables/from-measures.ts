/**
 * Tables in which each unit has a row per measure: the group's rows are the totals of the units' rows.
 *
 * A number on a unit's own row counts as the measure named by `bare`, but only for units without a row for that
 * measure: a unit that prints both is counted once.
 */
import { memo2, slot } from '../../derive.ts';
import { sum } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { printDecimal } from '../../figures/print.ts';
import { settle } from '../../lists.ts';
import { type Report, tablesOf } from '../../model/report.ts';
import type { Column, Measure, Row, Table, TableHead } from '../../model/table.ts';
import { evaluateOnce } from '../evaluate.ts';
import { cellOperand, inSentence, tableData } from '../operands.ts';
import type { Operand, Relation } from '../relation.ts';

export function* relationsFromMeasures(report: Report): Generator<Relation> {
  for (const { table } of tablesOf(report)) {
    if (table.measuresDeclared) yield* relationsOfMeasures(table, report.style);
  }
}

/**
 * Totals of the groups of a table with measures. Where the measures are not declared, neither is what a bare number
 * counts as: the reading that holds oftenest is taken, and a total that the table nowhere bears out is left alone.
 */
export const relationsOfMeasures: (table: Table, style: NumberStyle) => readonly Relation[] = memo2(
  (table: Table, style: NumberStyle) => {
    if (table.measuresDeclared) return [...totalsOf(table, table.bare, style)];
    let best: { holds: number; fails: number; relations: readonly Relation[] } | undefined;
    for (const bare of [undefined, ...table.measures.map(({ id }) => id)]) {
      const relations = [...totalsOf(table, bare, style)];
      const verdicts = relations.map(relation => evaluateOnce(relation).verdict);
      const holds = verdicts.filter(verdict => verdict === 'exact' || verdict === 'rounded').length;
      const fails = verdicts.filter(verdict => verdict === 'wrong').length;
      if (!best || holds - fails > best.holds - best.fails) best = { holds, fails, relations };
    }
    return best && best.holds >= best.fails && best.holds > 0 ? best.relations : [];
  },
);

function* totalsOf(table: Table, bare: string | undefined, style: NumberStyle): Generator<Relation> {
  if (table.measures.length === 0) return;
  const children = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (row.parent === undefined) continue;
    const known = children.get(row.parent);
    if (known) known.push(row);
    else children.set(row.parent, [row]);
  }
  for (const group of table.rows) {
    if (group.kind !== 'group') continue;
    for (const measure of table.measures) yield* groupTotals({ table, group, measure, bare, style, children });
  }
}

interface Group {
  readonly table: Table;
  readonly group: Row;
  readonly measure: Measure;
  /** The measure that a number on a unit's own row counts as. */
  readonly bare: string | undefined;
  readonly style: NumberStyle;
  readonly children: ReadonlyMap<string, readonly Row[]>;
}

function groupTotals(of: Group): readonly Relation[] {
  const { table, group, measure, bare, style, children } = of;
  const below = children.get(group.address) ?? [];
  const own = below.find(row => row.measure === measure.id);
  const units = below.filter(row => row.kind === 'plain');
  if (!own || units.length === 0) return [];
  const details = units.map(unit => children.get(unit.address)?.find(row => row.measure === measure.id));
  const known = lastTotals.get(own);
  const same = known?.find(
    last =>
      last.head === table.head &&
      last.group === group &&
      last.bare === bare &&
      last.style === style &&
      sameItems(last.units, units) &&
      sameItems(last.details, details),
  );
  if (same) return same.relations;
  const relations: Relation[] = [];
  for (const column of table.columns) {
    if (column.type === 'text' || column.type === 'index' || own.cells[column.index]!.kind !== 'figure') continue;
    relations.push(groupTotal(of, own, { units, details }, column));
  }
  const others = known?.filter(last => last.bare !== bare) ?? [];
  lastTotals.set(own, [...others, { head: table.head, group, bare, style, units, details, relations }]);
  return relations;
}

interface Totals {
  readonly head: TableHead;
  readonly group: Row;
  readonly bare: string | undefined;
  readonly style: NumberStyle;
  readonly units: readonly Row[];
  /** Of each unit the row of the measure. */
  readonly details: readonly (Row | undefined)[];
  readonly relations: readonly Relation[];
}

// By the row of the total, for each reading of bare numbers. Right because rows and heads are immutable, and all that
// totals are made of is compared.
const lastTotals = slot<Row, readonly Totals[]>();

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && settle(a, b) === a;
}

function groupTotal(
  of: Group,
  own: Row,
  { units, details: rows }: Pick<Totals, 'units' | 'details'>,
  column: Column,
): Relation {
  const { table, group, measure, bare, style } = of;
  const details: Operand[] = [];
  const bares: Operand[] = [];
  for (const [index, unit] of units.entries()) {
    const detail = rows[index];
    if (detail) details.push(cellOperand(table, detail, column, unit.label));
    else if (bare === measure.id && unit.cells[column.index]!.kind === 'figure') {
      bares.push(cellOperand(table, unit, column, unit.label));
    }
  }
  const operands = [...details, ...bares];
  const result = cellOperand(table, own, column, measure.title);
  return {
    kind: 'sum',
    subject: 'group',
    origin: table.measuresDeclared ? 'declared' : 'inferred',
    certainty: table.measuresDeclared ? 'explicit' : 'structure',
    result,
    comparison: '=',
    expression: { kind: 'sum', of: operands.map((_, index) => ({ kind: 'operand', index })) },
    operands,
    words: table.measuresDeclared ? `measures: ${measure.title}` : measure.title,
    place: result.place,
    data: {
      ...tableData(table, own, column),
      groupNumber: group.number?.replace(/[.)]$/, ''),
      groupLabel: group.label,
      measureTitle: inSentence(measure.title),
      columnTitle: inSentence(column.title),
      detailRows: details.length,
      detailSum: printed(details, style),
      bareRows: bares.length,
      bareSum: printed(bares, style),
    },
  };
}

function printed(operands: readonly Operand[], style: NumberStyle): string {
  const values = operands.flatMap(({ figure }) => (figure ? [figure.value] : []));
  return printDecimal(sum(values), { style, decimals: 0 });
}
