/**
 * Sends diagnostics to clients that cannot ask for them, and summaries to those that want them.
 *
 * Changes that come while it works are taken together; there is no other delay. What was sent last is remembered by
 * its fingerprint, so that the same is not sent twice.
 */
import type { Connection } from 'vscode-languageserver';
import type { OpenDocument } from './documents.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { countsOf } from './features/figures.ts';
import { type SummaryParams, summaryNotification } from './protocol.ts';
import type { Session } from './session.ts';
import type { Uris } from './uris.ts';

export interface Publisher {
  changed(uri: string): void;
  closed(uri: string): void;
  /** Everything open is looked at again. */
  refresh(): void;
}

export interface PublisherContext {
  readonly connection: Connection;
  readonly uris: Uris;
  readonly pause: () => Promise<unknown>;
  readonly open: ReadonlyMap<string, OpenDocument>;
  readonly push?: boolean;
  readonly summaries?: boolean;
  readonly relatedInformation?: boolean;
}

/** What was sent for a document last, and the report it belonged to. */
interface Sent {
  readonly id: string;
  readonly version: number | undefined;
  readonly report: string;
}

export function openPublisher(
  session: Session,
  { connection, uris, pause, open, push, summaries, relatedInformation }: PublisherContext,
): Publisher {
  const waiting = new Set<string>();
  const sent = new Map<string, Sent>();
  let busy = false;

  const publish = async (uri: string): Promise<void> => {
    const before = sent.get(uri)?.report;
    const view = await session.view(uri);
    const report = view?.checked.report.uri;
    if (before !== undefined && before !== report) left(before);
    if (!view || report === undefined) {
      if (sent.has(uri)) clear(uri);
      return;
    }
    if (summaries) {
      const params: SummaryParams = {
        uri: uris.outside(uri),
        report: uris.outside(report),
        counts: countsOf(view.checked),
      };
      void connection.sendNotification(summaryNotification, params);
    }
    if (!push) return;
    // A change in one file of a report may change what is said about the others.
    for (const other of view.checked.documents.keys()) {
      const own = session.beside(view, other);
      if (!own) continue;
      const { resultId, items } = diagnosticsOf(own);
      const last = sent.get(other);
      sent.set(other, { id: resultId, version: own.version, report });
      if (last?.id === resultId && last.version === own.version) continue;
      void connection.sendDiagnostics({
        uri: uris.outside(other),
        ...(own.version === undefined ? {} : { version: own.version }),
        diagnostics: relatedInformation ? [...items] : items.map(({ relatedInformation: _, ...item }) => item),
      });
    }
    left(report, new Set(view.checked.documents.keys()));
  };

  /** What was said of files that a report no longer has is said anew where they are open, and else taken back. */
  const left = (report: string, its: ReadonlySet<string> = new Set()): void => {
    for (const [uri, last] of sent) {
      if (last.report !== report || its.has(uri)) continue;
      if (open.has(uri)) waiting.add(uri);
      else clear(uri);
    }
  };

  const clear = (uri: string): void => {
    sent.delete(uri);
    void connection.sendDiagnostics({ uri: uris.outside(uri), diagnostics: [] });
  };

  const tell = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (waiting.size > 0) {
        await pause();
        const [next] = waiting;
        if (next === undefined) break;
        waiting.delete(next);
        // What goes wrong in one report keeps no other waiting.
        if (open.has(next)) await publish(next).catch(tell);
      }
    } finally {
      busy = false;
    }
  };

  const enabled = push === true || summaries === true;
  return {
    changed: uri => {
      if (!enabled) return;
      waiting.add(uri);
      void work();
    },
    closed: uri => {
      waiting.delete(uri);
      if (!enabled || !push) return;
      const report = sent.get(uri)?.report ?? session.reportOf(uri);
      if (report === undefined) return;
      const isOf = (other: string): boolean => (sent.get(other)?.report ?? session.reportOf(other)) === report;
      const stillOpen = [...open.keys()].find(isOf);
      if (stillOpen !== undefined) {
        // What was closed may be another text on disk, or none.
        waiting.add(stillOpen);
        void work();
        return;
      }
      for (const other of [...sent.keys()]) if (isOf(other)) clear(other);
      session.release(report);
    },
    refresh: () => {
      if (!enabled) return;
      for (const [uri, last] of sent) sent.set(uri, { ...last, id: '' });
      for (const uri of open.keys()) waiting.add(uri);
      void work();
    },
  };
}
