/**
 * What is written into a register: the documents that it lacks, and what its entries leave out.
 */
import { type Edit, textPlace } from '../../finding.ts';
import type { Register, RegisterEnd, RegisteredDocument } from '../../model/files/register.ts';
import { namesOf } from '../../model/keys/keys.ts';
import { documentKeys } from '../../model/keys/register-keys.ts';
import type { Report } from '../../model/report.ts';
import { type CalendarDate, isRealDate } from '../../reading/dates.ts';
import { levelWords } from '../../reading/documents/body-words.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import type { WrittenDate } from '../../reading/documents/mention.ts';
import { printWritten } from '../../reading/documents/print.ts';
import { type CitedDocument, documentsOf } from '../index.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { registerSubject } from './register-subject.ts';
import { registeredOf } from './registered.ts';

/** The text of a register with the documents added that it lacks, and filled in what its entries leave out. */
export function completed(
  report: Report,
  register: Register,
): { readonly text: string; readonly added: number; readonly filled: number } {
  const { edits, added, filled } = completing(report, register);
  let { text } = register.block;
  // From the last to the first: of two at one place, what comes second is written first and stands behind.
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => b.edit.place.start - a.edit.place.start || b.index - a.index);
  for (const { edit } of ordered) {
    text = text.slice(0, edit.place.start) + edit.newText + text.slice(edit.place.end);
  }
  return { text: text.endsWith('\n') ? text : `${text}\n`, added, filled };
}

/** The edits that add documents to a register and fill in what its entries leave out; nothing written is changed. */
function completing(
  report: Report,
  register: Register,
): { readonly edits: readonly Edit[]; readonly added: number; readonly filled: number } {
  const registered = registeredOf(report);
  const edits: Edit[] = [];
  let filled = 0;
  // Entries of this register that no document has been written to yet.
  const open = new Set<RegisteredDocument>(register.documents);
  for (const document of documentsOf(mentionsOf(report))) {
    const entry = document.mentions.map(mention => registered?.of(mention)).find(one => one !== undefined);
    if (!entry?.end || !open.delete(entry)) continue;
    const lines = linesOf(document).filter(([key]) => key !== 'number' && entry[key] === undefined);
    if (lines.length === 0) continue;
    filled++;
    const { offset, indent } = entry.end;
    edits.push({
      place: textPlace(register.block, offset, offset),
      newText: inLinesOf(
        register,
        lines.map(([key, value]) => `\n${indent}${keyName(key, register.language)}: ${scalar(value)}`).join(''),
      ),
    });
  }
  const missing = registered?.missing ?? [];
  return {
    edits: missing.length === 0 || !register.end ? edits : [...edits, adding(register, register.end, missing)],
    added: missing.length,
    filled,
  };
}

/** One edit that adds entries after the last. */
export function adding(register: Register, end: RegisterEnd, documents: readonly CitedDocument[]): Edit {
  const { span, indent, head, flow } = end;
  const entries = documents.map(document =>
    flow ? `, ${flowEntry(document, register.language)}` : `\n${entryText(document, indent, register.language)}`,
  );
  return {
    place: textPlace(register.block, span.start, span.end),
    newText: inLinesOf(register, head + entries.join('')),
  };
}

/** With the line ends that the register has. */
function inLinesOf({ block }: Register, text: string): string {
  return block.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** A register of its own for the documents of a report. */
export function newRegister(documents: readonly CitedDocument[]): string {
  const entries = documents.map(document => entryText(document, '  ', 'en'));
  return `soat: 1\ndocuments:\n${entries.join('\n')}\n`;
}

function entryText(document: CitedDocument, indent: string, language: Register['language']): string {
  return linesOf(document)
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${keyName(key, language)}: ${scalar(value)}`)
    .join('\n');
}

/** `{number: 12/QĐ-UBND, date: 05/3/2019}`. */
function flowEntry(document: CitedDocument, language: Register['language']): string {
  const keys = linesOf(document).map(
    ([key, value]) => `${keyName(key, language)}: ${/[,[\]{}]/.test(value) ? quoted(value) : scalar(value)}`,
  );
  return `{${keys.join(', ')}}`;
}

/** The key as the register names its keys: the preferred Vietnamese name, or the canonical one. */
function keyName(field: Field, language: Register['language']): string {
  return language === 'en' ? field : (namesOf(documentKeys, field)[1] ?? field);
}

type Field = 'number' | 'date' | 'type' | 'issuer' | 'place' | 'subject';

function linesOf({
  number,
  date,
  typeWords,
  issuer,
  place,
  subject,
  mentions,
}: CitedDocument): (readonly [Field, string])[] {
  const code = mentions[0]!.number?.issuer ?? '';
  const known = issuerOf(code);
  const named = known?.code === code || mentions[0]!.number?.form === 'assembly';
  const central = known && !known.local && !known.party && named ? known.name : undefined;
  const lines: (readonly [Field, string | undefined])[] = [
    ['number', number],
    ['date', date && isCertain(date, mentions[0]!.number?.year) ? printWritten(date) : undefined],
    ['type', typeWords && typeWords.charAt(0).toUpperCase() + typeWords.slice(1)],
    ['issuer', issuer ?? central],
    // A board is known by its name, "UBND xã" of some commune by no place.
    ['place', place === issuer || isLevel(place) ? undefined : place],
    ['subject', subject && registerSubject(subject)],
  ];
  return lines.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
}

/** A day that exists, of the year that the number holds, and said of this document. */
function isCertain(date: WrittenDate, year: number | undefined): boolean {
  const { how, day } = date;
  if (day === undefined || how === 'before' || how === 'listed') return false;
  return isRealDate(date as CalendarDate) && (year === undefined || year === date.year);
}

function isLevel(place: string | undefined): boolean {
  return place !== undefined && levelWords.includes(place);
}

/** A scalar that YAML reads as this text. */
function scalar(value: string): string {
  const plain =
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]|[:#](?:\s|$)|\s#|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[\d.,_]+$/iu.test(value);
  return plain ? value : quoted(value);
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
