/**
 * Tables of a plain text whose cells stand between pipes without the line under their titles, as they are typed into a
 * mail: "| Xã | Nam | Nữ |" over "| Tân An | 120 | 130 |".
 */
import type { Span } from '../../text.ts';
import { type Line, lineAt } from '../lines.ts';
import { readPipeRow } from '../pipe-table.ts';
import { isNumeric } from './spaced-layout.ts';

export interface PipeLines {
  readonly lines: readonly Span[];
  readonly end: number;
  readonly next: number;
}

/**
 * The table whose titles stand at a line: all lines between pipes that follow one another, alike in the number of their
 * cells, most with figures; undefined where they are none, as the first lines tell. Most lines end at the first look.
 */
export function readPipeLines(content: string, opening: Line): PipeLines | undefined {
  const titles = cellsOf(content, opening);
  if (titles.length < fewest || titles.some(isNumeric) || !titles.some(isWord)) return undefined;
  const lines: Span[] = [{ start: opening.start, end: opening.end }];
  let figures = 0;
  let last = opening;
  while (last.next < content.length) {
    const line = lineAt(content, last.next);
    const cells = cellsOf(content, line);
    const isFirst = lines.length < telling;
    // A cell that reaches over others: which it is over, nothing says.
    if (isFirst && cells.length > 0 && cells.length !== titles.length) return undefined;
    if (cells.length !== titles.length) break;
    if (isFirst && cells.some(isNumeric)) figures++;
    lines.push({ start: line.start, end: line.end });
    last = line;
  }
  const isTable = lines.length >= fewest && figures * 2 > Math.min(lines.length, telling);
  return isTable ? { lines, end: last.end, next: last.next } : undefined;
}

/** So many lines tell what the others are: what an edit further down makes of them is no other table. */
const telling = 20;
const fewest = 3;

/** No rule: "|---|---|" under titles of another width. */
function isWord(cell: string): boolean {
  return /\p{L}/u.test(cell);
}

/** None where no pipe stands at both ends. */
function cellsOf(content: string, { first, end }: Line): readonly string[] {
  if (content[first] !== '|') return [];
  const text = content.slice(first, end).trimEnd();
  if (text.length < 2 || !text.endsWith('|')) return [];
  return readPipeRow(text).cells.map(({ start, end: to }) => text.slice(start, to));
}
