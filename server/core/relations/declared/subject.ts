/**
 * Which check speaks for a declared rule.
 */
import type { CellReference } from '../../rules/names.ts';
import type { NameTerm, Rule, Term } from '../../rules/tree.ts';
import type { Operand, RelationSubject } from '../relation.ts';

/** What the two sides of a rule are decides, so that declared and inferred relations read alike. */
export function subjectOf(rule: Rule, left: CellReference, operands: readonly Operand[]): RelationSubject {
  if (rule.comparison !== '=') {
    return rule.comparison === '<=' && rule.right.kind === 'name' ? 'part-of-whole' : 'rule';
  }
  if (left.column.type === 'percent' && operands.length === 2 && hasQuotient(rule.right)) return 'percent';
  if (rule.right.kind === 'call' && rule.right.name === 'SUM') {
    return rule.right.arguments.some(({ kind }) => kind === 'rows') ? 'group' : 'total';
  }
  return isSum(rule.right) ? (sameColumn(rule.right) ? 'group' : 'total') : 'rule';
}

function hasQuotient(term: Term): boolean {
  return term.kind === 'binary' && (term.operator === '/' || hasQuotient(term.left) || hasQuotient(term.right));
}

function isSum(term: Term): boolean {
  if (term.kind !== 'binary' || term.operator !== '+') return false;
  return (term.left.kind === 'name' || isSum(term.left)) && term.right.kind === 'name';
}

/** `r1.tong + r2.tong`: rows of one column rather than columns of one row. */
function sameColumn(term: Term): boolean {
  const names: NameTerm[] = [];
  const visit = (node: Term): void => {
    if (node.kind === 'name') names.push(node);
    else if (node.kind === 'binary') {
      visit(node.left);
      visit(node.right);
    }
  };
  visit(term);
  return names.every(({ parts }) => parts.length > 1 && parts.at(-1)!.text === names[0]!.parts.at(-1)!.text);
}
