/** `soat lsp --stdio`: the language server lives in a bundle of its own, beside this one. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ExitCode } from './io.ts';

export async function lsp(): Promise<ExitCode> {
  // The only way of talking: an editor, or a person, that leaves the option out means it.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  const here = dirname(fileURLToPath(import.meta.url));
  await import(pathToFileURL(join(here, 'server.cjs')).href);
  // The server ends the process itself, when its client is gone.
  return await new Promise<never>(() => undefined);
}
