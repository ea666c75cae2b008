/** "Kiểm tra báo cáo này", "Kiểm tra toàn bộ thư mục". */
import { commands, Range, Uri, window, workspace } from 'vscode';
import { clientCommands, type FiguresResult, figuresRequest } from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { words } from '../settings.ts';
import { reportFiles } from '../sniff.ts';

export function registerCheckCommands({ context, session, active }: Parts): void {
  const check = async (): Promise<void> => {
    const uri = active.uri() ?? window.activeTextEditor?.document.uri;
    const say = words();
    if (!uri) return void window.showInformationMessage(say.noReport);
    await session.start();
    session.recheck();
    const result = await session.ask<FiguresResult>(figuresRequest, { uri: uri.toString() });
    if (!result) return void window.showInformationMessage(say.noReport);
    window.setStatusBarMessage(say.checked(result.counts), 8000);
    if (result.counts.errors + result.counts.warnings > 0)
      await commands.executeCommand('workbench.actions.view.problems');
  };
  const checkFolder = async (): Promise<void> => {
    const say = words();
    await session.start();
    session.recheck();
    const reports = await workspace.findFiles(reportFiles, '**/node_modules/**', 1000);
    let findings = 0;
    let checked = 0;
    for (const uri of reports) {
      const result = await session.ask<FiguresResult>(figuresRequest, { uri: uri.toString() });
      if (!result) continue;
      checked++;
      findings += result.counts.errors + result.counts.warnings + result.counts.informations;
    }
    void window.showInformationMessage(say.folderChecked(checked, findings));
    if (findings > 0) await commands.executeCommand('workbench.actions.view.problems');
  };
  context.subscriptions.push(
    commands.registerCommand('soat.check', check),
    commands.registerCommand('soat.checkFolder', checkFolder),
    commands.registerCommand(clientCommands.save, (uri: string) => workspace.save(Uri.parse(uri))),
    commands.registerCommand('soat.openAt', (uri: string, line: number, character: number, end = character) =>
      window.showTextDocument(Uri.parse(uri), { selection: new Range(line, character, line, end) }),
    ),
  );
}
