#!/usr/bin/env node
/** The door of the command line on Node. */
import { join } from 'node:path';
import { loadPart } from '../kept-parts.ts';
import { majorOfNode, tuneEngine } from '../tune-engine.ts';
import { buildText, version } from './commands/version.ts';
import { readAll } from './streams.ts';

// A reader that stops reading (`| head`) is no error.
process.stdout.on('error', error => {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`soat: không ghi được kết quả · results not written (${code})\n`);
  process.exit(2);
});

const output = (stream: NodeJS.WriteStream): { write(text: string): void; isTerminal: boolean; columns: number } => ({
  write: text => void stream.write(text),
  isTerminal: stream.isTTY === true,
  columns: stream.columns || 100,
});

const unspare = (): void => tuneEngine('--heap-growing-percent=0');

const argv = process.argv.slice(2);
const io = {
  cwd: process.cwd(),
  env: process.env,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readStdin: () => readAll(process.stdin),
  // One report after another is read and forgotten. By how much the heap grows before it is looked through: left to
  // itself the engine would let hundreds of megabytes pile up, and save no time by it.
  spareMemory: () => {
    tuneEngine('--heap-growing-percent=30');
    // Compiled code is kept for an engine that is set as it is at the start. Watching asks for this with every run.
    process.removeListener('exit', unspare).prependListener('exit', unspare);
  },
};
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Asked by scripts before every run: nothing else is read for it.
  process.exitCode = version(io);
} else {
  // What is allocated last stays small from the start: grown for the first report, it would stay large for all others.
  tuneEngine('--semi-space-growth-factor=1');
  // Patterns that are used more than once would be compiled twice.
  tuneEngine('--no-regexp-tier-up');
  // The engine of Node 20 soon has other threads optimise what is hardly called again: as much work as the run itself.
  if (majorOfNode === 20) tuneEngine('--interrupt-budget=400000');
  void start();
}

async function start(): Promise<void> {
  process.exitCode = await (await program()).run(argv, io);
}

/** In the bundle, which is CommonJS, a part beside this file. */
async function program(): Promise<typeof import('./run.ts')> {
  if (typeof __dirname === 'undefined') return import('./run.ts');
  return loadPart(join(__dirname, 'cli-run.cjs'), buildText) as typeof import('./run.ts');
}
