/** The names in rules, and what they stand for. */
import type { TextPlace } from '../core/finding.ts';
import { tablesById, tablesOf } from '../core/model/report.ts';
import type { Column, Row, RuleSource, Table } from '../core/model/table.ts';
import type { Checked } from '../core/project.ts';
import { findColumn, findRow, resolveName } from '../core/rules/names.ts';
import { parseRules } from '../core/rules/parse.ts';
import type { Argument, NameTerm, Rule, Selection, Term } from '../core/rules/tree.ts';
import type { Block, Span } from '../core/text.ts';

/** One part of a name: a table, a row or a column. */
export interface RuleName {
  readonly place: TextPlace;
  readonly text: string;
  readonly table: Table;
  readonly row: Row | undefined;
  readonly column: Column | undefined;
  readonly source: RuleSource;
  readonly rule: Rule;
}

/** The names of the rules that stand in a block of the source `uri`. */
export function* namesIn(checked: Checked, uri: string, block: Block): Generator<RuleName> {
  if (block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'heading') return;
  const tables = tablesById(checked.report);
  for (const { part, table } of tablesOf(checked.report)) {
    if (part.document.text.uri !== uri) continue;
    for (const source of table.rules) {
      const whole = source.place({ start: 0, end: Math.min(1, source.text.length) });
      if (whole.kind !== 'text' || whole.block !== block) continue;
      for (const rule of parseRules(source.text, checked.report.style).rules) {
        yield* namesOf(rule, { table, source, rule }, tables);
      }
    }
  }
}

interface Where {
  readonly table: Table;
  readonly source: RuleSource;
  readonly rule: Rule;
}

function* namesOf(rule: Rule, where: Where, tables: ReadonlyMap<string, Table>): Generator<RuleName> {
  for (const term of [...termsOf(rule.left), ...termsOf(rule.right)]) yield* partsOf(term, where, tables);
  for (const selection of [
    ...(rule.selection ? [rule.selection] : []),
    ...selectionsIn(rule.left),
    ...selectionsIn(rule.right),
  ]) {
    for (const part of [selection.from, selection.to]) {
      const row = part && findRow(where.table, [part]);
      if (part && row) yield* nameAt(part.span, { ...where, text: part.text, row, column: undefined });
    }
    if (selection.where) yield* partsOf(selection.where.left, where, tables);
  }
}

function* partsOf(term: NameTerm, where: Where, tables: ReadonlyMap<string, Table>): Generator<RuleName> {
  const { table } = where;
  const resolved = resolveName(term, { table, row: table.rows[0], tables });
  const cell = resolved.kind === 'cell' ? resolved.cell : undefined;
  const last = term.parts.at(-1)!;
  const heads = term.parts.slice(0, -1);
  const column = cell?.column ?? findColumn(table, last);
  const owner = cell?.table ?? table;
  if (column) yield* nameAt(last.span, { ...where, table: owner, text: last.text, row: undefined, column });
  const rowParts = owner !== table ? heads.slice(1) : heads;
  const row = rowParts.length > 0 ? (cell?.row ?? findRow(owner, rowParts)) : undefined;
  for (const part of rowParts) {
    if (row) yield* nameAt(part.span, { ...where, table: owner, text: part.text, row, column: undefined });
  }
  if (owner !== table && heads[0]) {
    yield* nameAt(heads[0].span, { ...where, table: owner, text: heads[0].text, row: undefined, column: undefined });
  }
}

function* nameAt(span: Span, name: Omit<RuleName, 'place'>): Generator<RuleName> {
  const place = name.source.place(span);
  if (place.kind === 'text') yield { ...name, place };
}

function* termsOf(term: Term): Generator<NameTerm> {
  switch (term.kind) {
    case 'name':
      yield term;
      return;
    case 'negate':
      yield* termsOf(term.of);
      return;
    case 'binary':
      yield* termsOf(term.left);
      yield* termsOf(term.right);
      return;
    case 'call':
      for (const argument of term.arguments) if (argument.kind === 'term') yield* termsOf(argument.term);
      return;
    default:
  }
}

function* selectionsIn(term: Term): Generator<Selection> {
  if (term.kind === 'negate') yield* selectionsIn(term.of);
  else if (term.kind === 'binary') {
    yield* selectionsIn(term.left);
    yield* selectionsIn(term.right);
  } else if (term.kind === 'call') {
    for (const argument of term.arguments as readonly Argument[]) {
      if (argument.kind === 'rows') yield argument.selection;
      else yield* selectionsIn(argument.term);
    }
  }
}
