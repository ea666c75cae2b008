/** A column of shares beside a column of figures: each of the total, where a row is one, else of their sum. */
import { CodeActionKind } from 'vscode-languageserver';
import { blockAtOffset, inDocument, startOf } from '../../core/document.ts';
import { isNegative, isZero, sum } from '../../core/figures/decimal.ts';
import { printDecimal } from '../../core/figures/print.ts';
import { compare, divide, fromDecimal, rational, roundHalfUp } from '../../core/figures/rational.ts';
import type { Column, Row, Table } from '../../core/model/table.ts';
import type { FileEdit } from '../edits.ts';
import { lineEnd, lineStart } from '../keys-at.ts';
import type { View } from '../session.ts';
import { cellIn, tablesIn } from '../targets.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';
import { totalRowOf } from './totals.ts';

export const shareColumn: Offers = function* ({ view, start }) {
  const here = blockAtOffset(view.document, start);
  if (!here || (here.block.kind !== 'table' && here.block.kind !== 'directive')) return;
  const at = start - here.start;
  for (const table of tablesIn(view, here.block)) {
    if (table.origin.kind !== 'text' || table.origin.drawn) continue;
    const column = columnAt(table, here.block, at);
    if (!column || !hasShares(table, column)) continue;
    const title = actionWords[view.preferences.language].shareColumn(column.title);
    yield {
      key: `shares ${table.id} ${column.id}`,
      title,
      kind: CodeActionKind.RefactorRewrite,
      edits: () => insertions(table, column, view),
    };
  }
};

const one = rational(1);

function columnAt(table: Table, block: Parameters<typeof cellIn>[1], at: number): Column | undefined {
  const own = table.columns.find(({ place: title }) => {
    const place = title?.kind === 'text' ? inDocument(title) : undefined;
    return place?.block === block && place.start <= at && at <= place.end;
  });
  const cell = own ? undefined : cellIn(table, block, at);
  return own ?? (cell && table.columns[cell.column]);
}

/** Columns that are declared elsewhere would have to be declared there. */
function hasShares(table: Table, column: Column): boolean {
  if (!['count', 'number', 'money'].includes(column.type) || table.columns.some(({ declared }) => declared))
    return false;
  if (!column.place || table.rows.some(({ line }) => !line)) return false;
  const figures = table.rows.flatMap(row => figureOf(row, column) ?? []);
  return figures.length >= 2 && figures.every(({ value }) => !isNegative(value));
}

function figureOf(row: Row, { index }: Column): Row['cells'][number]['figures'][number] | undefined {
  const cell = row.cells[index];
  return cell?.kind === 'figure' ? cell.figures[0] : undefined;
}

function insertions(table: Table, column: Column, view: View): FileEdit[] | undefined {
  const { document, convert, uri, checked } = view;
  const place = column.place?.kind === 'text' ? inDocument(column.place) : undefined;
  const base = place && startOf(document, place.block);
  if (!place || base === undefined) return undefined;
  const edits: FileEdit[] = [];
  const insert = (from: number, line: string, cell: number, text: string): void => {
    const pipe = pipeAfter(line, cell);
    const position = convert.position(document, from + (pipe ?? line.length));
    edits.push({
      uri,
      edit: { range: { start: position, end: position }, newText: pipe === undefined ? ` | ${text}` : ` ${text} |` },
    });
  };
  const { text } = place.block;
  const head = lineStart(text, place.start);
  insert(
    base + head,
    text.slice(head, lineEnd(text, head)),
    place.end - head,
    actionWords[checked.report.style.id].share,
  );
  const rule = lineEnd(text, head) + 1;
  const delimiter = text.slice(rule, lineEnd(text, rule));
  insert(base + rule, delimiter, nthCell(delimiter, column.index), '--:');
  const total = totalRowOf(table, column, view);
  const whole =
    (total && figureOf(total, column)?.value) ?? sum(table.rows.flatMap(row => figureOf(row, column)?.value ?? []));
  for (const row of table.rows) {
    const line = row.line!;
    const from = startOf(document, line);
    if (from === undefined) return undefined;
    const figure = figureOf(row, column);
    const share = figure && !isZero(whole) ? divide(fromDecimal(figure.value), fromDecimal(whole)) : undefined;
    const printed = !share
      ? ''
      : compare(share, one) === 0
        ? '100%'
        : printDecimal(roundHalfUp(share, -4), { style: checked.report.style, decimals: 2, percent: true });
    insert(from, line.text, row.cells[column.index]!.span.end, printed);
  }
  return edits;
}

/** After the pipe that ends the cell an offset of its line stands in. */
function pipeAfter(line: string, at: number): number | undefined {
  for (let pipe = line.indexOf('|', at); pipe >= 0; pipe = line.indexOf('|', pipe + 1))
    if (line[pipe - 1] !== '\\') return pipe + 1;
  return undefined;
}

/** Where the `index`-th cell of a line of dashes begins. */
function nthCell(line: string, index: number): number {
  let at = /^\s*\|?/.exec(line)![0].length;
  for (let count = 0; count < index; count++) at = (pipeAfter(line, at) ?? line.length) as number;
  return at;
}
