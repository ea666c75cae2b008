/**
 * What words or plain arithmetic leave open, whichever reader took figures for one another's: a rate a year over several of them, a
 * speed as a sum of speeds, one of several shares said in turn. Such a claim is a guess, which is told only where it
 * holds.
 */
import type { Claim, ClaimForm } from '../../claim.ts';
import { itemOf } from '../items/item-of.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isDoubtfulChange } from './changes.ts';
import { isDoubtfulShare } from './shares.ts';
import { isDoubtfulSubset } from './subsets.ts';
import { isDoubtfulSum } from './sums.ts';

/** What a claim says of which items; operands that are no items of the passage are left out. */
export interface Said {
  readonly passage: Passage;
  readonly stated: QuantityItem;
  readonly operands: readonly QuantityItem[];
}

/** The claim, as a guess where there is a doubt of its kind. */
export function asFarAsSure(passage: Passage, claim: Claim): Claim {
  // A guess that is one slip away is told too; of the readings of a share it is not known which is meant.
  const doubts = claim.certainty === 'guess' && claim.form !== 'sum' ? undefined : doubtsOf[claim.form];
  if (!doubts || isFlow(claim)) return claim;
  const items = itemOf(passage);
  const stated = items.get(claim.stated);
  if (!stated) return claim;
  const operands = claim.operands.flatMap(quantity => items.get(quantity) ?? []);
  return doubts({ passage, stated, operands }) ? { ...claim, certainty: 'guess', doubtful: true } : claim;
}

/** What came in and went out: no list of parts. */
function isFlow({ form, expression }: Claim): boolean {
  return form === 'sum' && !(expression.kind === 'sum' && expression.of.every(({ kind }) => kind === 'operand'));
}

const doubtsOf: { readonly [form in ClaimForm]?: (said: Said) => boolean } = {
  share: isDoubtfulShare,
  sum: isDoubtfulSum,
  subset: isDoubtfulSubset,
  difference: isDoubtfulChange,
  'relative-change': isDoubtfulChange,
  'relative-amount': isDoubtfulChange,
  multiple: isDoubtfulChange,
};
