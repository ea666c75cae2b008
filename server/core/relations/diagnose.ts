/**
 * Broken relations of a report taken together: one fault, one finding.
 *
 * Broken relations that share a figure form a cluster. If changing one figure repairs every relation of its cluster,
 * and breaks none that holds, the cluster is one fault and that figure the first suspect. Otherwise the relations of
 * the cluster are taken apart greedily by the figures that repair most of them.
 */
import { slot } from '../derive.ts';
import { add, type Decimal, equal, subtract } from '../figures/decimal.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Fault, Suspect } from './evaluation.ts';
import { hypothesisFor, slipsOf } from './hypotheses.ts';
import type { Expression, Operand } from './relation.ts';

/** Deterministic: in the order of the evaluations. */
export function diagnose(evaluations: readonly Evaluation[]): Fault[] {
  const broken = evaluations.filter(({ verdict }) => verdict === 'wrong');
  if (broken.length === 0) return [];
  const holds = evaluations.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounded');
  const holding = indexByFigure(holds, indexByFigure(broken));
  return ofOneRow(clusters(broken).flatMap(cluster => explain(cluster, holding)));
}

/**
 * A total row that holds in none of its columns has one cause, such as a row that was lost: its faults are one. `broken`
 * figures of several columns are not repaired by one another, so no figure is suspected.
 */
