/**
 * The columns of a table as printed: header cells over one or several rows, widths, and the page they need.
 */
import type { Column, Row, Table } from '../../model/table.ts';

/** One cell of the header. */
export interface HeaderCell {
  readonly title: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Index of the printed column of a leaf; undefined above a group. */
  readonly leaf: number | undefined;
}

/** What is needed of a column to print its header. */
export interface PrintedColumn {
  readonly title: string;
  readonly path: readonly string[];
  readonly type: Column['type'];
  /** Printed in the row of column numbers, when there is one. */
  readonly label?: string | undefined;
  /** The column of the table it prints; several in a stacked table. */
  readonly columns: readonly number[];
}

/** Header rows from the top; neighbours under the same group title share its cell. */
export function headerRows(columns: readonly PrintedColumn[]): HeaderCell[][] {
  const depth = 1 + Math.max(0, ...columns.map(({ path }) => path.length));
  const rows: HeaderCell[][] = [];
  for (let level = 0; level < depth; level++) {
    const cells: HeaderCell[] = [];
    for (let index = 0; index < columns.length; index++) {
      const { path, title } = columns[index]!;
      if (level > path.length) continue;
      if (level === path.length) {
        cells.push({ title, colspan: 1, rowspan: depth - level, leaf: index });
        continue;
      }
      let last = index;
      while (last + 1 < columns.length && sharesGroup(path, columns[last + 1]!.path, level)) last++;
      cells.push({ title: path[level]!, colspan: last - index + 1, rowspan: 1, leaf: undefined });
      index = last;
    }
    rows.push(cells);
  }
  return rows;
}

function sharesGroup(path: readonly string[], other: readonly string[], level: number): boolean {
  for (let at = 0; at <= level; at++) if (path[at] !== other[at]) return false;
  return true;
}

export interface TableMeasure {
  /** Whole percents, one for each printed column; they make 100. */
  readonly widths: readonly number[];
  /** True when it does not fit an upright page. */
  readonly landscape: boolean;
  /** Type size class: 0 is the size of the text, 1 to 3 are smaller for wide tables. */
  readonly size: 0 | 1 | 2 | 3;
}

/**
 * Widths in characters, from what stands in the columns: a number is never broken, text shares what is left by its
 * length. An upright page holds about 72 characters of 13 pt, one on its side about 112; where the page must stand
 * (`upright`), a wide table is set smaller.
 */
export function measureTable(table: Table, columns: readonly PrintedColumn[], upright: boolean): TableMeasure {
  const lengths = lengthsOf(table);
  const needs = columns.map(column => need(column, lengths));
  const padding = 1.8;
  const least = needs.reduce((sum, { least }) => sum + least + padding, 0);
  const wanted = needs.reduce((sum, { least, wanted }) => sum + Math.max(least, Math.min(wanted, 20)) + padding, 0);
  const landscape =
    !upright && (least > portraitCharacters || (columns.length > 4 && wanted > portraitCharacters * 1.3));
  const room = landscape ? landscapeCharacters : portraitCharacters;
  const size = least <= room ? (landscape && columns.length > 9 ? 1 : 0) : least <= room * 1.2 ? 2 : 3;
  const spare = Math.max(0, room - least);
  const weight = needs.reduce((sum, { least, wanted }) => sum + Math.max(0, wanted - least), 0);
  // No more than is wanted: what is left over makes all columns wider alike, but for serial numbers.
  const given = Math.min(spare, weight);
  const shares = needs.map(
    ({ least, wanted }) => least + padding + (weight > 0 ? (given * Math.max(0, wanted - least)) / weight : 0),
  );
  const grows = columns.map(({ type }, index) => (type === 'index' ? 0 : shares[index]!));
  const growing = grows.reduce((sum, share) => sum + share, 0);
  if (growing > 0) for (const [index, share] of grows.entries()) shares[index]! += ((spare - given) * share) / growing;
  return { widths: toPercent(shares), landscape, size };
}

const portraitCharacters = 72;
const landscapeCharacters = 112;

/** Characters a column cannot do without, and those it would like to have. */
function need({ title, type, columns }: PrintedColumn, lengths: ColumnLengths): { least: number; wanted: number } {
  const word = longestWord(title);
  let longest = 0;
  let total = 0;
  let filled = 0;
  for (const column of columns) {
    longest = Math.max(longest, lengths.longest[column]!);
    total += lengths.total[column]!;
    filled += lengths.filled[column]!;
  }
  const numeric = type !== 'text' && type !== 'document';
  const least = numeric
    ? Math.max(Math.min(word, 10), Math.min(longest * 1.05, type === 'index' ? 6 : 17), 4)
    : Math.max(Math.min(word, 12), Math.min(longest, 11), 6);
  const average = filled === 0 ? 0 : total / filled;
  const wanted = numeric
    ? Math.max(least, Math.min(title.length / 2.5, 14), Math.min(longest, 24))
    : // A column that is mostly empty may wrap its few words.
      Math.min(70, ((longest + average) / 2) * Math.sqrt(filled / (lengths.rows * columns.length || 1)));
  return { least, wanted };
}

interface ColumnLengths {
  /** How many rows were looked at. */
  readonly rows: number;
  readonly longest: readonly number[];
  readonly total: readonly number[];
  readonly filled: readonly number[];
}

/** Of the first and last rows, where totals stand, and of a sample between them: a long table is no wider for it. */
function lengthsOf({ rows, columns }: Table): ColumnLengths {
  const longest = columns.map(() => 0);
  const total = columns.map(() => 0);
  const filled = columns.map(() => 0);
  const step = Math.max(1, Math.floor(rows.length / 100));
  let seen = 0;
  for (let at = 0; at < rows.length; at++) {
    if (at >= 40 && at < rows.length - 20 && at % step !== 0) continue;
    seen++;
    for (let column = 0; column < columns.length; column++) {
      const length = ownLength(rows[at]!, column);
      if (length === 0) continue;
      filled[column]!++;
      total[column]! += length;
      if (length > longest[column]!) longest[column] = length;
    }
  }
  return { rows: seen, longest, total, filled };
}

/** Length of a cell that stands in its own column only. */
function ownLength(row: Row, column: number): number {
  const cell = row.cells[column];
  if (!cell || row.cells[column + 1]?.kind === 'covered') return 0;
  return cell.text.length;
}

function longestWord(title: string): number {
  let longest = 0;
  for (const word of title.split(/[\s/]+/u)) {
    // Header words are bold, and capitals are wide.
    const capitals = word.length > 1 && word === word.toUpperCase() ? 1.5 : 1.15;
    if (word.length * capitals > longest) longest = word.length * capitals;
  }
  return longest;
}

function toPercent(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const widths = shares.map(share => Math.max(2, Math.round((share / total) * 100)));
  let excess = widths.reduce((sum, width) => sum + width, 0) - 100;
  // The widest give up, or take, what rounding left over.
  while (excess !== 0 && widths.length > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const step = excess > 0 ? Math.min(excess, Math.max(1, widths[widest]! - 2)) : excess;
    if (widths[widest]! - step < 2) break;
    widths[widest]! -= step;
    excess -= step;
  }
  return widths;
}
