/**
 * A table as printed: its head, and each row as one string that is remembered with the row.
 */

import { memo } from '../../derive.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import { matchesOf } from '../../text.ts';
import { attribute, escapeHtml } from '../escape.ts';
import type { Notes } from '../inline/notes.ts';
import type { Marks, TextMark } from '../marks.ts';
import { type CellContent, type CellContext, cellContents, cellHtml } from './cells.ts';
import { headerRows, measureTable, type PrintedColumn, type TableMeasure } from './columns.ts';
import { type RowLook, rowLooks } from './row-looks.ts';
import { rowMarks } from './row-marks.ts';
import { stackedTable } from './stacked.ts';

export interface TableHtml {
  /** `<colgroup>` and `<thead>`. */
  readonly head: string;
  /** One `<tr>` each; a row of a stacked table prints several. */
  readonly rows: readonly PrintedRow[];
  readonly measure: TableMeasure;
}

export interface PrintedRow {
  readonly html: string;
  /** Index of the row in its table. */
  readonly index: number;
  /** The column of the table that each printed column shows. */
  readonly columns: readonly (number | undefined)[];
  /** What the HTML depends on beside the row's source and the table's columns. */
  readonly key: RowKey;
}

/** Compared for thousands of rows at each keystroke: numbers and, mostly, one empty text. */
interface RowKey {
  readonly look: RowLook;
  readonly verdicts: number;
  /** Verdicts beyond what a number holds, numbers of footnotes, places of findings. */
  readonly rest: string;
}

export interface TableContext {
  readonly marks: Marks;
  readonly notes: Notes;
  /** True in the text of a report, whose pages stand; an appendix lies on its side for a wide table. */
  readonly upright: boolean;
  /** The same table as it was printed before: rows whose source is the same are taken from there. */
  readonly previous: PrintedTable | undefined;
}

export function tableHtml(table: Table, { marks, notes, upright, previous }: TableContext): TableHtml {
  const layout = (upright ? uprightLayoutOf : layoutOf)(table);
  const earlier = previous && comparable(previous.table, table) ? previous : undefined;
  const shift = earlier ? earlier.rows.length - table.rows.length : 0;
  const looks = rowLooks(table);
  const rows: PrintedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const checked = rowMarks(row, marks);
    const findings = row.line ? marks.findings(row.line) : none;
    let rest = checked.rest;
    if (findings.length > 0)
      rest += `|${findings.map(({ start, end, severity }) => `${start}-${end}${severity}`).join(';')}`;
    const source = row.line?.text;
    const noted = source === undefined ? '' : notes.key(source);
    if (noted !== '') rest += `^${noted}`;
    const key: RowKey = { look: looks[index]!, verdicts: checked.code, rest };
    const known = earlier && (sameRow(earlier, index, key, source) ?? sameRow(earlier, index + shift, key, source));
    if (known) rows.push(known.index === index ? known : { ...known, index });
    else {
      for (const { html, columns } of rowHtml(row, table, { source, checked, findings, notes, key }))
        rows.push({ html, columns, key, index });
    }
  }
  return { head: headHtml(table, layout, notes), rows, measure: layout.measure };
}

/** A table as it was printed. */
export interface PrintedTable {
  readonly table: Table;
  readonly rows: readonly PrintedRow[];
}

/** Only tables that print one line a row, in text, with the same columns. */
function comparable(before: Table, after: Table): boolean {
  return (
    before.origin.kind === 'text' &&
    after.origin.kind === 'text' &&
    !stackedTable(after) &&
    signature(before) === signature(after)
  );
}

function sameRow(
  { table, rows }: PrintedTable,
  index: number,
  { look, verdicts, rest }: RowKey,
  source: string | undefined,
): PrintedRow | undefined {
  const found = rows[index];
  if (!found || table.rows[index]?.line?.text !== source) return undefined;
  const { key } = found;
  return key.verdicts === verdicts && key.look === look && key.rest === rest ? found : undefined;
}

interface Layout {
  readonly columns: readonly PrintedColumn[];
  readonly measure: TableMeasure;
}

// Right because a table is immutable.
const layoutOf = memo((table: Table) => newLayout(table, false));
const uprightLayoutOf = memo((table: Table) => newLayout(table, true));

function newLayout(table: Table, upright: boolean): Layout {
  const columns =
    stackedTable(table)?.columns ??
    table.columns.map(({ title, path, type, label, index }) => ({ title, path, type, label, columns: [index] }));
  return { columns, measure: measureTable(table, columns, upright) };
}

