/**
 * Tables in which each unit has a row per measure: the group's rows are the totals of the units' rows.
 *
 * A number on a unit's own row counts as the measure named by `bare`, but only for units without a row for that
 * measure: a unit that prints both is counted once.
 */
import { sum } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { printDecimal } from '../figures/print.ts';
import { type Report, tablesOf } from '../model/report.ts';
import type { Column, Measure, Row, Table } from '../model/table.ts';
import { cellOperand, inSentence, tableData } from './operands.ts';
import type { Operand, Relation } from './relation.ts';

export function* relationsFromMeasures(report: Report): Generator<Relation> {
  for (const { table } of tablesOf(report)) {
    if (table.measures.length === 0) continue;
    for (const group of table.rows) {
      if (group.kind !== 'group') continue;
      for (const measure of table.measures) yield* groupTotals(table, group, measure, report.style);
    }
  }
}

function* groupTotals(table: Table, group: Row, measure: Measure, style: NumberStyle): Generator<Relation> {
  const own = table.rows.find(row => row.parent === group.index && row.measure === measure.id);
  if (!own) return;
  const units = table.rows.filter(row => row.parent === group.index && row.kind === 'plain');
  if (units.length === 0) return;
  for (const column of table.columns) {
    if (column.type === 'text' || column.type === 'index' || own.cells[column.index]!.kind !== 'figure') continue;
    yield groupTotal({ table, group, own, units, measure, column, style });
  }
}

interface GroupColumn {
  readonly table: Table;
  readonly group: Row;
  readonly own: Row;
  readonly units: readonly Row[];
  readonly measure: Measure;
  readonly column: Column;
  readonly style: NumberStyle;
}

function groupTotal({ table, group, own, units, measure, column, style }: GroupColumn): Relation {
  const details: Operand[] = [];
  const bares: Operand[] = [];
  for (const unit of units) {
    const detail = table.rows.find(row => row.parent === unit.index && row.measure === measure.id);
    if (detail) details.push(cellOperand(table, detail, column, unit.label));
    else if (table.bare === measure.id && unit.cells[column.index]!.kind === 'figure') {
      bares.push(cellOperand(table, unit, column, unit.label));
    }
  }
  const operands = [...details, ...bares];
  const result = cellOperand(table, own, column, measure.title);
  return {
    kind: 'sum',
    subject: 'group',
    origin: 'declared',
    certainty: 'explicit',
    result,
    comparison: '=',
    expression: { kind: 'sum', of: operands.map((_, index) => ({ kind: 'operand', index })) },
    operands,
    words: `measures: ${measure.title}`,
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
