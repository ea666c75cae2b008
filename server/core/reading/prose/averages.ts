/**
 * Averages and multiples: "bình quân mỗi xã 12,5 tỷ đồng", "dư nợ bình quân 41,7 triệu đồng/hộ", "gấp 2,5 lần".
 */
import { multiply } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, quotient } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import { inside, isAmount, isPercent, near, parenthesisAfter, reach, sameUnit } from './navigate.ts';

export function* readAverages(passage: Passage): Generator<Claim> {
  for (const item of passage.quantities) {
    if (isPercent(item) || item.quantity.approximate) continue;
    const claimed =
      item.role === 'average' ? average(passage, item) : item.role === 'multiple' ? multiple(passage, item) : undefined;
    if (claimed) yield claimed;
  }
}

/**
 * "32 lớp với 1.216 học sinh, bình quân 38 học sinh/lớp", "06 phòng là 33 người, bình quân mỗi phòng 5,5 người": the
 * words say what is divided by what, and the sentence has one amount of each.
 */
function perUnit(passage: Passage, stated: QuantityItem): Claim | undefined {
  const unit = unitOf(passage, stated);
  const [noun] = stated.counted;
  if (!unit || noun === '' || unit === noun) return undefined;
  const totals: QuantityItem[] = [];
  const counts: QuantityItem[] = [];
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== stated.sentence) break;
    if (!isAmount(item)) continue;
    if (item.counted[0] === unit) counts.push(item);
    else if (item.counted[0] === noun && sameUnit(item, stated)) totals.push(item);
  }
  const [total, ...otherTotals] = totals;
  const [count, ...otherCounts] = counts;
  if (!total || !count || otherTotals.length > 0 || otherCounts.length > 0) return undefined;
  if ([total, count].some(({ quantity }) => quantity.approximate) || count.quantity.figure.kind !== 'count')
    return undefined;
  const product = multiply(stated.quantity.figure.value, count.quantity.figure.value);
  if (!near(product, total.quantity.figure.value, 40)) return undefined;
  return {
    ...claim(passage, {
      form: 'average',
      stated,
      operands: [total, count],
      expression: quotient(operand(0), operand(1)),
      certainty: 'structure',
    }),
    data: { direction: 'average' },
  };
}

/** "…/lớp" behind an average, "mỗi phòng" before it. */
function unitOf(passage: Passage, stated: QuantityItem): string | undefined {
  for (let at = stated.at + 1; at < stated.at + 6; at++) {
    const item = passage.items[at];
    if (!item || item.kind === 'quantity') break;
    if (item.kind !== 'mark') continue;
    const next = passage.items[at + 1];
    if (item.mark !== '/' || !next || next.kind === 'mark' || next.kind === 'quantity') break;
    return next.lower;
  }
  for (let at = stated.at - 1; at > stated.at - 6; at--) {
    const item = passage.items[at];
    if (!item || item.kind === 'quantity' || item.kind === 'mark') break;
    if (item.kind !== 'cue' || item.cue !== 'average') continue;
    const next = passage.items[at + 1];
    const each = item.lower.split(' ').length > 2;
    return each && next && next.kind !== 'mark' && next.kind !== 'quantity' ? next.lower : undefined;
  }
  return undefined;
}

/** stated = total / number. Every pair around that comes near; the pair that fits is what is meant. */
function average(passage: Passage, stated: QuantityItem): Claim | undefined {
  return (
    perUnit(passage, stated) ??
    ofAnyPair(passage, stated, {
      form: 'average',
      ahead: 3,
      tolerance: 2,
      isUpper: total => sameUnit(total, stated),
      isLower: (count, total) => count.quantity.figure.kind === 'count' || (isAmount(count) && !sameUnit(count, total)),
    })
  );
}

/** stated = current / base. */
function multiple(passage: Passage, stated: QuantityItem): Claim | undefined {
  const known = ofAnyPair(passage, stated, {
    form: 'multiple',
    ahead: 5,
    tolerance: 6,
    isUpper: () => true,
    isLower: (base, current) => isAmount(base) && sameUnit(current, base),
  });
  return known ?? namedMultiple(passage, stated);
}

interface Pairs {
  readonly form: 'average' | 'multiple';
  /** How many quantities behind the stated one are looked at. */
  readonly ahead: number;
  /** In percent: how near the stated one times the lower must come to the upper. */
  readonly tolerance: number;
  isUpper(amount: QuantityItem): boolean;
  isLower(item: QuantityItem, upper: QuantityItem): boolean;
}

/** stated = upper / lower, of any two around that come near. */
function ofAnyPair(passage: Passage, stated: QuantityItem, pairs: Pairs): Claim | undefined {
  const { form, ahead, tolerance, isUpper, isLower } = pairs;
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  const around = passage.quantities.slice(Math.max(0, stated.order - reach), stated.order + 1 + ahead);
  for (const upper of around) {
    if (upper === stated || !isAmount(upper) || !isUpper(upper)) continue;
    for (const lower of around) {
      if (lower === stated || lower === upper || !isLower(lower, upper)) continue;
      const product = multiply(stated.quantity.figure.value, lower.quantity.figure.value);
      if (!near(product, upper.quantity.figure.value, tolerance)) continue;
      const index = operands.push(upper) - 1;
      readings.push(quotient(operand(index), operand(operands.push(lower) - 1)));
    }
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  return {
    ...claim(passage, { form, stated, operands, expression, alternatives, certainty: 'guess' }),
    data: { direction: form },
  };
}

/** "đạt 930 nghìn lượt, gấp 3 lần so với năm trước (310 nghìn lượt)": the base is named behind, the value before. */
function namedMultiple(passage: Passage, stated: QuantityItem): Claim | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  const [base, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  const current = passage.quantities[stated.order - 1];
  if (!base || others.length > 0 || !current || current.sentence !== stated.sentence) return undefined;
  if (!isAmount(base) || !isAmount(current) || !sameUnit(current, base)) return undefined;
  if (passage.items[parenthesis! + 1] !== base || !compares(passage, stated, parenthesis!)) return undefined;
  return {
    ...claim(passage, {
      form: 'multiple',
      stated,
      operands: [current, base],
      expression: quotient(operand(0), operand(1)),
      certainty: 'structure',
    }),
    data: { direction: 'multiple' },
  };
}

function compares(passage: Passage, stated: QuantityItem, parenthesis: number): boolean {
  for (let at = stated.at + 1; at < parenthesis; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier')) return true;
  }
  return false;
}
