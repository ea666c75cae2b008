/** `soat lsp --stdio`: the language server lives in a bundle of its own, beside this one. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ExitCode } from './io.ts';

export async function lsp(): Promise<ExitCode> {
  const here = dirname(fileURLToPath(import.meta.url));
  await import(pathToFileURL(join(here, 'server.cjs')).href);
  // The server ends the process itself, when its client is gone.
  return await new Promise<never>(() => undefined);
}
