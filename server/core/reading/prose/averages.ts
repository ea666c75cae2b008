/**
 * Averages and multiples: "bình quân mỗi xã 12,5 tỷ đồng", "dư nợ bình quân 41,7 triệu đồng/hộ", "gấp 2,5 lần".
 */
import { multiply } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, quotient } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import { isAmount, isPercent, near, reach, sameUnit } from './navigate.ts';

export function* readAverages(passage: Passage): Generator<Claim> {
  for (const item of passage.quantities) {
    if (isPercent(item) || item.quantity.approximate) continue;
    const claimed =
      item.role === 'average' ? average(passage, item) : item.role === 'multiple' ? multiple(passage, item) : undefined;
    if (claimed) yield claimed;
  }
}

/** stated = total / number. Every pair around that comes near; the pair that fits is what is meant. */
function average(passage: Passage, stated: QuantityItem): Claim | undefined {
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  const around = passage.quantities.slice(Math.max(0, stated.order - reach), stated.order + 4);
  for (const total of around) {
    if (total === stated || !isAmount(total) || !sameUnit(total, stated)) continue;
    for (const count of around) {
      if (count === stated || count === total || count.quantity.figure.kind !== 'count') continue;
      const product = multiply(stated.quantity.figure.value, count.quantity.figure.value);
      if (!near(product, total.quantity.figure.value, 2)) continue;
      const upper = operands.push(total) - 1;
      readings.push(quotient(operand(upper), operand(operands.push(count) - 1)));
    }
  }
  return build(passage, { form: 'average', stated, operands, readings });
}

/** stated = current / base. */
function multiple(passage: Passage, stated: QuantityItem): Claim | undefined {
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  const around = passage.quantities.slice(Math.max(0, stated.order - reach), stated.order + 6);
  for (const current of around) {
    if (current === stated || !isAmount(current) || isPercent(current)) continue;
    for (const base of around) {
      if (base === stated || base === current || !isAmount(base) || !sameUnit(current, base)) continue;
      const product = multiply(stated.quantity.figure.value, base.quantity.figure.value);
      if (!near(product, current.quantity.figure.value, 6)) continue;
      const upper = operands.push(current) - 1;
      readings.push(quotient(operand(upper), operand(operands.push(base) - 1)));
    }
  }
  return build(passage, { form: 'multiple', stated, operands, readings });
}

function build(
  passage: Passage,
  draft: {
    readonly form: 'average' | 'multiple';
    readonly stated: QuantityItem;
    readonly operands: readonly QuantityItem[];
    readonly readings: readonly Expression[];
  },
): Claim | undefined {
  const [expression, ...alternatives] = draft.readings;
  if (!expression) return undefined;
  return {
    ...claim(passage, { ...draft, expression, alternatives, certainty: 'guess' }),
    data: { direction: draft.form },
  };
}
