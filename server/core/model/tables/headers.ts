/**
 * Header rows of a table: one or several, with groups over them, a row of column numbers under them, and once more
 * after every page break.
 */
import type { Place } from '../../finding.ts';
import { folded } from '../names.ts';
import type { ColumnInput } from './build-table.ts';
import { unflattened } from './flattened-titles.ts';

/** One cell of a row that may be a header. */
export interface HeaderCell {
  readonly text: string;
  readonly place: Place | undefined;
}

export type HeaderRow = readonly HeaderCell[];

export interface ReadHeader {
  readonly columns: readonly ColumnInput[];
  /** How many of the rows given are header; 0 when the first is a row of data. */
  readonly taken: number;
}

/**
 * Reads the header of a table with so many columns from its first rows; looks at four at most. `said` of them are called
 * its header by the source.
 */
export function readHeader(rows: readonly HeaderRow[], width: number, said = 0): ReadHeader {
  let first = 0;
  // A converter that knows no header leaves it blank.
  while (first < rows.length - 1 && first < 2 && rows[first]!.every(({ text }) => text.trim() === '')) first++;
  const top = rows[first];
  if (!top || isData(top)) return { columns: untitled(width), taken: first };
  const header: HeaderRow[] = [top];
  let at = first + 1;
  const goesOn = (row: HeaderRow): boolean => (at < said && !isNumberRow(row)) || continuesHeader(header, row);
  while (at < rows.length && header.length < 4 && goesOn(rows[at]!)) header.push(rows[at++]!);
  let labels: readonly string[] | undefined;
  if (at < rows.length && isNumberRow(rows[at]!) && !countsOn(rows[at]!, rows[at + 1]))
    labels = rows[at++]!.map(({ text }) => text.trim());
  const columns = unflattened(mergeHeader(header, width)).map((column, index): ColumnInput => {
    const label = labels?.[index];
    return label ? { ...column, label } : column;
  });
  return { columns, taken: at };
}

function untitled(width: number): ColumnInput[] {
  return Array.from({ length: width }, () => ({ title: '', path: [] }));
}

/** A row with figures in half of its cells or more is no header; years are titles. */
export function isData(row: HeaderRow): boolean {
  let figures = 0;
  let filled = 0;
  for (const { text } of row) {
    if (text.trim() === '') continue;
    filled++;
    if (isFigure(text)) figures++;
  }
  // "I | Chi phí bồi thường | 1.314": a number of its own, and one figure that can be no title.
  const isNumbered = /^(?:[IVX]{1,5}|\d{1,3}|[A-ZĐ])[.)]?$/u.test(row[0]?.text.trim() ?? '');
  if (isNumbered && figures === 1 && row.some(({ text }) => /^\d{1,3}(?:[.,]\d+)+$/u.test(text.trim()))) return true;
  return figures >= 2 && figures * 2 >= filled && !isNumberRow(row);
}

export function isFigure(text: string): boolean {
  const cell = text.trim();
  return /^[(+\-−]{0,2}\d[\d.,]{0,30}\s?%?\)?$/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}

/** "A B 1 2 3", "(1) (2) (3)=(4)+(5)": the numbers of the columns, with or without their formulas. */
export function isNumberRow(row: HeaderRow): boolean {
  let numbers = 0;
  let previous = 0;
  for (const { text } of row) {
    const cell = text.replace(/\s/gu, '');
    if (cell === '') continue;
    const match = /^[([]?(?:([A-ZĐ])|(\d{1,3})[a-z]?)[)\]]?(?:=[-+*/x×:()[\]\da-z%,.]{1,60})?$/u.exec(cell);
    if (!match) return false;
    if (match[2] === undefined) continue;
    const number = Number(match[2]);
    if (number < previous) return false;
    previous = number;
    numbers++;
  }
  return numbers >= 2 && previous <= numbers + 3;
}

/** `1 | 2` with `2 | 5` or nothing under it: a row numbered 1, not the numbers of the columns. */
function countsOn(row: HeaderRow, next: HeaderRow | undefined): boolean {
  if (!next) return true;
  const number = /^\d{1,3}$/.exec(row[0]?.text.trim() ?? '');
  const after = /^\d{1,3}$/.exec(next[0]?.text.trim() ?? '');
  return number !== null && after !== null && Number(after[0]) > Number(number[0]);
}

