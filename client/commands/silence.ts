/** "Bỏ qua, ghi lý do": a finding is passed over by a line in the report that says why. */
import { type CodeAction, CodeActionKind, commands, Position, Uri, WorkspaceEdit, window } from 'vscode';
import { clientCommands, type SilenceArguments } from '../../server/lsp/protocol.ts';
import { apply } from '../apply.ts';
import type { Parts } from '../extension.ts';
import { words } from '../settings.ts';

export function registerSilence({ context }: Parts): void {
  const silence = async ({ uri, position, before, after }: SilenceArguments): Promise<void> => {
    const say = words();
    const reason = await window.showInputBox({
      title: say.reason,
      placeHolder: say.reasonHint,
      prompt: say.reasonNeeded,
      validateInput: text => (text.trim() === '' ? say.reasonNeeded : undefined),
    });
    if (!reason?.trim()) return;
    const edit = new WorkspaceEdit();
    edit.insert(Uri.parse(uri), new Position(position.line, position.character), before + oneLine(reason) + after);
    await apply(edit);
  };
  const silenceHere = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      CodeActionKind.QuickFix.value,
      30,
    );
    const own = actions.filter(({ command }) => command?.command === clientCommands.silence);
    if (own.length === 0) return void window.showInformationMessage(words().nothingToSilence);
    const picked =
      own.length === 1
        ? own[0]
        : (
            await window.showQuickPick(
              own.map(action => ({ label: action.title, action })),
              { title: words().pickFinding },
            )
          )?.action;
    const given = picked?.command?.arguments?.[0] as SilenceArguments | undefined;
    if (given) await silence(given);
  };
  context.subscriptions.push(
    commands.registerCommand(clientCommands.silence, silence),
    commands.registerCommand('soat.silence', silenceHere),
  );
}

/** A reason stands in a comment: one line, and nothing that ends the comment. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/--+>?/gu, '–').trim();
}
