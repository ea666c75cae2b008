/** Writing a file that may be there already. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * All of the new text, or the old one: never half a file. Who may read it stays as it was. An error names the file that
 * was to be written, not its draft.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  const before = await stat(path).catch(() => undefined);
  try {
    await writeFile(draft, text, before ? { mode: before.mode & 0o777 } : {});
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
