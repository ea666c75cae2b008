/**
 * Uris of clients and of the core. Clients escape the same file differently; inside, a uri is written one way: escapes
 * undone, drive letters small. What a client once called a file is what it hears again.
 */
import { memoText } from '../core/derive.ts';

export interface Uris {
  /** The core's uri of what a client calls so. */
  inside(uri: string): string;
  /** As the client calls it; as VS Code would, when the client has not named it yet. */
  outside(uri: string): string;
  /** Remembers the client's own spelling. */
  learn(uri: string): string;
}

export function openUris(): Uris {
  const spelled = new Map<string, string>();
  return {
    inside,
    outside: uri => spelled.get(uri) ?? unnamed(uri),
    learn: uri => {
      const own = inside(uri);
      if (!spelled.has(own)) spelled.set(own, uri);
      return own;
    },
  };
}

const unnamed = memoText(outside);

export function inside(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A stray percent sign belongs to the name.
  }
  return plain.replace(/^(file:\/\/\/)([A-Z])(?=:)/, (_, head: string, drive: string) => head + drive.toLowerCase());
}

export function outside(uri: string): string {
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*:\/\/)([^/]*)(.*)$/s.exec(uri);
  if (!match) return encodeURI(uri);
  const [, scheme, authority, path] = match;
  return scheme! + authority! + path!.split('/').map(encodeURIComponent).join('/');
}

/** The folder a uri stands in, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Whether a uri is that of a folder or of something below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** `relative` as seen from the file `base`; `..` never leaves the root. */
export function resolveUri(base: string, relative: string): string {
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*:(?:\/\/[^/]*)?)?(.*)$/s.exec(base)!;
  const path = relative.startsWith('/') ? [] : match[2]!.split('/').slice(0, -1);
  for (const segment of relative.split(/[\\/]/)) {
    if (segment === '..') {
      if (path.length > 1) path.pop();
    } else if (segment !== '.' && segment !== '') path.push(segment);
  }
  if (path[0] !== '') path.unshift('');
  return (match[1] ?? '') + path.join('/');
}

/** `target` as seen from the file `base`: what `resolveUri` makes of it is the target. */
export function relativeUri(base: string, target: string): string {
  const from = base.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
