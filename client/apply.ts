/** Changing the user's text: an edit that VS Code refuses is said, never lost in silence. */
import { type TextEditor, type TextEditorEdit, type WorkspaceEdit, window, workspace } from 'vscode';
import { words } from './settings.ts';

/** True when the edit was made; false after the user was told that it was not. */
export async function apply(edit: WorkspaceEdit): Promise<boolean> {
  return made(await workspace.applyEdit(edit));
}

/** The same in one editor, where the cursor goes with the edit. */
export async function applyIn(editor: TextEditor, edit: (builder: TextEditorEdit) => void): Promise<boolean> {
  return made(await editor.edit(edit));
}

function made(done: boolean): boolean {
  if (!done) void window.showErrorMessage(words().notEdited);
  return done;
}
