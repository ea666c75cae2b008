/** How near the parts of a list come to its whole. */
import { absolute, compare, type Decimal, subtract, sum } from '../../../figures/decimal.ts';
import { near, roundness, within } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';

/** Whether a sum comes within `room` percent of the whole. */
export function sumComesNear(parts: readonly QuantityItem[], whole: QuantityItem, room = 20): boolean {
  return within(sum(parts.map(part => part.quantity.figure.value)), whole, 100 - room, 100 + room);
}

/** What the largest part leaves of the whole is, within `percent`, what the others come to: nearness that says something. */
export function leaveNear(
  parts: readonly QuantityItem[],
  { quantity: { figure } }: QuantityItem,
  percent: number,
): boolean {
  const values = parts.map(part => part.quantity.figure.value);
  const largest = values.reduce((a, b) => (compare(a, b) < 0 ? b : a));
  const others = subtract(sum(values), largest);
  return near(others, subtract(figure.value, largest), percent);
}

/** Counts that miss by one or two: "12 người, trong đó 9 khách và 2 lái xe". */
export function isNextTo(total: Decimal, whole: QuantityItem): boolean {
  const gap = absolute(subtract(total, whole.quantity.figure.value));
  const counts = whole.quantity.figure.kind === 'count' && within(total, whole, 80, 120);
  return counts && compare(gap, { coefficient: 2, scale: 0 }) <= 0;
}

/** "23.000 tỷ đồng, đã có 5.000 tỷ đồng và cần thêm 18.049 tỷ đồng": the whole is told in round thousands. */
export function isRound(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const unit = roundness(whole);
  if (unit < whole.quantity.figure.quantum + 2 || parts.every(part => roundness(part) >= unit)) return false;
  const gap = absolute(subtract(sumOf(parts), whole.quantity.figure.value));
  return compare(gap, { coefficient: 5, scale: 1 - unit }) < 0;
}

/** One part is nearly all of the whole: what little is left says nothing. */
export function isMostly(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return parts.some(part => within(part.quantity.figure.value, whole, 90, 110));
}

export function sumOf(parts: readonly QuantityItem[]): Decimal {
  return sum(parts.map(({ quantity }) => quantity.figure.value));
}
