/** Document numbers where one is being written: after "số", or after the words of a type. */
import { documentsOf } from '../../core/documents/index.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { folded, plain } from '../../core/model/names.ts';
import { printDate } from '../../core/reading/dates.ts';
import type { WrittenDate } from '../../core/reading/documents/mention.ts';
import { numberOf } from '../../core/reading/documents/number.ts';
import { printWritten } from '../../core/reading/documents/print.ts';
import { typeOf, typeWords } from '../../core/reading/documents/types.ts';
import { escaped, shortened } from '../markdown.ts';
import { entries, entryFor } from '../register.ts';
import type { View } from '../session.ts';
import { englishDocuments } from './english-documents.ts';
import { CompletionItemKind, type Draft, type ItemsAt, itemOf } from './item.ts';

export const documentItems: ItemsAt = spot => {
  const { block, before, view } = spot;
  if (!block || block.kind === 'front-matter' || block.kind === 'file' || block.kind === 'fence') return undefined;
  const english = englishDocuments(before, view);
  if (english && english.length > 0)
    return { incomplete: true, items: english.slice(0, 100).map(draft => itemOf(draft, spot)) };
  const number = /(?:^|[\s(,;|])(?:số|Số|(No)\.?)\s{1,3}([\p{L}\d/-]{0,40})$/u.exec(before);
  const typed = number ? undefined : typeBefore(before);
  if (!number && !typed) return undefined;
  const written = number ? number[2]! : typed!.rest;
  const wanted = plain(written.trim());
  const type = number
    ? typeBefore(before.slice(0, before.length - written.length).replace(/\s*(?:số|Số)\s*$/u, ' '))?.type
    : typed!.type;
  const drafts: Draft[] = [];
  for (const [index, document] of candidatesOf(view).entries()) {
    const { typeWords: words, number: own, subject, date } = document;
    if (type && folded(words) !== folded(type)) continue;
    if (wanted !== '' && !plain(`${own} ${subject}`).includes(wanted)) continue;
    const dated = date ? behindNumber(date, number?.[1] !== undefined) : '';
    const text = `${number ? '' : 'số '}${own}${dated}`;
    drafts.push({
      label: `${own}${dated}`,
      detail: shortened(subject || words, 80),
      kind: CompletionItemKind.Reference,
      text,
      replaced: written.length,
      // What was typed chose it already, by number or by words of the subject.
      filter: written === '' ? text : written,
      sort: String(index).padStart(4, '0'),
      documentation: [`**${escaped(`${words} ${own}`.trim())}**${dated}`, escaped(subject)]
        .filter(Boolean)
        .join('\n\n'),
    });
  }
  return { incomplete: true, items: drafts.slice(0, 100).map(draft => itemOf(draft, spot)) };
};

interface Candidate {
  readonly number: string;
  readonly typeWords: string;
  readonly subject: string;
  readonly date: Day | undefined;
}

type Day = Pick<WrittenDate, 'year' | 'month' | 'day'>;

/** " ngày 13/02/2019"; behind "No.", where readers do not agree on the order of digits, " of 13 February 2019". */
function behindNumber({ year, month, day }: Day, inEnglish: boolean): string {
  if (!inEnglish) return ` ngày ${printWritten({ year, month, day })}`;
  return month === undefined || day === undefined
    ? ` of ${year}`
    : ` of ${printDate({ year, month, day }, 'long', 'en')}`;
}

/** The documents of the text, in order, and then those of the register that it does not mention yet. */
function candidatesOf({ checked }: View): Candidate[] {
  const found: Candidate[] = [];
  const known = new Set<RegisteredDocument>();
  for (const { number, typeWords: words = '', subject = '', date, mentions } of documentsOf(checked.mentions)) {
    // A report does not cite itself.
    if (!number || mentions.some(({ self }) => self)) continue;
    const entry = entryFor(mentions[0]!, checked);
    if (entry) known.add(entry);
    found.push({
      number,
      typeWords: entry?.type?.value ?? words,
      subject: entry?.subject?.value ?? subject,
      date: entry?.date?.value ?? date,
    });
  }
  for (const { entry } of entries(checked)) {
    if (known.has(entry) || !entry.number) continue;
    const { number, type, subject, date } = entry;
    found.push({
      number: number.value,
      typeWords: type?.value ?? wordsFor(number.value),
      subject: subject?.value ?? '',
      date: date?.value,
    });
  }
  return found;
}

/** "Kế hoạch" for `172/KH-UBND`. */
function wordsFor(number: string): string {
  const code = numberOf(number)?.type;
  return (code && typeOf(code)?.words[0]) ?? '';
}

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