/** Whether a row names columns under the groups of the header so far. */
function continuesHeader(header: readonly HeaderRow[], row: HeaderRow): boolean {
  const above = effective(header);
  const isSplit = goesOnBelow(above, row);
  let named = 0;
  let leads = false;
  for (const [index, { text }] of row.entries()) {
    const cell = text.trim();
    if (cell === '' || cell === '<' || cell === '^') continue;
    if (isFigure(cell)) return false;
    const title = above[index] ?? '';
    if (folded(cell) === folded(title)) continue;
    const grouped =
      runsOn(title) || (index + 1 < row.length && runsOn(above[index + 1] ?? '')) || sameAsNeighbour(above, index);
    if (!grouped && !isSplit) return false;
    // The column of labels is named in the first row of a header, unless nothing stands there or only years below.
    if (index === 0) {
      if (title !== '' && !areYears(row) && !isSplit) return false;
      leads = true;
    } else named++;
  }
  return named > (leads ? 1 : 0);
}

/** Titles that go on in the next row, each under its own: "Outstanding as of December 31, | Exercise" over "2024 | price". */
function goesOnBelow(above: readonly string[], row: HeaderRow): boolean {
  const below = row.map(({ text }) => text.trim());
  if (below.length < 3) return false;
  // A day without its year is no whole title, so what stands below are words of titles, whichever tab was lost.
  if (above.some(title => /\s\d{1,2},$/.test(title)) && below.some(isYear))
    return below.every(text => isYear(text) || !/\d/.test(text));
  if ((above[0] ?? '') !== '') return false;
  const goesOn = (text: string): boolean => isYear(text) || /^\p{Ll}/u.test(text);
  return below.every((text, index) => index === 0 || (text === '' ? (above[index] ?? '') === '' : goesOn(text)));
}

/** A label and years beside it. */
function areYears(row: HeaderRow): boolean {
  const beside = row.slice(1).filter(({ text }) => text.trim() !== '');
  return beside.length >= 2 && beside.every(({ text }) => isYear(text.trim()));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** The titles that a further header row would stand under. */
function effective(header: readonly HeaderRow[]): string[] {
  const titles: string[] = [];
  for (const row of header) {
    for (const [index, { text }] of row.entries()) {
      const cell = text.trim();
      if (cell !== '' && cell !== '^') titles[index] = cell;
      else titles[index] ??= '';
    }
  }
  return titles;
}

function runsOn(title: string): boolean {
  return title === '' || title === '<';
}

function sameAsNeighbour(titles: readonly string[], index: number): boolean {
  const own = folded(titles[index] ?? '');
  return own !== '' && (own === folded(titles[index + 1] ?? '') || own === folded(titles[index - 1] ?? ''));
}

/** Header rows as one row of leaf columns with the groups above each. */
function mergeHeader(header: readonly HeaderRow[], width: number): ColumnInput[] {
  const last = header.length - 1;
  const groups: string[] = header.map(() => '');
  const columns: ColumnInput[] = [];
  for (let index = 0; index < width; index++) {
    const titles: { title: string; place: Place | undefined }[] = [];
    for (const [level, row] of header.entries()) {
      const cell = row[index];
      const text = cell?.text.trim() ?? '';
      if (text !== '' && text !== '<' && text !== '^') {
        groups[level] = text;
        // A new group ends those below it.
        for (let below = level + 1; below <= last; below++) groups[below] = '';
        titles.push({ title: text, place: cell!.place });
      } else if (
        text !== '^' &&
        level < last &&
        index > 0 &&
        groups[level] !== '' &&
        namedBelow(header, level, index)
      ) {
        titles.push({ title: groups[level]!, place: undefined });
      }
    }
    const distinct = titles.filter(({ title }, at) => at === 0 || folded(title) !== folded(titles[at - 1]!.title));
    const leaf = distinct.at(-1);
    columns.push({
      title: leaf?.title ?? '',
      path: distinct.slice(0, -1).map(({ title }) => title),
      ...(leaf?.place ? { place: leaf.place } : {}),
    });
  }
  return columns;
}

function namedBelow(header: readonly HeaderRow[], level: number, index: number): boolean {
  return header.slice(level + 1).some(row => {
    const text = row[index]?.text.trim() ?? '';
    return text !== '' && text !== '<' && text !== '^';
  });
}

/** Whether a row of the body is the header (or its second line) printed again after a page break. */
export function repeatsHeader(header: readonly HeaderRow[], row: HeaderRow): boolean {
  return header.some(line => {
    let same = 0;
    for (let index = 0; index < Math.max(line.length, row.length); index++) {
      const title = compact(line[index]?.text ?? '');
      const cell = compact(row[index]?.text ?? '');
      if (cell === title) same += title === '' ? 0 : 1;
      // Letters may be lost at the break, never gained.
      else if (cell !== '' && !(index === 0 && title.startsWith(cell))) return false;
      else if (cell === '' && index > 0) return false;
    }
    return same >= 2 || (same === 1 && line.filter(({ text }) => text.trim() !== '').length === 1);
  });
}

function compact(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s¹²³⁰-⁹*]+/gu, '');
}
