/** Figures of the text brought up to their cells: what `soat refresh` lists and writes, as edits. */
import { loadReport } from '../../core/project/loading.ts';
import { readable, refreshReport, type Update } from '../../core/project/refreshing.ts';
import { openProject } from '../../core/project.ts';
import type { SourceDocument } from '../../core/text.ts';
import type { Feature } from '../feature.ts';
import { type RefreshParams, type RefreshResult, refreshRequest, type WireEdit, type WireUpdate } from '../protocol.ts';
import type { View } from '../session.ts';

export const refresh: Feature<RefreshParams, RefreshResult | null> = {
  method: refreshRequest,
  handle: async ({ uri, leave = [] }, context) => {
    const view = await context.view({ uri });
    if (!view) return null;
    const { report } = view.checked;
    // The texts change from round to round: they are those of a project of its own.
    const project = openProject();
    if (!(await loadReport(project, context.session.host, report.uri))) return null;
    const wire = (update: Update): WireUpdate => ({
      ...update,
      uri: view.uris.outside(update.uri),
      source: update.why === 'follows' ? readable(update) : update.source,
    });
    const left = new Set(leave.map(keyOf));
    const { updates, texts } = refreshReport(project, report.uri, update => left.has(keyOf(wire(update))));
    const edits = [...texts].flatMap(([source, text]) => {
      const document = view.checked.documents.get(source);
      return document ? [{ uri: view.uris.outside(source), edits: lineEdits(document, text, view) }] : [];
    });
    return { updates: updates.map(wire), edits };
  },
};

function keyOf({ uri, line, old, new: fresh, source }: WireUpdate): string {
  return JSON.stringify([uri, line, old, fresh, source]);
}

/** Figures and words change within their lines, so that line by line the texts belong together. */
function lineEdits(document: SourceDocument, fresh: string, { convert }: View): WireEdit[] {
  const edits: WireEdit[] = [];
  const lines = fresh.split('\n');
  let start = 0;
  for (const [index, old] of document.text.content.split('\n').entries()) {
    const line = lines[index] ?? old;
    if (line !== old) {
      let head = 0;
      while (head < old.length && old[head] === line[head]) head++;
      let tail = 0;
      while (tail < Math.min(old.length, line.length) - head && old.at(-1 - tail) === line.at(-1 - tail)) tail++;
      const range = convert.range(document, start + head, start + old.length - tail);
      edits.push({ range, newText: line.slice(head, line.length - tail) });
    }
    start += old.length + 1;
  }
  return edits;
}
