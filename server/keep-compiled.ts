/** What the engine compiled, kept from one run to the next. Serves the doors on Node, and imports nothing of theirs. */
import { mkdirSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * From Node 22 on the engine keeps what it compiled of the files that are read from here on, in the folder for temporary
 * files; where it cannot, it goes without. Never fails.
 */
export function keepCompiled(): void {
  if (!nodeModule.enableCompileCache) return;
  try {
    // Node's own folder. Where none can be made, as below /proc, the engine would try for ever.
    mkdirSync(join(tmpdir(), 'node-compile-cache'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return;
  }
  nodeModule.enableCompileCache();
}
