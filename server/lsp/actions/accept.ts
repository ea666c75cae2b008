/** Taking a finding as known: an entry in the file of known findings; where the report has none, one is made. */
import { CodeActionKind } from 'vscode-languageserver';
import { baselineName } from '../../core/model/files/recognise.ts';
import { withEntry } from '../../core/project/baseline.ts';
import { messageOf } from '../../core/project.ts';
import { createsFiles } from '../edits.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import { clientCommands } from '../protocol.ts';
import { folderOf } from '../uris.ts';
import type { Offers, Place } from './action.ts';
import { actionWords } from './action-words.ts';
import { findingsAt } from './repairs.ts';

export const accept: Offers = function* (place) {
  const { view, client } = place;
  const file = knownFile(place);
  if (!file || !view.uri.startsWith(file.folder)) return;
  const { uri, text } = file;
  for (const finding of findingsAt(place)) {
    if (finding.known) continue;
    const { check, fingerprint } = finding;
    // As the command line words it, whatever the language of the editor.
    const entry = { check, fingerprint, message: messageOf(finding, 'vi', view.checked.report.style) };
    const lines = (text ?? '').split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)!.length };
    const newText = withEntry(text, view.uri.slice(file.folder.length), entry);
    const edit = { range: { start: { line: 0, character: 0 }, end }, newText };
    yield {
      key: `accept ${fingerprint}`,
      title: actionWords[view.preferences.language].accept(check),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, view)],
      edits: () => [{ uri, edit, creates: text === undefined }],
      // Known findings are read from the disk: the command line reads the same file.
      ...(client.options.commands
        ? { command: { command: clientCommands.save, arguments: [view.uris.outside(uri)] } }
        : {}),
    };
  }
};

interface KnownFile {
  readonly uri: string;
  /** With its slash. */
  readonly folder: string;
  /** Undefined when there is no such file yet. */
  readonly text: string | undefined;
}

/** The file that holds for the report, or where one would hold for all reports of the workspace's folder. */
function knownFile({ view, client }: Place): KnownFile | undefined {
  const { baseline, report } = view.checked;
  if (baseline) {
    const { uri, text, broken } = baseline;
    return broken ? undefined : { uri, folder: `${folderOf(uri)}/`, text };
  }
  if (!createsFiles(client)) return undefined;
  const own = client.folders.find(folder => report.uri.startsWith(`${folder}/`)) ?? folderOf(report.uri);
  return { uri: `${own}/${baselineName}`, folder: `${own}/`, text: undefined };
}
