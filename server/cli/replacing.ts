/** Writing a file that may be there already. */
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Errors of a folder in which nothing may be put or moved, though the file itself may be written. */
const ofFolder: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV']);

/**
 * All of the new text, or the old one: never half a file. Who may read it stays as it was. An error names the file that
 * was to be written, not its draft.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  try {
    // A pipe or a terminal is written to, and stays what it is.
    if (before && !before.isFile()) await writeFile(path, text);
    else await exchange(before ? await realpath(path) : path, text, before?.mode);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

async function exchange(path: string, text: string, mode: number | undefined): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, mode === undefined ? {} : { mode: mode & 0o777 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const isFolder = error instanceof Error && 'code' in error && ofFolder.has(error.code);
    if (mode === undefined || !isFolder) throw error;
    await writeFile(path, text);
  }
}
