/**
 * A list of amounts, each with its share in brackets or in the brackets of its share, that is all of its whole: "khỏi 15.420 lượt (61,3%), đỡ
 * 8.426 lượt (33,5%), chuyển tuyến 1.268 lượt (5,0%), tử vong 41 trường hợp (0,16%)", "chênh lệch 15.416 triệu đồng: Quỹ A 25% (3.854,0
 * triệu đồng); Quỹ B 55% (8.478,8 triệu đồng); Quỹ C 20% (3.083,2 triệu đồng)". Only where all pairs but one agree, so that no
 * chance has brought them together.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  isNegative,
  isZero,
  subtract,
  sum as totalOf,
} from '../../../figures/decimal.ts';
import { compare as compareRatios, fromDecimal, type Rational } from '../../../figures/rational.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { claim, operand, quotient, sumOf } from '../build.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sum } from '../lists/claims.ts';
import { sumComesNear } from '../lists/nearness.ts';
import { over } from './near.ts';

interface Pair {
  readonly amount: QuantityItem;
  readonly share: QuantityItem;
}

/** `told`: shares whose base is known already. */
export function* readOfTheirSum(passage: Passage, told: ReadonlySet<Quantity>): Generator<Claim> {
  const { quantities } = passage;
  for (let order = 0; order + 5 < quantities.length; order++) {
    const pairs = pairsFrom(passage, order);
    if (pairs.length < 3) continue;
    order = pairs.at(-1)!.share.order;
    if (pairs.some(({ share }) => told.has(share.quantity))) continue;
    const odd = oddOf(pairs);
    if (odd) yield ofSum(passage, pairs, odd);
    const whole = odd ? undefined : wholeBefore(passage, pairs);
    const amounts = pairs.map(({ amount }) => amount);
    if (whole) yield sum(passage, whole, amounts, 'structure');
  }
}

/** The share, of what all amounts make together. */
function ofSum(passage: Passage, pairs: readonly Pair[], odd: Pair): Claim {
  const expression = quotient(operand(pairs.indexOf(odd)), sumOf(pairs.map((_, index) => operand(index))));
  const operands = pairs.map(({ amount }) => amount);
  return claim(passage, { form: 'share', stated: odd.share, operands, expression, certainty: 'structure' });
}

/** One pair behind the other, with nothing counted between. */
function pairsFrom(passage: Passage, order: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = order; ; at += 2) {
    const pair = pairAt(passage, at);
    const first = pairs[0];
    if (!pair) return pairs;
    const outer = pair.amount.depth < pair.share.depth ? pair.amount : pair.share;
    if (first) {
      const head = first.amount.depth < first.share.depth ? first.amount : first.share;
      const alike =
        head.depth === outer.depth && head.sentence === outer.sentence && sameUnit(first.amount, pair.amount);
      if (!alike || isPercent(head) !== isPercent(outer)) return pairs;
    }
    pairs.push(pair);
  }
}

/** "06 vụ (17,1%)", "25% (3.854,0 triệu đồng)": the second alone in the brackets of the first. */
function pairAt(passage: Passage, order: number): Pair | undefined {
  const [outer, inner] = passage.quantities.slice(order, order + 2);
  if (!outer || !inner || inner.depth !== outer.depth + 1 || inner.at !== inner.parenthesis + 1) return undefined;
  const next = passage.quantities[order + 2];
  if (next?.parenthesis === inner.parenthesis || isPercent(outer) === isPercent(inner)) return undefined;
  const [amount, share] = isPercent(inner) ? [outer, inner] : [inner, outer];
  if (!isAmount(amount) || isOfFraction(passage, amount)) return undefined;
  if (share.role !== 'plain' && share.role !== 'share') return undefined;
  const exact = ![amount, share].some(({ quantity }) => quantity.approximate || isNegative(quantity.figure.value));
  return exact && !share.quantity.figure.sign && share.sentence === amount.sentence ? { amount, share } : undefined;
}

/** The one share that is not right of what the amounts make together; three others with decimals are right by no chance. */
function oddOf(pairs: readonly Pair[]): Pair | undefined {
  const total = fromDecimal(totalOf(pairs.map(({ amount }) => amount.quantity.figure.value)));
  if (total.numerator <= 0n) return undefined;
  const off = pairs.filter(pair => !isWithin(total, pair));
  const telling = pairs.filter(pair => !off.includes(pair) && pair.share.quantity.figure.decimals > 0);
  return off.length === 1 && telling.length >= 3 ? off[0] : undefined;
}

/** Where the shares make 100%: the amount before in its sentence of which all of them but one are right, and the amounts come near. */
function wholeBefore({ quantities }: Passage, pairs: readonly Pair[]): QuantityItem | undefined {
  const [first] = pairs;
  if (!first || !makeOne(pairs)) return undefined;
  const from = Math.min(first.amount.order, first.share.order);
  return quantities.slice(Math.max(0, from - 3), from).findLast(item => {
    const { quantity, sentence } = item;
    if (sentence !== first.amount.sentence || quantity.approximate || !sameUnit(item, first.amount)) return false;
    const whole = fromDecimal(quantity.figure.value);
    const off = pairs.filter(pair => !isWithin(whole, pair));
    return (
      off.length === 1 &&
      sumComesNear(
        pairs.map(({ amount }) => amount),
        item,
        15,
      )
    );
  });
}

/** The shares come to 100% to their last digits. */
function makeOne(pairs: readonly Pair[]): boolean {
  const figures = pairs.map(({ share }) => share.quantity.figure);
  const gap = absolute(subtract(totalOf(figures.map(({ value }) => value)), decimal(1)));
  const finest = Math.min(...figures.map(({ quantum }) => quantum));
  return isZero(gap) || (finest < -2 && compare(gap, decimal(1, -finest)) <= 0);
}

function isWithin(whole: Rational, pair: Pair): boolean {
  const range = wholesOf(pair);
  return range !== undefined && compareRatios(range[0], whole) <= 0 && compareRatios(whole, range[1]) <= 0;
}

/** The least and the most that the whole may be, to the printed digits of both. */
function wholesOf({ amount, share }: Pair): readonly [Rational, Rational] | undefined {
  const [own, part] = [share, amount].map(({ quantity }) => quantity.figure);
  const room: Decimal = decimal(5, 1 - own!.quantum);
  const least = subtract(own!.value, room);
  if (isNegative(least) || isZero(least)) return undefined;
  const [low, high] = part!.kind === 'measure' ? spread(part!.value, part!.quantum) : [part!.value, part!.value];
  return [over(fromDecimal(low), fromDecimal(add(own!.value, room))), over(fromDecimal(high), fromDecimal(least))];
}

function spread(value: Decimal, quantum: number): [Decimal, Decimal] {
  const half = decimal(5, 1 - quantum);
  return [subtract(value, half), add(value, half)];
}
