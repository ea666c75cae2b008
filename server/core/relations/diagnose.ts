/**
 * Broken relations of a report taken together: one fault, one finding.
 *
 * Broken relations that share a figure form a cluster. If changing one figure repairs every relation of its cluster,
 * and breaks none that holds, the cluster is one fault and that figure the first suspect. Otherwise the relations of
 * the cluster are taken apart greedily by the figures that repair most of them.
 */
import { memo, slot } from '../derive.ts';
import { add, type Decimal, equal, subtract } from '../figures/decimal.ts';
import { groupBy } from '../group.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Fault, Suspect } from './evaluation.ts';
import { hypothesisFor, slipsOf } from './hypotheses.ts';
import { operandAt } from './pieces.ts';
import type { Expression, Operand } from './relation.ts';

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

/** The first relations that hold with a figure. */
type Holding = (operand: Operand) => readonly Evaluation[];

/** So many tell what a figure must be. */
const mostHolding = 200;

function holdingIn(groups: readonly (readonly Evaluation[])[]): Holding {
  const known = new Map<FigureKey, readonly Evaluation[]>();
  const find = (operand: Operand): readonly Evaluation[] => {
    const found: Evaluation[] = [];
    for (const group of groups) {
      const { homes, long } = homesIn(group);
      const near = homes.has(homeOf(operand)) ? group : long;
      for (const evaluation of near) {
        const holds = evaluation.verdict === 'exact' || evaluation.verdict === 'rounded';
        if (holds && involves(evaluation, operand) && found.push(evaluation) >= mostHolding) return found;
      }
    }
    return found;
  };
  return operand => {
    const key = keyOf(operand);
    const holding = known.get(key) ?? find(operand);
    known.set(key, holding);
    return holding;
  };
}

/** Where the figures of a group stand; relations of very many figures apart. Right because evaluations are immutable. */
const homesIn = memo((group: readonly Evaluation[]) => {
  const homes = new Set<unknown>();
  const long: Evaluation[] = [];
  for (const evaluation of group) {
    const { result, operands, pieces } = evaluation.relation;
    homes.add(homeOf(result));
    if (pieces) long.push(evaluation);
    else for (const operand of operands) homes.add(homeOf(operand));
  }
  return { homes, long };
});

function homeOf({ place }: Operand): unknown {
  return place.kind === 'text' ? place.block : place.uri;
}

function involves({ relation: { result, operands, pieces } }: Evaluation, operand: Operand): boolean {
  const key = keyOf(operand);
  if (result.figure && keyOf(result) === key) return true;
  if (!pieces) return operands.some(other => other.figure && keyOf(other) === key);
  const { place } = operand;
  return place.kind === 'text' && operandAt(pieces, place.block, place.start)?.figure !== undefined;
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
  if (fault.evaluations.length > 1 || relation.subject !== 'group') return undefined;
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

function figuresOf({ relation }: Evaluation, most = Number.POSITIVE_INFINITY): Operand[] {
  const found: Operand[] = relation.result.figure ? [relation.result] : [];
  for (const operand of relation.operands) {
    if (found.length >= most) break;
    if (operand.figure) found.push(operand);
  }
  return found;
}

/**
 * Evaluations by the figures in them. Of relations of very many figures only those count that stand in others too; what
 * two such relations have in common is not looked for.
 */
function indexByFigure(evaluations: readonly Evaluation[]): Map<FigureKey, Evaluation[]> {
  const index = new Map<FigureKey, Evaluation[]>();
  const operands = new Map<FigureKey, Operand>();
  for (const evaluation of evaluations) {
    const { relation } = evaluation;
    for (const operand of relation.pieces ? [relation.result] : figuresOf(evaluation)) {
      const key = keyOf(operand);
      const known = index.get(key);
      if (known) known.push(evaluation);
      else {
        index.set(key, [evaluation]);
        operands.set(key, operand);
      }
    }
  }
  const long = evaluations.filter(({ relation }) => relation.pieces);
  for (const [key, known] of long.length > 0 ? index : []) {
    for (const evaluation of long) {
      if (!known.includes(evaluation) && involves(evaluation, operands.get(key)!)) known.push(evaluation);
    }
  }
  return index;
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

function operandOf({ relation: { result, operands } }: Evaluation, key: FigureKey): Operand {
  return result.figure && keyOf(result) === key
    ? result
    : operands.find(other => other.figure && keyOf(other) === key)!;
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
  const { pieces } = relation;
  const changed = pieces
    ? {
        pieces: pieces.map(piece =>
          piece.some(({ figure }, at) => figure && keyOf(piece[at]!) === key) ? piece.map(replaced) : piece,
        ),
      }
    : { operands: relation.operands.map(replaced) };
  const { verdict } = evaluate({ ...relation, result: replaced(relation.result), ...changed });
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
  const sign = relation.pieces ? Number(involves(evaluation, operand)) : signIn(reading, relation.operands, key);
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
