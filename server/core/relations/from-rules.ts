/**
 * Declared rules as relations.
 */
import { compare, equal } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { fromDecimal, rational } from '../figures/rational.ts';
import type { Finding } from '../finding.ts';
import { folded } from '../model/names.ts';
import type { Column, Row, RuleSource, Table } from '../model/table.ts';
import { type CellReference, findColumn, findRow, type Resolved, resolveName, type Scope } from '../rules/names.ts';
import { parseRules } from '../rules/parse.ts';
import { printRule } from '../rules/print.ts';
import type { CallTerm, Condition, NameTerm, Rule, Selection, Term } from '../rules/tree.ts';
import type { Span } from '../text.ts';
import { cellOperand, inSentence, tableData } from './operands.ts';
import type { Expression, Operand, Relation, RelationSubject } from './relation.ts';

export interface RuleRelations {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}

/** Other tables by id, as far as a rule asks for them. */
export type OtherTables = Pick<ReadonlyMap<string, Table>, 'get' | 'keys'>;

/** The relations of the rules written in a table. */
export function relationsFromRules(table: Table, tables: OtherTables, style: NumberStyle): RuleRelations {
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  for (const source of table.rules) {
    const parsed = parseRules(source.text, style);
    for (const fault of parsed.faults) {
      findings.push({
        check: 'rule-unreadable',
        place: source.place(fault.span),
        data: { fault: fault.fault, stated: fault.stated, expected: fault.expected, nearest: fault.nearest },
      });
    }
    for (const rule of parsed.rules) {
      const reader = new RuleReader(rule, source, table, tables);
      relations.push(...reader.read());
      findings.push(...reader.findings);
    }
  }
  return { relations, findings };
}

/** Turns one rule into a relation for each row it holds on. Faults of names are reported once a rule. */
class RuleReader {
  readonly findings: Finding[] = [];
  private readonly reported = new Set<string>();
  private readonly rule: Rule;
  private readonly source: RuleSource;
  private readonly table: Table;
  private readonly tables: OtherTables;

  constructor(rule: Rule, source: RuleSource, table: Table, tables: OtherTables) {
    this.rule = rule;
    this.source = source;
    this.table = table;
    this.tables = tables;
  }

  *read(): Generator<Relation> {
    const { rule } = this;
    const rows = this.rowsOf();
    for (const row of rows) {
      const scope: Scope = { table: this.table, row, tables: this.tables };
      const left = rule.left.kind === 'name' ? this.resolve(rule.left, scope) : undefined;
      if (rule.left.kind === 'name' && !left) return;
      const relation = left ? this.cellRelation(left, scope) : this.termRelation(scope);
      if (relation) yield relation;
    }
  }

  /** The rows a rule is read on: those selected; one row when the left side names it; else every row. */
  private rowsOf(): readonly Row[] {
    const { left, selection } = this.rule;
    if (selection) return this.select(selection, undefined);
    if (left.kind === 'name' && left.parts.length > 1) {
      const resolved = this.resolve(left, { table: this.table, row: this.table.rows[0], tables: this.tables });
      return resolved?.fixedRow ? [resolved.row] : this.table.rows;
    }
    if (left.kind !== 'name' && !mentionsBareColumn(this.rule)) return this.table.rows.slice(0, 1);
    return this.table.rows;
  }

  private cellRelation(left: CellReference, scope: Scope): Relation | undefined {
    const cell = left.row.cells[left.column.index]!;
    if (cell.kind === 'text' || cell.kind === 'covered') return undefined;
    const operands: Operand[] = [];
    const own: Scope = { ...scope, row: left.row };
    const expression = this.expression(this.rule.right, own, operands, left);
    if (
      !expression ||
      (operands.length > 0 && operands.every(({ standing }) => standing === 'blank' || standing === 'not-applicable'))
    ) {
      return undefined;
    }
    const circular = operands.some(
      ({ address }) => address !== undefined && address === cellOperand(left.table, left.row, left.column, '').address,
    );
    if (circular) {
      this.report('rule-circular', this.rule.right.span, { name: left.column.title });
      return undefined;
    }
    const result = cellOperand(left.table, left.row, left.column, inSentence(left.column.title));
    if (result.standing === 'blank' && operands.every(({ standing }) => standing !== 'figure')) return undefined;
    const subject = subjectOf(this.rule, left, operands);
    const hundred = this.percentOfHundred(left.column, expression);
    return {
      kind:
        subject === 'total' || subject === 'group'
          ? 'sum'
          : subject === 'percent'
            ? 'ratio'
            : this.rule.comparison === '='
              ? expression.kind === 'operand'
                ? 'equality'
                : 'rule'
              : 'order',
      subject,
      origin: 'declared',
      certainty: 'explicit',
      result,
      comparison: this.rule.comparison,
      expression: hundred ?? expression,
      operands,
      ...this.room(),
      words: printRule(this.rule),
      place: result.place,
      data: { ...tableData(left.table, left.row, left.column), rule: printRule(this.rule) },
    };
  }

