/**
 * What a passage of prose says about its own figures: a claim that can be recomputed.
 */
import type { Expression } from '../figures/expression.ts';
import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text.ts';

/**
 * One printed quantity of a text, with the words around it. Spans are offsets in the text that was read. Some of it is
 * made when it is asked for: another like it is made by `altered`.
 */
export interface Quantity {
  readonly figure: Figure;
  /** The figure as printed. */
  readonly span: Span;
  /** The noun after the number (`hồ sơ`, `sở, ngành`), or of the label before it; empty when there is none. */
  readonly noun: string;
  /** The same as printed: `người tham gia BHXH`. */
  readonly nounText: string;
  /** The words before it, back to the last figure or boundary (`cấp tỉnh`, `số hồ sơ đúng hạn`). */
  readonly label: string;
  /** Said to be approximate or a bound: hơn, gần, khoảng, trên, tối thiểu … */
  readonly approximate: boolean;
}

export type ClaimForm =
  /** stated = part / whole. */
  | 'share'
  /** stated = 1 - part / whole: the share of what remains. */
  | 'complement'
  /** stated = sum of the parts. */
  | 'sum'
  /** stated = |current - base|. */
  | 'difference'
  /** stated = |current - base| / base, base given. */
  | 'relative-change'
  /** stated = amount / (current -+ amount): the base is what was there before. */
  | 'relative-amount'
  /** stated = current / base. */
  | 'multiple'
  /** stated = amount / number of units. */
  | 'average'
  /** stated shares make one whole. */
  | 'whole'
  /** stated number = number of members listed. */
  | 'list'
  /** stated = units that went into a merger - units that came out of it. */
  | 'merger'
  /** stated = value of a written expression. */
  | 'expression'
  /** stated number = the same number in words. */
  | 'in-words'
  /** part ≤ whole. */
  | 'subset'
  /** stated ≥ base where it is said to have risen, ≤ where it is said to have fallen. */
  | 'way';

export interface Claim {
  readonly form: ClaimForm;
  /** The figure that is said to be the result. */
  readonly stated: Quantity;
  readonly operands: readonly Quantity[];
  /** Operands by index into `operands`. */
  readonly expression: Expression;
  /** The stated side where it is more than one figure: shares that make a whole. */
  readonly left?: Expression;
  /** Other readings the words allow; the first that holds is taken. */
  readonly alternatives: readonly Expression[];
  readonly comparison: '=' | '<=' | '>=';
  /** How plainly the words say it; see Certainty in relations. A `guess` is kept only when it holds. */
  readonly certainty: 'explicit' | 'structure' | 'likely' | 'guess';
  /** A guess that words or arithmetic speak against: not even a slip of the pen that explains it is told. */
  readonly doubtful?: true;
  /** It was calculated with its operands as they are printed, so that their rounding explains no difference. */
  readonly printed?: true;
  /** The words it was read from. */
  readonly words: string;
  /** More for the message: how many names are listed, … */
  readonly data?: { readonly [key: string]: string | number | boolean };
  /** From its first to its last word. */
  readonly span: Span;
}
