/** Every place where the thing under the cursor stands. */
import { type Place, textPlace } from '../core/finding.ts';
import type { RegisteredDocument } from '../core/model/files/register.ts';
import { type Column, cellPlace, type Row, type Table } from '../core/model/table.ts';
import { addressesIn } from './addresses.ts';
import { entryFor, mentionsOfEntry, numberPlace } from './register.ts';
import { namesIn, type RuleName } from './rule-names.ts';
import type { View } from './session.ts';
import { appendicesIn, type CellTarget, type Target } from './targets.ts';

export interface Occurrence {
  readonly place: Place;
  /** The thing itself, rather than a mention of it. */
  readonly declares: boolean;
}

export function occurrencesOf(target: Target, view: View): Occurrence[] {
  switch (target.kind) {
    case 'figure':
      return [
        { place: target.place, declares: true },
        ...target.uses
          .filter(({ role }) => role === 'operand')
          .map(({ evaluation }) => ({ place: evaluation.relation.result.place, declares: false })),
      ];
    case 'restated':
      return [target, ...target.others].map(({ place }) => ({ place, declares: false }));
    case 'cell':
      return cellOccurrences(target, view);
    case 'address': {
      const { cell } = target.address;
      if (!cell) return [{ place: target.place, declares: false }];
      return [
        { place: cellPlace(cell.row, cell.column.index), declares: true },
        ...linksTo(view, cell.table, cell.row, cell.column),
      ];
    }
    case 'column':
      return namedOccurrences({ table: target.table, column: target.column, row: undefined }, view);
    case 'name':
      return namedOccurrences(target.name, view);
    case 'id':
      return [
        { place: target.declared.place, declares: true },
        ...namedOccurrences(target.declared, view).filter(({ declares }) => !declares),
      ];
    case 'mention': {
      const entry = entryFor(target.mention, view.checked);
      return entry ? entryOccurrences(entry, view) : mentioned(target.mention.key, view);
    }
    case 'entry':
      return entryOccurrences(target.entry, view);
    case 'appendix':
      return appendixOccurrences(target, view);
    case 'date':
    case 'key':
    case 'check':
      return [];
    default:
      return target satisfies never;
  }
}

/** The first mention introduces a document that is in no register. */
function mentioned(key: string, { checked }: View): Occurrence[] {
  return checked.mentions
    .filter(mention => mention.key === key)
    .map(({ place }, index) => ({ place, declares: index === 0 }));
}

function entryOccurrences(entry: RegisteredDocument, { checked }: View): Occurrence[] {
  return [
    { place: numberPlace(entry) ?? entry.at, declares: true },
    ...mentionsOfEntry(entry, checked).map(({ place }) => ({ place, declares: false })),
  ];
}

function cellOccurrences({ table, row, column, place, uses }: CellTarget, view: View): Occurrence[] {
  return [
    { place, declares: true },
    ...uses
      .filter(({ role }) => role === 'operand')
      .map(({ evaluation }) => ({ place: evaluation.relation.result.place, declares: false })),
    ...linksTo(view, table, row, table.columns[column]!),
  ];
}

/** Links of the text to a cell. */
function linksTo({ checked }: View, table: Table, row: Row, column: Column): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { blocks } of checked.documents.values()) {
    for (const block of blocks) {
      if (!block.text.includes('soat:')) continue;
      for (const { cell, words } of addressesIn(checked, block)) {
        if (cell?.table === table && cell.row === row && cell.column === column)
          found.push({ place: words, declares: false });
      }
    }
  }
  return found;
}

/** A table, a row or a column: where it is defined, and every name that means it. */
export function namedOccurrences(
  { table, row, column }: Pick<RuleName, 'table' | 'row' | 'column'>,
  view: View,
): Occurrence[] {
  const found: Occurrence[] = [{ place: definitionOf(table, row, column), declares: true }];
  for (const name of allNames(view)) {
    if (name.table === table && name.row === row && name.column === column)
      found.push({ place: name.place, declares: false });
  }
  for (const { blocks } of view.checked.documents.values()) {
    for (const block of blocks) {
      if (!block.text.includes('soat:')) continue;
      for (const { cell, parts } of addressesIn(view.checked, block)) {
        if (cell?.table !== table) continue;
        const last = parts.at(-1)!;
        if (column && cell.column === column) found.push({ place: last.place, declares: false });
        else if (row && cell.row === row)
          for (const part of parts.slice(1, -1)) found.push({ place: part.place, declares: false });
        else if (!row && !column) found.push({ place: parts[0]!.place, declares: false });
      }
    }
  }
  return found;
}

function definitionOf(table: Table, row: Row | undefined, column: Column | undefined): Place {
  if (column) return column.place ?? table.place;
  return row ? cellPlace(row, table.labelColumn ?? 0) : table.place;
}

/** The names in all rules of the report. */
function* allNames({ checked }: View): Generator<RuleName> {
  for (const [uri, { blocks }] of checked.documents) {
    for (const block of blocks) {
      if (
        block.kind === 'file' ||
        block.kind === 'front-matter' ||
        block.kind === 'directive' ||
        block.kind === 'fence'
      ) {
        yield* namesIn(checked, uri, block);
      }
    }
  }
}

function appendixOccurrences({ part }: Extract<Target, { kind: 'appendix' }>, view: View): Occurrence[] {
  const found: Occurrence[] = [];
  const own = part.appendix?.numeral?.place;
  if (own) found.push({ place: own, declares: true });
  for (const { blocks } of view.checked.documents.values()) {
    for (const block of blocks) {
      for (const mention of appendicesIn(view, block)) {
        const { place } = mention;
        if (mention.part !== part) continue;
        if (own?.kind === 'text' && own.block === block && own.start <= place.end && place.start <= own.end) continue;
        found.push({ place: textPlace(block, place.start, place.end), declares: false });
      }
    }
  }
  return found;
}
