/**
 * Makes a fresh clone ready: installs what package-lock.json names, and builds the bundles. Says what it does; does
 * nothing that is already done. Runs on Node 20 with nothing installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const built = join(root, 'dist', '.built');

// Where node_modules is a link, the packages are another folder's: installing here would empty it.
const linked = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
if (!linked && (!existsSync(installed) || time(installed) < time(join(root, 'package-lock.json')))) {
  step('Cài đặt các gói (một lần) · Installing packages (once) …', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const now = new Date();
  if (existsSync(installed)) utimesSync(installed, now, now);
}
if (
  !existsSync(built) ||
  time(built) < newest(['server', 'client', '.ci/letters.mjs', '.ci/parts.mjs', 'esbuild.mjs', 'package.json'])
) {
  step('Dựng chương trình · Building …', join(root, 'node_modules', '.bin', 'node'), ['esbuild.mjs']);
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, '');
}

function step(label, command, args) {
  console.log(label);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
    process.exit(1);
  }
}

function time(path) {
  return statSync(path).mtimeMs;
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const info = statSync(full);
    latest = Math.max(
      latest,
      info.isDirectory() ? newest(readdirSync(full).map(name => join(path, name))) : info.mtimeMs,
    );
  }
  return latest;
}
