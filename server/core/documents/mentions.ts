/**
 * The documents that a report mentions: every mention tied to its others by a key.
 */
import { memo, memo2 } from '../derive.ts';
import type { Place } from '../finding.ts';
import type { Identity, Part, Report } from '../model/report.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import { type DocumentNumber, plainDigits } from '../reading/documents/number.ts';
import { sectionsOf } from '../texts/texts.ts';
import { type Base, baseOf, type Home, homeOf } from './keys.ts';
import { mentionsOfSection, type OpeningDate, type SourceMention } from './sources.ts';

/** One mention of a document in a report. */
export interface DocumentMention {
  /** The same for every mention of one document: `KH-UBND/Kiên Giang/2019/22`. */
  readonly key: string;
  /** The key without its year: what a register without a date is compared by. */
  readonly base: string;
  readonly source: SourceMention;
  readonly read: TextMention;
  readonly number: DocumentNumber | undefined;
  /** A short mention that belongs to no document cited in full: which document it is, the report does not say. */
  readonly untied: boolean;
  /** From the type's words to the date beside the number. */
  readonly place: Place;
  readonly numberPlace: Place;
  /** As far as it is written: beside the number, in the row's column for it, or at the head of the next passage. */
  readonly date: WrittenDate | undefined;
  readonly datePlace: Place | undefined;
  /** Of the body that issued it: the one named, else the report's own for bodies that every province has. */
  readonly issuerPlace: string | undefined;
  /** The year that belongs to the key: of the number, else of the date, else that of its other mentions. */
  readonly year: number | undefined;
  readonly partKind: Part['kind'];
  /** The report speaks of itself: its own number, or the line "(Kèm theo …)". */
  readonly self: boolean;
}

/** All mentions of a report in order of place. Right to remember because a report is immutable. */
export const mentionsOf: (report: Report) => readonly DocumentMention[] = memo(report => {
  const sources = placedMentions(report);
  const home = homeOf(report.identity);
  // The mentions stay the same objects as long as nothing they are made of has changed, so that what follows from them
  // does; the list is found again by its first mention.
  const first = sources[0]?.source;
  const lists = (first && lastLists.get(first)) ?? [];
  const known = lists.find(
    list => list.home === home && list.identity === report.identity && sameSources(list.sources, sources),
  );
  if (known) return known.mentions;
  const mentions = tied(sources, home, report.identity);
  // The section that begins with this mention has a list of its own beside the report's.
  if (first) lastLists.set(first, [{ sources, home, identity: report.identity, mentions }, ...lists.slice(0, 1)]);
  return mentions;
});

interface Placed {
  readonly source: SourceMention;
  readonly kind: Part['kind'];
  readonly next: OpeningDate | undefined;
}

interface KnownList {
  readonly sources: readonly Placed[];
  readonly home: Home;
  readonly identity: Identity;
  readonly mentions: readonly DocumentMention[];
}

const lastLists = new WeakMap<SourceMention, readonly KnownList[]>();

function sameSources(a: readonly Placed[], b: readonly Placed[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ source, kind, next }, index) => {
      const other = b[index]!;
      return source === other.source && kind === other.kind && next === other.next;
    })
  );
}

function placedMentions(report: Report): readonly Placed[] {
  const placed: Placed[] = [];
  let part: Part | undefined;
  // The last mention of a passage that ends where its date should follow.
  let open: number | undefined;
  for (const { part: own, section } of sectionsOf(report)) {
    if (own !== part) open = undefined;
    part = own;
    const { mentions, opening, wantsDate } = mentionsOfSection(section);
    if (open !== undefined && opening !== 'none') {
      if (opening) placed[open] = { ...placed[open]!, next: opening };
      open = undefined;
    }
    for (const { source, next } of mentions) placed.push({ source, kind: own.kind, next });
    if (wantsDate !== undefined) open = placed.length - mentions.length + wantsDate;
  }
  return placed;
}

