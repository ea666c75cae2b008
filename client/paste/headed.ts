/**
 * From a grid to a table with headings: which rows head it, what each column is called, what kind of values it holds.
 */
import { type Grid, type GridPlace, textAt } from './grid.ts';

export type ColumnKind = 'index' | 'text' | 'count' | 'number' | 'percent';

export interface HeadedColumn {
  /** Titles of the groups above, outermost first, then the column's own title. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
}

export interface HeadedTable {
  readonly origin: Grid['origin'];
  /** Lines above the headings: a title, the unit of measure. */
  readonly captions: readonly string[];
  readonly headerRows: number;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly (readonly GridPlace[])[];
  readonly merged: number;
  readonly figures: number;
  /** Cells that Excel may have turned into a date, as displayed. */
  readonly questioned: readonly string[];
}

export function headed(grid: Grid): HeadedTable {
  const { captions, from } = captionsOf(grid);
  const rows = grid.rows.slice(from);
  const headerRows = countHeaders(rows);
  const body = rows.slice(headerRows);
  const columns = Array.from({ length: grid.width }, (_, column) => columnOf(rows, headerRows, column));
  const cells = body.flat().filter(place => place.kind === 'cell');
  return {
    origin: grid.origin,
    captions,
    headerRows,
    columns,
    rows: body,
    merged: rows.flat().filter(({ kind, cell }) => kind === 'cell' && (cell.rows > 1 || cell.columns > 1)).length,
    figures: body
      .flatMap(row => row.filter((place, column) => place.kind === 'cell' && columns[column]!.kind !== 'index'))
      .filter(({ cell }) => isFigure(cell.text)).length,
    questioned: [...new Set(cells.filter(({ cell }) => isSuspectDate(cell.text)).map(({ cell }) => cell.text))],
  };
}

/** Rows above the table proper with one text that runs across, or that is alone in its row. */
function captionsOf(grid: Grid): { captions: string[]; from: number } {
  const captions: string[] = [];
  let from = 0;
  if (grid.width < 2) return { captions, from };
  for (const row of grid.rows.slice(0, 6)) {
    const own = row.filter(place => place.kind === 'cell' && place.cell.text !== '');
    if (own.length !== 1 || from + 2 >= grid.rows.length) break;
    const { cell } = own[0]!;
    const across = cell.columns >= grid.width - 1;
    const unit = /^\(?\s?(?:đơn vị(?: tính)?|đvt|unit)\s?:/iu.test(cell.text);
    const titled = /^(?:biểu|bảng|phụ lục|table|appendix)\b/iu.test(cell.text);
    if (!across && !unit && !titled) break;
    if (cell.rows > 1 || isFigure(cell.text)) break;
    captions.push(cell.text);
    from++;
  }
  return { captions, from };
}

/**
 * The rows that head the table. The source's own marks come first; then the first row, as many rows as its merged cells
 * reach down, and the row below a group of columns.
 */
function countHeaders(rows: readonly (readonly GridPlace[])[]): number {
  const marked = rows.findIndex(row => !row.some(({ cell }) => cell.heading));
  if (marked > 0) return Math.min(marked, rows.length);
  const first = rows[0];
  if (!first || looksLikeData(first)) return 0;
  let count = 1;
  for (let at = 0; at < count && at < rows.length - 1; at++) {
    for (const place of rows[at]!) {
      if (place.kind !== 'cell') continue;
      count = Math.max(count, at + place.cell.rows);
      // A group of columns is named in the row below, unless that is data already.
      const grouped = place.cell.columns > 1 && place.cell.text !== '';
      const below = rows[at + place.cell.rows];
      if (grouped && below && !looksLikeData(below)) count = Math.max(count, at + place.cell.rows + 1);
    }
  }
  // Excel keeps a group's title in its first cell without merging: blanks in the first row, titles below them.
  const second = rows[count];
  if (count === 1 && second && !looksLikeData(second) && unmergedGroup(first, second)) count = 2;
  return Math.min(count, rows.length);
}

function unmergedGroup(first: readonly GridPlace[], second: readonly GridPlace[]): boolean {
  const blanks = first.filter(
    (place, column) => place.kind === 'cell' && place.cell.text === '' && textAt(second[column]!) !== '',
  );
  const clash = first.some((place, column) => column < 2 && textAt(place) !== '' && textAt(second[column]!) !== '');
  return blanks.length > 0 && !clash;
}

/** A row with a figure outside the row-number column, or that starts with a row number. */
function looksLikeData(row: readonly GridPlace[]): boolean {
  const texts = row.map(textAt);
  if (isNumbering(texts)) return false;
  const [first = '', ...rest] = texts;
  if (rest.some(text => isFigure(text) && !isYear(text))) return true;
  return /^(?:\d{1,3}|[IVXLC]{1,7})[.)]?$/u.test(first) && rest.some(text => text !== '');
}

