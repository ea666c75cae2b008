/** Links: addresses of cells, and the files that a report names. */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { uriOf } from '../../core/finding.ts';
import { cellPlace } from '../../core/model/table.ts';
import { addressesIn } from '../addresses.ts';
import type { Feature } from '../feature.ts';
import { namedFilesIn } from '../named-files.ts';
import type { View } from '../session.ts';

export const links: Feature<DocumentLinkParams, DocumentLink[] | null> = {
  method: 'textDocument/documentLink',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    return view ? [...linksIn(view)] : null;
  },
};

function* linksIn(view: View): Generator<DocumentLink> {
  const { checked, document, convert, uris } = view;
  for (const [index, block] of document.blocks.entries()) {
    const base = document.starts[index]!;
    for (const { cell, addressPlace } of addressesIn(checked, block)) {
      if (!cell) continue;
      const place = cellPlace(cell.row, cell.column.index);
      const target = checked.documents.get(uriOf(place));
      const at = target && convert.place(target, place)?.start;
      if (!at) continue;
      yield {
        range: convert.range(document, base + addressPlace.start, base + addressPlace.end),
        target: `${uris.outside(uriOf(place))}#L${at.line + 1},${at.character + 1}`,
      };
    }
    for (const { start, end, uris: files, pattern } of namedFilesIn(view, block)) {
      // A link leads to one place; a pattern is followed by going to its definition.
      if (!pattern) yield { range: convert.range(document, base + start, base + end), target: uris.outside(files[0]!) };
    }
  }
}
