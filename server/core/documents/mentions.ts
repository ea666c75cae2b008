/**
 * The documents that a report mentions: every mention tied to its others by a key.
 */
import { again, memo, memo2, slot } from '../derive.ts';
import type { Place } from '../finding.ts';
import { alikeAtEnds, type Joined, joinAgain, mapAgain, settle } from '../lists.ts';
import { type Slot, slotsOf } from '../model/gather.ts';
import type { Identity, Part, Report } from '../model/report.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import { type DocumentNumber, plainDigits } from '../reading/documents/number.ts';
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
  const gathered = again((report: Report, before: { keys: Lists; joined: Joined<Item> } | undefined) => {
    const keys = mentionListsOf(report);
    if (before?.keys === keys) return before;
    const earlier = before && { keys: before.keys, values: before.joined.lists };
    return { keys, joined: joinAgain(before?.joined, mapAgain(earlier, keys, of)) };
  });
  return report => gathered(report).joined.items;
}

type Lists = readonly (readonly DocumentMention[])[];

interface Placed {
  readonly source: SourceMention;
  readonly kind: Part['kind'];
  readonly next: OpeningDate | undefined;
}

interface Tied {
  readonly slots: readonly Slot[];
  readonly placed: readonly (readonly Placed[])[];
  readonly identity: Identity;
  readonly home: Home;
  readonly ties: Ties;
  readonly joined: Joined<DocumentMention>;
}

const tiedMentions: (report: Report) => Tied = again((report, before: Tied | undefined) => {
  const { identity } = report;
  const home = homeOf(identity);
  const slots = slotsOf(report);
  const placed = slots === before?.slots ? before.placed : placedAgain(before, slots);
  const ties =
    before && before.home === home && sameTies(before.placed, placed, home) ? before.ties : tiesOf(placed, home);
  const make = (list: readonly Placed[]): readonly DocumentMention[] => mentionsIn(list, { ties, home, identity });
  const kept = before && before.ties === ties && before.identity === identity ? before : undefined;
  const lists = mapAgain(kept && { keys: kept.placed, values: kept.joined.lists }, placed, make);
  return { slots, placed, identity, home, ties, joined: joinAgain(before?.joined, lists) };
});

function placedAgain(before: Tied | undefined, slots: readonly Slot[]): readonly (readonly Placed[])[] {
  const { top, bottom } = before ? alikeAtEnds(before.slots, slots) : { top: 0, bottom: 0 };
  // The date that the last mention before the edit wants may begin a section that is another now.
  let from = top;
  while (from > 0) {
    from--;
    const slot = slots[from]!;
    if (slot.opens || mentionsOfSection(slot.section).opening !== 'none') break;
  }
  const placed = before ? before.placed.slice(0, from) : [];
  for (let index = from; index < slots.length - bottom; index++) {
    placed.push(placedIn(slots[index]!, openingAfter(slots, index)));
  }
  for (let index = slots.length - bottom; index < slots.length; index++) {
    placed.push(before!.placed[index - slots.length + before!.slots.length]!);
  }
  return placed;
}

/** The date that the last mention of a section is to have, where it wants one. */
function openingAfter(slots: readonly Slot[], index: number): OpeningDate | undefined {
  if (mentionsOfSection(slots[index]!.section).wantsDate === undefined) return undefined;
  for (let next = index + 1; next < slots.length && !slots[next]!.opens; next++) {
    const { opening, wantsDate } = mentionsOfSection(slots[next]!.section);
    if (opening !== 'none') return opening;
    if (wantsDate !== undefined) return undefined;
  }
  return undefined;
}

const noPlaced: readonly Placed[] = [];

// Right because a slot and a date are immutable.
const placedIn = memo2(({ section, kind }: Slot, after: OpeningDate | undefined): readonly Placed[] => {
  const { mentions, wantsDate } = mentionsOfSection(section);
  if (mentions.length === 0) return noPlaced;
  return mentions.map(({ source, next }, index) => ({ source, kind, next: index === wantsDate ? after : next }));
});

/** What mentions say about one another. */
interface Ties {
  /** Of each base, the years that its mentions name. */
  readonly years: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of each type and number cited in full, its base; null where two documents have them. */
  readonly full: ReadonlyMap<string, Base | null>;
}

function tiesOf(placed: readonly (readonly Placed[])[], home: Home): Ties {
  const full = fullOf(placed, home);
  const years = new Map<string, Set<number>>();
  for (const list of placed) {
    for (const { source, next } of list) {
      const base = baseIn(full, source, home);
      const year = yearOf(source, next);
      if (year === undefined || !base) continue;
      const known = years.get(base.text);
      if (known) known.add(year);
      else years.set(base.text, new Set([year]));
    }
  }
  return { full, years };
}

