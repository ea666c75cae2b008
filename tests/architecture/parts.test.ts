/** The parts that command line and server are shipped in: none is read before it is needed, no module is in two. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForNode } from '../../.ci/parts.mjs';
import { startTestServer } from '../support/server.ts';
import { root } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'soat-parts-'));
let outputs: Metafile['outputs'];
let fileOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  // Of an earlier build.
  writeFileSync(join(folder, 'server-late-OLD.cjs'), '');
  const bundled = await bundleForNode(folder, { absWorkingDir: root, logLevel: 'error' });
  ({ outputs } = bundled.metafile);
  ({ fileOf } = bundled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The parts that are read with the one of an entry, without what it loads late. */
function readWith(entry: string): string[] {
  const read = new Set<string>();
  const add = (path: string): void => {
    if (read.has(path)) return;
    read.add(path);
    for (const { kind, external, path: other } of outputs[path]!.imports) {
      if (kind === 'import-statement' && !external) add(other);
    }
  };
  add(Object.keys(outputs).find(path => outputs[path]!.entryPoint === entry)!);
  return [...read];
}

test('no module is in two parts', () => {
  const parts = new Map<string, string[]>();
  for (const [path, { inputs }] of Object.entries(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput > 0) parts.set(input, [...(parts.get(input) ?? []), basename(path)]);
    }
  }
  expect(parts.size).toBeGreaterThan(300);
  expect([...parts].filter(([, names]) => names.length > 1)).toEqual([]);
});

test.each([
  ['server/lsp/start.node.ts', /server\/core\/(?:checks|relations|documents|rules|render)|node_modules\/(?!vscode-)/],
  ['server/lsp/late.ts', /pages\.gen|validators|node_modules\/(?!vscode-)/],
  ['server/cli/run.ts', /server\/(?:core\/(?:checks|relations|documents|rules|texts)|lsp)|node_modules/],
  ['server/cli/checking.ts', /server\/lsp|pages\.gen|validators|node_modules/],
])('%s is read without what it loads late', (entry, late) => {
  const read = readWith(entry).flatMap(path => Object.keys(outputs[path]!.inputs));
  expect(read).toContain(entry);
  expect(read.filter(path => late.test(path))).toEqual([]);
});

test.each([
  ['an unchanged report', ['server/cli/run.ts', 'server/cli/formats/pretty.ts'], ['cli-run.cjs']],
  ['a changed report', ['server/cli/run.ts', 'server/cli/checking.ts'], ['cli-run.cjs', 'part-core.cjs']],
  ['the start of the server', ['server/lsp/start.node.ts'], ['cli-run.cjs', 'server-start.cjs']],
  [
    'an open report',
    ['server/lsp/start.node.ts', 'server/lsp/late.ts'],
    ['cli-run.cjs', 'part-core.cjs', 'part-late.cjs', 'server-start.cjs'],
  ],
])('%s needs few files', (_, entries, expected) => {
  const files = entries.flatMap(readWith).map(path => fileOf.get(basename(path)));
  expect([...new Set(files)].sort()).toEqual(expected);
});

test('the folder holds the parts of this build and nothing of another', () => {
  expect(readdirSync(folder).sort()).toEqual(
    [
      ...new Set(['check-pages.json', 'cli.js', 'cli-worker.js', 'package.json', 'server.cjs', ...fileOf.values()]),
    ].sort(),
  );
});

const report = '# Báo cáo\n\n| Xã | Số hộ |\n|---|---|\n| A | 10 |\n| B | 20 |\n| Tổng số | 31 |\n';

test('what is compiled is kept in the folder for temporary files', async () => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  expect(await foundWith(temporary)).toBe(1);
  const [own] = readdirSync(temporary);
  const [build] = readdirSync(join(temporary, own!));
  const kept = join(temporary, own!, build!);
  // All that the first report went through, not only what is compiled when a part is read.
  const sizes = readdirSync(kept).map(name => statSync(join(kept, name)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(1_000_000);
  expect(await foundWith(temporary)).toBe(1);
});

test.each([
  ['is none', 'none/there'],
  ['is a file', 'server.cjs'],
])('where that %s, the server goes without', async (_, name) => {
  expect(await foundWith(join(folder, name))).toBe(1);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

/** How many findings the report has under a server with this folder for temporary files, which says nothing beside. */
async function foundWith(temporary: string): Promise<number> {
  const server = await startTestServer({ env: { TMPDIR: temporary, TEMP: temporary, NODE_COMPILE_CACHE: '' } });
  const uri = 'file:///tam/bao-cao.md';
  server.open(uri, report);
  const found = await server.pull(uri);
  expect(await server.stop()).toBe(0);
  expect(server.log).toEqual([]);
  return found.length;
}
