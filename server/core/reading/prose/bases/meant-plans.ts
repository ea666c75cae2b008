/**
 * Bases that a share names by a word or two, and the report says elsewhere: its item of a plan that was given in parts, "Dự toán
 * được giao 12.480 tỷ đồng, gồm thu nội địa 11.080 tỷ đồng và …. Thu nội địa: 7.318,6 tỷ đồng, đạt 66,1% dự toán"; a total under its
 * name, "tổng thu ngân sách 8.184 tỷ đồng. … 7.318,6 tỷ đồng, chiếm 89,4% tổng thu".
 */
import { compare } from '../../../figures/decimal.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { exceeds, sameUnit } from '../items/amounts.ts';
import type { QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlainSlip, isSlippedShare, over, shareComesNear } from '../shares/near.ts';
import { isRight } from '../shares/readings.ts';
import type { FoundBase } from './meant-bases.ts';
import type { NamedAmount, NamedBase } from './named-bases.ts';

/** The item of a plan that is called as what the share is said of. */
export function itemOfPlan(
  named: NamedBase,
  amounts: readonly NamedAmount[],
  { planWords, cues }: Lexicon,
): FoundBase | undefined {
  const { base, current, form, vote } = named;
  const own = current.label.words;
  if (form !== 'share' || vote || own.length < 2 || base.words.length === 0) return undefined;
  if (!base.words.every(word => planWords.includes(word))) return undefined;
  return oneOf(
    named,
    amounts.filter(({ ofPlan, item, label }) => {
      if (!ofPlan || !sameUnit(item, current.item)) return false;
      // "11.080 tỷ đồng và thu từ xuất nhập khẩu 1.400 tỷ đồng": the name begins behind "và".
      const last = Math.max(0, ...(cues.and ?? []).map(and => label.text.lastIndexOf(` ${and} `)));
      const words = label.words.filter(word => label.text.includes(` ${word} `, last));
      return words.length <= own.length + 2 && own.every(word => words.includes(word));
    }),
    isSlippedShare,
  );
}

/** The total of money that is called as the share calls its base. */
export function totalCalled(
  named: NamedBase,
  amounts: readonly NamedAmount[],
  { cues }: Lexicon,
): FoundBase | undefined {
  const { base, current, form, vote } = named;
  const name = base.text.trimEnd();
  const total = (cues.total ?? []).some(phrase => base.text.startsWith(` ${phrase} `));
  if (form !== 'share' || vote || !total || base.words.length === 0) return undefined;
  return oneOf(
    named,
    amounts.filter(
      ({ item, label }) =>
        item.quantity.figure.exponent >= 3 &&
        sameUnit(item, current.item) &&
        exceeds(item, current.item) &&
        label.text.includes(`${name} `),
    ),
    inShare,
  );
}

type Slips = (stated: QuantityItem, part: QuantityItem, whole: QuantityItem) => boolean;

/** A slip in the share itself: totals that are called so may be of another time or place. */
const inShare: Slips = (stated, part, whole) => {
  const [own, all] = [part, whole].map(({ quantity }) => fromDecimal(quantity.figure.value));
  const { value, quantum } = stated.quantity.figure;
  return isPlainSlip(value, roundHalfUp(over(own!, all!), quantum));
};

/** The one that the share is right of, or the only one that is called so, where the share comes near. */
function oneOf({ stated, current }: NamedBase, found: readonly NamedAmount[], certainly: Slips): FoundBase | undefined {
  const [base] = found;
  if (!base || stated.quantity.figure.decimals === 0) return undefined;
  const right = found.find(({ item }) => isRight(stated, current.item, item));
  if (right) return { base: right, sure: true };
  const alone = found.every(({ item }) => compare(item.quantity.figure.value, base.item.quantity.figure.value) === 0);
  if (!alone || !shareComesNear(stated, current.item, base.item)) return undefined;
  return { base, sure: true, certain: certainly(stated, current.item, base.item) };
}
