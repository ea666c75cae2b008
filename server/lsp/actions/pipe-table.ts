/** A table of HTML or of drawn lines, as a converter leaves it, becomes one between pipes. */
import { CodeActionKind } from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import type { Cell, Row, Table } from '../../core/model/table.ts';
import { headerRows } from '../../core/render/tables/columns.ts';
import { tablesIn } from '../targets.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';

export const pipeTable: Offers = function* ({ view, start }) {
  const { document, convert, uri, preferences } = view;
  const here = blockAtOffset(document, start);
  const [table, more] = here?.block.kind === 'table' ? tablesIn(view, here.block) : [];
  if (!here || !table || more || table.origin.kind !== 'text' || !table.origin.drawn) return;
  // What is not words would be gone.
  if (/<!--|<img\b|<a\s[^>]{0,200}\bhref\b/i.test(here.block.text)) return;
  yield {
    key: `pipes ${table.id}`,
    title: actionWords[preferences.language].pipeTable,
    kind: CodeActionKind.RefactorRewrite,
    edits: () => {
      const range = convert.range(document, here.start, here.start + here.block.text.length);
      return [{ uri, edit: { range, newText: pipesOf(table) } }];
    },
  };
};

/** With its title and its unit above, groups of columns over their columns as `<`, and numbers to the right. */
function pipesOf({ title, columns, numberColumn, labelColumn, rows, origin }: Table): string {
  const printed = columns.map(column => ({ ...column, columns: [column.index] }));
  const heads: string[][] = headerRows(printed).map(() => columns.map(() => ''));
  for (const [level, cells] of headerRows(printed).entries()) {
    let column = 0;
    for (const cell of cells) {
      // Columns whose titles stand above are passed over.
      while (columns[column]!.path.length < level) column++;
      for (let reach = 0; reach < cell.colspan; reach++)
        heads[level]![column + reach] = reach === 0 ? escaped(cell.title) : '<';
      column += cell.colspan;
    }
  }
  if (columns.some(({ label }) => label !== undefined)) heads.push(columns.map(({ label = '' }) => label));
  const rule = columns.map(({ type }) => (type === 'text' ? '---' : type === 'index' ? ':-:' : '--:'));
  const body = rows.map(row => {
    const cells = row.cells.map(cell => typedOf(cell, row));
    // "Tổng cộng" over the number and the label is the label.
    if (labelColumn !== undefined && labelColumn - 1 === numberColumn && row.cells[labelColumn]!.kind === 'covered')
      return cells.with(labelColumn, cells[numberColumn]!).with(numberColumn, '');
    return cells;
  });
  const lines = [heads[0]!, rule, ...heads.slice(1), ...body].map(cells => `| ${cells.join(' | ')} |`);
  const over = (origin.kind === 'text' && origin.over) || [];
  const above = (title && !over.includes(title) ? [title, ...over] : over).filter(text => text !== '');
  return [...above.flatMap(text => [text, '']), ...lines].join('\n');
}

function typedOf({ text, span }: Cell, { line }: Row): string {
  const source = line?.text.slice(span.start, span.end) ?? '';
  const isBold = /^(?:<(?:b|strong)\b|\*\*)/i.test(source) && /(?:<\/(?:b|strong)>|\*\*)$/i.test(source);
  const typed = escaped(text.trim());
  return isBold && typed !== '' ? `**${typed}**` : typed;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
