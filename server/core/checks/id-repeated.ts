/** One id for two things: rows and columns of a table, or two tables. */
import { tablesOf } from '../model/report.ts';
import { cellPlace } from '../model/table.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'id-repeated',
  severity: 'error',
  family: 'sources',
  *run({ report }) {
    const tables = new Set<string>();
    for (const { table } of tablesOf(report)) {
      if (table.declared && tables.has(table.id)) {
        yield { check: 'id-repeated', place: table.place, data: { id: table.id, of: 'table' }, about: table.id };
      }
      tables.add(table.id);
      const ids = new Set<string>();
      for (const column of table.columns) {
        if (column.declared && ids.has(column.id) && column.place) {
          yield {
            check: 'id-repeated',
            place: column.place,
            data: { id: column.id, of: 'column' },
            about: `${table.id}.${column.id}`,
          };
        }
        ids.add(column.id);
      }
      for (const row of table.rows) {
        if (!row.id) continue;
        if (ids.has(row.id)) {
          yield {
            check: 'id-repeated',
            place: cellPlace(row, 0),
            data: { id: row.id, of: 'row' },
            about: `${table.id}.${row.id}`,
          };
        }
        ids.add(row.id);
      }
    }
  },
  words: {
    vi: {
      summary: 'Một mã dùng cho hai dòng, cột hoặc bảng.',
      message: data =>
        `Mã "${text(data.id)}" đã dùng ở trên. Đề nghị đặt mã khác cho ${kinds[text(data.of)]?.vi ?? 'mục này'}.`,
    },
    en: {
      summary: 'One id for two rows, columns or tables.',
      message: data =>
        `The id "${text(data.id)}" is used above. Please give this ${kinds[text(data.of)]?.en ?? 'item'} another.`,
    },
  },
};

const kinds: { readonly [kind: string]: { readonly vi: string; readonly en: string } } = {
  table: { vi: 'bảng này', en: 'table' },
  column: { vi: 'cột này', en: 'column' },
  row: { vi: 'dòng này', en: 'row' },
};
