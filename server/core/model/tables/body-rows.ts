/**
 * The rows of a table's body as they stand in its source: without what the printing of pages added.
 */
import { memo2 } from '../../derive.ts';
import type { Pieces } from '../../lists.ts';
import type { Block } from '../../text.ts';
import type { CellInput, RowInput } from './build-table.ts';
import { type HeaderRow, isNumberRow, repeatsHeader } from './headers.ts';

/** Rows, and where each begins in its source. */
export interface SourceRows {
  readonly inputs: readonly RowInput[];
  readonly starts: readonly number[];
}

/** Whether a header or a row of column numbers stands among the rows of a body once more. */
export function isAnyPrintedAgain(pieces: Pieces<RowInput>, header: readonly HeaderRow[]): boolean {
  const key = keyOf(header);
  return pieces.some(piece => printedAgain(piece, key, header).length > 0);
}

function keyOf(header: readonly HeaderRow[]): string {
  return header.map(line => line.map(({ text }) => text.trim()).join('\t')).join('\n');
}

/**
 * Drops headers and column numbers printed once more after a page break, and joins a row that the break cut: the words
 * that were left over stand alone in the first row of the new page. `source` is the text in which the rows' lines
 * stand.
 */
export function bodyRows(rows: SourceRows, header: readonly HeaderRow[], source = ''): SourceRows {
  const again = printedAgain(rows.inputs, keyOf(header), header);
  if (again.length === 0) return rows;
  const printed = new Set(again);
  const inputs: RowInput[] = [];
  const starts: number[] = [];
  for (const [index, row] of rows.inputs.entries()) {
    if (printed.has(index)) continue;
    const previous = inputs.at(-1);
    const start = rows.starts[index]!;
    if (previous && printed.has(index - 1) && isLeftOver(row, previous, rows.inputs[index + 1])) {
      inputs[inputs.length - 1] = joined(previous, row, start - starts.at(-1)!, source.slice(starts.at(-1)!));
    } else {
      inputs.push(row);
      starts.push(start);
    }
  }
  return { inputs, starts };
}

// Right because rows are immutable and the key is all of the header's words.
const printedByKey = memo2(
  (piece: readonly RowInput[], { header }: { readonly key: string; readonly header: readonly HeaderRow[] }) => {
    const titles = header.map(line => line.map(({ text }) => text.trim()));
    return piece.flatMap(({ cells }, index) => (isPrintedAgain(cells, titles, header) ? [index] : []));
  },
  (a, b) => a.key === b.key,
);

function printedAgain(piece: readonly RowInput[], key: string, header: readonly HeaderRow[]): readonly number[] {
  return printedByKey(piece, { key, header });
}

function isPrintedAgain(
  cells: readonly CellInput[],
  titles: readonly (readonly string[])[],
  header: readonly HeaderRow[],
): boolean {
  const second = cells[1]?.text.trim() ?? '';
  const likely =
    titles.some(line => (line[1] ?? '') === second && (second !== '' || (cells[0]?.text.trim() ?? '') === '')) ||
    /^[-:]{2,}$/.test(second);
  if (!likely) return false;
  if (cells.every(({ text }) => /^:?-{2,}:?$/.test(text.trim()) || text.trim() === '')) return second !== '';
  const row = cells.map(({ text }) => ({ text, place: undefined }));
  return repeatsHeader(header, row) || (header.some(isNumberRow) && isNumberRow(row));
}

/** Words alone in the label's column, where the numbering shows that no row of its own was lost. */
function isLeftOver(row: RowInput, previous: RowInput, next: RowInput | undefined): boolean {
  const filled = row.cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  if (filled.length !== 1 || filled[0] === 0) return false;
  const label = row.cells[filled[0]!]!.text.trim();
  if (/\d/.test(label) && !/\p{L}/u.test(label)) return false;
  if (/^\p{Ll}/u.test(label)) return true;
  const before = plainNumber(previous);
  return before !== undefined && next !== undefined && plainNumber(next) === before + 1;
}

function plainNumber({ cells }: RowInput): number | undefined {
  const match = /^(\d{1,6})[.)]?$/.exec(cells[0]?.text.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}

/**
 * A row with its rest, which begins `distance` further on. The line of both is all from the one to the other: `text`
 * begins with it.
 */
export function joined(row: RowInput, rest: RowInput, distance: number, text: string): RowInput {
  const cells = row.cells.map((cell, index): CellInput => {
    const left = rest.cells[index];
    const more = left?.text.trim() ?? '';
    if (!left || more === '') return cell;
    const { length } = cell.text;
    const place =
      ({ span, offset = (at: number) => span.start + at }: CellInput) =>
      (at: number) =>
        offset(at);
    const [first, second] = [place(cell), place(left)];
    return {
      ...cell,
      text: `${cell.text} ${more}`,
      offset: at => (at < length ? first(at) : distance + second(Math.max(0, at - length - 1))),
    };
  });
  if (!row.line || !rest.line) return { ...row, cells };
  const line: Block = { ...row.line, text: text.slice(0, distance + rest.line.text.length) };
  return { ...row, cells, line };
}
