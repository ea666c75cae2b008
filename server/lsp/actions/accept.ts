/** Taking a finding as known: an entry in the file of known findings, where the report has one. */
import { CodeActionKind } from 'vscode-languageserver';
import { withEntry } from '../../core/baseline.ts';
import { messageOf } from '../../core/project.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';
import { findingsAt } from './repairs.ts';

export const accept: Offers = function* (place) {
  const { view } = place;
  const { baseline, report } = view.checked;
  const folder = baseline?.uri.slice(0, baseline.uri.lastIndexOf('/') + 1);
  if (!baseline || baseline.broken || folder === undefined || !view.uri.startsWith(folder)) return;
  for (const finding of findingsAt(place)) {
    if (finding.known) continue;
    const { check, fingerprint } = finding;
    // As the command line words it, whatever the language of the editor.
    const entry = { check, fingerprint, message: messageOf(finding, 'vi', report.style) };
    const lines = baseline.text.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)!.length };
    yield {
      key: `accept ${fingerprint}`,
      title: actionWords[view.preferences.language].accept(check),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, view)],
      edits: () => [
        {
          uri: baseline.uri,
          edit: {
            range: { start: { line: 0, character: 0 }, end },
            newText: withEntry(baseline.text, view.uri.slice(folder.length), entry),
          },
        },
      ],
    };
  }
};
