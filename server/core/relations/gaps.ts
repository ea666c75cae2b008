/**
 * Why a relation cannot be judged: cells that are blank, unreadable or do not apply, units that do not go together.
 */
import { isZero } from '../figures/decimal.ts';
import type { UncheckedReason } from './evaluation.ts';
import type { Summary } from './pieces.ts';
import type { Expression, Operand, Relation } from './relation.ts';

/** Why a relation with such operands is not judged, unless blanks turn out to be nothing. */
export function missing(relation: Relation, reading: Expression): UncheckedReason | undefined {
  if (haveFigures(relation.operands)) return undefined;
  let reason: UncheckedReason | undefined;
  const inSum = (node: Expression, summed: boolean): void => {
    switch (node.kind) {
      case 'operand': {
        const { standing } = relation.operands[node.index]!;
        if (standing === 'unreadable') reason = 'operand-unreadable';
        else if (standing === 'not-applicable' && !summed) reason ??= 'not-applicable';
        else if (standing === 'blank') reason ??= 'operand-missing';
        return;
      }
      case 'constant':
        return;
      case 'sum':
      case 'count':
        for (let at = 0; at < node.of.length; at++) inSum(node.of[at]!, true);
        return;
      case 'minimum':
      case 'maximum':
      case 'average':
        for (const of of node.of) inSum(of, false);
        return;
      case 'negate':
      case 'round':
        inSum(node.of, summed);
        return;
      case 'difference':
        inSum(node.left, true);
        inSum(node.right, true);
        return;
      case 'product':
      case 'quotient':
        inSum(node.left, false);
        inSum(node.right, false);
        return;
      default:
        node satisfies never;
    }
  };
  inSum(reading, false);
  return reason;
}

function haveFigures(operands: readonly Operand[]): boolean {
  // A plain loop: of nearly every relation all operands are figures.
  for (let at = 0; at < operands.length; at++) if (operands[at]!.standing !== 'figure') return false;
  return true;
}

/** As `missing`, for a sum that is kept in pieces. */
export function missingIn({ unreadable, blank }: Summary): UncheckedReason | undefined {
  return unreadable ? 'operand-unreadable' : blank ? 'operand-missing' : undefined;
}

/** Sums of money and of things that are not money are not sums. */
export function mixesUnits({ operands, result }: Relation, reading: Expression): boolean {
  if (reading.kind !== 'sum') return false;
  let percents = false;
  let others = false;
  for (let at = -1; at < operands.length; at++) {
    const { figure } = at < 0 ? result : operands[at]!;
    if (!figure?.value.coefficient) continue;
    if (figure.kind === 'percent') percents = true;
    else others = true;
  }
  return percents && others;
}

/** As `mixesUnits`, for a sum that is kept in pieces. */
export function mixesWith({ figure }: Operand, { percents, others }: Summary): boolean {
  const told = figure && !isZero(figure.value) ? figure.kind : undefined;
  return (percents || told === 'percent') && (others || (told !== undefined && told !== 'percent'));
}
