/**
 * The register beside the mentions: which documents are in it, and which are not.
 */
import { lazily, memo, memo2 } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import type { Register, RegisteredDocument } from '../../model/files/register.ts';
import type { Identity, Report } from '../../model/report.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import { entryNumber } from '../../reading/documents/entry-number.ts';
import { readIssuer } from '../../reading/documents/issuer-words.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { type DocumentNumber, plainDigits } from '../../reading/documents/number.ts';
import { typeOf } from '../../reading/documents/types.ts';
import { type CitedDocument, documentsOf } from '../index.ts';
import { unmarked } from '../letters.ts';
import { baseOf, type Home, homeOf } from '../mentions/keys.ts';
import { type DocumentMention, mentionsOf } from '../mentions/mentions.ts';

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
    const candidates = mention.ofSome ? entries.ofSome(mention) : entries.of(mention);
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
      !mentions.some(of) &&
      !entries.unread.has(plainDigits(mentions[0]!.number)),
  );
  const dateOf = (number: string): CalendarDate | undefined => {
    const wanted = entryNumber(number, undefined)?.number;
    if (!wanted) return undefined;
    const own = report.registers!.flatMap(({ documents }) =>
      documents.filter(({ meant }) => meant && meant.year === wanted.year && bareOf(meant) === bareOf(wanted)),
    );
    return own.length === 1 ? own[0]!.date?.value : undefined;
  };
  return { of, dateOf, missing };
});

/** Its tree is only a guess, or holds no list. */
export function isBroken({ findings, end }: Register): boolean {
  return !end || findings.some(({ check }) => check === 'syntax-error');
}

interface Entry {
  readonly entry: RegisteredDocument;
  readonly base: string;
  /** The number alone, whoever gave it. */
  readonly bare: string;
  readonly place: string | undefined;
  readonly year: number | undefined;
}

function entriesOf(
  registers: readonly Register[],
  identity: Identity,
): {
  /** The entries of a mention's number, its letters with or without their marks. */
  of(mention: DocumentMention): readonly Entry[];
  readonly byName: ReadonlyMap<string, RegisteredDocument>;
  /** The entries that a number of some commune may be of: with its day, where both have one, and its place, where it is known. */
  ofSome(mention: DocumentMention): readonly Entry[];
  /** The digits of entries that cannot be read: which of the documents with such a number they are is not known. */
  readonly unread: ReadonlySet<string>;
} {
  const home = homeOf(identity);
  const entries = registers.flatMap(({ documents }) => documents);
  const byName = new Map(
    entries.flatMap(entry => entry.alias.map(({ value }) => [value.toLowerCase(), entry] as const)),
  );
  const known = entries.flatMap(entry => keyedEntry(entry, home) ?? []);
  const byBare = lazily(() => groupBy(known, ({ bare }) => bare));
  const ofSome = ({ number, issuerPlace, date }: DocumentMention): readonly Entry[] =>
    (byBare().get(bareOf(number!)) ?? []).filter(
      ({ entry, place }) =>
        isSymbol(entry.meant!.symbol, number!.symbol) &&
        (issuerPlace === undefined || place === issuerPlace) &&
        (!entry.date || date?.day === undefined || compareDates(entry.date.value, date as CalendarDate) === 0),
    );
  const byBase = groupBy(known, ({ base }) => base);
  const byLetters = lazily(() => groupBy(known, ({ base, entry }) => lettersOf(base, entry.meant!)));
  const of = ({ base, number }: DocumentMention): readonly Entry[] =>
    byBase.get(base) ??
    (byLetters().get(lettersOf(base, number!)) ?? []).filter(({ entry }) =>
      isSymbol(entry.meant!.symbol, number!.symbol),
    );
  const unread = new Set(
    entries.flatMap(({ number, meant }) =>
      number && !meant
        ? [...number.value.matchAll(/\d+[a-zđ]?/gu)].map(([digits]) => digits.replace(/^0+(?=\d)/u, ''))
        : [],
    ),
  );
  return { of, byName, ofSome, unread };
}

/** A base with the letters of its symbol, with which it begins, without their marks. */
function lettersOf(base: string, { symbol }: DocumentNumber): string {
  return unmarked(symbol) + base.slice(symbol.length);
}

/** `ND-CP` is `NĐ-CP`, and `TTR-UBND` is `TTr-UBND`; `HD` and `HĐ` are two types. */
function isSymbol(one: string, other: string): boolean {
  if (one === other) return true;
  const parts = other.split('-');
  return one.split('-').every((part, index) => {
    const beside = parts[index] ?? '';
    return part === beside || (unmarked(part) === unmarked(beside) && (!isKnown(part) || !isKnown(beside)));
  });
}

function isKnown(code: string): boolean {
  return typeOf(code) !== undefined || issuerOf(code) !== undefined;
}

// Right because an entry and a home are immutable.
const keyedEntry = memo2((entry: RegisteredDocument, home: Home): Entry | undefined => {
  const number = entry.meant;
  if (!number) return undefined;
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
  const { text, where } = baseOf(read, home);
  return { entry, base: text, bare: bareOf(number), place: where, year: number.year ?? entry.date?.value.year };
});

function bareOf(number: DocumentNumber): string {
  return `${unmarked(number.symbol)}/${plainDigits(number)}`;
}

function nameOf({ read }: DocumentMention): string {
  const name = read.short ? `số ${read.short.digits}` : (read.name ?? '');
  return (read.subject?.text ?? `${read.typeWords ?? ''} ${name}`).toLowerCase().trim();
}
