/** Files on Node, by `file:` uris in the core's spelling. */
import { isUtf8 } from 'node:buffer';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWorkbook, mostBytes } from '../core/file-kinds.ts';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { decodeText, textFile } from '../core/reading/decode.ts';
import { outside, resolveUri } from './uris.ts';

export const nodeFiles: Host = {
  read: async uri => {
    const path = pathOf(uri);
    if (path === undefined) return { kind: 'missing' };
    try {
      const info = await stat(path);
      if (info.isDirectory()) {
        await access(path, constants.R_OK | constants.X_OK);
        return { kind: 'unreadable', reason: 'no-report' };
      }
      if (!info.isFile()) return { kind: 'unreadable', reason: 'not-a-file' };
      if (info.size > mostBytes(uri)) return { kind: 'unreadable', reason: 'too-large' };
      const bytes = await readFile(path);
      return isWorkbook(uri) ? { kind: 'bytes', bytes } : sourceOf(bytes);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? { kind: 'missing' }
        : { kind: 'unreadable', reason: code || 'unknown' };
    }
  },
  list: async uri => {
    const path = pathOf(uri);
    if (path === undefined) return [];
    try {
      const entries = await readdir(path, { withFileTypes: true });
      // As the command line has it: a link to a file is that file, one to a folder is not walked into.
      const linked = await Promise.all(entries.map(entry => entry.isSymbolicLink() && isFile(join(path, entry.name))));
      return entries
        .filter((entry, index) => entry.isFile() || entry.isDirectory() || linked[index])
        .map((entry): FolderEntry => {
          const kind = entry.isDirectory() ? 'folder' : 'file';
          return { uri: `${uri.replace(/\/$/, '')}/${entry.name}`, name: entry.name, kind };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },
  resolve: resolveUri,
};

async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() === true;
}

/** By what a file or folder is told from what it was: when it was changed, and how long it is. */
export async function markOf(uri: string): Promise<string> {
  const path = pathOf(uri);
  const info = path === undefined ? undefined : await stat(path).catch(() => undefined);
  return info ? `${info.mtimeMs} ${info.size}` : '';
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(outside(uri));
  } catch {
    return undefined;
  }
}

/** Text where the bytes are text; the native decoder where they are plain UTF-8, which is nearly always. */
function sourceOf(bytes: Uint8Array): SourceFile {
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && isUtf8(bytes) && !bytes.subarray(0, 8192).includes(0)) {
    return { kind: 'text', content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return { kind: 'bytes', bytes };
  return textFile(decoded);
}
