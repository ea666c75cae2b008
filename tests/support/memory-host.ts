/** The host port over texts in memory. */
import { posix } from 'node:path';
import type { FolderEntry, Host, SourceFile } from '../../server/core/host.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { type Checked, openProject } from '../../server/core/project.ts';
import { decodeText, textFile } from '../../server/core/reading/decode.ts';

export type MemoryFiles = { readonly [path: string]: string | Uint8Array };

/** Uris are `/` and the path. */
export function memoryHost(files: MemoryFiles): Host {
  const read = (uri: string): SourceFile => {
    const file = files[uri.slice(1)];
    if (file === undefined) return { kind: 'missing' };
    if (typeof file === 'string') return { kind: 'text', content: file };
    if (/\.xlsx$/i.test(uri)) return { kind: 'bytes', bytes: file };
    const decoded = decodeText(file);
    if (decoded.kind === 'binary') return { kind: 'unreadable', reason: decoded.reason };
    return textFile(decoded);
  };
  return {
    read: async uri => read(uri),
    list: async uri => {
      const folder = uri === '/' ? '/' : `${uri}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of Object.keys(files)) {
        const full = `/${path}`;
        if (!full.startsWith(folder)) continue;
        const [name, ...below] = full.slice(folder.length).split('/');
        entries.set(name!, { uri: folder + name, name: name!, kind: below.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    resolve: (base, relative) => posix.join(posix.dirname(base), relative),
  };
}

/** Loads and checks the report that `path` names; throws when it cannot be loaded. */
export async function checkFiles(files: MemoryFiles, path = mainOf(files)): Promise<Checked> {
  const project = openProject();
  if (!(await loadReport(project, memoryHost(files), `/${path}`))) throw new Error(`${path} could not be loaded`);
  return project.check(`/${path}`);
}

/** The report file where there is one, else the first file. */
export function mainOf(files: MemoryFiles): string {
  const paths = Object.keys(files);
  return paths.find(path => /^report\.ya?ml$/.test(path)) ?? paths[0]!;
}
