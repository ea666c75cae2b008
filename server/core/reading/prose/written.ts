/**
 * Calculations written out: "1.000-7+11=1.004", "12 xã + 5 phường = 17 đơn vị", "14/42 = 33,3%".
 */
import { compare } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import { looseScales } from '../../figures/units.ts';
import type { Claim } from '../claim.ts';
import { claim, operand } from './build.ts';
import { isMoney, isPercent } from './items/amounts.ts';
import type { Passage, QuantityItem } from './items/items.ts';

export function* readWritten(passage: Passage): Generator<Claim> {
  if (!passage.text.includes('=')) return;
  for (let at = 0; at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind !== 'mark' || item.mark !== '=') continue;
    const right = passage.items[at + 1];
    if (right?.kind !== 'quantity' || continues(passage, right) || isInOtherScale(passage, right)) continue;
    const terms = termsBefore(passage, at);
    if (!terms || terms.length < 2 || isRange(terms)) continue;
    const operands = terms.map(({ quantity }) => quantity);
    if (isDate(terms, right)) continue;
    const share = isPercent(right) && terms.length === 2 && terms[1]!.sign === '/';
    if (isPercent(right) && !share && !operands.some(isPercent)) continue;
    const labelled = mayBeLabelled(passage, terms);
    const found = claim(passage, {
      form: share ? 'share' : 'expression',
      stated: right,
      operands,
      expression: combine(terms),
      certainty: isMoney(right) === operands.some(isMoney) && !labelled ? 'explicit' : 'guess',
    });
    // Read the one way or the other, a slip explains too much.
    if (labelled) yield { ...found, alternatives: [combine(terms.slice(1), 1)], doubtful: true };
    // "5 triệu đồng của bậc 1 x 5% = 250.000 đồng": the 1 is a name, or the factor.
    else if (namedTerm(passage, terms[0]!.quantity)) yield { ...found, certainty: 'guess', doubtful: true };
    else yield found;
  }
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
function mayBeLabelled({ items }: Passage, terms: readonly Term[]): boolean {
  const [first, second] = terms;
  if (terms.length < 3 || second!.sign !== '/' || first!.quantity.quantity.figure.kind !== 'count') return false;
  const sign = items[second!.quantity.at - 1];
  return sign?.kind === 'mark' && sign.mark === ':';
}

/** A bare number of one digit right behind words that follow an amount. */
function namedTerm({ items }: Passage, { at, quantity: { figure, noun } }: QuantityItem): boolean {
  if (figure.kind !== 'count' || figure.text.length > 1 || (noun !== '' && noun !== 'x')) return false;
  let words = 0;
  for (let before = at - 1; before >= 0 && before >= at - 5; before--) {
    const item = items[before]!;
    if (item.kind === 'quantity') return words > 0 && item.quantity.figure.kind === 'measure';
    if (item.kind === 'mark') return false;
    words++;
  }
  return false;
}

interface Term {
  readonly quantity: QuantityItem;
  /** What joins it to the term before. */
  readonly sign: '+' | '-' | 'x' | '/' | '';
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

const signs: { readonly [mark: string]: Term['sign'] } = {
  '+': '+',
  '-': '-',
  '–': '-',
  '−': '-',
  '×': 'x',
  x: 'x',
  '/': '/',
  ':': '/',
};

/** The terms before the sign of equality, back to the first thing that is none. */
function termsBefore(passage: Passage, equals: number): Term[] | undefined {
  const terms: Term[] = [];
  let words = 0;
  let pending: QuantityItem | undefined;
  for (let at = equals - 1; at >= 0 && at >= equals - 120; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') {
      if (pending) break;
      pending = item;
      words = 0;
      continue;
    }
    // "Số đơn vị: 10 + 2 = 12", "TK 211: 10 + 2 = 12": a colon divides only between two numbers, as near to one as to the other.
    if (item.kind === 'mark' && item.mark === ':' && !divides(passage, at)) break;
    // "24.038 x 150% x 2h", "10 tr x 2%": a factor or a scale that is not read.
    if (item.kind === 'word' && (looseScales.has(item.lower) || (!pending && item.lower === 'x'))) return undefined;
    // "bậc 1 x 5%": the number of a name; "Cao4.0m x 2": a number that is not read.
    if (item.kind === 'cue' && item.cue === 'identifier' && pending && terms.length > 0) return undefined;
    if (item.kind === 'word' && /\p{L}{3}\d/u.test(item.lower)) return undefined;
    const sign = item.kind === 'mark' ? signs[item.mark] : item.kind === 'word' ? signs[item.lower] : undefined;
    if (sign !== undefined && pending) {
      terms.unshift({ quantity: pending, sign });
      pending = undefined;
      continue;
    }
    // Nouns between a number and the sign after it ("12 tháng", "đồng/tháng"); anything before the first number ends
    // the calculation.
    const unit =
      item.kind === 'word' ||
      (item.kind === 'cue' && item.cue === 'time') ||
      (item.kind === 'mark' && item.mark === '/');
    if (unit && !pending && words < 4) words++;
    else break;
  }
  if (!pending) return undefined;
  terms.unshift({ quantity: pending, sign: '' });
  return terms;
}

function divides({ items, text }: Passage, at: number): boolean {
  const { span } = items[at]!;
  const spaced = (from: number): boolean => /\s/u.test(text[from] ?? '');
  const unit = items[at - 1];
  // "5.500.000 đồng : 22 x 3".
  const counted = items[at - 2];
  const measured = unit?.kind === 'word' && counted?.kind === 'quantity' && counted.quantity.figure.kind === 'measure';
  return (unit?.kind === 'quantity' || measured) && spaced(span.start - 1) === spaced(span.end);
}

/** Products before sums, from left to right. */
function combine(terms: readonly Term[], from = 0): Expression {
  const sums: { sign: '+' | '-'; value: Expression }[] = [];
  for (const [index, { sign }] of terms.entries()) {
    const value = operand(index + from);
    const last = sums.at(-1);
    if (last && sign === 'x') last.value = { kind: 'product', left: last.value, right: value };
    else if (last && sign === '/') last.value = { kind: 'quotient', left: last.value, right: value };
    else sums.push({ sign: sign === '-' ? '-' : '+', value });
  }
  return sums
    .slice(1)
    .reduce<Expression>(
      (left, { sign, value }) =>
        sign === '-'
          ? { kind: 'difference', left, right: value }
          : { kind: 'sum', of: left.kind === 'sum' ? [...left.of, value] : [left, value] },
      sums[0]!.value,
    );
}
