/** In a rule: columns, rows, functions, other tables. */

import { plain } from '../../core/model/names.ts';
import { tablesById } from '../../core/model/report.ts';
import type { Column, Table } from '../../core/model/table.ts';
import { columnName } from '../../core/relations/as-rule.ts';
import { findRow } from '../../core/rules/names.ts';
import { shortened } from '../markdown.ts';
import { ruleLineAt } from '../rule-lines.ts';
import { functionWords } from '../words.ts';
import { CompletionItemKind, type Draft, type ItemsAt, itemOf } from './item.ts';

export const ruleItems: ItemsAt = spot => {
  const line = spot.block && ruleLineAt(spot.view, spot.block, spot.at);
  if (!line) return undefined;
  const { table } = line;
  const tables = tablesById(spot.view.checked.report);
  const bracket = /\[([^\][\n]*)$/u.exec(line.before);
  if (bracket) {
    const owner = ownerBefore(line.before.slice(0, bracket.index), table, tables);
    return {
      incomplete: false,
      items: owner ? [...titles(owner, bracket[0].length)].map(draft => itemOf(draft, spot)) : [],
    };
  }
  const word = /([\p{L}\p{N}_]*)$/u.exec(line.before)![1]!;
  const dotted = /((?:[\p{L}\p{N}_]+\.)+)[\p{L}\p{N}_]*$/u.exec(line.before)?.[1];
  const drafts =
    dotted === undefined
      ? [...starters(table, tables, word, spot.view.preferences.language)]
      : [...after(dotted, table, tables, word)];
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
};

type Tables = ReadonlyMap<string, Table>;

function ownerBefore(before: string, table: Table | undefined, tables: Tables): Table | undefined {
  const head = /([a-z][a-z0-9_]*)\.(?:[\p{L}\p{N}_]+\.)*$/u.exec(before)?.[1];
  return (head === undefined ? undefined : tables.get(head)) ?? table;
}

function* titles(table: Table, replaced: number): Generator<Draft> {
  for (const column of table.columns) {
    const name = columnName(column, table);
    if (!name?.startsWith('[')) continue;
    yield { ...columnDraft(column, name, replaced), filter: `${name} [${plain(column.title)}` };
  }
}

function columnDraft({ id, type }: Column, name: string, replaced: number): Draft {
  return { label: name, detail: `${id} · ${type}`, kind: CompletionItemKind.Property, text: name, replaced };
}

function* starters(table: Table | undefined, tables: Tables, word: string, language: 'vi' | 'en'): Generator<Draft> {
  const replaced = word.length;
  for (const column of table?.columns ?? []) {
    const name = columnName(column, table!);
    if (!name) continue;
    const filter = `${name} ${column.id} ${plain(column.title)}`;
    yield { ...columnDraft(column, name, replaced), filter, sort: '1' };
  }
  for (const { name, summary } of functionWords[language]) {
    yield { label: name, detail: summary, kind: CompletionItemKind.Function, text: name, replaced, sort: `2${name}` };
  }
  for (const row of table?.rows.slice(0, 200) ?? []) {
    const filter = `${row.address} ${plain(row.label)}`;
    yield {
      label: row.address,
      detail: shortened(row.label, 60),
      kind: CompletionItemKind.Field,
      text: `${row.address}.`,
      replaced,
      filter,
      sort: '3',
    };
  }
  for (const other of tables.values()) {
    if (other === table) continue;
    yield {
      label: other.id,
      detail: shortened(other.title ?? '', 60),
      kind: CompletionItemKind.Struct,
      text: `${other.id}.`,
      replaced,
      sort: '4',
    };
  }
}

/** After `r1.`, `pl4.`, `pl4.r1.`. */
function* after(dotted: string, table: Table | undefined, tables: Tables, word: string): Generator<Draft> {
  const parts = dotted.split('.').slice(0, -1);
  const other = tables.get(parts[0]!);
  const owner = other ?? table;
  if (!owner) return;
  const heads = other ? parts.slice(1) : parts;
  const span = { start: 0, end: 0 };
  const row =
    heads.length > 0 &&
    findRow(
      owner,
      heads.map(text => ({ text, title: false, span })),
    );
  const replaced = word.length;
  for (const column of owner.columns) {
    const name = columnName(column, owner);
    if (name)
      yield {
        label: name,
        detail: column.id,
        kind: CompletionItemKind.Property,
        text: name,
        replaced,
        filter: `${name} ${column.id} ${plain(column.title)}`,
        sort: '1',
      };
  }
  if (row) return;
  for (const each of owner.rows.slice(0, 200)) {
    yield {
      label: each.address,
      detail: shortened(each.label, 60),
      kind: CompletionItemKind.Field,
      text: `${each.address}.`,
      replaced,
      sort: '2',
    };
  }
}
