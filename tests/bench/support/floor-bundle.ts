import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../support/sources.ts';

/** Bundles the floor (tests/bench/floor.ts) into a folder, as the server is bundled. Gives its path. */
export async function bundleFloor(folder: string): Promise<string> {
  const outfile = join(folder, 'floor.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/floor.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
