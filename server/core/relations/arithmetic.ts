/**
 * The arithmetic of a relation in one line: `13 + 12 = 25`, `963/3.202 = 30,07%`.
 */
import { add } from '../figures/decimal.ts';
import type { Figure, NumberStyle } from '../figures/figure.ts';
import { printDecimal, printFigure, printLike, printRational, unitBehind } from '../figures/print.ts';
import { compare, fromDecimal, rational } from '../figures/rational.ts';
import type { Evaluation } from './evaluation.ts';
import type { Expression, Operand } from './relation.ts';

/** Both sides: the terms, and what they come to; long sums are shortened. */
export function arithmetic(evaluation: Evaluation, style: NumberStyle): string {
  const terms = printExpression(evaluation.reading, evaluation.relation.operands, style);
  const stated = evaluation.relation.result.figure;
  if (evaluation.exact === undefined) return terms;
  if (evaluation.relation.kind === 'share-sum') return shareSum(evaluation, style);
  if (evaluation.relation.left) {
    const left = printExpression(evaluation.relation.left, evaluation.relation.operands, style);
    return `${left} ${evaluation.relation.comparison} ${terms} = ${printRational(evaluation.exact, { style, decimals: 4 })}`;
  }
  if (!stated || !evaluation.expected) return terms;
  if (evaluation.relation.comparison !== '=') return order(evaluation, stated, terms, style);
  const percent = stated.kind === 'percent';
  // A difference of shares is of points: "4,18% - 2,91% = 1,27 điểm phần trăm".
  const points = inPoints(stated) ? unitBehind(stated) : '';
  const shown = (value: string): string =>
    points === '' ? withSign(value, percent) : value.replace(/%$/, '') + points;
  const rounded = printLike(evaluation.expected, stated, style).replace(/^\+/, '');
  if (evaluation.verdict === 'exact' || !percent) {
    // "1.200 × 500.000 đồng = 600 triệu đồng": in the scale of the result, which none of the terms is in.
    const scaled =
      evaluation.reading.kind === 'product' && stated.exponent > 0 ? ` ${stated.unit ?? ''}`.trimEnd() : '';
    const value = `${shown(rounded)}${scaled}`;
    // A number of names that were counted has no other form than the result's own.
    return value === terms || evaluation.reading.kind === 'constant' ? value : `${terms} = ${value}`;
  }
  const precise = printRational(evaluation.exact, { style, decimals: stated.decimals + 2, percent: true });
  const isWhole = compare(fromDecimal(evaluation.expected), evaluation.exact) === 0;
  return isWhole || precise === withSign(rounded, true)
    ? `${terms} = ${shown(rounded)}`
    : `${terms} = ${shown(precise)} → ${shown(rounded)}`;
}

/** `12 ≥ 10`, `12 ≥ 4 + 6 = 10`. */
function order({ relation, reading, exact }: Evaluation, stated: Figure, terms: string, style: NumberStyle): string {
  const sign = relation.comparison.replace('<=', '≤').replace('>=', '≥');
  const single = reading.kind === 'operand' || reading.kind === 'constant';
  const value =
    single || !exact
      ? ''
      : ` = ${printRational(exact, { style, decimals: stated.decimals + 2, percent: stated.kind === 'percent' })}`;
  return `${printFigure(stated)} ${sign} ${terms}${value}`;
}

/** `65,2% + 35% = 100,2%`. */
function shareSum({ relation, expected, difference }: Evaluation, style: NumberStyle): string {
  const terms = printExpression(relation.left ?? relation.expression, relation.operands, style);
  if (!expected || !difference) return terms;
  const decimals = Math.max(0, ...relation.operands.map(({ figure }) => figure?.decimals ?? 0));
  return `${terms} = ${printDecimal(add(expected, difference), { style, decimals, percent: true })}`;
}

/** What several relations of one figure come to, each calculation once. */
export function arithmetics(evaluations: readonly Evaluation[], style: NumberStyle): string[] {
  return [...new Set(evaluations.map(evaluation => arithmetic(evaluation, style)))];
}

function withSign(text: string, percent: boolean): string {
  if (!percent || /%\)?$/.test(text)) return text;
  return text.endsWith(')') ? `${text.slice(0, -1)}%)` : `${text}%`;
}

const most = 8;

