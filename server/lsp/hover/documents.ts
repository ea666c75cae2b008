/** A document in words: what the register says of it, else what the text does, and how often it is mentioned. */
import { type CitedDocument, documentsOf } from '../../core/documents/index.ts';
import type { DocumentMention } from '../../core/documents/mentions/mentions.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { printDate } from '../../core/reading/dates.ts';
import { knownDate } from '../../core/reading/documents/known-dates.ts';
import { titleOf } from '../../core/reading/documents/laws.ts';
import type { WrittenDate } from '../../core/reading/documents/mention.ts';
import { printWritten } from '../../core/reading/documents/print.ts';
import { code, escaped, shortened } from '../markdown.ts';
import { entryFor, mentionsOfEntry } from '../register.ts';
import type { View } from '../session.ts';
import type { Target } from '../targets.ts';
import { hoverWords } from '../words.ts';

export function mentionLines({ mention }: Extract<Target, { kind: 'mention' }>, view: View): string[] {
  const entry = entryFor(mention, view.checked);
  if (entry) return entryLines(entry, view);
  const document = documentsOf(view.checked.mentions).find(({ key }) => key === mention.key);
  if (!document) return [];
  const numbered = [document.typeWords, document.number && code(document.number)].filter(Boolean).join(' ');
  return linesOf(
    {
      head: document.name ? escaped(document.name) : numbered || escaped(mention.key),
      subject: document.subject,
      date: document.date && dated(document.date, view),
      issuer: document.issuer ?? document.place,
      usual: usualOf(mention, document, view),
      mentions: document.mentions.length,
      registered: false,
    },
    view,
  );
}

/** Title and day of a law that the text only names by its number; what the text says itself is not said again. */
function usualOf(
  { number }: Pick<DocumentMention, 'number'>,
  { subject, name, date, typeWords }: CitedDocument,
  view: View,
): string | undefined {
  if (!number || number.year === undefined) return undefined;
  const known = subject || name ? undefined : titleOf(number);
  const day = date ? undefined : knownDate(number, number.year, typeWords);
  const { law } = hoverWords[view.preferences.language];
  const said = [known && (known.amends ? law(known.title) : known.title), day && dated(day, view)].filter(Boolean);
  return said.length > 0 ? said.join(', ') : undefined;
}

/** What the text says fills in what the register leaves out. */
export function entryLines(
  entry: RegisteredDocument,
  view: View,
  cited?: { readonly count: number; readonly reports: number },
): string[] {
  const mentions = mentionsOfEntry(entry, view.checked);
  const key = mentions[0]?.key;
  const document = documentsOf(view.checked.mentions).find(document => document.key === key);
  const type = entry.type?.value ?? document?.typeWords;
  const number = entry.number?.value ?? entry.alias[0]?.value;
  return linesOf(
    {
      head: [type && escaped(type), number && code(number)].filter(Boolean).join(' '),
      subject: entry.subject?.value ?? document?.subject,
      date: entry.date ? dated(entry.date.value, view) : document?.date && dated(document.date, view),
      issuer: entry.issuer?.value ?? document?.issuer,
      mentions: cited?.count ?? mentions.length,
      reports: cited?.reports,
      registered: true,
    },
    view,
  );
}

type DayOrLess = Pick<WrittenDate, 'year' | 'month' | 'day'>;

/** `13/02/2019`, and in English `13 February 2019`: there the order of day and month is not the same for all readers. */
function dated({ year, month, day }: DayOrLess, { preferences }: View): string {
  if (preferences.language === 'vi' || month === undefined || day === undefined)
    return printWritten({ year, month, day });
  return printDate({ year, month, day }, 'long', 'en');
}

interface Facts {
  readonly head: string;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly issuer: string | undefined;
  readonly usual?: string | undefined;
  readonly mentions: number;
  /** In how many reports, where that is known. */
  readonly reports?: number | undefined;
  readonly registered: boolean;
}

function linesOf({ head, subject, date, issuer, usual, mentions, reports, registered }: Facts, view: View): string[] {
  const words = hoverWords[view.preferences.language];
  const lines = [`**${head}**`];
  if (subject) lines.push(escaped(shortened(subject, 200)));
  const facts = [date && `${words.dated}: ${date}`, issuer && `${words.issuer}: ${escaped(issuer)}`].filter(Boolean);
  if (facts.length > 0) lines.push(facts.join(' · '));
  if (usual) lines.push(escaped(words.usual(usual)));
  lines.push([words.mentions(mentions, reports), registered ? words.registered : ''].filter(Boolean).join(' '));
  return lines;
}
