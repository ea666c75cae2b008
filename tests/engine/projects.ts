/** Reports that are opened, edited and opened again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFile } from '../../server/core/host.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { openProject, type Project } from '../../server/core/project.ts';
import type { SourceDocument } from '../../server/core/text.ts';
import { type MemoryFiles, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/sources.ts';

const founding = join(root, 'samples', 'bao-cao-389');

/** The files of the founding report. */
export const sample: { readonly [path: string]: string } = Object.fromEntries(
  readdirSync(founding, { withFileTypes: true, recursive: true }).flatMap(entry => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    return [[relative(founding, path), readFileSync(path, 'utf8')]];
  }),
);

/** A project in which `report` and all that belongs to it are read. */
export async function loaded(files: MemoryFiles, report: string): Promise<Project> {
  const project = openProject();
  await loadReport(project, memoryHost(files), report);
  return project;
}

/** The file of a text that is edited in place. */
export function held(document: SourceDocument): SourceFile {
  return {
    kind: 'text',
    get content() {
      return document.text.content;
    },
    document,
  };
}
