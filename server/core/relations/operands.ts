/**
 * Cells of tables as operands of relations.
 */
import type { MessageData } from '../finding.ts';
import {
  type Cell,
  type Column,
  cellAddress,
  cellPlace,
  figurePlace,
  type Row,
  type TableHead,
} from '../model/table.ts';
import type { Operand } from './relation.ts';

/** A cell as an operand; its first figure counts, when it holds one figure. */
export function cellOperand(table: TableHead, row: Row, column: Column, label: string): Operand {
  const cell = row.cells[column.index]!;
  const [figure] = cell.figures;
  const single = figure !== undefined && cell.figures.length === 1;
  return {
    standing: single ? 'figure' : standingOf(cell),
    figure: single ? figure : undefined,
    place: single ? figurePlace(row, column.index, figure) : cellPlace(row, column.index),
    address: cellAddress(table, row, column.index),
    label,
  };
}

function standingOf(cell: Cell): Operand['standing'] {
  switch (cell.kind) {
    case 'not-applicable':
      return 'not-applicable';
    case 'blank':
    case 'covered':
      return 'blank';
    default:
      return 'unreadable';
  }
}

/** `Cấp tỉnh` within a sentence: `cấp tỉnh`; names such as `TTHC`, `Đông Xuân`, `Sở Y tế` stay. */
export function inSentence(title: string): string {
  const text = title.trim();
  const second = text.charAt(1);
  if (second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()) {
    return text === text.toUpperCase() && text.includes(' ') ? text.toLowerCase() : text;
  }
  return /^\p{Lu}\p{Ll}+ \p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where a relation stands, for its message. */
export function tableData(table: TableHead, row: Row, column: Column): MessageData {
  return {
    table: table.id,
    tableTitle: table.title,
    row: row.number ?? '',
    rowLabel: row.label,
    column: column.title,
  };
}
