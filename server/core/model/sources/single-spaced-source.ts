/**
 * The cells of rows whose cells are set apart by single spaces: the figures that end the row, its number, and the words
 * between.
 */
import { textPlace } from '../../finding.ts';
import { type RowShape, titlesIn, words } from '../../syntax/plain/single-spaced.ts';
import type { Block, Span } from '../../text.ts';
import type { ColumnInput } from '../tables/build-table.ts';

/** The spans of a row's cells in its line, one for each column; undefined for a blank. */
export function cellsOfWords(text: string, { figures, numbered }: RowShape): readonly (Span | undefined)[] {
  const own = words(text, { start: 0, end: text.length });
  const isRow = own.length > figures && own.slice(-figures).every(word => /^[^\p{L}]*$|^x$/u.test(word.text));
  const tail = isRow ? own.slice(-figures) : [];
  const lead = isRow ? own.slice(0, -figures) : own;
  const number = numbered && lead.length > 1 && /^(?:[\d.]+|[IVX]+)[.)]?$/u.test(lead[0]!.text) ? lead[0] : undefined;
  const label = number ? lead.slice(1) : lead;
  const span = label.length > 0 ? { start: label[0]!.start, end: label.at(-1)!.end } : undefined;
  const cells = isRow ? tail : Array.from({ length: figures }, () => undefined);
  return [...(numbered ? [number] : []), span, ...cells];
}

/** The columns by the words of the header; without titles where it cannot be cut. */
export function columnsOfWords(lines: readonly Block[], shape: RowShape): readonly ColumnInput[] {
  const own = lines.map(({ text }) => words(text, { start: 0, end: text.length }));
  const titles = titlesIn(own, shape);
  const count = shape.figures + 1 + (shape.numbered ? 1 : 0);
  if (!titles) return Array.from({ length: count }, (): ColumnInput => ({ title: '', path: [] }));
  return titles.map((title): ColumnInput => {
    const [first] = title;
    if (!first) return { title: '', path: [] };
    const end = title.findLast(({ line }) => line === first.line)!.end;
    return {
      title: title.map(({ text }) => text).join(' '),
      path: [],
      place: textPlace(lines[first.line]!, first.start, end),
    };
  });
}
