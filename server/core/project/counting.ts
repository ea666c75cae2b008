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
import { hasVerdicts, placeKey, resultsByAddress, tells, worse, worst } from './figure-verdicts.ts';

export type VerdictCounts = { readonly [verdict in Verdict]: number } & {
  /** Of the unchecked: those that others are computed from. */
  readonly used: number;
  /** Of the used: those from which something is computed that does not come out. */
  readonly related: number;
};

export const noVerdicts: VerdictCounts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0, used: 0, related: 0 };

export function addCounts(a: VerdictCounts, b: VerdictCounts): VerdictCounts {
  return {
    exact: a.exact + b.exact,
    rounded: a.rounded + b.rounded,
    wrong: a.wrong + b.wrong,
    unchecked: a.unchecked + b.unchecked,
    used: a.used + b.used,
    related: a.related + b.related,
  };
}

export function countTables(tables: readonly Table[], evaluations: readonly Evaluation[]): VerdictCounts {
  if (tables.length === 0) return noVerdicts;
  const byAddress = resultsByAddress(evaluations);
  const operands = new Set<string>();
  const related = new Set<string>();
  for (const { relation, verdict } of evaluations) {
    for (const { address } of relation.operands) {
      if (address === undefined) continue;
      operands.add(address);
      if (verdict === 'wrong') related.add(address);
    }
  }
  const counts = { ...noVerdicts };
  for (const table of tables) {
    for (const row of table.rows) {
      for (let column = 0; column < row.cells.length; column++) {
        if (row.cells[column]!.figures.length === 0 || !hasVerdicts(table, row, column)) continue;
        const address = operands.size + byAddress.size === 0 ? '' : cellAddress(table, row, column);
        const known = byAddress.get(address);
        const own = known && related.has(address) && !known.some(tells) ? undefined : known;
        const count = row.cells[column]!.figures.length;
        counts[own ? worst(own) : 'unchecked'] += count;
        if (own || !operands.has(address)) continue;
        counts.used += count;
        if (related.has(address)) counts.related += count;
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
  const told = new Set<string>();
  const operands = new Set<string>();
  const related = new Set<string>();
  for (const evaluation of evaluations) {
    const { result, origin } = evaluation.relation;
    if (origin !== 'prose' && origin !== 'bound') continue;
    const key = placeKey(result.place);
    results.set(key, worse(results.get(key) ?? 'unchecked', evaluation.verdict));
    if (tells(evaluation)) told.add(key);
    for (const operand of evaluation.relation.operands) {
      const operandKey = placeKey(operand.place);
      operands.add(operandKey);
      if (evaluation.verdict === 'wrong') related.add(operandKey);
    }
  }
  const counts = { ...noVerdicts };
  for (const passage of passages) {
    const { figures, unread } = proseOf(passage, style);
    counts.unchecked += unread.length;
    for (const { place, approximate } of figures) {
      const key = placeKey(place);
      const own = related.has(key) && !told.has(key) ? undefined : results.get(key);
      counts[own ?? 'unchecked']++;
      if (own !== undefined || approximate || !operands.has(key)) continue;
      counts.used++;
      if (related.has(key)) counts.related++;
    }
  }
  return counts;
}
