/**
 * The running server as the rest of the extension sees it: started where a report is, asked by name, heard when a
 * report was checked.
 */
import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  type InitializationOptions,
  type ListFilesParams,
  listFilesRequest,
  type ReadFileParams,
  readFileRequest,
  type SummaryParams,
  summaryNotification,
} from '../server/lsp/protocol.ts';
import { besideOthers, stepBackAsFormatter } from './beside.ts';
import { listFiles, readFile } from './files.ts';
import { language } from './settings.ts';

/** What differs between the desktop and the browser. */
export interface Door {
  /** The server reads files of scheme `file` itself. */
  readonly readsFiles: boolean;
  /** The file of the checks' pages, where the server cannot read it itself. */
  readonly checkPages?: Uri;
  create(options: LanguageClientOptions): BaseLanguageClient;
}

export type SessionState = 'idle' | 'starting' | 'running' | 'stopped';

export interface Session extends Disposable {
  readonly state: SessionState;
  readonly onState: Event<SessionState>;
  /** The state of a report, each time one of its documents was checked. */
  readonly onSummary: Event<SummaryParams>;
  /** Starts the server once; resolves when it answers. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Undefined where the server has no answer or is not running. Starts it if need be. */
  ask<Result>(method: string, params: object): Promise<Result | undefined>;
  /** The last summary of the report that a document belongs to. */
  summaryOf(uri: Uri | undefined): SummaryParams | undefined;
  /** Asks the server for the diagnostics of the open documents again. */
  recheck(): void;
  showLog(): void;
}

export function openSession(context: ExtensionContext, door: Door): Session {
  const summaries = new Map<string, SummaryParams>();
  const summary = new EventEmitter<SummaryParams>();
  const changed = new EventEmitter<SessionState>();
  const log = window.createOutputChannel('Soát', { log: true });
  let client: BaseLanguageClient | undefined;
  let started: Promise<void> | undefined;
  let state: SessionState = 'idle';
  const become = (next: SessionState): void => {
    if (state === next) return;
    state = next;
    changed.fire(next);
  };

  const launch = async (): Promise<void> => {
    become('starting');
    const own = door.create(optionsOf(door, log, () => become('stopped')));
    client = own;
    stepBackAsFormatter(own);
    own.onDidChangeState(({ newState }) => {
      if (client === own)
        become(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    own.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(uri, door.checkPages));
    own.onRequest(listFilesRequest, ({ uri }: ListFilesParams) => listFiles(uri));
    own.onNotification(summaryNotification, (params: SummaryParams) => {
      summaries.set(params.uri, params);
      for (const [uri, known] of summaries) {
        if (known.report === params.report) summaries.set(uri, { ...params, uri });
      }
      summary.fire(params);
    });
    await own.start();
  };

  const session: Session = {
    get state() {
      return state;
    },
    onState: changed.event,
    onSummary: summary.event,
    start: () => {
      started ??= launch().catch(error => {
        log.error(error instanceof Error ? error : String(error));
        become('stopped');
      });
      return started;
    },
    restart: async () => {
      const old = client;
      client = undefined;
      summaries.clear();
      await old?.dispose().catch(() => undefined);
      started = undefined;
      await session.start();
    },
    ask: async <Result>(method: string, params: object) => {
      await session.start();
      if (!client?.isRunning()) return undefined;
      try {
        return (await client.sendRequest<Result | null>(method, params)) ?? undefined;
      } catch (error) {
        log.warn(`${method}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
    summaryOf: uri => (uri ? summaries.get(uri.toString()) : undefined),
    recheck: () => {
      for (const document of workspace.textDocuments) pullAgain(client, document);
    },
    showLog: () => log.show(),
    dispose: () => {
      const old = client;
      client = undefined;
      void old?.dispose().catch(() => undefined);
      summary.dispose();
      changed.dispose();
      log.dispose();
    },
  };
  context.subscriptions.push(
    session,
    workspace.onDidGrantWorkspaceTrust(() => {
      if (started) void session.restart();
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('soat.language')) changed.fire(state);
    }),
  );
  return session;
}

/** A server that ends more than three times within so many milliseconds is not started again. */
const crashWindow = 180_000;

function optionsOf(
  door: Door,
  outputChannel: ReturnType<typeof window.createOutputChannel>,
  stopped: () => void,
): LanguageClientOptions {
  const schemes = [
    ...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
  ];
  const isVirtual = schemes.some(scheme => scheme !== 'file' && scheme !== 'untitled');
  const initializationOptions: InitializationOptions = {
    clientFiles: !door.readsFiles || isVirtual || !workspace.isTrusted,
    summaries: true,
    commands: true,
    ...(door.checkPages ? { checkPages: door.checkPages.toString() } : {}),
  };
  const crashes: number[] = [];
  return {
    documentSelector: schemes.flatMap(scheme => [
      { scheme, language: 'markdown' },
      { scheme, language: 'yaml' },
      { scheme, language: 'plaintext', pattern: '**/*.txt' },
      // Rows of an appendix; whichever extension has named their language.
      { scheme, pattern: '**/*.{csv,tsv}' },
    ]),
    outputChannel: outputChannel as NonNullable<LanguageClientOptions['outputChannel']>,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: false },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const now = Date.now();
        crashes.push(now);
        if (crashes.filter(time => now - time < crashWindow).length <= 3)
          return { action: CloseAction.Restart, handled: true };
        stopped();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    middleware: {
      ...besideOthers(),
      workspace: {
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value, index) =>
            params.items[index]?.section === 'soat' && value ? { ...value, language: language() } : value,
          );
        },
      },
    },
  };
}

/** A pull of diagnostics by hand: the client library offers no command for it. */
function pullAgain(client: BaseLanguageClient | undefined, document: TextDocument): void {
  if (!client?.isRunning()) return;
  const provider = client.getFeature('textDocument/diagnostic').getProvider(document);
  provider?.onDidChangeDiagnosticsEmitter.fire();
}
