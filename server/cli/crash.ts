/** What is said when a command cannot go on: one sentence, and the trace only for whoever asks for it. */
import type { Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import type { Words } from './words/words.ts';

export function tellError(error: unknown, io: Io, words: Words): void {
  const refused = refusedPath(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  io.stderr.write(
    `soat: ${refused ? words.notWritten(relativePath(refused.path, io.cwd) || '.', refused.code) : words.crash(detail)}\n`,
  );
  if (io.env.SOAT_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
}

/** The file that the system would not write; what cannot be read is said where it is read. */
function refusedPath(error: unknown): { readonly path: string; readonly code: string } | undefined {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return undefined;
  const { code, path } = error;
  return typeof code === 'string' && typeof path === 'string' ? { path: uriOfPath(path, '/'), code } : undefined;
}
