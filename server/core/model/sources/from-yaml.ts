/**
 * Appendices and tables written in YAML.
 */
import { alike } from '../../alike.ts';
import { slot, takePredecessor } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { type Place, textPlace } from '../../finding.ts';
import { entryOf, type YamlNode } from '../../syntax/yaml/tree.ts';
import type { Block, SourceDocument, Span } from '../../text.ts';
import { dataRequest, type ReadTable, type TableDeclaration } from '../declarations.ts';
import { type Key, namesOf } from '../keys/keys.ts';
import { appendixKeys, fencedTableKeys } from '../keys/table-keys.ts';
import type { AppendixIdentity, Part } from '../report.ts';
import { readSilences } from '../silences.ts';
import type { Table } from '../table.ts';
import { buildTable, type ColumnInput } from '../tables/build-table.ts';
import { rowsHeader, untitledRow } from '../tables/rows-header.ts';
import { inOwnLines, type OwnLines } from './own-lines.ts';
import { tableFromRows } from './pipe-source.ts';
import { appendixDeclaration, tableDeclaration } from './yaml-declaration.ts';
import { readYamlRows, type YamlRows } from './yaml-sequence.ts';

export interface YamlContext {
  readonly style: NumberStyle;
}

/** What is kept of a file for the version of it that follows. */
interface ReadAppendix {
  readonly identity: AppendixIdentity;
  readonly lines: OwnLines;
  /** Of the file itself, then those of its list. */
  readonly tables: readonly (Table | undefined)[];
}

// Right because a block is immutable; what the next version takes from it is compared with what stands there.
const readings = slot<Block, ReadAppendix>();

/** A whole YAML appendix. `block` is the file's one block. */
export function readYamlAppendix(
  document: SourceDocument,
  block: Block,
  root: YamlNode | undefined,
  context: YamlContext,
): Part {
  const predecessor = takePredecessor(block);
  const before = readings.get(block) ?? (predecessor && readings.get(predecessor));
  const { identity, lines } = ownIdentity(block, appendixDeclaration(block, root).identity, before);
  const numeral = identity.numeral?.value;
  const fallback = numeral ? `pl${numeral.toLowerCase()}` : 't1';
  const several = entryOf(root, namesOf(appendixKeys, 'tables'))?.value;
  const items = several?.kind === 'sequence' ? several.items : [];
  const reads = [
    readYamlTable(block, root, appendixKeys, { id: fallback, style: context.style, before: before?.tables[0] }),
    ...items.map((item, index) => {
      const id = `${fallback}_${index + 1}`;
      return readYamlTable(block, item, fencedTableKeys, {
        id,
        style: context.style,
        before: before?.tables[index + 1],
      });
    }),
  ];
  readings.set(block, { identity, lines, tables: reads.map(({ table }) => table) });
  const data = reads.flatMap(read => read.data ?? []);
  return {
    kind: 'appendix',
    document,
    appendix: identity,
    passages: [],
    tables: reads.flatMap(({ table }) => table ?? []),
    ...(data.length > 0 ? { data } : {}),
    findings: reads.flatMap(({ findings }) => findings),
    silences: readSilences(block, 'source'),
  };
}

/** The same object as long as it says the same at the same places. */
function ownIdentity(
  block: Block,
  { numeral, title, attached }: AppendixIdentity,
  before: ReadAppendix | undefined,
): Pick<ReadAppendix, 'identity' | 'lines'> {
  const places = [numeral, title, attached].flatMap(stated => stated?.place ?? []);
  const { lines, own } = inOwnLines(block, places, before?.lines);
  const identity: AppendixIdentity = {
    numeral: numeral && { ...numeral, place: own(numeral.place) },
    title: title && { ...title, place: own(title.place) },
    attached: attached && { ...attached, place: own(attached.place) },
  };
  return { identity: alike(before?.identity, identity), lines };
}

