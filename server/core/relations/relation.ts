/**
 * A relation: what a text, a header, a rule or a binding says about figures.
 */
import type { Expression } from '../figures/expression.ts';
import type { Figure } from '../figures/figure.ts';
import type { Rational } from '../figures/rational.ts';
import type { MessageData, Place } from '../finding.ts';

export type { Expression } from '../figures/expression.ts';

export type ClaimKind = 'ratio' | 'sum' | 'change' | 'share-sum' | 'equality' | 'count' | 'order' | 'rule';
export type Origin = 'prose' | 'inferred' | 'declared' | 'bound';
export type Comparison = '=' | '<=' | '>=' | '<' | '>';

/**
 * How sure it is that the text means this relation. Decides the severity of a fault:
 * - `explicit`: declared, bound, or said by the words or headers themselves: error.
 * - `structure`: follows with certainty from the structure: warning.
 * - `likely`: anything else, and every question: information.
 */
export type Certainty = 'explicit' | 'structure' | 'likely';

/** What kind of statement it is, so that one check speaks for it. */
export type RelationSubject =
  /** A total beside its breakdown: a row's total, or a total in prose. */
  | 'total'
  /** A total or group row against the rows under it. */
  | 'group'
  | 'percent'
  | 'share-sum'
  | 'part-of-whole'
  | 'change'
  | 'list-count'
  | 'merger'
  | 'expression'
  /** A number beside the same number in words. */
  | 'in-words'
  | 'rule'
  | 'bound'
  | 'same-figure';

/** One figure that takes part, or what stands in its place. */
export interface Operand {
  readonly standing: 'figure' | 'not-applicable' | 'blank' | 'unreadable' | 'constant';
  /** Present for `figure` and `constant`. */
  readonly figure: Figure | undefined;
  readonly place: Place;
  /** `pl4.r1.tong`, for cells. */
  readonly address: string | undefined;
  /** How it is called in messages: a column title, a row label, the words before it. */
  readonly label: string;
}

/** Relations of neighbouring rows, or others that belong together: the same array as long as all of them are the same. */
export type Relations = readonly Relation[];

export interface Relation {
  readonly kind: ClaimKind;
  readonly subject: RelationSubject;
  readonly origin: Origin;
  readonly certainty: Certainty;
  /** The stated side; usually one figure. A rule may have an expression on its left: then `left` says so. */
  readonly result: Operand;
  /** Only for rules whose left side is not a single figure; operands by index as in `expression`. */
  readonly left?: Expression;
  readonly comparison: Comparison;
  readonly expression: Expression;
  /**
   * Other readings the words allow (another base …), likeliest first after `expression`. The first that holds is
   * taken; only when none holds is the relation wrong, and then by `expression`.
   */
  readonly alternatives?: readonly Expression[];
  readonly operands: readonly Operand[];
  /** The same operands in pieces, where `expression` is the sum of very many of them. See `pieces.ts`. */
  readonly pieces?: readonly (readonly Operand[])[];
  /** `within N` of a rule: allowed difference, on the scale of the result. */
  readonly within?: Rational;
  /** The sums around it hold to the last digit, so that rounding explains no difference. */
  readonly strict?: true;
  /** It was calculated with its operands as they are printed: only the result is rounded. */
  readonly printed?: true;
  /** The words, header or rule it was read from. */
  readonly words: string;
  /** All of the claim, for display; `result.place` is where a fault is shown. */
  readonly place: Place;
  /** More for the check's message: group name, unit, level … */
  readonly data?: MessageData;
}
