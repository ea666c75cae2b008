/**
 * The same indicator in two sentences of a report: the same words for what is counted and what is done with it, the same
 * whole, the same time, under headings that do not make another matter of it. Words are compared, never numbers. The
 * usual place is a summary or conclusion that repeats the body.
 */
import { again, memo, memo2 } from '../../derive.ts';
import { absolute, compare, decimal, subtract } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import type { TextPlace } from '../../finding.ts';
import { alikeAtEnds, append, settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Statement } from '../../reading/prose/statements/statements.ts';
import { slipKeys } from '../diagnosis/slipped-digits.ts';
import { proseOf } from '../prose/from-prose.ts';
import { type Scoped, sameMatter } from './statement-matching.ts';
import { passagesOver, scopesOf } from './statement-scopes.ts';

/** A statement where it stands. */
export interface StandingStatement {
  readonly statement: Statement;
  readonly passage: Passage;
  readonly place: TextPlace;
}

export interface SameStatements {
  readonly first: StandingStatement;
  /** The nearest heading over it, if it is not the report's title. */
  readonly heading: Passage | undefined;
  /** It stands before the second. */
  readonly above: boolean;
  readonly second: StandingStatement;
}

/** All statements of the body, in order. */
export const standingIn = gather<StandingStatement>(({ section, kind }, style) =>
  kind === 'body' ? section.passages.flatMap(passage => statementsOf(passage, style)) : [],
);

// Right because a passage is immutable.
const statementsOf = memo2((passage: Passage, style: NumberStyle): readonly StandingStatement[] =>
  stating.has(passage.kind)
    ? proseOf(passage, style).statements.map(statement => ({
        statement,
        passage,
        place: passageText(passage).place(statement.quantity.span),
      }))
    : [],
);

const stating: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item', 'footnote']);

/** Pairs of sentences that state one indicator with two values, in the order of the second. */
export function sameStatements(report: Report): readonly SameStatements[] {
  return compared(report).pairs;
}

