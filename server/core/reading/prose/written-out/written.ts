/**
 * Calculations written out: "1.000-7+11=1.004", "12 xã + 5 phường = 17 đơn vị", "14/42 = 33,3%".
 */
import { compare, powerOfTen } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { rational } from '../../../figures/rational.ts';
import { looseScales } from '../../../figures/units.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isMoney, isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { ofCountBefore } from './counted-before.ts';
import {
  type Calculation,
  calculationBefore,
  expressionOf,
  signs,
  type Term,
  takesAsPrinted,
} from './written-terms.ts';

export function* readWritten(passage: Passage): Generator<Claim> {
  if (!passage.text.includes('=')) return;
  for (let at = 0; at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind !== 'mark' || item.mark !== '=') continue;
    const right = passage.items[at + 1];
    if (right?.kind !== 'quantity' || continues(passage, right) || isInOtherScale(passage, right)) continue;
    const calculation = calculationBefore(passage, at);
    if (!calculation) continue;
    const { terms } = calculation;
    if (terms.length < 2 || isRange(terms)) continue;
    const operands = terms.map(({ quantity }) => quantity);
    if (isDate(terms, right)) continue;
    const share = isPercent(right) && terms.length === 2 && terms[1]!.sign === '/';
    const divided = terms.some(({ sign }) => sign === '/');
    if (isPercent(right) && !divided && !operands.some(isPercent)) continue;
    const counted = ofCountBefore(passage, right, calculation);
    if (counted === 'open') continue;
    if (counted) {
      yield counted;
      continue;
    }
    const labelled = mayBeLabelled(passage, calculation);
    const found = claim(passage, {
      form: share ? 'share' : 'expression',
      stated: right,
      operands,
      expression: isPercent(right) ? withoutHundred(expressionOf(calculation), operands) : expressionOf(calculation),
      certainty: isOfOneKind(right, operands) && !labelled ? 'explicit' : 'guess',
      printed: takesAsPrinted(right, calculation),
    });
    // Read the one way or the other, a slip explains too much.
    if (labelled) yield { ...found, alternatives: [expressionOf(calculation, 1)], doubtful: true };
    else if (isLooselyWritten(right, calculation))
      yield { ...found, alternatives: [inScaleOf(right, found.expression)], certainty: 'guess', doubtful: true };
    // "5 triệu đồng của bậc 1 x 5% = 250.000 đồng": the 1 is a name, or the factor.
    else if (namedTerm(passage, terms[0]!.quantity)) yield { ...found, certainty: 'guess', doubtful: true };
    else yield divided ? { ...found, alternatives: [roundedLike(right, found.expression)] } : found;
  }
}

/** Money from money, or the unit is written once, behind the result: "5.216 + 3.616 = 8.832 triệu đồng". */
function isOfOneKind(right: QuantityItem, operands: readonly QuantityItem[]): boolean {
  return isMoney(right) === operands.some(isMoney) || operands.every(({ quantity: { noun } }) => isBare(noun));
}

/**
 * Not every term stands for what it prints: "(209.929 x 5.000)/712.200 = 524,8 tỷ đồng" leaves out what the scale is of; "3,250/300 =
 * 10,830 m2" may have three decimals, or thousands in the other style.
 */
function isLooselyWritten({ quantity: { figure } }: QuantityItem, { terms }: Calculation): boolean {
  const scaled = figure.exponent > 0 && terms.every(({ quantity }) => quantity.quantity.figure.exponent <= 0);
  const divided = terms.some(({ sign }) => sign === '/');
  const bare = terms.every(({ quantity: { quantity } }) => isBare(quantity.noun));
  if (scaled && bare) return true;
  return divided && figure.decimals === 3 && /^\d{1,3}[.,]\d{3}$/.test(figure.text);
}

