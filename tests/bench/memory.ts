/**
 * Whether the server stays small: its memory after an hour's typing beside that after the first five minutes.
 *
 *   node tests/bench/memory.ts [HOURS] [TIMES]     1 hour on the founding report (1x) unless said otherwise
 *
 * An hour is 18,000 keys, five a second without a pause, sent as fast as they are answered. Words, figures and rows are
 * typed letter by letter at places all over the report and taken back, so that the text never grows but is never the
 * same for long; every key asks for diagnostics, every twentieth for what an editor asks besides. Memory is read on the
 * way, as the median of many readings: how much of it waits to be collected differs from one moment to the next.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../support/edits.ts';
import { bundleServer, positionAt } from '../support/server.ts';
import { median, printTable, short, sitesIn, start } from './support/client.ts';
import { type Gate, printGates } from './support/gates.ts';
import { enlarged } from './support/texts.ts';

const hours = Number(process.argv[2] ?? 1);
const times = Number(process.argv[3] ?? 1);
const perMinute = 300;
const uri = 'file:///bench/bao-cao.md';

const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const typed = [
  'giao các đơn vị rà soát lại số liệu ',
  '4.689/5.582 hồ sơ (đạt 84,17%) ',
  'theo Kế hoạch số 172/KH-UBND ngày 07/12/2018 ',
  '\n\nTổng số 27 phòng, trong đó cấp tỉnh 13, cấp huyện 12.\n\n',
  '\n\n| STT | Đơn vị | Tổng số | Nam | Nữ |\n|---|---|--:|--:|--:|\n| 1 | Sở Nội vụ | 27 | 13 | 12 |\n\n',
];

const server = await start({ argv: [await bundleServer(folder), '--stdio'] });
const text = enlarged(times);
const sites = sitesIn(text, 200);
const random = randomFrom(5);
const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
let version = 1;
let keys = 0;
const readings: number[] = [];
const begun = performance.now();

await server.connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
});
await server.diagnostics(uri, version);

while (keys < hours * 60 * perMinute) {
  const site = sites[random(sites.length)]!;
  // A number of its own each time: nothing that was typed comes again as it was.
  const words = `${typed[random(typed.length)]!}${version} `;
  let at = positionAt(text, site);
  const from = at;
  for (const letter of words) {
    await key(at, at, letter);
    at =
      letter === '\n'
        ? { line: at.line + 1, character: 0 }
        : { line: at.line, character: at.character + letter.length };
  }
  await key(from, at, '');
}

async function key(from: typeof range.start, to: typeof range.start, inserted: string): Promise<void> {
  version++;
  keys++;
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: from, end: to }, text: inserted }],
  });
  await server.diagnostics(uri, version);
  if (keys % 20 === 0) {
    const textDocument = { uri };
    const ask = (method: string, params: object = {}): Promise<unknown> =>
      server.connection.sendRequest(method, { textDocument, ...params });
    await ask('textDocument/semanticTokens/full');
    await ask('textDocument/inlayHint', { range });
    await ask('textDocument/codeLens');
    await ask('textDocument/documentSymbol');
    await ask('textDocument/foldingRange');
    await ask('textDocument/hover', { position: from });
    await ask('textDocument/codeAction', { range: { start: from, end: from }, context: { diagnostics: [] } });
    readings.push(server.rss());
  }
}

const perReading = 20;
/** The median of the readings of a stretch of minutes. */
const around = (from: number, to: number): number =>
  median(readings.slice(Math.floor((from * perMinute) / perReading), Math.floor((to * perMinute) / perReading)));
const rows = [['minutes', 'keys', 'RSS (MB)']];
for (const minute of [5, 10, 20, 30, 60, 120, 240, 480].filter(one => one <= hours * 60))
  rows.push([String(minute), String(minute * perMinute), short(around(minute - 2, minute))]);
console.log(`${times}x, ${keys.toLocaleString('en')} keys in ${short((performance.now() - begun) / 1000)} s\n`);
printTable(rows);
const last = hours * 60;
const gates: Gate[] = [
  {
    name: 'RSS at the end, to that after 5 minutes',
    at: 'most',
    limit: 1.1,
    value: around(last - 5, last) / around(3, 5),
    unit: 'x',
  },
];
console.log('');
printGates(gates);
await server.stop();
process.exit(0);
