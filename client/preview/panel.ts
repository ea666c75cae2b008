/**
 * One preview: asks the server what has changed, hands it to the page, and carries places between page and source.
 *
 * Updates never pile up: while one is on its way, any number of changes make one more.
 */
import { commands, type Position, type TextDocument, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  type PreviewExplanation,
  type PreviewParams,
  type PreviewResult,
  type PreviewSpot,
  previewExplainRequest,
  previewRequest,
  previewSourceRequest,
  previewSpotRequest,
  type WireLocation,
} from '../../server/lsp/protocol.ts';
import type { Parts } from '../extension.ts';
import { locationOf } from '../places.ts';
import type { ToPage, ToPanel } from './messages.ts';
import { printReport } from './print.ts';
import { shellHtml } from './shell.ts';
import { previewWords } from './words.ts';

export interface PreviewPanel {
  readonly pinned: boolean;
  /** Whether the report of this document is shown. */
  shows(uri: Uri): boolean;
  /** Brings the panel to the front with the report of a document. */
  show(uri: Uri): void;
  /** The active editor has changed; `own` when its document is a report's. */
  follow(uri: Uri, own: boolean): void;
  reveal(uri: Uri, at: Position): void;
  changed(document: TextDocument): void;
  checked(report: string): void;
  restart(): void;
}

export interface PanelOptions {
  readonly uri: Uri;
  readonly pinned: boolean;
  readonly closed: () => void;
}

export function openPanel(panel: WebviewPanel, parts: Parts, options: PanelOptions): PreviewPanel {
  const { context, session } = parts;
  let { uri, pinned } = options;
  let shown: { id: string; report: string } | undefined;
  /** The page has its script running; it has not when the panel is hidden. */
  let ready = false;
  let asking = false;
  let again = false;
  let closed = false;
  /** Where a click in the page has put the cursor: that move is not revealed back. */
  let echo: string | undefined;
  /** The last cursor, when it is to be revealed as soon as the answer to an earlier one is there. */
  let cursor: { uri: Uri; at: Position } | undefined;
  let revealing = false;

  const post = (message: ToPage): void => void panel.webview.postMessage(message);

  const update = async (): Promise<void> => {
    if (!ready || closed) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      // The change must reach the server first: its listener may come after ours.
      await Promise.resolve();
      await ask();
    } while (again && ready && !closed);
    asking = false;
    void revealLast();
  };

  const ask = async (): Promise<void> => {
    const about = uri;
    const params: PreviewParams = { uri: about.toString(), ...(shown ? { previous: shown.id } : {}) };
    const result = await session.ask<PreviewResult>(previewRequest, params);
    if (closed || about !== uri) {
      again = true;
      return;
    }
    const words = previewWords();
    if (!result) {
      post({ kind: 'notice', text: shown ? words.notUpdated : words.noReport });
      return;
    }
    const { id, title, language, counts, report, changes, sheets, style } = result;
    const named = words.panelTitle(title);
    if (panel.title !== named) panel.title = named;
    if (changes) {
      if (shown?.id !== id) post({ kind: 'changes', id, title, counts, changes });
    } else {
      const own = uri.toString();
      post({ kind: 'whole', id, uri: own, title, language, counts, style: style ?? '', sheets: sheets ?? [] });
      if (sheets?.length === 0) post({ kind: 'notice', text: words.nothing });
    }
    shown = { id, report };
  };

  const revealLast = async (): Promise<void> => {
    // What is typed comes first; its place is asked of the state it makes.
    if (revealing || asking) return;
    revealing = true;
    while (cursor && shown && ready && panel.visible) {
      const { uri, at } = cursor;
      cursor = undefined;
      const { id } = shown;
      const position = { line: at.line, character: at.character };
      const spot = await session.ask<PreviewSpot>(previewSpotRequest, { id, uri: uri.toString(), position });
      if (spot && shown?.id === id) post({ kind: 'reveal', spot });
    }
    revealing = false;
  };

  const open = async (id: string, spot: PreviewSpot): Promise<void> => {
    const found = await session.ask<WireLocation>(previewSourceRequest, { id, spot });
    if (!found) return;
    const { uri, range } = locationOf(found);
    echo = `${uri.toString()} ${range.end.line}:${range.end.character}`;
    const editors = window.visibleTextEditors;
    const own = editors.find(({ document }) => document.uri.toString() === uri.toString());
    const beside = editors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel.viewColumn);
    const viewColumn =
      own?.viewColumn ??
      beside?.viewColumn ??
      (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    await window.showTextDocument(uri, { selection: range, viewColumn });
  };

  const hear = async (message: ToPanel): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        ready = true;
        shown = undefined;
        post({ kind: 'pinned', pinned });
        await update();
        return;
      case 'open':
        await open(message.id, message.spot);
        return;
      case 'explain': {
        const { id, spot, ask } = message;
        const explanation = await session.ask<PreviewExplanation>(previewExplainRequest, { id, spot });
        post({ kind: 'explained', ask, explanation });
        return;
      }
      case 'pin':
        pinned = message.pinned;
        return;
      case 'find':
        await commands.executeCommand('editor.action.webvieweditor.showFind');
        return;
      case 'print':
        if (shown) await printReport(context, session, shown.id);
        return;
      default:
        message satisfies never;
    }
  };

  panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
  panel.iconPath = Uri.joinPath(context.extensionUri, 'client', 'media', 'report.svg');
  panel.webview.onDidReceiveMessage((message: ToPanel) => void hear(message));
  panel.onDidChangeViewState(() => {
    if (!panel.visible) ready = false;
  });
  panel.onDidDispose(() => {
    closed = true;
    options.closed();
  });
  panel.webview.html = shellHtml(panel.webview, context, previewWords());

  const turnTo = (next: Uri): void => {
    if (next.toString() === uri.toString()) return;
    const known = session.summaryOf(next)?.report;
    uri = next;
    if (!known || known !== shown?.report) void update();
  };

  return {
    get pinned() {
      return pinned;
    },
    shows: other => other.toString() === uri.toString() || session.summaryOf(other)?.report === shown?.report,
    show: other => {
      turnTo(other);
      panel.reveal(undefined, true);
    },
    follow: (other, own) => {
      if (own && !pinned) turnTo(other);
    },
    reveal: (other, at) => {
      const key = `${other.toString()} ${at.line}:${at.character}`;
      if (echo !== undefined) {
        const same = echo === key;
        echo = undefined;
        if (same) return;
      }
      if (!shown || !panel.visible) return;
      const report = session.summaryOf(other)?.report;
      if (report !== undefined && report !== shown.report) return;
      cursor = { uri: other, at };
      void revealLast();
    },
    changed: document => {
      const report = session.summaryOf(document.uri)?.report;
      if (report === undefined || report === shown?.report) void update();
    },
    checked: report => {
      if (!shown || report === shown.report) void update();
    },
    restart: () => {
      shown = undefined;
      void update();
    },
  };
}
