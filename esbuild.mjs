/**
 * Bundles what is shipped, minified: the command line and the server on Node in parts, every other door in one file.
 *
 *   node esbuild.mjs            builds dist/
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { letters } from './.ci/letters.mjs';
import { bundleForNode } from './.ci/parts.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  target: 'node20',
  // Node 20 and today's browsers read \p{P}; spelt as `new RegExp` a pattern would be made again at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  define: { SOAT_VERSION: JSON.stringify(version), SOAT_BUILD: JSON.stringify(buildOf('server', '.ci', 'schemas')) },
  logLevel: 'warning',
  plugins: [letters],
};

const doors = [
  {
    entryPoints: ['server/lsp/main.browser.ts'],
    outfile: 'dist/server.browser.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    // Kept small, where a start from compiled code cannot be had: patterns as they are written, and no escapes (a script of
    // a worker is always read as UTF-8).
    plugins: [],
    charset: 'utf8',
  },
  {
    entryPoints: ['client/main.ts'],
    outfile: 'dist/client.js',
    platform: 'node',
    // Of the client library both halves.
    conditions: ['node', 'browser'],
    format: 'cjs',
    external: ['vscode'],
    target: 'es2022',
    plugins: [],
    charset: 'utf8',
  },
  {
    entryPoints: ['client/preview/page/main.ts'],
    outfile: 'dist/preview.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

await bundleForNode('dist', common);
// Doors of an earlier build may have other names; they would be packed too.
for (const file of readdirSync('dist')) if (file.startsWith('client.')) rmSync(`dist/${file}`);
for (const door of doors) if (existsSync(door.entryPoints[0])) await build({ ...common, ...door });
// What the manifest names for Node.
writeFileSync('dist/client.node.js', 'exports.activate = require("./client.js").activateOnNode;\n');

/** A name for what is bundled, and how: what is remembered by one build is nothing to another. */
function buildOf(...folders) {
  const hash = createHash('sha256');
  for (const file of ['esbuild.mjs', 'package-lock.json']) hash.update(readFileSync(new URL(file, import.meta.url)));
  for (const folder of folders) {
    const base = new URL(`${folder}/`, import.meta.url);
    const paths = readdirSync(base, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`);
    for (const path of paths.sort()) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
