/** A protocol client that types: it opens a text, changes a letter at a time, and waits for the diagnostics of each. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { positionAt } from '../../support/server.ts';

/** A server, and what a client has to know to get diagnostics from it. */
export interface Program {
  /** What follows the name of Node. */
  readonly argv: readonly string[];
  readonly languageId?: string;
  readonly uri?: string;
  /** Whether diagnostics are asked for; else they are sent. */
  readonly pull?: boolean;
  readonly capabilities?: object;
  readonly folder?: string;
  /** Sent as `workspace/didChangeConfiguration`, and answered by section to `workspace/configuration`. */
  readonly settings?: { readonly [section: string]: unknown };
  /** Requests of the server that only its own client can answer, about the text as it stands. */
  readonly answers?: { readonly [method: string]: (text: string) => unknown };
  /** Whether what it writes beside the protocol is dropped. */
  readonly quiet?: boolean;
}

export interface Server {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly spawned: number;
  /** Megabytes of resident memory. */
  rss(): number;
  /** Resolves when diagnostics for the text of this version are there, with their number. */
  diagnostics(uri: string, version: number): Promise<number>;
  /** Resolves when the process has ended, by itself too: a large text takes some servers down. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

/** `text` gives what is open, for requests about it. */
export async function start(program: Program, text: () => string = () => ''): Promise<Server> {
  const { pull = true, settings, answers = {} } = program;
  const begun = performance.now();
  const child = spawn(process.execPath, [...program.argv], {
    stdio: ['pipe', 'pipe', program.quiet ? 'ignore' : 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
    ...(program.folder === undefined ? {} : { cwd: program.folder }),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  let heard: (params: PublishDiagnosticsParams) => void = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => heard(params));
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => settings?.[section] ?? null),
  );
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, () => answer(text()));
  connection.onError(() => undefined);
  connection.listen();
  const rootUri = program.folder === undefined ? null : `file://${program.folder}`;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'bench' }],
    capabilities: { textDocument: pull ? { diagnostic: {} } : { publishDiagnostics: {} }, ...program.capabilities },
  });
  const spawned = performance.now() - begun;
  await connection.sendNotification('initialized', {});
  if (settings) await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  let last: { readonly id: string; readonly found: number } | undefined;
  const gone = new Promise<void>(resolve => child.on('exit', () => resolve()));
  return {
    connection,
    spawned,
    gone,
    rss: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
      } catch {
        return 0;
      }
    },
    diagnostics: async (uri, version) => {
      if (pull) {
        const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri },
          ...(last ? { previousResultId: last.id } : {}),
        });
        // Editors say what they have, and are told when nothing is new.
        if (report.kind === 'full') {
          last = report.resultId === undefined ? undefined : { id: report.resultId, found: report.items.length };
          return report.items.length;
        }
        return last?.found ?? 0;
      }
      return await new Promise(resolve => {
        heard = params => {
          if (params.uri === uri && (params.version ?? version) === version) resolve(params.diagnostics.length);
        };
      });
    },
    stop: async () => {
      const asked = connection.sendRequest('shutdown').then(() => connection.sendNotification('exit'));
      await Promise.race([asked.catch(() => undefined), new Promise(resolve => setTimeout(resolve, 500))]);
      await Promise.race([gone, new Promise(resolve => setTimeout(resolve, 1000))]);
      if (child.exitCode === null) child.kill('SIGKILL');
      await gone;
      connection.dispose();
    },
  };
}

/** Milliseconds between two keys: fast typing, with the caches of the machine as cold as they are then. */
const pace = 25;

export interface Measured {
  /** Milliseconds from opening to the first diagnostics; then from a changed letter to the diagnostics. */
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
  /** The median of the first fifty keys, which the two above leave out as far as they are warming up. */
  readonly first: number;
  /** Megabytes after the edits. */
  readonly rss: number;
  readonly found: number;
  readonly edits: number;
}

export interface Typing {
  /** Offsets at which something is typed and taken back, in turn. */
  readonly sites: readonly number[];
  /** A letter where nothing else is said. */
  readonly typed?: string;
  readonly edits: number;
  /** Seconds after which a server is given up; with some edits measured, they count. */
  readonly seconds?: number;
}

/** Undefined when no diagnostics came in time. */
export async function measure(
  program: Program,
  text: string,
  { sites, edits, typed = 'n', seconds = 120 }: Typing,
): Promise<Measured | undefined> {
  let current = text;
  const server = await start(program, () => current);
  const uri = program.uri ?? 'file:///bench/bao-cao.md';
  const pushed = program.pull === false;
  const until = performance.now() + seconds * 1000;
  const within = <Value>(promise: Promise<Value>): Promise<Value | undefined> => inTime(promise, until, server.gone);
  try {
    const begun = performance.now();
    const sent = pushed ? server.diagnostics(uri, 1) : undefined;
    await within(
      server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: program.languageId ?? 'markdown', version: 1, text },
      }),
    );
    const found = await within(sent ?? server.diagnostics(uri, 1));
    if (found === undefined) return undefined;
    const open = performance.now() - begun;
    // What is sent a second time for the same text is not the answer to the first key.
    if (pushed) await pause(1500);
    const times: number[] = [];
    let version = 1;
    const change = async (range: object, inserted: string, changed: string): Promise<boolean> => {
      // Keys come one by one, not as fast as they can be answered.
      await pause(pace);
      version++;
      current = changed;
      const from = performance.now();
      const sent = pushed ? server.diagnostics(uri, version) : undefined;
      await within(
        server.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range, text: inserted }],
        }),
      );
      if ((await within(sent ?? server.diagnostics(uri, version))) === undefined) return false;
      times.push(performance.now() - from);
      return true;
    };
    for (let count = 0; count < edits; count++) {
      const site = sites[count % sites.length]!;
      const at = positionAt(text, site);
      const changed = text.slice(0, site) + typed + text.slice(site);
      if (!(await change({ start: at, end: at }, typed, changed))) break;
      if (!(await change({ start: at, end: positionAt(changed, site + typed.length) }, '', text))) break;
    }
    if (times.length < 2) return undefined;
    const warm = times.slice(Math.min(times.length >> 2, 40)).sort((a, b) => a - b);
    return {
      open,
      p50: warm[warm.length >> 1]!,
      p95: warm[Math.floor(warm.length * 0.95)]!,
      first: median(times.slice(0, 50)),
      rss: server.rss(),
      found,
      edits: times.length,
    };
  } finally {
    await server.stop();
  }
}

/** Undefined when it fails, comes too late, or the server is gone before. */
async function inTime<Value>(promise: Promise<Value>, until: number, gone: Promise<void>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), until - performance.now());
  });
  const value = await Promise.race([promise.catch(() => undefined), late, gone.then(() => undefined)]);
  clearTimeout(timer);
  return value;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** Ends of words in running text, in even steps through the document. */
export function sitesIn(text: string, count: number): number[] {
  const sites: number[] = [];
  for (let index = 0; index < count; index++) {
    const from = Math.floor((text.length * (index + 0.5)) / count);
    const match = /\p{L} \p{L}/u.exec(text.slice(from, from + 4000));
    if (match) sites.push(from + match.index + 1);
  }
  return sites;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** Three digits that tell. */
export function short(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Columns side by side: the first to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
}
