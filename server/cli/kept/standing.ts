/** Whether files and folders are as they were. */
import { crc32 } from 'node:zlib';
import type { FolderEntry, Host, SourceFile } from '../../core/host.ts';
import { folderEntries, nodeHost, type RawFile, type RestsOn, rawFile, sourceFrom } from '../host.node.ts';
import { relativePath, uriOfPath } from '../paths.ts';

/**
 * By what a file is told to be as it was. `stamp`: by its size, the times of its last change, which the system sets, its
 * place on the disk, and a sum that would tell of a change within one tick of the clock. It is quick, and no file that was
 * changed passes; one that was written again as it was does not either. `content`: by a sum of its content that nobody can
 * forge, for results that are carried to another machine. A folder is told by the names in it.
 */
export type Telling = 'stamp' | 'content';

/** Undefined where this version of Node cannot tell. */
export async function tellerBy(telling: Telling): Promise<Teller | undefined> {
  if (telling === 'content') {
    // Costs as much as all else that an unchanged report needs.
    const { createHash } = await import('node:crypto');
    return tellerWith(({ bytes }) => createHash('sha256').update(bytes).digest('base64'));
  }
  if (typeof crc32 !== 'function') return undefined;
  return tellerWith(({ bytes, stamp }) => `${stamp} ${crc32(bytes)}`);
}

export interface Teller {
  /** The host on Node, of whose answers `markOf` knows the marks. */
  readonly host: Host;
  /** Undefined for what came from elsewhere, such as standard input. */
  markOf(answer: Answer): string | undefined;
  /** Whether all files and folders are as they were. What was looked at once in a run is not looked at again. */
  stands(rest: KeptRest, cwd: string): boolean;
  /** A file that was looked at, as long as it is what it was then. */
  file(uri: string): SourceFile | undefined;
}

type Answer = SourceFile | readonly FolderEntry[];

/** What something rests on, as it is kept: paths relative to a folder, with marks. */
export interface KeptRest {
  readonly files: readonly (readonly [path: string, mark: string])[];
  readonly folders: readonly (readonly [path: string, mark: string])[];
}

export function keptRest({ files, folders }: RestsOn, cwd: string): KeptRest {
  const paths = (marks: ReadonlyMap<string, string>): KeptRest['files'] =>
    [...marks].map(([uri, mark]) => [relativePath(uri, cwd), mark]);
  return { files: paths(files), folders: paths(folders) };
}

function tellerWith(markOfBytes: (file: RawFile & { readonly kind: 'bytes' }) => string): Teller {
  // Right because an answer never changes.
  const marks = new WeakMap<Answer, string>();
  const known = new Map<string, string>();
  let room: Buffer | undefined;
  const markOfFile = (raw: RawFile): string => {
    if (raw.kind === 'bytes') return markOfBytes(raw);
    return raw.kind === 'missing' ? 'missing' : `unreadable ${raw.reason}`;
  };
  const markAt = (uri: string): string => {
    room ??= Buffer.allocUnsafe(roomy);
    const mark = known.get(uri) ?? markOfFile(rawFile(uri, room));
    known.set(uri, mark);
    return mark;
  };
  return {
    host: {
      ...nodeHost,
      read: async uri => {
        const raw = rawFile(uri);
        const file = sourceFrom(uri, raw);
        marks.set(file, markOfFile(raw));
        return file;
      },
      list: async uri => {
        const entries = folderEntries(uri);
        marks.set(entries, markOfFolder(entries));
        return entries;
      },
    },
    markOf: answer => marks.get(answer),
    stands: ({ files, folders }, cwd) =>
      files.every(([path, mark]) => markAt(uriOfPath(path, cwd)) === mark) &&
      folders.every(([path, mark]) => markOfFolder(folderEntries(uriOfPath(path, cwd))) === mark),
    file: uri => {
      const raw = rawFile(uri);
      return markOfFile(raw) === known.get(uri) ? sourceFrom(uri, raw) : undefined;
    },
  };
}

/** Bytes: more than nearly all files have. */
const roomy = 1 << 20;

function markOfFolder(entries: readonly FolderEntry[]): string {
  return entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
}
