/**
 * Appendices and tables written in YAML, and what front matter declares for a table in Markdown.
 */
import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, textPlace } from '../finding.ts';
import { entryOf, type YamlNode, type YamlScalar } from '../syntax/yaml-tree.ts';
import type { Block, SourceDocument } from '../text.ts';
import { buildTable, type ColumnInput, type RowInput } from './build-table.ts';
import {
  type AppendixDeclaration,
  type DataRequest,
  dataRequest,
  type ReadTable,
  type TableDeclaration,
} from './declarations.ts';
import { appendixKeys, columnKeys, columnTypes, fencedTableKeys, type Key, namesOf } from './keys.ts';
import { tableFromRows } from './pipe-source.ts';
import type { AppendixIdentity, Part } from './report.ts';
import { statedText, textsOf } from './report-file.ts';
import { readSilences } from './silences.ts';
import type { ColumnType, Measure, RuleSource, Table } from './table.ts';
import { readYamlRow } from './yaml-rows.ts';

/** What an appendix file or front matter declares. */
export function appendixDeclaration(block: Block, root: YamlNode | undefined): AppendixDeclaration {
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(appendixKeys, name))?.value;
  const attached = statedText(block, get('attached'));
  const identity: AppendixIdentity = {
    numeral: statedText(block, get('appendix')),
    title: statedText(block, get('title')),
    attached: attached ? { text: attached.value, place: attached.place } : undefined,
  };
  return { identity, table: tableDeclaration(block, root, appendixKeys) };
}

export function tableDeclaration(block: Block, root: YamlNode | undefined, keys: readonly Key[]): TableDeclaration {
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(keys, name))?.value;
  const data = statedText(block, get('data'));
  const id = statedText(block, get('id'));
  const columns = get('columns');
  return {
    id: id?.value,
    idPlace: id?.place,
    title: statedText(block, get('title'))?.value,
    unit: statedText(block, get('unit'))?.value,
    columns: columns ? columnsOf(block, columns, []) : undefined,
    measures: measuresOf(get('measures')),
    bare: statedText(block, get('bare'))?.value,
    layout: statedText(block, get('layout'))?.value === 'stacked' ? 'stacked' : 'plain',
    rules: rulesOf(block, get('rules')),
    notes: textsOf(block, get('notes')).map(({ value }) => value),
    data: data ? { path: data.value, place: data.place } : undefined,
  };
}

function columnsOf(block: Block, node: YamlNode, path: readonly string[]): ColumnInput[] {
  if (node.kind !== 'sequence') return [];
  return node.items.flatMap((item): ColumnInput[] => {
    if (item.kind === 'scalar')
      return [{ title: item.text, path, place: textPlace(block, item.span.start, item.span.end) }];
    const get = (name: string): YamlNode | undefined => entryOf(item, namesOf(columnKeys, name))?.value;
    const title = statedText(block, get('title'));
    const nested = get('columns');
    if (nested) return columnsOf(block, nested, title ? [...path, title.value] : path);
    const id = statedText(block, get('id'))?.value;
    const type = statedText(block, get('type'))?.value;
    const unit = statedText(block, get('unit'))?.value;
    return [
      {
        ...(id ? { id } : {}),
        title: title?.value ?? id ?? '',
        path,
        ...(isColumnType(type) ? { type } : {}),
        ...(unit ? { unit } : {}),
        place: title?.place ?? textPlace(block, item.span.start, item.span.end),
      },
    ];
  });
}

function isColumnType(type: string | undefined): type is ColumnType {
  return (columnTypes as readonly (string | undefined)[]).includes(type);
}

function measuresOf(node: YamlNode | undefined): Measure[] {
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) =>
    value?.kind === 'scalar' ? [{ id: key, title: value.text.normalize('NFC') }] : [],
  );
}

function rulesOf(block: Block, node: YamlNode | undefined): RuleSource[] {
  const scalars = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return scalars
    .filter((item): item is YamlScalar => item.kind === 'scalar')
    .map(item => ({
      text: item.text,
      place: span =>
        textPlace(block, item.offset(span.start), Math.max(item.offset(span.start), item.offset(span.end))),
    }));
}

export interface YamlContext {
  readonly style: NumberStyle;
}

/** A whole YAML appendix. `block` is the file's one block. */
export function readYamlAppendix(
  document: SourceDocument,
  block: Block,
  root: YamlNode | undefined,
  context: YamlContext,
): Part {
  const declaration = appendixDeclaration(block, root);
  const findings: Finding[] = [];
  const tables: Table[] = [];
  const data: DataRequest[] = [];
  const numeral = declaration.identity.numeral?.value;
  const fallback = numeral ? `pl${numeral.toLowerCase()}` : 't1';
  const own = readYamlTable(block, root, appendixKeys, fallback, context.style);
  if (own.table) tables.push(own.table);
  if (own.data) data.push(own.data);
  findings.push(...own.findings);
  const several = entryOf(root, namesOf(appendixKeys, 'tables'))?.value;
  if (several?.kind === 'sequence') {
    for (const [index, item] of several.items.entries()) {
      const read = readYamlTable(block, item, fencedTableKeys, `${fallback}_${index + 1}`, context.style);
      if (read.table) tables.push(read.table);
      if (read.data) data.push(read.data);
      findings.push(...read.findings);
    }
  }
  return {
    kind: 'appendix',
    document,
    appendix: declaration.identity,
    passages: [],
    tables,
    ...(data.length > 0 ? { data } : {}),
    findings,
    silences: readSilences(block, 'source'),
  };
}

/** A table in YAML: `rows: |` with cells between pipes, or mappings, or flow sequences. */
export function readYamlTable(
  block: Block,
  root: YamlNode | undefined,
  keys: readonly Key[],
  id: string,
  style: NumberStyle,
): ReadTable {
  const declaration = tableDeclaration(block, root, keys);
  const rows = entryOf(root, namesOf(keys, 'rows'))?.value;
  if (!rows || !root) return { table: undefined, findings: [], data: dataRequest(declaration, id) };
  const source = { block, start: root.span.start, end: root.span.end, id, declaration, style };
  if (rows.kind === 'scalar') {
    return tableFromRows(source, declaration.columns ?? widest(rows.text), rows.text, offset => rows.offset(offset));
  }
  if (rows.kind !== 'sequence') return { table: undefined, findings: [] };
  const columns = declaration.columns ?? [];
  const findings: Finding[] = [];
  const inputs: RowInput[] = [];
  const rowPlace = textPlace(block, rows.span.start, rows.span.end);
  for (const item of rows.items) {
    const row = readYamlRow(block, item, columns);
    findings.push(...row.findings);
    inputs.push({ ...row.input, places: row.places });
  }
  const built = buildTable({
    id: declaration.id ?? id,
    declared: declaration.id !== undefined,
    idPlace: declaration.idPlace,
    title: declaration.title,
    unit: declaration.unit,
    columns,
    rows: inputs,
    measures: declaration.measures,
    bare: declaration.bare,
    layout: declaration.layout,
    rules: declaration.rules,
    notes: declaration.notes,
    style,
    origin: { kind: 'cells' },
    place: rowPlace,
  });
  return { table: built.table, findings: [...findings, ...built.findings] };
}

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
