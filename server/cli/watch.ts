/** `--watch`: checks again whenever a source changes; changes that come together, or while checking, are one. */
import { existsSync, fstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch as openWatcher } from 'chokidar';
import { isSkipped } from '../core/project/discover.ts';
import type { Options } from './args.ts';
import { tellError } from './crash.ts';
import type { ExitCode, Io } from './io.ts';
import { uriOfPath } from './paths.ts';
import { wordsOf } from './words/words.ts';

/** Milliseconds: a program that saves a file often empties, writes and renames it, which is one change to its writer. */
const saving = 50;

const sources = /\.(?:md|markdown|txt|ya?ml|csv|xlsx)$/i;

/** What a run asked for: files that were read or looked for, folders that were listed. */
export interface RestsOn {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Checks, then watches the folders that are named, and beside them what the runs rested on: a configuration above, a
 * register elsewhere. `check` tells what it asked for. Never ends by itself.
 */
export async function watch(options: Options, io: Io, check: () => Promise<RestsOn>): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const roots = rootsOf(options, io);
  const asked = new Set<string>();
  let watcher: FSWatcher | undefined;
  let busy = false;
  let waiting = false;

  const isAsked = (uri: string): boolean => asked.has(uri) || sources.test(uri);
  // Folders rather than files: a file may be made, or put in the place of another. None is watched twice.
  const begin = async (): Promise<void> => {
    const homes = [...roots, ...[...asked].map(uri => (isFolder(uri) ? uri : dirname(uri))).filter(isFolder)];
    const ways = new Set(homes.flatMap(foldersAbove));
    const next = openWatcher(outermost(homes), {
      ignored: (path, stats) => {
        const uri = uriOfPath(path, io.cwd);
        if (asked.has(uri) || ways.has(uri)) return false;
        return !isWalked(uri, roots) || (stats?.isFile() === true && !sources.test(uri));
      },
      ignoreInitial: true,
      ignorePermissionErrors: true,
    });
    next.on('all', (event, path) => {
      // What is printed into a file here would have it printed again, without end.
      if (!event.endsWith('Dir') && isAsked(uriOfPath(path, io.cwd)) && !isOutput(path)) void changed();
    });
    // One folder more than the system allows, and each that follows: said once.
    next.once('error', error => {
      io.stderr.write(`soat: ${words.notWatched(String(error))}\n`);
      next.on('error', () => undefined);
    });
    await new Promise<void>(resolve => next.once('ready', resolve));
    await watcher?.close();
    watcher = next;
  };
  const checked = async (): Promise<void> => {
    const { files, folders } = await check();
    const before = asked.size;
    // A configuration is looked for up to the top of the machine: where there is none, only from here down.
    const here = uriOfPath('.', io.cwd);
    for (const uri of [...files, ...folders]) if (isBelow(uri, here) || existsSync(uri)) asked.add(uri);
    if (asked.size > before) await begin();
  };

  const changed = async (): Promise<void> => {
    waiting = true;
    if (busy) return;
    busy = true;
    while (waiting) {
      await sleep(saving);
      waiting = false;
      // What follows is another run: told from the one before by its time, where a person reads it.
      const begins = `\n── ${new Date().toTimeString().slice(0, 8)} ──\n\n`;
      (options.format === 'pretty' ? io.stdout : io.stderr).write(begins);
      // A file that cannot be written just now is no reason to stop watching.
      await checked().catch(error => tellError(error, io, words));
      io.stderr.write(`${words.watching}\n`);
    }
    busy = false;
  };
  await checked();
  if (!watcher) await begin();
  // Said only now: from here on no change is missed.
  io.stderr.write(`${words.watching}\n`);
  return await new Promise<never>(() => undefined);
}

function rootsOf({ paths }: Options, { cwd }: Io): readonly string[] {
  const named = (paths.length > 0 ? paths : ['.']).map(path => uriOfPath(path.replace(/[*?].*$/, ''), cwd));
  const folders = named.map(uri => (isFolder(uri) ? uri : dirname(uri)));
  return [...new Set(folders)].filter(isFolder);
}

/** Whether a walk through the folders that are named comes by. */
function isWalked(uri: string, roots: readonly string[]): boolean {
  return roots.some(root => isBelow(uri, root) && !uri.slice(root.length).split('/').some(isSkipped));
}

/** Whether it is this folder, or stands in it. */
function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Those that stand in none of the others. */
function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)];
  return all.filter(uri => !all.some(other => other !== uri && isBelow(uri, other)));
}

function foldersAbove(uri: string): string[] {
  const above = dirname(uri);
  return above === uri ? [uri] : [uri, ...foldersAbove(above)];
}

/** Whether standard output or error goes to this file. */
function isOutput(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return false;
  return [1, 2].some(stream => {
    try {
      const { dev, ino } = fstatSync(stream);
      return dev === file.dev && ino === file.ino;
    } catch {
      // A closed stream is no file.
      return false;
    }
  });
}

function isFolder(uri: string): boolean {
  return statSync(uri, { throwIfNoEntry: false })?.isDirectory() === true;
}
