/** Changes of files as a client takes them: with versions where it knows them. */
import { CreateFile, DeleteFile, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/finding.ts';
import type { SourceDocument } from '../core/text.ts';
import type { Client } from './feature.ts';
import type { View } from './session.ts';

export interface FileEdit {
  /** The core's uri. */
  readonly uri: string;
  readonly edit: TextEdit;
  /** The file is not there yet. */
  readonly creates?: boolean;
}

/** A file that goes. */
export interface FileRemoval {
  readonly uri: string;
  readonly deletes: true;
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

/** Whether a client makes files when an edit says so. */
export function createsFiles({ capabilities }: Client): boolean {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('create') === true;
}

/** Whether a client removes files when an edit says so. */
export function deletesFiles({ capabilities }: Client): boolean {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('delete') === true;
}

export function workspaceEdit(
  edits: readonly (FileEdit | FileRemoval)[],
  { uris, checked }: View,
  { capabilities }: Client,
  versionOf: (uri: string) => number | undefined,
): WorkspaceEdit {
  const files = new Map<string, TextEdit[]>();
  const created = new Set<string>();
  const removed = new Set<string>();
  for (const change of edits) {
    const { uri } = change;
    if ('deletes' in change) {
      removed.add(uri);
      continue;
    }
    const { creates } = change;
    const edit = withLineEnds(change.edit, checked.documents.get(uri));
    if (creates) created.add(uri);
    const known = files.get(uri);
    if (known) known.push(edit);
    else files.set(uri, [edit]);
  }
  if (capabilities.workspace?.workspaceEdit?.documentChanges) {
    return {
      documentChanges: [
        ...[...files].flatMap(([uri, own]) => [
          ...(created.has(uri) ? [CreateFile.create(uris.outside(uri), { ignoreIfExists: true })] : []),
          { textDocument: { uri: uris.outside(uri), version: versionOf(uri) ?? null }, edits: own },
        ]),
        ...[...removed].map(uri => DeleteFile.create(uris.outside(uri))),
      ],
    };
  }
  return { changes: Object.fromEntries([...files].map(([uri, own]) => [uris.outside(uri), own])) };
}

/** Lines end as they do in the document. */
function withLineEnds(edit: TextEdit, document: SourceDocument | undefined): TextEdit {
  if (!edit.newText.includes('\n') || !document?.stretches[0]?.text.includes('\r\n')) return edit;
  return { ...edit, newText: edit.newText.replace(/\r?\n/g, '\r\n') };
}
