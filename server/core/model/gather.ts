/**
 * What the sections of a report give, in order. After an edit only the sections that it touched are asked again; the
 * rest is copied from what was gathered before.
 */
import { again, memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { alikeAtEnds, type Ends, type Joined, joinAgain, mapAgain, settle } from '../lists.ts';
import type { Part, Passage, Report, Section } from './report.ts';

/** A section where it stands: either its passages or its tables. */
export interface Slot {
  readonly kind: Part['kind'];
  /** The first of its part. */
  readonly opens: boolean;
  readonly section: Section;
}

/**
 * Of each part first what its sections say in passages, then their tables. So the order does not depend on how an
 * edited text happens to be cut into sections. The same array as long as the sections are.
 */
export function slotsOf(report: Report): readonly Slot[] {
  return slotsOfReport(report).joined.items;
}

/** What the slots of a report have in common with those of the version before, where these are its slots: told once for all who ask. */
function endsSince(old: readonly Slot[] | undefined, report: Report): Ends | undefined {
  const { since } = slotsOfReport(report);
  return since?.slots === old ? since : undefined;
}

interface Slots {
  readonly parts: readonly SlotsOfPart[];
  readonly joined: Joined<Slot>;
  readonly since: (Ends & { readonly slots: readonly Slot[] }) | undefined;
}

interface SlotsOfPart {
  readonly kind: Part['kind'];
  readonly sections: readonly Section[];
  readonly passages: Joined<Slot>;
  readonly tables: Joined<Slot>;
  readonly slots: readonly Slot[];
}

const slotsOfReport: (report: Report) => Slots = again((report, before: Slots | undefined) => {
  const parts = report.parts.map((part, index) => slotsOfPart(part, before?.parts[index]));
  const joined = joinAgain(
    before?.joined,
    parts.map(({ slots }) => slots),
  );
  const slots = before?.joined.items;
  return { parts, joined, since: slots && { slots, ...alikeAtEnds(slots, joined.items) } };
});

function slotsOfPart(part: Part, before: SlotsOfPart | undefined): SlotsOfPart {
  const { kind } = part;
  const sections = part.sections ?? alone(part);
  const old = before?.kind === kind ? before : undefined;
  if (old?.sections === sections) return old;
  const list = (earlier: Joined<Slot> | undefined, of: (section: Section) => readonly Slot[]): Joined<Slot> =>
    joinAgain(earlier, mapAgain(earlier && { keys: old!.sections, values: earlier.lists }, sections, of));
  const passages = list(old?.passages, section => passageSlots(section, kind));
  const tables = list(old?.tables, section => tableSlots(section, kind));
  const [first, ...rest] = [...passages.items, ...tables.items];
  const slots = first ? [openingSlot(first.section, kind), ...rest] : noSlots;
  return { kind, sections, passages, tables, slots: settle(old?.slots, slots) };
}

const noSlots: readonly Slot[] = [];

// Right because a part is immutable.
const alone = memo((part: Part): readonly Section[] => [part]);

// Right because a section is immutable.
const passageSlots = memo2((section: Section, kind: Part['kind']): readonly Slot[] =>
  section.passages.length > 0 ? [{ kind, opens: false, section: passagesOnly(section) }] : noSlots,
);
const tableSlots = memo2((section: Section, kind: Part['kind']): readonly Slot[] =>
  section.tables.length > 0 ? [{ kind, opens: false, section: tablesOnly(section) }] : noSlots,
);
const openingSlot = memo2((section: Section, kind: Part['kind']): Slot => ({ kind, opens: true, section }));

/** The passages of a section, and its tables, as sections of their own. Right to remember because a section is immutable. */
const passagesOnly = memo((section: Section): Section => ({ ...nothing, passages: section.passages }));
const tablesOnly = memo((section: Section): Section => ({ ...nothing, tables: section.tables }));
const nothing: Section = { passages: [], tables: [], findings: [], silences: [] };

interface Gathered<Item> {
  readonly slots: readonly Slot[];
  readonly style: NumberStyle;
  readonly joined: Joined<Item>;
}

/**
 * What all slots of a report give, one after another: the same array as long as all of it is the same. Right when `of`
 * depends on nothing but its slot and the style of the report's numbers.
 */
export function gather<Item>(
  of: (slot: Slot, style: NumberStyle) => readonly Item[],
): (report: Report) => readonly Item[] {
  const gathered = again((report: Report, before: Gathered<Item> | undefined): Gathered<Item> => {
    const slots = slotsOf(report);
    const { style } = report;
    const old = before?.style === style ? before : undefined;
    if (old?.slots === slots) return old;
    const earlier = old && { keys: old.slots, values: old.joined.lists };
    const ends = endsSince(old?.slots, report);
    const lists = mapAgain(earlier, slots, slot => of(slot, style), ends);
    return { slots, style, joined: joinAgain(old?.joined, lists, ends) };
  });
  return report => gathered(report).joined.items;
}

/** What is looked at together: passages of one part. */
export interface Window {
  /** How many passages before and behind a passage are looked at. */
  readonly back: number;
  readonly ahead: number;
}

/** A passage among those around it. */
export interface Surrounded {
  readonly passage: Passage;
  readonly around: readonly Passage[];
  /** Where the passage stands in `around`. */
  readonly at: number;
}

/**
 * What passages give in view of those around them, one after another: the same array as long as all of it is the same.
 * After an edit only passages in whose window something has changed are asked again. Right when `wanted` depends on
 * nothing but the passage and the style of the report's numbers, `of` on nothing but what stands in the window besides.
 */
export function gatherAround<Item>(
  { back, ahead }: Window,
  wanted: (passage: Passage, style: NumberStyle) => boolean,
  of: (surrounded: Surrounded, style: NumberStyle) => readonly Item[],
): (report: Report) => readonly Item[] {
  interface Found {
    readonly at: number;
    readonly items: readonly Item[];
  }
  interface OfPart {
    readonly passages: readonly Passage[];
    readonly style: NumberStyle;
    readonly found: readonly Found[];
    readonly items: readonly Item[];
  }
  const none: readonly Item[] = [];
  const among = (passages: readonly Passage[], style: NumberStyle, before: OfPart | undefined): OfPart => {
    const old = before?.style === style ? before : undefined;
    const { top, bottom } = old ? alikeAtEnds(old.passages, passages) : { top: 0, bottom: 0 };
    const shift = old ? passages.length - old.passages.length : 0;
    // Passages whose window reaches from `from` to `to` are asked again.
    const from = Math.max(0, top - ahead);
    const to = Math.min(passages.length, passages.length - bottom + back);
    const found: Found[] = [];
    for (const one of old?.found ?? []) if (one.at < from) found.push(one);
    for (let at = from; at < to; at++) {
      const passage = passages[at]!;
      if (!wanted(passage, style)) continue;
      const first = Math.max(0, at - back);
      const items = of({ passage, around: passages.slice(first, at + ahead + 1), at: at - first }, style);
      if (items.length > 0) found.push({ at, items });
    }
    for (const { at, items } of old?.found ?? []) if (at + shift >= to) found.push({ at: at + shift, items });
    const items =
      found.length === 0
        ? none
        : settle(
            old?.items,
            found.flatMap(one => one.items),
          );
    return { passages, style, found, items };
  };
  const gathered = again((report: Report, before: { parts: readonly OfPart[]; items: readonly Item[] } | undefined) => {
    const { style } = report;
    const parts = report.parts.map(({ passages }, index) => {
      const old = before?.parts[index];
      return old && old.passages === passages && old.style === style ? old : among(passages, style, old);
    });
    return {
      parts,
      items: settle(
        before?.items,
        parts.flatMap(part => part.items),
      ),
    };
  });
  return report => gathered(report).items;
}
