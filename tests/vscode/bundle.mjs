/** Bundles the suites for an extension host: out/vscode/suite.cjs. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './editor.mjs';

await build({
  entryPoints: [join(root, 'tests', 'vscode', 'suite', 'index.ts')],
  outfile: join(root, 'out', 'vscode', 'suite.cjs'),
  bundle: true,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  logLevel: 'warning',
});
