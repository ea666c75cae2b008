/**
 * What the tree of figures is made of: tables of the report, their figures and what each was computed from. A click goes
 * to the figure.
 */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { FiguresResult, WireFigure, WireOutcome } from '../../server/lsp/protocol.ts';
import { nameOf } from '../places.ts';
import { words } from '../settings.ts';

export type Node =
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
export const outcomes: readonly WireOutcome[] = ['wrong', 'involved', 'rounded', 'exact', 'used', 'unchecked'];

/** Figures of one table in one file belong together, and so do those of a file's prose; what is wrong comes first. */
export function groupsOf(result: FiguresResult | undefined, shown: ReadonlySet<WireOutcome>): Node[] {
  const groups = new Map<string, { id: string; file: string; title: string; figures: WireFigure[] }>();
  for (const figure of result?.figures ?? []) {
    if (!shown.has(figure.outcome)) continue;
    const id = figure.address?.slice(0, figure.address.indexOf('.')) ?? '';
    const key = `${figure.location.uri}#${id}`;
    const known = groups.get(key);
    if (known) known.figures.push(figure);
    else {
      const title = result?.titles[id] ?? '';
      groups.set(key, { id, file: nameOf(figure.location.uri), title, figures: [figure] });
    }
  }
  const rank = ({ outcome }: WireFigure): number => outcomes.indexOf(outcome);
  return [...groups.values()].map(
    (group): Node => ({ ...group, kind: 'group', figures: group.figures.toSorted((a, b) => rank(a) - rank(b)) }),
  );
}

export function linesOf({ computations, reason }: WireFigure): readonly string[] {
  return computations.length > 0 ? computations : reason ? [reason] : [];
}

export function itemOf(node: Node): TreeItem {
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
  const wrong = figures.filter(({ outcome }) => outcome === 'wrong').length;
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

/** Addresses of figures in the text begin so. */
export function isProse(id: string): boolean {
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
  item.tooltip = new MarkdownString([`**${say.verdict[figure.outcome]}**`, ...lines.map(plain)].join('\n\n'));
  item.iconPath = iconOf(figure.outcome);
  item.command = openCommand(figure.location);
  item.contextValue = 'figure';
  item.accessibilityInformation = {
    label: [figure.text, say.verdict[figure.outcome], place, ...lines].filter(Boolean).join(', '),
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

/** Shape and colour both tell what is said of a figure. */
function iconOf(outcome: WireOutcome): ThemeIcon {
  switch (outcome) {
    case 'exact':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'rounded':
      return new ThemeIcon('symbol-numeric', new ThemeColor('testing.iconPassed'));
    case 'wrong':
      return new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
    case 'involved':
      return new ThemeIcon('question', new ThemeColor('testing.iconQueued'));
    case 'used':
      return new ThemeIcon('circle-small-filled', new ThemeColor('testing.iconSkipped'));
    case 'unchecked':
      return new ThemeIcon('circle-outline', new ThemeColor('testing.iconSkipped'));
  }
}

/** Text of the report in a Markdown tooltip is text. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/gu, '\\$&');
}