  /** A rule whose left side is arithmetic: both sides are expressions. */
  private termRelation(scope: Scope): Relation | undefined {
    const operands: Operand[] = [];
    const left = this.expression(this.rule.left, scope, operands, undefined);
    const right = left && this.expression(this.rule.right, scope, operands, undefined);
    const [first] = operands;
    if (!left || !right || !first || operands.every(({ standing }) => standing !== 'figure')) return undefined;
    const row = scope.row ?? this.table.rows[0]!;
    return {
      kind: 'rule',
      subject: 'rule',
      origin: 'declared',
      certainty: 'explicit',
      result: first,
      left,
      comparison: this.rule.comparison,
      expression: right,
      operands,
      ...this.room(),
      words: printRule(this.rule),
      place: this.source.place(this.rule.span),
      data: {
        table: this.table.id,
        tableTitle: this.table.title,
        row: row.number ?? '',
        rowLabel: row.label,
        rule: printRule(this.rule),
      },
    };
  }

  private room(): { within?: Relation['within'] & {} } {
    const { within } = this.rule;
    return within ? { within: fromDecimal(within.value) } : {};
  }

  /** `[a] / [b] * 100` against a column of percentages: the percent sign already says the hundred. */
  private percentOfHundred(column: Column, expression: Expression): Expression | undefined {
    if (column.type !== 'percent' || expression.kind !== 'product') return undefined;
    const isHundred = (side: Expression): boolean =>
      side.kind === 'constant' && side.value.numerator === 100n * side.value.denominator;
    if (isHundred(expression.right)) return expression.left;
    return isHundred(expression.left) ? expression.right : undefined;
  }

