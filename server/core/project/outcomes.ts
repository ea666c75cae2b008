/**
 * What is said of figures where people read it: the verdict of each, but that only the figure that a finding names as the fault
 * is wrong; results that do not come out because of it are related to it, and so is what a result is computed from that does not
 * come out; what else others are computed from has been used.
 */
import type { Figure } from '../figures/figure.ts';
import type { Outcome } from '../outcome-words.ts';
import { certainSuspect, type Evaluation, type Fault } from '../relations/evaluation.ts';
import type { VerdictCounts } from './counting.ts';
import { cellOrPlaceKey, type FigureVerdict } from './figure-verdicts.ts';

export interface Outcomes extends VerdictCounts {
  /** Of the wrong ones: those that only take part. */
  readonly involved: number;
  /** Those named as the fault, results or not, and all that are wrong by themselves. */
  readonly faulty: number;
}

export interface Named {
  /** What figures named as faults explain. */
  readonly explained: ReadonlySet<Evaluation>;
  readonly culprits: ReadonlySet<Figure>;
}

export function namedFaults(faults: readonly Fault[]): Named {
  const explained = new Set<Evaluation>();
  const culprits = new Set<Figure>();
  for (const fault of faults) {
    const culprit = certainSuspect(fault)?.operand.figure;
    if (!culprit) continue;
    culprits.add(culprit);
    for (const evaluation of fault.evaluations) explained.add(evaluation);
  }
  return { explained, culprits };
}

export function outcomeOf(
  {
    figure,
    verdict,
    evaluations,
    reason,
    related,
  }: Pick<FigureVerdict, 'figure' | 'verdict' | 'evaluations' | 'reason' | 'related'>,
  named: Named,
): Outcome {
  if (named.culprits.has(figure)) return 'wrong';
  if (verdict === 'wrong')
    return evaluations.some(one => isWrong(one) && !named.explained.has(one)) ? verdict : 'involved';
  if (related) return 'involved';
  return verdict === 'unchecked' && reason === 'operand' ? 'used' : verdict;
}

/** How many figures of a list there is each to say of. */
export function countOutcomes(
  figures: readonly FigureVerdict[],
  faults: readonly Fault[],
): { readonly [outcome in Outcome]: number } {
  const named = namedFaults(faults);
  const counts = { exact: 0, rounded: 0, wrong: 0, involved: 0, used: 0, unchecked: 0 };
  for (const figure of figures) counts[outcomeOf(figure, named)]++;
  return counts;
}

function isWrong({ verdict }: Evaluation): boolean {
  return verdict === 'wrong';
}

/** Of all figures, without a look at each of them. */
export function outcomesOf(verdicts: VerdictCounts, faults: readonly Fault[]): Outcomes {
  const { explained, culprits } = namedFaults(faults);
  const results = new Map<string, boolean>();
  const named = new Set<string>();
  for (const fault of faults) {
    for (const evaluation of fault.evaluations) {
      const { result } = evaluation.relation;
      const key = cellOrPlaceKey(result);
      if (isWrong(evaluation)) results.set(key, (results.get(key) ?? true) && explained.has(evaluation));
      if (result.figure && culprits.has(result.figure)) named.add(key);
    }
  }
  let involved = 0;
  for (const [key, only] of results) if (only && !named.has(key)) involved++;
  // Named, and the result of nothing that is wrong.
  let others = 0;
  for (const fault of faults) {
    const operand = certainSuspect(fault)?.operand;
    if (!operand?.figure) continue;
    const key = cellOrPlaceKey(operand);
    if (named.has(key) || results.has(key)) continue;
    named.add(key);
    others++;
  }
  return { ...verdicts, involved, faulty: verdicts.wrong - involved + others };
}
