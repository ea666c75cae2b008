/** When a tree asks again: after a check of the active report, and when it comes to sight. */
import { Disposable, type Event, window } from 'vscode';
import type { Parts } from '../extension.ts';

interface Seen {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** One update at a time; what came meanwhile is one more. Hidden trees wait until they are seen. */
export function refreshing({ session }: Parts, view: Seen, update: () => Promise<void>): Disposable {
  let due = false;
  let running = false;
  const run = async (): Promise<void> => {
    due = true;
    if (running || !view.visible) return;
    running = true;
    try {
      while (due && view.visible) {
        due = false;
        await update();
      }
    } finally {
      running = false;
    }
  };
  return Disposable.from(
    session.onSummary(() => void run()),
    session.onState(() => void run()),
    window.onDidChangeActiveTextEditor(() => void run()),
    view.onDidChangeVisibility(() => void run()),
  );
}
