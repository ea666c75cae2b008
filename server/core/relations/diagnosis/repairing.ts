/**
 * What a figure would have to be for broken relations to hold, and what that would break.
 */
import { add, type Decimal, equal, subtract } from '../../figures/decimal.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation, Suspect } from '../evaluation.ts';
import type { Expression, Operand } from '../relation.ts';
import { hypothesisFor, slipsOf } from './hypotheses.ts';
import { type FigureKey, involves, keyOf } from './shared-figures.ts';

export function suspectOf(operand: Operand, relations: readonly Evaluation[]): Suspect | undefined {
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
  // What only stands for a number, a day of the calendar, is none to be written anew.
  if (sign === 0 || !operand.figure || operand.standing === 'constant') return undefined;
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

/** Whether a new value would break a relation that holds now. */
export function breaks(operand: Operand, value: Decimal, holding: readonly Evaluation[]): boolean {
  if (!operand.figure || equal(value, operand.figure.value)) return false;
  const key = keyOf(operand);
  return holding.some(evaluation => !holdsWith(evaluation, key, value));
}

/** The values that would repair each relation, and which relations agree on one. */
export function groupByRepair(
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
