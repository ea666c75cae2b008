/** Why a rise, a fall or a multiple need not be that of the two values beside it. */
import { absolute, compare } from '../../../figures/decimal.ts';
import { amountOf } from '../changes/repeated-rates.ts';
import { isEachTime, isYearly } from '../changes/steps.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { isPerUnit } from '../lists/no-parts.ts';
import type { Said } from './doubts.ts';
import { isMark, says, wordsBetween } from './words.ts';

export function isDoubtfulChange(said: Said): boolean {
  const { passage, stated, operands } = said;
  const [current, base] = operands;
  if (!current || !base) return false;
  return (
    isCompounded(passage, stated) ||
    isYearly(passage, stated) ||
    (isEachTime(passage, stated) && !isEachTime(passage, base) && !isEachTime(passage, current)) ||
    isOfOtherSubject(passage, stated, operands) ||
    isAgainstExtreme(passage, stated, current, base) ||
    isConditional(passage, stated, operands) ||
    isOnOtherYear(passage, stated, base) ||
    isLessThan(passage, stated, base) ||
    isOneOfThem(stated, current, base) ||
    isBracketOfOther(passage, stated, base) ||
    reachesOther(passage, stated, operands) ||
    isOfNamed(passage, stated, base) ||
    isOfLaterStep(passage, stated, current, base) ||
    isContrasted(passage, stated, operands) ||
    isOfOwnThing(passage, stated, current) ||
    operands.some(item => isOfModel(passage, item)) ||
    isPriceBesideSum(passage, current, base) ||
    isBaseOfOther(passage, stated, current)
  );
}

/** "tăng trưởng kép 18%, từ 96 tỷ đồng lên 206 tỷ đồng": a rate a year. */
function isCompounded(passage: Passage, stated: QuantityItem): boolean {
  const { compounding } = passage.language.lexicon.doubts;
  if (!isPercent(stated)) return false;
  return says(wordsBetween(passage, Math.max(-1, stated.at - 6), stated.at + 6), compounding);
}

/**
 * "Costs were $471 million, up 2.0%; without energy, which fell by $12.5 million (14.9%)", "…, tăng 2,0%; không kể năng lượng, giảm 12,5 tỷ
 * đồng (14,9%)": behind another figure or a semicolon something else is named, of which the change is said.
 */
function isOfOtherSubject(passage: Passage, stated: QuantityItem, operands: readonly QuantityItem[]): boolean {
  const { items, language, quantities } = passage;
  const { leavingOut, relatives } = language.lexicon.doubts;
  // The change in units, where its rate stands in brackets behind it.
  const [first] = operands;
  const own = first && isChange(first) && first.order + 1 === stated.order ? first : stated;
  const value = operands.findLast(item => item !== own && item.at < own.at && !isChange(item));
  if (!value || own.at - value.at > 60) return false;
  let from = value.at;
  for (let at = value.at + 1; at < own.at && from === value.at; at++) if (isMark(items[at], ';', '.')) from = at;
  const semicolon = from > value.at;
  const figure = quantities
    .slice(value.order + 1, own.order)
    .find(({ role, depth }) => role !== 'aside' && depth === value.depth);
  if (!semicolon && figure) from = figure.at;
  if (from === value.at) return false;
  const words = wordsBetween(passage, from, own.at);
  return says(words, leavingOut) || (semicolon && says(words, relatives));
}

/** "a fall of 12% when sheds are left out", "giảm 12% nếu không tính cháy rừng": right behind it, before any mark or figure. */
function isConditional({ items, language }: Passage, stated: QuantityItem, operands: readonly QuantityItem[]): boolean {
  if (operands.some(({ at }) => at > stated.at)) return false;
  const { conditions } = language.lexicon.doubts;
  return says(wordsTo(items, stated, 7), conditions);
}

/** "up from 2,000 tonnes in May, an increase of 15% on June 2023": a year that nothing before it names, beside a base with words of its own. */
function isOnOtherYear(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const { items } = passage;
  const { onYears } = passage.language.lexicon;
  const way = items[stated.at + 1];
  // "a 3.2 percent rise over the fourth 1985 quarter".
  const over = wordsBetween(passage, stated.at + 1, stated.at + 3).trim();
  const leads =
    (way?.kind === 'cue' && way.cue === 'base') ||
    (way?.kind === 'word' && onYears.some(word => word === way.lower || over === word));
  if (!leads || base.at > stated.at || !isPercent(stated)) return false;
  const behind = passage.text.slice(stated.span.end, stated.span.end + 60).split(/[,.;:()]/u, 1)[0]!;
  const year = / (?:19|20)\d\d /u.exec(`${behind} `)?.[0];
  if (year === undefined || wordsBetween(passage, Math.max(-1, base.at - 24), stated.at).includes(year)) return false;
  // "2,000 tonnes in May".
  return wordsTo(items, base, 8).trim().split(' ').length > 2;
}