function yearOf({ read, date }: SourceMention, next: OpeningDate | undefined): number | undefined {
  return read.number?.year ?? date?.year ?? next?.date.year;
}

/**
 * A short mention is one of the only document cited in full with its type and number; else it is a document by itself,
 * or says nothing. Of two documents it names neither.
 */
function baseIn(full: Ties['full'], source: SourceMention, home: Home): Base | undefined {
  const { short } = source.read;
  const known = short && full.get(shortKey(source.read));
  if (!short || (known === undefined && short.alone)) return baseOnce(source, home);
  return known ?? undefined;
}

/** Of each type and number, the base of the mention in full; null where two documents have them. */
function fullOf(placed: readonly (readonly Placed[])[], home: Home): Ties['full'] {
  const full = new Map<string, Base | null>();
  if (!placed.some(list => list.some(({ source }) => source.read.kind === 'short'))) return full;
  const first = new Map<string, DocumentNumber>();
  for (const list of placed) {
    for (const { source } of list) {
      const { number, typeWords } = source.read;
      if (!number || !typeWords || number.form === 'blank') continue;
      for (const year of number.year === undefined ? [undefined] : [undefined, number.year]) {
        const key = `${typeWords.toLowerCase()}/${plainDigits(number)}/${year ?? ''}`;
        const other = first.get(key);
        if (!other) {
          first.set(key, number);
          full.set(key, baseOnce(source, home));
        } else if (other.symbol !== number.symbol || other.year !== number.year) full.set(key, null);
      }
    }
  }
  return full;
}

/** What the ties of a report are made of, of one section. Right because its mentions and a home are immutable. */
const tieFacts = memo2((list: readonly Placed[], home: Home): string =>
  list
    .map(({ source, next }) => {
      const { kind, number, typeWords, short } = source.read;
      const base = baseOnce(source, home);
      return JSON.stringify([
        kind,
        typeWords,
        number && [number.form, number.symbol, number.year, plainDigits(number)],
        short,
        [base.symbol, base.place, base.digits],
        yearOf(source, next),
      ]);
    })
    .join(),
);

function sameTies(old: readonly (readonly Placed[])[], fresh: readonly (readonly Placed[])[], home: Home): boolean {
  const { top, bottom } = alikeAtEnds(old, fresh);
  const facts = (lists: readonly (readonly Placed[])[]): string =>
    lists
      .slice(top, lists.length - bottom)
      .map(list => (list.length === 0 ? '' : tieFacts(list, home)))
      .filter(text => text !== '')
      .join();
  return facts(old) === facts(fresh);
}

const noMentions: readonly DocumentMention[] = [];

function mentionsIn(
  list: readonly Placed[],
  { ties, home, identity }: Pick<Tied, 'ties' | 'home' | 'identity'>,
): readonly DocumentMention[] {
  if (list.length === 0) return noMentions;
  const made: DocumentMention[] = [];
  for (const { source, kind, next } of list) {
    const { read, place } = source;
    const base = baseIn(ties.full, source, home);
    if (!base) continue;
    const self = source.attached || read.own;
    const date = source.date ?? next?.date ?? (read.own ? ownDate(identity) : undefined);
    const only = ties.years.get(base.text);
    const said = read.number?.year ?? read.short?.year ?? read.nameYear ?? date?.year;
    const year = said ?? (only?.size === 1 ? [...only][0] : undefined);
    made.push(
      settled({
        base: base.text,
        key: [base.symbol, base.place, year, base.digits].filter(one => one !== undefined && one !== '').join('/'),
        source,
        read,
        number: read.number,
        untied: read.short !== undefined && !ties.full.get(shortKey(read)),
        place: place(read.span),
        numberPlace: read.number ? place(read.number.span) : place(read.span),
        date,
        datePlace: source.datePlace ?? next?.place ?? (read.own ? identity.date?.place : undefined),
        issuerPlace: base.place,
        year,
        partKind: kind,
        self,
      }),
    );
  }
  const known = lastMade.get(list);
  const settledList = settle(known, made);
  if (settledList !== known) lastMade.set(list, settledList);
  return settledList;
}

// Right because it only tells equal lists from one another.
const lastMade = new WeakMap<readonly Placed[], readonly DocumentMention[]>();

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
const madeBefore = slot<SourceMention, DocumentMention>();

// Right because a mention and a home are immutable.
const baseOnce = memo2((source: SourceMention, home: Home): Base => baseOf(source.read, home));

// Right because an identity is immutable.
const ownDate = memo(
  ({ date }: Identity): WrittenDate | undefined =>
    date && { ...date.value, span: { start: 0, end: 0 }, how: 'elsewhere' },
);
