/**
 * Broken relations of a report taken together: one fault, one finding.
 *
 * Broken relations that share a figure form a cluster. If changing one figure repairs every relation of its cluster,
 * and breaks none that holds, the cluster is one fault and that figure the first suspect. Otherwise the relations of
 * the cluster are taken apart greedily by the figures that repair most of them.
 */
import { memo } from '../../derive.ts';
import { equal, negate } from '../../figures/decimal.ts';
import { groupBy } from '../../group.ts';
import type { Evaluation, Fault, Suspect } from '../evaluation.ts';
import { hypothesisFor } from './hypotheses.ts';
import { breaks, groupByRepair, suspectOf } from './repairing.ts';
import { blockNumber, figuresOf, type Holding, holdingIn, indexByFigure, operandOf } from './shared-figures.ts';

/**
 * Deterministic: in the order of the evaluations. Groups that stay the same arrays are looked through once; of those
 * without a fault no more is asked than which of them hold a figure that is suspected elsewhere.
 */
export function diagnose(groups: readonly (readonly Evaluation[])[]): Fault[] {
  const broken = groups.flatMap(brokenIn);
  if (broken.length === 0) return [];
  const holding = holdingIn(groups);
  return ofOneRow(clusters(broken).flatMap(cluster => explain(cluster, holding)));
}

// Right because evaluations are immutable.
const brokenIn = memo((group: readonly Evaluation[]) => group.filter(({ verdict }) => verdict === 'wrong'));

export function isBroken(group: readonly Evaluation[]): boolean {
  return brokenIn(group).length > 0;
}

/**
 * A total row that holds in none of its columns has one cause, such as a row that was lost: its faults are one. `broken`
 * figures of several columns are not repaired by one another, so no figure is suspected.
 */
function ofOneRow(faults: readonly Fault[]): Fault[] {
  const rows = groupBy(faults, rowOf);
  const joined = new Map<Fault, Fault | undefined>();
  for (const group of rows.values()) {
    if (group.length < 2) continue;
    const evaluations = group.flatMap(fault => fault.evaluations);
    const signs = new Set(evaluations.map(({ difference }) => (difference && difference.coefficient > 0 ? 1 : -1)));
    const hypothesis =
      signs.size > 1
        ? undefined
        : signs.has(1)
          ? 'row-missing'
          : isOneRow(evaluations)
            ? 'row-counted-twice'
            : undefined;
    if (!hypothesis && group.length < 3) continue;
    const [first, ...rest] = group;
    const suspects: Suspect[][] = hypothesis
      ? [[{ operand: evaluations[0]!.relation.result, repaired: undefined, hypothesis }]]
      : [];
    joined.set(first!, { evaluations, suspects });
    for (const fault of rest) joined.set(fault, undefined);
  }
  if (joined.size === 0) return [...faults];
  return faults.flatMap(fault => {
    if (!joined.has(fault)) return [fault];
    const whole = joined.get(fault);
    return whole ? [whole] : [];
  });
}

/** By so much as one of its rows holds is each column too large. */
function isOneRow(evaluations: readonly Evaluation[]): boolean {
  const [{ relation }] = evaluations as [Evaluation];
  return relation.operands.some((_, at) =>
    evaluations.every(({ relation: { operands }, difference }) => {
      const figure = operands[at]?.figure;
      return figure !== undefined && difference !== undefined && equal(figure.value, negate(difference));
    }),
  );
}

/** The row whose total a fault is about, when it is one of several of the same row over the same rows. */
function rowOf(fault: Fault): string | undefined {
  const [evaluation] = fault.evaluations;
  const { relation } = evaluation!;
  if (fault.evaluations.length > 1 || relation.subject !== 'group') return undefined;
  const { address } = relation.result;
  const row = address?.slice(0, address.lastIndexOf('.'));
  return row && relation.result.place.kind === 'text'
    ? `${row} ${blockNumber(relation.result.place.block)} ${relation.operands.length}`
    : row;
}

function clusters(broken: readonly Evaluation[]): Evaluation[][] {
  const order = new Map(broken.map((evaluation, at) => [evaluation, at]));
  const beside = new Map<Evaluation, Evaluation[][]>(broken.map(evaluation => [evaluation, []]));
  for (const sharing of indexByFigure(broken).values()) {
    if (sharing.length > 1) for (const evaluation of sharing) beside.get(evaluation)!.push(sharing);
  }
  const seen = new Set<Evaluation>();
  const found: Evaluation[][] = [];
  for (const start of broken) {
    if (seen.has(start)) continue;
    const cluster: Evaluation[] = [];
    const queue = [start];
    seen.add(start);
    for (let next = queue.pop(); next; next = queue.pop()) {
      cluster.push(next);
      for (const sharing of beside.get(next)!) {
        for (const other of sharing) {
          if (seen.has(other)) continue;
          seen.add(other);
          queue.push(other);
        }
      }
    }
    found.push(cluster.sort((a, b) => order.get(a)! - order.get(b)!));
  }
  return found;
}

/** Beyond this many broken relations in one cluster each is its own fault: there is no one cause to find. */
const largest = 200;

function explain(cluster: readonly Evaluation[], holding: Holding): Fault[] {
  if (cluster.length > largest) return cluster.map(evaluation => alone(evaluation, holding));
  const faults: Fault[] = [];
  let left = [...cluster];
  while (left.length > 1) {
    const best = bestSuspect(left, holding);
    if (!best || best.repairs.length < 2) break;
    faults.push({ evaluations: best.repairs, suspects: [[best.suspect]] });
    left = left.filter(evaluation => !best.repairs.includes(evaluation));
  }
  return [...faults, ...left.map(evaluation => alone(evaluation, holding))];
}

/**
 * One broken relation: its result or any part may be at fault; those with a likely slip come first. A figure whose
 * change would break what holds is no suspect, unless every one is such.
 */
function alone(evaluation: Evaluation, holding: Holding): Fault {
  const all = figuresOf(evaluation, 40)
    .map(operand => suspectOf(operand, [evaluation]))
    .filter(suspect => suspect !== undefined);
  const free = all.filter(({ operand, repaired }) => !repaired || !breaks(operand, repaired, holding(operand)));
  const suspects = free.length > 0 ? free : all;
  const likely = suspects.filter(({ hypothesis }) => hypothesis !== undefined);
  const ordered = likely.length === 1 ? [likely[0]!, ...suspects.filter(other => other !== likely[0])] : suspects;
  return { evaluations: [evaluation], suspects: ordered.map(suspect => [suspect]) };
}

interface Candidate {
  readonly suspect: Suspect;
  readonly repairs: readonly Evaluation[];
}

function bestSuspect(cluster: readonly Evaluation[], holding: Holding): Candidate | undefined {
  const byFigure = indexByFigure(cluster);
  let best: Candidate | undefined;
  for (const [key, relations] of byFigure) {
    if (relations.length < 2) continue;
    const operand = operandOf(relations[0]!, key);
    for (const { value, repaired } of groupByRepair(operand, key, relations)) {
      if (repaired.length < 2 || repaired.length <= (best?.repairs.length ?? 1)) continue;
      if (breaks(operand, value, holding(operand))) continue;
      best = {
        suspect: { operand, repaired: value, hypothesis: hypothesisFor(operand.figure!, value) },
        repairs: repaired,
      };
    }
  }
  return best;
}
