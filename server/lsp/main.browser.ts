/** The door of the language server in a web worker: every file comes from the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

/** Set by the bundler from package.json. */
declare const SOAT_VERSION: string;

// What a worker's global scope offers, as far as it is used here.
interface WorkerScope {
  readonly performance: { now(): number };
  setTimeout(run: () => void, milliseconds: number): void;
}
const worker = globalThis as unknown as WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  {
    files: undefined,
    version: typeof SOAT_VERSION === 'string' ? SOAT_VERSION : '0.0.0-source',
    runtime: 'browser',
    now: () => worker.performance.now(),
    pause: () => new Promise(resolve => worker.setTimeout(() => resolve(undefined), 0)),
    memory: () => undefined,
  },
);