/** The words behind a figure up to a mark or another figure, with a space at both ends. */
function wordsTo(items: Passage['items'], { at: from, sentence }: QuantityItem, most: number): string {
  let words = ' ';
  for (const item of items.slice(from + 1, from + 1 + most)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== sentence) break;
    words += `${item.lower} `;
  }
  return words;
}

/** "Exports, up 12%, came to $45 million, against $50 million in the record year 2019": a time of its own, and not that of the change. */
function isAgainstExtreme(passage: Passage, stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  if (!(stated.at < current.at && current.at < base.at)) return false;
  const { extremeTimes } = passage.language.lexicon.doubts;
  return says(wordsBetween(passage, current.at, base.at + 9), extremeTimes);
}

/** "có ít hơn 11% (197 trên 1.826 người)": a share under that, and no fall by it. */
function isLessThan(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  if (!isPercent(stated) || base.at < stated.at || fractionOf(passage, base)?.lower !== base) return false;
  const cue = passage.items[stated.at - 1];
  const than = cue?.kind === 'cue' && cue.lower.includes(' ');
  const compares = passage.items
    .slice(stated.at + 1, base.at)
    .some(item => item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier'));
  return than && !compares && isChange(stated) && base.parenthesis >= 0;
}

/** "công suất 50.000 xe …, nâng từ 20.000 xe lên 50.000 xe": the value that is reached, once more. */
function isOneOfThem({ quantity }: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  if (quantity.figure.kind === 'percent') return false;
  const said = absolute(quantity.figure.value);
  return [current, base].some(
    item => item.quantity.figure.text === quantity.figure.text && compare(item.quantity.figure.value, said) === 0,
  );
}

/**
 * "tăng 0,2% so với cuối tháng 6 và thấp hơn nhiều so với cùng kỳ (7,13%)", "tăng 7% so với đầu năm, phần lớn là vốn chủ sở hữu
 * (4.338 tỷ đồng)": what stands in the brackets is of the words right before them.
 */
function isBracketOfOther(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const { items } = passage;
  const opening = base.parenthesis;
  if (opening <= stated.at || base.at !== opening + 1 || base.depth !== stated.depth + 1) return false;
  if (opening - stated.at > 60 || inside(passage, opening).filter(isAmount).length > 1) return false;
  // "giảm 47 lượt, tương ứng 3,9% (1.200 lượt)": the same change, told again.
  const rate = items[opening - 1];
  if (rate?.kind === 'quantity' && isPercent(rate) && amountOf(passage, rate) === stated) return false;
  let compares = 0;
  let parted = false;
  for (let at = stated.at + 1; at < opening; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      at = item.partner;
      continue;
    }
    // "20% more than in 2023 and 96% of the number of 2019 (1.25 million)".
    if (item.kind === 'quantity' && item.role !== 'aside' && isPercent(item)) return true;
    if (isMark(item, ',', ';')) parted = true;
    if (item.kind !== 'cue') continue;
    // "…, nhưng chỉ chiếm tỷ lệ nhỏ (0,2%)".
    if (item.cue === 'share' && compares === 0 && at > stated.at + 2) return true;
    if (comparing.has(item.cue)) {
      const again =
        compares > 0 && items.slice(Math.max(0, at - 6), at).some(one => one.kind === 'cue' && turns.has(one.cue));
      if (again) return true;
      compares++;
      parted = false;
    }
  }
  return parted && compares > 0;
}

const comparing: ReadonlySet<Cue> = new Set<Cue>(['base']);
const turns: ReadonlySet<Cue> = new Set<Cue>(['and', 'increase', 'decrease', 'multiple']);

/** "1,9 tỷ đồng, giảm 93% so với cùng kỳ (24,8 tỷ đồng), hàng tồn kho tăng 17% lên 214 tỷ đồng": of what it has risen to. */
function reachesOther(passage: Passage, stated: QuantityItem, operands: readonly QuantityItem[]): boolean {
  const next = passage.quantities[stated.order + 1];
  const way = passage.items[stated.at + 1];
  if (!next || way?.kind !== 'cue' || (way.cue !== 'up-to' && way.cue !== 'down-to')) return false;
  return (
    isPercent(stated) && !operands.includes(next) && next.at <= stated.at + 4 && !isPercent(next) && isAmount(next)
  );
}

