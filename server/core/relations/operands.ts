/**
 * Cells of tables as operands of relations.
 */
import { memo } from '../derive.ts';
import type { MessageData } from '../finding.ts';
import { folded } from '../model/names.ts';
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
  const { figures } = cell;
  const figure = figures.length === 1 ? figures[0] : undefined;
  const single = figure !== undefined;
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

/** `Cấp tỉnh`, `- Cấp tỉnh` within a sentence: `cấp tỉnh`; names such as `TTHC`, `KH 2025/TH 2024`, `Đông Xuân`, `Sở Y tế` stay. */
export function inSentence(title: string): string {
  const text = title.trim().replace(/^[-–+•] ?(?=\p{L})/u, '');
  const second = text.charAt(1);
  if (second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()) {
    const words = text.split(' ').filter(word => /\p{L}{2}/u.test(word));
    // Letters without a vowel are an abbreviation.
    const short = (text.match(/\p{L}+/gu) ?? []).some(word => !/[AEIOUY]/u.test(word.normalize('NFD')));
    return text === text.toUpperCase() && words.length > 1 && !short ? text.toLowerCase() : text;
  }
  return /^\p{Lu}\p{Ll}+ \p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A title that several columns have, or none, is called with its group: "Nữ, SL", "Tiếp thường xuyên, số vụ". */
export function columnName(table: TableHead, { index }: Column): string {
  return columnNames(table)[index]!;
}

// Right because a head is immutable.
const columnNames = memo(({ columns }: TableHead): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { title } of columns) counts.set(folded(title), (counts.get(folded(title)) ?? 0) + 1);
  return columns.map(({ title, path }) => {
    const group = path.findLast(words => words !== '') ?? '';
    if (group === '' || title === '') return title || group;
    return counts.get(folded(title))! > 1 ? `${group}, ${inSentence(title)}` : title;
  });
});

/** Where a relation stands, for its message. */
export function tableData(table: TableHead, row: Row, column: Column): MessageData {
  return {
    table: table.id,
    tableTitle: table.title,
    row: row.number ?? '',
    rowLabel: row.label,
    column: columnName(table, column),
  };
}
