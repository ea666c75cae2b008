/** The door of the extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { type Api, start } from './extension.ts';

export async function activate(context: ExtensionContext): Promise<Api> {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const module = context.asAbsolutePath('dist/server.cjs');
  return start(context, {
    readsFiles: true,
    create: options => new LanguageClient('soat', 'Soát', { module, transport: TransportKind.ipc }, options),
  });
}
