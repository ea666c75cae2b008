/** Document numbers behind the English word for their type, by number or words of the subject: "Decree No. 61", "Decision dredging". */
import { documentsOf } from '../../core/documents/index.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { plain } from '../../core/model/names.ts';
import { printDate } from '../../core/reading/dates.ts';
import { printNumber } from '../../core/reading/documents/number.ts';
import { englishTypeAtEnd } from '../../core/reading/documents/worded.ts';
import { escaped, shortened } from '../markdown.ts';
import { entries, entryFor } from '../register.ts';
import type { View } from '../session.ts';
import { CompletionItemKind, type Draft } from './item.ts';

/** Undefined where no such word stands at the end of `before`. */
export function englishDocuments(before: string, view: View): readonly Draft[] | undefined {
  const { lead, no, written } = (behindWord.exec(before) ?? behindSubject.exec(before))?.groups ?? {};
  const type = lead === undefined ? undefined : englishTypeAtEnd(lead)?.words;
  if (type === undefined || written === undefined) return undefined;
  const wanted = plain(written);
  const drafts: Draft[] = [];
  const known = new Set<RegisteredDocument>();
  const add = (number: string, day: string, subject: string, isNumber: boolean): void => {
    const text = day === '' ? number : `${number} of ${day}`;
    drafts.push({
      label: text,
      detail: shortened(subject || type, 80),
      kind: CompletionItemKind.Reference,
      // Of what the text cites already, the number stands as it does there.
      text: isNumber && no === undefined && /^\d/u.test(number) ? `No. ${text}` : text,
      replaced: written.length,
      filter: written === '' ? text : written,
      sort: String(drafts.length).padStart(4, '0'),
      documentation: [`**${escaped(`${type} ${text}`)}**`, escaped(subject)].filter(Boolean).join('\n\n'),
    });
  };
  const isWanted = (number: string, subject: string): boolean =>
    plain(number).startsWith(wanted) || (wanted.length > 2 && plain(subject).includes(wanted));
  for (const { mentions, subject } of documentsOf(view.checked.mentions)) {
    const alike = mentions.filter(({ read }) => read.typeWords?.toLowerCase() === type.toLowerCase());
    const first = alike.find(({ date }) => date) ?? alike[0];
    if (!first?.number) continue;
    const entry = entryFor(first, view.checked);
    if (entry) known.add(entry);
    const number = printNumber(first.number);
    const about = subject ?? entry?.subject?.value ?? '';
    // What is being written is read as a citation itself.
    const isItself = mentions.length === 1 && plain(number) === wanted;
    if (isItself || !isWanted(number, about)) continue;
    const { datePlace } = first;
    const day = datePlace?.kind === 'text' ? datePlace.block.text.slice(datePlace.start, datePlace.end).trim() : '';
    add(number, day, about, wanted !== '' && !plain(number).startsWith(wanted));
  }
  // What the register knows beside.
  for (const { entry } of entries(view.checked)) {
    const words = entry.type?.value ?? '';
    if (known.has(entry) || !entry.number || words.toLowerCase() !== type.toLowerCase()) continue;
    const subject = entry.subject?.value ?? '';
    if (!isWanted(entry.number.value, subject)) continue;
    add(entry.number.value, entry.date ? printDate(entry.date.value, 'long', 'en') : '', subject, true);
  }
  return drafts;
}

/** The word with a capital, "No." or not, and what is written of the number. */
const behindWord = /(?<lead>\p{Lu}[\p{L} -]{2,30} )(?<no>Nos?\.? )?(?<written>(?:[\dA-Z(][\dA-Z/()-]{0,24})?)$/u;
/** Words of the subject right behind it. */
const behindSubject =
  /(?<lead>\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? )(?<no>Nos?\.? )?(?<written>\p{Ll}[\p{L} ]{2,30})$/u;
