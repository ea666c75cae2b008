/** The project's own TypeScript sources and what they import, for tests about the house itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceModule {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Relative imports as paths from the root; packages by name. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean; readonly dynamic: boolean }[];
}

export function modulesUnder(...folders: string[]): SourceModule[] {
  return folders.flatMap(folder => filesUnder(join(root, folder), '.ts')).map(readModule);
}

export function filesUnder(folder: string, suffix: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(suffix))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes(`${sep}node_modules${sep}`))
    .map(path => relative(root, path).split(sep).join('/'))
    .sort();
}

function readModule(path: string): SourceModule {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(importPattern)].map(match => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier;
    return { target, typeOnly: match[1] !== undefined, dynamic: match[3] !== undefined };
  });
  return { path, text, imports };
}

const importPattern = /^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm;
