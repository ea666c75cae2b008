/** The language server on Node: stdio, IPC, a socket or a pipe, as the arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files.node.ts';
import { startServer } from './server.ts';

/** Set by the bundler from package.json. */
declare const SOAT_VERSION: string;

// Without an argument that names a transport, stdio.
const named = process.argv.some(argument => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
if (!named) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  version: typeof SOAT_VERSION === 'string' ? SOAT_VERSION : '0.0.0-source',
  runtime: `node ${process.versions.node}`,
  now: () => performance.now(),
  pause: () => new Promise(resolve => setImmediate(resolve)),
  memory: () => process.memoryUsage.rss(),
});
