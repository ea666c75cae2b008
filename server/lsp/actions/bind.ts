/** A figure of the text becomes a link to the cell that prints the same figure. */

import { CodeActionKind } from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { equal } from '../../core/figures/decimal.ts';
import { readFigures } from '../../core/figures/scan.ts';
import { tablesById } from '../../core/model/report.ts';
import { addressesIn, cellAt } from '../addresses.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';

const mostCells = 3;

export const bind: Offers = function* ({ view, start }) {
  const { checked, document, convert, uri, preferences } = view;
  const here = blockAtOffset(document, start);
  if (!here || !['paragraph', 'list', 'quote', 'footnote'].includes(here.block.kind)) return;
  const at = start - here.start;
  const inLink = [...addressesIn(checked, here.block)].some(({ place }) => place.start <= at && at <= place.end);
  const figure = inLink
    ? undefined
    : readFigures(here.block.text, checked.report.style).find(({ span }) => span.start <= at && at <= span.end);
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
