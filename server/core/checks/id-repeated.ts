/** One id for two things: rows and columns of a table, or two tables. */
import { memo } from '../derive.ts';
import { type Finding, type Place, textPlace } from '../finding.ts';
import { gather } from '../model/gather.ts';
import { cellPlace, type Row, type Table } from '../model/table.ts';
import { matchesOf } from '../text.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'id-repeated',
  severity: 'error',
  family: 'sources',
  run: ({ report }) => repeatedAmong(tablesIn(report)),
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

const tablesIn = gather(({ section }) => section.tables);

// Right because a list of tables is immutable.
const repeatedAmong = memo((tables: readonly Table[]): readonly Finding[] => {
  const ids = new Set<string>();
  const findings: Finding[] = [];
  for (const table of tables) {
    if (table.declared && ids.has(table.id)) {
      const { idPlace, id } = table;
      const place = idPlace ?? writtenAt(table.place, id);
      findings.push({ check: 'id-repeated', place, data: { id, of: 'table' }, about: id });
    }
    ids.add(table.id);
    for (const finding of repeatedIn(table)) findings.push(finding);
  }
  return findings;
});

// Right because a table is immutable.
const repeatedIn = memo((table: Table): readonly Finding[] => {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  const add = (id: string, of: 'column' | 'row', place: Place): void =>
    void findings.push({ check: 'id-repeated', place, data: { id, of }, about: `${table.id}.${id}` });
  for (const column of table.columns) {
    if (column.declared && ids.has(column.id) && column.place)
      add(column.id, 'column', writtenAt(column.place, column.id));
    ids.add(column.id);
  }
  for (const row of table.pieces.flatMap(named)) {
    if (ids.has(row.id!)) add(row.id!, 'row', writtenAt(cellPlace(row, 0), row.id!));
    ids.add(row.id!);
  }
  return findings.length === 0 ? none : findings;
});

/** The id itself, where it stands in the line or block of what bears it: `{#id}`, `id: id`, `mã: id`. */
function writtenAt(place: Place, id: string): Place {
  if (place.kind !== 'text') return place;
  const { block } = place;
  const line = block.text.lastIndexOf('\n', place.start - 1) + 1;
  const marker = block.text.lastIndexOf(`{#${id}`, place.start);
  const above = marker >= 0 ? marker + 2 : undefined;
  const keys = matchesOf(block.text.slice(line).split('\n', 1)[0]!, /(?:^|[\s{,])(?:id|mã)[ \t]*:[ \t]*["']?/gu);
  const key = keys.find(match => block.text.startsWith(id, line + match.index + match[0].length));
  const start = above ?? (key ? line + key.index + key[0].length : undefined);
  return start === undefined ? place : textPlace(block, start, start + id.length);
}

const none: readonly Finding[] = [];

// Right because rows are immutable.
const named = memo((rows: readonly Row[]) => rows.filter(({ id }) => id));
