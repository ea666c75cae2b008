/** `--watch`: checks again whenever a source changes; changes that come together, or while checking, are one. */
import { existsSync, statSync, watch as watchFolder } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Options } from './args.ts';
import { tellError } from './crash.ts';
import type { ExitCode, Io } from './io.ts';
import { uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

/** Milliseconds: a program that saves a file often empties, writes and renames it, which is one change to its writer. */
const saving = 50;

export async function watch(options: Options, io: Io, again: () => Promise<ExitCode>): Promise<ExitCode> {
  const words = wordsOf(options.language);
  let busy = false;
  let waiting = false;
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
      await again().catch(error => tellError(error, io, words));
      io.stderr.write(`${words.watching}\n`);
    }
    busy = false;
  };
  const folders = new Set(
    (options.paths.length > 0 ? options.paths : ['.']).map(path =>
      folderOf(uriOfPath(path.replace(/[*?].*$/, ''), io.cwd)),
    ),
  );
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    watchFolder(folder, { recursive: true }, (_, name) => {
      if (name === null || /\.(?:md|markdown|txt|ya?ml|csv|xlsx)$/i.test(name)) void changed();
    });
  }
  // Said only now: from here on no change is missed.
  io.stderr.write(`${words.watching}\n`);
  return await new Promise<never>(() => undefined);
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}
