/** The language server as it is shipped, over real pipes, with a protocol client that can be as odd as a test needs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundleForNode } from '../../.ci/parts.mjs';
import { root } from './sources.ts';

let bundled: Promise<string> | undefined;

/** The path of the bundle, made once a process with the options of `esbuild.mjs`. */
export function serverBundle(): Promise<string> {
  bundled ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'soat-server-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return await bundleServer(folder);
  })();
  return bundled;
}

/** Bundles the server into a folder as it is shipped. Gives the door's path. */
export async function bundleServer(folder: string): Promise<string> {
  const { server } = await bundleForNode(folder, {
    absWorkingDir: root,
    define: { SOAT_VERSION: '"0.0.0-test"' },
    logLevel: 'error',
  });
  return server;
}

export interface ServerOptions {
  readonly folder?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` is answered with; no answer when absent. */
  readonly settings?: unknown;
  readonly initialized?: boolean;
  readonly clientInfo?: { readonly name: string };
  /** Beside those of this process. What is compiled is kept only where this says so: each bundle is for one run. */
  readonly env?: { readonly [name: string]: string };
}

export interface TestServer {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly published: Map<string, PublishDiagnosticsParams>;
  readonly log: string[];
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  open(uri: string, text: string, languageId?: string, version?: number): void;
  /** Diagnostics by request. */
  pull(uri: string): Promise<Diagnostic[]>;
  /** Resolves when diagnostics of `uri` have been sent that satisfy `accept`. */
  publishedFor(uri: string, accept?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  stop(): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

export async function spawnServer(
  env: ServerOptions['env'] = { NODE_DISABLE_COMPILE_CACHE: '1' },
): Promise<ChildProcess> {
  return spawn(process.execPath, [await serverBundle(), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

export async function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const child = await spawnServer(options.env);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting: {
    uri: string;
    accept: (params: PublishDiagnosticsParams) => boolean;
    done: (params: PublishDiagnosticsParams) => void;
  }[] = [];
  const log: string[] = [];
  child.stderr!.on('data', data => log.push(String(data)));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    for (const [index, { uri, accept, done }] of [...waiting.entries()].reverse()) {
      if (uri !== params.uri || !accept(params)) continue;
      waiting.splice(index, 1);
      done(params);
    }
  });
  if (options.settings !== undefined) {
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => options.settings),
    );
  }
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const exited = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)));
  const rootUri = options.folder === undefined ? null : pathToFileURL(options.folder).href;
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    ...(options.clientInfo ? { clientInfo: options.clientInfo } : {}),
    rootUri,
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'test' }],
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  if (options.initialized !== false) await connection.sendNotification('initialized', {});
  return {
    process: child,
    connection,
    result,
    published,
    log,
    exited,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => void connection.sendNotification(method, params),
    open: (uri, text, languageId = /\.ya?ml$/.test(uri) ? 'yaml' : 'markdown', version = 1) =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    pull: async uri => {
      const report = await connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items ?? [];
    },
    publishedFor: (uri, accept = () => true) => {
      const known = published.get(uri);
      if (known && accept(known)) return Promise.resolve(known);
      return new Promise(done => waiting.push({ uri, accept, done }));
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}

export const pulls: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
  },
};

/** A text with marks: `‸` is a cursor; the text comes without them. */
export function marked(source: string): { readonly text: string; readonly positions: readonly Position[] } {
  const positions: Position[] = [];
  let text = '';
  for (const character of source) {
    if (character !== '‸') text += character;
    else positions.push(positionAt(text, text.length));
  }
  return { text, positions };
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
}

/** The text of a range. */
export function textOf(text: string, { start, end }: { start: Position; end: Position }): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** A text after edits, applied as a client does. */
export function edited(
  text: string,
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
): string {
  let result = text;
  const placed = edits
    .map((edit, index) => ({
      start: offsetAt(text, edit.range.start),
      end: offsetAt(text, edit.range.end),
      index,
      newText: edit.newText,
    }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  for (const { start, end, newText } of placed) result = result.slice(0, start) + newText + result.slice(end);
  return result;
}
