/**
 * What all passages of a report say of the figures that are looked for. After an edit only passages are asked again that
 * it has changed, or that have a figure in common with what has changed among those looked for.
 */
import { carried, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { alikeAtEnds, withItems } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import type { Part, Passage, Report } from '../../model/report.ts';
import { proseOf } from '../prose/from-prose.ts';
import { type Hit, type Hits, hitsIn, lookedFor, meetings, type Wanted } from './echo-figures.ts';

export interface AllHits {
  /** In how many passages each value stands that is looked for: of those that say nothing again, and of those before. */
  readonly said: ReadonlyMap<string, number>;
  readonly saidBefore: ReadonlyMap<string, number>;
  /** In the order of the text. */
  readonly slips: readonly Hit[];
}

/** A passage that gives figures, where it stands. */
interface Telling {
  readonly passage: Passage;
  readonly kind: Part['kind'];
}

const tellingPassages = gather(({ section, kind }, style) =>
  section.passages
    .filter(passage => passage.kind !== 'caption' && proseOf(passage, style).figures.length > 0)
    .map(passage => tellingIn(passage, kind)),
);

// Right because a passage is immutable.
const tellingIn = memo2((passage: Passage, kind: Part['kind']): Telling => ({ passage, kind }));

/** Of the newest version. */
interface Memory {
  wanted: Wanted | undefined;
  telling: readonly Telling[];
  /** Of each of these. */
  hits: Hits[];
  readonly said: Map<string, number>;
  readonly saidBefore: Map<string, number>;
  /** By what figures meet by; of the first version nothing is asked of it, and it is not made. */
  byMeeting: Map<string, Set<Telling>> | undefined;
}

// Right because what it holds is compared with what it was made from.
const memoryOf = carried<Report, Memory>(() => ({
  wanted: undefined,
  telling: [],
  hits: [],
  said: new Map(),
  saidBefore: new Map(),
  byMeeting: undefined,
}));

export function hitsOf(report: Report, wanted: Wanted): AllHits {
  const memory = memoryOf(report);
  const { said, saidBefore } = memory;
  const telling = tellingPassages(report);
  if (memory.wanted?.style !== wanted.style) {
    memory.wanted = undefined;
    memory.byMeeting = undefined;
  }
  update(memory, telling, wanted);
  const slips: Hit[] = [];
  for (let at = 0; at < telling.length; at++) {
    const own = memory.hits[at]!.slips;
    if (own.length > 0 && telling[at]!.kind === 'body') for (const hit of own) slips.push(hit);
  }
  return { said, saidBefore, slips };
}

function update(memory: Memory, telling: readonly Telling[], wanted: Wanted): void {
  const { style } = wanted;
  const old = memory.telling;
  if (memory.wanted === wanted && old === telling) return;
  const { wanted: before, byMeeting } = memory;
  const { top, bottom } = before ? alikeAtEnds(old, telling) : { top: 0, bottom: 0 };
  if (byMeeting) {
    for (const one of old.slice(top, old.length - bottom)) eachMeeting(one, style, key => leave(byMeeting, key, one));
    for (const one of telling.slice(top, telling.length - bottom))
      eachMeeting(one, style, key => enter(byMeeting, key, one));
  }
  for (const hits of memory.hits.slice(top, old.length - bottom)) count(memory, hits, -1);
  const fresh: Hits[] = [];
  for (let at = top; at < telling.length - bottom; at++) {
    const hits = hitsIn(telling[at]!.passage, wanted);
    count(memory, hits, 1);
    fresh.push(hits);
  }
  const hits = withItems(memory.hits, fresh, top, old.length - bottom);
  memory.wanted = wanted;
  memory.telling = telling;
  memory.hits = hits;
  if (!before || before === wanted) return;
  const touched = touchedBy(memory, before, wanted);
  for (let at = 0; at < telling.length; at++) {
    if (!touched.has(telling[at]!)) continue;
    count(memory, hits[at]!, -1);
    hits[at] = hitsIn(telling[at]!.passage, wanted);
    count(memory, hits[at]!, 1);
  }
}

/** What meets figures that are no longer looked for, or not yet, and what has come to say the report again or does no more. */
function touchedBy(memory: Memory, before: Wanted, wanted: Wanted): ReadonlySet<Telling> {
  const { telling } = memory;
  const { style } = wanted;
  if (!memory.byMeeting) {
    const index = new Map<string, Set<Telling>>();
    for (const one of telling) eachMeeting(one, style, key => enter(index, key, one));
    memory.byMeeting = index;
  }
  const index = memory.byMeeting;
  const touched = new Set<Telling>();
  const touch = (sought: Wanted['figures'][number]): void => {
    for (const key of lookedFor(sought)) for (const one of index.get(key) ?? []) touched.add(one);
  };
  eachChange(before.figures, wanted.figures, { gone: touch, come: touch });
  for (const one of telling) if (before.zones.get(one.passage) !== wanted.zones.get(one.passage)) touched.add(one);
  return touched;
}

function eachMeeting({ passage }: Telling, style: NumberStyle, take: (key: string) => void): void {
  for (const prose of proseOf(passage, style).figures) for (const key of meetings(prose)) take(key);
}

function count(memory: Memory, { same, zone }: Hits, by: 1 | -1): void {
  const counts = zone ? memory.saidBefore : memory.said;
  for (const value of same) {
    const now = (counts.get(value) ?? 0) + by;
    if (now > 0) counts.set(value, now);
    else counts.delete(value);
  }
}
