/**
 * The rows of a table's body as they stand in its source: without what the printing of pages added.
 */
import type { CellInput, RowInput } from './build-table.ts';
import { type HeaderRow, isNumberRow, repeatsHeader } from './headers.ts';

/** A row and where its line starts in the block. */
export interface SourceRow {
  readonly start: number;
  readonly text: string;
  readonly input: RowInput;
}

/**
 * Drops headers and column numbers printed once more after a page break, and joins a row that the break cut: the words
 * that were left over stand alone in the first row of the new page.
 */
export function bodyRows(rows: readonly SourceRow[], header: readonly HeaderRow[]): SourceRow[] {
  const body: SourceRow[] = [];
  const titles = header.map(line => line.map(({ text }) => text.trim()));
  let broken = false;
  for (const [index, row] of rows.entries()) {
    const { cells } = row.input;
    if (isPrintedAgain(cells, titles, header)) {
      broken = true;
      continue;
    }
    const previous = body.at(-1);
    const after = broken;
    broken = false;
    if (after && previous && isLeftOver(row, previous, rows[index + 1])) body[body.length - 1] = joined(previous, row);
    else body.push(row);
  }
  return body;
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
function isLeftOver(row: SourceRow, previous: SourceRow, next: SourceRow | undefined): boolean {
  const filled = row.input.cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  if (filled.length !== 1 || filled[0] === 0) return false;
  const label = row.input.cells[filled[0]!]!.text.trim();
  if (/\d/.test(label) && !/\p{L}/u.test(label)) return false;
  if (/^\p{Ll}/u.test(label)) return true;
  const before = plainNumber(previous);
  return before !== undefined && next !== undefined && plainNumber(next) === before + 1;
}

function plainNumber(row: SourceRow): number | undefined {
  const match = /^(\d{1,4})[.)]?$/.exec(row.input.cells[0]?.text.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}

function joined(row: SourceRow, rest: SourceRow): SourceRow {
  const cells = row.input.cells.map((cell, index): CellInput => {
    const more = rest.input.cells[index]?.text.trim() ?? '';
    if (more === '') return cell;
    const { length } = cell.text;
    const at = cell.offset ?? ((offset: number) => cell.span.start + offset);
    return {
      ...cell,
      text: `${cell.text} ${more}`,
      offset: offset => at(Math.min(offset, Math.max(0, length - 1))),
    };
  });
  return { ...row, input: { ...row.input, cells } };
}
