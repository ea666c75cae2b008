/**
 * The documents that a report mentions: every mention tied to its others by a key.
 */
import { again, memo, slot } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import { type Joined, joinAgain, mapAgain, settle } from '../../lists.ts';
import { type Slot, slotsOf } from '../../model/gather.ts';
import type { Identity, Part, Report } from '../../model/report.ts';
import type { TextMention, WrittenDate, WrittenIssuer } from '../../reading/documents/mention.ts';
import type { DocumentNumber } from '../../reading/documents/number.ts';
import { type Aliases, aliasesOf } from './alias-mentions.ts';
import { type Base, type Home, homeOf } from './keys.ts';
import { type Placed, type PlacedLists, placedAgain } from './placing.ts';
import type { SourceMention } from './source-mention.ts';
import { baseIn, sameTies, shortKey, type Ties, tiesOf } from './ties.ts';

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
  /** It is of some commune or district that the words do not name: another mention of the number may be of another. */
  readonly ofSome: boolean;
  /** It is of the very body that reports, or of the Party committee of its commune. */
  readonly ofOwn: boolean;
  /** The body that issued it, as the words around the number or another cell of the row name it. */
  readonly issuer: WrittenIssuer | undefined;
  /** The year that belongs to the key: of the number, else of the date, else that of its other mentions. */
  readonly year: number | undefined;
  readonly partKind: Part['kind'];
  /** The report speaks of itself: its own number, or the line "(Kèm theo …)". */
  readonly self: boolean;
}

/** All mentions of a report in order of place. The same array, and the same mentions, as long as what they are made of is. */
export function mentionsOf(report: Report): readonly DocumentMention[] {
  return tiedMentions(report).joined.items;
}

/** The same mentions, section by section; the list of a section that an edit does not concern stays the same object. */
export function mentionListsOf(report: Report): readonly (readonly DocumentMention[])[] {
  return tiedMentions(report).joined.lists;
}

/**
 * What all mentions of a report give, section by section: the same array as long as all of it is the same. Right when
 * `of` depends on nothing but its mentions.
 */
export function gatherMentions<Item>(
  of: (mentions: readonly DocumentMention[]) => readonly Item[],
): (report: Report) => readonly Item[] {
  // Lists outlive versions: what an edit takes out and what it lets back in stands among others then.
  const ofOnce = memo(of);
  const gathered = again((report: Report, before: { keys: Lists; joined: Joined<Item> } | undefined) => {
    const keys = mentionListsOf(report);
    if (before?.keys === keys) return before;
    const earlier = before && { keys: before.keys, values: before.joined.lists };
    return { keys, joined: joinAgain(before?.joined, mapAgain(earlier, keys, ofOnce)) };
  });
  return report => gathered(report).joined.items;
}

type Lists = readonly (readonly DocumentMention[])[];

interface Tied {
  readonly slots: readonly Slot[];
  readonly aliases: Aliases | undefined;
  readonly placed: PlacedLists;
  readonly identity: Identity;
  readonly home: Home;
  readonly ties: Ties;
  readonly joined: Joined<DocumentMention>;
}

const tiedMentions: (report: Report) => Tied = again((report, before: Tied | undefined) => {
  const { identity } = report;
  const home = homeOf(identity);
  const slots = slotsOf(report);
  const aliases = aliasesOf(report.registers, before?.aliases);
  const alike = before?.aliases === aliases ? before : undefined;
  const placed = slots === alike?.slots ? alike.placed : placedAgain(alike, slots, aliases);
  const ties =
    before && before.home === home && sameTies(before.placed, placed, home) ? before.ties : tiesOf(placed, home);
  const make = (list: readonly Placed[]): readonly DocumentMention[] => mentionsIn(list, { ties, home, identity });
  const kept = before && before.ties === ties && before.identity === identity ? before : undefined;
  const lists = mapAgain(kept && { keys: kept.placed, values: kept.joined.lists }, placed, make);
  return { slots, aliases, placed, identity, home, ties, joined: joinAgain(before?.joined, lists) };
});

