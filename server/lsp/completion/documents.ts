/** Document numbers where one is being written: after "số", or after the words of a type. */
import { documentsOf } from '../../core/documents/index.ts';
import { folded, plain } from '../../core/model/names.ts';
import { printWritten } from '../../core/reading/documents/print.ts';
import { typeWords } from '../../core/reading/documents/types.ts';
import { escaped, shortened } from '../markdown.ts';
import { CompletionItemKind, type Draft, type ItemsAt, itemOf } from './item.ts';

export const documentItems: ItemsAt = spot => {
  const { block, before, view } = spot;
  if (!block || block.kind === 'front-matter' || block.kind === 'file' || block.kind === 'fence') return undefined;
  const number = /(?:^|[\s(,;|])(?:số|Số|No\.?)\s{1,3}([\p{L}\d/-]{0,40})$/u.exec(before);
  const typed = number ? undefined : typeBefore(before);
  if (!number && !typed) return undefined;
  const written = number ? number[1]! : typed!.rest;
  const wanted = plain(written.trim());
  const type = number
    ? typeBefore(before.slice(0, before.length - written.length).replace(/\s*(?:số|Số)\s*$/u, ' '))?.type
    : typed!.type;
  const drafts: Draft[] = [];
  for (const [index, document] of documentsOf(view.checked.mentions).entries()) {
    const { typeWords: words = '', subject = '', date } = document;
    if (!document.number || (type && folded(words) !== folded(type))) continue;
    if (wanted !== '' && !plain(`${document.number} ${subject}`).includes(wanted)) continue;
    const dated = date ? ` ngày ${printWritten(date)}` : '';
    const text = `${number ? '' : 'số '}${document.number}${dated}`;
    drafts.push({
      label: `${document.number}${dated}`,
      detail: shortened(subject || words, 80),
      kind: CompletionItemKind.Reference,
      text,
      replaced: written.length,
      // What was typed chose it already, by number or by words of the subject.
      filter: written === '' ? text : written,
      sort: String(index).padStart(4, '0'),
      documentation: `**${escaped(`${words} ${document.number}`)}**${dated}\n\n${escaped(subject)}`,
    });
  }
  return { incomplete: true, items: drafts.slice(0, 100).map(draft => itemOf(draft, spot)) };
};

/** "Kế hoạch " and up to four words after it. */
function typeBefore(before: string): { readonly type: string; readonly rest: string } | undefined {
  const tail = before.slice(-90).normalize('NFC');
  let best: { at: number; type: string } | undefined;
  for (const type of typeWords) {
    const at = tail.lastIndexOf(`${type} `);
    if (at >= 0 && (!best || at > best.at || (at === best.at && type.length > best.type.length))) best = { at, type };
  }
  if (!best) return undefined;
  const rest = tail.slice(best.at + best.type.length + 1);
  return /^[^.,;:()]{0,40}$/u.test(rest) && rest.split(/\s+/u).length <= 4 ? { type: best.type, rest } : undefined;
}