interface Compared {
  readonly list: readonly StandingStatement[];
  /** It moves on to the next version, and is that of the newest one only. */
  readonly byKey: Map<string, StandingStatement[]>;
  /** Keys of a few statements that do not all agree. */
  readonly contested: Set<string>;
  readonly surroundings: Surroundings;
  /** By contested key. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly pairs: readonly SameStatements[];
}

/** All that a group is looked at with, besides its members. */
interface Surroundings {
  readonly over: readonly Passage[];
  readonly identity: Report['identity'];
  readonly style: NumberStyle;
  readonly main: string;
}

interface Group {
  /** In order. */
  readonly members: readonly StandingStatement[];
  readonly pairs: readonly SameStatements[];
}

const compared = again((report: Report, before: Compared | undefined): Compared => {
  const list = standingIn(report);
  const byKey: Compared['byKey'] = before?.byKey ?? new Map();
  const contested: Compared['contested'] = before?.contested ?? new Set();
  if (before?.list !== list) update({ byKey, contested }, list, before?.list ?? []);
  const { identity, style } = report;
  const surroundings: Surroundings = { over: passagesOver(report), identity, style, main: mainYear(list) };
  const groups =
    contested.size === 0
      ? noGroups
      : groupsOf(report, { list, byKey, contested, surroundings }, groupsAgain(before, surroundings));
  const pairs = inOrder(list, groups);
  return { list, byKey, contested, surroundings, groups, pairs: settle(before?.pairs, pairs) };
});

const noGroups: ReadonlyMap<string, Group> = new Map();

/** The groups of the version before, where they are looked at with the same. */
function groupsAgain(before: Compared | undefined, { over, identity, style, main }: Surroundings): Compared['groups'] {
  const old = before?.surroundings;
  const same = old?.over === over && old.identity === identity && old.style === style && old.main === main;
  return same ? before!.groups : noGroups;
}

const none: readonly SameStatements[] = [];

/** Only what stands in one of the two lists is looked at. */
function update(
  { byKey, contested }: Pick<Compared, 'byKey' | 'contested'>,
  list: readonly StandingStatement[],
  old: readonly StandingStatement[],
): void {
  const { top, bottom } = alikeAtEnds(old, list);
  const touched = new Set<string>();
  for (let at = top; at < old.length - bottom; at++) {
    for (const key of keysOf(old[at]!)) {
      const known = byKey.get(key);
      known?.splice(known.indexOf(old[at]!), 1);
      touched.add(key);
    }
  }
  for (let at = top; at < list.length - bottom; at++) {
    for (const key of keysOf(list[at]!)) {
      const known = byKey.get(key);
      // Nearly every key is that of one statement: a set of each would be much memory.
      if (known) known.push(list[at]!);
      else byKey.set(key, [list[at]!]);
      touched.add(key);
    }
  }
  for (const key of touched) {
    const alike = byKey.get(key)!;
    const first = alike[0];
    if (!first) byKey.delete(key);
    if (first && alike.length <= mostAlike && alike.some(other => !agree(first, other))) contested.add(key);
    else contested.delete(key);
  }
}

/** Its words; for a slip of the pen, what its number has in common with others. */
function keysOf({ statement: { key, strength, quantity } }: StandingStatement): readonly string[] {
  const slips = slipKeys(quantity.figure);
  return strength === 'weak' ? slips : [key, ...slips];
}

/** Only groups that an edit has touched are looked at. */
function groupsOf(
  report: Report,
  { list, byKey, contested, surroundings }: Omit<Compared, 'groups' | 'pairs'>,
  before: Compared['groups'],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const fresh: string[] = [];
  for (const key of contested) {
    const alike = byKey.get(key)!;
    const old = before.get(key);
    const same = old && old.members.length === alike.length && old.members.every(member => alike.includes(member));
    if (same) groups.set(key, old);
    else fresh.push(key);
  }
  if (fresh.length === 0) return groups;
  const order = new Map<StandingStatement, number>();
  for (const key of fresh) for (const member of byKey.get(key)!) order.set(member, 0);
  for (let at = 0; at < list.length; at++) if (order.has(list[at]!)) order.set(list[at]!, at);
  const scopes = scopesOf(report, new Set([...order.keys()].map(({ passage }) => passage)));
  for (const key of fresh) {
    const members = [...byKey.get(key)!].sort((a, b) => order.get(a)! - order.get(b)!);
    const scoped = members.map(standing => ({ ...standing, standing, scope: scopes.get(standing.passage)! }));
    groups.set(key, { members, pairs: [...pairsAmong(scoped, report, surroundings.main)] });
  }
  return groups;
}

/** All pairs in the order of the second; the same two numbers of the same two passages once, whichever they are told of. */
function inOrder(list: readonly StandingStatement[], groups: Compared['groups']): readonly SameStatements[] {
  const found: SameStatements[] = [];
  for (const { pairs } of groups.values()) append(found, pairs);
  if (found.length === 0) return none;
  const order = new Map<StandingStatement, number>();
  for (const { first, second } of found) for (const one of [first, second]) order.set(one, 0);
  for (let at = 0; at < list.length; at++) if (order.has(list[at]!)) order.set(list[at]!, at);
  const seconds = new Set<StandingStatement>();
  const told = new Set<string>();
  const numbers = new Map<Passage, number>();
  const side = (one: StandingStatement): string => {
    if (!numbers.has(one.passage)) numbers.set(one.passage, numbers.size);
    return `${numbers.get(one.passage)} ${figureOf(one).text}`;
  };
  // By place first, so that it does not depend on which group was looked at first.
  found.sort((a, b) => order.get(a.second)! - order.get(b.second)! || order.get(a.first)! - order.get(b.first)!);
  return found.filter(({ first, second }) => {
    const name = [side(first), side(second)].sort().join('|');
    if (seconds.has(second) || told.has(name)) return false;
    seconds.add(second);
    told.add(name);
    return true;
  });
}

/** The year that most statements name, the later of two; empty where they name none. Right because a list is immutable. */
export const mainYear: (list: readonly StandingStatement[]) => string = memo((list: readonly StandingStatement[]) => {
  const counts = new Map<string, number>();
  for (const { statement } of list) {
    const year = yearOf(statement);
    if (year !== '') counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, left], [b, right]) => right - left || Number(b) - Number(a));
  return first?.[0] ?? '';
});

// Right because a statement is immutable.
const yearOf = memo(({ time }: Statement): string => /^<?y(\d{4})$/.exec(time)?.[1] ?? '');

/** What is said oftener is said of many things. */
export const mostAlike = 12;

interface Member extends StandingStatement, Scoped {
  readonly standing: StandingStatement;
}

/**
 * Of those that state one thing, the one that differs from the others, with the first of these. Where there are three
 * values, the words are of more than one thing.
 */
function* pairsAmong(group: readonly Member[], report: Report, main: string): Generator<SameStatements> {
  let rest = group;
  while (rest.length > 1) {
    const alike = [rest[0]!];
    rest = rest.slice(1);
    for (let at = 0; at < alike.length; at++) {
      const member = alike[at]!;
      const more = rest.filter(other => sameMatter(member, other, report, main));
      append(alike, more);
      rest = rest.filter(other => !more.includes(other));
    }
    const first = alike[0]!;
    const differing = group.filter(other => alike.includes(other) && !agree(first, other));
    const [odd] = differing;
    if (!odd || differing.some(other => !agree(odd, other))) continue;
    const agreeing = alike.length - differing.length;
    const [told, other] = differing.length > agreeing ? [first, odd] : [odd, first];
    if (sameMatter(told, other, report, main))
      yield { first: other.standing, second: told.standing, heading: other.scope.heading, above: told !== first };
  }
}

/** Equal, or one the rounding of the other. */
export function agree(a: StandingStatement, b: StandingStatement): boolean {
  const left = figureOf(a);
  const right = figureOf(b);
  const gap = absolute(subtract(left.value, right.value));
  if (gap.coefficient === 0) return true;
  if (left.kind === 'count' && right.kind === 'count') return false;
  const room = decimal(5, 1 - Math.max(left.quantum, right.quantum));
  return compare(gap, room) <= 0;
}

function figureOf({ statement }: StandingStatement): Figure {
  return statement.quantity.figure;
}
