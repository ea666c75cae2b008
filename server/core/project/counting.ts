/**
 * How many figures of a section have each verdict: the same as counting them (`figure-verdicts.ts`), without saying of each
 * where it stands and what it is called.
 */
import type { NumberStyle } from '../figures/figure.ts';
import type { Verdict } from '../finding.ts';
import type { Passage } from '../model/report.ts';
import { cellAddress, type Table } from '../model/table.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { proseOf } from '../relations/prose/from-prose.ts';
import { hasVerdicts, placeKey, resultsByAddress, worse, worst } from './figure-verdicts.ts';

export type VerdictCounts = { readonly [verdict in Verdict]: number };

export const noVerdicts: VerdictCounts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0 };

export function addCounts(a: VerdictCounts, b: VerdictCounts): VerdictCounts {
  return {
    exact: a.exact + b.exact,
    rounded: a.rounded + b.rounded,
    wrong: a.wrong + b.wrong,
    unchecked: a.unchecked + b.unchecked,
  };
}

export function countTables(tables: readonly Table[], evaluations: readonly Evaluation[]): VerdictCounts {
  if (tables.length === 0) return noVerdicts;
  const byAddress = resultsByAddress(evaluations);
  const counts = { ...noVerdicts };
  for (const table of tables) {
    for (const row of table.rows) {
      for (let column = 0; column < row.cells.length; column++) {
        if (row.cells[column]!.figures.length === 0 || !hasVerdicts(table, row, column)) continue;
        const own = byAddress.size === 0 ? undefined : byAddress.get(cellAddress(table, row, column));
        counts[own ? worst(own) : 'unchecked'] += row.cells[column]!.figures.length;
      }
    }
  }
  return counts;
}

export function countProse(
  passages: readonly Passage[],
  style: NumberStyle,
  evaluations: readonly Evaluation[],
): VerdictCounts {
  const results = new Map<string, Verdict>();
  for (const evaluation of evaluations) {
    const { result, origin } = evaluation.relation;
    if (origin !== 'prose' && origin !== 'bound') continue;
    const key = placeKey(result.place);
    results.set(key, worse(results.get(key) ?? 'unchecked', evaluation.verdict));
  }
  const counts = { ...noVerdicts };
  for (const passage of passages) {
    const { figures, unread } = proseOf(passage, style);
    counts.unchecked += unread.length;
    for (const { place } of figures) counts[results.get(placeKey(place)) ?? 'unchecked']++;
  }
  return counts;
}
