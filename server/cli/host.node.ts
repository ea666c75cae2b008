/**
 * The host port on Node: uris are absolute paths with `/`.
 */
import { isUtf8 } from 'node:buffer';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { isWorkbook } from '../core/project/sources.ts';
import { decodeText } from '../core/reading/decode.ts';
import { joined, resolveUri } from './paths.ts';

/** Sources beyond this are not read: no report is that large, and reading it would only exhaust the machine. */
export const largestSource = 64 * 1024 * 1024;

// Reports are many small files and nothing else is done meanwhile: one after the other is several times faster so.
export const nodeHost: Host = {
  read: async uri => {
    try {
      const info = statSync(uri);
      if (info.isDirectory()) {
        accessSync(uri, constants.R_OK | constants.X_OK);
        return { kind: 'unreadable', reason: 'no-report' };
      }
      if (!info.isFile()) return { kind: 'unreadable', reason: 'not-a-file' };
      if (info.size > largestSource) return { kind: 'unreadable', reason: 'too-large' };
      const bytes = readFileSync(uri);
      return isWorkbook(uri) ? { kind: 'bytes', bytes } : sourceOf(bytes);
    } catch (error) {
      return failure(error);
    }
  },
  list: async uri => {
    try {
      const entries = readdirSync(uri, { withFileTypes: true });
      return entries
        .filter(entry => entry.isFile() || entry.isDirectory())
        .map(
          (entry): FolderEntry => ({
            uri: joined(uri, entry.name),
            name: entry.name,
            kind: entry.isDirectory() ? 'folder' : 'file',
          }),
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },
  resolve: resolveUri,
};

/** Reads files of these names only once: the same configuration is asked for by every report below it. */
export function remembering(host: Host, names: readonly string[]): Host {
  const known = new Map<string, Promise<SourceFile>>();
  return {
    ...host,
    read: uri => {
      if (!names.some(name => uri.endsWith(`/${name}`))) return host.read(uri);
      const found = known.get(uri) ?? host.read(uri);
      known.set(uri, found);
      return found;
    },
  };
}

/** Keeps what a report asked for: what it rests on, whether it is there or not. */
export function recording(host: Host): Recording {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    host: {
      ...host,
      read: uri => {
        files.add(uri);
        return host.read(uri);
      },
      list: uri => {
        folders.add(uri);
        return host.list(uri);
      },
    },
    files,
    folders,
  };
}

export interface Recording {
  readonly host: Host;
  /** Files that were read, or looked for and not found. */
  readonly files: ReadonlySet<string>;
  /** Folders whose entries were asked for. */
  readonly folders: ReadonlySet<string>;
}

/** Whether what was asked for is among these files, or would be if they were still there. */
export function restsOn({ files, folders }: Pick<Recording, 'files' | 'folders'>, uris: ReadonlySet<string>): boolean {
  for (const uri of uris) if (files.has(uri) || folders.has(posix.dirname(uri))) return true;
  return false;
}

/** Text where the bytes are text; the native decoder where they are plain UTF-8, which is nearly always. */
export function sourceOf(bytes: Buffer): SourceFile {
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && isUtf8(bytes) && !bytes.subarray(0, 8192).includes(0)) {
    return { kind: 'text', content: bytes.toString('utf8') };
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return { kind: 'unreadable', reason: decoded.reason };
  const { content, encoding } = decoded;
  return encoding === 'UTF-8' ? { kind: 'text', content } : { kind: 'text', content, encoding };
}

function failure(error: unknown): SourceFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'missing' }
    : { kind: 'unreadable', reason: code || 'unknown' };
}
