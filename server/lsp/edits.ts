/** Changes of files as a client takes them: with versions where it knows them. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/finding.ts';
import type { Client } from './feature.ts';
import type { View } from './session.ts';

export interface FileEdit {
  /** The core's uri. */
  readonly uri: string;
  readonly edit: TextEdit;
}

/** The edits of repairs, in the files of the view's report; undefined when a place is not of them any more. */
export function fileEdits(edits: readonly Edit[], { checked, convert }: View): FileEdit[] | undefined {
  const found: FileEdit[] = [];
  for (const { place, newText } of edits) {
    const { uri } = place.block;
    const document = checked.documents.get(uri);
    const range = document && convert.place(document, place);
    if (!range) return undefined;
    found.push({ uri, edit: { range, newText } });
  }
  return found;
}

export function workspaceEdit(
  edits: readonly FileEdit[],
  { uris }: View,
  { capabilities }: Client,
  versionOf: (uri: string) => number | undefined,
): WorkspaceEdit {
  const files = new Map<string, TextEdit[]>();
  for (const { uri, edit } of edits) {
    const known = files.get(uri);
    if (known) known.push(edit);
    else files.set(uri, [edit]);
  }
  if (capabilities.workspace?.workspaceEdit?.documentChanges) {
    return {
      documentChanges: [...files].map(([uri, own]) => ({
        textDocument: { uri: uris.outside(uri), version: versionOf(uri) ?? null },
        edits: own,
      })),
    };
  }
  return { changes: Object.fromEntries([...files].map(([uri, own]) => [uris.outside(uri), own])) };
}
