/**
 * The mentions of a report's sections, each with the date that stands at the head of a later section where it wants one.
 */
import { memo2, slot } from '../../derive.ts';
import { alikeAtEnds } from '../../lists.ts';
import type { Slot } from '../../model/gather.ts';
import type { Part } from '../../model/report.ts';
import { type Aliases, aliasMentionsIn } from './alias-mentions.ts';
import type { SourceMention } from './source-mention.ts';
import { mentionsOfSection, type OpeningDate } from './sources.ts';

export interface Placed {
  readonly source: SourceMention;
  readonly kind: Part['kind'];
  readonly next: OpeningDate | undefined;
}

/** By section, in order. */
export type PlacedLists = readonly (readonly Placed[])[];

/** The mentions of each slot; those of slots that an edit does not concern are the same lists as `before`. */
export function placedAgain(
  before: { readonly slots: readonly Slot[]; readonly placed: PlacedLists } | undefined,
  slots: readonly Slot[],
  aliases?: Aliases,
): PlacedLists {
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
    const own = placedIn(slots[index]!, openingAfter(slots, index));
    placed.push(aliases ? withAliases(own, slots[index]!, aliases) : own);
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

// Right because a list, its slot and the aliases are immutable: the same mentions with those called by an alias, in order.
function withAliases(own: readonly Placed[], { section, kind }: Slot, aliases: Aliases): readonly Placed[] {
  const called = aliasMentionsIn(section, aliases);
  if (called.length === 0) return own;
  const known = calledBefore.get(called);
  if (known?.own === own && known.kind === kind) return known.all;
  const all = [...own, ...called.map(source => ({ source, kind, next: undefined }))];
  calledBefore.set(called, { own, kind, all });
  return all;
}

const calledBefore = slot<
  readonly SourceMention[],
  { readonly own: readonly Placed[]; readonly kind: Part['kind']; readonly all: readonly Placed[] }
>();
