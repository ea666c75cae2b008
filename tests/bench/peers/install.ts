import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../support/sources.ts';

/** The folder with the peers' package.json. */
export const peersFolder = join(root, 'tests', 'bench', 'peers');

/** The path of a file of an installed peer. */
export function inPeer(path: string): string {
  return join(peersFolder, 'node_modules', path);
}

/** Installs what tests/bench/peers/package-lock.json names, when that has not been done. Nothing of it runs at that. */
export function installPeers(): void {
  const mark = inPeer('.package-lock.json');
  const lock = join(peersFolder, 'package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the peers into tests/bench/peers/node_modules (once) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peersFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci in tests/bench/peers: exit code ${status}`);
  const now = new Date();
  utimesSync(mark, now, now);
}

const require = createRequire(join(peersFolder, 'package.json'));

/** A module of a peer; what it exports is for the caller to know. */
export function peer<Module>(name: string): Module {
  return require(name) as Module;
}

/** The version a peer is installed in. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(inPeer(`${name}/package.json`), 'utf8')) as { version: string }).version;
}
