/** A figure of the text becomes a link to the cell that prints the same figure. */

import { CodeActionKind } from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { equal } from '../../core/figures/decimal.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { tablesById } from '../../core/model/report.ts';
import { proseOf } from '../../core/relations/prose/from-prose.ts';
import { plainText } from '../../core/syntax/markdown/inline.ts';
import type { Block } from '../../core/text.ts';
import { cellAt } from '../addresses.ts';
import type { View } from '../session.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';

const mostCells = 3;

export const bind: Offers = function* ({ view, start }) {
  const { checked, document, convert, uri, preferences } = view;
  const here = blockAtOffset(document, start);
  if (!here || !['paragraph', 'list', 'quote', 'footnote'].includes(here.block.kind)) return;
  const at = start - here.start;
  const figure = figureAt(here.block, at, view);
  // Small numbers stand in many cells and mean something else in each.
  if (!figure || figure.text.replace(/\D/g, '').length < 3) return;
  const tables = tablesById(checked.report);
  let count = 0;
  for (const cell of checked.figures) {
    // Figures of the text have addresses too, but are no cells.
    if (
      !cell.address ||
      !cellAt(cell.address, tables) ||
      cell.figure.kind !== figure.kind ||
      !equal(cell.figure.value, figure.value)
    )
      continue;
    const { address } = cell;
    const from = here.start + figure.span.start;
    const range = convert.range(document, from, from + figure.text.length);
    yield {
      key: `bind ${from} ${address}`,
      title: actionWords[preferences.language].bind(address),
      kind: CodeActionKind.RefactorRewrite,
      edits: () => [{ uri, edit: { range, newText: `[${figure.text}](soat:${address})` } }],
    };
    if (++count >= mostCells) return;
  }
};

/** A figure as the text is read, but not one of a link: that is bound already, or leads elsewhere. */
function figureAt(block: Block, at: number, { checked }: View): Figure | undefined {
  for (const passage of checked.sectionAt(block)?.passages ?? []) {
    if (passage.block !== block || at < passage.span.start || passage.span.end < at) continue;
    for (const { figure, place } of proseOf(passage, checked.report.style).figures) {
      if (place.kind !== 'text' || at < place.start || place.end < at) continue;
      const inLink = plainText(block.text).links.some(({ source }) => source.start <= at && at <= source.end);
      return inLink ? undefined : { ...figure, span: { start: place.start, end: place.end } };
    }
  }
  return undefined;
}
