/**
 * The register beside the mentions: which documents are in it, which are not, and what to write for those.
 */
import { memo } from '../derive.ts';
import type { Edit } from '../finding.ts';
import { textPlace } from '../finding.ts';
import { documentKeys, namesOf } from '../model/keys.ts';
import type { Register, RegisteredDocument } from '../model/register.ts';
import type { Identity, Report } from '../model/report.ts';
import type { CalendarDate } from '../reading/dates.ts';
import { issuerOf } from '../reading/documents/issuers.ts';
import type { TextMention } from '../reading/documents/mention.ts';
import { numberOf } from '../reading/documents/number.ts';
import { printWritten } from '../reading/documents/print.ts';
import { readIssuer } from '../reading/documents/words.ts';
import { type CitedDocument, documentsOf } from './index.ts';
import { baseOf, homeOf } from './keys.ts';
import { type DocumentMention, mentionsOf } from './mentions.ts';

export interface Registered {
  /** The entry of a mention's document. */
  of(mention: DocumentMention): RegisteredDocument | undefined;
  /** The date that the register has for a number; undefined where it is not there, or there twice. */
  dateOf(number: string): CalendarDate | undefined;
  /** Documents cited by number that are in no register. */
  readonly missing: readonly CitedDocument[];
}

/** Undefined when the report has no register. Right to remember because a report is immutable. */
export const registeredOf: (report: Report) => Registered | undefined = memo(report => {
  if (!report.registers || report.registers.length === 0) return undefined;
  const entries = entriesOf(report.registers, report.identity);
  const of = (mention: DocumentMention): RegisteredDocument | undefined => {
    if (!mention.number) return entries.byName.get(nameOf(mention));
    const candidates = entries.byBase.get(mention.base) ?? [];
    return (
      candidates.find(({ year }) => year !== undefined && year === mention.year) ??
      candidates.find(({ year }) => year === undefined || mention.year === undefined)
    )?.entry;
  };
  // What a register with a syntax error lacks is not known.
  const broken = report.registers.some(isBroken);
  const missing = (broken ? [] : documentsOf(mentionsOf(report))).filter(
    ({ mentions }) =>
      mentions[0]!.number &&
      mentions[0]!.number.form !== 'blank' &&
      !mentions.some(({ self }) => self) &&
      !mentions.some(of),
  );
  const dateOf = (number: string): CalendarDate | undefined => {
    const own = report.registers!.flatMap(({ documents }) => documents.filter(one => one.number?.value === number));
    return own.length === 1 ? own[0]!.date?.value : undefined;
  };
  return { of, dateOf, missing };
});

/** Its tree is only a guess. */
export function isBroken({ findings }: Register): boolean {
  return findings.some(({ check }) => check === 'syntax-error');
}

interface Entry {
  readonly entry: RegisteredDocument;
  readonly year: number | undefined;
}

function entriesOf(
  registers: readonly Register[],
  identity: Identity,
): {
  readonly byBase: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, RegisteredDocument>;
} {
  const byBase = new Map<string, Entry[]>();
  const byName = new Map<string, RegisteredDocument>();
  const home = homeOf(identity);
  for (const { documents } of registers) {
    for (const entry of documents) {
      for (const { value } of entry.alias) byName.set(value.toLowerCase(), entry);
      const number = entry.number && numberOf(entry.number.value);
      if (!number) continue;
      const issuer = entry.issuer && readIssuer(entry.issuer.value, 0);
      const place = entry.place?.value ?? issuer?.place;
      const read: Pick<TextMention, 'number' | 'typeWords' | 'name' | 'issuer'> = {
        number,
        typeWords: entry.type?.value,
        name: undefined,
        issuer:
          issuer || place
            ? { words: issuer?.words ?? '', place, level: issuer?.level, span: { start: 0, end: 0 } }
            : undefined,
      };
      const base = baseOf(read, home).text;
      const known = byBase.get(base);
      const own = { entry, year: number.year ?? entry.date?.value.year };
      if (known) known.push(own);
      else byBase.set(base, [own]);
    }
  }
  return { byBase, byName };
}

function nameOf({ read }: DocumentMention): string {
  const name = read.short ? `số ${read.short.digits}` : (read.name ?? '');
  return (read.subject?.text ?? `${read.typeWords ?? ''} ${name}`).toLowerCase().trim();
}

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
  const done = new Set<RegisteredDocument>();
  for (const document of documentsOf(mentionsOf(report))) {
    const entry = document.mentions.map(mention => registered?.of(mention)).find(one => one !== undefined);
    if (!entry?.end || done.has(entry) || !register.documents.includes(entry)) continue;
    done.add(entry);
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
    edits: missing.length === 0 ? edits : [...edits, adding(register, missing)],
    added: missing.length,
    filled,
  };
}

/** One edit that adds entries after the last. */
export function adding(register: Register, documents: readonly CitedDocument[]): Edit {
  const { offset, indent, head } = register.end;
  return {
    place: textPlace(register.block, offset, offset),
    newText: inLinesOf(
      register,
      `\n${head}${documents.map(document => entryText(document, indent, register.language)).join('\n')}`,
    ),
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
    [
      'date',
      date?.day === undefined || date.how === 'before' || date.how === 'listed' ? undefined : printWritten(date),
    ],
    ['type', typeWords && typeWords.charAt(0).toUpperCase() + typeWords.slice(1)],
    ['issuer', issuer ?? central],
    ['place', place],
    ['subject', subject?.replace(/^(?:về việc|về|v\/v) /iu, '')],
  ];
  return lines.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
}

/** A scalar that YAML reads as this text. */
function scalar(value: string): string {
  const plain =
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]|[:#](?:\s|$)|\s#|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[\d.,_]+$/iu.test(value);
  return plain ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
