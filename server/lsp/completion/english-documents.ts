/** Document numbers behind the English word for their type: "Memorandum HR", "Decree No. 61". */
import { documentsOf } from '../../core/documents/index.ts';
import { plain } from '../../core/model/names.ts';
import { printNumber } from '../../core/reading/documents/number.ts';
import { englishTypeAtEnd } from '../../core/reading/documents/worded.ts';
import { escaped, shortened } from '../markdown.ts';
import type { View } from '../session.ts';
import { CompletionItemKind, type Draft } from './item.ts';

/** Undefined where no such word stands at the end of `before`. */
export function englishDocuments(before: string, view: View): readonly Draft[] | undefined {
  const { lead, written } = behindWord.exec(before)?.groups ?? {};
  const type = lead === undefined ? undefined : englishTypeAtEnd(lead)?.words;
  if (type === undefined || written === undefined) return undefined;
  const wanted = plain(written);
  const drafts: Draft[] = [];
  for (const { mentions, subject } of documentsOf(view.checked.mentions)) {
    const alike = mentions.filter(({ read }) => read.typeWords?.toLowerCase() === type.toLowerCase());
    const first = alike.find(({ date }) => date) ?? alike[0];
    if (!first?.number || !plain(printNumber(first.number)).startsWith(wanted)) continue;
    const number = printNumber(first.number);
    const { datePlace } = first;
    const day = datePlace?.kind === 'text' ? datePlace.block.text.slice(datePlace.start, datePlace.end).trim() : '';
    const text = day === '' ? number : `${number} of ${day}`;
    drafts.push({
      label: text,
      detail: shortened(subject || type, 80),
      kind: CompletionItemKind.Reference,
      text,
      replaced: written.length,
      filter: written === '' ? text : written,
      sort: String(drafts.length).padStart(4, '0'),
      documentation: `**${escaped(`${type} ${text}`)}**`,
    });
  }
  return drafts;
}

/** The word with a capital, "No." or not, and what is written of the number. */
const behindWord = /(?<lead>\p{Lu}[\p{L} -]{2,30} )(?:Nos?\.? )?(?<written>(?:[\dA-Z(][\dA-Z/()-]{0,24})?)$/u;
