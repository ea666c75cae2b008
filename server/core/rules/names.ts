/**
 * What the names of a rule stand for: cells by column, by row and column, by table, row and column.
 */
import { memo } from '../derive.ts';
import type { MessageData } from '../finding.ts';
import { folded, idFromTitle, plain } from '../model/names.ts';
import { nearest } from '../model/suggest.ts';
import type { Column, Row, Table, TableHead } from '../model/table.ts';
import type { NamePart, NameTerm } from './tree.ts';

export interface Scope {
  readonly table: Table;
  /** The row a bare column is read on. */
  readonly row: Row | undefined;
  readonly tables: Pick<ReadonlyMap<string, Table>, 'get' | 'keys'>;
}

export interface CellReference {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** False when the name gives only a column, so that it moves from row to row. */
  readonly fixedRow: boolean;
}

export type Resolved =
  | { readonly kind: 'cell'; readonly cell: CellReference }
  | Unknown
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  /** A fact of the report such as `report.period.to`, which is no cell. */
  | { readonly kind: 'fact' };

export interface Unknown {
  readonly kind: 'unknown';
  /** The first part of the name that leads nowhere. */
  readonly part: NamePart;
  /** What it would be; `name` may be a row or a table. */
  readonly what: 'column' | 'row' | 'table' | 'name';
  /** Where it is looked for, when that is not the table of the rule. */
  readonly table: Table | undefined;
  readonly nearest: string | undefined;
  /** What there is, in the way it was written; empty where something is near. */
  readonly known: readonly string[];
}

export function resolveName(term: NameTerm, scope: Scope): Resolved {
  const { table, row } = scope;
  const parts = term.parts;
  if (parts[0]!.text === 'report' && parts.length > 1) return { kind: 'fact' };
  const last = parts.at(-1)!;
  if (parts.length === 1) {
    const column = findColumn(table, last);
    if (!column) return unknownColumn(last, table);
    if (!row) return unknown(last, { what: 'row', candidates: [], known: [] });
    return { kind: 'cell', cell: { table, row, column, fixedRow: false } };
  }
  const readings: CellReference[] = [];
  const heads = parts.slice(0, -1);
  const ownRow = findRow(table, heads);
  const ownColumn = findColumn(table, last);
  if (ownRow && ownColumn) readings.push({ table, row: ownRow, column: ownColumn, fixedRow: true });
  const other = heads[0]!.title ? undefined : scope.tables.get(heads[0]!.text);
  if (other) {
    const column = findColumn(other, last);
    const otherRow = heads.length > 1 ? findRow(other, heads.slice(1)) : row && sameRow(other, row);
    if (column && otherRow) readings.push({ table: other, row: otherRow, column, fixedRow: heads.length > 1 });
    else if (!ownRow) return column ? unknownRow(heads.at(-1)!, other, other) : unknownColumn(last, other, other);
  }
  const [first, second] = readings;
  if (first && second) {
    return { kind: 'ambiguous', readings: [`${first.table.id}.${first.row.address}`, `${second.table.id}`] };
  }
  if (first) return { kind: 'cell', cell: first };
  if (ownRow) return unknownColumn(last, table);
  // In `rI.r9.tong` the group is there, the row is not.
  if (heads.length > 1 && findRow(table, heads.slice(0, -1))) return unknownRow(heads.at(-1)!, table);
  const ids = [...scope.tables.keys()];
  const part = heads[0]!;
  // `r9` is what rows are called by; of several names the first is a table's.
  if (heads.length === 1 && /^r\d/.test(part.text)) return unknownRow(part, table);
  if (heads.length > 1) return unknownTable(part, ids);
  return unknown(part, { what: 'name', candidates: [...table.rows.map(({ address }) => address), ...ids], known: ids });
}

/** What a finding says of a name that leads nowhere. */
export function unknownData({ part, what, table, nearest: near, known }: Unknown): MessageData {
  return { name: part.text, what, table: table?.id, nearest: near, known };
}

export function unknownTable(part: NamePart, tables: Iterable<string>): Unknown {
  const ids = [...tables];
  return unknown(part, { what: 'table', candidates: ids, known: ids });
}

interface Sought {
  readonly what: Unknown['what'];
  readonly table?: Table | undefined;
  readonly candidates: readonly string[];
  readonly known: readonly string[];
}

function unknown(part: NamePart, { what, table, candidates, known }: Sought): Unknown {
  const near = nearest(part.text, candidates);
  return { kind: 'unknown', part, what, table, nearest: near, known: near === undefined ? known : [] };
}

