/**
 * Tabbed text as spreadsheets copy it: tabs between cells, lines between rows, quoted cells with lines of their own.
 */
import { type Grid, type GridCell, type LooseRow, layOut } from './grid.ts';

/** Undefined where the text is not tabbed rows. */
export function readTabbed(text: string): Grid | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = cut(text);
  const tabbed = rows.filter(row => row.length > 1).length;
  if (tabbed === 0 || tabbed * 2 < rows.length) return undefined;
  return layOut(
    'text',
    rows.map((cells): LooseRow => ({ cells: cells.map(cellOf) })),
  );
}

function cellOf(text: string): GridCell {
  return { text: text.replace(/\s+/gu, ' ').trim(), rows: 1, columns: 1, heading: false };
}

function cut(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') [cell, at] = quoted(text, at);
    else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (text[at] === '\t') {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** A quoted cell ends at a quote before a tab or a line's end; else the quote is the cell's own character. */
function quoted(text: string, from: number): [string, number] {
  let content = '';
  let at = from + 1;
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] === '"') {
        content += '"';
        at += 2;
        continue;
      }
      const next = text[at + 1];
      if (next === undefined || next === '\t' || next === '\n' || next === '\r') return [content, at + 1];
    }
    content += text[at];
    at++;
  }
  const end = endOfCell(text, from);
  return [text.slice(from, end), end];
}
