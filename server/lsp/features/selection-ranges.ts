/** Growing a selection: figure, cell, row, table; words, passage, block; section; document. */

import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { blockAtOffset, inDocument, startOf } from '../../core/document.ts';
import { append } from '../../core/lists.ts';
import type { Table } from '../../core/model/table.ts';
import type { Feature } from '../feature.ts';
import { isYamlBlock } from '../keys-at.ts';
import { headingsOf } from '../outline.ts';
import type { View } from '../session.ts';
import { cellIn, tablesIn, targetsAt } from '../targets.ts';

export const selectionRanges: Feature<SelectionRangeParams, SelectionRange[] | null> = {
  method: 'textDocument/selectionRange',
  handle: async ({ textDocument, positions }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    return positions.map(position => nested(view, view.convert.offset(view.document, position)));
  },
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function nested(view: View, offset: number): SelectionRange {
  const { document, convert } = view;
  const around = stretchesAt(view, offset)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  let range: SelectionRange = { range: convert.range(document, 0, document.length) };
  let outer: Stretch = { start: 0, end: document.length };
  for (const stretch of around) {
    const inside = stretch.start >= outer.start && stretch.end <= outer.end;
    if (!inside || (stretch.start === outer.start && stretch.end === outer.end)) continue;
    range = { range: convert.range(document, stretch.start, stretch.end), parent: range };
    outer = stretch;
  }
  return range;
}

function stretchesAt(view: View, offset: number): Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of headingsOf(view)) found.push({ start, end });
  const here = blockAtOffset(view.document, offset);
  if (!here) return found;
  const { block, start: base } = here;
  found.push({ start: base, end: base + block.text.length });
  const at = offset - base;
  const line = { start: block.text.lastIndexOf('\n', at - 1) + 1, end: block.text.indexOf('\n', at) };
  found.push({ start: base + line.start, end: base + (line.end < 0 ? block.text.length : line.end) });
  for (const { span } of view.checked.sectionAt(block)?.passages.filter(passage => passage.block === block) ?? []) {
    found.push({ start: base + span.start, end: base + span.end });
  }
  for (const table of tablesIn(view, block)) {
    if (table.place.kind === 'text' && table.place.block === block) {
      found.push({ start: base + table.place.start, end: base + table.place.end });
    }
    const cell = cellIn(table, block, at);
    const line = cell?.row.line;
    const rowStart = line && startOf(view.document, line);
    if (rowStart === undefined) continue;
    if (isYamlBlock(block)) append(found, rowsOf(table, view));
    const { span } = cell!.row.cells[cell!.column]!;
    found.push({ start: rowStart, end: rowStart + line!.text.length });
    found.push({ start: rowStart + span.start, end: rowStart + span.end });
  }
  for (const target of targetsAt(view, offset)) {
    const { start, end } = inDocument(target.place);
    found.push({ start: base + start, end: base + end });
  }
  return found;
}

/** The rows of a table in YAML, together: around them stand its keys. */
function rowsOf({ rows }: Table, { document }: View): Stretch[] {
  const first = rows[0]?.line;
  const last = rows.at(-1)?.line;
  const start = first && startOf(document, first);
  const end = last && startOf(document, last);
  return start === undefined || end === undefined ? [] : [{ start, end: end + last!.text.length }];
}
