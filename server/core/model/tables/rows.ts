/**
 * Rows: which are groups, totals, measures; what belongs to what; how each is addressed.
 */

import { memo } from '../../derive.ts';
import { alikeAtEnds, cutLike, lengthOf, type Pieces, withItems } from '../../lists.ts';
import { folded, idFromTitle, romanValue, uniqueName } from '../names.ts';
import type { Cell, Column, Measure, Row, RowKind, Table } from '../table.ts';
import type { RowInput } from './build-table.ts';
import { isCapitals } from './row-markers.ts';

export interface RowsInput extends With {
  readonly cells: Pieces<readonly Cell[]>;
  readonly inputs: Pieces<RowInput>;
  readonly columns: readonly Column[];
  readonly measures: readonly Measure[];
  /** An earlier version with the same columns for numbers and labels. Rows that come out the same are taken from it. */
  readonly before?: { readonly table: Table; readonly inputs: Pieces<RowInput> } | undefined;
}

interface With {
  readonly numberColumn: number | undefined;
  readonly labelColumn: number | undefined;
}

/** Rows that are arranged together: all of a table, or those around an edit. */
interface Stretch extends With {
  readonly inputs: readonly RowInput[];
  /** Those of one row more where another follows. */
  readonly cells: readonly (readonly Cell[])[];
  /** How many rows stand before them. */
  readonly first: number;
}

/** Cut as the inputs are. */
export function arrangeRows(input: RowsInput): Pieces<Row> {
  return arrangeAgain(input) ?? cutLike(arrangeAll(input), input.inputs, input.before?.table.pieces ?? []);
}

/**
 * Where a few of many rows have changed, and no row belongs to another or is told from another of its name by a number:
 * the changed ones alone are arranged. Undefined where that is not so.
 */
function arrangeAgain({ before, inputs, cells, measures, ...columns }: RowsInput): Pieces<Row> | undefined {
  if (!before || measures.length > 0 || before.table.measures.length > 0) return undefined;
  const { pieces } = before.table;
  if (!pieces.every(standAlone)) return undefined;
  const { top, bottom } = alikeAtEnds(before.inputs, inputs);
  // What kind of row it is depends on the row after it too.
  const [from, behind, end] = [Math.max(0, top - 1), before.inputs.length - bottom, inputs.length - bottom];
  const old = { inputs: before.inputs.slice(from, behind).flat(), rows: pieces.slice(from, behind).flat() };
  const own: Stretch = {
    ...columns,
    inputs: inputs.slice(from, end).flat(),
    cells: [...cells.slice(from, end).flat(), ...(cells[end]?.slice(0, 1) ?? [])],
    first: lengthOf(inputs.slice(0, from)),
  };
  const ends = alikeAtEnds(old.inputs, own.inputs);
  const [start, stop] = [Math.max(0, ends.top - 1), own.inputs.length - ends.bottom];
  if (old.rows.length !== old.inputs.length || stop - start > fewRows) return undefined;
  const replaced = new Map(
    old.rows.slice(start, old.rows.length - ends.bottom).map(row => [row.address, row] as const),
  );
  const fresh: Row[] = [];
  for (let index = start; index < stop; index++) {
    const row = arranged(own, index, { measure: undefined, parent: undefined });
    const known = replaced.get(row.address);
    if (row.kind === 'group' || numbered.test(row.address) || fresh.some(({ address }) => address === row.address))
      return undefined;
    // Another row may have this name already.
    if (!known && pieces.some(piece => addressesIn(piece).has(row.address))) return undefined;
    fresh.push(known && sameRow(row, known) ? known : row);
  }
  const rows = withItems(old.rows, fresh, start, old.rows.length - ends.bottom);
  return [
    ...pieces.slice(0, from),
    ...cutLike(rows, inputs.slice(from, end), pieces.slice(from, behind)),
    ...pieces.slice(behind),
  ];
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
function arranged(input: Stretch, index: number, of: Pick<Row, 'measure' | 'parent'>): Row {
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
  const address = addressOf({ id: origin.id, number, label, measure: of.measure, parent }, input.first + index);
  return { number, label, kind, parent, measure: of.measure, cells, address, ...origin };
}

/** Where the column of names is blank, words that stand before it: "Cộng 4 tuyến" over the codes and names of the lines. */
function labelOf({ labelColumn, numberColumn }: With, cells: readonly Cell[]): string {
  if (labelColumn === undefined) return '';
  const own = cells[labelColumn]?.text ?? '';
  if (own !== '' || labelColumn === 0) return own;
  const before = cells.slice(0, labelColumn).findLast(({ text }) => text !== '');
  return before && before !== cells[numberColumn ?? -1] && /\p{L}{3}/u.test(before.text) ? before.text : own;
}

function arrangeAll({ cells: pieces, inputs, ...context }: RowsInput): Row[] {
  const input = { ...context, cells: pieces.flat(), inputs: inputs.flat(), first: 0 };
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

function printedNumber(input: With, cells: readonly Cell[]): string | undefined {
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
function isGroup(input: Stretch, index: number, number: string | undefined, label: string): boolean {
  if (number !== undefined) {
    const bare = number.replace(/[.)]$/, '');
    return romanValue(bare) !== undefined && hasFollowers(input, index);
  }
  return isCapitals(label) && hasFollowers(input, index);
}

/** A row that is itself of a list of Roman numbers is no group: the next row must be of another kind. */
function hasFollowers(input: Stretch, index: number): boolean {
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
