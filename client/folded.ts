/**
 * Addresses of bound figures, folded away: `[1.991](soat:pl4.r1.tong)` shows as 1.991, underlined, except on the lines
 * where the cursor is.
 *
 * What is folded is small rather than not there: beside text that is not displayed VS Code finds no place for the marks
 * of findings, and where no spacing is said it takes all letters of a line for equally wide.
 */
import { Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import type { Parts } from './extension.ts';

/** Longer documents are looked at around what is visible only. */
const around = 200;

export function registerFoldedAddresses({ context }: Parts): void {
  const hidden = window.createTextEditorDecorationType({
    textDecoration: 'none; font-size: 0',
    letterSpacing: 'normal',
  });
  const bound = window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    color: new ThemeColor('textLink.foreground'),
  });
  /** What an editor was given last: where that stays, as mostly in a text without addresses, it is not told again. */
  const given = new WeakMap<TextEditor, string>();
  const fold = (editor: TextEditor): void => {
    const { document } = editor;
    if (document.languageId !== 'markdown') return;
    const wanted = workspace.getConfiguration('soat', document).get<boolean>('foldAddresses') !== false;
    const { addresses, figures } = wanted ? placesIn(editor) : { addresses: [], figures: [] };
    const key = figures.length === 0 ? '' : JSON.stringify([document.version, addresses, figures]);
    if ((given.get(editor) ?? '') === key) return;
    given.set(editor, key);
    editor.setDecorations(hidden, addresses);
    editor.setDecorations(bound, figures);
  };
  const all = (): void => {
    for (const editor of window.visibleTextEditors) fold(editor);
  };
  context.subscriptions.push(
    hidden,
    bound,
    window.onDidChangeVisibleTextEditors(all),
    window.onDidChangeTextEditorSelection(({ textEditor }) => fold(textEditor)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => fold(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) fold(editor);
    }),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('soat.foldAddresses') && all()),
  );
  all();
}

function placesIn(editor: TextEditor): { addresses: Range[]; figures: Range[] } {
  const addresses: Range[] = [];
  const figures: Range[] = [];
  const open = new Set(editor.selections.flatMap(({ start, end }) => [start.line, end.line]));
  for (const visible of editor.visibleRanges) {
    const last = Math.min(visible.end.line + around, editor.document.lineCount - 1);
    for (let line = Math.max(0, visible.start.line - around); line <= last; line++) {
      const { text } = editor.document.lineAt(line);
      if (!text.includes('](')) continue;
      for (const match of text.matchAll(
        /\[([^\][]{1,80})\]\(<?soat:[^()\n]{1,200}(?:\([^()\n]{0,80}\)[^()\n]{0,80}){0,5}\)/gu,
      )) {
        const start = match.index;
        const end = start + match[0].length;
        const close = start + 1 + match[1]!.length;
        figures.push(new Range(line, start + 1, line, close));
        if (!open.has(line)) addresses.push(new Range(line, start, line, start + 1), new Range(line, close, line, end));
      }
    }
  }
  return { addresses, figures };
}
