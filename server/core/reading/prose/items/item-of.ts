/** From a quantity, as claims know it, to its item in the passage. */
import { memo } from '../../../derive.ts';
import type { Quantity } from '../../claim.ts';
import type { Passage, QuantityItem } from './items.ts';

/** Right to remember because a passage is immutable. */
export const itemOf = memo(
  ({ quantities }: Passage): ReadonlyMap<Quantity, QuantityItem> =>
    new Map(quantities.map(item => [item.quantity, item])),
);
