/**
 * The terms of a calculation that is written out: "100 triệu đồng x 0,03% x 10 ngày", "16.600.000 – (9.000.000 + 630.000)". Read back
 * from the sign of equality, put together with products before sums, from left to right.
 */
import { add, type Decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { looseScales } from '../../../figures/units.ts';
import { operand } from '../build.ts';
import type { MarkItem, Passage, QuantityItem } from '../items/items.ts';

export interface Term {
  readonly quantity: QuantityItem;
  /** What joins it to the term before. */
  readonly sign: Sign | '';
}

type Sign = '+' | '-' | 'x' | '/';

export interface Calculation {
  /** In the order of the text. */
  readonly terms: readonly Term[];
  /** Terms, signs between them and parentheses around them. */
  readonly tokens: readonly Token[];
  /** Whether parentheses say what is calculated first. */
  readonly groups: boolean;
}

type Token = QuantityItem | Sign | '(' | ')';

export const signs: { readonly [mark: string]: Sign } = {
  '+': '+',
  '-': '-',
  '–': '-',
  '−': '-',
  '×': 'x',
  x: 'x',
  '/': '/',
  ':': '/',
  '÷': '/',
};

/** How far back a calculation may begin, in items. */
const furthest = 120;

/** The calculation before the sign of equality, or before the end of brackets that hold nothing else, back to the first thing that belongs to none; undefined where a part is not read. */
export function calculationBefore(passage: Passage, equals: number): Calculation | undefined {
  return calculationBetween(passage, equals, undefined);
}

/** The calculation that brackets hold, if they hold nothing else; its terms may be named: "(thu phí 800 + thu khác 450)". */
export function calculationWithin(passage: Passage, opening: number): Calculation | undefined {
  const bracket = passage.items[opening];
  if (bracket?.kind !== 'mark' || bracket.partner < 0) return undefined;
  const found = calculationBetween(passage, bracket.partner, opening);
  if (!found || found.terms.length < 2) return undefined;
  const signs = new Set(found.terms.slice(1).map(({ sign }) => sign));
  // "(đã chi 20 triệu đồng x 2 đợt)" is some of it, or something else.
  const opens = passage.items[opening + 1]!.kind !== 'word' && passage.items[opening + 1]!.kind !== 'cue';
  return signs.has('x') ? (opens ? found : undefined) : signs.has('+') && signs.size === 1 ? found : undefined;
}

/** `within`: the parenthesis that opens around it, where the calculation must begin. */
function calculationBetween(passage: Passage, end: number, within: number | undefined): Calculation | undefined {
  const { items } = passage;
  const tokens: Token[] = [];
  // How many of its closing parentheses are still to be opened.
  let open = 0;
  let words = 0;
  let at = end - 1;
  const last = (): Token | undefined => tokens.at(-1);
  // Before a term, seen from behind, stands a sign or nothing.
  const wantsTerm = (): boolean => last() === undefined || last() === ')' || isSign(last());
  for (; at >= 0 && at >= end - furthest && at !== within; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') {
      if (!wantsTerm()) {
        // "38.000*200": the mark stands between them and is no item.
        if (!isTimes(passage, item, last())) break;
        tokens.push('x');
      }
      tokens.push(item);
      words = 0;
      continue;
    }
    if (item.kind === 'mark' && item.mark === ')') {
      if (!wantsTerm()) break;
      if (isGroup(passage, item)) {
        tokens.push(')');
        open++;
      } else if (isForSoMany(passage, item)) return undefined;
      else if (item.partner >= 0) at = item.partner;
      else break;
      continue;
    }
    if (item.kind === 'mark' && item.mark === '(') {
      if (open === 0 || wantsTerm()) break;
      tokens.push('(');
      open--;
      continue;
    }
    // "Số đơn vị: 10 + 2 = 12", "TK 211: 10 + 2 = 12": a colon divides only between two numbers, as near to one as to the other.
    if (item.kind === 'mark' && item.mark === ':' && !divides(passage, at)) break;
    // "24.038 x 150% x 2h", "10 tr x 2%": a factor or a scale that is not read.
    if (item.kind === 'word' && (looseScales.has(item.lower) || (wantsTerm() && item.lower === 'x'))) return undefined;
    // "bậc 1 x 5%": the number of a name; "Cao4.0m x 2", "(458.000/31)x27": a number that is not read.
    if (item.kind === 'cue' && item.cue === 'identifier' && mayBeName(last()) && tokens.length > 1) return undefined;
    if (item.kind === 'word' && /\p{L}{3}\d|^[x×]\d/u.test(item.lower)) return undefined;
    const sign = item.kind === 'mark' ? signs[item.mark] : item.kind === 'word' ? signs[item.lower] : undefined;
    if (sign !== undefined && !wantsTerm()) {
      tokens.push(sign);
      continue;
    }
    // Nouns between a number and the sign after it ("12 tháng", "đồng/tháng"); anything before the first number ends
    // the calculation.
    const unit =
      item.kind === 'word' ||
      (item.kind === 'cue' && (item.cue === 'time' || (within !== undefined && !wantsTerm()))) ||
      (item.kind === 'mark' && item.mark === '/');
    if (unit && (wantsTerm() || within !== undefined) && words < 4) words++;
    else break;
  }
  if (open > 0 || tokens.length === 0 || (within !== undefined && at !== within)) return undefined;
  tokens.reverse();
  // "kinh phí - 10 = …": what the first sign stands behind is no number.
  if (isSign(tokens[0])) return undefined;
  return { tokens, terms: termsOf(tokens), groups: tokens.includes('(') };
}