function printExpression(node: Expression, operands: readonly Operand[], style: NumberStyle): string {
  const print = (inner: Expression): string => printExpression(inner, operands, style);
  const grouped = (inner: Expression): string =>
    inner.kind === 'sum' || inner.kind === 'difference' ? `(${print(inner)})` : print(inner);
  const divisor = (inner: Expression): string =>
    inner.kind === 'product' || inner.kind === 'quotient' ? `(${print(inner)})` : grouped(inner);
  switch (node.kind) {
    case 'operand': {
      const { figure, standing } = operands[node.index]!;
      return figure ? printFigure(figure) : standing === 'not-applicable' ? '/' : '…';
    }
    case 'constant':
      return printRational(node.value, { style, decimals: 6 });
    case 'negate':
      return `-${grouped(node.of)}`;
    case 'sum': {
      const shown = node.of.length > most ? [...node.of.slice(0, 3), ...node.of.slice(-2)] : node.of;
      const printed = shown.filter(inner => !isAbsent(inner, operands)).map(print);
      if (node.of.length > most) printed.splice(3, 0, '…');
      return printed.length > 0 ? joined(printed) : '0';
    }
    case 'difference':
      return `${print(node.left)} - ${signed(grouped(node.right))}`;
    case 'product':
      // Percentages are printed as points already.
      if (isHundred(node.right) && node.left.kind === 'difference' && isOfPercents(node.left, operands))
        return print(node.left);
      return `${grouped(node.left)} × ${grouped(node.right)}`;
    case 'quotient':
      return `${grouped(node.left)}/${divisor(node.right)}`;
    case 'count':
      return `COUNT(${node.of.length})`;
    case 'minimum':
      return `MIN(${node.of.map(print).join('; ')})`;
    case 'maximum':
      return `MAX(${node.of.map(print).join('; ')})`;
    case 'average':
      return `AVERAGE(${node.of.slice(0, most).map(print).join('; ')})`;
    case 'round':
      return `ROUND(${print(node.of)}; ${node.decimals})`;
    default:
      return node satisfies never;
  }
}

function isHundred(node: Expression): boolean {
  return node.kind === 'constant' && compare(node.value, hundred) === 0;
}

const hundred = rational(100);

function isOfPercents(node: Expression, operands: readonly Operand[]): boolean {
  if (node.kind === 'operand') return operands[node.index]!.figure?.kind === 'percent';
  return node.kind === 'difference' && isOfPercents(node.left, operands) && isOfPercents(node.right, operands);
}

/** `150 - 45 + 20` of `+150`, `-45` and `20`. */
function joined(terms: readonly string[]): string {
  return terms
    .map((term, index) => {
      const value = term.replace(/^\+/, '');
      if (index === 0) return value;
      return value.startsWith('-') ? ` - ${value.slice(1)}` : ` + ${value}`;
    })
    .join('');
}

/** A negative number behind a minus. */
function signed(term: string): string {
  return term.startsWith('-') ? `(${term})` : term;
}

function isAbsent(node: Expression, operands: readonly Operand[]): boolean {
  return node.kind === 'operand' && operands[node.index]!.figure === undefined;
}

/** The stated and the expected figure and their difference, as the result is printed. */
export function outcome(
  { relation, expected, difference }: Evaluation,
  style: NumberStyle,
): { stated: string; expected: string; difference: string } {
  const figure = relation.result.figure;
  if (!figure || !expected || !difference) return { stated: '', expected: '', difference: '' };
  const percent = figure.kind === 'percent' && !inPoints(figure);
  const magnitude =
    difference.coefficient < 0 ? { ...difference, coefficient: -BigInt(difference.coefficient) } : difference;
  const unit = figure.kind === 'measure' || inPoints(figure) ? unitBehind(figure) : '';
  return {
    stated: withSign(figure.text, percent) + unit,
    expected: withSign(printLike(expected, figure, style), percent) + unit,
    difference: `${printDecimal(magnitude, { style, decimals: figure.decimals, exponent: figure.exponent })}${unit}`,
  };
}

/** `5,6 điểm phần trăm`: measured in percent, printed without the sign. */
function inPoints(figure: Figure): boolean {
  return figure.kind === 'percent' && figure.unit !== undefined && figure.unit !== '%' && !figure.text.endsWith('%');
}
