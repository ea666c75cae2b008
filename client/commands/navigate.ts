/** "Điểm cần xem tiếp theo", "… trước đó": over all files of the workspace, round at the ends. */
import { commands, window } from 'vscode';
import type { Parts } from '../extension.ts';
import { comparePaths, type EditorFinding, findingsToSee } from '../findings.ts';
import { reveal } from '../places.ts';
import { words } from '../settings.ts';

export function registerNavigation({ context, session }: Parts): void {
  const go = async (forward: boolean): Promise<void> => {
    await session.start();
    const next = neighbour(findingsToSee(), forward);
    if (!next) return void window.setStatusBarMessage(words().noFinding, 5000);
    await reveal({ uri: next.uri, range: next.diagnostic.range });
    await commands.executeCommand('editor.action.showHover');
  };
  context.subscriptions.push(
    commands.registerCommand('soat.nextFinding', () => go(true)),
    commands.registerCommand('soat.previousFinding', () => go(false)),
  );
}

/** The finding after or before the cursor; the first or last where there is none. */
function neighbour(findings: readonly EditorFinding[], forward: boolean): EditorFinding | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return forward ? findings[0] : findings.at(-1);
  const { uri } = editor.document;
  const at = editor.selection.start;
  const order = ({ uri: other, diagnostic }: EditorFinding): number =>
    comparePaths(other, uri) || diagnostic.range.start.compareTo(at);
  return forward
    ? (findings.find(finding => order(finding) > 0) ?? findings[0])
    : (findings.findLast(finding => order(finding) < 0) ?? findings.at(-1));
}
