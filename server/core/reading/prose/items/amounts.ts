/** Amounts beside one another: whether they count the same, and how near they come. */
import { absolute, add, compare, type Decimal, isZero, multiply, subtract, sum } from '../../../figures/decimal.ts';
import type { QuantityItem } from './items.ts';

export function isPercent(item: QuantityItem): boolean {
  return item.quantity.figure.kind === 'percent';
}

/** A figure that can be a part, a whole or a current value: not a share, not a change, not a name. */
export function isAmount(item: QuantityItem): boolean {
  const { role } = item;
  return (role === 'plain' || role === 'share' || role === 'remainder') && item.quantity.figure.kind !== 'percent';
}

/**
 * Whether two figures can count the same thing. A figure without a noun goes with any; money goes with money; else
 * the first word of the noun decides, and the second where both have one.
 */
export function sameUnit(a: QuantityItem, b: QuantityItem): boolean {
  const first = a.quantity.figure;
  const second = b.quantity.figure;
  if (first.kind === 'percent' || second.kind === 'percent') return first.kind === second.kind;
  const left = a.counted[0];
  const right = b.counted[0];
  if (left === '' || right === '') return first.exponent >= 3 === second.exponent >= 3;
  if (a.person && b.person) return true;
  if ((a.generic || b.generic) && first.kind === second.kind) return true;
  if (first.kind === 'measure' && second.kind === 'measure') return left === right;
  // "6,84 triệu lượt" and "412.000 lượt".
  if (first.kind !== second.kind)
    return left === right && a.quantity.noun !== '' && b.quantity.noun !== '' && isScaled(first, second);
  // "vụ việc" counts what "việc" and "vụ" count.
  return left === right || a.counted[1] === right || left === b.counted[1];
}

/** One is printed in thousands or millions, or with decimals, the other in ones. */
function isScaled(first: QuantityItem['quantity']['figure'], second: QuantityItem['quantity']['figure']): boolean {
  const [scaled, plain] = first.kind === 'measure' ? [first, second] : [second, first];
  return scaled.kind === 'measure' && (scaled.exponent >= 3 || scaled.decimals > 0) && plain.kind === 'count';
}

/** Money, mostly: what is measured in thousands, millions, billions of its unit. */
export function isMoney({ quantity: { figure } }: QuantityItem): boolean {
  return figure.kind === 'measure' && figure.exponent >= 3;
}

/** Both count the same noun; not so where one of them has none. */
export function sharesNoun(a: QuantityItem, b: QuantityItem): boolean {
  return a.quantity.noun !== '' && b.quantity.noun !== '' && a.counted[0] !== '' && a.counted[0] === b.counted[0];
}

/** One counts what the other does: people under any noun. */
export function countsAlike(a: QuantityItem, b: QuantityItem): boolean {
  return sharesNoun(a, b) || (a.person && b.person);
}

/** |a - b| ≤ tolerancePercent % of |b|, exactly. */
export function near(a: Decimal, b: Decimal, tolerancePercent: number): boolean {
  if (isZero(b)) return isZero(a);
  const difference = absolute(subtract(a, b));
  return (
    compare(
      multiply(difference, { coefficient: 100, scale: 0 }),
      multiply(absolute(b), { coefficient: tolerancePercent, scale: 0 }),
    ) <= 0
  );
}

/** The parts (and `more` ones) make the whole; rounded amounts within half of their last printed units. */
export function sumsTo(parts: readonly QuantityItem[], whole: QuantityItem, more = 0): boolean {
  const values: Decimal[] = [];
  for (let at = 0; at < parts.length; at++) values.push(parts[at]!.quantity.figure.value);
  const total = sum(values);
  const gap = subtract(more === 0 ? total : add(total, { coefficient: more, scale: 0 }), whole.quantity.figure.value);
  return isZero(gap) || compare(absolute(gap), roomOf([whole, ...parts])) <= 0;
}

/** How far a sum may be off by rounding alone: half of the last printed units of what is measured or not exact. */
export function roomOf(items: readonly QuantityItem[]): Decimal {
  let room: Decimal = { coefficient: 0, scale: 0 };
  for (const { quantity } of items) {
    if (quantity.figure.kind !== 'measure' && !quantity.approximate) continue;
    room = add(room, { coefficient: 5, scale: 1 - quantumOf(quantity.figure, quantity.approximate) });
  }
  return room;
}

/** An approximate count is known to its last digit that is not zero: "hơn 92.000". */
function quantumOf(figure: { readonly quantum: number; readonly text: string }, approximate: boolean): number {
  if (!approximate || figure.quantum !== 0) return figure.quantum;
  let zeros = 0;
  for (let at = figure.text.length - 1; at >= 0; at--) {
    const letter = figure.text[at]!;
    if (letter === '0') zeros++;
    else if (letter !== '.' && letter !== ',') break;
  }
  return zeros;
}

export function exceeds(part: QuantityItem, whole: QuantityItem): boolean {
  return compare(part.quantity.figure.value, whole.quantity.figure.value) > 0;
}

/** Whether a sum lies between `low` and `high` percent of the whole. */
export function within(total: Decimal, whole: QuantityItem, low: number, high: number): boolean {
  const { value } = whole.quantity.figure;
  return (
    compare(total, multiply(value, { coefficient: low, scale: 2 })) >= 0 &&
    compare(total, multiply(value, { coefficient: high, scale: 2 })) <= 0
  );
}

/** The power of ten that the last digit other than zero stands for: 3 for "23.000", and for "23" thousand. */
export function roundness({ quantity: { figure } }: QuantityItem): number {
  if (figure.quantum < figure.exponent) return figure.quantum;
  let zeros = 0;
  for (let at = figure.text.length - 1; at > 0; at--) {
    const letter = figure.text[at]!;
    if (letter === '0') zeros++;
    else if (letter !== '.' && letter !== ',') break;
  }
  return figure.quantum + zeros;
}
