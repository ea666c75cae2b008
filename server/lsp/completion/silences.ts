/** `soat-ignore` …: the checks; after a check, `@`: the cells it may be silenced for. */

import { checks } from '../../core/checks/index.ts';
import { startOf } from '../../core/document.ts';
import { uriOf } from '../../core/finding.ts';
import type { Table } from '../../core/model/table.ts';
import { shortened } from '../markdown.ts';
import type { View } from '../session.ts';
import { columnItems, rowBefore, rowItems } from './addresses.ts';
import { CompletionItemKind, type Items, type ItemsAt, itemOf, type Spot } from './item.ts';

export const silenceItems: ItemsAt = spot => {
  const cell = /soat-ignore[ \t]{1,8}([a-z][a-z0-9-]{0,60})[ \t]{1,8}@([\p{L}\p{N}_.]{0,80})$/u.exec(spot.before);
  if (cell) return cellItems(cell[1]!, cell[2]!, spot);
  const match = /soat-ignore[ \t]+([a-z-]*)$/.exec(spot.before);
  if (!match) return undefined;
  const { language } = spot.view.preferences;
  return {
    incomplete: false,
    items: checks.map(({ id, words }) =>
      itemOf(
        {
          label: id,
          detail: words[language].summary,
          kind: CompletionItemKind.Value,
          text: `${id}: `,
          replaced: match[1]!.length,
        },
        spot,
      ),
    ),
  };
};

/** `r6.tong_so`, as the action that silences writes it: the cells with a finding of the check, then rows and columns. */
function cellItems(check: string, written: string, spot: Spot): Items {
  const table = tableAfter(spot);
  if (!table) return { incomplete: false, items: [] };
  const row = rowBefore(table, written);
  if (row !== undefined) return columnItems(table, written.slice(row.length + 1), spot);
  const rows = rowItems(table, written, spot);
  const found = foundCells(check, table, spot.view).map(address =>
    itemOf(
      {
        label: address,
        detail: shortened(table.rows.find(one => address.startsWith(`${one.address}.`))?.label ?? '', 80),
        kind: CompletionItemKind.Reference,
        text: address,
        replaced: written.length,
        sort: ` ${address}`,
      },
      spot,
    ),
  );
  return { incomplete: true, items: [...found, ...rows.items] };
}

/** The table that a comment stands before, or that its file declares. */
function tableAfter({ view, blockStart, at }: Spot): Table | undefined {
  for (const part of view.checked.report.parts) {
    if (part.document.text.uri !== view.uri) continue;
    for (const table of part.tables) {
      if (table.origin.kind !== 'text' || table.origin.block.kind === 'file') return table;
      const start = startOf(view.document, table.origin.block);
      if (start !== undefined && start >= blockStart + at) return table;
    }
  }
  return undefined;
}

function foundCells(check: string, { id }: Table, { checked, uri }: View): string[] {
  const found = checked.findings.flatMap(finding =>
    finding.check === check && uriOf(finding.place) === uri && finding.about?.startsWith(`${id}.`)
      ? [finding.about.slice(id.length + 1)]
      : [],
  );
  return [...new Set(found)].slice(0, 20);
}
