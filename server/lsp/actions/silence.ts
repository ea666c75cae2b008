/** Passing over a finding, with a reason: a comment before what it is about. */
import { CodeActionKind } from 'vscode-languageserver';
import { outermost, startOf } from '../../core/document.ts';
import { isYaml } from '../../core/file-kinds.ts';
import type { ReportedFinding } from '../../core/project.ts';
import { askedAbout } from '../../core/questions.ts';
import type { Block } from '../../core/text.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import { clientCommands, type SilenceArguments } from '../protocol.ts';
import type { View } from '../session.ts';
import { tablesIn } from '../targets.ts';
import type { Offer, Offers } from './action.ts';
import { actionWords } from './action-words.ts';
import { findingsAt } from './repairs.ts';

export const silence: Offers = function* (place) {
  const { view, client } = place;
  const words = actionWords[view.preferences.language];
  const seen = new Set<string>();
  for (const finding of findingsAt(place)) {
    const comment = commentFor(finding, view);
    if (!comment || seen.has(comment.before)) continue;
    seen.add(comment.before);
    const base: Omit<Offer, 'key' | 'title'> = {
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, view)],
    };
    const written = (reason: string) => () => [
      {
        uri: view.uri,
        edit: {
          range: { start: comment.position, end: comment.position },
          newText: comment.before + reason + comment.after,
        },
      },
    ];
    const asked = askedAbout(finding);
    if (asked !== undefined) {
      yield {
        ...base,
        key: `scope ${finding.fingerprint}`,
        title: words.otherScope,
        edits: written(`${words.otherScopeReason} (${asked.replace(/\s+/g, ' ')})`),
      };
    }
    const title = words.silence(finding.check);
    const key = `silence ${finding.fingerprint}`;
    if (client.options.commands) {
      const argument: SilenceArguments = { uri: view.uris.outside(view.uri), ...comment };
      yield { ...base, key, title, command: { command: clientCommands.silence, arguments: [argument] } };
    } else yield { ...base, key, title, edits: written(words.reason) };
  }
};

type Comment = Omit<SilenceArguments, 'uri'>;

function commentFor(
  { check, place, about }: ReportedFinding,
  { document, convert, checked }: View,
): Comment | undefined {
  if (place.kind !== 'text') return undefined;
  const block = outermost(place.block);
  const start = startOf(document, block);
  if (start === undefined || /^(?:ignore-|limit-)/.test(check)) return undefined;
  const newline = document.stretches[0]?.text.includes('\r\n') ? '\r\n' : '\n';
  const cell = cellOf(block, about, checked);
  const what = `soat-ignore ${check}${cell ? ` @${cell}` : ''}: `;
  if (block.kind === 'file' || block.kind === 'front-matter') {
    // A comment is YAML's: in a file of data it would be a row.
    if (block.kind === 'file' && !isYaml(block.uri)) return undefined;
    const at = start + (block.kind === 'file' ? headEnd(block.text) : block.text.indexOf('\n') + 1);
    return { position: convert.position(document, at), before: `# ${what}`, after: newline };
  }
  return { position: convert.position(document, start), before: `<!-- ${what}`, after: ` -->${newline}` };
}

/** After a byte order mark and the line `soat: 1`. */
function headEnd(text: string): number {
  const match = /^\uFEFF?(?:---[ \t]*\r?\n)?(?:so[aá]t[ \t]*:[^\n]*\n)?/u.exec(text);
  return match ? match[0].length : 0;
}

/** `r6.tong_so` for a finding about one cell of a table. */
function cellOf(block: Block, about: string | undefined, checked: View['checked']): string | undefined {
  if (about === undefined) return undefined;
  const table = tablesIn({ checked }, block).find(({ id }) => about.startsWith(`${id}.`));
  return table && about.slice(table.id.length + 1);
}