function unknownColumn(part: NamePart, from: Table, table?: Table): Unknown {
  const { nearest, known } = noSuchColumn(from.head)(keyOf(part), () => {
    const names = from.columns.map(({ id, title }) => (part.title ? title : id)).filter(name => name !== '');
    return unknown(part, { what: 'column', candidates: columnNames(from), known: names });
  });
  return { kind: 'unknown', part, what: 'column', table, nearest, known };
}

export function unknownRow(part: NamePart, from: Table, table?: Table): Unknown {
  const { nearest, known } = noSuchRow(from)(keyOf(part), () => {
    const addresses = from.rows.map(({ address }) => address);
    return unknown(part, { what: 'row', candidates: addresses, known: addresses });
  });
  return { kind: 'unknown', part, what: 'row', table, nearest, known };
}

function columnNames(table: Table): string[] {
  return table.columns.flatMap(({ id, title }) => (title ? [title, id] : [id]));
}

/** One name is asked for on every row of a table, or in every paragraph of a report. */
type ByName<Value> = (name: string, find: () => Value) => Value;

function byName<Value>(): ByName<Value> {
  const found = new Map<string, { readonly value: Value }>();
  return (name, find) => {
    const known = found.get(name) ?? { value: find() };
    // A name is typed letter by letter.
    if (found.size >= mostNames) found.clear();
    found.set(name, known);
    return known.value;
  };
}

const mostNames = 1000;

// Right because tables and their heads are immutable.
const columnsByName = memo((_head: TableHead) => byName<Column | undefined>());
const rowsByName = memo((_table: Table) => byName<Row | undefined>());
const noSuchColumn = memo((_head: TableHead) => byName<Unknown>());
const noSuchRow = memo((_table: Table) => byName<Unknown>());

function keyOf({ text, title }: NamePart): string {
  return title ? `[${text}]` : text;
}

/** A column by its id, or in brackets by its title: `[Tổng số]`, `[Nhóm / Cấp tỉnh]`. Without brackets a title without diacritics serves too. */
export function findColumn(table: Table, part: NamePart): Column | undefined {
  return columnsByName(table.head)(keyOf(part), () => columnCalled(table, part));
}

function columnCalled(table: Table, part: NamePart): Column | undefined {
  if (!part.title) {
    return (
      table.columns.find(({ id }) => id === part.text) ??
      onlyColumn(table, ({ title }) => idFromTitle(title) === plain(part.text))
    );
  }
  const wanted = folded(part.text);
  const exact = onlyColumn(table, ({ path, title }) => [...path, title].join(' / ') === part.text);
  if (exact) return exact;
  const whole = onlyColumn(table, ({ title }) => folded(title) === wanted);
  if (whole) return whole;
  const pathOf = ({ path, title }: Column): string => folded([...path.map(folded), folded(title) || title].join(' / '));
  return (
    onlyColumn(table, column => pathOf(column) === wanted) ??
    // "Tỷ lệ phần % (so với …)" may be called by what stands before its parenthesis.
    onlyColumn(table, ({ title }) => folded(title.replace(/\s*\([^()]*\)\s*$/u, '')) === wanted)
  );
}

function onlyColumn(table: Table, accept: (column: Column) => boolean): Column | undefined {
  const found = table.columns.filter(accept);
  return found.length === 1 ? found[0] : undefined;
}

/** A row by its id, its address, or its printed number where that is unique in the table. */
export function findRow(table: Table, parts: readonly NamePart[]): Row | undefined {
  const name = parts.map(({ text }) => text).join('.');
  return rowsByName(table)(name, () => rowCalled(table, name));
}

function rowCalled(table: Table, name: string): Row | undefined {
  const exact = table.rows.find(({ id, address }) => id === name || address === name);
  if (exact) return exact;
  const wanted = name.toLowerCase();
  const numbered = /^r?(.+)$/.exec(wanted)![1]!;
  const found = table.rows.filter(({ address, number }) => {
    const own = address.toLowerCase();
    return own === wanted || own === `r${numbered}` || own.endsWith(`.${wanted}`) || number?.toLowerCase() === numbered;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The row of another table that stands for the same thing: same address, else same label. */
function sameRow(other: Table, row: Row): Row | undefined {
  return (
    other.rows.find(({ address }) => address === row.address) ??
    other.rows.find(({ label }) => label !== '' && folded(label) === folded(row.label))
  );
}
