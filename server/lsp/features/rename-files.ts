/** Files and folders that get another name: what names them follows. */
import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { isMarkdown, isYaml } from '../../core/file-kinds.ts';
import { isReportFile } from '../../core/model/files/recognise.ts';
import { documentOf } from '../../core/project/sources.ts';
import type { Block, SourceDocument } from '../../core/text.ts';
import { type FileEdit, workspaceEdit } from '../edits.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { movedPatterns } from '../moved-patterns.ts';
import { type Moves, movesOf } from '../moves.ts';
import type { View } from '../session.ts';
import { folderOf, inside, isWithin, nameOf, relativeUri, resolveUri } from '../uris.ts';

/** The report that names what moves, links to it, and what it names itself, follow. */
export const willRenameFiles: Feature<RenameFilesParams, WorkspaceEdit | null> = {
  method: 'workspace/willRenameFiles',
  handle: async ({ files }, context) => {
    const { session, client } = context;
    const asked = files.map(({ oldUri, newUri }) => ({ from: plain(oldUri), to: plain(newUri) }));
    const moves = await movesOf(asked, session.host);
    const views = [...(await viewsOf(moves, context))];
    const edits = new Map<string, FileEdit>();
    for (const view of views) {
      const { uri } = view.checked.report;
      const sources = session.reports().find(one => one.sources.uri === uri)?.sources;
      const documents = new Map(view.checked.documents);
      for (const config of sources?.config ?? []) {
        const file = await session.host.read(config);
        if (file.kind === 'text') documents.set(config, file.document ?? documentOf(config, file.content));
      }
      const known = [...documents.keys(), ...(sources?.data ?? []).map(data => data.uri)];
      const own = [
        ...(await movedPatterns(moves, sources?.appendices ?? [], view)),
        ...pathEdits(documents, { moves, known, view }),
      ];
      // A file may belong to several reports.
      for (const edit of own) edits.set(`${edit.uri} ${JSON.stringify(edit.edit.range.start)}`, edit);
    }
    const versionOf = (uri: string): number | undefined => {
      const holder = views.find(({ checked }) => checked.documents.has(uri));
      return holder && session.beside(holder, uri)?.version;
    };
    const [first] = views;
    return first && edits.size > 0 ? workspaceEdit([...edits.values()], first, client, versionOf) : null;
  },
};

function plain(uri: string): string {
  return inside(uri).replace(/\/$/, '');
}

/** How many folders above one that moves a report that names its files may stand. */
const highest = 4;

/** More files of a folder are not looked into. */
const mostRead = 500;

/** The reports that may name what moves, or be named by it. */
async function viewsOf({ files, folders }: Moves, { session, view }: FeatureContext): Promise<Iterable<View>> {
  const found = new Map<string, View>();
  const add = async (uri: string): Promise<void> => {
    const own = await view({ uri });
    if (own) found.set(own.checked.report.uri, own);
  };
  // A data file belongs to no report by its own name.
  for (const { sources } of session.reports()) await add(sources.uri);
  for (const { from } of files) {
    if (!folders.some(folder => isWithin(from, folder.from))) await add(from);
  }
  for (const { from, to } of folders) {
    let above = folderOf(from);
    for (let level = 0; level <= highest && above !== ''; level++, above = folderOf(above)) {
      for (const { uri, name, kind } of await session.host.list(above))
        if (kind === 'file' && isReportFile(name)) await add(uri);
    }
    // Beside where it stood, what it names outside stays where it was.
    if (folderOf(from) === folderOf(to)) continue;
    const own = files.filter(file => isWithin(file.from, from) && (isMarkdown(file.from) || isYaml(file.from)));
    for (const file of own.slice(0, mostRead)) {
      const read = await session.host.read(file.from);
      if (read.kind === 'text' && read.content.includes('..')) await add(file.from);
    }
  }
  return found.values();
}

interface PathsContext {
  readonly moves: Moves;
  /** Files that the report knows. */
  readonly known: readonly string[];
  readonly view: View;
}

/** Paths to files that move, and paths in files that move to another folder. */
function pathEdits(documents: ReadonlyMap<string, SourceDocument>, { moves, known, view }: PathsContext): FileEdit[] {
  const edits: FileEdit[] = [];
  const { files, after } = moves;
  const isMoved = new Set(files.map(({ from }) => from));
  const all = [...new Set([...known, ...isMoved])];
  for (const [uri, document] of documents) {
    const base = after(uri);
    const stays = folderOf(base) === folderOf(uri);
    const { content } = document.text;
    const targets = all.filter(target => (!stays || isMoved.has(target)) && content.includes(nameOf(target)));
    if (targets.length === 0) continue;
    for (const [index, block] of document.blocks.entries()) {
      const start = document.starts[index]!;
      for (const target of targets) {
        const newText = relativeUri(base, after(target));
        for (const { from, to } of pathsTo(target, uri, block)) {
          // What moves together is mostly named as before.
          if (resolveUri(base, block.text.slice(from, to)) === after(target)) continue;
          edits.push({ uri, edit: { range: view.convert.range(document, start + from, start + to), newText } });
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
