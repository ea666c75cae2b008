/** Files and folders that get another name: what moves with a folder, and where each file stands afterwards. */

import { isCsv, isMarkdown, isWorkbook, isYaml } from '../core/file-kinds.ts';
import type { Host } from '../core/host.ts';
import { isSkipped } from '../core/project/discover.ts';
import { folderOf, isWithin, nameOf } from './uris.ts';

export interface Move {
  /** The core's uris. */
  readonly from: string;
  readonly to: string;
}

export interface Moves {
  /** Every file that moves, also with its folder, as far as it can be a report's. */
  readonly files: readonly Move[];
  readonly folders: readonly Move[];
  /** Where a file or a folder stands after all moves. */
  after(uri: string): string;
}

/** What a client says it moves, which may be folders. */
export async function movesOf(asked: readonly Move[], host: Pick<Host, 'list'>): Promise<Moves> {
  const files = new Map<string, string>();
  const folders: Move[] = [];
  for (const move of asked) {
    const { from, to } = move;
    const inside = await filesBelow(from, host);
    if (inside === undefined) files.set(from, to);
    else {
      folders.push(move);
      for (const file of inside) files.set(file, to + file.slice(from.length));
    }
  }
  const within = (uri: string): Move | undefined => folders.find(({ from }) => isWithin(uri, from));
  return {
    files: [...files].map(([from, to]) => ({ from, to })),
    folders,
    after: uri => {
      const own = files.get(uri);
      const folder = own === undefined ? within(uri) : undefined;
      return own ?? (folder ? folder.to + uri.slice(folder.from.length) : uri);
    },
  };
}

/** The sources below a folder; undefined when it is a file. */
async function filesBelow(uri: string, host: Pick<Host, 'list'>): Promise<readonly string[] | undefined> {
  const listed = (await host.list(folderOf(uri))).find(({ name }) => name === nameOf(uri));
  if (listed ? listed.kind === 'file' : isSource(nameOf(uri))) return undefined;
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const { uri: own, name, kind } of await host.list(folder)) {
      if (found.length >= mostFiles) return;
      if (kind === 'folder') {
        if (depth < deepest && !isSkipped(name)) await walk(own, depth + 1);
      } else if (isSource(name)) found.push(own);
    }
  };
  await walk(uri, 0);
  return found;
}

/** How many files of a folder are followed, and how many folders deep. */
const mostFiles = 2000;
const deepest = 12;

function isSource(name: string): boolean {
  return isMarkdown(name) || isYaml(name) || isCsv(name) || isWorkbook(name);
}
