/** The tree of cited documents: each with its mentions, whether the register has it, and what is to be checked. */
import {
  commands,
  EventEmitter,
  languages,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import {
  type DocumentsResult,
  documentsRequest,
  type WireDocument,
  type WireMention,
} from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { isOwn } from '../findings.ts';
import { nameOf, rangeOf } from '../places.ts';
import { words } from '../settings.ts';
import { openCommand } from './figure-items.ts';
import { refreshing } from './refreshing.ts';

type Node =
  | { readonly kind: 'document'; readonly document: WireDocument }
  | { readonly kind: 'mention'; readonly mention: WireMention };

export function registerDocumentsTree(parts: Parts): void {
  const { context, session, active } = parts;
  const changed = new EventEmitter<void>();
  let documents: readonly WireDocument[] = [];
  const view = window.createTreeView<Node>('soat.documents', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node): Node[] => {
        if (!node) return documents.map(document => ({ kind: 'document', document }));
        return node.kind === 'document' ? node.document.mentions.map(mention => ({ kind: 'mention', mention })) : [];
      },
      getTreeItem: node => (node.kind === 'document' ? documentItem(node.document) : mentionItem(node.mention)),
    },
  });
  const update = async (): Promise<void> => {
    const uri = active.uri();
    const result = uri ? await session.ask<DocumentsResult>(documentsRequest, { uri: uri.toString() }) : undefined;
    documents = result?.documents ?? [];
    view.message = result && documents.length === 0 ? words().noDocuments : '';
    changed.fire();
  };
  context.subscriptions.push(
    view,
    changed,
    refreshing(parts, view, update),
    languages.onDidChangeDiagnostics(() => view.visible && changed.fire()),
    commands.registerCommand('soat.documents', () => commands.executeCommand('soat.documents.focus')),
  );
}

function mentionItem(mention: WireMention): TreeItem {
  const { location, quote } = mention;
  const item = new TreeItem(quote);
  item.description = `${nameOf(location.uri)}:${(location.range?.start.line ?? 0) + 1}`;
  item.tooltip = quote;
  item.command = openCommand(location);
  if (questioned(mention)) item.iconPath = warning();
  return item;
}

function documentItem(document: WireDocument): TreeItem {
  const say = words();
  const item = new TreeItem(
    labelOf(document),
    document.mentions.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const conflict = document.mentions.some(questioned);
  item.id = document.key;
  item.description = [
    document.date ? printedDate(document.date) : '',
    say.mentions(document.mentions.length),
    conflict ? say.conflict : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [document.subject, document.registered ? '' : say.unregistered].filter(Boolean).join('\n');
  item.iconPath = conflict ? warning() : new ThemeIcon(document.registered ? 'verified' : 'file-text');
  item.contextValue = 'document';
  const [first] = document.mentions;
  if (first) item.command = openCommand(first.location);
  return item;
}

/** A document without a number goes by its name, which begins with its type. */
function labelOf({ typeWords, number }: WireDocument): string {
  const named = typeWords === undefined || number.toLowerCase().startsWith(typeWords.toLowerCase());
  return named ? number : `${typeWords} ${number}`;
}

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
}

/** A finding stands on the mention. */
function questioned({ location: { uri, range } }: WireMention): boolean {
  if (!range) return false;
  const own = rangeOf(range);
  return languages
    .getDiagnostics(Uri.parse(uri))
    .some(diagnostic => isOwn(diagnostic) && diagnostic.range.intersection(own) !== undefined);
}

/** ISO to day/month/year. */
export function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [day, month, year].filter(Boolean).join('/');
}
