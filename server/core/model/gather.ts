/**
 * What the sections of a report give, in order. After an edit only the sections that it touched are asked again; the
 * rest is copied from what was gathered before.
 */
import { again, type Joined, joinAgain, mapAgain, memo, memo2, settle } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Part, Report, Section } from './report.ts';

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
export const slotsOf: (report: Report) => readonly Slot[] = again((report, before: readonly Slot[] | undefined) => {
  const slots: Slot[] = [];
  for (const part of report.parts) for (const slot of slotsOfPart(part)) slots.push(slot);
  return settle(before, slots);
});

function slotsOfPart(part: Part): readonly Slot[] {
  return slotsOfSections(part.sections ?? alone(part), part.kind);
}

// Right because a part is immutable.
const alone = memo((part: Part): readonly Section[] => [part]);

// Right because a list of sections is immutable.
const slotsOfSections = memo2((sections: readonly Section[], kind: Part['kind']): readonly Slot[] => {
  const slots: Slot[] = [];
  const add = (section: Section): void => void slots.push((slots.length === 0 ? openingSlot : slotOf)(section, kind));
  for (const section of sections) if (section.passages.length > 0) add(passagesOnly(section));
  for (const section of sections) if (section.tables.length > 0) add(tablesOnly(section));
  return slots;
});

// Right because a section is immutable.
const slotOf = memo2((section: Section, kind: Part['kind']): Slot => ({ kind, opens: false, section }));
const openingSlot = memo2((section: Section, kind: Part['kind']): Slot => ({ kind, opens: true, section }));

/** The passages of a section, and its tables, as sections of their own. Right to remember because a section is immutable. */
export const passagesOnly = memo((section: Section): Section => ({ ...nothing, passages: section.passages }));
export const tablesOnly = memo((section: Section): Section => ({ ...nothing, tables: section.tables }));
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
    const lists = mapAgain(earlier, slots, slot => of(slot, style));
    return { slots, style, joined: joinAgain(old?.joined, lists) };
  });
  return report => gathered(report).joined.items;
}
