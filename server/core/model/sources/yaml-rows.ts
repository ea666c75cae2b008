/**
 * One row of a table written as a YAML mapping or list, with what YAML makes of signs that were meant as text: a decimal
 * comma or a comma in a label that splits a cell, a colon that makes a mapping of it, a `#` that cuts it off.
 */
import { type Finding, type Place, textPlace } from '../../finding.ts';
import { quoted } from '../../syntax/yaml/traps.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../../syntax/yaml/tree.ts';
import type { Block, Span } from '../../text.ts';
import { nearest } from '../suggest.ts';
import type { CellInput, ColumnInput, RowInput } from '../tables/build-table.ts';

export interface YamlRow {
  readonly input: RowInput;
  readonly places: Place[];
  readonly findings: readonly Finding[];
}

export function readYamlRow(block: Block, item: YamlNode, columns: readonly ColumnInput[]): YamlRow {
  const findings: Finding[] = [];
  const cells = item.kind === 'map' ? mapped(block, item, columns, findings) : listed(block, item, columns, findings);
  for (const cell of cells) if (cell?.cut) findings.push(cutOff(block, cell));
  return {
    input: { cells: columns.map((_, index) => cellInput(cells[index])), ...rowId(item) },
    places: columns.map((_, index) => placeOf(block, cells[index]) ?? textPlace(block, item.span.start, item.span.end)),
    findings,
  };
}

type Cells = readonly (YamlScalar | undefined)[];

