/**
 * What was found before, kept in a folder that can be carried from one run to the next.
 *
 * An entry is right when every file and folder that the report asked for is as it was then: they are hashed again each
 * time. An entry of another version of Soát, or one that cannot be read, is as if it were not there, and is replaced.
 */

import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host, SourceFile } from '../core/host.ts';
import type { Recording } from './host.node.ts';
import { relativePath, uriOfPath } from './paths.ts';
import type { Portable } from './portable.ts';
import { replaceFile } from './replacing.ts';
import { buildText } from './version.ts';

export interface Cached {
  readonly portable: Portable;
  /** The uri of the file of known findings that was used. */
  readonly baseline: string | undefined;
  /** Everything the report asked for, read again just now. */
  readonly record: Pick<Recording, 'files' | 'folders'>;
  readonly sources: ReadonlyMap<string, SourceFile>;
}

export interface Cache {
  get(uri: string, host: Host): Promise<Cached | undefined>;
  put(
    uri: string,
    found: { readonly portable: Portable; readonly baseline: string | undefined; readonly record: Recording },
  ): Promise<void>;
}

interface Entry {
  readonly version: string;
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly folders: readonly (readonly [path: string, hash: string])[];
  readonly baseline: string | undefined;
  readonly portable: Portable;
}

/** `setting`: whatever of the command line changes what is found. Names in entries are relative to `cwd`. */
export function openCache(folder: string, cwd: string, setting: string): Cache {
  const version = `1 ${buildText}`;
  const fileOf = (uri: string): string => {
    const name = hash(`${version}\0${setting}\0${relativePath(uri, cwd)}`);
    return join(folder, name.slice(0, 2), `${name.slice(2, 40)}.json`);
  };
  return {
    get: async (uri, host) => {
      const entry = await readEntry(fileOf(uri), version);
      if (!entry) return undefined;
      const sources = new Map<string, SourceFile>();
      for (const [path, known] of entry.files) {
        const source = uriOfPath(path, cwd);
        const file = await host.read(source);
        if (hashOf(file) !== known) return undefined;
        sources.set(source, file);
      }
      const folders = new Set<string>();
      for (const [path, known] of entry.folders) {
        const listed = uriOfPath(path, cwd);
        if ((await hashOfFolder(listed, host)) !== known) return undefined;
        folders.add(listed);
      }
      const baseline = entry.baseline === undefined ? undefined : uriOfPath(entry.baseline, cwd);
      return { portable: entry.portable, baseline, record: { files: new Set(sources.keys()), folders }, sources };
    },
    put: async (uri, { portable, baseline, record }) => {
      const files: [string, string][] = [];
      for (const source of record.files)
        files.push([relativePath(source, cwd), hashOf(await record.host.read(source))]);
      const folders: [string, string][] = [];
      for (const listed of record.folders)
        folders.push([relativePath(listed, cwd), await hashOfFolder(listed, record.host)]);
      const entry: Entry = {
        version,
        files,
        folders,
        baseline: baseline && relativePath(baseline, cwd),
        portable,
      };
      const text = JSON.stringify(entry);
      const file = fileOf(uri);
      try {
        await makeFolder(join(file, '..'));
        await replaceFile(file, `${hash(text)}\n${text}`);
      } catch {
        // A cache that cannot be written only makes the next run slower.
      }
    },
  };
}

/** Makes a folder and those it stands in. Where none can be made, as below /proc, Node's own recursion may try for ever. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    const parent = join(folder, '..');
    if (code !== 'ENOENT' || (await stat(parent).catch(() => undefined))) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

/** The first line is the hash of the rest: half an entry, or one that was touched, is none. */
async function readEntry(file: string, version: string): Promise<Entry | undefined> {
  try {
    const content = await readFile(file, 'utf8');
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    if (end < 0 || hash(text) !== content.slice(0, end)) return undefined;
    const entry: Entry = JSON.parse(text);
    return entry.version === version ? entry : undefined;
  } catch {
    return undefined;
  }
}

// Right because a file that was read is immutable.
const hashes = new WeakMap<SourceFile, string>();

function hashOf(file: SourceFile): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const made = file.kind === 'text' ? hash(`${file.encoding ?? ''}\0${file.content}`) : otherHash(file);
  hashes.set(file, made);
  return made;
}

function otherHash(file: Exclude<SourceFile, { readonly kind: 'text' }>): string {
  if (file.kind === 'bytes') return createHash('sha256').update(file.bytes).digest('hex');
  return file.kind === 'unreadable' ? `unreadable ${file.reason}` : file.kind;
}

async function hashOfFolder(uri: string, host: Host): Promise<string> {
  const entries = await host.list(uri);
  return hash(entries.map(({ name, kind }) => `${kind} ${name}`).join('\n'));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
