/**
 * Rows: which are groups, totals, measures; what belongs to what; how each is addressed.
 */
import { folded, idFromTitle, romanValue, uniqueName } from './names.ts';
import type { Cell, Column, Measure, Row, RowKind } from './table.ts';

export interface RowsInput {
  readonly cells: readonly (readonly Cell[])[];
  readonly ids: readonly (string | undefined)[];
  readonly columns: readonly Column[];
  readonly numberColumn: number | undefined;
  readonly labelColumn: number | undefined;
  readonly measures: readonly Measure[];
}

export function arrangeRows(input: RowsInput): Row[] {
  const rows: Row[] = [];
  const taken = new Set<string>();
  const measureByTitle = new Map(input.measures.map(({ id, title }) => [folded(title), id]));
  let group: number | undefined;
  let unit: number | undefined;
  for (const [index, cells] of input.cells.entries()) {
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
    const id = input.ids[index];
    const address = uniqueName(addressOf({ id, number, label, measure, kind, parent, index }, rows), taken);
    rows.push({ index, id, number, label, kind, parent, measure, cells, address });
    if (kind === 'group') {
      group = index;
      unit = undefined;
    } else if (kind === 'plain') unit = index;
    else if (kind === 'total') unit = undefined;
  }
  return rows;
}

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
