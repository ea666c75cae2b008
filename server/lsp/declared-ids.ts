/** Ids of tables, rows and columns where they are declared. */

import { memo } from '../core/derive.ts';
import { type TextPlace, textPlace } from '../core/finding.ts';
import { append } from '../core/lists.ts';
import { namesOf } from '../core/model/keys/keys.ts';
import { appendixKeys } from '../core/model/keys/table-keys.ts';
import { type Report, tablesOf } from '../core/model/report.ts';
import type { Column, Row, Table } from '../core/model/table.ts';
import type { Block, SourceDocument } from '../core/text.ts';
import type { View } from './session.ts';

export interface DeclaredId {
  readonly id: string;
  readonly place: TextPlace;
  readonly table: Table;
  readonly row: Row | undefined;
  readonly column: Column | undefined;
}

export function declaredIds({ checked }: Pick<View, 'checked'>): readonly DeclaredId[] {
  return idsOf(checked.report);
}

export function idAt(view: View, block: Block, at: number): DeclaredId | undefined {
  return declaredIds(view).find(({ place }) => place.block === block && place.start <= at && at <= place.end);
}

// Right because a report is immutable.
const idsOf = memo((report: Report): readonly DeclaredId[] => {
  const found: DeclaredId[] = [];
  for (const { part, table } of tablesOf(report)) {
    const blocks = blocksOf(table, part.document);
    const own = { table, row: undefined, column: undefined };
    if (table.declared) append(found, first(blocks, table.id, tablePattern, own));
    for (const column of table.columns) {
      if (column.declared) append(found, first(blocks, column.id, columnPattern, { ...own, column }));
    }
    for (const row of table.rows) {
      if (row.id !== undefined) append(found, first(blocks, row.id, rowPattern, { ...own, row }));
    }
  }
  return found;
});

/** The block of the table, and the front matter that may declare it. */
function blocksOf({ origin }: Table, document: SourceDocument): Block[] {
  const front = document.stretches[0]?.blocks[0];
  const own = origin.kind === 'text' ? [origin.block] : document.blocks.slice(0, 1);
  return front?.kind === 'front-matter' ? [...own, front] : own;
}

const key = `(?:${namesOf(appendixKeys, 'id').join('|')})[ \\t]{0,4}:[ \\t]{0,4}["']?`;
const tablePattern = (id: string): RegExp =>
  new RegExp(`(?:^[ \\t]{0,3}:::table\\{#|^[ \\t-]{0,6}${key})(${id})(?![a-z0-9_])`, 'm');
const columnPattern = (id: string): RegExp => new RegExp(`[{,\\s-]${key}(${id})(?![a-z0-9_])`);
const rowPattern = (id: string): RegExp => new RegExp(`(?:\\{#|[{,\\s-]${key})(${id})(?![a-z0-9_])`);

function* first(
  blocks: readonly Block[],
  id: string,
  pattern: (id: string) => RegExp,
  owner: Pick<DeclaredId, 'table' | 'row' | 'column'>,
): Generator<DeclaredId> {
  if (!/^[a-z][a-z0-9_]*$/.test(id)) return;
  for (const block of blocks) {
    const match = pattern(id).exec(block.text);
    if (!match) continue;
    const start = match.index + match[0].length - id.length;
    yield { id, place: textPlace(block, start, start + id.length), ...owner };
    return;
  }
}
