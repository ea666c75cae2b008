/** The item in the status bar: how the report stands, and how many of its figures were compared. */
import { MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { Parts } from './extension.ts';
import { words } from './settings.ts';

export function registerStatus({ context, session, active }: Parts): void {
  const item = window.createStatusBarItem('soat.status', StatusBarAlignment.Left, 10);
  item.name = 'Soát';
  context.subscriptions.push(item);
  /** What is shown: as long as that stays, no keystroke costs the window anything. */
  let last = '';
  const show = (): void => {
    const say = words();
    const document = active.document();
    const summary = session.summaryOf(document?.uri);
    const key = JSON.stringify([
      document !== undefined,
      session.state,
      summary?.counts,
      say.running,
      workspace.isTrusted,
    ]);
    if (key === last) return;
    last = key;
    if (!document && session.state !== 'stopped') {
      item.hide();
      return;
    }
    item.backgroundColor = undefined;
    if (session.state === 'stopped') {
      item.text = `$(warning) ${say.stopped}`;
      item.tooltip = say.stoppedDetail;
      item.command = 'soat.restart';
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
      item.show();
      return;
    }
    item.command = { command: 'soat.figures.focus', title: say.openFigures };
    if (!summary) {
      item.text = `$(sync~spin) ${say.running}`;
      item.tooltip = undefined;
    } else {
      const { counts } = summary;
      item.text = say.status(counts);
      const lines = [say.coverage(counts), say.findings(counts)];
      if (!workspace.isTrusted) lines.push(say.restricted);
      item.tooltip = new MarkdownString(lines.join('\n\n'));
      item.accessibilityInformation = { label: `${say.status(counts)}. ${say.coverage(counts)}` };
    }
    item.show();
  };
  context.subscriptions.push(
    session.onSummary(show),
    session.onState(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('soat') && show()),
  );
  show();
}
