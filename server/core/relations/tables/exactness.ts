/**
 * Whether the sums of a table were made from the printed figures.
 *
 * Money and measures may each have been rounded; a sum of n of them then differs from the printed total now and then.
 * Where so many sums hold to the last digit that independent rounding could hardly have left none of them off, the
 * total was computed from what is printed, and the one sum that is off is a slip, however small.
 */

import { memo } from '../../derive.ts';
import { coefficientAt, isZero } from '../../figures/decimal.ts';
import { append } from '../../lists.ts';
import { evaluateOnce } from '../evaluate.ts';
import { summaryOfAll } from '../pieces.ts';
import type { Relation, Relations } from '../relation.ts';

/** The same relations; sums that rounding would have excused are strict where the table's sums are exact. */
export function exactSums(groups: readonly Relations[]): readonly Relations[] {
  let chance = 1;
  let exact = 0;
  const off: Relation[] = [];
  for (const group of groups) {
    const seen = sumsIn(group);
    exact += seen.exact;
    chance *= seen.chance;
    append(off, seen.off);
  }
  if (off.length === 0 || chance > unlikely || off.length > Math.max(1, Math.floor(exact / 8))) return groups;
  return groups.map(group => (sumsIn(group).off.length > 0 ? strictly(group) : group));
}

// Right because relations are immutable.
const sumsIn = memo((group: Relations) => {
  let chance = 1;
  let exact = 0;
  const off: Relation[] = [];
  for (const relation of group) {
    // What has no title may be percentages.
    if (relation.kind !== 'sum' || relation.data?.column === '' || !isMeasured(relation)) continue;
    const { verdict, rounding, difference } = evaluateOnce(relation);
    if (verdict === 'exact') {
      exact++;
      chance *= chanceOf(roundedIn(relation));
    } else if (verdict === 'rounded' && rounding === 'operands') {
      off.push(relation);
      chance *= chanceOfBeingOff(
        Math.abs(Number(coefficientAt(difference!, -relation.result.figure!.quantum))),
        roundedIn(relation),
      );
    }
  }
  return { chance, exact, off };
});

const strictly = memo((group: Relations): Relations => {
  const slips = new Set(sumsIn(group).off);
  return group.map(relation =>
    slips.has(relation)
      ? { ...relation, strict: true, certainty: relation.certainty === 'explicit' ? 'structure' : relation.certainty }
      : relation,
  );
});

const unlikely = 0.01;

/** All its figures are printed to the same digit, and may have been rounded. */
function isMeasured(relation: Relation): boolean {
  const { figure } = relation.result;
  const { pieces } = relation;
  if (figure?.kind !== 'measure') return false;
  if (pieces) return summaryOfAll(pieces).measured === figure.quantum;
  // Of a long sum the operands are not put together for this.
  return relation.operands.every(
    operand => !operand.figure || (operand.figure.kind === 'measure' && operand.figure.quantum === figure.quantum),
  );
}

/**
 * How likely the sum of n independently rounded figures prints as the rounded total: 3/4 for two; the error's spread
 * grows with the root of n.
 */
function chanceOf(count: number): number {
  return count < 2 ? 1 : Math.min(0.75, 1.38 / Math.sqrt(count + 1));
}

/** How likely it is off by so many units of the last digit or more: each rounding spreads over a twelfth. */
function chanceOfBeingOff(units: number, count: number): number {
  const apart = Math.max(0, units - 0.5);
  return Math.exp((-6 * apart * apart) / (count + 1));
}

function roundedIn(relation: Relation): number {
  if (relation.pieces) return summaryOfAll(relation.pieces).nonzero;
  return relation.operands.filter(({ figure }) => figure && !isZero(figure.value)).length;
}
