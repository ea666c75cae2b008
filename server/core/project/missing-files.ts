/** What a path that leads nowhere was probably meant to be. */

import { isCsv, isMarkdown, isWorkbook, isYaml } from '../file-kinds.ts';
import type { Fix, Place } from '../finding.ts';
import type { Host } from '../host.ts';
import { plain } from '../model/names.ts';
import { nearest } from '../model/suggest.ts';

/** A path that a report names and that is not there, or cannot be read, and where it is named. */
export interface MissingFile {
  readonly path: string;
  readonly place: Place;
  /** Why it cannot be read. */
  readonly reason?: string | undefined;
  /** What was probably meant. */
  readonly nearest?: string | undefined;
}

/** Writes what was probably meant, where that needs no quotes. */
export function renaming({ path, place, nearest: near }: MissingFile): readonly Fix[] {
  if (near === undefined || place.kind !== 'text' || place.block.text.slice(place.start, place.end) !== path) return [];
  if (!/^[\p{L}\d_.][\p{L}\d_./ *-]*$/u.test(near)) return [];
  return [{ title: 'rename', data: { name: near }, safe: false, edits: [{ place, newText: near }] }];
}

/**
 * A file of the folder that `path` names, seen from the file `base`: of that name with another case or ending, or without
 * its ending; else of one that is near. Of a folder, all the files in it. Undefined where nothing is likely.
 */
export async function nearestPath(host: Host, base: string, path: string): Promise<string | undefined> {
  if (/[*?]/.test(path)) return undefined;
  const written = path.replace(/\/+$/, '');
  const inside = await host.list(host.resolve(base, written));
  if (inside.some(({ kind, name }) => kind === 'file' && (isMarkdown(name) || isYaml(name)))) return `${written}/*`;
  const slash = written.lastIndexOf('/');
  const folder = written.slice(0, slash + 1);
  const last = written.slice(slash + 1);
  const names = (await host.list(host.resolve(base, folder === '' ? '.' : folder.slice(0, -1))))
    .filter(({ kind, name }) => kind === 'file' && mayBeNamed(name))
    .map(({ name }) => name);
  const alike = names.filter(name => stem(name) === stem(last) || plain(name) === plain(last));
  const [only] = alike;
  const found = alike.length === 1 ? only : nearest(last, names);
  return found === undefined || found === last ? undefined : folder + found;
}

/**
 * The path as the files are named that it means, where their letters are put together in another way than its own: a
 * Mac writes the names of files with the marks apart from the letters, and they look the same. Undefined where there is
 * no such file.
 */
export async function sameLetters(host: Host, base: string, path: string): Promise<string | undefined> {
  if (!/[^\x20-\x7e]/.test(path)) return undefined;
  let found = '';
  for (const segment of path.split('/')) {
    let named: string | undefined = segment;
    if (/[^\x20-\x7e]/.test(segment)) {
      const entries = await host.list(host.resolve(base, found === '' ? '.' : found.slice(0, -1)));
      // A folder above may be one that is not to be listed.
      if (entries.length > 0 && !entries.some(({ name }) => name === segment))
        named = entries.find(({ name }) => name.normalize() === segment.normalize())?.name;
    }
    if (named === undefined) return undefined;
    found += `${named}/`;
  }
  const whole = found.slice(0, -1);
  return whole === path ? undefined : whole;
}

function mayBeNamed(name: string): boolean {
  return (isMarkdown(name) || isYaml(name) || isCsv(name) || isWorkbook(name)) && !/^readme\b/i.test(name);
}

function stem(name: string): string {
  return plain(name.replace(/\.[a-z]{2,8}$/i, ''));
}