/** The row of column numbers that forms carry: "(1) (2) (3)=(4)+(5)", "A B 1 2 3". */
export function isNumbering(texts: readonly string[]): boolean {
  const shown = texts.filter(text => text !== '');
  if (shown.length < 3) return false;
  let last = 0;
  for (const text of shown) {
    if (/^\(?[A-H]\)?$/u.test(text)) continue;
    const number = /^\(?(\d{1,2})\)?(?:\s?=.{1,60})?$/u.exec(text)?.[1];
    if (!number || Number(number) !== last + 1) return false;
    last++;
  }
  return last >= 2;
}

function columnOf(rows: readonly (readonly GridPlace[])[], headerRows: number, column: number): HeadedColumn {
  const path: string[] = [];
  for (let at = 0; at < headerRows; at++) {
    if (isNumbering(rows[at]!.map(textAt))) continue;
    const place = rows[at]![column]!;
    const text = place.cell.text !== '' ? place.cell.text : leftOf(rows, at, column, headerRows);
    if (place.kind !== 'above' && text !== '' && path.at(-1) !== text) path.push(text);
  }
  return { path, kind: kindOf(path.at(-1) ?? '', path.join(' '), rows.slice(headerRows), column) };
}

/** The title of a group that was not merged over its columns: the nearest on the left in that row. */
function leftOf(rows: readonly (readonly GridPlace[])[], at: number, column: number, headerRows: number): string {
  if (at >= headerRows - 1) return '';
  const below = rows[at + 1]![column];
  if (!below || textAt(below) === '') return '';
  for (let left = column - 1; left >= 0; left--) {
    const place = rows[at]![left]!;
    if (place.cell.text === '') continue;
    const own = rows[at + 1]![left]!;
    return textAt(own) !== '' ? place.cell.text : '';
  }
  return '';
}

function kindOf(title: string, path: string, rows: readonly (readonly GridPlace[])[], column: number): ColumnKind {
  if (/^(?:stt|tt|số tt|số thứ tự|no\.?|#)$/iu.test(title)) return 'index';
  const own = rows.map(row => row[column]!).filter(place => place.kind === 'cell' && place.cell.columns === 1);
  const texts = own.map(textAt).filter(text => text !== '');
  const figures = texts.filter(isFigure);
  if (figures.length * 2 <= texts.length || figures.length === 0) return 'text';
  if (
    /%|tỷ lệ|tỉ lệ|percent|share/iu.test(path) ||
    figures.filter(text => text.endsWith('%')).length * 2 > figures.length
  )
    return 'percent';
  return figures.some(text => /,\d{1,2}$|\.\d{1,2}$/u.test(text)) ? 'number' : 'count';
}

/** A number, perhaps signed, in brackets, with a percent sign or a footnote mark. */
export function isFigure(text: string): boolean {
  return text.length < 40 && /^[-+−(]?\s?\d[\d.,\u00a0 ]*\)?\s?%?(?:\[\^\w{1,3}\])?$/u.test(text);
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

/** "01-Aug", "Aug-01", "01-Thg8": what Excel makes of 1-8 or 8/1; "####": a column too narrow to show its figure. */
function isSuspectDate(text: string): boolean {
  if (/^#{2,}$/u.test(text)) return true;
  const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg\\s?\\d{1,2})';
  return new RegExp(`^(?:\\d{1,2}[- ]${month}|${month}[- ]\\d{1,2})$`, 'iu').test(text);
}
