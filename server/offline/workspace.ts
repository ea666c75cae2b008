/** The files that were dropped or pasted, and the reports they make. */

import { isMarkdown, isYaml } from '../core/file-kinds.ts';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { reportsIn } from '../core/project/discover.ts';
import { loadReport } from '../core/project/loading.ts';
import { type Checked, openProject } from '../core/project.ts';

/** By path, with `/` between folders and none before the first. */
export type Files = ReadonlyMap<string, SourceFile>;

/**
 * Checks every report among the files, as a walk through a folder finds them; where none can be read, every text is taken
 * for a report, whatever its opening.
 * Uris are `/` and the path.
 */
export async function checkAll(files: Files): Promise<Checked[]> {
  const host = hostOf(files);
  const uris = await reportsIn('', host);
  const checked: Checked[] = [];
  const check = async (uri: string): Promise<void> => {
    const project = openProject();
    if (!(await loadReport(project, host, uri))) return;
    checked.push(project.check(uri));
  };
  for (const uri of uris) await check(uri);
  if (checked.length > 0) return checked;
  for (const [path, file] of files) {
    if (file.kind === 'text' && (isMarkdown(path) || isYaml(path))) await check(`/${path}`);
  }
  return checked;
}

function hostOf(files: Files): Host {
  return {
    read: async uri => files.get(uri.slice(1)) ?? { kind: 'missing' },
    list: async uri => {
      const folder = uri === '' || uri === '/' ? '/' : `${uri}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of files.keys()) {
        if (!`/${path}`.startsWith(folder)) continue;
        const [name = '', ...below] = path.slice(folder.length - 1).split('/');
        entries.set(name, { uri: folder + name, name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    resolve: (base, relative) => {
      const segments = base.split('/').slice(1, -1);
      for (const segment of relative.split(/[\\/]/)) {
        if (segment === '..') segments.pop();
        else if (segment !== '.' && segment !== '') segments.push(segment);
      }
      return `/${segments.join('/')}`;
    },
  };
}

/** A name for pasted text: an appendix in YAML, tables from a spreadsheet, or Markdown. */
export function nameFor(text: string, stem: string): string {
  if (/^\uFEFF?(?:#[^\n]*\n)*(?:soat|soát)[ \t]*:/u.test(text)) return `${stem}.yaml`;
  return /\t/.test(text) && !/^\s*\|/m.test(text) ? `${stem}.txt` : `${stem}.md`;
}
