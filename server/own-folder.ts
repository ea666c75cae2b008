/**
 * The folder of the user's own in which the programs keep, from one run to the next, what can be made again: compiled
 * code and what was found. Serves the doors on Node, and imports nothing of theirs.
 */
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The user's own folder in `place`, or in the folder for temporary files, whether it is there yet or not. Undefined where
 * somebody else could write it: what is kept is taken as it stands. Never fails.
 */
export function ownFolder(place: string | undefined): string | undefined {
  try {
    const user = process.getuid?.();
    const own = join(place || tmpdir(), `soat-${user ?? 'compiled'}`);
    const found = lstatSync(own, { throwIfNoEntry: false });
    const safe =
      !found || user === undefined || (found.isDirectory() && found.uid === user && (found.mode & 0o22) === 0);
    return safe ? own : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder for the user alone; true where it was not there yet. Not with all above it, unless that is asked for
 * with `above`: below /proc Node would try that for ever. Fails where it cannot be made.
 */
export function mayMake(folder: string, { above = false } = {}): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    const parent = join(folder, '..');
    if (!above || code !== 'ENOENT' || statSync(parent, { throwIfNoEntry: false })) throw error;
    mayMake(parent, { above });
    return mayMake(folder);
  }
}

/** Removes from `own` what was kept for builds and engines that have not run for a month. */
export function forget(own: string): void {
  for (const name of readdirSync(own)) {
    const { mtimeMs = Date.now() } = statSync(join(own, name, counter), { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > month) rmSync(join(own, name), { recursive: true, force: true });
  }
}

/** In the folder of a build and engine a file that grows by a byte with each run. */
export const counter = 'runs';

/** Milliseconds. */
export const month = 30 * 24 * 60 * 60 * 1000;
