/** A line that says how far a long run is; only at a terminal, only after a second, gone before anything is printed. */

import type { Options } from './args.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words/words.ts';

export interface Progress {
  /** `done` of the reports are checked. */
  show(done: number): void;
  clear(): void;
}

const quiet: Progress = { show: () => undefined, clear: () => undefined };

export function progress(options: Options, io: Io, all: number, now: () => number = () => performance.now()): Progress {
  if (!io.stderr.isTerminal || options.quiet || options.watch || all < 2) return quiet;
  const words = wordsOf(options.language);
  const started = now();
  let last = started + 800;
  let shown = false;
  return {
    show: done => {
      const at = now();
      if (at - last < 200) return;
      last = at;
      shown = true;
      io.stderr.write(`\r\u001b[2K${words.progress(done, all)}`);
    },
    clear: () => {
      if (shown) io.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
