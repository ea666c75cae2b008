/** The door of the extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.cjs');
  return start(context, {
    readsFiles: true,
    create: options => new LanguageClient('soat', 'Soát', { module, transport: TransportKind.ipc }, options),
  });
}
