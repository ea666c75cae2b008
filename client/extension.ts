/**
 * The extension on one page: what it registers, and when the server is started. Thin: it shows what the server says and
 * asks what the server cannot know.
 */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { registerBind } from './commands/bind.ts';
import { registerCheckCommands } from './commands/check.ts';
import { registerCitation } from './commands/citation.ts';
import { registerExplain } from './commands/explain.ts';
import { registerLineage } from './commands/lineage.ts';
import { registerNavigation } from './commands/navigate.ts';
import { registerNewReport } from './commands/new-report.ts';
import { registerRefresh } from './commands/refresh.ts';
import { registerReviewCopy } from './commands/review-copy.ts';
import { registerSilence } from './commands/silence.ts';
import { registerFoldedAddresses } from './folded.ts';
import { registerPaste } from './paste/provider.ts';
import { registerPreview } from './preview/preview.ts';
import { type Door, openSession, type Session } from './session.ts';
import { maybeReport, reportFiles } from './sniff.ts';
import { registerStatus } from './status.ts';
import { registerTasks } from './task.ts';
import { registerDocumentsTree } from './trees/documents.ts';
import { registerFiguresTree } from './trees/figures.ts';

/** What other extensions and tests may use. */
export interface Api {
  /** Starts the server if need be; resolves when it answers. */
  ready(): Promise<void>;
  /** Whether the server was asked for at all. */
  readonly started: () => boolean;
}

export function start(context: ExtensionContext, door: Door): Api {
  const session = openSession(context, door);
  const active = activeReport(context, session);
  const all = { context, session, active };
  registerStatus(all);
  registerCheckCommands(all);
  registerNavigation(all);
  registerFiguresTree(all);
  registerDocumentsTree(all);
  registerLineage(all);
  registerCitation(all);
  registerBind(all);
  registerRefresh(all);
  registerReviewCopy(all);
  registerSilence(all);
  registerExplain(all);
  registerNewReport(all);
  registerPaste(all);
  registerPreview(all);
  registerFoldedAddresses(all);
  registerTasks(all);
  startWhereAReportIs(context, session);
  context.subscriptions.push(
    commands.registerCommand('soat.restart', () => session.restart()),
    commands.registerCommand('soat.showLog', () => session.showLog()),
  );
  return { ready: () => session.start(), started: () => session.state !== 'idle' };
}

/** What the parts of the extension are given. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly active: ActiveReport;
}

/** The document in the active editor, while it is a report's. */
export interface ActiveReport {
  readonly document: () => TextDocument | undefined;
  /** The document that commands without an argument are about: the active one, or the last that was. */
  readonly uri: () => Uri | undefined;
}

function activeReport(context: ExtensionContext, session: Session): ActiveReport {
  let last: Uri | undefined;
  let told: boolean | undefined;
  const isReport = (document: TextDocument | undefined): document is TextDocument =>
    document !== undefined && (session.summaryOf(document.uri) !== undefined || sniffed(document));
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const own = isReport(document);
    if (own) last = document.uri;
    // Summaries come with every keystroke; the window hears of it only when it changes.
    if (own !== told) void commands.executeCommand('setContext', 'soat.active', own);
    told = own;
  };
  context.subscriptions.push(window.onDidChangeActiveTextEditor(update), session.onSummary(update));
  update();
  return {
    document: () => {
      const document = window.activeTextEditor?.document;
      return isReport(document) ? document : undefined;
    },
    uri: () => {
      const document = window.activeTextEditor?.document;
      return isReport(document) ? document.uri : last;
    },
  };
}

function startWhereAReportIs(context: ExtensionContext, session: Session): void {
  const begin = (): void => {
    if (session.state === 'idle') void session.start();
  };
  const look = (document: TextDocument): void => {
    if (session.state === 'idle' && sniffed(document)) begin();
  };
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    window.onDidChangeActiveTextEditor(editor => editor && look(editor.document)),
    workspace.onDidSaveTextDocument(look),
    session.onState(state => {
      if (state !== 'starting') return;
      void commands.executeCommand('setContext', 'soat.started', true);
      fitWords(context);
    }),
  );
  for (const document of workspace.textDocuments) look(document);
  if (session.state === 'idle' && workspace.workspaceFolders) {
    void Promise.resolve(workspace.findFiles(reportFiles, '**/node_modules/**', 1)).then(found => {
      if (found.length > 0) begin();
    });
  }
}

function sniffed(document: TextDocument): boolean {
  const { languageId, uri, lineCount } = document;
  if (languageId !== 'markdown' && languageId !== 'yaml' && languageId !== 'plaintext') return false;
  if (uri.scheme === 'git' || uri.scheme === 'output') return false;
  const head = document.getText().slice(0, 4000);
  return lineCount > 0 && maybeReport(uri.path.slice(uri.path.lastIndexOf('/') + 1), head);
}

let fitted: Disposable | undefined;

/** A figure with its marks, a document's number and a Vietnamese word are words, for a double click and for F2. */
function fitWords(context: ExtensionContext): void {
  const wordPattern =
    /\d+[a-zđ]?(?:\/\d{4})?[-/]\p{Lu}[\p{L}\p{N}]*(?:[-/]\p{L}[\p{L}\p{N}]*)*|\d+(?:[.,]\d+)*%?|[\p{L}\p{M}\p{N}_]+(?:[-/][\p{L}\p{M}\p{N}_]+)*/u;
  fitted ??= languages.setLanguageConfiguration('markdown', { wordPattern });
  context.subscriptions.push(fitted);
}
