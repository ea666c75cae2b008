/**
 * The language server beside the least a language server can be, both bundled, in one run.
 *
 *   node tests/bench/server.ts            short: 1x and 10x
 *   node tests/bench/server.ts --full     100x, its worst edits, and the long table too
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer } from '../support/server.ts';
import { measure, median, type Program, printTable, short, sitesIn, start } from './support/client.ts';
import { bundleFloor } from './support/floor-bundle.ts';
import { boundEverywhere, boundRow, enlarged, longTable } from './support/texts.ts';

const full = process.argv.includes('--full');
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function run(): Promise<void> {
  const own: Program = { argv: [await bundleServer(folder), '--stdio'] };
  const floor: Program = { argv: [await bundleFloor(folder), '--stdio'] };
  const spawns = { own: [] as number[], floor: [] as number[] };
  for (let count = 0; count < 9; count++) {
    for (const [name, program] of [
      ['own', own],
      ['floor', floor],
    ] as const) {
      const server = await start(program);
      spawns[name].push(server.spawned);
      await server.stop();
    }
  }
  const rows: string[][] = [['', 'Soát', 'floor', 'Soát/floor', 'gate']];
  const add = (name: string, mine: number, theirs: number, gate: string): void =>
    void rows.push([name, short(mine), short(theirs), `${(mine / theirs).toFixed(2)}x`, gate]);
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
    const mine = (await measure(own, text, { sites, edits }))!;
    if (mine.found === 0) throw new Error('nothing was found: the text is not read as a report');
    const theirs = (await measure(floor, text, { sites, edits }))!;
    const [p50 = '', p95 = '', open = '', rss = ''] = gates[size]!;
    add(`${size}x keystroke → diagnostics p50 (ms)`, mine.p50, theirs.p50, p50);
    add(`${size}x p95`, mine.p95, theirs.p95, p95);
    add(`${size}x the first 50 keys, p50`, mine.first, theirs.first, '');
    add(`${size}x open → diagnostics`, mine.open, theirs.open, open);
    add(`${size}x RSS (MB)`, mine.rss, theirs.rss, rss);
  }
  if (full) {
    const large = enlarged(100);
    // A fence that nothing closes: all that follows is code.
    const fence = [large.indexOf('\n\n', large.length >> 2) + 2, large.indexOf('\n\n', large.length >> 1) + 2];
    const bound = boundEverywhere(100);
    for (const [name, text, typing] of [
      ['open a fence', large, { sites: fence, edits: 15, typed: '```\n' }],
      ['rename a row', bound, { sites: [bound.indexOf(boundRow) + 3], edits: 15 }],
    ] as const) {
      const mine = (await measure(own, text, typing))!;
      const theirs = (await measure(floor, text, typing))!;
      add(`100x ${name}, p50 (ms)`, mine.p50, theirs.p50, '');
      add(`100x ${name}, p95`, mine.p95, theirs.p95, '≤ 50 ms');
    }
    const text = longTable(20_000);
    const site = text.indexOf('| Đơn vị 10000 |') + 8;
    const mine = (await measure(own, text, { sites: [site], edits: 30 }))!;
    const theirs = (await measure(floor, text, { sites: [site], edits: 30 }))!;
    add('20,000 rows, edit p50 (ms)', mine.p50, theirs.p50, '');
    add('20,000 rows, edit p95', mine.p95, theirs.p95, '≤ 15 ms');
    add('20,000 rows, open', mine.open, theirs.open, '');
  }
  printTable(rows);
}

await run();
process.exit(0);
