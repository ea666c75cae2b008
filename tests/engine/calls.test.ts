/**
 * What a changed report costs, in function calls: they are the same on every machine, where times are not. A step over all
 * rows for every sentence, or over a whole lexicon for every word, shows here at once. Which function is called how often:
 * `node --cpu-prof`, or the coverage that `tests/support/calls.mjs` adds up.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foundingReport } from '../bench/support/texts.ts';

/** About a twentieth above what it was when this was written. */
const most = 430_000;

test('the founding report is read and checked within so many calls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-calls-'));
  try {
    writeFileSync(join(folder, 'bao-cao.md'), foundingReport());
    const root = join(import.meta.dirname, '../..');
    const { output } = spawnSync(
      process.execPath,
      [
        '--import',
        join(root, 'tests/support/calls.mjs'),
        join(root, 'server/cli/main.ts'),
        'check',
        'bao-cao.md',
        '--quiet',
        '--no-cache',
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    );
    const calls = Number(output[3]);
    expect(calls).toBeGreaterThan(most / 10);
    expect(calls).toBeLessThan(most);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
