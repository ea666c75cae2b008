/** Files that get another name: what names them follows. */
import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Block } from '../../core/text.ts';
import { type FileEdit, workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { type Move, movedAppendices } from '../moved-appendices.ts';
import type { View } from '../session.ts';
import { folderOf, inside, nameOf, relativeUri, resolveUri } from '../uris.ts';

/** A file gets another name: the report that names it, links to it, and what it names itself, follow. */
export const willRenameFiles: Feature<RenameFilesParams, WorkspaceEdit | null> = {
  method: 'workspace/willRenameFiles',
  handle: async ({ files }, { session, client, view: viewOf }) => {
    const moves = files.map(({ oldUri, newUri }): Move => ({ from: inside(oldUri), to: inside(newUri) }));
    const loaded = (report: string) => session.reports().find(({ sources }) => sources.uri === report)?.sources;
    const views = new Map<string, View>();
    for (const { from } of moves) {
      // A data file belongs to no report by its own name.
      const holder = session.reports().find(({ sources }) => sources.data?.some(({ uri }) => uri === from));
      const view = await viewOf({ uri: holder?.sources.uri ?? from });
      if (view) views.set(view.checked.report.uri, view);
    }
    const edits: FileEdit[] = [];
    for (const [report, view] of views) {
      const sources = loaded(report);
      edits.push(
        ...pathEdits(
          moves,
          (sources?.data ?? []).map(({ uri }) => uri),
          view,
        ),
      );
      edits.push(...(await movedAppendices(moves, sources?.appendices ?? [], view)));
    }
    const [view] = views.values();
    if (!view || edits.length === 0) return null;
    return workspaceEdit(edits, view, client, uri => session.beside(view, uri)?.version);
  },
};

/** Paths to files that move, and paths in files that move to another folder. */
function pathEdits(moves: readonly Move[], data: readonly string[], { checked, convert }: View): FileEdit[] {
  const edits: FileEdit[] = [];
  const renamed = new Map(moves.map(({ from, to }) => [from, to]));
  const after = (uri: string): string => renamed.get(uri) ?? uri;
  const known = new Set([...checked.documents.keys(), ...data, ...renamed.keys()]);
  for (const [uri, document] of checked.documents) {
    const stays = folderOf(after(uri)) === folderOf(uri);
    const targets = [...known].filter(target => !stays || renamed.has(target));
    for (const [index, block] of document.blocks.entries()) {
      const start = document.starts[index]!;
      for (const target of targets) {
        const newText = relativeUri(after(uri), after(target));
        for (const { from, to } of pathsTo(target, uri, block)) {
          if (resolveUri(after(uri), block.text.slice(from, to)) === after(target)) continue;
          edits.push({ uri, edit: { range: convert.range(document, start + from, start + to), newText } });
        }
      }
    }
  }
  return edits;
}

/** Where a block names a file, by a path from its own. */
function* pathsTo(
  target: string,
  base: string,
  { text }: Block,
): Generator<{ readonly from: number; readonly to: number }> {
  const name = nameOf(target);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    let from = at;
    while (from > 0 && !/[\s"'(<:[,]/.test(text[from - 1]!)) from--;
    const to = at + name.length;
    const next = text[to];
    if (next !== undefined && !/[\s"')>#,\]]/.test(next)) continue;
    if (resolveUri(base, text.slice(from, to)) === target) yield { from, to };
  }
}
