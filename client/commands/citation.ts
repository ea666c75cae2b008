/** "Chèn viện dẫn": a document that the report cites or the register holds, in the decree's form. */
import { commands, type QuickPickItem, window } from 'vscode';
import { type DocumentsResult, documentsRequest, type WireDocument } from '../../server/lsp/protocol.ts';
import { applyIn } from '../apply.ts';
import type { Parts } from '../extension.ts';
import { words } from '../settings.ts';
import { printedDate } from '../trees/documents.ts';

interface Item extends QuickPickItem {
  readonly text?: string;
}

export function registerCitation({ context, session }: Parts): void {
  const insert = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const say = words();
    const result = await session.ask<DocumentsResult>(documentsRequest, { uri: editor.document.uri.toString() });
    const items: Item[] = (result?.documents ?? []).flatMap(itemsOf);
    const other: Item = { label: `$(edit) ${say.newCitation}`, alwaysShow: true };
    const picked = await window.showQuickPick([...items, other], {
      title: say.pickCitation,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const text =
      picked === other
        ? await window.showInputBox({ title: say.citationNumber, placeHolder: say.citationNumberHint })
        : picked?.text;
    if (!text) return;
    await applyIn(editor, builder => {
      for (const selection of editor.selections) builder.replace(selection, text);
    });
  };
  context.subscriptions.push(commands.registerCommand('soat.insertCitation', insert));
}

/** "Kế hoạch số 22/KH-UBND ngày 13/02/2019"; with its subject where that is known. */
function citationOf({ typeWords, number, date }: Pick<WireDocument, 'typeWords' | 'number' | 'date'>): string {
  return [typeWords, typeWords ? `số ${number}` : number, date ? `ngày ${printedDate(date)}` : '']
    .filter(Boolean)
    .join(' ');
}

function itemsOf(document: WireDocument): Item[] {
  const text = citationOf(document);
  const short: Item = { label: text, description: document.subject ?? '', text };
  if (!document.subject) return [short];
  const subject = /^về\s/iu.test(document.subject) ? document.subject : `về ${document.subject}`;
  return [short, { label: `${text} ${subject}`, text: `${text} ${subject}` }];
}
