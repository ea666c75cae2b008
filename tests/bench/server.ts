/**
 * The language server beside the least a language server can be, both bundled, in one run.
 *
 *   node tests/bench/server.ts            short: 1x and 10x
 *   node tests/bench/server.ts --full     100x, the long table, and an hour's worth of typing too
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundleServer, positionAt } from '../support/server.ts';
import { root } from '../support/sources.ts';
import { enlarged, longTable } from './support/texts.ts';

const full = process.argv.includes('--full');
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const bundle = async (entry: string, name: string): Promise<string> => {
  const outfile = join(folder, name);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
};

interface Server {
  readonly connection: ProtocolConnection;
  readonly spawned: number;
  rss(): number;
  stop(): Promise<void>;
}

async function start(path: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, [path, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  const spawned = performance.now() - begun;
  await connection.sendNotification('initialized', {});
  return {
    connection,
    spawned,
    rss: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
      } catch {
        return 0;
      }
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise(resolve => child.on('exit', resolve));
      connection.dispose();
    },
  };
}

/** Milliseconds between two keys: fast typing, with the caches of the machine as cold as they are then. */
const pace = 25;

interface Measured {
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
  readonly rss: number;
}

/** Types a letter at each site in turn, and takes it back: didChange, then the diagnostics. */
async function measure(
  path: string,
  text: string,
  sites: readonly number[],
  edits: number,
  finds = false,
): Promise<Measured> {
  const server = await start(path);
  const uri = 'file:///bench/bao-cao.md';
  const pull = () =>
    server.connection.sendRequest<{ items?: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
  const begun = performance.now();
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const { items = [] } = await pull();
  const open = performance.now() - begun;
  if (finds && items.length === 0) throw new Error('nothing was found: the text is not read as a report');
  const positions = sites.map(site => positionAt(text, site));
  const times: number[] = [];
  let version = 1;
  const change = async (range: object, inserted: string): Promise<void> => {
    // Keys come one by one, not as fast as they can be answered.
    await new Promise(resolve => setTimeout(resolve, pace));
    const from = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: inserted }],
    });
    await pull();
    times.push(performance.now() - from);
  };
  for (let count = 0; count < edits; count++) {
    const start = positions[count % positions.length]!;
    await change({ start, end: start }, 'n');
    await change({ start, end: { line: start.line, character: start.character + 1 } }, '');
  }
  const warm = times.slice(Math.min(times.length >> 2, 40)).sort((a, b) => a - b);
  const rss = server.rss();
  await server.stop();
  return { open, p50: warm[warm.length >> 1]!, p95: warm[Math.floor(warm.length * 0.95)]!, rss };
}

/** Ends of words in running text, in even steps through the document. */
function sitesIn(text: string, count: number): number[] {
  const sites: number[] = [];
  for (let index = 0; index < count; index++) {
    const from = Math.floor((text.length * (index + 0.5)) / count);
    const match = /\p{L} \p{L}/u.exec(text.slice(from, from + 4000));
    if (match) sites.push(from + match.index + 1);
  }
  return sites;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

async function run(): Promise<void> {
  const own = await bundleServer(folder);
  const floor = await bundle('tests/bench/floor.ts', 'floor.cjs');
  const spawns = { own: [] as number[], floor: [] as number[] };
  for (let count = 0; count < 9; count++) {
    for (const [name, path] of [
      ['own', own],
      ['floor', floor],
    ] as const) {
      const server = await start(path);
      spawns[name].push(server.spawned);
      await server.stop();
    }
  }
  const rows: string[][] = [['', 'Soát', 'floor', 'Soát/floor', 'gate']];
  const add = (name: string, mine: number, theirs: number, gate: string): void =>
    void rows.push([name, ms(mine), ms(theirs), `${(mine / theirs).toFixed(2)}x`, gate]);
  add('spawn → initialize (ms)', median(spawns.own), median(spawns.floor), '1.1x');
  const sizes = full ? [1, 10, 100] : [1, 10];
  const gates: { readonly [size: number]: readonly string[] } = {
    1: ['2.5x', '3x', '≤ 25 ms', '1.4x'],
    10: ['2.5x', '', '', ''],
    100: ['0.75x', '', '≤ 350 ms', '1.6x'],
  };
  for (const size of sizes) {
    const text = enlarged(size);
    const sites = sitesIn(text, 25);
    const edits = size === 1 ? 150 : size === 10 ? 60 : 30;
    const mine = await measure(own, text, sites, edits, true);
    const theirs = await measure(floor, text, sites, edits);
    const [p50 = '', p95 = '', open = '', rss = ''] = gates[size]!;
    add(`${size}x keystroke → diagnostics p50 (ms)`, mine.p50, theirs.p50, p50);
    add(`${size}x p95`, mine.p95, theirs.p95, p95);
    add(`${size}x open → diagnostics`, mine.open, theirs.open, open);
    add(`${size}x RSS (MB)`, mine.rss, theirs.rss, rss);
  }
  if (full) {
    const text = longTable(20_000);
    const site = text.indexOf('| Đơn vị 10000 |') + 8;
    const mine = await measure(own, text, [site], 30);
    const theirs = await measure(floor, text, [site], 30);
    add('20,000 rows, edit p50 (ms)', mine.p50, theirs.p50, '');
    add('20,000 rows, edit p95', mine.p95, theirs.p95, '≤ 15 ms');
    add('20,000 rows, open', mine.open, theirs.open, '');
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  for (const row of rows)
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    );
}

await run();
process.exit(0);