  private expression(
    term: Term,
    scope: Scope,
    operands: Operand[],
    left: CellReference | undefined,
  ): Expression | undefined {
    switch (term.kind) {
      case 'number':
        return { kind: 'constant', value: fromDecimal(term.value) };
      case 'text':
        this.report('rule-unreadable', term.span, { fault: 'unexpected', stated: term.text, expected: 'number' });
        return undefined;
      case 'name': {
        const cell = this.resolve(term, scope);
        return cell ? this.operand(cell, scope, operands, left) : undefined;
      }
      case 'negate': {
        const of = this.expression(term.of, scope, operands, left);
        return of && { kind: 'negate', of };
      }
      case 'binary': {
        const a = this.expression(term.left, scope, operands, left);
        const b = a && this.expression(term.right, scope, operands, left);
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
      const of = value?.kind === 'term' ? this.expression(value.term, scope, operands, left) : undefined;
      const decimals =
        digits?.kind === 'term' && digits.term.kind === 'number' ? Number(digits.term.value.coefficient) : 0;
      return of && { kind: 'round', of, decimals: Math.min(decimals, 20) };
    }
    const of: Expression[] = [];
    const column = this.columnOf(term, scope) ?? left?.column;
    for (const argument of term.arguments) {
      if (argument.kind === 'rows') {
        if (!column) {
          this.report('rule-unreadable', term.span, { fault: 'unexpected', stated: term.name, expected: 'column' });
          return undefined;
        }
        for (const row of this.select(argument.selection, left?.row)) {
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
      const value = this.expression(argument.term, scope, operands, left);
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
      this.resolve(argument.term, scope);
    }
    return undefined;
  }

  /** Rows by selection; `of` is the row the sum stands on, which never counts itself. */
  private select(selection: Selection, of: Row | undefined): readonly Row[] {
    const { rows } = this.table;
    let found: readonly Row[];
    switch (selection.kind) {
      case 'totals':
        found = rows.filter(({ kind }) => kind === 'total');
        break;
      case 'rows': {
        const inGroup = of?.kind === 'group' ? rows.filter(({ parent }) => parent === of.index) : rows;
        found = inGroup.filter(({ kind }) => kind === 'plain');
        break;
      }
      case 'group': {
        const group = this.row(selection);
        found = group ? rows.filter(({ kind, parent }) => kind === 'plain' && parent === group.index) : [];
        break;
      }
      case 'range': {
        const from = this.row(selection);
        const to = selection.to ? findRow(this.table, [selection.to]) : undefined;
        if (selection.to && !to) this.unknownRow(selection.to);
        found = from && to ? rows.filter(({ index }) => index >= from.index && index <= to.index) : [];
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
    if (!row && selection.from) this.unknownRow(selection.from);
    return row;
  }

  private unknownRow(part: { readonly text: string; readonly span: Span }): void {
    this.report('name-unknown', part.span, { name: part.text });
  }

  private holds(condition: Condition, row: Row): boolean {
    const cell = this.resolve(condition.left, { table: this.table, row, tables: this.tables });
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

  private resolve(term: NameTerm, scope: Scope): CellReference | undefined {
    const resolved: Resolved = resolveName(term, scope);
    switch (resolved.kind) {
      case 'cell':
        return resolved.cell;
      case 'fact':
        return undefined;
      case 'ambiguous':
        this.report('rule-unreadable', term.span, {
          fault: 'ambiguous',
          stated: resolved.readings[0],
          expected: resolved.readings[1],
        });
        return undefined;
      case 'unknown': {
        const near = resolved.nearest;
        this.report(
          'name-unknown',
          resolved.part.span,
          { name: resolved.part.text, nearest: near },
          near && replacement(near, resolved.part.title),
        );
        return undefined;
      }
      default:
        return resolved satisfies never;
    }
  }

  private report(check: string, span: Span, data: Finding['data'], repair?: string): void {
    const key = `${check}:${span.start}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const place = this.source.place(span);
    this.findings.push({
      check,
      place,
      data,
      fixes:
        repair && place.kind === 'text'
          ? [{ title: 'rename', data: { name: repair }, safe: false, edits: [{ place, newText: repair }] }]
          : [],
    });
  }
}

/** A name that needs brackets gets them. */
function replacement(name: string, bracketed: boolean): string {
  return bracketed || !/^[a-z][a-z0-9_.]*$/i.test(name) ? `[${name}]` : name;
}

function mentionsBareColumn(rule: Rule): boolean {
  const visit = (term: Term): boolean => {
    switch (term.kind) {
      case 'name':
        return term.parts.length === 1;
      case 'negate':
        return visit(term.of);
      case 'binary':
        return visit(term.left) || visit(term.right);
      case 'call':
        return (
          term.arguments.every(({ kind }) => kind === 'term') &&
          term.arguments.some(argument => argument.kind === 'term' && visit(argument.term))
        );
      default:
        return false;
    }
  };
  return visit(rule.left) || visit(rule.right);
}

/** Which check speaks for a rule: what its two sides are decides, so that declared and inferred relations read alike. */
function subjectOf(rule: Rule, left: CellReference, operands: readonly Operand[]): RelationSubject {
  if (rule.comparison !== '=') {
    return rule.comparison === '<=' && rule.right.kind === 'name' ? 'part-of-whole' : 'rule';
  }
  if (left.column.type === 'percent' && operands.length === 2 && hasQuotient(rule.right)) return 'percent';
  if (rule.right.kind === 'call' && rule.right.name === 'SUM') {
    return rule.right.arguments.some(({ kind }) => kind === 'rows') ? 'group' : 'total';
  }
  return isSum(rule.right) ? (sameColumn(rule.right) ? 'group' : 'total') : 'rule';
}

function hasQuotient(term: Term): boolean {
  return term.kind === 'binary' && (term.operator === '/' || hasQuotient(term.left) || hasQuotient(term.right));
}

function isSum(term: Term): boolean {
  if (term.kind !== 'binary' || term.operator !== '+') return false;
  return (term.left.kind === 'name' || isSum(term.left)) && term.right.kind === 'name';
}

/** `r1.tong + r2.tong`: rows of one column rather than columns of one row. */
function sameColumn(term: Term): boolean {
  const names: NameTerm[] = [];
  const visit = (node: Term): void => {
    if (node.kind === 'name') names.push(node);
    else if (node.kind === 'binary') {
      visit(node.left);
      visit(node.right);
    }
  };
  visit(term);
  return names.every(({ parts }) => parts.length > 1 && parts.at(-1)!.text === names[0]!.parts.at(-1)!.text);
}
