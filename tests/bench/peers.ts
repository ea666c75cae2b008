/**
 * Soát beside other programs that read the same kinds of text, in one run on one machine.
 *
 *   npm run bench:peers                    everything: some minutes
 *   npm run bench:peers -- servers         the language servers; `servers 1 10` without the largest text
 *   npm run bench:peers -- commands        the command lines
 *   npm run bench:peers -- parsers sums    the bare parsers; exact sums
 *   npm run bench:peers -- --write         and puts what it printed into docs/performance.md
 *
 * Installs the peers from tests/bench/peers/package-lock.json into tests/bench/peers/node_modules first. They do other work - lint
 * rules, links, schemas - and none of what Soát does: the ratios say how long a writer waits, not who is better.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/sources.ts';
import { installPeers } from './peers/install.ts';
import { type Gate, printGates } from './support/gates.ts';

/** The block of docs/performance.md that holds what was printed. */
const fence = '```text bench:peers';
const asked = process.argv.slice(2);
const wants = (part: string): boolean => !asked.some(word => /^[a-z]/.test(word)) || asked.includes(part);
const sizes = asked.filter(word => /^\d+$/.test(word)).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

installPeers();
const printed: string[] = [];
const { log } = console;
console.log = (text: string) => {
  printed.push(text);
  log(text);
};
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
if (asked.includes('--write')) {
  const page = join(root, 'docs', 'performance.md');
  const text = readFileSync(page, 'utf8');
  const [head, tail] = [text.indexOf(fence), text.indexOf('\n```', text.indexOf(fence))];
  if (head < 0 || tail < 0) throw new Error(`${page} has no block ${fence}`);
  writeFileSync(page, `${text.slice(0, head)}${fence}\n${printed.join('\n').trim()}${text.slice(tail)}`);
}
process.exit(0);
