/** Paths as other tools want them. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Io } from '../io.ts';
import { relativePath, uriOfPath } from '../paths.ts';

/** A uri as a path of a format. */
export type PathOf = (uri: string) => string;

/** Relative to the working directory. */
export function fromHere({ cwd }: Pick<Io, 'cwd'>): PathOf {
  return uri => relativePath(uri, cwd);
}

/**
 * Relative to the root of the repository, wherever in it the run was: what GitHub and GitLab take the paths of reports from.
 * Without a repository, relative to the working directory; absolute outside of either.
 */
export function fromRoot({ cwd }: Pick<Io, 'cwd'>): PathOf {
  const here = uriOfPath('.', cwd);
  let root = here;
  while (!existsSync(posix.join(root, '.git')) && posix.dirname(root) !== root) root = posix.dirname(root);
  const base = existsSync(posix.join(root, '.git')) ? root : here;
  return uri => {
    const path = relativePath(uri, base);
    return path.startsWith('../') ? uri : path;
  };
}

/**
 * A path of this command line as a URI reference: relative paths stay relative, absolute ones become `file:` URIs.
 * Letters beyond ASCII, spaces, `#`, `?`, `%` and a `:` in a name are percent-encoded (RFC 3986).
 */
export function uriReference(path: string): string {
  const encoded = (rest: string): string => rest.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded(path.slice(2))}`;
  if (path.startsWith('//')) return `file://${encoded(path.slice(2))}`;
  return path.startsWith('/') ? `file://${encoded(path)}` : encoded(path);
}
