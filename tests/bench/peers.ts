/**
 * Soát beside other programs that read the same kinds of text, in one run on one machine.
 *
 *   npm run bench:peers                    everything: some minutes
 *   npm run bench:peers -- servers         the language servers; `servers 1 10` without the largest text
 *   npm run bench:peers -- commands        the command lines
 *   npm run bench:peers -- parsers sums    the bare parsers; exact sums
 *
 * Installs the peers from tests/bench/peers/package-lock.json into tests/bench/peers/node_modules first. They do other work - lint
 * rules, links, schemas - and none of what Soát does: the ratios say how long a writer waits, not who is better.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { installPeers } from './peers/install.ts';
import { type Gate, printGates } from './support/gates.ts';

const asked = process.argv.slice(2);
const wants = (part: string): boolean => !asked.some(word => /^[a-z]/.test(word)) || asked.includes(part);
const sizes = asked.filter(word => /^\d+$/.test(word)).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

installPeers();
console.log(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB. The peers do other work than Soát - lint rules, links, schemas: ratios say how long one waits for each.\n`,
);
const gates: Gate[] = [];
const part = async (name: string, run: () => Promise<Gate[]> | Gate[]): Promise<void> => {
  if (!wants(name)) return;
  gates.push(...(await run()));
  console.log('');
};
const texts = sizes.length > 0 ? sizes : [1, 10, 100];
// Peers are loaded only after they have been installed.
await part('servers', async () => (await import('./peers/servers.ts')).serverTable(folder, texts));
await part('commands', async () => (await import('./peers/command-lines.ts')).commandLineTable(folder));
await part('parsers', async () => {
  (await import('./peers/parsers.ts')).parserTable(texts);
  return [];
});
await part('sums', async () => (await import('./peers/sums.ts')).sumTable());
if (gates.length > 0) printGates(gates);
process.exit(0);
