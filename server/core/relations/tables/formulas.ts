/**
 * Formulas in the row of column numbers or in a title: "3=4+5", "(7)=(6)/(5)", "5=4/3x100".
 */
import { rational } from '../../figures/rational.ts';
import type { Column } from '../../model/table.ts';
import { matchesOf } from '../../text.ts';
import type { Expression, Operand } from '../relation.ts';
import { inferred, isStated, type TableContext } from './context.ts';
import type { RowFamily } from './family.ts';

export function formulaFamilies(context: TableContext): RowFamily[] {
  const { table } = context;
  const byLabel = labels(table.columns);
  const families: RowFamily[] = [];
  for (const column of table.columns) {
    const formula = formulaOf(column);
    if (!formula || column.type === 'text' || column.type === 'index') continue;
    const operands: Column[] = [];
    const parsed = parse(formula.right, name => {
      const found = byLabel.get(name);
      if (!found || found === column || found.type === 'text') return undefined;
      const known = operands.indexOf(found);
      return known >= 0 ? known : operands.push(found) - 1;
    });
    if (!parsed || operands.length === 0) continue;
    const expression = column.type === 'percent' ? withoutHundred(parsed) : parsed;
    families.push(formulaFamily(context, column, operands, expression, formula.text));
  }
  return families;
}

/** Whether a column says what it is computed from, and names none of some others. */
export function isFromOthers(column: Column, others: readonly Column[], { table }: TableContext): boolean {
  const formula = formulaOf(column);
  if (!formula) return false;
  const byLabel = labels(table.columns);
  return matchesOf(formula.right, /\d{1,3}[a-z]?|[A-ZĐ]/gu).every(([name]) => {
    const found = byLabel.get(name);
    return found === undefined || !others.includes(found);
  });
}

function formulaFamily(
  context: TableContext,
  column: Column,
  columns: readonly Column[],
  expression: Expression,
  words: string,
): RowFamily {
  const quotient = expression.kind === 'quotient';
  const additive = isSum(expression);
  return {
    strength: 'explicit',
    key: column.type === 'percent' ? `percent:${column.index}` : `total:${column.index}`,
    relation(row) {
      const result = context.operand(row, column);
      const operands = columns.map((operand): Operand => context.operand(row, operand));
      if (!isStated(result, operands)) return undefined;
      return inferred(context, {
        kind: column.type === 'percent' || quotient ? 'ratio' : additive ? 'sum' : 'rule',
        subject: column.type === 'percent' ? (quotient ? 'percent' : 'change') : additive ? 'total' : 'rule',
        result,
        expression,
        operands,
        words,
        row,
        column,
        data: { rule: words, formula: true },
      });
    },
  };
}

function isSum(node: Expression): boolean {
  switch (node.kind) {
    case 'operand':
      return true;
    case 'sum':
      return node.of.every(isSum);
    case 'difference':
      return isSum(node.left) && isSum(node.right);
    default:
      return false;
  }
}

/** `5` for a column labelled "5" or "5=3+4"; `A` for "A". */
function labels(columns: readonly Column[]): Map<string, Column> {
  const map = new Map<string, Column>();
  for (const column of columns) {
    const name = /^[([]?([A-ZĐ]|\d{1,3}[a-z]?)[)\]]?(?=$|=)/u.exec((column.label ?? '').replace(/\s/gu, ''))?.[1];
    if (name !== undefined && !map.has(name)) map.set(name, column);
  }
  if (map.size > 0) return map;
  // Titles that carry their numbers: "(3)=(4)+(5)", or "Tổng số (3)".
  for (const column of columns) {
    const name = /[([](\d{1,3})[)\]]?\s{0,2}(?:=|\)?$)/u.exec(column.title)?.[1];
    if (name !== undefined && !map.has(name)) map.set(name, column);
  }
  if (map.size > 0) return map;
  for (const column of columns) map.set(String(column.index + 1), column);
  return map;
}

/** The right side of a formula. */
function formulaOf({ label, title }: Column): { right: string; text: string } | undefined {
  const printed = (label ?? '').replace(/\s/gu, '');
  const own = /=(.{1,60})$/u.exec(printed);
  if (own && /\d/.test(own[1]!) && /[-+*/x×:−–]/u.test(own[1]!)) return { right: own[1]!, text: printed };
  const compact = title.replace(/\s/gu, '');
  const typed = /[([]?(\d{1,3})[)\]]?=([[(]?\d{1,3}[)\]]?(?:[-+*/x×:−–][[(]*\d{1,3}[%)\]]*){1,20})\)?$/u.exec(compact);
  return typed ? { right: typed[2]!, text: `${typed[1]}=${typed[2]}` } : undefined;
}

/** `+ - * / x × :` with brackets, over column numbers; `100` and `100%` as factors are numbers. */
function parse(text: string, resolve: (name: string) => number | undefined): Expression | undefined {
  let at = 0;
  let failed = false;
  const peek = (): string => text[at] ?? '';
  const factor = (): Expression => {
    if (peek() === '(' || peek() === '[') {
      at++;
      const inner = sum();
      if (peek() === ')' || peek() === ']') at++;
      return inner;
    }
    const match = /^(?:[A-ZĐ](?![A-Za-z])|\d{1,3}[a-z]?(?![\d.,]))%?/u.exec(text.slice(at, at + 6));
    if (!match) {
      failed = true;
      return { kind: 'constant', value: rational(0) };
    }
    at += match[0].length;
    const name = match[0].replace('%', '');
    if (name === '100') return { kind: 'constant', value: rational(match[0].endsWith('%') ? 1 : 100) };
    const index = resolve(name);
    if (index === undefined) {
      failed = true;
      return { kind: 'constant', value: rational(0) };
    }
    return { kind: 'operand', index };
  };
  const product = (): Expression => {
    let left = factor();
    while (!failed && /[*/x×:]/u.test(peek())) {
      const operator = text[at++]!;
      const right = factor();
      left =
        operator === '/' || operator === ':' ? { kind: 'quotient', left, right } : { kind: 'product', left, right };
    }
    return left;
  };
  const sum = (): Expression => {
    let left = product();
    while (!failed && /[-+−–]/u.test(peek())) {
      const operator = text[at++]!;
      const right = product();
      if (operator === '+') left = { kind: 'sum', of: left.kind === 'sum' ? [...left.of, right] : [left, right] };
      else left = { kind: 'difference', left, right };
    }
    return left;
  };
  const expression = sum();
  return failed || at < text.length ? undefined : expression;
}

/** "6/5*100" in a column of percentages: the figures there are worth hundredths already. */
function withoutHundred(node: Expression): Expression {
  if (node.kind === 'product') {
    if (isHundred(node.right)) return node.left;
    if (isHundred(node.left)) return node.right;
  }
  if (node.kind === 'quotient' && node.left.kind === 'product') {
    return { ...node, left: withoutHundred(node.left) };
  }
  // "7/6*100-100": a change.
  if (node.kind === 'difference' && isHundred(node.right)) {
    return { ...node, left: withoutHundred(node.left), right: { kind: 'constant', value: rational(1) } };
  }
  return node;
}

function isHundred(node: Expression): boolean {
  return node.kind === 'constant' && node.value.numerator === 100n * node.value.denominator;
}
