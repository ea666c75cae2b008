/**
 * How many figures of a report have each verdict.
 */
import { mapAgain } from '../lists.ts';
import type { Section } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { noVerdicts, type VerdictCounts } from './counting.ts';
import { type State, sectionOf } from './section-states.ts';

/** What was counted in the version before. */
export interface CountsMemory {
  readonly bySection: ReadonlyMap<Section, State>;
  counted: { readonly states: readonly State[]; readonly counts: readonly VerdictCounts[] } | undefined;
}

export const none: readonly Evaluation[] = [];

export function countVerdicts(
  states: readonly State[],
  results: ReadonlyMap<Section, readonly Evaluation[]>,
  memory: CountsMemory,
): VerdictCounts {
  const { counted, bySection } = memory;
  const counts = mapAgain(counted && { keys: counted.states, values: counted.counts }, states, state =>
    state.counts(none),
  );
  memory.counted = { states, counts };
  const total = { ...noVerdicts };
  const add = (some: VerdictCounts, sign: 1 | -1): void => {
    for (const verdict of ['exact', 'rounded', 'wrong', 'unchecked', 'used', 'related'] as const)
      total[verdict] += sign * some[verdict];
  };
  for (const some of counts) add(some, 1);
  // Where relations between sections have their results the figures of a section have other verdicts.
  for (const [section, more] of results) {
    const state = bySection.get(section);
    if (!state) continue;
    add(state.counts(none), -1);
    add(state.counts(more), 1);
  }
  return total;
}

/** Relations between sections, by the section of their result. */
export function resultsBySection(
  across: readonly Evaluation[],
  tables: () => ReadonlyMap<string, Table>,
): ReadonlyMap<Section, readonly Evaluation[]> {
  const results = new Map<Section, Evaluation[]>();
  for (const evaluation of across) {
    const section = sectionOf(evaluation.relation.result, tables);
    if (!section) continue;
    const known = results.get(section);
    if (known) known.push(evaluation);
    else results.set(section, [evaluation]);
  }
  return results;
}
