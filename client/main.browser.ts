/** The door of the extension in a browser: the server is a worker, and files come through the editor. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

// What a worker's global scope offers, as far as it is used here.
declare const Worker: new (
  url: string,
) => ConstructorParameters<typeof LanguageClient>[2] extends infer Options
  ? Extract<Options, { postMessage: unknown }>
  : never;

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return start(context, {
    readsFiles: false,
    create: options => new LanguageClient('soat', 'Soát', async () => new Worker(script), options),
  });
}
