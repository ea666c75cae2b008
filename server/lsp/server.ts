/**
 * The language server on one page: who listens to what.
 *
 * Notifications change what is open and nothing else. Requests go through one guard, which times them, refuses what
 * comes too early and turns whatever goes wrong into an answer. Clients that cannot ask for diagnostics get them sent
 * as soon as the server is idle after a change; there is no waiting time.
 */
import {
  type CancellationToken,
  type Connection,
  type DeleteFilesParams,
  type DidChangeWorkspaceFoldersParams,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type ProgressToken,
  ProgressType,
  type RenameFilesParams,
  ResponseError,
} from 'vscode-languageserver';
import type { Host } from '../core/host.ts';
import { capabilitiesOf, takesPatterns, watchesFiles } from './capabilities.ts';
import { clientFiles } from './client-files.ts';
import { type Converter, type Encoding, encodingOf } from './convert.ts';
import type { Change, OpenDocument } from './documents.ts';
import type { Client, Feature, FeatureContext } from './feature.ts';
import { lackingIn } from './parameters.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';
import { preferencesOf, samePreferences } from './settings.ts';
import { type Unwatched, unwatched } from './unwatched.ts';
import { isWithin, openUris, outside } from './uris.ts';

export interface ServerHost {
  /** Files as this host reads them; undefined when only the client can. */
  readonly files: Host | undefined;
  /** By what a file or folder is told from what it was before, where this host can say. */
  readonly mark?: (uri: string) => Promise<string>;
  readonly version: string;
  readonly runtime: string;
  /** Milliseconds, for the status request. */
  now(): number;
  /** Resolves when the messages that are waiting have been taken in. */
  pause(): Promise<unknown>;
  /** Called once, when the engine has been loaded and nothing has been read yet. */
  readonly loaded?: () => void;
  /** The pages of the checks, where this host has them; undefined when only the client can read them. */
  readonly pages?: FeatureContext['pages'];
  /** Bytes of resident memory, where that can be known. */
  memory(): number | undefined;
}

/** What there is once the client is known and the engine is loaded. */
interface Live {
  readonly late: typeof import('./late.ts');
  readonly convert: Converter;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly features: ReadonlyMap<string, Feature>;
  /** Of a client that watches no files. */
  readonly around: Unwatched | undefined;
}

const longestLog = 50;

