/**
 * Declared rules as relations.
 */

import { memo, slot } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { fromDecimal } from '../../figures/rational.ts';
import type { Finding, Fix } from '../../finding.ts';
import { append } from '../../lists.ts';
import type { Column, Row, RuleSource, Table, TableHead } from '../../model/table.ts';
import { type CellReference, resolveName, type Scope } from '../../rules/names.ts';
import { type ParsedRules, parseRules } from '../../rules/parse.ts';
import { printRule } from '../../rules/print.ts';
import { type NameTerm, namesIn, type Rule, selectionsIn, type Term } from '../../rules/tree.ts';
import { cellOperand, inSentence, tableData } from '../operands.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import { RuleArithmetic } from './arithmetic.ts';
import { RuleNames } from './names.ts';
import { RuleRows } from './rows.ts';
import { subjectOf } from './subject.ts';

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
  const texts = table.rules.map(source => ({ source, parsed: parsedOnce(table.head, source.text, style) }));
  const count = texts.reduce((sum, { parsed }) => sum + parsed.rules.length, 0);
  for (const { source, parsed } of texts) {
    for (const fault of parsed.faults) {
      const place = source.place(fault.span);
      const { nearest } = fault;
      const fixes: readonly Fix[] =
        nearest === undefined || place.kind !== 'text'
          ? []
          : [
              {
                title: nearest === '' ? 'remove' : 'rename',
                data: { name: nearest || fault.stated },
                safe: false,
                edits: [{ place, newText: nearest }],
              },
            ];
      findings.push({
        check: 'rule-unreadable',
        place,
        data: { fault: fault.fault, stated: fault.stated, expected: fault.expected, nearest },
        fixes,
      });
    }
    for (const rule of parsed.rules) {
      const reader = new RuleReader(rule, source, table, tables);
      append(relations, reader.read(count));
      if (reader.findings.length > 0) reader.tellOtherNames();
      append(findings, reader.findings);
    }
  }
  return { relations, findings };
}

/** The same rules as long as their text and their table's head are the same. */
function parsedOnce(head: TableHead, text: string, style: NumberStyle): ParsedRules {
  const texts = rulesOfHeads(head);
  const known = texts.get(text);
  if (known?.style === style) return known.parsed;
  const parsed = parseRules(text, style);
  // A rule is typed letter by letter.
  if (texts.size >= mostTexts) texts.clear();
  texts.set(text, { style, parsed });
  return parsed;
}

const mostTexts = 20;

// Right because what was parsed is compared.
const rulesOfHeads = memo(
  (_head: TableHead) => new Map<string, { readonly style: NumberStyle; readonly parsed: ParsedRules }>(),
);

/** What rules that speak of nothing but its cells say of a row; `null` where that is nothing. */
const saidOfRow = slot<Row, OfRow>();

interface OfRow {
  readonly head: TableHead;
  /** A block may give its table another. */
  readonly title: string | undefined;
  readonly byRule: Map<Rule, Relation | null>;
}

// Right because rows, heads and rules are immutable, and all that such a rule says follows from them and the title.
function rememberedOf(row: Row, { head, title }: Table, count: number): OfRow['byRule'] {
  const known = saidOfRow.get(row);
  // More than these are what a rule was while it was typed.
  const isFull = known !== undefined && known.byRule.size > 2 * count;
  if (known?.head === head && known.title === title && !isFull) return known.byRule;
  const byRule: OfRow['byRule'] = new Map();
  saidOfRow.set(row, { head, title, byRule });
  return byRule;
}

/** Turns one rule into a relation for each row it holds on. */
class RuleReader {
  private readonly names: RuleNames;
  private readonly rows: RuleRows;
  private readonly arithmetic: RuleArithmetic;
  private readonly rule: Rule;
  private readonly source: RuleSource;
  private readonly table: Table;
  private readonly tables: OtherTables;