/** "25/40 x 100 = 62,5%": the factor that makes a ratio a number of percent. */
function withoutHundred(node: Expression, operands: readonly QuantityItem[]): Expression {
  const isHundred = (one: Expression): boolean =>
    one.kind === 'operand' && operands[one.index]!.quantity.figure.text === '100' && !isPercent(operands[one.index]!);
  if (node.kind === 'product') {
    if (isHundred(node.right)) return node.left;
    if (isHundred(node.left)) return node.right;
  }
  if (node.kind !== 'product' && node.kind !== 'quotient') return node;
  const left = withoutHundred(node.left, operands);
  return left === node.left ? { ...node, right: withoutHundred(node.right, operands) } : { ...node, left };
}

function inScaleOf({ quantity: { figure } }: QuantityItem, expression: Expression): Expression {
  const right: Expression = { kind: 'constant', value: rational(powerOfTen(Math.max(0, figure.exponent))) };
  return { kind: 'product', left: expression, right };
}

/** "458.000/31 x 27 = 398.900": rounded to the last of its digits that is no zero. */
function roundedLike({ quantity: { figure } }: QuantityItem, of: Expression): Expression {
  const zeros = figure.decimals > 0 ? 0 : /0*$/.exec(figure.text.replace(/[.,]/g, ''))![0].length;
  return { kind: 'round', of, decimals: -(zeros + figure.quantum) };
}

/** No noun of its own; "x" may be read as one. */
function isBare(noun: string): boolean {
  return noun === '' || noun === 'x';
}

/** "= 37,9 tr đồng": a scale that is not read. */
function isInOtherScale({ items }: Passage, { at }: QuantityItem): boolean {
  const next = items[at + 1];
  return next?.kind === 'word' && looseScales.has(next.lower);
}

/** "ngày 23/8 … = 900", "14-06=2011": a day and a month, or a date. */
function isDate(terms: readonly Term[], right: QuantityItem): boolean {
  const dated = terms.some(({ quantity, sign }, index) => {
    const before = terms[index - 1]?.quantity;
    return sign === '/' && before?.role === 'aside' && quantity.role === 'aside';
  });
  const { figure } = right.quantity;
  const year = figure.kind === 'count' && !figure.grouped && /^(?:19|20)\d\d$/.test(figure.text);
  return dated || (year && terms.length === 2 && terms.every(({ quantity }) => quantity.quantity.noun === ''));
}

/** "30 - 32 đồng = 1 piastre": two limits, not a difference below nothing. */
function isRange(terms: readonly Term[]): boolean {
  const [first, second] = terms;
  return (
    terms.length === 2 &&
    second!.sign === '-' &&
    compare(first!.quantity.quantity.figure.value, second!.quantity.quantity.figure.value) < 0
  );
}

/** "Nợ 112 : 500 x 21.500 = 10.750.000": what stands before a colon may be what the rest is called. */
function mayBeLabelled({ items }: Passage, { terms, groups }: Calculation): boolean {
  const [first, second] = terms;
  if (groups || terms.length < 3 || second!.sign !== '/' || first!.quantity.quantity.figure.kind !== 'count')
    return false;
  const sign = items[second!.quantity.at - 1];
  return sign?.kind === 'mark' && sign.mark === ':';
}

/** A bare number of one digit right behind words that follow an amount. */
function namedTerm({ items }: Passage, { at, quantity: { figure, noun } }: QuantityItem): boolean {
  if (figure.kind !== 'count' || figure.text.length > 1 || !isBare(noun)) return false;
  let words = 0;
  for (let before = at - 1; before >= 0 && before >= at - 5; before--) {
    const item = items[before]!;
    if (item.kind === 'quantity') return words > 0 && item.quantity.figure.kind === 'measure';
    if (item.kind === 'mark') return false;
    words++;
  }
  return false;
}

/** The result is itself the beginning of a calculation: "a + b = c + d". */
function continues(passage: Passage, right: QuantityItem): boolean {
  for (let at = right.at + 1; at < passage.items.length && at <= right.at + 4; at++) {
    const item = passage.items[at]!;
    const sign = item.kind === 'mark' ? item.mark : item.kind === 'word' ? item.lower : '';
    if (item.kind === 'word' && signs[sign] === undefined) continue;
    return signs[sign] !== undefined && passage.items[at + 1]?.kind === 'quantity';
  }
  return false;
}
