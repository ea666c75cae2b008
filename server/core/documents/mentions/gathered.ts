/**
 * The documents of a report with those that its register knows under one entry as one: "Chương trình tổng thể" beside the
 * number that the register gives that name to.
 */
import { memo } from '../../derive.ts';
import type { RegisteredDocument } from '../../model/files/register.ts';
import type { Report } from '../../model/report.ts';
import { type CitedDocument, documentsOf } from '../index.ts';
import { registeredOf } from '../register/registered.ts';
import { mentionsOf } from './mentions.ts';

/** In order of first mention. Right to remember because a report is immutable. */
export const gatheredDocuments: (report: Report) => readonly CitedDocument[] = memo(report => {
  const all = documentsOf(mentionsOf(report));
  const registered = registeredOf(report);
  if (!registered || all.every(({ number }) => number !== undefined)) return all;
  const gathered: CitedDocument[] = [];
  const places = new Map<RegisteredDocument, number>();
  for (const document of all) {
    const entry = registered.of(document.mentions[0]!);
    const at = entry && places.get(entry);
    const other = at === undefined ? undefined : gathered[at]!;
    // Two numbers are two documents, whatever the register makes of them.
    if (other && (document.number === undefined || other.number === undefined)) {
      gathered[at!] = together(other, document);
      continue;
    }
    if (entry) places.set(entry, gathered.length);
    gathered.push(entry && document.number === undefined ? named(document, entry) : document);
  }
  return gathered;
});

/** A document called by a name only, with the number that its entry has. */
function named(document: CitedDocument, { number, type, date }: RegisteredDocument): CitedDocument {
  if (!number) return document;
  return {
    ...document,
    number: number.value,
    name: undefined,
    typeWords: document.typeWords ?? type?.value,
    date: document.date ?? (date && { ...date.value, span: { start: 0, end: 0 }, how: 'elsewhere' }),
    subject: document.subject ?? document.name,
  };
}

function together(one: CitedDocument, other: CitedDocument): CitedDocument {
  const numbered = one.mentions.some(({ number }) => number) || one.number !== undefined ? one : other;
  return {
    ...numbered,
    typeWords: one.typeWords ?? other.typeWords,
    date: one.date ?? other.date,
    subject: numbered.subject ?? one.subject ?? other.subject,
    mentions: [...one.mentions, ...other.mentions],
  };
}
