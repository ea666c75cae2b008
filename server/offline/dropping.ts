/** Files that a person gives to the page: chosen, dropped, or a whole folder of them. */
import { mostBytes } from '../core/file-kinds.ts';
import type { SourceFile } from '../core/host.ts';
import { decodeText, textFile } from '../core/reading/decode.ts';

export interface Given {
  readonly files: Map<string, SourceFile>;
  /** Names of what could not be read as text. */
  readonly unread: readonly string[];
}

const readable = /\.(?:md|markdown|txt|ya?ml|csv|json|xlsx)$/i;

export async function readFiles(list: Iterable<File>): Promise<Given> {
  return await readAll([...list].map(file => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped; folders are read with everything in them. */
export async function readDropped(data: DataTransfer): Promise<Given> {
  // The list of items is gone as soon as the event has been handled.
  const entries = [...data.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  if (entries.length === 0) return await readFiles(data.files);
  const found: { path: string; file: File }[] = [];
  for (const entry of entries) await collect(entry, found, 0);
  return await readAll(found);
}

async function readAll(list: readonly { readonly path: string; readonly file: File }[]): Promise<Given> {
  const files = new Map<string, SourceFile>();
  const unread: string[] = [];
  // A single folder stands for what is in it.
  const tops = new Set(list.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '')));
  const strip = tops.size === 1 ? [...tops][0]!.length : 0;
  for (const { path, file } of list) {
    const name = path.slice(strip).normalize('NFC');
    if (!readable.test(name)) {
      if (list.length === 1 || !/(?:^|\/)\./.test(name)) unread.push(name);
      continue;
    }
    const source = file.size > mostBytes(name) ? undefined : sourceOf(name, new Uint8Array(await file.arrayBuffer()));
    if (source) files.set(name, source);
    else unread.push(name);
  }
  return { files, unread };
}

function sourceOf(name: string, bytes: Uint8Array): SourceFile | undefined {
  if (/\.xlsx$/i.test(name)) return { kind: 'bytes', bytes };
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return undefined;
  return textFile(decoded);
}

const deepest = 8;

async function collect(entry: FileSystemEntry, found: { path: string; file: File }[], depth: number): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File | undefined>(resolve => entry.file(resolve, () => resolve(undefined)));
    if (file) found.push({ path, file });
    return;
  }
  if (!(entry instanceof FileSystemDirectoryEntry) || depth > deepest || entry.name.startsWith('.')) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, found, depth + 1);
  }
}
