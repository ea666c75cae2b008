/** Why a percentage may be of what is not said, though two amounts stand beside it. */
import { isPercent } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { shareComesNear } from '../shares/near.ts';
import { namesBase } from '../shares/words.ts';
import { namesOtherTime } from './other-times.ts';
import { isMark, wordsBetween } from './words.ts';

export function isShareOfOthers(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  whole: QuantityItem,
): boolean {
  return (
    isOfWholeItself(passage, stated, part, whole) ||
    isBeforeOtherDeed(passage, stated, part, whole) ||
    isAtRate(passage, stated) ||
    isPairedBefore(passage, stated, part) ||
    isReachedByEach(passage, stated, part, whole) ||
    isOfNamedOne(passage, stated, part, whole) ||
    isOfThen(passage, part, whole)
  );
}

/** "bán 240.000 cổ phiếu trong tổng số 262.500 cổ phiếu (tỷ lệ 1,76%) đang sở hữu": in brackets behind the whole, and far from its share: what the whole is of. */
function isOfWholeItself(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (stated.parenthesis < 0 || whole.order + 1 !== stated.order || part.at > whole.at) return false;
  if (whole.depth + 1 !== stated.depth || fractionOf(passage, whole)?.upper !== part) return false;
  // "6.084/7.669 xã (79,3%)" is of the two.
  return !isMark(passage.items[whole.at - 1], '/') && !shareComesNear(stated, part, whole);
}

/** "mua vào 391 tỷ đồng, chiếm 14,6% tổng giá trị giao dịch toàn thị trường và bán ra 425 tỷ đồng": what else was done, and no base. */
function isBeforeOtherDeed({ items }: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (whole.order !== stated.order + 1 || part.at > stated.at) return false;
  const joint = items.slice(stated.at + 1, whole.at).findIndex(item => item.kind === 'cue' && item.cue === 'and');
  return joint > 0 && whole.at - (stated.at + 1 + joint) > 1 && !shareComesNear(stated, part, whole);
}

/** "assigned 912 billion at a net annual rate of 9.02 percent", "at a recovery rate of 70.5 percent zinc and 55.6 percent lead": a rate that something has. */
function isAtRate(passage: Passage, stated: QuantityItem): boolean {
  const { rates } = passage.language.lexicon.doubts;
  if (rates.leads.length === 0) return false;
  let first = stated;
  for (let before = passage.quantities[first.order - 1]; before && isPercent(before); ) {
    if (before.phrase !== first.phrase || first.at - before.at > 5) break;
    first = before;
    before = passage.quantities[first.order - 1];
  }
  const words = wordsBetween(passage, Math.max(-1, first.at - 9), first.at);
  return rates.words.some(word => words.endsWith(` ${word} `)) && rates.leads.some(lead => words.includes(` ${lead} `));
}

/** "tăng giá 147 / 44,68%, giảm giá 111 / 33,74%": each behind its own amount. */
function isPairedBefore({ items, quantities }: Passage, stated: QuantityItem, part: QuantityItem): boolean {
  const before = quantities[stated.order - 1];
  return before !== undefined && before !== part && isMark(items[stated.at - 1], '/') && before.at === stated.at - 2;
}

/**
 * "trong 42 xã có 19 xã đạt tỷ lệ dùng nước sạch 98%": without a mark between, what each of them reaches, where it is far from how many
 * they are.
 */
function isReachedByEach(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (stated.order !== part.order + 1 || stated.phrase !== part.phrase || part.quantity.figure.kind !== 'count')
    return false;
  if (part.counted[0] === '' || namesBase(passage, stated) || shareComesNear(stated, part, whole)) return false;
  const { reaching } = passage.language.lexicon;
  return passage.items.slice(part.at + 1, stated.at).some(item => item.kind === 'cue' && reaching.includes(item.lower));
}

/** "02 khoản không đạt là thu từ A (đạt 95,7%) và B (đạt 91,7%)": of what is named before the bracket, far from their share. */
function isOfNamedOne(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  if (stated.depth !== part.depth + 1 || part.at > stated.parenthesis) return false;
  const { copulas } = passage.language.lexicon;
  const names = passage.items.slice(part.at + 1, stated.parenthesis - 1).some(item => {
    if (item.kind === 'word') return copulas.includes(item.lower);
    return item.kind === 'cue' ? item.cue === 'consists' : isMark(item, ':');
  });
  return names && !shareComesNear(stated, part, whole);
}

/** "Tổng số hộ 184.620 hộ. Số hộ nghèo đầu năm 9.846 hộ (5,37%)": of all there were then, where only the part names a time. */
function isOfThen(passage: Passage, part: QuantityItem, whole: QuantityItem): boolean {
  if (part.sentence === whole.sentence || part.at < whole.at) return false;
  return namesOtherTime(passage, part) && !namesOtherTime(passage, whole);
}