function headHtml(table: Table, { columns, measure }: Layout, notes: Notes): string {
  const widths = measure.widths.map(width => `<col class="w${width}">`).join('');
  if (columns.every(({ title, path }) => title === '' && path.length === 0)) return `<colgroup>${widths}</colgroup>`;
  const rows = headerRows(columns).map(cells => {
    const html = cells.map(({ title, colspan, rowspan, leaf }) => {
      const scope = leaf === undefined ? 'colgroup' : 'col';
      const spans = `${attribute('colspan', colspan > 1 ? String(colspan) : undefined)}${attribute('rowspan', rowspan > 1 ? String(rowspan) : undefined)}`;
      const column = leaf === undefined ? undefined : table.columns[columns[leaf]!.columns[0] ?? -1];
      return `<th scope="${scope}"${spans}>${titleHtml(title, column, notes)}</th>`;
    });
    return `<tr>${html.join('')}</tr>`;
  });
  if (columns.some(({ label }) => label !== undefined)) {
    rows.push(`<tr class="k">${columns.map(({ label }) => `<td>${escapeHtml(label ?? '')}</td>`).join('')}</tr>`);
  }
  return `<colgroup>${widths}</colgroup><thead>${rows.join('')}</thead>`;
}

/** The title, with the footnote marks that are typed in the header. */
function titleHtml(title: string, column: Column | undefined, notes: Notes): string {
  const place = column?.place;
  // As `measureTable` counts its words: "Học sinh/lớp" may be broken behind the stroke.
  let html = escapeHtml(title).replace(/(?<=\p{L})\/(?=\p{L})/gu, '/<wbr>');
  if (place?.kind !== 'text') return html;
  const typed = place.block.text.slice(place.start, place.end);
  if (!typed.includes('[^')) return html;
  for (const match of matchesOf(typed, /\[\^([^\]\s[]{1,60})\]/gu)) html += notes.mark(match[1]!) ?? '';
  return html;
}

interface RowContext extends CellContext {
  readonly key: RowKey;
}

/** What is printed of a row, wherever it stands. */
type PrintedLine = Pick<PrintedRow, 'html' | 'columns'>;

function rowHtml(row: Row, table: Table, context: RowContext): readonly PrintedLine[] {
  const columns = signature(table);
  const { look, verdicts, rest } = context.key;
  const known = printed.get(row);
  const same = known && known.key.look === look && known.key.verdicts === verdicts && known.key.rest === rest;
  if (same && known.columns === columns) return known.rows;
  const rows = printRow(row, table, context);
  printed.set(row, { key: context.key, columns, rows });
  return rows;
}

// Right because a row is immutable, and the key holds all that its HTML depends on beside it.
const printed = new WeakMap<
  Row,
  { readonly key: RowKey; readonly columns: string; readonly rows: readonly PrintedLine[] }
>();

/** All that a row's HTML takes from its table. */
const signature = memo((table: Table): string =>
  [
    table.layout,
    table.labelColumn,
    table.numberColumn,
    table.bare,
    ...table.measures.map(({ id, title }) => `${id}=${title}`),
    ...table.columns.map(({ type, id, title, path }) =>
      table.layout === 'stacked' ? [type, id, title, ...path].join() : type,
    ),
  ].join('|'),
);

function printRow(row: Row, table: Table, context: RowContext): readonly PrintedLine[] {
  const cells = cellContents(row, table, context);
  const stacked = stackedTable(table);
  const own = context.key.look || undefined;
  if (!stacked) return [plainRow(own, table, cells)];
  return stacked.lines(row).map(({ measure, cells: columns }): PrintedLine => {
    const html = columns.map((column, index) => {
      const shown = stacked.columns[index]!;
      if (column === undefined) {
        const label = measure !== undefined && shown.columns[0] === table.labelColumn;
        return label ? `<th scope="row">${escapeHtml(measure)}</th>` : '<td></td>';
      }
      return cellHtml(cells[column]!, { table, column, span: 1, label: column === table.labelColumn });
    });
    return {
      html: `<tr${attribute('class', measure === undefined ? own : 'm')}>${html.join('')}</tr>`,
      columns,
    };
  });
}

function plainRow(look: RowLook | undefined, table: Table, cells: readonly CellContent[]): PrintedLine {
  let html = '';
  const columns: number[] = [];
  for (let column = 0; column < cells.length; column++) {
    columns.push(column);
    let span = 1;
    while (column + span < cells.length && cells[column + span]!.merged) span++;
    html += cellHtml(cells[column]!, { table, column, span, label: column === table.labelColumn });
    for (let covered = 1; covered < span; covered++) columns.push(column);
    column += span - 1;
  }
  return { html: `<tr${attribute('class', look)}>${html}</tr>`, columns };
}

const none: readonly TextMark[] = [];
