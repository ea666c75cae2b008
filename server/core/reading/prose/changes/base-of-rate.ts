/**
 * What there was before a change, told by its rate: "Đầu năm có 412 hộ nghèo. … còn 287 hộ, giảm 135 hộ, tương ứng giảm 30,34%":
 * 287 is 30,34% less than 412, so it is the change in units that does not hold.
 */
import { absolute, compare, subtract, zero } from '../../../figures/decimal.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { over } from '../shares/near.ts';
import { isPlainAmount } from './times.ts';

/** The one amount before that counts the same and of which the rate is right to all its digits. */
export function baseOfRate(
  passage: Passage,
  rate: QuantityItem,
  amount: QuantityItem,
  current: QuantityItem | undefined,
): QuantityItem | undefined {
  const { figure } = rate.quantity;
  // Of few digits it is right by chance.
  if (!current || figure.decimals < 1 || figure.text.replace(/\D/gu, '').length < 3 || !isPlainAmount(current))
    return undefined;
  const rises = amount.role !== 'decrease';
  const own = current.quantity.figure.value;
  const found = passage.quantities
    .slice(Math.max(0, current.order - 8), current.order)
    .filter(item => current.sentence - item.sentence <= 3 && isPlainAmount(item) && sharesNoun(item, current))
    .filter(item => {
      const base = item.quantity.figure.value;
      const gap = rises ? subtract(own, base) : subtract(base, own);
      if (compare(gap, zero) <= 0 || compare(base, zero) <= 0) return false;
      const right = roundHalfUp(over(fromDecimal(gap), fromDecimal(base)), figure.quantum);
      return compare(right, absolute(figure.value)) === 0;
    });
  return found.length === 1 ? found[0] : undefined;
}
