/** "Số này lấy từ đâu": what a figure was computed from and where it is used, with the places to go to. */
import {
  commands,
  env,
  type Location,
  type LocationLink,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type FiguresResult, figuresRequest, type WireFigure } from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { nameOf, rangeOf, reveal } from '../places.ts';
import { words } from '../settings.ts';

interface Item extends QuickPickItem {
  readonly place?: { readonly uri: Uri; readonly range: Range };
}

export function registerLineage({ context, session }: Parts): void {
  const lineage = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const say = words();
    if (!editor) return;
    const { document, selection } = editor;
    const result = await session.ask<FiguresResult>(figuresRequest, { uri: document.uri.toString() });
    if (!result) return void window.showInformationMessage(say.noReport);
    const own = result.figures.filter(
      ({ location }) =>
        location.uri === document.uri.toString() &&
        location.range &&
        rangeOf(location.range).contains(selection.active),
    );
    const [figure] = own;
    if (!figure) return void window.showInformationMessage(say.noFigureHere);
    const sources = await placesOf('vscode.executeDefinitionProvider', document.uri, selection.active);
    const uses = await placesOf('vscode.executeReferenceProvider', document.uri, selection.active);
    const items: Item[] = computationItems(own);
    await addPlaces(items, say.restsOn, sources);
    const isSelf = ({ uri, range }: { uri: Uri; range: Range }): boolean =>
      uri.toString() === document.uri.toString() && range.contains(selection.active);
    await addPlaces(
      items,
      say.usedBy,
      uses.filter(place => !isSelf(place)),
    );
    const pick = window.createQuickPick<Item>();
    pick.title = say.lineageOf(figure.text, say.verdict[figure.outcome]);
    pick.items = items;
    pick.matchOnDescription = true;
    const start = { uri: document.uri, range: new Range(selection.start, selection.end) };
    let accepted = false;
    pick.onDidChangeActive(([item]) => item?.place && void reveal(item.place, true));
    pick.onDidAccept(() => {
      accepted = true;
      const [item] = pick.selectedItems;
      pick.hide();
      if (item?.place) void reveal(item.place);
      else if (item) void env.clipboard.writeText(item.label);
    });
    pick.onDidHide(() => {
      pick.dispose();
      if (!accepted) void reveal(start);
    });
    pick.show();
  };
  context.subscriptions.push(commands.registerCommand('soat.lineage', lineage));
}

function computationItems(figures: readonly WireFigure[]): Item[] {
  const say = words();
  const lines = [
    ...new Set(
      figures.flatMap(({ computations, reason }) => (computations.length > 0 ? computations : reason ? [reason] : [])),
    ),
  ];
  return lines.map(label => ({ label, detail: say.copyComputation, alwaysShow: true }));
}

async function placesOf(command: string, uri: Uri, position: unknown): Promise<{ uri: Uri; range: Range }[]> {
  const found = (await commands.executeCommand<(Location | LocationLink)[] | undefined>(command, uri, position)) ?? [];
  return found.map(place =>
    'targetUri' in place
      ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange }
      : { uri: place.uri, range: place.range },
  );
}

async function addPlaces(items: Item[], label: string, places: readonly { uri: Uri; range: Range }[]): Promise<void> {
  if (places.length === 0) return;
  items.push({ label, kind: QuickPickItemKind.Separator });
  for (const place of places.slice(0, 100)) {
    const document = await workspace.openTextDocument(place.uri);
    items.push({
      label: document.getText(place.range) || document.lineAt(place.range.start.line).text.trim().slice(0, 60),
      description: `${nameOf(place.uri.toString())}:${place.range.start.line + 1}`,
      detail: document.lineAt(place.range.start.line).text.trim().slice(0, 160),
      place,
    });
  }
}
