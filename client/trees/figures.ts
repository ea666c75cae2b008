/**
 * The tree of figures: which of them it shows, and when it asks again.
 */
import { commands, EventEmitter, type TreeView, Uri, window, workspace } from 'vscode';
import {
  clientCommands,
  type FiguresResult,
  figuresRequest,
  type WireFigure,
  type WireOutcome,
  type WirePosition,
} from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { words } from '../settings.ts';
import { groupsOf, isProse, itemOf, linesOf, type Node, outcomes } from './figure-items.ts';
import { refreshing } from './refreshing.ts';

export function registerFiguresTree(parts: Parts): void {
  const { context, session, active } = parts;
  const changed = new EventEmitter<void>();
  let result: FiguresResult | undefined;
  const remembered = context.workspaceState.get<readonly WireOutcome[]>('soat.shownOutcomes');
  let shown: ReadonlySet<WireOutcome> = new Set(remembered ?? outcomes);

  const view: TreeView<Node> = window.createTreeView<Node>('soat.figures', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getParent: () => undefined,
      getChildren: node => {
        if (!node) return groupsOf(result, shown);
        if (node.kind === 'group') return node.figures.map((figure): Node => ({ kind: 'figure', figure }));
        if (node.kind === 'line') return [];
        return linesOf(node.figure).map((text): Node => ({ kind: 'line', text, figure: node.figure }));
      },
      getTreeItem: itemOf,
    },
  });

  const update = async (): Promise<void> => {
    const uri = active.uri();
    result = uri ? await session.ask<FiguresResult>(figuresRequest, { uri: uri.toString() }) : undefined;
    const say = words();
    const lines: string[] = [];
    if (result) lines.push(say.coverage(result.counts));
    if (shown.size < outcomes.length) lines.push(say.filtered([...shown].map(outcome => say.verdict[outcome])));
    view.message = lines.join(' ');
    const wrong = result?.counts.coverage.faulty ?? 0;
    view.badge = wrong > 0 ? { value: wrong, tooltip: `${wrong} ${say.verdict.wrong.toLowerCase()}` } : undefined;
    changed.fire();
  };

  const show = async (wanted: readonly WireOutcome[]): Promise<void> => {
    shown = new Set(wanted.length === 0 ? outcomes : wanted);
    await context.workspaceState.update('soat.shownOutcomes', [...shown]);
    await update();
  };

  const filter = async (): Promise<void> => {
    const say = words();
    const count = (outcome: WireOutcome): number =>
      result?.figures.filter(each => each.outcome === outcome).length ?? 0;
    const picked = await window.showQuickPick(
      outcomes.map(outcome => ({
        label: say.verdict[outcome],
        description: String(count(outcome)),
        picked: shown.has(outcome),
        outcome,
      })),
      { canPickMany: true, title: say.filterBy },
    );
    if (picked) await show(picked.map(({ outcome }) => outcome));
  };

  /** A click on the counts above a table. */
  const showTable = async (uri: string, { line }: WirePosition): Promise<void> => {
    await commands.executeCommand('soat.figures.focus');
    if (shown.size < outcomes.length) await show(outcomes);
    else await update();
    const below = ({ location }: WireFigure): boolean =>
      sameUri(location.uri, uri) && (location.range?.start.line ?? -1) >= line;
    const group = groupsOf(result, new Set(outcomes)).find(
      node => node.kind === 'group' && !isProse(node.id) && node.figures.some(below),
    );
    if (group) await view.reveal(group, { select: true, focus: true, expand: true });
  };

  context.subscriptions.push(
    view,
    changed,
    refreshing(parts, view, update),
    commands.registerCommand(clientCommands.showFigures, showTable),
    commands.registerCommand('soat.filterFigures', filter),
    commands.registerCommand('soat.figures', () => commands.executeCommand('soat.figures.focus')),
    commands.registerCommand('soat.showOnlyWrong', () => show(shown.size === 1 ? outcomes : ['wrong'])),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('soat.language') && void update()),
  );
}

function sameUri(a: string, b: string): boolean {
  return Uri.parse(a).toString() === Uri.parse(b).toString();
}