export interface YamlTableContext {
  /** Used when the table declares none. */
  readonly id: string;
  readonly style: NumberStyle;
  /** The table that stood here before an edit: rows that read the same are taken from it. */
  readonly before?: Table | undefined;
}

/** A table in YAML: `rows: |` with cells between pipes, or mappings, or flow sequences. */
export function readYamlTable(
  block: Block,
  root: YamlNode | undefined,
  keys: readonly Key[],
  { id, style, before }: YamlTableContext,
): ReadTable {
  const declaration = tableDeclaration(block, root, keys);
  const rows = entryOf(root, namesOf(keys, 'rows'))?.value;
  if (!rows || !root) return { table: undefined, findings: [], data: dataRequest(declaration, id) };
  const known = before && readingsOfTables.get(before);
  if (rows.kind === 'scalar') {
    const placeOf = (span: Span): Place => textPlace(block, rows.offset(span.start), rows.offset(span.end));
    const header = declaration.columns ? undefined : rowsHeader(rows.text, placeOf);
    const untitled = declaration.columns || header ? undefined : untitledRow(rows.text);
    const { columns, lines } = ownHead(
      block,
      { ...declaration, columns: declaration.columns ?? header?.columns ?? widest(rows.text) },
      known,
    );
    const source = { block, start: root.span.start, end: root.span.end, id, declaration, style, before };
    const from = header?.from ?? 0;
    const built = tableFromRows(source, columns, rows.text.slice(from), offset => rows.offset(from + offset));
    readingsOfTables.set(built.table, { lines });
    if (!untitled) return built;
    const told = { check: 'value-invalid', severity: 'information', data: { stated: '', expected: 'titles' } } as const;
    return { ...built, findings: [...built.findings, { ...told, place: placeOf(untitled) }] };
  }
  if (rows.kind !== 'sequence') return { table: undefined, findings: [] };
  const { columns, idPlace, lines } = ownHead(block, declaration, known);
  const read = readYamlRows(block, rows.items, columns, known?.rows);
  const built = buildTable({
    id: declaration.id ?? id,
    declared: declaration.id !== undefined,
    idPlace,
    title: declaration.title,
    unit: declaration.unit,
    columns,
    pieces: read.pieces,
    measures: declaration.measures,
    bare: declaration.bare,
    layout: declaration.layout,
    rules: declaration.rules,
    notes: declaration.notes,
    style,
    origin: { kind: 'cells' },
    place: textPlace(block, rows.span.start, rows.span.end),
    before,
  });
  readingsOfTables.set(built.table, { lines, rows: read });
  return { table: built.table, findings: [...read.rows.flatMap(({ findings }) => findings), ...built.findings] };
}

/** What is declared of the table and stands in its head, at places in lines of their own. */
function ownHead(
  block: Block,
  { idPlace, columns = [] }: TableDeclaration,
  before: TableReading | undefined,
): Pick<TableDeclaration, 'idPlace'> & { readonly columns: readonly ColumnInput[]; readonly lines: OwnLines } {
  const places = [idPlace, ...columns.map(({ place }) => place)].filter(place => place !== undefined);
  const { lines, own } = inOwnLines(block, places, before?.lines);
  return {
    idPlace: idPlace && own(idPlace),
    columns: columns.map(column => (column.place ? { ...column, place: own(column.place) } : column)),
    lines,
  };
}

interface TableReading {
  readonly lines: OwnLines;
  /** Of rows that stand one by one. */
  readonly rows?: YamlRows;
}

// Right because a table is immutable; what the next version takes from it is compared with what stands there.
const readingsOfTables = slot<Table, TableReading>();

/** Columns without titles, as many as the widest row has. */
function widest(text: string): ColumnInput[] {
  const count = Math.max(
    0,
    ...text
      .split('\n')
      .slice(0, 50)
      .map(line => Math.max(0, line.split(/(?<!\\)\|/).length - 2)),
  );
  return Array.from({ length: count }, () => ({ title: '', path: [] }));
}
