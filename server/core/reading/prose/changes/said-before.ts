/**
 * Values that the sentence before says: "Xảy ra 412 vụ, làm chết 198 người. So với năm 2023 giảm 43 vụ (9,45%), giảm 16 người chết
 * (7,48%)".
 */
import { absolute, add, multiply, subtract } from '../../../figures/decimal.ts';
import * as rationals from '../../../figures/rational.ts';
import { fromDecimal, rational, roundHalfUp } from '../../../figures/rational.ts';
import { isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { isPlainSlip, over } from '../shares/near.ts';
import { isChange } from './values.ts';

/**
 * The one value of the sentence before that counts what a change does, or is called so, its own sentence having none: where its
 * rate comes near, or one slip in the rate is all; or one slip in the change, and another change of the sentence is right of such
 * a value.
 */
export function saidBefore(passage: Passage, stated: QuantityItem, amount: QuantityItem): QuantityItem | undefined {
  const value = valueBefore(passage, amount);
  if (!value) return undefined;
  const change: Change = {
    rate: stated,
    amount,
    value,
    rises: (isChange(amount) ? amount : stated).role !== 'decrease',
  };
  if (comesNear(change) || isSlippedRate(change)) return value;
  return isSlippedAmount(change) && agreesBeside(passage, stated) ? value : undefined;
}

interface Change {
  readonly rate: QuantityItem;
  readonly amount: QuantityItem;
  readonly value: QuantityItem;
  readonly rises: boolean;
}

function valueBefore(passage: Passage, amount: QuantityItem): QuantityItem | undefined {
  const values = passage.quantities
    .slice(Math.max(0, amount.order - 12), amount.order)
    .filter(item => amount.sentence - item.sentence <= 1 && isAmount(item) && !item.quantity.approximate)
    .filter(item => sharesNoun(item, amount));
  if (values.length === 0 || values.some(item => item.sentence === amount.sentence)) return undefined;
  const [, ...words] = amount.quantity.noun.split(' ');
  const named = ` ${words.join(' ')} `;
  const own =
    words.length === 0
      ? values
      : values.filter(item => ` ${item.quantity.label.toLowerCase().normalize('NFC')} `.endsWith(named));
  const [only, ...others] = own;
  return only && others.length === 0 && only.depth <= amount.depth ? only : undefined;
}

function comesNear({ rate, amount, value, rises }: Change): boolean {
  const base = baseOf(amount, value, rises);
  return near(multiply(absolute(rate.quantity.figure.value), base), amount.quantity.figure.value, 12);
}

/** What there was before the change. */
function baseOf(amount: QuantityItem, value: QuantityItem, rises: boolean): ReturnType<typeof add> {
  const [own, change] = [value, amount].map(({ quantity }) => quantity.figure.value);
  return rises ? subtract(own!, change!) : add(own!, change!);
}

/** The rate as it should be printed; undefined where there was nothing. */
function rateOf({ rate, amount, value, rises }: Change): ReturnType<typeof add> | undefined {
  const base = baseOf(amount, value, rises);
  if (base.coefficient <= 0) return undefined;
  return roundHalfUp(over(fromDecimal(amount.quantity.figure.value), fromDecimal(base)), rate.quantity.figure.quantum);
}

/** One slip in the rate is all that keeps it from being that of the change. */
function isSlippedRate(change: Change): boolean {
  const { figure } = change.rate.quantity;
  const right = rateOf(change);
  return right !== undefined && figure.decimals > 0 && isPlainSlip(absolute(figure.value), right);
}

/** One slip in the change is all. */
function isSlippedAmount({ rate, amount, value, rises }: Change): boolean {
  const share = fromDecimal(absolute(rate.quantity.figure.value));
  const one = rational(1);
  const of = rises ? rationals.add(one, share) : rationals.subtract(one, share);
  if (of.numerator <= 0n) return false;
  const own = fromDecimal(value.quantity.figure.value);
  const right = roundHalfUp(over(rationals.multiply(own, share), of), amount.quantity.figure.quantum);
  return isPlainSlip(amount.quantity.figure.value, right);
}

/** Another rate in brackets behind a change in the sentence is right of the value before. */
function agreesBeside(passage: Passage, stated: QuantityItem): boolean {
  return passage.quantities.slice(Math.max(0, stated.order - 6), stated.order + 7).some(rate => {
    const amount = passage.quantities[rate.order - 1];
    if (rate === stated || rate.sentence !== stated.sentence || !isPercent(rate) || !amount || !isChange(amount))
      return false;
    if (rate.parenthesis < 0 || inside(passage, rate.parenthesis)[0] !== rate) return false;
    const value = valueBefore(passage, amount);
    const right = value && rateOf({ rate, amount, value, rises: amount.role !== 'decrease' });
    return right !== undefined && near(absolute(rate.quantity.figure.value), right, 0);
  });
}
