/** The titles that stand over the rows of `rows: |` where no columns are declared: as a table in Markdown has them. */
import { isDelimiterRow, linesOf, readPipeRow } from '../syntax/pipe-table.ts';
import type { Span } from '../text.ts';

export interface RowsHeader {
  /** Of each column, and where it stands in the text. */
  readonly titles: readonly { readonly title: string; readonly span: Span }[];
  /** Where the rows begin in the text. */
  readonly from: number;
}

/**
 * The first line with `|---|` under it; without that a first line of words alone, each of its cells filled, where a column of the
 * rows below holds numbers alone. Undefined where the first line is a row.
 */
export function rowsHeader(text: string): RowsHeader | undefined {
  const lines = linesOf(text, 0, text.length).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const [first, second] = lines;
  if (!first || !second) return undefined;
  const titles = titlesOf(text, first);
  if (isDelimiterRow(text, second.start, second.end)) {
    const from = lines[2]?.start;
    return titles.length === 0 || from === undefined ? undefined : { titles, from };
  }
  if (titles.length < 3 || titles.some(({ title }) => title === '' || /\d|^[-–/]+$/u.test(title))) return undefined;
  const rows = lines.slice(1, 1 + mostRows).map(line => titlesOf(text, line).map(({ title }) => title));
  const numeric = titles.some((_, column) => rows.every(row => /^[\d.,\s]*\d%?$/u.test(row[column] ?? '')));
  return numeric ? { titles, from: second.start } : undefined;
}

const mostRows = 12;

function titlesOf(text: string, { start, end }: Span): RowsHeader['titles'] {
  const { text: line, cells } = readPipeRow(text.slice(start, end));
  return cells.map(span => ({
    title: line.slice(span.start, span.end),
    span: { start: start + span.start, end: start + span.end },
  }));
}