function tied(all: readonly Placed[], home: Home, identity: Identity): readonly DocumentMention[] {
  const full = fullOf(all);
  // A short mention is one of the only document cited in full with its type and number; else it is a document by
  // itself, or says nothing. Of two documents it names neither.
  const sources = all.flatMap(placed => {
    const { read } = placed.source;
    if (!read.short) return [placed];
    const known = full.get(shortKey(read));
    return known || (known === undefined && read.short.alone) ? [placed] : [];
  });
  const bases = sources.map(({ source }) => {
    const own = source.read.short ? (full.get(shortKey(source.read)) ?? source) : source;
    return baseOnce(own, home);
  });
  const years = new Map<string, Set<number>>();
  for (const [index, { source, next }] of sources.entries()) {
    const year = source.read.number?.year ?? source.date?.year ?? next?.date.year;
    if (year === undefined) continue;
    const base = bases[index]!.text;
    const known = years.get(base);
    if (known) known.add(year);
    else years.set(base, new Set([year]));
  }
  return sources.map(({ source, kind, next }, index) => {
    const { read, place } = source;
    const base = bases[index]!;
    const self = source.attached || read.own;
    const date = source.date ?? next?.date ?? (read.own ? ownDate(identity) : undefined);
    const only = years.get(base.text);
    const year = read.number?.year ?? read.short?.year ?? date?.year ?? (only?.size === 1 ? [...only][0] : undefined);
    return settled({
      base: base.text,
      key: [base.symbol, base.place, year, base.digits].filter(one => one !== undefined && one !== '').join('/'),
      source,
      read,
      number: read.number,
      untied: read.short !== undefined && !full.get(shortKey(read)),
      place: place(read.span),
      numberPlace: read.number ? place(read.number.span) : place(read.span),
      date,
      datePlace: source.datePlace ?? next?.place ?? (read.own ? identity.date?.place : undefined),
      issuerPlace: base.place,
      year,
      partKind: kind,
      self,
    });
  });
}

/** Of each type and number, the mention in full; null where two documents have them. */
function fullOf(all: readonly Placed[]): ReadonlyMap<string, SourceMention | null> {
  const full = new Map<string, SourceMention | null>();
  if (!all.some(({ source }) => source.read.kind === 'short')) return full;
  for (const { source } of all) {
    const { number, typeWords } = source.read;
    if (!number || !typeWords || number.form === 'blank') continue;
    for (const year of number.year === undefined ? [undefined] : [undefined, number.year]) {
      const key = `${typeWords.toLowerCase()}/${plainDigits(number)}/${year ?? ''}`;
      const known = full.get(key);
      const other = known?.read.number;
      if (known === undefined) full.set(key, source);
      else if (other && (other.symbol !== number.symbol || other.year !== number.year)) full.set(key, null);
    }
  }
  return full;
}

function shortKey({ typeWords, short }: TextMention): string {
  return `${typeWords!.toLowerCase()}/${short!.digits}/${short!.year ?? ''}`;
}

/** The mention made before from the same words, where all that was found out about it is the same. */
function settled(fresh: DocumentMention): DocumentMention {
  const known = madeBefore.get(fresh.source);
  const same =
    known &&
    known.key === fresh.key &&
    known.base === fresh.base &&
    known.untied === fresh.untied &&
    known.date === fresh.date &&
    known.datePlace === fresh.datePlace &&
    known.issuerPlace === fresh.issuerPlace &&
    known.year === fresh.year &&
    known.partKind === fresh.partKind &&
    known.self === fresh.self;
  if (same) return known;
  madeBefore.set(fresh.source, fresh);
  return fresh;
}

// Right because the words are immutable and everything else is compared.
const madeBefore = new WeakMap<SourceMention, DocumentMention>();

// Right because a mention and a home are immutable.
const baseOnce = memo2((source: SourceMention, home: Home): Base => baseOf(source.read, home));

function ownDate({ date }: Identity): WrittenDate | undefined {
  return date && { ...date.value, span: { start: 0, end: 0 }, how: 'elsewhere' };
}
