/** The outline of a document, and what can be found by name in all reports. */

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentsOf } from '../../core/documents/index.ts';
import { uriOf } from '../../core/finding.ts';
import { append } from '../../core/lists.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { plain } from '../../core/model/names.ts';
import { tablesOf } from '../../core/model/report.ts';
import { cellPlace, type Table } from '../../core/model/table.ts';
import type { Feature } from '../feature.ts';
import { shortened } from '../markdown.ts';
import { headingsOf } from '../outline.ts';
import { mentionsOfEntry, entries as registered } from '../register.ts';
import type { View } from '../session.ts';
import { nameOf } from '../uris.ts';

export const documentSymbols: Feature<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null> = {
  method: 'textDocument/documentSymbol',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const tree = outlineOf(view);
    const nested = context.client.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
    return nested ? tree : flat(tree, textDocument.uri);
  },
};

interface Draft extends DocumentSymbol {
  readonly depth: number;
  readonly children: DocumentSymbol[];
}

function outlineOf(view: View): DocumentSymbol[] {
  const { document, convert, checked, uri } = view;
  const roots: DocumentSymbol[] = [];
  const open: Draft[] = [];
  const entries: { readonly at: number; readonly symbol: Draft }[] = [];
  for (const { title, depth, start, end, headingEnd } of headingsOf(view)) {
    const symbol: Draft = {
      name: shortened(title, 120),
      kind: SymbolKind.String,
      range: convert.range(document, start, Math.max(end, headingEnd)),
      selectionRange: convert.range(document, start, headingEnd),
      children: [],
      depth,
    };
    entries.push({ at: start, symbol });
  }
  for (const { table } of tablesOf(checked.report)) {
    if (uriOf(table.place) !== uri) continue;
    const range = convert.place(document, table.place);
    if (!range) continue;
    const symbol: Draft = {
      name: shortened(table.title ?? table.id, 120),
      detail: table.title ? table.id : '',
      kind: SymbolKind.Array,
      range,
      selectionRange: { start: range.start, end: range.start },
      children: rowsOf(table, view),
      depth: 100,
    };
    entries.push({ at: convert.offset(document, range.start), symbol });
  }
  for (const { entry, place } of registered(checked)) {
    const range = uriOf(place) === uri ? convert.place(document, place) : undefined;
    const name = entryName(entry);
    if (!range || name === '') continue;
    const symbol: Draft = {
      name,
      detail: shortened(entry.subject?.value ?? '', 120),
      kind: SymbolKind.File,
      range,
      selectionRange: range,
      children: [],
      depth: 100,
    };
    entries.push({ at: convert.offset(document, range.start), symbol });
  }
  entries.sort((a, b) => a.at - b.at);
  for (const { symbol } of entries) {
    while (open.length > 0 && open.at(-1)!.depth >= symbol.depth) open.pop();
    const { depth: _, ...plain } = symbol;
    const parent = open.at(-1);
    if (parent) parent.children.push(plain);
    else roots.push(plain);
    if (symbol.depth < 100) open.push(symbol);
  }
  return roots;
}

function entryName({ type, number, alias }: RegisteredDocument): string {
  return [type?.value, number?.value ?? alias[0]?.value].filter(Boolean).join(' ');
}

/** Rows that head a group, total one, or have a name of their own; all rows of a small table. */
function rowsOf(table: Table, { document, convert }: View): DocumentSymbol[] {
  const small = table.rows.length <= 60;
  return table.rows.flatMap(row => {
    if (!small && row.kind === 'plain' && row.id === undefined) return [];
    const range = convert.place(document, cellPlace(row, table.labelColumn ?? table.numberColumn ?? 0));
    if (!range) return [];
    const name = shortened([row.number, row.label].filter(Boolean).join(' ') || row.address, 100);
    const kind = row.kind === 'group' ? SymbolKind.Namespace : SymbolKind.Field;
    return [{ name, detail: row.id ?? '', kind, range, selectionRange: range }];
  });
}

function flat(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flat(children ?? [], uri, name),
  ]);
}

const mostSymbols = 500;

export const workspaceSymbols: Feature<WorkspaceSymbolParams, WorkspaceSymbol[] | null> = {
  method: 'workspace/symbol',
  handle: async ({ query }, context) => {
    const { progress } = context;
    const wanted = plain(query);
    const found: WorkspaceSymbol[] = [];
    progress.begin('Soát', 0, undefined, true);
    const reports = new Set([...context.session.reports().map(({ sources }) => sources.uri)]);
    for (const report of await context.session.scan(context.client.folders)) reports.add(report);
    let count = 0;
    for (const report of reports) {
      await context.breathe();
      progress.report(Math.round((100 * count++) / reports.size), nameOf(report));
      const view = await context.session.view(report);
      if (view) append(found, matching(view, wanted));
      context.session.release(report);
      if (found.length >= mostSymbols) break;
    }
    progress.done();
    return found.slice(0, mostSymbols);
  },
};

function* matching(view: View, wanted: string): Generator<WorkspaceSymbol> {
  const { checked, uris, convert } = view;
  const symbol = (name: string, kind: SymbolKind, place: Parameters<typeof uriOf>[0]): WorkspaceSymbol | undefined => {
    const uri = uriOf(place);
    const document = checked.documents.get(uri);
    const range = document && convert.place(document, place);
    return range && { name: shortened(name, 120), kind, location: { uri: uris.outside(uri), range } };
  };
  const accept = (text: string): boolean => wanted === '' || plain(text).includes(wanted);
  for (const part of checked.report.parts) {
    for (const passage of part.passages) {
      if (passage.kind !== 'heading') continue;
      const text = passage.block.text.slice(passage.span.start, passage.span.end).replace(/^\s{0,3}#{1,6}\s+/, '');
      const place = { kind: 'text' as const, block: passage.block, start: passage.span.start, end: passage.span.end };
      const found = accept(text) && symbol(text, SymbolKind.String, place);
      if (found) yield found;
    }
    for (const table of part.tables) {
      const name = table.title ?? table.id;
      const found = accept(`${name} ${table.id}`) && symbol(name, SymbolKind.Array, table.place);
      if (found) yield found;
    }
  }
  for (const { entry, place } of registered(checked)) {
    // What is mentioned too is found where it is mentioned.
    if (mentionsOfEntry(entry, checked).length > 0) continue;
    const name = entryName(entry);
    const found =
      name !== '' && accept(`${name} ${entry.subject?.value ?? ''}`) && symbol(name, SymbolKind.File, place);
    if (found) yield found;
  }
  for (const { number, name: title, typeWords, subject, mentions } of documentsOf(checked.mentions)) {
    const name = title ?? [typeWords, number].filter(Boolean).join(' ');
    const found =
      name !== '' && accept(`${name} ${subject ?? ''}`) && symbol(name, SymbolKind.File, mentions[0]!.place);
    if (found) yield found;
  }
}