  constructor(rule: Rule, source: RuleSource, table: Table, tables: OtherTables) {
    this.rule = rule;
    this.source = source;
    this.table = table;
    this.tables = tables;
    this.names = new RuleNames(source);
    this.rows = new RuleRows(table, tables, this.names);
    this.arithmetic = new RuleArithmetic(this.names, this.rows);
  }

  get findings(): readonly Finding[] {
    return this.names.findings;
  }

  /** `count`: how many rules the table has. */
  *read(count: number): Generator<Relation> {
    const { rule } = this;
    if (isOfRow(rule)) {
      yield* this.ofEachRow(count);
      return;
    }
    const rows = this.rowsOf();
    for (const row of rows) {
      const scope: Scope = { table: this.table, row, tables: this.tables };
      const left = rule.left.kind === 'name' ? this.names.resolve(rule.left, scope) : undefined;
      if (rule.left.kind === 'name' && !left) return;
      const relation = left ? this.cellRelation(left, scope) : this.termRelation(scope);
      if (relation) yield relation;
    }
  }

  /** Reading ends at the first name that stands for nothing: what is wrong with the others is told too. */
  tellOtherNames(): void {
    const { selection, left, right } = this.rule;
    const scope: Scope = { table: this.table, row: this.table.rows[0], tables: this.tables };
    const chosen = [...selectionsIn(left), ...selectionsIn(right)];
    if (selection) chosen.unshift(selection);
    for (const each of chosen) {
      this.rows.select(each, undefined);
      if (each.where) this.names.resolve(each.where.left, scope);
    }
    // Without rows no name of a column has a cell.
    if (scope.row) for (const term of [left, right]) for (const name of namesIn(term)) this.names.resolve(name, scope);
  }

  /** Where the rule speaks of the cells of one row: each row is read once. */
  private *ofEachRow(count: number): Generator<Relation> {
    const { rule } = this;
    for (const piece of this.table.pieces) {
      for (const row of piece) {
        const remembered = rememberedOf(row, this.table, count);
        let relation = remembered.get(rule);
        if (relation === undefined) {
          const scope: Scope = { table: this.table, row, tables: this.tables };
          const left = rule.left.kind === 'name' ? this.names.resolve(rule.left, scope) : undefined;
          relation = (left && this.cellRelation(left, scope)) ?? null;
          // What is wrong with its names is so on every row.
          if (this.names.findings.length > 0) return;
          remembered.set(rule, relation);
        }
        if (relation) yield relation;
      }
    }
  }

  /** The rows a rule is read on: those selected; one row when the left side names it; else every row. */
  private rowsOf(): readonly Row[] {
    const { left, selection } = this.rule;
    if (selection) return this.rows.select(selection, undefined);
    if (left.kind === 'name' && left.parts.length > 1) {
      const resolved = this.names.resolve(left, { table: this.table, row: this.table.rows[0], tables: this.tables });
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
    const expression = this.arithmetic.read(this.rule.right, own, operands, left);
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
      const isLeft = (term: NameTerm): boolean => {
        const found = resolveName(term, own);
        return found.kind === 'cell' && found.cell.row === left.row && found.cell.column === left.column;
      };
      // Among the rows of a function there is no name to point at.
      const name = namesIn(this.rule.right).find(isLeft);
      this.names.report('rule-circular', (name ?? this.rule.right).span, { name: left.column.title });
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
    const left = this.arithmetic.read(this.rule.left, scope, operands, undefined);
    const right = left && this.arithmetic.read(this.rule.right, scope, operands, undefined);
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
}

/** Whether all that a rule says of a row follows from the cells of the row. */
function isOfRow({ selection, left, right }: Rule): boolean {
  const isBare = (term: Term): boolean => {
    switch (term.kind) {
      case 'number':
        return true;
      case 'name':
        return term.parts.length === 1;
      case 'negate':
        return isBare(term.of);
      case 'binary':
        return isBare(term.left) && isBare(term.right);
      default:
        return false;
    }
  };
  return !selection && left.kind === 'name' && isBare(left) && isBare(right);
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
