/**
 * What is shipped runs on the oldest Node that package.json names: its engine knows less of patterns than the one that runs
 * these tests. Skipped where PATH holds no such Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleForNode } from '../../.ci/parts.mjs';
import { root } from '../support/sources.ts';

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
const oldest = /\d+/.exec(engines.node)![0];
const old = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'node'))
  .find(node => existsSync(node) && versionOf(node).startsWith(`v${oldest}.`));
const folder = mkdtempSync(join(tmpdir(), 'soat-oldest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
}

test.skipIf(old === undefined)(
  'reports in both languages are checked',
  async () => {
    const define = { SOAT_VERSION: '"0.0.0-test"', SOAT_BUILD: '"test"' };
    const { commandLine } = await bundleForNode(folder, { absWorkingDir: root, define, logLevel: 'error' });
    for (const sample of ['bao-cao-389', 'bao-cao-389-da-sua']) {
      const ran = spawnSync(old!, [commandLine, 'check', join(root, 'samples', sample), '--no-cache', '--quiet'], {
        encoding: 'utf8',
      });
      expect(ran.stderr).not.toMatch(/SyntaxError|lỗi nội bộ|internal error/u);
      expect(ran.status).toBe(sample === 'bao-cao-389' ? 1 : 0);
    }
  },
  60_000,
);