const noMentions: readonly DocumentMention[] = [];

type Context = Pick<Tied, 'ties' | 'home' | 'identity'>;

function mentionsIn(list: readonly Placed[], context: Context): readonly DocumentMention[] {
  if (list.length === 0) return noMentions;
  const made: DocumentMention[] = [];
  for (const placed of list) {
    const mention = mentionOnce(placed, context);
    if (mention) made.push(mention);
  }
  const known = lastMade.get(list);
  const settledList = settle(known, made);
  if (settledList !== known) lastMade.set(list, settledList);
  return settledList;
}

function mentionOnce(placed: Placed, context: Context): DocumentMention | undefined {
  const { source, kind, next } = placed;
  const { ties, home, identity } = context;
  const known = lastTied.get(source);
  if (
    known?.ties === ties &&
    known.home === home &&
    known.identity === identity &&
    known.kind === kind &&
    known.next === next
  )
    return known.mention;
  const mention = mentionOf(placed, context);
  lastTied.set(source, { ties, home, identity, kind, next, mention });
  return mention;
}

// Right because all that a mention is made of is compared.
const lastTied = slot<
  SourceMention,
  Context & Pick<Placed, 'kind' | 'next'> & { readonly mention: DocumentMention | undefined }
>();

function keyOf({ symbol, where, ofSome, digits }: Base, year: number | undefined): string {
  let key = '';
  for (const one of [symbol, where, ofSome, year, digits])
    if (one !== undefined && one !== '') key += key === '' ? one : `/${one}`;
  return key;
}

/** Undefined for a short mention that says nothing. */
function mentionOf({ source, kind, next }: Placed, { ties, home, identity }: Context): DocumentMention | undefined {
  const { read, place } = source;
  const base = baseIn(ties, source, home);
  if (!base) return undefined;
  const self = source.attached || read.own || isOwn(source, identity);
  const date = source.date ?? next?.date ?? (read.own ? ownDate(identity) : undefined);
  const only = ties.years.get(base.text);
  const said = read.number?.year ?? read.short?.year ?? read.nameYear ?? date?.year;
  const year = said ?? (only?.size === 1 ? [...only][0] : undefined);
  return settled({
    base: base.text,
    key: keyOf(base, year),
    source,
    read,
    number: read.number,
    untied: read.short !== undefined && !ties.full.get(shortKey(read)),
    place: place(read.span),
    numberPlace: read.number ? place(read.number.span) : place(read.span),
    date,
    datePlace: source.datePlace ?? next?.place ?? (read.own ? identity.date?.place : undefined),
    issuerPlace: base.place,
    issuer: read.issuer ?? source.issuer,
    ofSome: base.ofSome !== undefined,
    ofOwn: base.ofOwn,
    year,
    partKind: kind,
    self,
  });
}

/** It stands where the report's identity says that its number stands: in the title, or in the letterhead. */
function isOwn({ read, place }: SourceMention, { number, typedNumber }: Identity): boolean {
  const own = typedNumber ?? number;
  if (!own || !read.number || own.place.kind !== 'text' || !own.value.startsWith(read.number.digits)) return false;
  const here = place(read.number.span);
  return here.kind === 'text' && here.block === own.place.block && here.start === own.place.start;
}

// Right because it only tells equal lists from one another.
const lastMade = slot<readonly Placed[], readonly DocumentMention[]>();

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
    known.ofSome === fresh.ofSome &&
    known.ofOwn === fresh.ofOwn &&
    known.year === fresh.year &&
    known.partKind === fresh.partKind &&
    known.self === fresh.self;
  if (same) return known;
  madeBefore.set(fresh.source, fresh);
  return fresh;
}

// Right because the words are immutable and everything else is compared.
const madeBefore = slot<SourceMention, DocumentMention>();

// Right because an identity is immutable.
const ownDate = memo(
  ({ date }: Identity): WrittenDate | undefined =>
    date && { ...date.value, span: { start: 0, end: 0 }, how: 'elsewhere' },
);
