/** What was added and what it led to: "phát triển thêm 8.000 đoàn viên, nâng tổng số từ 64.785 lên 72.785 đoàn viên". */
import { subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, operand } from '../build.ts';
import { countsAlike, isPercent, near, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { isOneSlip } from '../lists/slips.ts';

export function* readRaised(passage: Passage): Generator<Claim> {
  for (const from of passage.quantities) {
    const added = passage.quantities[from.order - 1];
    const to = passage.quantities[from.order + 1];
    if (!added || !to || !follows(passage, from, 'from')) continue;
    const rises = follows(passage, to, 'up-to');
    if (!rises && !follows(passage, to, 'down-to')) continue;
    if (![added, from, to].every(item => isPlain(item) && item.sentence === from.sentence)) continue;
    if (!countsAlike(added, to) || !sameUnit(from, to) || !raises(passage, added, from)) continue;
    // "Thành lập mới 12 hợp tác xã, giải thể 5 hợp tác xã, nâng …": one of several.
    const before = passage.quantities[added.order - 1];
    if (before && before.sentence === added.sentence && countsAlike(before, added)) continue;
    const [more, less] = rises ? [to, from] : [from, to];
    const gap = subtract(more.quantity.figure.value, less.quantity.figure.value);
    const sure = near(added.quantity.figure.value, gap, 50) || isOneSlip([less, added], more);
    yield claim(passage, {
      form: 'difference',
      stated: added,
      operands: [more, less],
      expression: difference(operand(0), operand(1)),
      certainty: sure ? 'structure' : 'guess',
    });
  }
}

function isPlain(item: QuantityItem): boolean {
  return item.role !== 'aside' && item.depth === 0 && !isPercent(item) && !item.quantity.approximate;
}

function follows({ items }: Passage, { at }: QuantityItem, cue: 'from' | 'up-to' | 'down-to'): boolean {
  const before = items[at - 1];
  return before?.kind === 'cue' && before.cue === cue;
}

/** "…, nâng tổng số … từ". */
function raises(passage: Passage, added: QuantityItem, from: QuantityItem): boolean {
  const { raising } = passage.language.lexicon;
  return itemsBetween(passage, added.at, from.at).some(item => item.kind === 'word' && raising.includes(item.lower));
}
