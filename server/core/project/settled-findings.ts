/**
 * What is said again is the same object as before: its order, its words and where it is shown are remembered with it.
 */
import { equal } from '../alike.ts';
import type { Finding, Place } from '../finding.ts';
import { groupBy } from '../group.ts';
import { alikeAtEnds, settle } from '../lists.ts';
import { type FigureKey, keyOf } from '../relations/diagnosis/shared-figures.ts';
import type { Outcome } from './run-checks.ts';

/** The outcome with findings of `before` for those that say the same of the same place; `before` itself where all do. */
export function settledOutcome(before: Outcome | undefined, fresh: Outcome): Outcome {
  if (!before || before === fresh) return fresh;
  const findings = settledFindings(before.findings, fresh.findings);
  const problems = settle(before.problems, fresh.problems);
  return findings === before.findings && problems === before.problems ? before : { findings, problems };
}

function settledFindings(old: readonly Finding[], fresh: readonly Finding[]): readonly Finding[] {
  if (settle(old, fresh) === old) return old;
  const { top, bottom } = alikeAtEnds(old, fresh, saysTheSame);
  const end = old.length - bottom;
  if (top === end && old.length === fresh.length) return old;
  if (top === end && top + bottom === 0) return fresh;
  const left = groupBy<FigureKey, Finding>(old.slice(top, end), keyOf);
  const between = fresh.slice(top, fresh.length - bottom).map(finding => {
    const likely = left.get(keyOf(finding));
    const at = likely?.findIndex(other => saysTheSame(other, finding)) ?? -1;
    // Each is taken once: of two that say the same there are two.
    return at < 0 ? finding : likely!.splice(at, 1)[0]!;
  });
  return [...old.slice(0, top), ...between, ...old.slice(end)];
}

function saysTheSame(a: Finding, b: Finding): boolean {
  // What differs most is compared first, and nothing is made to compare it.
  return (
    a === b ||
    (a.check === b.check &&
      samePlace(a.place, b.place) &&
      a.severity === b.severity &&
      a.about === b.about &&
      a.bySchema === b.bySchema &&
      equal(a.data, b.data) &&
      equal(a.related, b.related) &&
      equal(a.fixes, b.fixes))
  );
}

function samePlace(a: Place, b: Place): boolean {
  if (a.kind !== 'text' || b.kind !== 'text') return equal(a, b);
  return a.block === b.block && a.start === b.start && a.end === b.end;
}
