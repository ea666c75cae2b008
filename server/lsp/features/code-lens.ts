/** Counts above each table, "12 số liệu · 10 khớp · 1 lệch · 1 chưa đối chiếu", and above each entry of a register. What differs is what a finding names, as in all summaries. */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { uriOf } from '../../core/finding.ts';
import { tablesOf } from '../../core/model/report.ts';
import type { Table } from '../../core/model/table.ts';
import { verdictsOf } from '../../core/project/figure-verdicts.ts';
import { countOutcomes } from '../../core/project/outcomes.ts';
import type { Feature } from '../feature.ts';
import { clientCommands } from '../protocol.ts';
import { entries, mentionsOfEntry } from '../register.ts';
import type { View } from '../session.ts';
import { sharersOfEach } from '../sharing.ts';
import { citedWords, lensWords } from '../words.ts';

export const codeLens: Feature<CodeLensParams, CodeLens[] | null> = {
  method: 'textDocument/codeLens',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    if (!view?.preferences.codeLens) return null;
    const lenses: CodeLens[] = [];
    for (const { table } of tablesOf(view.checked.report)) {
      if (uriOf(table.place) !== view.uri) continue;
      const range = view.convert.place(view.document, table.place);
      if (!range) continue;
      const start = { line: range.start.line, character: 0 };
      lenses.push({ range: { start, end: start }, data: { uri: textDocument.uri, table: table.id } });
    }
    const all = entries(view.checked);
    // Only a register that is opened by itself may be that of many reports.
    const alone = all.filter(({ place }) => uriOf(place) === view.checked.report.uri).map(({ entry }) => entry);
    const sharers = await sharersOfEach(alone, view, context);
    for (const { entry, place } of all) {
      const range = uriOf(place) === view.uri ? view.convert.place(view.document, place) : undefined;
      if (!range) continue;
      const start = { line: range.start.line, character: 0 };
      const count =
        sharers.get(entry)?.reduce((sum, { mentions }) => sum + mentions.length, 0) ??
        mentionsOfEntry(entry, view.checked).length;
      const title = citedWords[view.preferences.language](count);
      lenses.push({ range: { start, end: start }, command: { title, command: '' } });
    }
    return lenses;
  },
};

export const codeLensResolve: Feature<CodeLens, CodeLens> = {
  method: 'codeLens/resolve',
  handle: async (lens, context) => {
    const data = lens.data as { uri?: string; table?: string } | undefined;
    const view = data?.uri === undefined ? undefined : await context.view({ uri: data.uri });
    const table = view && [...tablesOf(view.checked.report)].find(found => found.table.id === data?.table)?.table;
    if (!view || !table) return { ...lens, command: { title: '', command: '' } };
    const title = titleFor(table, view);
    return context.client.options.commands
      ? {
          ...lens,
          command: { title, command: clientCommands.showFigures, arguments: [data?.uri, lens.range.start] },
        }
      : { ...lens, command: { title, command: '' } };
  },
};

function titleFor(table: Table, { checked, preferences }: View): string {
  const { origin } = table;
  const block = origin.kind === 'text' ? origin.block : undefined;
  const evaluations = block ? checked.evaluationsAt(block) : checked.evaluations;
  return lensWords[preferences.language](countOutcomes(verdictsOf([table], evaluations), checked.faults));
}
