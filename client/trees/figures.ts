/**
 * The tree of figures: tables of the report, their figures and what each was computed from, by verdict. A click goes to
 * the figure.
 */
import {
  commands,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  clientCommands,
  type FiguresResult,
  figuresRequest,
  type WireFigure,
  type WirePosition,
  type WireVerdict,
} from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { nameOf } from '../places.ts';
import { words } from '../settings.ts';
import { refreshing } from './refreshing.ts';

type Node =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly file: string;
      readonly title: string;
      readonly figures: readonly WireFigure[];
    }
  | { readonly kind: 'figure'; readonly figure: WireFigure }
  | { readonly kind: 'line'; readonly text: string; readonly figure: WireFigure };

/** In the order in which a person wants to see them. */
const verdicts: readonly WireVerdict[] = ['wrong', 'rounded', 'exact', 'unchecked'];

export function registerFiguresTree(parts: Parts): void {
  const { context, session, active } = parts;
  const changed = new EventEmitter<void>();
  let result: FiguresResult | undefined;
  const remembered = context.workspaceState.get<readonly WireVerdict[]>('soat.shownVerdicts');
  let shown: ReadonlySet<WireVerdict> = new Set(remembered ?? verdicts);

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
    if (shown.size < verdicts.length) lines.push(say.filtered([...shown].map(verdict => say.verdict[verdict])));
    view.message = lines.join(' ');
    const wrong = result?.counts.wrong ?? 0;
    view.badge = wrong > 0 ? { value: wrong, tooltip: `${wrong} ${say.verdict.wrong.toLowerCase()}` } : undefined;
    changed.fire();
  };

  const show = async (wanted: readonly WireVerdict[]): Promise<void> => {
    shown = new Set(wanted.length === 0 ? verdicts : wanted);
    await context.workspaceState.update('soat.shownVerdicts', [...shown]);
    await update();
  };

  const filter = async (): Promise<void> => {
    const say = words();
    const count = (verdict: WireVerdict): number =>
      result?.figures.filter(each => each.verdict === verdict).length ?? 0;
    const picked = await window.showQuickPick(
      verdicts.map(verdict => ({
        label: say.verdict[verdict],
        description: String(count(verdict)),
        picked: shown.has(verdict),
        verdict,
      })),
      { canPickMany: true, title: say.filterBy },
    );
    if (picked) await show(picked.map(({ verdict }) => verdict));
  };

  /** A click on the counts above a table. */
  const showTable = async (uri: string, { line }: WirePosition): Promise<void> => {
    await commands.executeCommand('soat.figures.focus');
    if (shown.size < verdicts.length) await show(verdicts);
    else await update();
    const below = ({ location }: WireFigure): boolean =>
      sameUri(location.uri, uri) && (location.range?.start.line ?? -1) >= line;
    const group = groupsOf(result, new Set(verdicts)).find(
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
    commands.registerCommand('soat.showOnlyWrong', () => show(shown.size === 1 ? verdicts : ['wrong'])),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('soat.language') && void update()),
  );
}

/** Figures of one table in one file belong together, and so do those of a file's prose; what is wrong comes first. */
function groupsOf(result: FiguresResult | undefined, shown: ReadonlySet<WireVerdict>): Node[] {
  const groups = new Map<string, { id: string; file: string; title: string; figures: WireFigure[] }>();
  for (const figure of result?.figures ?? []) {
    if (!shown.has(figure.verdict)) continue;
    const id = figure.address?.slice(0, figure.address.indexOf('.')) ?? '';
    const key = `${figure.location.uri}#${id}`;
    const known = groups.get(key);
    if (known) known.figures.push(figure);
    else {
      const title = result?.titles[id] ?? '';
      groups.set(key, { id, file: nameOf(figure.location.uri), title, figures: [figure] });
    }
  }
  const rank = ({ verdict }: WireFigure): number => verdicts.indexOf(verdict);
  return [...groups.values()].map(
    (group): Node => ({ ...group, kind: 'group', figures: group.figures.toSorted((a, b) => rank(a) - rank(b)) }),
  );
}

function linesOf({ computations, reason }: WireFigure): readonly string[] {
  return computations.length > 0 ? computations : reason ? [reason] : [];
}

function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'figure':
      return figureItem(node.figure);
    case 'line': {
      const item = new TreeItem(node.text);
      item.iconPath = new ThemeIcon('symbol-operator');
      item.command = openCommand(node.figure.location);
      item.tooltip = node.text;
      return item;
    }
  }
}

function groupItem({ id, file, title, figures }: Extract<Node, { kind: 'group' }>): TreeItem {
  const say = words();
  const wrong = figures.filter(({ verdict }) => verdict === 'wrong').length;
  const item = new TreeItem(
    say.tableLabel(isProse(id) ? say.prose : id, figures.length),
    wrong > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${figures[0]?.location.uri}#${id}`;
  item.description = [wrong > 0 ? `${wrong} ${say.verdict.wrong.toLowerCase()}` : '', title || file]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [title, file].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon(isProse(id) ? 'book' : 'table');
  item.contextValue = 'group';
  return item;
}

function sameUri(a: string, b: string): boolean {
  return Uri.parse(a).toString() === Uri.parse(b).toString();
}

/** Addresses of figures in the text begin so. */
function isProse(id: string): boolean {
  return id === '' || id === 'prose';
}

function figureItem(figure: WireFigure): TreeItem {
  const say = words();
  const lines = linesOf(figure);
  const item = new TreeItem(
    figure.text,
    lines.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  // Addresses in the text are made for machines; those of cells say row and column.
  const place = figure.address?.startsWith('prose.')
    ? undefined
    : figure.address?.slice(figure.address.indexOf('.') + 1);
  item.description = [place, lines[0]].filter(Boolean).join('  ');
  item.tooltip = new MarkdownString([`**${say.verdict[figure.verdict]}**`, ...lines.map(plain)].join('\n\n'));
  item.iconPath = iconOf(figure.verdict);
  item.command = openCommand(figure.location);
  item.contextValue = 'figure';
  item.accessibilityInformation = {
    label: [figure.text, say.verdict[figure.verdict], place, ...lines].filter(Boolean).join(', '),
  };
  return item;
}

/** What a click on an item does. */
export function openCommand({ uri, range }: WireFigure['location']): NonNullable<TreeItem['command']> {
  return {
    command: 'soat.openAt',
    title: '',
    arguments: [uri, range?.start.line ?? 0, range?.start.character ?? 0, range?.end.character],
  };
}

/** Shape and colour both tell the verdict. */
function iconOf(verdict: WireVerdict): ThemeIcon {
  switch (verdict) {
    case 'exact':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'rounded':
      return new ThemeIcon('symbol-numeric', new ThemeColor('testing.iconPassed'));
    case 'wrong':
      return new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
    case 'unchecked':
      return new ThemeIcon('circle-outline', new ThemeColor('testing.iconSkipped'));
  }
}

/** Text of the report in a Markdown tooltip is text. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/gu, '\\$&');
}
