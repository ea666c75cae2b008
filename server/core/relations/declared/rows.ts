/**
 * Which rows a rule speaks of: `rows(1..5)`, `rows(group 2)`, `where …`.
 */
import { compare, equal } from '../../figures/decimal.ts';
import { folded } from '../../model/names.ts';
import type { Row, Table } from '../../model/table.ts';
import { findRow, type Scope } from '../../rules/names.ts';
import type { Condition, Selection } from '../../rules/tree.ts';
import type { RuleNames } from './names.ts';

/** Selects rows of one table. */
export class RuleRows {
  private readonly table: Table;
  private readonly tables: Scope['tables'];
  private readonly names: RuleNames;

  constructor(table: Table, tables: Scope['tables'], names: RuleNames) {
    this.table = table;
    this.tables = tables;
    this.names = names;
  }

  /** Rows by selection; `of` is the row the sum stands on, which never counts itself. */
  select(selection: Selection, of: Row | undefined): readonly Row[] {
    const { rows } = this.table;
    let found: readonly Row[];
    switch (selection.kind) {
      case 'totals':
        found = rows.filter(({ kind }) => kind === 'total');
        break;
      case 'rows': {
        const inGroup = of?.kind === 'group' ? rows.filter(({ parent }) => parent === of.address) : rows;
        found = inGroup.filter(({ kind }) => kind === 'plain');
        break;
      }
      case 'group': {
        const group = this.row(selection);
        found = group ? rows.filter(({ kind, parent }) => kind === 'plain' && parent === group.address) : [];
        break;
      }
      case 'range': {
        const from = this.row(selection);
        const to = selection.to ? findRow(this.table, [selection.to]) : undefined;
        if (selection.to && !to) this.names.unknownRow(selection.to, this.table);
        found = from && to ? rows.slice(rows.indexOf(from), rows.indexOf(to) + 1) : [];
        break;
      }
      case 'row': {
        const row = this.row(selection);
        found = row ? [row] : [];
        break;
      }
      default:
        return selection.kind satisfies never;
    }
    const where = selection.where;
    return found.filter(row => row !== of && (!where || this.holds(where, row)));
  }

  private row(selection: Selection): Row | undefined {
    const row = selection.from ? findRow(this.table, [selection.from]) : undefined;
    if (!row && selection.from) this.names.unknownRow(selection.from, this.table);
    return row;
  }

  private holds(condition: Condition, row: Row): boolean {
    const cell = this.names.resolve(condition.left, { table: this.table, row, tables: this.tables });
    if (!cell) return false;
    const { text, figures } = cell.row.cells[cell.column.index]!;
    if (condition.right.kind === 'text') {
      const same = folded(text) === folded(condition.right.text);
      return condition.comparison === '<>' ? !same : condition.comparison === '=' && same;
    }
    const value = figures[0]?.value;
    if (!value) return false;
    const order = compare(value, condition.right.value);
    switch (condition.comparison) {
      case '=':
        return equal(value, condition.right.value);
      case '<>':
        return order !== 0;
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
      default:
        return condition.comparison satisfies never;
    }
  }
}
