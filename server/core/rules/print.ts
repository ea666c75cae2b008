/**
 * A rule as text; reading it again gives the same tree.
 */
import type { NamePart, Rule, Selection, Term } from './tree.ts';

export function printRule(rule: Rule): string {
  const on = rule.selection ? `on ${printSelection(rule.selection)}: ` : '';
  const within = rule.within ? ` within ${rule.within.text}` : '';
  return `${on}${printTerm(rule.left)} ${rule.comparison} ${printTerm(rule.right)}${within}`;
}

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'number':
      return term.text;
    case 'text':
      return `"${term.text}"`;
    case 'name':
      return term.parts.map(printPart).join('.');
    case 'negate':
      return `-${term.of.kind === 'binary' ? `(${printTerm(term.of)})` : printTerm(term.of)}`;
    case 'binary': {
      const tight = term.operator === '*' || term.operator === '/';
      const left =
        term.left.kind === 'binary' && tight && isLoose(term.left.operator)
          ? `(${printTerm(term.left)})`
          : printTerm(term.left);
      const right =
        term.right.kind === 'binary' && (tight || isLoose(term.right.operator))
          ? `(${printTerm(term.right)})`
          : printTerm(term.right);
      return `${left} ${term.operator} ${right}`;
    }
    case 'call': {
      const printed = term.arguments.map(argument =>
        argument.kind === 'rows' ? printSelection(argument.selection) : printTerm(argument.term),
      );
      return `${term.name}(${printed.join('; ')})`;
    }
    default:
      return term satisfies never;
  }
}

function isLoose(operator: string): boolean {
  return operator === '+' || operator === '-';
}

function printPart(part: NamePart): string {
  return part.title ? `[${part.text}]` : part.text;
}

function printSelection(selection: Selection): string {
  const where = selection.where
    ? ` where ${printTerm(selection.where.left)} ${selection.where.comparison} ${printTerm(selection.where.right)}`
    : '';
  switch (selection.kind) {
    case 'rows':
    case 'totals':
      return selection.kind + where;
    case 'group':
      return `group ${printPart(selection.from!)}${where}`;
    case 'range':
      return `${printPart(selection.from!)}..${printPart(selection.to!)}${where}`;
    case 'row':
      return printPart(selection.from!) + where;
    default:
      return selection.kind satisfies never;
  }
}
