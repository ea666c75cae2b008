/**
 * The files of a client that watches none: they are looked at again now and then, so that what another program changes
 * on disk is seen.
 */
import type { Host } from '../core/host.ts';

export interface Unwatched {
  readonly files: Host;
  /** What has changed since it was read, of what is `held`; nothing when it was looked for a moment ago. */
  look(held: (uri: string) => boolean): Promise<readonly string[]>;
}

/** Milliseconds between two looks. */
const pause = 1000;

/** `mark` says by what a file or folder is told from what it was before; `now` is in milliseconds. */
export function unwatched(files: Host, mark: (uri: string) => Promise<string>, now: () => number): Unwatched {
  const marks = new Map<string, string>();
  let looked = now();
  let busy = false;
  // The mark comes first: what changes while it is read is seen at the next look.
  const marked = async <Value>(uri: string, read: (uri: string) => Promise<Value>): Promise<Value> => {
    marks.set(uri, await mark(uri));
    return await read(uri);
  };
  return {
    files: { read: uri => marked(uri, files.read), list: uri => marked(uri, files.list), resolve: files.resolve },
    look: async held => {
      if (busy || now() - looked < pause) return [];
      busy = true;
      const changed: string[] = [];
      for (const [uri, before] of [...marks]) {
        if (!held(uri)) marks.delete(uri);
        else if ((await mark(uri)) !== before) changed.push(uri);
      }
      looked = now();
      busy = false;
      return changed;
    },
  };
}
