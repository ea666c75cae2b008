/**
 * "Dán bảng từ Excel, Word": a paste of a copied table becomes a table of the report. Before anything is written a
 * person is told in one line what was understood, and may take the plain text instead.
 */
import {
  type CancellationToken,
  commands,
  env,
  type Range,
  type TextDocument,
  type TextEditor,
  UIKind,
  window,
  workspace,
} from 'vscode';
import { applyIn } from '../apply.ts';
import type { Parts } from '../extension.ts';
import { words } from '../settings.ts';
import { pasteApi } from './api.ts';
import { pastePlace } from './place.ts';
import { type Clipboard, type Offer, understand } from './understand.ts';

const selector = [{ language: 'markdown' }, { language: 'yaml' }];

export function registerPaste({ context, active }: Parts): void {
  const api = pasteApi();
  /** Set while the command runs: the person asked for a table. */
  let asked = false;
  if (api) {
    const kind = api.kind('table.soat');
    context.subscriptions.push(
      api.register(
        selector,
        {
          provideDocumentPasteEdits: async (document, ranges, data, given, token) => {
            const range = ranges[0];
            const wanted = asked || given.only?.contains(kind) || kind.contains(given.only ?? kind);
            if (!range || !wanted || (!asked && active.document() !== document)) return undefined;
            const clipboard: Clipboard = {
              html: await data.get('text/html')?.asString(),
              text: await data.get('text/plain')?.asString(),
            };
            if (token.isCancellationRequested) return undefined;
            const offer = offerAt(document, range, clipboard);
            if (!offer) {
              if (asked) void window.showInformationMessage(words().paste.nothing);
              return undefined;
            }
            const automatic = given.triggerKind === api.automatic && !asked;
            const text = await chosen(offer, clipboard, automatic, token);
            return text === undefined
              ? undefined
              : [api.edit(text, words().paste.summary(offer.facts), kind, offer.hasProse)];
          },
        },
        { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
      ),
    );
  }
  const paste = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    // In a browser a command may not paste; it may read the text of the clipboard.
    if (!api || env.uiKind === UIKind.Web) return pasteText(editor);
    asked = true;
    try {
      await commands.executeCommand('editor.action.pasteAs', { kind: 'table.soat' });
    } finally {
      asked = false;
    }
  };
  context.subscriptions.push(commands.registerCommand('soat.pasteTable', paste));
}

function offerAt(document: TextDocument, { start }: Range, clipboard: Clipboard): Offer | undefined {
  const lines = document.getText().split(/\r?\n/u);
  const place = pastePlace(lines, document.languageId, start);
  return place && understand(clipboard, place);
}

/** What the person chose; undefined for nothing. Says in one line what was understood before it is inserted. */
async function chosen(
  offer: Offer,
  { text }: Clipboard,
  automatic: boolean,
  token: CancellationToken,
): Promise<string | undefined> {
  const say = words().paste;
  if (workspace.getConfiguration('soat').get<boolean>('paste.confirm') === false) {
    ask(offer);
    return offer.converted ?? offer.text;
  }
  const items = [
    ...(offer.converted === undefined
      ? []
      : [{ label: say.converted, detail: say.convertedDetail, text: offer.converted }]),
    { label: say.asShown, detail: say.asShownDetail, text: offer.text },
    ...(automatic && text ? [{ label: say.plain, detail: say.plainDetail, text }] : []),
  ];
  const picked = await window.showQuickPick(
    items,
    {
      title: say.summary(offer.facts),
      placeHolder: offer.questioned.length > 0 ? say.question(offer.questioned) : say.choose,
    },
    token,
  );
  return picked?.text;
}

function ask({ questioned }: Offer): void {
  if (questioned.length > 0) void window.showWarningMessage(words().paste.question(questioned));
}

/** Editors without paste providers let only the text of the clipboard be read. */
async function pasteText(editor: TextEditor): Promise<void> {
  const say = words().paste;
  const clipboard = { text: await env.clipboard.readText() };
  const offer = offerAt(editor.document, editor.selection, clipboard);
  if (!offer) return void window.showInformationMessage(say.nothing);
  if (workspace.getConfiguration('soat').get<boolean>('paste.confirm') === false) {
    ask(offer);
    return insert(editor, offer.converted ?? offer.text);
  }
  const picked = await window.showQuickPick(
    [
      ...(offer.converted === undefined
        ? []
        : [{ label: say.converted, detail: say.convertedDetail, text: offer.converted }]),
      { label: say.asShown, detail: say.asShownDetail, text: offer.text },
    ],
    {
      title: say.summary(offer.facts),
      placeHolder: offer.questioned.length > 0 ? say.question(offer.questioned) : say.useKey,
    },
  );
  if (picked) await insert(editor, picked.text);
}

async function insert(editor: TextEditor, text: string): Promise<void> {
  await applyIn(editor, builder => builder.replace(editor.selection, text));
}
