/**
 * What came of a relation: its verdict and its arithmetic.
 */
import type { Decimal } from '../figures/decimal.ts';
import type { Rational } from '../figures/rational.ts';
import type { Rounding } from '../figures/verdict.ts';
import type { Verdict } from '../finding.ts';
import type { Expression, Operand, Relation } from './relation.ts';

export type { Rounding } from '../figures/verdict.ts';

export type UncheckedReason =
  | 'operand-missing'
  | 'operand-unreadable'
  | 'result-missing'
  | 'division-by-zero'
  | 'not-applicable'
  | 'units-differ'
  | 'too-deep';

export interface Evaluation {
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly rounding?: Rounding;
  readonly reason?: UncheckedReason;
  /** The reading that was taken: `relation.expression` or one of its alternatives. */
  readonly reading: Expression;
  /** The exact value of the right side, when it can be computed. */
  readonly exact?: Rational;
  /** `exact`, rounded half up to the printed decimals of the result. */
  readonly expected?: Decimal;
  /** stated - expected. */
  readonly difference?: Decimal;
}

/** A fault that explains one broken relation or several. */
export interface Fault {
  /** The broken relations it explains; the first is the one to show. */
  readonly evaluations: readonly Evaluation[];
  /** The smallest set of figures whose change repairs them all; more than one candidate set may exist, likeliest first. */
  readonly suspects: readonly (readonly Suspect[])[];
}

export interface Suspect {
  readonly operand: Operand;
  /** The value that would repair the relations. */
  readonly repaired: Decimal | undefined;
  readonly hypothesis: Hypothesis | undefined;
}

/** The one figure whose change repairs several relations at once. */
export function certainSuspect(fault: Fault): Suspect | undefined {
  const only = fault.suspects.length === 1 && fault.evaluations.length > 1 ? fault.suspects[0]![0] : undefined;
  return only?.operand.figure ? only : undefined;
}

export type Hypothesis =
  | 'digits-swapped'
  | 'one-digit-off'
  | 'digit-missing'
  | 'digit-extra'
  | 'separator-misplaced'
  | 'thousandfold'
  | 'row-missing'
  | 'row-counted-twice';
