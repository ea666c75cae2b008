/** Files that get another name: what names them follows. */
import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Block } from '../../core/text.ts';
import { type FileEdit, workspaceEdit } from '../edits.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import type { View } from '../session.ts';
import { inside, relativeUri, resolveUri } from '../uris.ts';

/** A file gets another name: the report that names it, and links to it, follow. */
export const willRenameFiles: Feature<RenameFilesParams, WorkspaceEdit | null> = {
  method: 'workspace/willRenameFiles',
  handle: async ({ files }, context: FeatureContext) => {
    const edits: FileEdit[] = [];
    let any: View | undefined;
    for (const { oldUri, newUri } of files) {
      const view = await context.view({ uri: oldUri });
      if (!view) continue;
      any = view;
      for (const [uri, document] of view.checked.documents) {
        for (const [index, block] of document.blocks.entries()) {
          const start = document.starts[index]!;
          for (const { from, to, text } of pathsTo(inside(oldUri), inside(newUri), uri, block)) {
            const range = view.convert.range(document, start + from, start + to);
            edits.push({ uri, edit: { range, newText: text } });
          }
        }
      }
    }
    if (!any || edits.length === 0) return null;
    const view = any;
    return workspaceEdit(edits, view, context.client, uri => context.session.beside(view, uri)?.version);
  },
};

/** Relative paths in a block that mean the old file, and what they become. */
function* pathsTo(
  old: string,
  renamed: string,
  base: string,
  block: Block,
): Generator<{ readonly from: number; readonly to: number; readonly text: string }> {
  const name = old.slice(old.lastIndexOf('/') + 1);
  for (let at = block.text.indexOf(name); at >= 0; at = block.text.indexOf(name, at + 1)) {
    let from = at;
    while (from > 0 && !/[\s"'(<:[,]/.test(block.text[from - 1]!)) from--;
    const path = block.text.slice(from, at + name.length);
    const next = block.text[at + name.length];
    if ((next !== undefined && !/[\s"')>#,\]]/.test(next)) || resolveUri(base, path) !== old) continue;
    yield { from, to: at + name.length, text: relativeUri(base, renamed) };
  }
}
