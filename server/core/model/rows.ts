/**
 * Rows: which are groups, totals, measures; what belongs to what; how each is addressed.
 */
import type { RowInput } from './build-table.ts';
import { folded, idFromTitle, romanValue, uniqueName } from './names.ts';
import type { Cell, Column, Measure, Row, RowKind, Table } from './table.ts';

export interface RowsInput {
  readonly cells: readonly (readonly Cell[])[];
  readonly inputs: readonly RowInput[];
  readonly columns: readonly Column[];
  readonly numberColumn: number | undefined;
  readonly labelColumn: number | undefined;
  readonly measures: readonly Measure[];
  /** An earlier version with the same columns for numbers and labels. Rows that come out the same are taken from it. */
  readonly before?: Table | undefined;
}

export function arrangeRows(input: RowsInput): Row[] {
  const rows: Row[] = [];
  const taken = new Set<string>();
  const measureByTitle = new Map(input.measures.map(({ id, title }) => [folded(title), id]));
  let group: number | undefined;
  let unit: number | undefined;
  const earlier = input.before?.measures.length === 0 && input.measures.length === 0 ? input.before.rows : [];
  const shift = earlier.length - input.cells.length;
  for (const [index, cells] of input.cells.entries()) {
    const known = earlier[index]?.cells === cells ? earlier[index] : earlier[index + shift];
    // What kind of row it is depends on the row after it too.
    if (known?.cells === cells && earlier[known.index + 1]?.cells === input.cells[index + 1]) {
      const row = again(
        known,
        { index, parent: known.kind === 'plain' ? group : undefined, ...originOf(input.inputs[index]!) },
        rows,
        taken,
      );
      rows.push(row);
      if (row.kind === 'group') group = index;
      continue;
    }
    const number = printedNumber(input, cells);
    const label = input.labelColumn === undefined ? '' : (cells[input.labelColumn]?.text ?? '');
    const measure = number === undefined ? measureByTitle.get(folded(label)) : undefined;
    const kind: RowKind =
      measure !== undefined
        ? 'measure'
        : isTotal(label, number)
          ? 'total'
          : isGroup(input, index, number, label)
            ? 'group'
            : 'plain';
    const parent = kind === 'measure' ? (unit ?? group) : kind === 'plain' ? group : undefined;
    const origin = originOf(input.inputs[index]!);
    const { id } = origin;
    const address = uniqueName(addressOf({ id, number, label, measure, kind, parent, index }, rows), taken);
    const row: Row = { index, number, label, kind, parent, measure, cells, address, ...origin };
    rows.push(known && (Object.keys(row) as (keyof Row)[]).every(key => row[key] === known[key]) ? known : row);
    if (kind === 'group') {
      group = index;
      unit = undefined;
    } else if (kind === 'plain') unit = index;
    else if (kind === 'total') unit = undefined;
  }
  return rows;
}

/** A row of an earlier version where it stands now: the same object where nothing about it has changed. */
function again(
  known: Row,
  { index, id, parent, line, places }: Pick<Row, 'index' | 'id' | 'parent' | 'line' | 'places'>,
  rows: readonly Row[],
  taken: Set<string>,
): Row {
  const same =
    known.index === index &&
    known.id === id &&
    known.parent === parent &&
    known.line === line &&
    known.places === places;
  // Alone in its name and not numbered to be so: it would be given the same again.
  if (same && parent === undefined && !taken.has(known.address) && !/_\d+$/.test(known.address)) {
    taken.add(known.address);
    return known;
  }
  const address = uniqueName(addressOf({ ...known, index, id, parent }, rows), taken);
  return same && address === known.address ? known : { ...known, index, id, parent, line, places, address };
}

function originOf({ id, line, places = nowhere }: RowInput): Pick<Row, 'id' | 'line' | 'places'> {
  return { id, line, places };
}

const nowhere: Row['places'] = [];

function printedNumber(input: RowsInput, cells: readonly Cell[]): string | undefined {
  if (input.numberColumn === undefined) return undefined;
  const text = cells[input.numberColumn]?.text.trim() ?? '';
  return text === '' ? undefined : text;
}

function isTotal(label: string, number: string | undefined): boolean {
  const text = folded(label);
  if (/^(?:tổng cộng|cộng|tổng số|tổng|total|grand total|sum)(?: \(.*\))?$/u.test(text)) return true;
  return number !== undefined && /^(?:tổng cộng|cộng)$/u.test(folded(number));
}

/** A Roman number, or an upper-case label that has no number of its own and rows under it. */
function isGroup(input: RowsInput, index: number, number: string | undefined, label: string): boolean {
  if (number !== undefined) {
    const bare = number.replace(/[.)]$/, '');
    return romanValue(bare) !== undefined && hasFollowers(input, index);
  }
  const letters = label.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && label === label.toUpperCase() && hasFollowers(input, index);
}

/** A row that is itself of a list of Roman numbers is no group: the next row must be of another kind. */
function hasFollowers(input: RowsInput, index: number): boolean {
  const next = input.cells[index + 1];
  if (!next) return false;
  const number = printedNumber(input, next)?.replace(/[.)]$/, '');
  return number === undefined || romanValue(number) === undefined;
}

interface Described {
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly label: string;
  readonly measure: string | undefined;
  readonly kind: RowKind;
  readonly parent: number | undefined;
  readonly index: number;
}

/** Declared id; else `r3`, `rI.r3`, `rI.r3.phong`; a row without a number by its label. */
function addressOf(row: Described, rows: readonly Row[]): string {
  if (row.id) return row.id;
  const own =
    row.measure ??
    (row.number
      ? `r${row.number.replace(/[.)]+$/, '').replace(/[^\p{L}\p{N}]+/gu, '_')}`
      : idFromTitle(row.label) || `dong_${row.index + 1}`);
  const parent = row.parent === undefined ? undefined : rows[row.parent];
  return parent ? `${parent.address}.${own}` : own;
}
