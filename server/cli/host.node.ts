/**
 * The host port on Node: uris are absolute paths with `/`.
 */
import { isUtf8 } from 'node:buffer';
import { accessSync, closeSync, constants, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { isWorkbook, mostBytes } from '../core/file-kinds.ts';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { decodeText, textFile } from '../core/reading/decode.ts';
import { joined, resolveUri } from './paths.ts';

// Reports are many small files and nothing else is done meanwhile: one after the other is several times faster so.
export const nodeHost: Host = {
  read: async uri => sourceFrom(uri, rawFile(uri)),
  list: async uri => folderEntries(uri),
  resolve: resolveUri,
};

/** What stands at a uri, of which nothing is read yet. */
export type RawFile =
  /** `stamp`: another one when the file was written, whatever was written. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly stamp: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Never fails. Where the file fits in `room`, its bytes stand there, until the next is read into it. */
export function rawFile(uri: string, room?: Buffer): RawFile {
  try {
    const info = statSync(uri, { throwIfNoEntry: false, bigint: true });
    if (!info) return { kind: 'missing' };
    if (info.isDirectory()) {
      accessSync(uri, constants.R_OK | constants.X_OK);
      return { kind: 'unreadable', reason: 'no-report' };
    }
    if (!info.isFile()) return { kind: 'unreadable', reason: 'not-a-file' };
    if (info.size > mostBytes(uri)) return { kind: 'unreadable', reason: 'too-large' };
    const { size, mtimeNs, ctimeNs, ino, dev } = info;
    const bytes = room && size < room.length ? readInto(room, uri) : readFileSync(uri);
    return { kind: 'bytes', bytes, stamp: `${size} ${mtimeNs} ${ctimeNs} ${ino} ${dev}` };
  } catch (error) {
    return failure(error);
  }
}

/** Whether a uri leads to what another program writes, and to no file that stays. */
export function isStream(uri: string): boolean {
  // What a shell makes of `3<file` is a file without a name of its own.
  if (/^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/.test(uri)) return true;
  try {
    const found = statSync(uri, { throwIfNoEntry: false });
    return found !== undefined && (found.isFIFO() || found.isCharacterDevice());
  } catch {
    return false;
  }
}

function readInto(room: Buffer, uri: string): Buffer {
  const open = openSync(uri, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < room.length; length += read) {
      read = readSync(open, room, length, room.length - length, null);
    }
    return room.subarray(0, length);
  } finally {
    closeSync(open);
  }
}

/** The file as the host port has it. */
export function sourceFrom(uri: string, raw: RawFile): SourceFile {
  if (raw.kind !== 'bytes') return raw;
  return isWorkbook(uri) ? { kind: 'bytes', bytes: raw.bytes } : sourceOf(raw.bytes);
}

/**
 * The files and folders in a folder, by name; none where it cannot be listed. A link to a file is that file; one to a folder is
 * none: a walk does not leave the folder it was sent into, and cannot come round. Where a path leads through it, it is followed.
 */
export function folderEntries(uri: string): readonly FolderEntry[] {
  try {
    const entries = readdirSync(uri, { withFileTypes: true });
    return entries
      .filter(
        entry => entry.isFile() || entry.isDirectory() || (entry.isSymbolicLink() && isFile(joined(uri, entry.name))),
      )
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
}

function isFile(uri: string): boolean {
  try {
    return statSync(uri, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

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

/** Keeps what was asked for, whether it is there or not. `markOf` gives a mark of what the host answered. */
export function recording(
  host: Host,
  markOf: (answer: SourceFile | readonly FolderEntry[]) => string | undefined = () => undefined,
): Recording {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  let steady = true;
  const note = <Answer extends SourceFile | readonly FolderEntry[]>(
    marks: Map<string, string>,
    uri: string,
    answer: Answer,
  ): Answer => {
    const mark = markOf(answer);
    const before = marks.get(uri);
    if (mark === undefined || (before !== undefined && before !== mark)) steady = false;
    marks.set(uri, mark ?? '');
    return answer;
  };
  return {
    host: {
      ...host,
      read: async uri => note(files, uri, await host.read(uri)),
      list: async uri => note(folders, uri, await host.list(uri)),
    },
    files,
    folders,
    get steady() {
      return steady;
    },
  };
}

/** What something was made of, by uri, with marks of it as it was then; empty ones where nobody asked for marks. */
export interface RestsOn {
  /** Files that were read, or looked for and not found. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders whose entries were asked for. */
  readonly folders: ReadonlyMap<string, string>;
  /** Every mark is known, and nothing was another thing when it was asked for again. */
  readonly steady: boolean;
}

export interface Recording extends RestsOn {
  readonly host: Host;
}

/** Whether what was asked for is among these files, or would be if they were still there. */
export function restsOn({ files, folders }: RestsOn, uris: ReadonlySet<string>): boolean {
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
  return textFile(decoded);
}

function failure(error: unknown): RawFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'missing' }
    : { kind: 'unreadable', reason: code || 'unknown' };
}
