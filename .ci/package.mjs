/**
 * Makes the extension as it is installed: out/extension/, and from it soat-VERSION.vsix.
 *
 *   node .ci/package.mjs            builds, lays out, packs
 *   node .ci/package.mjs --folder   builds and lays out only
 *
 * The manifest is package.json without what only the project needs. Without "type": a browser's extension host would
 * otherwise take the bundle for a module, which it cannot load.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'out', 'extension');
const node = join(root, 'node_modules', '.bin', 'node');
const most = 2 * 1024 * 1024;

run(node, ['esbuild.mjs']);
layOut();
if (!process.argv.includes('--folder')) pack();

function layOut() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const key of ['type', 'bin', 'files', 'scripts', 'devDependencies', 'allowScripts']) delete manifest[key];
  manifest.description = '%description%';
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const path of [
    'package.nls.json',
    'package.nls.vi.json',
    'icon.png',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    '.vscodeignore',
    'schemas',
    'client/media',
    'client/grammars',
    'client/snippets',
    'client/walkthrough',
  ]) {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(out, path), { recursive: true });
  }
  rmSync(join(out, 'client/media/icon.mjs'), { force: true });
  // Pictures that the front page shows.
  const front = readFileSync(join(root, 'README.md'), 'utf8');
  for (const [, path] of front.matchAll(/\]\((docs\/images\/[\w.-]+)\)/g)) cpSync(join(root, path), join(out, path));
  mkdirSync(join(out, 'dist'));
  for (const name of readdirSync(join(root, 'dist'))) {
    if (!name.startsWith('.') && name !== 'package.json') cpSync(join(root, 'dist', name), join(out, 'dist', name));
  }
}

function pack() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(root, `soat-${version}.vsix`);
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  run(
    node,
    [
      '--import',
      pathToFileURL(join(root, '.ci', 'tight-zip.mjs')).href,
      vsce,
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      file,
    ],
    out,
  );
  const { size } = statSync(file);
  console.log(`soat-${version}.vsix: ${(size / 1024).toFixed(0)} KB`);
  if (size > most) {
    console.error(`larger than ${most / 1024 / 1024} MB`);
    process.exit(1);
  }
}

function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
  process.exit(1);
}
