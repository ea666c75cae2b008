/**
 * The rule language as trees. A rule is one line: `[on SELECTION:] left (= | <= | >= | < | >) right [within N]`.
 */
import type { Decimal } from '../figures/decimal.ts';
import type { Span } from '../text.ts';

export type Comparison = '=' | '<=' | '>=' | '<' | '>';

export interface Rule {
  readonly selection: Selection | undefined;
  readonly left: Term;
  readonly comparison: Comparison;
  readonly right: Term;
  readonly within: NumberTerm | undefined;
  readonly span: Span;
}

export type Term = NumberTerm | NameTerm | UnaryTerm | BinaryTerm | CallTerm | TextTerm;

export interface NumberTerm {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly percent: boolean;
  /** As written. */
  readonly text: string;
  readonly span: Span;
}

export interface TextTerm {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

/** `tong`, `[Tổng số]`, `r1.tong`, `pl4.r1.[Tổng số]`. */
export interface NameTerm {
  readonly kind: 'name';
  readonly parts: readonly NamePart[];
  readonly span: Span;
}

export interface NamePart {
  readonly text: string;
  /** Written in brackets: a title. */
  readonly title: boolean;
  readonly span: Span;
}

export interface UnaryTerm {
  readonly kind: 'negate';
  readonly of: Term;
  readonly span: Span;
}

export interface BinaryTerm {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Term;
  readonly right: Term;
  readonly span: Span;
}

export const functionNames = ['SUM', 'COUNT', 'MIN', 'MAX', 'AVERAGE', 'ROUND'] as const;
export type FunctionName = (typeof functionNames)[number];

export interface CallTerm {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

export type Argument =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'rows'; readonly selection: Selection };

/** Which rows: all, those of a group, a range, totals; perhaps only where a condition holds. */
export interface Selection {
  readonly kind: 'rows' | 'group' | 'range' | 'totals' | 'row';
  /** Of a group: its number or id. Of a range or row: the first row. */
  readonly from: NamePart | undefined;
  readonly to: NamePart | undefined;
  readonly where: Condition | undefined;
  readonly span: Span;
}

export interface Condition {
  readonly left: NameTerm;
  readonly comparison: Comparison | '<>';
  readonly right: NumberTerm | TextTerm;
  readonly span: Span;
}

/** What is wrong with a line, and what would be right there. */
export interface RuleFault {
  readonly fault: 'unexpected' | 'no-comparison' | 'unclosed' | 'number' | 'function' | 'sign' | 'too-deep';
  /** What stands there. */
  readonly stated: string;
  /** Signs as they are written, or `term`, `name`, `number`. */
  readonly expected: string;
  /** What was meant, in place of what stands at `span`; "" where that is too many. */
  readonly nearest?: string | undefined;
  readonly span: Span;
}

/** The names a term computes with, in the order in which they stand. */
export function namesIn(term: Term): readonly NameTerm[] {
  switch (term.kind) {
    case 'name':
      return [term];
    case 'negate':
      return namesIn(term.of);
    case 'binary':
      return [...namesIn(term.left), ...namesIn(term.right)];
    case 'call':
      return term.arguments.flatMap(argument => (argument.kind === 'term' ? namesIn(argument.term) : []));
    default:
      return [];
  }
}

/** The rows that functions of a term are taken over, in the order in which they stand. */
export function selectionsIn(term: Term): readonly Selection[] {
  switch (term.kind) {
    case 'negate':
      return selectionsIn(term.of);
    case 'binary':
      return [...selectionsIn(term.left), ...selectionsIn(term.right)];
    case 'call':
      return term.arguments.flatMap(argument =>
        argument.kind === 'rows' ? [argument.selection] : selectionsIn(argument.term),
      );
    default:
      return [];
  }
}