export function startServer(connection: Connection, host: ServerHost): void {
  const uris = openUris();
  const open = new Map<string, OpenDocument>();
  // Open texts that may be others on disk: what is said of their report may change when they are closed.
  const differing = new Set<string>();
  const log: { method: string; milliseconds: number }[] = [];
  let client: Client | undefined;
  let encoding: Encoding = 'utf-16';
  let live: Live | undefined;
  let loading: Promise<Live> | undefined;
  let pull = false;
  let down = false;
  // What came before the engine was loaded, in order.
  let waiting: ((live: Live) => void)[] = [];

  /** Now, or as soon as the engine is there; in order. What comes before `initialize` is nobody's. */
  const then = (run: (live: Live) => void): void => {
    if (live) run(live);
    else if (client) {
      waiting.push(run);
      void loaded(client);
    }
  };

  /** The engine is loaded with the first thing a client says after it has had its answer to `initialize`. */
  const loaded = (known: Client): Promise<Live> => {
    loading ??= start(known);
    return loading;
  };

  const start = async (known: Client): Promise<Live> => {
    const late = await import('./late.ts');
    host.loaded?.();
    const convert = late.converterFor(encoding);
    const own = known.options.clientFiles ? undefined : host.files;
    const around = own && host.mark && !watchesFiles(known) ? unwatched(own, host.mark, host.now) : undefined;
    const files = around?.files ?? own ?? clientFiles(connection, uris);
    const preferences = preferencesOf(known.options.settings);
    const session = late.openSession({
      files,
      open,
      convert,
      uris,
      preferences,
      now: host.now,
      pause: host.pause,
    });
    session.configure(preferences);
    const publisher = late.openPublisher(session, {
      connection,
      uris,
      pause: host.pause,
      open,
      push: !pull,
      summaries: known.options.summaries === true,
      relatedInformation: known.capabilities.textDocument?.publishDiagnostics?.relatedInformation !== false,
    });
    const started: Live = {
      late,
      session,
      convert,
      publisher,
      around,
      features: new Map(late.features.map(feature => [feature.method, feature])),
    };
    live = started;
    for (const run of waiting) run(started);
    waiting = [];
    return started;
  };

  connection.onInitialize((params): InitializeResult => {
    if (client) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    client = clientOf(params, uri => uris.learn(uri));
    encoding = encodingOf(params.capabilities.general?.positionEncodings);
    pull = params.capabilities.textDocument?.diagnostic !== undefined;
    // The library listens for itself to the folders of clients that have some: whoever comes last is told.
    connection.onNotification('workspace/didChangeWorkspaceFolders', folders);
    return {
      serverInfo: { name: 'soat', version: host.version },
      capabilities: capabilitiesOf(client, encoding),
    };
  });

  const folders = ({ event }: DidChangeWorkspaceFoldersParams): void => {
    if (!client) return;
    const bare = (uri: string): string => uri.replace(/\/$/, '');
    const gone = new Set(event.removed.map(({ uri }) => bare(uris.inside(uri))));
    const added = event.added.map(({ uri }) => bare(uris.learn(uri)));
    const left = client.folders.filter(uri => !gone.has(uri) && !added.includes(uri));
    client = { ...client, folders: [...left, ...added] };
  };

  connection.onInitialized(() => {
    if (client) void loaded(client);
    void configure();
    const { workspace } = client?.capabilities ?? {};
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      quietly(connection.client.register({ method: 'workspace/didChangeConfiguration' } as never, { section: 'soat' }));
    }
    if (client && takesPatterns(client.capabilities)) {
      const globPattern = '**/*.{md,markdown,txt,yaml,yml,csv,tsv,xlsx,xlsm,xls}';
      quietly(
        connection.client.register({ method: 'workspace/didChangeWatchedFiles' } as never, {
          // Known findings stand in a JSON file; other JSON is nobody's business here.
          watchers: [{ globPattern }, { globPattern: '**/*baseline*.json' }],
        }),
      );
    }
  });

  const configure = async (sent?: unknown): Promise<void> => {
    if (!client) return;
    const { capabilities } = client;
    let settings = sent;
    if (capabilities.workspace?.configuration) {
      try {
        settings = await connection.workspace.getConfiguration('soat');
      } catch {
        return;
      }
    }
    if (settings === undefined || settings === null) return;
    const preferences = preferencesOf(settings);
    then(({ session, publisher }) => {
      if (samePreferences(preferences, session.preferences)) return;
      session.configure(preferences);
      publisher.refresh();
      refreshClient(connection, capabilities, pull);
    });
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    const own = (settings as { soat?: unknown } | null | undefined)?.soat;
    void configure(own ?? undefined);
  });

  connection.onDidOpenTextDocument(({ textDocument }) =>
    then(known => {
      const { late, session, publisher } = known;
      const uri = uris.learn(textDocument.uri);
      open.set(uri, late.openDocument(uri, textDocument.languageId, textDocument.version, textDocument.text));
      session.opened(uri);
      publisher.changed(uri);
      void lookAround(known);
    }),
  );

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    then(known => {
      const { late, session, publisher, convert } = known;
      const uri = uris.inside(textDocument.uri);
      const document = open.get(uri);
      if (!document) return;
      open.set(uri, late.changedDocument(document, textDocument.version, contentChanges as Change[], convert));
      differing.add(uri);
      session.changed(uri);
      publisher.changed(uri);
      void lookAround(known);
    }),
  );

  connection.onDidCloseTextDocument(({ textDocument }) =>
    then(({ session, publisher }) => {
      const uri = uris.inside(textDocument.uri);
      if (!open.delete(uri)) return;
      publisher.closed(uri);
      session.closed(uri);
      if (differing.delete(uri) && open.size > 0) refreshClient(connection, client!.capabilities, pull);
    }),
  );

  const touched = (all: readonly string[], { session, publisher }: Live): void => {
    for (const uri of all) if (open.has(uri)) differing.add(uri);
    const changed = all.filter(uri => !open.has(uri));
    if (changed.length === 0) return;
    session.touched(changed);
    publisher.refresh();
    refreshClient(connection, client!.capabilities, pull);
  };

  connection.onDidChangeWatchedFiles(({ changes }) =>
    then(known =>
      touched(
        changes.map(({ uri }) => uris.inside(uri)),
        known,
      ),
    ),
  );

  const lookAround = async (known: Live): Promise<void> => {
    if (known.around) touched(await known.around.look(known.session.holds), known);
  };
  connection.onDidSaveTextDocument(() => then(known => void lookAround(known)));

  // Of a folder that moves or goes many clients tell nothing else, whatever files they watch.
  const gone = (old: readonly string[], fresh: readonly string[] = []): void =>
    then(({ session, publisher }) => {
      const bare = (uri: string): string => uris.inside(uri).replace(/\/$/, '');
      const left = old.map(bare);
      session.touched([...left, ...fresh.map(bare)]);
      for (const { sources } of session.reports()) {
        if (left.some(one => isWithin(sources.uri, one))) session.release(sources.uri);
      }
      publisher.refresh();
      refreshClient(connection, client!.capabilities, pull);
    });

  connection.onNotification('workspace/didRenameFiles', ({ files }: RenameFilesParams) =>
    gone(
      files.map(({ oldUri }) => oldUri),
      files.map(({ newUri }) => newUri),
    ),
  );
  connection.onNotification('workspace/didDeleteFiles', ({ files }: DeleteFilesParams) =>
    gone(files.map(({ uri }) => uri)),
  );

  connection.onShutdown(() => {
    down = true;
  });

  const answer = async (method: string, params: unknown, token: CancellationToken): Promise<unknown> => {
    if (!client) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    if (down) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    const known = live ?? (await loaded(client));
    const { session, features } = known;
    const feature = features.get(method);
    if (!feature) throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    const lacking = lackingIn(method, params);
    if (lacking)
      throw new ResponseError(ErrorCodes.InvalidParams, `${method}: no ${lacking}, or none that can be read.`);
    await lookAround(known);
    const started = host.now();
    const checkCancelled = (): void => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    };
    const context: FeatureContext = {
      session,
      client,
      connection,
      uris,
      token,
      view: async ({ uri }) => {
        const view = await session.view(uris.inside(uri), checkCancelled);
        checkCancelled();
        return view;
      },
      breathe: async () => {
        await host.pause();
        checkCancelled();
      },
      pages: host.pages,
      progress: connection.window.attachWorkDoneProgress(tokensOf(params).workDoneToken),
      partial: partialOf(connection, tokensOf(params).partialResultToken),
      status: () => ({
        version: host.version,
        runtime: host.runtime,
        encoding,
        pull,
        openFiles: open.size,
        lastRequests: log.slice(-longestLog),
        memory: host.memory(),
      }),
    };
    try {
      return await feature.handle(params as never, context);
    } catch (error) {
      if (isAnswer(error)) throw new ResponseError(error.code, error.message);
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${feature.method}: ${reason}`);
      throw new ResponseError(ErrorCodes.InternalError, `${feature.method}: ${String(error)}`);
    } finally {
      const milliseconds = Math.round((host.now() - started) * 100) / 100;
      log.push({ method: feature.method, milliseconds });
      // Said only to a client that has asked for it by $/setTrace.
      connection.tracer.log(`${feature.method}: ${milliseconds} ms`);
      if (log.length > 2 * longestLog) log.splice(0, longestLog);
    }
  };
  // Whatever the library does not answer itself is a feature's, or nobody's.
  connection.onRequest((method, params, token) => answer(method, params, token));

  connection.listen();
}

function clientOf(params: InitializeParams, learn: (uri: string) => string): Client {
  const options = params.initializationOptions as InitializationOptions | undefined;
  // Old clients name a path alone.
  const path = params.rootPath?.replaceAll('\\', '/').replace(/^(?=[A-Za-z]:)/, '/');
  const root = params.rootUri ?? (path ? outside(`file://${path}`) : undefined);
  const named = params.workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
  return {
    capabilities: params.capabilities,
    name: params.clientInfo?.name.toLowerCase(),
    options: typeof options === 'object' && options !== null ? options : {},
    folders: named.map(uri => learn(uri.replace(/\/$/, ''))),
  };
}

