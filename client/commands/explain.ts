/** "Giải thích điểm này": the page of a check, which the server holds. */
import { commands, languages, Uri, window, workspace } from 'vscode';
import { clientCommands } from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { checkOf, isOwn } from '../findings.ts';
import { language, words } from '../settings.ts';

export function registerExplain({ context, session }: Parts): void {
  const explain = async (check: string): Promise<void> => {
    if (!/^[a-z][a-z0-9-]+$/.test(check)) return;
    await session.start();
    const page = Uri.parse(`soat:/checks/${language() === 'en' ? 'en/' : ''}${check}.md`);
    try {
      await workspace.openTextDocument(page);
    } catch {
      return void window.showInformationMessage(words().noPage(check));
    }
    await commands.executeCommand('markdown.showPreviewToSide', page);
  };
  const explainHere = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const here = editor
      ? languages
          .getDiagnostics(editor.document.uri)
          .filter(each => isOwn(each) && each.range.contains(editor.selection.active))
      : [];
    const checks = [...new Set(here.map(checkOf))];
    if (checks.length === 0) return void window.showInformationMessage(words().nothingToSilence);
    const check = checks.length === 1 ? checks[0] : await window.showQuickPick(checks, { title: words().pickFinding });
    if (check) await explain(check);
  };
  context.subscriptions.push(
    commands.registerCommand(clientCommands.explain, explain),
    commands.registerCommand('soat.explain', explainHere),
  );
}