function cellInput(cell: YamlScalar | undefined): CellInput {
  if (!cell || (cell.style === 'plain' && /^(?:~|null)$/i.test(cell.text))) {
    return { text: '', span: { start: 0, end: 0 } };
  }
  const span = { start: 0, end: cell.text.length };
  return cell.style === 'plain' && cell.text === '<' ? { text: '', span, merged: true } : { text: cell.text, span };
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

function listed(block: Block, item: YamlNode, columns: readonly ColumnInput[], findings: Finding[]): Cells {
  const items = item.kind === 'sequence' ? item.items : [item];
  const cells = items.map(cell => scalarOf(block, cell, findings));
  if (items.length !== columns.length) {
    const split = item.kind === 'sequence' && item.flow ? splitCell(block, items, columns) : undefined;
    findings.push({
      check: 'cell-count-differs',
      place: textPlace(block, item.span.start, item.span.end),
      data: {
        cells: items.length,
        columns: columns.length,
        row: items[0]?.kind === 'scalar' ? items[0].text : '',
        form: 'list',
        split: split && block.text.slice(split.start, split.end),
      },
      fixes: split ? [quotingFix(block, split)] : [],
    });
  }
  return cells;
}

/** A cell must be one value; `[Đất: đai]` and `{x}` are mappings to YAML. */
function scalarOf(block: Block, node: YamlNode, findings: Finding[]): YamlScalar | undefined {
  if (node.kind === 'scalar') return node;
  const { start } = node.span;
  const end = start + block.text.slice(start, node.span.end).trimEnd().length;
  const short = block.text.slice(start, end);
  findings.push({
    check: 'value-invalid',
    place: textPlace(block, start, end),
    data: { stated: short.slice(0, 60), expected: 'cell' },
    fixes: short.includes('\n') ? [] : [quotingFix(block, { start, end })],
  });
  return undefined;
}

function quotingFix(block: Block, { start, end }: Span): NonNullable<Finding['fixes']>[number] {
  const text = block.text.slice(start, end);
  return {
    title: 'quote',
    data: { text },
    safe: false,
    edits: [{ place: textPlace(block, start, end), newText: quoted(text) }],
  };
}

/** The neighbours that a comma split, when joining them makes the row fit its columns. */
function splitCell(block: Block, items: readonly YamlNode[], columns: readonly ColumnInput[]): Span | undefined {
  const decimal = splitDecimal(items);
  if (decimal) return decimal;
  const extra = items.length - columns.length;
  if (extra < 1 || items.some(item => item.kind !== 'scalar')) return undefined;
  const fitting: Span[] = [];
  for (let from = 0; from < columns.length; from++) {
    const joined = items.slice(from, from + extra + 1) as readonly YamlScalar[];
    if (!isText(columns[from]!) || joined.some(({ style, text }) => style !== 'plain' || isNumeric(text))) continue;
    const rest = [...items.slice(0, from), undefined, ...items.slice(from + extra + 1)] as (YamlScalar | undefined)[];
    const fits = rest.every((cell, index) => !cell || isText(columns[index]!) || isNumeric(cell.text));
    const span = { start: joined[0]!.span.start, end: joined.at(-1)!.span.end };
    if (fits && !block.text.slice(span.start, span.end).includes('\n')) fitting.push(span);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isText({ type }: ColumnInput): boolean {
  return type === undefined || type === 'text' || type === 'date' || type === 'document';
}

function isNumeric(text: string): boolean {
  return /^(?:[-+(]?\d[\d.,\s]{0,40}%?\)?|\/{1,3}|-|~|)$/u.test(text.trim());
}

/** `[136, 6,8%]`: two neighbours that are one number with a decimal comma. */
function splitDecimal(items: readonly YamlNode[]): Span | undefined {
  for (let index = items.length - 1; index > 0; index--) {
    const left = items[index - 1]!;
    const right = items[index]!;
    if (left.kind !== 'scalar' || right.kind !== 'scalar' || left.style !== 'plain' || right.style !== 'plain') {
      continue;
    }
    if (left.span.end + 1 !== right.span.start) continue;
    if (/^[-+]?[\d.]{1,20}$/.test(left.text) && /^\d{1,12}%?$/.test(right.text)) {
      return { start: left.span.start, end: right.span.end };
    }
  }
  return undefined;
}

function mapped(block: Block, item: YamlMap, columns: readonly ColumnInput[], findings: Finding[]): Cells {
  const cells: (YamlScalar | undefined)[] = columns.map(() => undefined);
  const names = columns.flatMap(({ id, title }) => (id ? [id, title] : [title])).filter(name => name !== '');
  let previous: YamlScalar | undefined;
  for (const { key, keySpan, value } of item.entries) {
    const index = columns.findIndex(column => column.id === key || column.title === key);
    if (index >= 0) {
      const cell = value && scalarOf(block, value, findings);
      cells[index] = cell;
      previous = cell;
      continue;
    }
    if (key === 'id' || key === 'mã') continue;
    findings.push(unknownColumn(block, { key, keySpan, value }, item.flow ? previous : undefined, names));
  }
  return cells;
}

/** `{ty_le: 6,8%}` and `{ten: Hồ sơ, giấy tờ}` are two keys to YAML: the second is the rest of a value. */
function unknownColumn(
  block: Block,
  { key, keySpan, value }: YamlMap['entries'][number],
  before: YamlScalar | undefined,
  names: readonly string[],
): Finding {
  const place = textPlace(block, keySpan.start, keySpan.end);
  const near = nearest(key, names);
  if (!value && before?.style === 'plain' && before.span.end <= keySpan.start && near === undefined) {
    const whole = { start: before.span.start, end: keySpan.end };
    return {
      check: 'key-unknown',
      place,
      data: { key, split: block.text.slice(whole.start, whole.end) },
      fixes: [quotingFix(block, whole)],
    };
  }
  return {
    check: 'key-unknown',
    place,
    data: { key, nearest: near, of: 'row' },
    fixes: near ? [{ title: 'rename', data: { key: near }, safe: false, edits: [{ place, newText: near }] }] : [],
  };
}

/** `nd: Đất # đai`: a comment to YAML, perhaps part of the cell to its author. */
function cutOff(block: Block, cell: YamlScalar): Finding {
  const { start, end } = cell.span;
  const lineEnd = block.text.indexOf('\n', end);
  const rest = block.text.slice(end, lineEnd < 0 ? block.text.length : lineEnd).trimEnd();
  const whole = { start, end: end + rest.length };
  return {
    check: 'value-invalid',
    severity: 'information',
    place: textPlace(block, end, whole.end),
    data: { stated: rest.trim().slice(0, 60), expected: 'cut' },
    fixes: [quotingFix(block, whole)],
  };
}
