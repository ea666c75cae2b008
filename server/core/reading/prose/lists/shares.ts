/** What the shares say that stand beside the members of a list. */
import { add, type Decimal, multiply } from '../../../figures/decimal.ts';
import { near } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import type { Member } from './members.ts';

/** What the shares come to where every part has its share of the whole: other than 100%, the list is not of its parts alone. */
export function sharesOfWhole(members: readonly Member[], whole: QuantityItem): Decimal | undefined {
  let total: Decimal = { coefficient: 0, scale: 0 };
  for (const { head, shares } of members) {
    const share = shares[0];
    if (!head || !share) return undefined;
    const expected = multiply(share.quantity.figure.value, whole.quantity.figure.value);
    if (!near(expected, head.quantity.figure.value, 3)) return undefined;
    total = add(total, share.quantity.figure.value);
  }
  return members.length > 0 ? total : undefined;
}

export const allOfIt: Decimal = { coefficient: 1, scale: 0 };

/** Every part has its share and they come to 100%: the list says itself that it is all. */
export function sharesMakeAll(members: readonly Member[]): boolean {
  let total: Decimal = { coefficient: 0, scale: 0 };
  for (const { head, shares } of members) {
    const share = shares[0];
    if (!head || !share || shares.length > 1) return false;
    total = add(total, share.quantity.figure.value);
  }
  return members.length > 1 && near(total, allOfIt, 1);
}
