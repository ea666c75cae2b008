/** A table whose cells run on in one line: figures stand beside one another with nothing between, and nothing says what is of what. */
import type { Item, Passage, QuantityItem } from '../items/items.ts';

/** "75% Tỷ lệ giao bóng 65% 76% Ăn điểm 59% 54%", "(65%) (72%)": twice or more in the sentence. */
export function standsInRun({ items, quantities }: Passage, { order, sentence }: QuantityItem): boolean {
  let beside = 0;
  const first = Math.max(1, order - most);
  const end = Math.min(quantities.length, order + most);
  for (let at = first; at < end && beside < 2; at++) {
    const [before, own] = [quantities[at - 1]!, quantities[at]!];
    if (before.sentence !== sentence || own.sentence !== sentence || before.mixed) continue;
    if (before.role === 'aside' || own.role === 'aside' || own.at - before.at > 3) continue;
    const between = items.slice(before.at + 1, own.at);
    // "612 (68%)" is an amount and its share.
    if (between.every(isBracket) && !isOpening(between[0])) beside++;
  }
  return beside >= 2;
}

const most = 40;

function isBracket(item: Item): boolean {
  return isOpening(item) || (item.kind === 'mark' && item.mark === ')');
}

function isOpening(item: Item | undefined): boolean {
  return item?.kind === 'mark' && item.mark === '(';
}
