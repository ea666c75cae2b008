import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForNode } from '../../.ci/parts.mjs';
import { root } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'soat-kept-'));
const report = '# Báo cáo\n\n| Xã | Số hộ |\n|---|---|\n| A | 10 |\n| B | 20 |\n| Tổng số | 31 |\n';
let door: string;

beforeAll(async () => {
  const define = { SOAT_VERSION: '"0.0.0-test"', SOAT_BUILD: '"test"' };
  ({ commandLine: door } = await bundleForNode(folder, { absWorkingDir: root, define, logLevel: 'error' }));
  writeFileSync(join(folder, 'bao-cao.md'), report);
  writeFileSync(
    join(folder, 'nhieu.md'),
    `${report}\nToàn huyện có 30 hộ nghèo, gồm: xã A 10 hộ, xã B 20 hộ, theo Quyết định số 12/QĐ-UBND ngày 03/4/2024.\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

interface Setting {
  readonly env?: { readonly [name: string]: string };
  readonly argv?: readonly string[];
  readonly engine?: readonly string[];
}

/** Finds the one fault, and says nothing beside. */
function expectFound(temporary: string, { env = {}, argv = ['check', 'bao-cao.md'], engine = [] }: Setting = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...engine, door, ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH, TMPDIR: temporary, TEMP: temporary, NO_COLOR: '1', SOAT_CACHE: '', ...env },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('7:13');
  expect(status).toBe(1);
}

/** The folder of what is kept for this build and engine. */
function keptIn(temporary: string): string {
  const [own] = readdirSync(temporary);
  const [build] = readdirSync(join(temporary, own!));
  return join(temporary, own!, build!);
}

/** What is kept of each part. */
const whole = (kept: string): Buffer[] => parts(kept).map(name => readFileSync(join(kept, name)));
const size = (code: readonly Buffer[]): number => code.reduce((sum, { length }) => sum + length, 0);
const parts = (kept: string): string[] => readdirSync(kept).filter(name => name.endsWith('.cjs'));

test('what a run compiled is kept, and is more than what is compiled of the source when it is read', () => {
  const temporary = place('kept');
  expectFound(temporary);
  const kept = keptIn(temporary);
  // What can be compiled of the source as it is read: half a megabyte.
  expect(size(whole(kept))).toBeGreaterThan(900_000);
  expect(readFileSync(join(kept, 'runs'), 'utf8')).toBe('.');
});

test('nothing is written again unless there is more of it when the runs are a power of two', () => {
  const temporary = place('again');
  expectFound(temporary);
  const kept = keptIn(temporary);
  expectFound(temporary);
  const before = whole(kept);
  expectFound(temporary, { argv: ['check', 'nhieu.md'] });
  expect(whole(kept)).toEqual(before);
  expectFound(temporary, { argv: ['check', 'nhieu.md'] });
  expect(readFileSync(join(kept, 'runs'), 'utf8')).toBe('....');
  expect(size(whole(kept))).toBeGreaterThan(size(before));
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['is cut short', bytes => bytes.subarray(0, bytes.length >> 1)],
  ['is empty', () => Buffer.alloc(0)],
  [
    'has a byte that is another',
    bytes => Buffer.from(bytes).fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
  ],
  ['is text', () => Buffer.from('xin chào '.repeat(1000))],
])('kept code that %s is not run, and made again', (name, spoil) => {
  const temporary = place(`spoilt ${name}`);
  expectFound(temporary);
  const kept = keptIn(temporary);
  const before = size(whole(kept));
  const spoilt = parts(kept).map(part => spoil(readFileSync(join(kept, part))));
  for (const [index, part] of parts(kept).entries()) writeFileSync(join(kept, part), spoilt[index]!);
  expectFound(temporary);
  const again = whole(kept);
  for (const [index, code] of again.entries()) expect(code.equals(spoilt[index]!)).toBe(false);
  expect(Math.abs(size(again) - before)).toBeLessThan(before / 20);
});

test('other settings of the engine have kept code of their own', () => {
  const temporary = place('settings');
  expectFound(temporary);
  expectFound(temporary, { engine: ['--no-opt'] });
  const [own] = readdirSync(temporary);
  expect(readdirSync(join(temporary, own!))).toHaveLength(2);
});

test('many reports at once, whose memory is set otherwise, leave kept code that the next run takes', () => {
  const temporary = place('many');
  expectFound(temporary, { argv: ['check', 'bao-cao.md', 'nhieu.md'] });
  const kept = keptIn(temporary);
  const before = whole(kept);
  expect(before.length).toBeGreaterThan(0);
  expectFound(temporary, { argv: ['check', 'bao-cao.md', 'nhieu.md'] });
  expectFound(temporary);
  expect(whole(kept)).toEqual(before);
});

test('a part that is read under other settings than those at the start is not written again and again', () => {
  const temporary = place('late');
  const yaml = '```yaml table\ncolumns: [Xã, Số hộ]\nrows:\n  - [A, 10]\n```\n';
  for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), `${report}\n${yaml}`);
  expectFound(temporary, { argv: ['check', 'a.md', 'b.md'] });
  expect(parts(keptIn(temporary)).filter(name => name.includes('yaml'))).toEqual([]);
  expectFound(temporary, { argv: ['check', 'a.md'] });
  expect(parts(keptIn(temporary)).filter(name => name.includes('yaml'))).toHaveLength(1);
});

test.runIf(process.getuid)('a folder that others can write is left alone', () => {
  const temporary = place('open');
  const own = join(temporary, `soat-${process.getuid!()}`);
  mkdirSync(own);
  chmodSync(own, 0o777);
  expectFound(temporary);
  expect(readdirSync(own)).toEqual([]);
});

test.each<[string, string, Setting]>([
  ['it is asked not to', 'asked', { env: { NODE_DISABLE_COMPILE_CACHE: '1' } }],
  ['there is no folder for it', 'none/there', {}],
  ['that folder is a file', 'bao-cao.md', {}],
])('where %s, nothing is kept', (_, name, setting) => {
  expectFound(join(folder, name), setting);
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect(existsSync(join(folder, 'asked'))).toBe(false);
});

test('what a build kept that has not run for a month is removed when another one begins', () => {
  const temporary = place('months');
  expectFound(temporary);
  const own = join(temporary, readdirSync(temporary)[0]!);
  const ago = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  for (const [name, days] of [
    ['old', 40],
    ['newer', 20],
  ] as const) {
    mkdirSync(join(own, name));
    writeFileSync(join(own, name, 'runs'), '.');
    utimesSync(join(own, name, 'runs'), ago(days), ago(days));
  }
  expectFound(temporary);
  expect(readdirSync(own)).toContain('old');
  expectFound(temporary, { engine: ['--no-opt'] });
  expect(readdirSync(own)).not.toContain('old');
  expect(readdirSync(own)).toContain('newer');
});

test('a folder for compiled code can be named', () => {
  const named = place('named');
  expectFound(place('unused'), { env: { NODE_COMPILE_CACHE: named } });
  expect(readdirSync(join(folder, 'unused'))).toEqual([]);
  expect(parts(keptIn(named))).toContain('cli-run.cjs');
});

test('threads take what is kept too', () => {
  expectFound(place('threads'), { argv: ['check', '--jobs', '2', 'bao-cao.md'] });
});