/** "gấp 5,5 lần vốn chủ sở hữu", "từ 39.800 lên 40.700 đồng, tăng 2,78% so với tham chiếu": of what is named and not said. */
function isOfNamed(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const { items } = passage;
  const { times, counting } = passage.language.lexicon;
  if (base.at > stated.at) return false;
  if (times.includes(stated.counted[0])) {
    // "gấp 5,5 lần vốn chủ": the noun behind "lần".
    const noun = items[stated.at + 2];
    const names = noun?.kind === 'word' && noun.phrase === stated.phrase && !counting.includes(noun.lower);
    if (!names || stated.role !== 'multiple') return false;
    const said = wordsBetween(passage, Math.max(-1, base.at - 16), base.at + 8);
    const named = wordsBetween(passage, stated.at + 1, stated.at + 6)
      .trim()
      .split(' ');
    return named.length > 1 && !named.some(word => said.includes(` ${word} `));
  }
  const from = items[base.at - 1];
  const way = items[stated.at + 1];
  const noun = items[stated.at + 2];
  const stepped = from?.kind === 'cue' && from.cue === 'from';
  const names = way?.kind === 'cue' && way.cue === 'base' && noun?.kind === 'word' && !/\d/.test(noun.lower);
  if (!stepped || !names || !isPercent(stated)) return false;
  return !wordsBetween(passage, Math.max(-1, base.at - 12), stated.at).includes(` ${noun.lower} `);
}

/** "từ 14,27% lên 16,48% năm 2019 và ước đạt 16,58% năm 2020, tăng 0,1 điểm phần trăm": of the last of several steps. */
function isOfLaterStep(
  { quantities }: Passage,
  stated: QuantityItem,
  current: QuantityItem,
  base: QuantityItem,
): boolean {
  if (current.order < base.order || current.order + 1 >= stated.order || current.sentence !== stated.sentence)
    return false;
  return quantities
    .slice(current.order + 1, stated.order)
    .some(
      item =>
        item.depth === current.depth &&
        item.role !== 'aside' &&
        !isChange(item) &&
        isPercent(item) === isPercent(current) &&
        sameUnit(item, current) &&
        item.clause === stated.clause,
    );
}

/**
 * "Employment rose by 6.6%, while productivity growth fell to 2.6%, from 4%", "A (chiếm 30%), còn B tăng 5%": of another thing, which the
 * word of contrast begins.
 */
function isContrasted(passage: Passage, stated: QuantityItem, operands: readonly QuantityItem[]): boolean {
  const { contrasts, turns: turning } = passage.language.lexicon.doubts;
  const first = operands.reduce((least, item) => (item.at < least.at ? item : least));
  if (first.at > stated.at) return says(wordsBetween(passage, stated.at, first.at), contrasts);
  const inner = operands.find(({ at, depth }) => at < stated.at && depth > stated.depth);
  return inner !== undefined && says(wordsBetween(passage, inner.at, stated.at), turning);
}

/** "further than the 747-300": the number of a model. */
function isOfModel({ text }: Passage, { span }: QuantityItem): boolean {
  return (
    /^-\d/u.test(text.slice(span.end, span.end + 2)) ||
    /\d-$/u.test(text.slice(Math.max(0, span.start - 2), span.start))
  );
}

/** "a fall of 100 million dollars in borrowings and a 36 percent drop in interest expense": each of its own. */
function isOfOwnThing(passage: Passage, stated: QuantityItem, current: QuantityItem): boolean {
  if (!isChange(current) || current.order + 1 !== stated.order || current.phrase !== stated.phrase) return false;
  const joined = passage.items.slice(current.at, stated.at).some(item => item.kind === 'cue' && item.cue === 'and');
  const behind = wordsBetween(passage, stated.at, stated.at + 4);
  return joined && passage.language.lexicon.doubts.changesIn.some(words => behind.startsWith(` ${words} `));
}

/** "cao hơn 2.650 tỷ đồng so với giá thị trường (18.500 đồng/cổ phiếu)": a price of one, and what all came to. */
function isPriceBesideSum(passage: Passage, current: QuantityItem, base: QuantityItem): boolean {
  return isPerUnit(passage, current) !== isPerUnit(passage, base) && !sameScale(current, base);
}

function sameScale(a: QuantityItem, b: QuantityItem): boolean {
  return Math.abs(a.quantity.figure.exponent - b.quantity.figure.exponent) < 6;
}

/** "tăng 124 hồ sơ so với cùng kỳ (1.000 hồ sơ), gấp 1,6 lần năm 2020 (702 hồ sơ)": what another change was of, in brackets of its own. */
function isBaseOfOther(passage: Passage, stated: QuantityItem, current: QuantityItem): boolean {
  const { items, quantities } = passage;
  if (current.depth !== stated.depth + 1 || current.at > stated.at || current.at !== current.parenthesis + 1)
    return false;
  const change = quantities[current.order - 1];
  if (!change || change === stated || !isChange(change) || change.depth !== stated.depth) return false;
  return items
    .slice(change.at, current.parenthesis)
    .some(item => item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier'));
}
