/**
 * Rows: which are groups, totals, measures; what belongs to what; how each is addressed.
 */

import { memo } from '../derive.ts';
import { alikeAtEnds, withItems } from '../lists.ts';
import type { RowInput } from './build-table.ts';
import { folded, idFromTitle, romanValue, uniqueName } from './names.ts';
import { isCapitals } from './row-markers.ts';
import type { Cell, Column, Measure, Row, RowKind, Table } from './table.ts';

export interface RowsInput {
  readonly cells: readonly (readonly Cell[])[];
  readonly inputs: readonly RowInput[];
  readonly columns: readonly Column[];
  readonly numberColumn: number | undefined;
  readonly labelColumn: number | undefined;
  readonly measures: readonly Measure[];
  /** An earlier version with the same columns for numbers and labels. Rows that come out the same are taken from it. */
  readonly before?: { readonly table: Table; readonly inputs: readonly RowInput[] } | undefined;
}

export function arrangeRows(input: RowsInput): readonly Row[] {
  return arrangeAgain(input) ?? arrangeAll(input);
}

/**
 * Where a few of many rows have changed, and no row belongs to another or is told from another of its name by a number:
 * the changed ones alone are arranged. Undefined where that is not so.
 */
function arrangeAgain(input: RowsInput): readonly Row[] | undefined {
  const { before, inputs } = input;
  if (!before || input.measures.length > 0 || before.table.measures.length > 0) return undefined;
  const { rows, pieces } = before.table;
  const { top, bottom } = alikeAtEnds(before.inputs, inputs);
  // What kind of row it is depends on the row after it too.
  const first = Math.max(0, top - 1);
  const end = inputs.length - bottom;
  if (rows.length !== before.inputs.length || end - first > fewRows || !pieces.every(standAlone)) return undefined;
  const replaced = new Map(rows.slice(first, rows.length - bottom).map(row => [row.address, row]));
  const fresh: Row[] = [];
  for (let index = first; index < end; index++) {
    const row = arranged(input, index, { measure: undefined, parent: undefined });
    const old = replaced.get(row.address);
    if (row.kind === 'group' || numbered.test(row.address) || fresh.some(({ address }) => address === row.address))
      return undefined;
    // Another row may have this name already.
    if (!old && pieces.some(piece => addressesIn(piece).has(row.address))) return undefined;
    fresh.push(old && sameRow(row, old) ? old : row);
  }
  return withItems(rows, fresh, first, rows.length - bottom);
}

const fewRows = 64;

/** A name that may have been numbered to be its row's own. */
const numbered = /_\d+$/;

// Right because rows are immutable.
const standAlone = memo((rows: readonly Row[]) =>
  rows.every(({ kind, parent, address }) => kind !== 'group' && parent === undefined && !numbered.test(address)),
);
const addressesIn = memo((rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map(({ address }) => address)));

function sameRow(a: Row, b: Row): boolean {
  if (a.cells !== b.cells) return false;
  for (const key of Object.keys(a) as (keyof Row)[]) if (a[key] !== b[key]) return false;
  return true;
}

/** A row by itself: its address is not yet told from those of other rows. */
function arranged(input: RowsInput, index: number, of: Pick<Row, 'measure' | 'parent'>): Row {
  const cells = input.cells[index]!;
  const number = printedNumber(input, cells);
  const label = labelOf(input, cells);
  const kind: RowKind =
    of.measure !== undefined
      ? 'measure'
      : isTotal(label, number)
        ? 'total'
        : isGroup(input, index, number, label)
          ? 'group'
          : 'plain';
  const parent = kind === 'measure' || kind === 'plain' ? of.parent : undefined;
  const origin = originOf(input.inputs[index]!);
  const address = addressOf({ id: origin.id, number, label, measure: of.measure, parent }, index);
  return { number, label, kind, parent, measure: of.measure, cells, address, ...origin };
}

function labelOf({ labelColumn }: RowsInput, cells: readonly Cell[]): string {
  return labelColumn === undefined ? '' : (cells[labelColumn]?.text ?? '');
}

function arrangeAll(input: RowsInput): Row[] {
  const rows: Row[] = [];
  const taken = new Set<string>();
  const measureByTitle = new Map(input.measures.map(({ id, title }) => [folded(title), id]));
  let group: string | undefined;
  let unit: string | undefined;
  const before = input.before?.table;
  const earlier = before?.rows ?? [];
  // Where rows are measures of others, each is arranged anew; those that come out the same are the rows of before.
  const plainly = before?.measures.length === 0 && input.measures.length === 0;
  const shift = earlier.length - input.cells.length;
  for (const [index, cells] of input.cells.entries()) {
    const known = earlier[index]?.cells === cells ? index : index + shift;
    const origin = originOf(input.inputs[index]!);
    // What kind of row it is depends on the row after it too.
    if (plainly && earlier[known]?.cells === cells && earlier[known + 1]?.cells === input.cells[index + 1]) {
      const row = again(earlier[known]!, { parent: group, ...origin }, index, taken);
      rows.push(row);
      if (row.kind === 'group') group = row.address;
      continue;
    }
    const number = printedNumber(input, cells);
    const measure = number === undefined ? measureByTitle.get(folded(labelOf(input, cells))) : undefined;
    const found = arranged(input, index, { measure, parent: measure !== undefined ? (unit ?? group) : group });
    const address = uniqueName(found.address, taken);
    const row = address === found.address ? found : { ...found, address };
    const { kind } = row;
    const old = earlier[known];
    rows.push(old && sameRow(row, old) ? old : row);
    if (kind === 'group') {
      group = address;
      unit = undefined;
    } else if (kind === 'plain') unit = address;
    else if (kind === 'total') unit = undefined;
  }
  return rows;
}

type Surroundings = Pick<Row, 'id' | 'parent' | 'line' | 'places'>;

/** A row of an earlier version where it stands now: the same object where nothing about it has changed. */
function again(known: Row, { id, line, places, ...around }: Surroundings, index: number, taken: Set<string>): Row {
  const parent = known.kind === 'plain' ? around.parent : undefined;
  const same = known.id === id && known.parent === parent && known.line === line && known.places === places;
  // Alone in its name and not numbered to be so: it would be given the same again.
  if (same && parent === undefined && !taken.has(known.address) && !numbered.test(known.address)) {
    taken.add(known.address);
    return known;
  }
  const address = uniqueName(addressOf({ ...known, id, parent }, index), taken);
  return same && address === known.address ? known : { ...known, id, parent, line, places, address };
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
  return isCapitals(label) && hasFollowers(input, index);
}

/** A row that is itself of a list of Roman numbers is no group: the next row must be of another kind. */
function hasFollowers(input: RowsInput, index: number): boolean {
  const next = input.cells[index + 1];
  if (!next) return false;
  const number = printedNumber(input, next)?.replace(/[.)]$/, '');
  return number === undefined || romanValue(number) === undefined;
}

type Described = Pick<Row, 'id' | 'number' | 'label' | 'measure' | 'parent'>;

/** Declared id; else `r3`, `rI.r3`, `rI.r3.phong`; a row without a number by its label. */
function addressOf(row: Described, index: number): string {
  if (row.id) return row.id;
  const own =
    row.measure ??
    (row.number
      ? `r${row.number.replace(/[.)]+$/, '').replace(/[^\p{L}\p{N}]+/gu, '_')}`
      : idFromTitle(row.label) || `dong_${index + 1}`);
  return row.parent === undefined ? own : `${row.parent}.${own}`;
}