/** An answer that a feature chose to give, whichever copy of the library its class is from. */
function isAnswer(error: unknown): error is { readonly code: number; readonly message: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

interface Tokens {
  readonly workDoneToken?: ProgressToken;
  readonly partialResultToken?: ProgressToken;
}

function tokensOf(params: unknown): Tokens {
  return typeof params === 'object' && params !== null ? (params as Tokens) : {};
}

function partialOf(connection: Connection, token: ProgressToken | undefined): FeatureContext['partial'] {
  if (token === undefined) return undefined;
  return { report: value => void connection.sendProgress(new ProgressType<unknown>(), token, value) };
}

function refreshClient(connection: Connection, { workspace }: Client['capabilities'], pull: boolean): void {
  const ask = (method: string): void => quietly(connection.sendRequest(method));
  if (pull && workspace?.diagnostics?.refreshSupport) ask('workspace/diagnostic/refresh');
  if (workspace?.inlayHint?.refreshSupport) ask('workspace/inlayHint/refresh');
  if (workspace?.codeLens?.refreshSupport) ask('workspace/codeLens/refresh');
  if (workspace?.semanticTokens?.refreshSupport) ask('workspace/semanticTokens/refresh');
}

/** A client that refuses what it said it could do is no reason to fail. */
function quietly(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
