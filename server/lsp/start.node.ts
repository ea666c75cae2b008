/** The language server on Node: stdio, IPC, a socket or a pipe, as the arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { tuneEngine } from '../tune-engine.ts';
import { markOf, nodeFiles } from './files.node.ts';
import { startServer } from './server.ts';

/** Set by the bundler from package.json. */
declare const SOAT_VERSION: string;

// Without an argument that names a transport, stdio.
const named = process.argv.some(argument => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
if (!named) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  mark: markOf,
  version: typeof SOAT_VERSION === 'string' ? SOAT_VERSION : '0.0.0-source',
  runtime: `node ${process.versions.node}`,
  now: () => performance.now(),
  pause: () => new Promise(resolve => setImmediate(resolve)),
  loaded: keepNursery,
  pages: async () => (await import('../core/checks/pages.gen.ts')).pages,
  memory: () => process.memoryUsage.rss(),
});

/**
 * Typing makes much that lives for one key only. A nursery of one megabyte is gone through at every key, which is a fifth
 * of what a key costs; one that grows with the reports would hold four times what is alive, for days. By the time the
 * engine is loaded it has four, and keeps them.
 */
function keepNursery(): void {
  tuneEngine('--semi-space-growth-factor=1');
  // Compiled code is kept for an engine that is set as it is at the start.
  process.prependOnceListener('exit', () => tuneEngine('--semi-space-growth-factor=4'));
}
