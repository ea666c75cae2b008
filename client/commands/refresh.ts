/**
 * "Cập nhật số liệu lời văn": every figure of the text whose cell has changed, and what follows from it, old beside new;
 * what is ticked is written as one change.
 */
import { commands, type QuickPickItem, TextEdit, Uri, WorkspaceEdit, window } from 'vscode';
import { type RefreshParams, type RefreshResult, refreshRequest, type WireUpdate } from '../../server/lsp/protocol.ts';
import { apply } from '../apply.ts';
import type { Parts } from '../extension.ts';
import { nameOf, rangeOf } from '../places.ts';
import { words } from '../settings.ts';

interface Item extends QuickPickItem {
  readonly update: WireUpdate;
}

export function registerRefresh({ context, session, active }: Parts): void {
  const refresh = async (): Promise<void> => {
    const say = words();
    const uri = active.uri() ?? window.activeTextEditor?.document.uri;
    const ask = (params: Omit<RefreshParams, 'uri'>): Promise<RefreshResult | undefined> =>
      session.ask<RefreshResult>(refreshRequest, { ...params, uri: uri?.toString() ?? '' });
    const found = uri && (await ask({}));
    if (!found) return void window.showInformationMessage(say.noReport);
    if (found.updates.length === 0) return void window.showInformationMessage(say.upToDate);
    const items = found.updates.map(
      (update): Item => ({
        label: `${update.old} → ${update.new}`,
        description: `${nameOf(update.uri)}:${update.line + 1}`,
        detail: say.refreshSource[update.why](update.source),
        // What only the words tie to a cell is ticked by a person.
        picked: update.why !== 'named',
        update,
      }),
    );
    const picked = await window.showQuickPick(items, { canPickMany: true, title: say.pickRefresh(items.length) });
    if (!picked || picked.length === 0) return;
    const leave = items.filter(item => !picked.includes(item)).map(({ update }) => update);
    // Asked again, for the texts as they stand now.
    const chosen = await ask({ leave });
    if (!chosen) return;
    const whole = new WorkspaceEdit();
    for (const { uri: file, edits } of chosen.edits) {
      const own = edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText));
      whole.set(Uri.parse(file), own);
    }
    if (await apply(whole)) window.setStatusBarMessage(say.refreshed(chosen.updates.length), 6000);
  };
  context.subscriptions.push(commands.registerCommand('soat.refresh', refresh));
}
