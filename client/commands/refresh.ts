/**
 * "Cập nhật số liệu lời văn": every figure of the text whose cell has changed, old beside new; what is ticked is written
 * as one change.
 */
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type QuickPickItem,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../extension.ts';
import { checkOf, findingsToSee } from '../findings.ts';
import { nameOf } from '../places.ts';
import { words } from '../settings.ts';

/** Checks whose repair brings the text up to a cell. */
const refreshed: ReadonlySet<string> = new Set(['figure-differs-from-cell']);

interface Item extends QuickPickItem {
  readonly edits: readonly (readonly [Uri, readonly TextEdit[]])[];
}

export function registerRefresh({ context, session }: Parts): void {
  const refresh = async (): Promise<void> => {
    await session.start();
    const say = words();
    const items: Item[] = [];
    for (const { uri, diagnostic } of findingsToSee().filter(({ diagnostic }) => refreshed.has(checkOf(diagnostic)))) {
      const document = await workspace.openTextDocument(uri);
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        diagnostic.range,
        CodeActionKind.QuickFix.value,
        20,
      );
      // The editor hands out actions without their diagnostics: the repair is the one that changes the figure itself.
      const action = actions.find(({ edit }) =>
        edit?.get(uri).some(({ range, newText }) => range.intersection(diagnostic.range) && /\d/u.test(newText)),
      );
      if (!action?.edit) continue;
      const edits = action.edit.entries();
      const replacement = edits.flatMap(([, each]) => each)[0]?.newText ?? '';
      items.push({
        label: `${document.getText(diagnostic.range)} → ${replacement}`,
        description: `${nameOf(uri.toString())}:${diagnostic.range.start.line + 1}`,
        detail: diagnostic.message.split('\n')[0] ?? '',
        picked: true,
        edits,
      });
    }
    if (items.length === 0) return void window.showInformationMessage(say.upToDate);
    const picked = await window.showQuickPick(items, { canPickMany: true, title: say.pickRefresh(items.length) });
    if (!picked || picked.length === 0) return;
    const whole = new WorkspaceEdit();
    for (const [uri, edits] of merged(picked)) whole.set(uri, edits);
    if (await workspace.applyEdit(whole)) window.setStatusBarMessage(say.refreshed(picked.length), 6000);
  };
  context.subscriptions.push(commands.registerCommand('soat.refresh', refresh));
}

/** `WorkspaceEdit.set` replaces what was set for a file before. */
function merged(items: readonly Item[]): [Uri, TextEdit[]][] {
  const files = new Map<string, [Uri, TextEdit[]]>();
  for (const [uri, edits] of items.flatMap(item => item.edits)) {
    const known = files.get(uri.toString());
    if (known) known[1].push(...edits);
    else files.set(uri.toString(), [uri, [...edits]]);
  }
  return [...files.values()];
}
