/** What came in, what is done with it and what is not. */
import type { Claim } from '../../claim.ts';
import { beginsWithOne } from '../../phrases.ts';
import { isAmount, isPercent, sharesNoun, sumsTo } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { sum } from '../lists/claims.ts';
import { sumComesNear } from '../lists/nearness.ts';
import { labelWords, says } from '../lists/partitions.ts';
import type { Reading } from '../parents.ts';

/**
 * "tiếp nhận 618 yêu cầu, hoàn thành 545 yêu cầu, đang thực hiện 73 yêu cầu": what is done and what is not make what
 * came in. A question only: what is done may have come in before.
 */
export function isProgress(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || others.length > 2 || whole.quantity.approximate) return false;
  if (!parts.every(part => sharesNoun(part, whole) && !part.quantity.approximate)) return false;
  return (
    isDone(passage, first) &&
    !isLeft(passage, whole) &&
    others.every(part => isLeft(passage, part)) &&
    sumComesNear(parts, whole) &&
    !isLeftByOthers(passage, parts, whole)
  );
}

/**
 * "Trong kỳ tiếp nhận 836 hồ sơ. Đến nay đã giải quyết 802 hồ sơ, đang giải quyết 34 hồ sơ": the same over the end of a
 * sentence, where the one amount of the noun before it is what came in.
 */
export function* progressAcross(passage: Passage, seen: Reading): Generator<Claim> {
  for (const first of passage.quantities) {
    const second = passage.quantities[first.order + 1];
    if (!second || second.sentence !== first.sentence || !sharesNoun(first, second)) continue;
    if (![first, second].every(part => isAmount(part) && !part.quantity.approximate)) continue;
    if (!isDone(passage, first) || !isLeft(passage, second) || isLeft(passage, first)) continue;
    // "… đang giải quyết 12 hồ sơ của kỳ trước": came in before.
    if (sentenceHas(passage, second, earlier)) continue;
    const next = passage.quantities[second.order + 1];
    if (next && next.sentence === first.sentence && next.depth === first.depth && sharesNoun(next, first)) continue;
    const whole = receivedBefore(passage, first);
    if (!whole || seen.seen.has(whole) || !sumComesNear([first, second], whole)) continue;
    seen.seen.add(whole);
    yield sum(passage, whole, [first, second], 'likely');
  }
}

const earlier: ReadonlySet<Cue> = new Set<Cue>(['earlier']);

/** The only amount of its noun in the sentence before, and it came in. */
function receivedBefore(passage: Passage, first: QuantityItem): QuantityItem | undefined {
  const found: QuantityItem[] = [];
  for (let order = first.order - 1; order >= 0 && order >= first.order - 12; order--) {
    const item = passage.quantities[order]!;
    if (first.sentence - item.sentence > 1) break;
    if (!sharesNoun(item, first) || !isAmount(item)) continue;
    if (item.sentence === first.sentence) return undefined;
    found.push(item);
  }
  const [whole] = found;
  const { received } = passage.language.lexicon;
  return whole && found.length === 1 && says(whole, received) && !whole.quantity.approximate ? whole : undefined;
}

function isDone({ language: { lexicon } }: Passage, part: QuantityItem): boolean {
  const label = labelOf(part);
  return says(part, lexicon.done) || beginsWithOne(label, lexicon.finished);
}

/** "đang giải quyết 73 hồ sơ", "73 hồ sơ đang giải quyết", "còn 73 hồ sơ". */
function isLeft({ language: { lexicon } }: Passage, part: QuantityItem): boolean {
  return part.role === 'remainder' || says(part, lexicon.underWay);
}

function labelOf({ quantity }: QuantityItem): string {
  return labelWords(quantity);
}

/** "phải thu 1.245 triệu đồng, đã thu 986, miễn giảm 42, còn phải thu 217": with what stands between them they make it. */
function isLeftByOthers({ quantities }: Passage, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  return quantities
    .slice(whole.order + 1, parts.at(-1)!.order)
    .some(other => !parts.includes(other) && !isPercent(other) && sumsTo([...parts, other], whole));
}
