/** Links: addresses of cells, and the files that a report names. */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { uriOf } from '../../core/finding.ts';
import { cellPlace } from '../../core/model/table.ts';
import { addressesIn } from '../addresses.ts';
import type { Feature } from '../feature.ts';
import { isYamlBlock } from '../keys-at.ts';
import type { View } from '../session.ts';
import { resolveUri } from '../uris.ts';

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
    if (isYamlBlock(block)) yield* pathsIn(view, block.text, base);
  }
}

const pathPattern =
  /^[ \t]{0,20}(?:- |(?:body|lời văn|thân báo cáo|appendices|các phụ lục|documents|sổ văn bản|data|dữ liệu)[ \t]{0,4}:[ \t]{1,4})"?([^\s"#:*?[\]{}|,][^"#*?\n[\]{}|,]{0,200}\.(?:md|markdown|txt|ya?ml|csv|xlsx))"?[ \t]*$/gmu;

/** Paths of files that are there. */
function* pathsIn(
  { checked, document, convert, uris, uri }: View,
  text: string,
  base: number,
): Generator<DocumentLink> {
  const known = new Set([...checked.documents.keys()].map(other => other.normalize('NFC')));
  for (const match of text.matchAll(pathPattern)) {
    const path = match[1]!;
    const target = resolveUri(uri, path);
    if (!known.has(target.normalize('NFC'))) continue;
    const start = base + match.index + match[0].lastIndexOf(path);
    yield { range: convert.range(document, start, start + path.length), target: uris.outside(target) };
  }
}
