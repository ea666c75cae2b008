/** Whether files and folders are as they were. */
import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { baselineName, configName } from '../core/model/recognise.ts';
import { folderEntries, nodeHost, type RawFile, type RestsOn, rawFile, sourceFrom } from './host.node.ts';
import { relativePath, uriOfPath } from './paths.ts';

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
  /** The files of `rest`, by uri, as they are now, if they and all folders are as they were; undefined otherwise. */
  standing(rest: KeptRest, cwd: string): ReadonlyMap<string, Standing> | undefined;
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

/** A file as it is now. */
export interface Standing {
  readonly raw: RawFile;
  readonly mark: string;
}

function tellerWith(markOfBytes: (file: RawFile & { readonly kind: 'bytes' }) => string): Teller {
  // Right because an answer never changes.
  const marks = new WeakMap<Answer, string>();
  // A configuration is read once in a run.
  const known = new Map<string, Standing>();
  const markOfFile = (raw: RawFile): string => {
    if (raw.kind === 'bytes') return markOfBytes(raw);
    return raw.kind === 'missing' ? 'missing' : `unreadable ${raw.reason}`;
  };
  const fileAt = (uri: string): Standing => {
    const raw = rawFile(uri);
    return { raw, mark: markOfFile(raw) };
  };
  return {
    host: {
      ...nodeHost,
      read: async uri => {
        const { raw, mark } = fileAt(uri);
        const file = sourceFrom(uri, raw);
        marks.set(file, mark);
        return file;
      },
      list: async uri => {
        const entries = folderEntries(uri);
        marks.set(entries, markOfFolder(entries));
        return entries;
      },
    },
    markOf: answer => marks.get(answer),
    standing: ({ files, folders }, cwd) => {
      const found = new Map<string, Standing>();
      for (const [path, mark] of files) {
        const uri = uriOfPath(path, cwd);
        const file = known.get(uri) ?? fileAt(uri);
        if (file.mark !== mark) return undefined;
        found.set(uri, file);
        const name = posix.basename(uri);
        if (name === configName || name === baselineName) known.set(uri, file);
      }
      for (const [path, mark] of folders) {
        if (markOfFolder(folderEntries(uriOfPath(path, cwd))) !== mark) return undefined;
      }
      return found;
    },
  };
}

function markOfFolder(entries: readonly FolderEntry[]): string {
  return entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
}
