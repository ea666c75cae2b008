/**
 * Which relations a figure stands in. Figures are the same when they stand at the same place.
 */
import { memo, slot } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import type { Evaluation } from '../evaluation.ts';
import { operandAt } from '../pieces.ts';
import type { Operand, Relation } from '../relation.ts';

/** The first relations that hold with a figure. */
export type Holding = (operand: Operand) => readonly Evaluation[];

/** So many tell what a figure must be. */
const mostHolding = 200;

export function holdingIn(groups: readonly (readonly Evaluation[])[]): Holding {
  const known = new Map<FigureKey, readonly Evaluation[]>();
  const find = (operand: Operand): readonly Evaluation[] => {
    const found: Evaluation[] = [];
    for (const group of groups) {
      const { homes, long } = homesIn(group);
      const near = homes.has(homeOf(operand)) ? group : long;
      for (let at = 0; at < near.length; at++) {
        const evaluation = near[at]!;
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
    const { relation } = evaluation;
    homes.add(homeOf(relation.result));
    // The operands of a long sum are put together only where they are wanted one by one.
    if (relation.pieces) long.push(evaluation);
    else for (const operand of relation.operands) homes.add(homeOf(operand));
  }
  return { homes, long };
});

function homeOf({ place }: Operand): unknown {
  return place.kind === 'text' ? place.block : place.uri;
}

export function involves({ relation }: Evaluation, { place }: Operand): boolean {
  const { result, pieces } = relation;
  if (result.figure) {
    const { place: own } = result;
    if (own.kind === 'text' && place.kind === 'text') {
      if (own.start === place.start && own.block === place.block) return true;
    } else if (isSamePlace(own, place)) return true;
  }
  if (relation.origin === 'bound') return false;
  if (!pieces) {
    const { operands } = relation;
    // A plain loop, as above.
    for (let at = 0; at < operands.length; at++) {
      const other = operands[at]!;
      if (!other.figure) continue;
      const { place: own } = other;
      // Nearly all figures near one another stand in texts.
      if (
        own.kind === 'text' && place.kind === 'text'
          ? own.start === place.start && own.block === place.block
          : isSamePlace(own, place)
      )
        return true;
    }
    return false;
  }
  return place.kind === 'text' && operandAt(pieces, place.block, place.start)?.figure !== undefined;
}

/** Whether figures at these places have the same key. Asked of every operand of every relation near a broken one. */
function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.block === b.block && a.start === b.start;
  if (b.kind === 'text' || a.uri !== b.uri) return false;
  return a.kind === 'cell' ? b.kind === 'cell' && a.sheet === b.sheet && a.cell === b.cell : b.kind === a.kind;
}

/** Figures are the same when they stand at the same place. */
export type FigureKey = string | number;

export function keyOf({ place }: Pick<Operand, 'place'>): FigureKey {
  if (place.kind === 'text') return blockNumber(place.block) * largestOffset + place.start;
  return place.kind === 'cell' ? `${place.uri}#${place.sheet}!${place.cell}` : place.uri;
}

const largestOffset = 2 ** 30;

// Blocks are told apart by identity; the numbers only make keys of them.
const blockNumbers = slot<object, number>();

let nextBlockNumber = 0;

export function blockNumber(block: object): number {
  let number = blockNumbers.get(block);
  if (number === undefined) {
    number = nextBlockNumber++;
    blockNumbers.set(block, number);
  }
  return number;
}

/** A bound figure follows its cells. What it says bears out none of them, nor does it cast doubt on one. */
function isBound({ origin }: Relation): boolean {
  return origin === 'bound';
}

/** The figures a relation may be broken by. */
export function figuresOf({ relation }: Evaluation, most = Number.POSITIVE_INFINITY): Operand[] {
  const found: Operand[] = relation.result.figure ? [relation.result] : [];
  if (isBound(relation)) return found;
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
export function indexByFigure(evaluations: readonly Evaluation[]): Map<FigureKey, Evaluation[]> {
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

export function operandOf({ relation: { result, operands } }: Evaluation, key: FigureKey): Operand {
  return result.figure && keyOf(result) === key
    ? result
    : operands.find(other => other.figure && keyOf(other) === key)!;
}
