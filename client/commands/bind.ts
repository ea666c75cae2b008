/**
 * "Gắn với ô phụ lục": a figure of the text becomes a link to the cell it repeats. Cells that print the same figure come
 * first; the address is folded away by the editor.
 */
import { commands, type QuickPickItem, QuickPickItemKind, type Range, type TextEditor, window } from 'vscode';
import { type FiguresResult, figuresRequest, type WireFigure } from '../../server/lsp/protocol.ts';
import { applyIn } from '../apply.ts';
import type { Parts } from '../extension.ts';
import { nameOf } from '../places.ts';
import { words } from '../settings.ts';

interface Item extends QuickPickItem {
  readonly figure?: WireFigure;
}

export function registerBind({ context, session }: Parts): void {
  const bind = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const say = words();
    const range = editor && figureAt(editor);
    if (!editor || !range) return void window.showInformationMessage(say.selectFigure);
    const text = editor.document.getText(range);
    const result = await session.ask<FiguresResult>(figuresRequest, { uri: editor.document.uri.toString() });
    const cells = (result?.figures ?? []).filter(({ address }) => address !== undefined);
    if (cells.length === 0) return void window.showInformationMessage(say.noCellsToBind);
    const picked = await window.showQuickPick(itemsFor(text, cells), {
      title: say.pickCell(text),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const address = picked?.figure?.address;
    if (!address) return;
    await applyIn(editor, builder => builder.replace(range, `[${text}](soat:${address})`));
  };
  context.subscriptions.push(commands.registerCommand('soat.bind', bind));
}

/** The selection, or the figure at the cursor; undefined inside a link that is there already. */
function figureAt({ document, selection }: TextEditor): Range | undefined {
  if (!selection.isEmpty) return /\d/u.test(document.getText(selection)) ? selection : undefined;
  const range = document.getWordRangeAtPosition(selection.active, /\d+(?:[.,]\d+)*%?/u);
  if (!range) return undefined;
  const behind = document.lineAt(range.end.line).text.slice(range.end.character);
  return behind.startsWith('](soat:') ? undefined : range;
}

function itemsFor(text: string, cells: readonly WireFigure[]): Item[] {
  const say = words();
  const same = cells.filter(cell => bare(cell.text) === bare(text));
  const others = cells.filter(cell => !same.includes(cell));
  const items: Item[] = [];
  if (same.length > 0) items.push({ label: say.sameText, kind: QuickPickItemKind.Separator }, ...same.map(itemOf));
  if (others.length > 0)
    items.push({ label: say.otherCells, kind: QuickPickItemKind.Separator }, ...others.map(itemOf));
  return items;
}

function itemOf(figure: WireFigure): Item {
  return {
    label: figure.text,
    description: figure.address ?? '',
    detail: `${nameOf(figure.location.uri)}:${(figure.location.range?.start.line ?? 0) + 1}`,
    figure,
  };
}

/** `02` and `2`, `100 %` and `100%` print the same figure. */
function bare(text: string): string {
  return text.replace(/\s/gu, '').replace(/^0+(?=\d)/u, '');
}
