/** "Xuất bản rà soát": one HTML file for people without an editor, beside the report or where they say. */
import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import { type ReviewCopyParams, type ReviewCopyResult, reviewCopyRequest } from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { utf8 } from '../files.ts';
import { nameOf } from '../places.ts';
import { words } from '../settings.ts';

export function registerReviewCopy({ context, session, active }: Parts): void {
  const write = async (): Promise<void> => {
    const say = words();
    const uri = active.uri() ?? window.activeTextEditor?.document.uri;
    if (!uri) return void window.showInformationMessage(say.noReport);
    await session.start();
    const params: ReviewCopyParams = { uri: uri.toString() };
    const copy = await session.ask<ReviewCopyResult>(reviewCopyRequest, params);
    if (!copy) {
      const known = session.summaryOf(uri) !== undefined;
      return void window.showInformationMessage(known ? say.nothingToPrint : say.noReport);
    }
    const report = Uri.parse(copy.report);
    // A text that was never saved has no folder of its own.
    const folder = report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
    const target = await window.showSaveDialog({
      title: say.saveReview,
      filters: { HTML: ['html'] },
      ...(folder ? { defaultUri: Uri.joinPath(folder, copy.name) } : {}),
    });
    if (!target) return;
    await workspace.fs.writeFile(target, utf8(copy.html));
    // Only the desktop's browser can reach a file of the desktop.
    const reachable = target.scheme === 'file' && env.uiKind === UIKind.Desktop && !env.remoteName;
    const said = say.savedReview(nameOf(target.toString()));
    const chosen = await window.showInformationMessage(said, ...(reachable ? [say.openIt] : []));
    if (chosen) await env.openExternal(target);
  };
  context.subscriptions.push(commands.registerCommand('soat.reviewCopy', write));
}
