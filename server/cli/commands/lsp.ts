/** `soat lsp --stdio`: the language server lives in a bundle of its own, beside this one. */
import { createRequire } from 'node:module';
import type { ExitCode } from '../io.ts';

export async function lsp(): Promise<ExitCode> {
  // The only way of talking: an editor, or a person, that leaves the option out means it.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  createRequire(import.meta.url)('./server.cjs');
  // The server ends the process itself, when its client is gone.
  return await new Promise<never>(() => undefined);
}
