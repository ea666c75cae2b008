/**
 * Paths of the command line and uris of this host: absolute paths with `/`, on Windows too (`C:/a/b`, `//server/a`).
 */
import * as path from 'node:path';

type Flavour = Pick<typeof path, 'resolve' | 'sep'>;

/** A path of the command line as a uri of this host. */
export function uriOfPath(written: string, cwd: string, flavour: Flavour = path): string {
  return flavour.resolve(cwd, written).split(flavour.sep).join('/');
}

/** The uri of `relative` (with either slash) as seen from the file `base`. */
export function resolveUri(base: string, relative: string): string {
  return joined(path.posix.dirname(base), relative.split('\\').join('/'));
}

/** The uri of an entry of a folder. */
export function joined(folder: string, name: string): string {
  const uri = path.posix.join(folder, name);
  // A network share keeps its two slashes.
  return folder.startsWith('//') && !uri.startsWith('//') ? `/${uri}` : uri;
}

/** Relative to the working directory, with `/`; absolute where the two have nothing in common. */
export function relativePath(uri: string, cwd: string, flavour: Flavour = path): string {
  const base = `${uriOfPath('.', cwd, flavour)}/`;
  if (uri.startsWith(base)) return uri.slice(base.length);
  const own = uri.split('/');
  const parents = base.split('/').slice(0, -1);
  let same = 0;
  while (same < parents.length && parents[same] === own[same]) same++;
  // Of `/a` and `/b`, of two drives, of two shares only the start is alike.
  const alike = own.slice(0, same).filter(segment => segment !== '' && !/^[A-Za-z]:$/.test(segment));
  if (alike.length === 0) return uri;
  return [...parents.slice(same).map(() => '..'), ...own.slice(same)].join('/');
}
