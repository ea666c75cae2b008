/** Where else the text states the same indicator with the same value. */
import { memo } from '../../derive.ts';
import type { TextPlace } from '../../finding.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Block } from '../../text.ts';
import { agree, mainYear, mostAlike, type StandingStatement, standingIn } from './same-statements.ts';
import { sameMatter } from './statement-matching.ts';
import { scopesOf } from './statement-scopes.ts';

/** Another place that states the same with the same value. */
export interface Restated {
  readonly place: TextPlace;
  /** The nearest heading over it, if it is not the report's title. */
  readonly heading: Passage | undefined;
}

/**
 * Of each figure of the text the other places that state the same, in order, by block and offset of the figure. Made when it
 * is asked for: a hover, a list of all figures.
 */
export const restatedIn: (report: Report) => (place: TextPlace) => readonly Restated[] = memo((report: Report) => {
  const list = standingIn(report);
  const byKey = new Map<string, StandingStatement[]>();
  for (const standing of list) {
    const { key, strength } = standing.statement;
    if (strength === 'weak') continue;
    const known = byKey.get(key);
    if (known) known.push(standing);
    else byKey.set(key, [standing]);
  }
  const groups = [...byKey.values()].filter(({ length }) => length > 1 && length <= mostAlike);
  const scopes = scopesOf(report, new Set(groups.flat().map(({ passage }) => passage)));
  const main = mainYear(list);
  const found = new Map<Block, Map<number, Restated[]>>();
  for (const group of groups) {
    const scoped = group.map(standing => ({ ...standing, scope: scopes.get(standing.passage)! }));
    for (const one of scoped) {
      const others = scoped.filter(other => other !== one && agree(one, other) && sameMatter(one, other, report, main));
      if (others.length === 0) continue;
      const { block, start } = one.place;
      const inBlock = found.get(block) ?? new Map<number, Restated[]>();
      found.set(block, inBlock);
      inBlock.set(
        start,
        others.map(({ place, scope: { heading } }) => ({ place, heading })),
      );
    }
  }
  return ({ block, start }) => found.get(block)?.get(start) ?? [];
});
