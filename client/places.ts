/** Between the protocol's places and the editor's. */
import { Location, Range, Uri, ViewColumn, window } from 'vscode';
import type { WireLocation, WireRange } from '../server/lsp/protocol.ts';

export function rangeOf({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function locationOf({ uri, range }: WireLocation): Location {
  return new Location(Uri.parse(uri), range ? rangeOf(range) : new Range(0, 0, 0, 0));
}

/** Shows a place, beside a preview if the active group holds one. */
export async function reveal({ uri, range }: Location, preserveFocus = false): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    selection: range,
    preserveFocus,
    preview: preserveFocus,
    viewColumn: open?.viewColumn ?? ViewColumn.Active,
  });
}

/** `samples/bao-cao/body.md` → `body.md`. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
