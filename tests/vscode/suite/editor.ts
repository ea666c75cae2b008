/** What tests do in the editor: open, type, wait for findings. Waits are for events, never for time. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  extensions,
  languages,
  Range,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ok } from './harness.ts';

export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  ok(first, 'no folder is open');
  return first.uri;
}

export async function open(path: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder(), path));
  return window.showTextDocument(document, { preview: false });
}

/** A new file with this content, in the editor. */
export async function openNew(path: string, content: string): Promise<TextEditor> {
  await workspace.fs.writeFile(Uri.joinPath(folder(), path), new TextEncoder().encode(content));
  return open(path);
}

export async function removeFile(path: string): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(Uri.joinPath(folder(), path), { recursive: true });
}

export interface SoatApi {
  ready(): Promise<void>;
  started(): boolean;
}

export async function soat(): Promise<SoatApi> {
  const extension = extensions.getExtension<SoatApi>('soat.soat');
  ok(extension, 'the extension is not there');
  return extension.isActive ? extension.exports : extension.activate();
}

export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

/** Soát's findings of a file as the editor has them now. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Soát');
}

export function has(uri: Uri, check: string, line?: number): boolean {
  return findings(uri).some(each => codeOf(each) === check && (line === undefined || each.range.start.line === line));
}

/** Resolves as soon as the condition holds, looked at again whenever something of these happens. */
export function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  ...events: Event<unknown>[]
): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscriptions: Disposable[] = [];
    const end = (error?: Error): void => {
      for (const subscription of subscriptions) subscription.dispose();
      clearTimeout(timer);
      clearInterval(slow);
      if (error) reject(error);
      else resolve();
    };
    const look = async (): Promise<void> => {
      if (await condition()) end();
    };
    const timer = setTimeout(() => end(new Error(`never: ${what}`)), 20_000);
    // For states that no event tells of.
    const slow = setInterval(() => void look(), 250);
    for (const event of [languages.onDidChangeDiagnostics, ...events]) subscriptions.push(event(() => void look()));
    void look();
  });
}

/** Replaces the first occurrence of a text, as one edit. */
export async function replace(editor: TextEditor, old: string, fresh: string): Promise<void> {
  const at = editor.document.getText().indexOf(old);
  ok(at >= 0, `no ${JSON.stringify(old)} in ${editor.document.uri.path}`);
  const range = new Range(editor.document.positionAt(at), editor.document.positionAt(at + old.length));
  ok(await editor.edit(builder => builder.replace(range, fresh)), 'the edit was refused');
}

export function rangeOf(editor: TextEditor, text: string): Range {
  const at = editor.document.getText().indexOf(text);
  ok(at >= 0, `no ${JSON.stringify(text)} in ${editor.document.uri.path}`);
  return new Range(editor.document.positionAt(at), editor.document.positionAt(at + text.length));
}

export async function actionsAt(editor: TextEditor, range: Range): Promise<CodeAction[]> {
  return (
    (await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
      undefined,
      30,
    )) ?? []
  );
}

export async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('soat').update(name, value, false);
}