/** A whole number: "Hệ số 2,34" names nothing. */
function mayBeName(token: Token | undefined): boolean {
  return token !== undefined && typeof token !== 'string' && token.quantity.figure.decimals === 0;
}

function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  let sign: Term['sign'] = '';
  for (const token of tokens) {
    if (isSign(token)) sign = token;
    else if (typeof token !== 'string') {
      terms.push({ quantity: token, sign });
      sign = '';
    }
  }
  return terms;
}

function isSign(token: Token | undefined): token is Sign {
  return typeof token === 'string' && token !== '(' && token !== ')';
}

function isTimes({ text }: Passage, left: QuantityItem, right: Token | undefined): boolean {
  if (right === undefined || typeof right === 'string') return false;
  const between = text.slice(left.span.end, right.span.start);
  return between.length < 40 && /^[^\d*]*\*[^\d*]*$/u.test(between);
}

/** "70 triệu đồng/năm (cho 3 năm học) + …": so much for each, and how many there are. */
function isForSoMany({ items, quantities }: Passage, { partner, span }: MarkItem): boolean {
  const opening = items[partner];
  if (partner < 2 || !isMark(items[partner - 2], '/')) return false;
  return quantities.some(({ span: own }) => own.start > opening!.span.start && own.end <= span.start);
}

function isMark(item: Passage['items'][number] | undefined, mark: string): boolean {
  return item?.kind === 'mark' && item.mark === mark;
}

/** Parentheses around terms, and not a remark behind a number or its noun: at the beginning, or behind a sign. */
function isGroup({ items }: Passage, { partner }: MarkItem): boolean {
  const before = partner > 0 ? items[partner - 1]! : undefined;
  if (partner < 0) return false;
  if (before?.kind === 'quantity') return false;
  const inner = items[partner + 1];
  if (inner?.kind !== 'quantity' && !(inner?.kind === 'mark' && inner.mark === '(')) return false;
  for (let at = partner - 1; at >= 0 && at >= partner - 5; at--) {
    const item = items[at]!;
    // A unit behind a number: "12 xã (5 hộ)".
    if (item.kind === 'quantity') return false;
    if (item.kind !== 'word' || signs[item.lower] !== undefined) return true;
  }
  return true;
}

/**
 * Rates and norms in whole numbers are multiplied as they stand ("125 hộ x 2 triệu đồng/hộ"), and a sum printed to more places than its
 * terms was made of nothing else than these: "4,5 + 0,7 + 27,35 = 32,65". What is divided is as a rule rounded before.
 */
export function takesAsPrinted(right: QuantityItem, { terms }: Calculation): boolean {
  if (terms.some(({ sign }) => sign === '/')) return false;
  const { quantum } = right.quantity.figure;
  const figures = terms.map(({ quantity }) => quantity.quantity.figure);
  return terms.some(({ sign }) => sign === 'x')
    ? figures.every(({ kind, decimals }) => kind !== 'measure' || decimals === 0)
    : figures.some(figure => figure.quantum > quantum);
}

function divides({ items, text }: Passage, at: number): boolean {
  const { span } = items[at]!;
  const spaced = (from: number): boolean => /\s/u.test(text[from] ?? '');
  const unit = items[at - 1];
  // "5.500.000 đồng : 22 x 3".
  const counted = items[at - 2];
  const measured = unit?.kind === 'word' && counted?.kind === 'quantity' && counted.quantity.figure.kind === 'measure';
  const grouped = unit?.kind === 'mark' && unit.mark === ')';
  return (unit?.kind === 'quantity' || measured || grouped) && spaced(span.start - 1) === spaced(span.end);
}

/** `from`: the terms before it are left out, where there are no parentheses. */
export function expressionOf(calculation: Calculation, from = 0): Expression {
  return folded<Expression>(
    calculation,
    from,
    (_, index) => operand(index),
    (sign, left, right) => {
      if (sign === 'x') return { kind: 'product', left, right };
      if (sign === '/') return { kind: 'quotient', left, right };
      if (sign === '-') return { kind: 'difference', left, right };
      return { kind: 'sum', of: left.kind === 'sum' ? [...left.of, right] : [left, right] };
    },
  );
}

/** What it comes to; undefined where it divides. */
export function resultOf(calculation: Calculation): Decimal | undefined {
  if (calculation.tokens.includes('/')) return undefined;
  const by = { '+': add, '-': subtract, x: multiply };
  return folded<Decimal>(
    calculation,
    0,
    ({ quantity: { figure } }) => figure.value,
    (sign, left, right) => (sign === '/' ? left : by[sign](left, right)),
  );
}

/** Products before sums, from left to right. */
function folded<Value>(
  { tokens, terms }: Calculation,
  from: number,
  termOf: (item: QuantityItem, index: number) => Value,
  join: (sign: Sign, left: Value, right: Value) => Value,
): Value {
  let at = from === 0 ? 0 : tokens.indexOf(terms[from]!.quantity);
  let next = from;
  const factor = (): Value => {
    if (tokens[at++] !== '(') return termOf(terms[next]!.quantity, next++);
    const inner = joined(['+', '-'], multiplied);
    at++;
    return inner;
  };
  const joined = (by: readonly Sign[], part: () => Value): Value => {
    let left = part();
    for (let sign = tokens[at]; isSign(sign) && by.includes(sign); sign = tokens[at]) {
      at++;
      left = join(sign, left, part());
    }
    return left;
  };
  const multiplied = (): Value => joined(['x', '/'], factor);
  return joined(['+', '-'], multiplied);
}
