/**
 * A table as the report language writes it: a Markdown table, rows for a table that is there, or columns and rows of an
 * appendix in YAML.
 */
import { type GridPlace, textAt } from './grid.ts';
import { type HeadedTable, isNumbering } from './headed.ts';
import { inVietnamese } from './numbers.ts';

export interface Writing {
  /** Change places of `,` and `.` in figures. */
  readonly convert: boolean;
}

/** A whole Markdown table, with captions as paragraphs above it. */
export function asMarkdown(table: HeadedTable, writing: Writing): string {
  const titles = table.columns.map(({ path }) => escaped(path.join(' / ')));
  const marks = table.columns.map(({ kind }) => (kind === 'index' ? ':-:' : kind === 'text' ? '---' : '--:'));
  const lines = [row(titles), `|${marks.join('|')}|`, ...rowsOf(table, writing)];
  return [...table.captions.map(text => escapedProse(text)), lines.join('\n')].join('\n\n');
}

/** Rows only, for a table that has its headings; `headings` are that table's titles, and a repetition of them is left out. */
export function asRows(table: HeadedTable, writing: Writing, headings: readonly string[] = []): string[] {
  const titles = table.columns.map(({ path }) => path.join(' / '));
  const same = headings.length > 0 && titles.every((title, column) => title === (headings[column] ?? ''));
  const rows = rowsOf(table, writing);
  return table.headerRows > 0 && headings.length > 0 && !same && table.headerRows === 1 && !looksHeaded(titles)
    ? [row(titles.map(escaped)), ...rows]
    : rows;
}

/** Titles are words; a first row of figures was no heading. */
function looksHeaded(titles: readonly string[]): boolean {
  return titles.some(title => /\p{L}{2}/u.test(title));
}

export function rowsOf(table: HeadedTable, { convert }: Writing): string[] {
  return table.rows
    .filter(places => !isNumbering(places.map(textAt)))
    .map(places => row(places.map(place => cellText(place, convert))));
}

/** `columns:` and `rows: |` of an appendix. */
export function asYamlTable(table: HeadedTable, writing: Writing): string {
  const lines = ['columns:', ...columnLines(table), 'rows: |', ...rowsOf(table, writing).map(line => `  ${line}`)];
  return `${lines.join('\n')}\n`;
}

function columnLines(table: HeadedTable): string[] {
  const lines: string[] = [];
  const taken = new Set<string>();
  let open: readonly string[] = [];
  for (const [index, { path, kind }] of table.columns.entries()) {
    const groups = path.slice(0, -1);
    let shared = 0;
    while (shared < groups.length && groups[shared] === open[shared]) shared++;
    for (let depth = shared; depth < groups.length; depth++) {
      const indent = '    '.repeat(depth);
      lines.push(`${indent}  - title: ${scalar(groups[depth]!)}`, `${indent}    columns:`);
    }
    open = groups;
    const title = path.at(-1) ?? '';
    const id = unique(idOf(title) || `cot_${index + 1}`, taken);
    lines.push(`${'    '.repeat(groups.length)}  - {id: ${id}, title: ${scalar(title, true)}, type: ${kind}}`);
  }
  return lines;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(place: GridPlace, convert: boolean): string {
  if (place.kind === 'left') return place.cell.rows > 1 && place.cell.text === '' ? '' : '<';
  const text = textAt(place);
  return escaped(convert ? inVietnamese(text) : text);
}

/** A pipe would end the cell; a lone `<` would mean "merged with the cell on the left". */
function escaped(text: string): string {
  if (text === '<') return '\\<';
  return text.replace(/\|/gu, '\\|');
}

/** A caption must stay a paragraph. */
function escapedProse(text: string): string {
  return /^(?:[#>+*-]|\d{1,9}[.)]\s|:{3}|`{3})/u.test(text) ? `\\${text}` : text;
}

/** A plain scalar where YAML reads the text as it stands, else a quoted one. */
function scalar(text: string, inFlow = false): string {
  const plain =
    text !== '' &&
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]|:\s|\s#|:$|\s$/u.test(text) &&
    !(inFlow && /[,[\]{}]/u.test(text)) &&
    !/^(?:[\d.+-][\d.,_eE+-]*|true|false|null|yes|no|on|off|~)$/iu.test(text);
  return plain ? text : `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

/** `Tổng số` → `tong_so`: as the report language makes ids of titles. */
function idOf(title: string): string {
  const id = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[_\d]+|_+$/gu, '');
  return id.length > 24 ? id.slice(0, 24).replace(/_[^_]*$/u, '') : id;
}

function unique(id: string, taken: Set<string>): string {
  let name = id;
  for (let count = 2; taken.has(name); count++) name = `${id}_${count}`;
  taken.add(name);
  return name;
}
