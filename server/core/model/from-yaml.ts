/**
 * Appendices and tables written in YAML, and what front matter declares for a table in Markdown.
 */
import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, type Place, textPlace } from '../finding.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../syntax/yaml.ts';
import type { Block, SourceDocument } from '../text.ts';
import { buildTable, type CellInput, type ColumnInput, type RowInput } from './build-table.ts';
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
  const columns = get('columns');
  return {
    id: statedText(block, get('id'))?.value,
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
  const places: Place[][] = [];
  const rowPlace = textPlace(block, rows.span.start, rows.span.end);
  for (const item of rows.items) {
    const cells =
      item.kind === 'map' ? mappedCells(block, item, columns, findings) : listedCells(block, item, columns, findings);
    inputs.push({ cells: columns.map((_, index) => cellInput(cells[index])), ...rowId(item) });
    places.push(
      columns.map((_, index) => placeOf(block, cells[index]) ?? textPlace(block, item.span.start, item.span.end)),
    );
  }
  const built = buildTable({
    id: declaration.id ?? id,
    declared: declaration.id !== undefined,
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
    origin: { kind: 'cells', places },
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

function cellInput(cell: YamlScalar | undefined): CellInput {
  if (!cell || (cell.style === 'plain' && /^(?:~|null)$/i.test(cell.text)))
    return { text: '', span: { start: 0, end: 0 } };
  return { text: cell.text, span: { start: 0, end: cell.text.length } };
}

function placeOf(block: Block, cell: YamlScalar | undefined): Place | undefined {
  if (!cell) return undefined;
  const quote = cell.style === 'quoted' ? 1 : 0;
  return textPlace(block, cell.span.start + quote, Math.max(cell.span.start + quote, cell.span.end - quote));
}

function rowId(item: YamlNode): { id?: string } {
  const id = item.kind === 'map' ? entryOf(item, ['id', 'mã'])?.value : undefined;
  return id?.kind === 'scalar' ? { id: id.text } : {};
}

function listedCells(
  block: Block,
  item: YamlNode,
  columns: readonly ColumnInput[],
  findings: Finding[],
): (YamlScalar | undefined)[] {
  const items = item.kind === 'sequence' ? item.items : [item];
  if (items.length !== columns.length) {
    const split = item.kind === 'sequence' && item.flow ? splitDecimal(items) : undefined;
    findings.push({
      check: 'cell-count-differs',
      place: textPlace(block, item.span.start, item.span.end),
      data: { cells: items.length, columns: columns.length, row: firstText(items), split: split?.text },
      fixes: split
        ? [
            {
              title: 'quote',
              data: { text: split.text },
              safe: false,
              edits: [{ place: textPlace(block, split.start, split.end), newText: `"${split.text}"` }],
            },
          ]
        : [],
    });
  }
  return items.map(cell => (cell.kind === 'scalar' ? cell : undefined));
}

/** `[136, 6,8%]`: two neighbours that are one number with a decimal comma. */
function splitDecimal(items: readonly YamlNode[]): { text: string; start: number; end: number } | undefined {
  for (let index = items.length - 1; index > 0; index--) {
    const left = items[index - 1]!;
    const right = items[index]!;
    if (left.kind !== 'scalar' || right.kind !== 'scalar' || left.style !== 'plain' || right.style !== 'plain')
      continue;
    if (left.span.end + 1 !== right.span.start) continue;
    if (/^[-+]?[\d.]{1,20}$/.test(left.text) && /^\d{1,12}%?$/.test(right.text)) {
      return { text: `${left.text},${right.text}`, start: left.span.start, end: right.span.end };
    }
  }
  return undefined;
}

function firstText(items: readonly YamlNode[]): string {
  const first = items[0];
  return first?.kind === 'scalar' ? first.text : '';
}

function mappedCells(
  block: Block,
  item: YamlMap,
  columns: readonly ColumnInput[],
  findings: Finding[],
): (YamlScalar | undefined)[] {
  const cells: (YamlScalar | undefined)[] = columns.map(() => undefined);
  let previous: YamlScalar | undefined;
  for (const { key, keySpan, value } of item.entries) {
    const index = columns.findIndex(column => column.id === key || column.title === key);
    if (index >= 0) {
      const cell = value?.kind === 'scalar' ? value : undefined;
      cells[index] = cell;
      previous = cell;
      continue;
    }
    if (key === 'id' || key === 'mã') continue;
    // `{ty_le: 6,8%}` is two keys: the second is the rest of a number.
    const rest = item.flow && !value && previous && /^\d{1,12}%?$/.test(key) ? `${previous.text},${key}` : undefined;
    const whole = rest && previous ? textPlace(block, previous.span.start, keySpan.end) : undefined;
    findings.push({
      check: 'key-unknown',
      place: textPlace(block, keySpan.start, keySpan.end),
      data: { key, split: rest },
      fixes:
        rest && whole
          ? [{ title: 'quote', data: { text: rest }, safe: false, edits: [{ place: whole, newText: `"${rest}"` }] }]
          : [],
    });
  }
  return cells;
}
