/**
 * Rows of a plain text whose label was broken over two lines: "1 | Khu vực" and "bỏ phiếu số 1 | 2.000 | 1.990", or a line
 * of its own under the row.
 */
import { lexicons } from '../../reading/tables/languages.ts';
import { isTotalLabel, opensLikeTotal } from '../../reading/tables/totals.ts';
import { joined, type SourceRows } from '../tables/body-rows.ts';
import type { CellInput, RowInput } from '../tables/build-table.ts';

/** The rows with those that were broken put together, but for the `heads` first; the same object where none was. Linear. */
export function withoutTornRows(
  rows: SourceRows,
  { width, heads }: { readonly width: number; readonly heads: number },
  source: string,
): SourceRows {
  const { inputs, starts } = rows;
  const merged: RowInput[] = [];
  const from: number[] = [];
  let torn = false;
  for (const [index, row] of inputs.entries()) {
    const previous = merged.at(-1);
    const start = starts[index]!;
    const shift = previous && index > heads ? shiftOf(previous, row, width) : undefined;
    if (shift === undefined) {
      merged.push(row);
      from.push(start);
      continue;
    }
    torn = true;
    const wide: RowInput = { ...previous!, cells: filled(previous!.cells, 0, width) };
    const rest: RowInput = { ...row, cells: filled(row.cells, shift, width) };
    merged[merged.length - 1] = joined(wide, rest, start - from.at(-1)!, source.slice(from.at(-1)!));
  }
  return torn ? { inputs: merged, starts: from } : rows;
}

/** How far to the right the cells of a line belong that goes on with the row above it; undefined where it does not. */
function shiftOf(row: RowInput, next: RowInput, width: number): number | undefined {
  if (row.cells.length < width) {
    const isWhole = row.cells.length + next.cells.length - 1 === width;
    return isWhole && isTornIn(row, next) ? row.cells.length - 1 : undefined;
  }
  if (next.cells.length !== width) return undefined;
  const printed = next.cells.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  const [only] = printed;
  if (printed.length !== 1 || !row.cells.slice(only! + 1).some(({ text }) => /\d/u.test(text))) return undefined;
  return goesOn(row.cells[only!]!.text, next.cells[only!]!.text) ? 0 : undefined;
}

/** "1 | Nguyễn Văn" and "Ba | 250 | 30": the first line has nothing but a label, with its number, the second has figures. */
export function isTornIn(row: RowInput, next: RowInput): boolean {
  const above = row.cells.at(-1)!.text;
  const rest = next.cells[0]!.text;
  const figures = next.cells.slice(1).some(({ text }) => /^[-+(]?\d/u.test(text));
  if (!figures || row.cells.length > 3) return false;
  if (goesOn(above, rest)) return true;
  if (!hasWords(rest)) return false;
  const [first, ...others] = row.cells;
  const isNumbered = others.length > 0 && /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|\p{L}|[-+])[.)]?$/u.test(first!.text);
  return (
    isNumbered &&
    next.cells.length > 2 &&
    others.every(({ text }) => hasWords(text)) &&
    !/[:;.]$/u.test(above) &&
    !isTotalLike(rest)
  );
}

function isTotalLike(text: string): boolean {
  return lexicons.some(lexicon => isTotalLabel(text, lexicon) || opensLikeTotal(text, lexicon));
}

/** Words in the middle of a label: they begin small, or stand in brackets, or are all capitals like those above. */
function goesOn(above: string, rest: string): boolean {
  if (!hasWords(above) || rest === '' || /[:;.]$/u.test(above) || rest.endsWith(':')) return false;
  return (
    /^[\p{Ll}(]/u.test(rest) ||
    above.lastIndexOf('(') > above.lastIndexOf(')') ||
    (isCapitals(above) && isCapitals(rest))
  );
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

function filled(cells: readonly CellInput[], shift: number, width: number): readonly CellInput[] {
  const blank: CellInput = { text: '', span: { start: 0, end: 0 } };
  return Array.from({ length: width }, (_, index) => cells[index - shift] ?? blank);
}
