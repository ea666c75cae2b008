/** `[1.991](soat:` … : a table, then one of its rows, then one of its columns, each found by its words too. */

import { plain } from '../../core/model/names.ts';
import { tablesById } from '../../core/model/report.ts';
import type { Table } from '../../core/model/table.ts';
import { findRow } from '../../core/rules/names.ts';
import { escaped, shortened } from '../markdown.ts';
import { CompletionItemKind, type Items, type ItemsAt, itemOf, type Spot } from './item.ts';

const mostRows = 400;

export const addressItems: ItemsAt = spot => {
  const match = /\]\(<?soat:([^)>\n=]*)$/u.exec(spot.before);
  if (!match) return undefined;
  const written = match[1]!;
  const tables = tablesById(spot.view.checked.report);
  const dot = written.indexOf('.');
  const table = dot < 0 ? undefined : tables.get(written.slice(0, dot));
  if (!table) {
    const all = [...tables.values()];
    const words = plain(written);
    const rows = words.length >= 2 ? rowsNamed(all, words, written, spot) : [];
    return { incomplete: true, items: [...tableItems(all, written, spot), ...rows] };
  }
  const rest = written.slice(dot + 1);
  const row = rowBefore(table, rest);
  return row === undefined ? rowItems(table, rest, spot) : columnItems(table, rest.slice(row.length + 1), spot);
};

/** The part of `rest` that is a whole row's address followed by a dot. */
export function rowBefore(table: Table, rest: string): string | undefined {
  for (let dot = rest.lastIndexOf('.'); dot > 0; dot = rest.lastIndexOf('.', dot - 1)) {
    const parts = rest.slice(0, dot).split('.');
    const span = { start: 0, end: 0 };
    if (
      findRow(
        table,
        parts.map(text => ({ text, title: false, span })),
      )
    )
      return rest.slice(0, dot);
  }
  return undefined;
}

function* tableItems(tables: readonly Table[], written: string, spot: Spot): Generator<ReturnType<typeof itemOf>> {
  for (const table of tables) {
    const { id, title = '' } = table;
    yield itemOf(
      {
        label: id,
        detail: shortened(title, 80),
        kind: CompletionItemKind.Struct,
        text: `${id}.`,
        replaced: written.length,
        filter: `${id} ${title} ${plain(title)}`,
      },
      spot,
    );
  }
}

/** Rows of any table by words of their label: one need not know in which table a thing stands. */
function* rowsNamed(
  tables: readonly Table[],
  words: string,
  written: string,
  spot: Spot,
): Generator<ReturnType<typeof itemOf>> {
  let count = 0;
  for (const table of tables) {
    for (const { label, address } of table.rows) {
      if (label === '' || !plain(label).includes(words)) continue;
      if (++count > mostRows) return;
      yield itemOf(
        {
          label: `${table.id}.${address}`,
          detail: shortened(label, 80),
          kind: CompletionItemKind.Field,
          text: `${table.id}.${address}.`,
          replaced: written.length,
          filter: written,
          sort: `~${String(count).padStart(6, '0')}`,
          documentation: escaped(`${table.title ?? table.id} › ${label}`),
        },
        spot,
      );
    }
  }
}

export function rowItems(table: Table, rest: string, spot: Spot): Items {
  const wanted = plain(rest);
  const rows = table.rows.filter(
    ({ address, label }) => wanted === '' || plain(`${address} ${label}`).includes(wanted),
  );
  return {
    incomplete: rows.length > mostRows,
    items: rows.slice(0, mostRows).map((row, index) =>
      itemOf(
        {
          label: row.address,
          detail: shortened(row.label, 80),
          kind: CompletionItemKind.Field,
          text: `${row.address}.`,
          replaced: rest.length,
          filter: `${row.address} ${row.label} ${plain(row.label)}`,
          sort: String(index).padStart(6, '0'),
          documentation: escaped(row.label),
        },
        spot,
      ),
    ),
  };
}

export function columnItems(table: Table, rest: string, spot: Spot): Items {
  return {
    incomplete: false,
    items: table.columns.map((column, index) => {
      const title = [...column.path, column.title].join(' › ');
      return itemOf(
        {
          label: column.id,
          detail: title,
          kind: CompletionItemKind.Property,
          text: column.id,
          replaced: rest.length,
          filter: `${column.id} ${title} ${plain(title)}`,
          sort: String(index).padStart(4, '0'),
        },
        spot,
      );
    }),
  };
}
