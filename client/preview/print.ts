/** Printing goes through the user's own browser: a page of the editor cannot print itself. */
import { type ExtensionContext, env, UIKind, Uri, window, workspace } from 'vscode';
import { type PreviewPageParams, type PreviewPageResult, previewPageRequest } from '../../server/lsp/protocol.ts';
import { utf8 } from '../files.ts';
import type { Session } from '../session.ts';
import { previewWords } from './words.ts';

export async function printReport(context: ExtensionContext, session: Session, id: string): Promise<void> {
  const params: PreviewPageParams = { id };
  const page = await session.ask<PreviewPageResult>(previewPageRequest, params);
  if (!page) return;
  const bytes = utf8(page.html);
  const words = previewWords();
  if (env.uiKind === UIKind.Desktop && !env.remoteName) {
    const target = Uri.joinPath(context.globalStorageUri, `${page.name}.html`);
    await workspace.fs.createDirectory(context.globalStorageUri);
    await workspace.fs.writeFile(target, bytes);
    if (await env.openExternal(target)) {
      void window.showInformationMessage(words.opened);
      return;
    }
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: words.savePage,
    filters: { HTML: ['html'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${page.name}.html`) } : {}),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  void window.showInformationMessage(words.saved);
}
