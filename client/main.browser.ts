/** The door of the extension in a browser: the server is a worker, and files come through the editor. */
import { type ExtensionContext, Uri } from 'vscode';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

// What a worker's global scope offers, as far as it is used here.
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

export async function activate(context: ExtensionContext): Promise<Api> {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return start(context, {
    readsFiles: false,
    checkPages: Uri.joinPath(context.extensionUri, 'dist', 'check-pages.json'),
    create: options =>
      new LanguageClient(
        'soat',
        'Soát',
        // Extension hosts of browsers give workers of a class of their own: the transports are made here.
        async () => {
          const worker = new Worker(script);
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        options,
      ),
  });
}
