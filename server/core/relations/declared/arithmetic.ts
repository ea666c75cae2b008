/**
 * The arithmetic of a rule over the cells of a row.
 */
import { fromDecimal, rational } from '../../figures/rational.ts';
import type { Column } from '../../model/table.ts';
import { type CellReference, findColumn, type Scope } from '../../rules/names.ts';
import type { CallTerm, Term } from '../../rules/tree.ts';
import { cellOperand, inSentence } from '../operands.ts';
import type { Expression, Operand } from '../relation.ts';
import type { RuleNames } from './names.ts';
import type { RuleRows } from './rows.ts';

/** Turns terms into expressions; the cells they name are added to `operands`. Undefined where a name stands for nothing. */
export class RuleArithmetic {
  private readonly names: RuleNames;
  private readonly rows: RuleRows;

  constructor(names: RuleNames, rows: RuleRows) {
    this.names = names;
    this.rows = rows;
  }

  read(term: Term, scope: Scope, operands: Operand[], left: CellReference | undefined): Expression | undefined {
    switch (term.kind) {
      case 'number':
        return { kind: 'constant', value: fromDecimal(term.value) };
      case 'text':
        this.names.report('rule-unreadable', term.span, { fault: 'unexpected', stated: term.text, expected: 'number' });
        return undefined;
      case 'name': {
        const cell = this.names.resolve(term, scope);
        return cell ? this.operand(cell, scope, operands, left) : undefined;
      }
      case 'negate': {
        const of = this.read(term.of, scope, operands, left);
        return of && { kind: 'negate', of };
      }
      case 'binary': {
        const a = this.read(term.left, scope, operands, left);
        const b = a && this.read(term.right, scope, operands, left);
        if (!a || !b) return undefined;
        switch (term.operator) {
          case '+':
            return { kind: 'sum', of: a.kind === 'sum' && term.left.kind === 'binary' ? [...a.of, b] : [a, b] };
          case '-':
            return { kind: 'difference', left: a, right: b };
          case '*':
            return { kind: 'product', left: a, right: b };
          case '/':
            return { kind: 'quotient', left: a, right: b };
          default:
            return term.operator satisfies never;
        }
      }
      case 'call':
        return this.call(term, scope, operands, left);
      default:
        return term satisfies never;
    }
  }

  private operand(cell: CellReference, scope: Scope, operands: Operand[], left: CellReference | undefined): Expression {
    const label =
      cell.table !== scope.table
        ? [cell.table.title ?? cell.table.id, cell.row.number ?? cell.row.label, cell.column.title].join(', ')
        : left && cell.column === left.column
          ? inSentence(cell.row.label || (cell.row.number ?? ''))
          : inSentence(cell.column.title);
    const index = operands.push(cellOperand(cell.table, cell.row, cell.column, label)) - 1;
    return { kind: 'operand', index };
  }

  private call(
    term: CallTerm,
    scope: Scope,
    operands: Operand[],
    left: CellReference | undefined,
  ): Expression | undefined {
    if (term.name === 'ROUND') {
      const [value, digits] = term.arguments;
      const of = value?.kind === 'term' ? this.read(value.term, scope, operands, left) : undefined;
      const decimals =
        digits?.kind === 'term' && digits.term.kind === 'number' ? Number(digits.term.value.coefficient) : 0;
      return of && { kind: 'round', of, decimals: Math.min(decimals, 20) };
    }
    const of: Expression[] = [];
    const column = this.columnOf(term, scope) ?? left?.column;
    for (const argument of term.arguments) {
      if (argument.kind === 'rows') {
        if (!column) {
          this.names.report('rule-unreadable', term.span, {
            fault: 'unexpected',
            stated: term.name,
            expected: 'column',
          });
          return undefined;
        }
        for (const row of this.rows.select(argument.selection, left?.row)) {
          const cell: CellReference = { table: scope.table, row, column, fixedRow: true };
          const { kind } = row.cells[column.index]!;
          if (kind === 'figure') of.push(this.operand(cell, scope, operands, { ...cell }));
        }
        continue;
      }
      if (
        argument.term.kind === 'name' &&
        argument.term.parts.length === 1 &&
        term.arguments.some(({ kind }) => kind === 'rows')
      )
        continue;
      const value = this.read(argument.term, scope, operands, left);
      if (!value) return undefined;
      of.push(value);
    }
    if (of.length === 0)
      return term.name === 'SUM' || term.name === 'COUNT' ? { kind: 'constant', value: rational(0) } : undefined;
    switch (term.name) {
      case 'SUM':
        return { kind: 'sum', of };
      case 'COUNT':
        return { kind: 'count', of };
      case 'MIN':
        return { kind: 'minimum', of };
      case 'MAX':
        return { kind: 'maximum', of };
      case 'AVERAGE':
        return { kind: 'average', of };
      default:
        return term.name satisfies never;
    }
  }

  /** The column an aggregate over rows is taken of: `SUM(rows; [Tổng số])`. */
  private columnOf(term: CallTerm, scope: Scope): Column | undefined {
    if (!term.arguments.some(({ kind }) => kind === 'rows')) return undefined;
    for (const argument of term.arguments) {
      if (argument.kind !== 'term' || argument.term.kind !== 'name' || argument.term.parts.length !== 1) continue;
      const part = argument.term.parts[0]!;
      const column = findColumn(scope.table, part);
      if (column) return column;
      this.names.resolve(argument.term, scope);
    }
    return undefined;
  }
}