function ofOneRow(faults: readonly Fault[]): Fault[] {
  const rows = new Map<string, Fault[]>();
  for (const fault of faults) {
    const row = rowOf(fault);
    if (row === undefined) continue;
    const known = rows.get(row);
    if (known) known.push(fault);
    else rows.set(row, [fault]);
  }
  const joined = new Map<Fault, Fault | undefined>();
  for (const group of rows.values()) {
    if (group.length < 2) continue;
    const evaluations = group.flatMap(fault => fault.evaluations);
    const signs = new Set(evaluations.map(({ difference }) => (difference && difference.coefficient > 0 ? 1 : -1)));
    const alike = signs.size === 1;
    if (!alike && group.length < 3) continue;
    const hypothesis = !alike ? undefined : signs.has(1) ? 'row-missing' : 'row-counted-twice';
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

/** The row whose total a fault is about, when it is one of several of the same row over the same rows. */
function rowOf(fault: Fault): string | undefined {
  const [evaluation] = fault.evaluations;
  const { relation } = evaluation!;
  if (fault.evaluations.length > 1 || relation.subject !== 'group' || relation.operands.length < 2) return undefined;
  const { address } = relation.result;
  const row = address?.slice(0, address.lastIndexOf('.'));
  return row && relation.result.place.kind === 'text'
    ? `${row} ${blockNumber(relation.result.place.block)} ${relation.operands.length}`
    : row;
}

/** Figures are the same when they stand at the same place. */
type FigureKey = string | number;

function keyOf({ place }: Operand): FigureKey {
  if (place.kind === 'text') return blockNumber(place.block) * largestOffset + place.start;
  return place.kind === 'cell' ? `${place.uri}#${place.sheet}!${place.cell}` : place.uri;
}

const largestOffset = 2 ** 30;

// Blocks are told apart by identity; the numbers only make keys of them.
const blockNumbers = slot<object, number>();
let nextBlockNumber = 0;
function blockNumber(block: object): number {
  let number = blockNumbers.get(block);
  if (number === undefined) {
    number = nextBlockNumber++;
    blockNumbers.set(block, number);
  }
  return number;
}

function figuresOf({ relation }: Evaluation): Operand[] {
  return [relation.result, ...relation.operands].filter(({ figure }) => figure !== undefined);
}

/** Evaluations by the figures in them; `only` leaves out figures that nobody will ask for. */
function indexByFigure(
  evaluations: readonly Evaluation[],
  only?: ReadonlyMap<FigureKey, unknown>,
): Map<FigureKey, Evaluation[]> {
  const index = new Map<FigureKey, Evaluation[]>();
  for (const evaluation of evaluations) {
    for (const operand of figuresOf(evaluation)) {
      const key = keyOf(operand);
      if (only && !only.has(key)) continue;
      const known = index.get(key);
      if (known) known.push(evaluation);
      else index.set(key, [evaluation]);
    }
  }
  return index;
}

function clusters(broken: readonly Evaluation[]): Evaluation[][] {
  const index = indexByFigure(broken);
  const order = new Map(broken.map((evaluation, at) => [evaluation, at]));
  const seen = new Set<Evaluation>();
  const found: Evaluation[][] = [];
  for (const start of broken) {
    if (seen.has(start)) continue;
    const cluster: Evaluation[] = [];
    const queue = [start];
    seen.add(start);
    for (let next = queue.pop(); next; next = queue.pop()) {
      cluster.push(next);
      for (const operand of figuresOf(next)) {
        for (const other of index.get(keyOf(operand)) ?? []) {
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

function explain(cluster: readonly Evaluation[], holding: ReadonlyMap<FigureKey, readonly Evaluation[]>): Fault[] {
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
function alone(evaluation: Evaluation, holding: ReadonlyMap<FigureKey, readonly Evaluation[]>): Fault {
  const all = figuresOf(evaluation)
    .slice(0, 40)
    .map(operand => suspectOf(operand, [evaluation]))
    .filter(suspect => suspect !== undefined);
  const free = all.filter(
    ({ operand, repaired }) => !repaired || !breaks(operand, repaired, holding.get(keyOf(operand)) ?? []),
  );
  const suspects = free.length > 0 ? free : all;
  const likely = suspects.filter(({ hypothesis }) => hypothesis !== undefined);
  const ordered = likely.length === 1 ? [likely[0]!, ...suspects.filter(other => other !== likely[0])] : suspects;
  return { evaluations: [evaluation], suspects: ordered.map(suspect => [suspect]) };
}

interface Candidate {
  readonly suspect: Suspect;
  readonly repairs: readonly Evaluation[];
}

function bestSuspect(
  cluster: readonly Evaluation[],
  holding: ReadonlyMap<FigureKey, readonly Evaluation[]>,
): Candidate | undefined {
  const byFigure = indexByFigure(cluster);
  let best: Candidate | undefined;
  for (const [key, relations] of byFigure) {
    if (relations.length < 2) continue;
    const operand = figuresOf(relations[0]!).find(other => keyOf(other) === key)!;
    for (const { value, repaired } of groupByRepair(operand, key, relations)) {
      if (repaired.length < 2 || repaired.length <= (best?.repairs.length ?? 1)) continue;
      if (breaks(operand, value, holding.get(key) ?? [])) continue;
      best = {
        suspect: { operand, repaired: value, hypothesis: hypothesisFor(operand.figure!, value) },
        repairs: repaired,
      };
    }
  }
  return best;
}

/** The values that would repair each relation, and which relations agree on one. */
function groupByRepair(
  operand: Operand,
  key: FigureKey,
  relations: readonly Evaluation[],
): { value: Decimal; repaired: Evaluation[] }[] {
  const groups: { value: Decimal; repaired: Evaluation[] }[] = [];
  for (const relation of relations) {
    const value = repairOf(operand, relation);
    if (!value) continue;
    const same = groups.find(group => equal(group.value, value));
    if (same) same.repaired.push(relation);
    else groups.push({ value, repaired: [relation] });
  }
  if (groups.length === 0 && isSharedBase(operand, key, relations)) {
    const value = slipsOf(operand.figure!).find(slip => relations.every(relation => holdsWith(relation, key, slip)));
    return value ? [{ value, repaired: [...relations] }] : [];
  }
  // Shares and the like give no value of their own, but tell whether one fits.
  for (const group of groups.slice(0, 12)) {
    for (const relation of relations) {
      if (!group.repaired.includes(relation) && holdsWith(relation, key, group.value)) group.repaired.push(relation);
    }
  }
  return groups;
}

/** Three shares or more of one base, all off: the base may be. */
function isSharedBase({ figure }: Operand, key: FigureKey, relations: readonly Evaluation[]): boolean {
  return (
    figure !== undefined &&
    relations.length >= 3 &&
    relations.every(({ relation }) => relation.kind === 'ratio' && keyOf(relation.operands.at(-1)!) === key)
  );
}

/** Whether a relation would hold if the figure with this key were worth `value`. */
function holdsWith({ relation }: Evaluation, key: FigureKey, value: Decimal): boolean {
  const replaced = (operand: Operand): Operand =>
    operand.figure && keyOf(operand) === key ? { ...operand, figure: { ...operand.figure, value } } : operand;
  const { verdict } = evaluate({
    ...relation,
    result: replaced(relation.result),
    operands: relation.operands.map(replaced),
  });
  return verdict === 'exact' || verdict === 'rounded';
}

function suspectOf(operand: Operand, relations: readonly Evaluation[]): Suspect | undefined {
  const repaired = repairOf(operand, relations[0]!);
  if (!repaired) return undefined;
  return { operand, repaired, hypothesis: operand.figure && hypothesisFor(operand.figure, repaired) };
}

/** The value of one figure that makes a relation exact: the result itself, or a plain term of a sum. */
function repairOf(operand: Operand, evaluation: Evaluation): Decimal | undefined {
  const { relation, expected, difference, reading } = evaluation;
  if (!expected || !difference || relation.left || relation.comparison !== '=') return undefined;
  const key = keyOf(operand);
  if (keyOf(relation.result) === key) return expected;
  const sign = signIn(reading, relation.operands, key);
  if (sign === 0 || !operand.figure) return undefined;
  const value = sign > 0 ? add(operand.figure.value, difference) : subtract(operand.figure.value, difference);
  return value.coefficient < 0 ? undefined : value;
}

/** +1 or -1 when the figure stands once in a sum or difference, else 0. */
function signIn(node: Expression, operands: readonly Operand[], key: FigureKey): number {
  switch (node.kind) {
    case 'operand':
      return keyOf(operands[node.index]!) === key ? 1 : 0;
    case 'negate':
      return -signIn(node.of, operands, key);
    case 'sum':
      return node.of.reduce((sum, of) => sum + signIn(of, operands, key), 0);
    case 'difference':
      return signIn(node.left, operands, key) - signIn(node.right, operands, key);
    default:
      return 0;
  }
}

/** Whether a new value would break a relation that holds now. */
function breaks(operand: Operand, value: Decimal, holding: readonly Evaluation[]): boolean {
  if (!operand.figure || equal(value, operand.figure.value)) return false;
  const key = keyOf(operand);
  return holding.some(evaluation => !holdsWith(evaluation, key, value));
}
