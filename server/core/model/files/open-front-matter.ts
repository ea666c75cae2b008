/** Front matter that nothing closes: to Markdown its first line is a rule and the keys below are a paragraph. */
import { type Finding, textPlace } from '../../finding.ts';
import type { Block, SourceDocument } from '../../text.ts';

/** A finding where `soat:` stands below an opening `---` that has no other; what is declared there is not read. */
export function openFrontMatter(document: SourceDocument): Finding | undefined {
  const [opening, keys, ...others] = document.stretches[0]?.blocks ?? [];
  if (opening?.kind !== 'rule' || !keys || !/^\ufeff?---[ \t]*$/.test(opening.text)) return undefined;
  if (!/^(?:soat|soát)[ \t]*:[ \t]*\d/mu.test(keys.text.normalize('NFC'))) return undefined;
  const after = others.findIndex(block => !declares(block));
  const last = after < 0 ? (others.at(-1) ?? keys) : (others[after - 1] ?? keys);
  const end = textPlace(last, last.text.length, last.text.length);
  return {
    check: 'syntax-error',
    place: textPlace(opening, opening.text.indexOf('-'), opening.text.trimEnd().length),
    data: { code: 'OPEN_FRONT_MATTER' },
    fixes: [{ title: 'front-matter', safe: false, edits: [{ place: end, newText: '\n---' }] }],
  };
}

/** Keys after a blank line, and lines indented under them. */
function declares({ text }: Block): boolean {
  return /^(?:[ \t]+\S|[^\s:#|>*-][^:\n]{0,40}:(?:\s|$))/u.test(text);
}
