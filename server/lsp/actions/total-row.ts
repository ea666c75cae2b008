/** A row of totals under a table that has none. */
import { CodeActionKind } from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { sum } from '../../core/figures/decimal.ts';
import { printLike } from '../../core/figures/print.ts';
import type { Column, Table } from '../../core/model/table.ts';
import { isPipeTable } from '../../core/syntax/pipe-table.ts';
import { tablesIn } from '../targets.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';
import { totalRowOf } from './totals.ts';

export const totalRow: Offers = function* ({ view, start }) {
  const { document, convert, uri, checked } = view;
  const here = blockAtOffset(document, start);
  if (here?.block.kind !== 'table' || !isPipeTable(here.block.text)) return;
  const [table] = tablesIn(view, here.block);
  if (!table || table.rows.length < 2 || table.rows.some(({ kind }) => kind !== 'plain')) return;
  // A row that is the total already has no word for it, perhaps, but a relation.
  if (table.columns.some(column => totalRowOf(table, column, view))) return;
  const words = actionWords[view.preferences.language];
  const label = table.labelColumn ?? table.columns.findIndex(({ type }) => type === 'text');
  if (label < 0 || !table.columns.some(column => canSum(table, column))) return;
  const cells = table.columns.map((column, index) =>
    index === label
      ? actionWords[checked.report.style.id].total
      : canSum(table, column)
        ? totalOf(table, column, checked.report.style)
        : '',
  );
  const at = convert.position(document, here.start + here.block.text.length);
  yield {
    key: `total ${table.id}`,
    title: words.totalRow,
    kind: CodeActionKind.RefactorRewrite,
    edits: () => [{ uri, edit: { range: { start: at, end: at }, newText: `\n| ${cells.join(' | ')} |` } }],
  };
};

function canSum(table: Table, { type, index }: Column): boolean {
  if (type !== 'count' && type !== 'number' && type !== 'money') return false;
  const kinds = table.rows.map(row => row.cells[index]!.kind);
  return (
    kinds.filter(kind => kind === 'figure').length >= 2 &&
    kinds.every(kind => kind === 'figure' || kind === 'not-applicable' || kind === 'blank')
  );
}

function totalOf(table: Table, { index }: Column, style: Parameters<typeof printLike>[2]): string {
  const figures = table.rows.flatMap(row => row.cells[index]!.figures.slice(0, 1));
  const finest = figures.reduce((a, b) => (b.decimals > a.decimals ? b : a));
  return printLike(sum(figures.map(({ value }) => value)), { ...finest, padding: 0, sign: '', grouped: true }, style);
}
