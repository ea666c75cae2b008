/** Why what stands behind "trong đó" may be more than what stands before it. */
import type { Said } from './doubts.ts';
import { labelOf, says } from './words.ts';

/** "doanh thu 289 tỷ đồng, trong đó chi phí 291 tỷ đồng": a loss; "xuất siêu 2 tỷ USD, trong đó xuất siêu … 5 tỷ USD": net of the others. */
export function isDoubtfulSubset({ passage, stated, operands }: Said): boolean {
  const [whole] = operands;
  if (!whole) return false;
  const { costs, revenues, net } = passage.language.lexicon.doubts;
  const [own, other] = [labelOf(stated), labelOf(whole)];
  return (says(own, costs) && says(other, revenues)) || says(other, net);
}
