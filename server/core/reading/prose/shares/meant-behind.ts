/** Bases that stand behind a share: in brackets behind their name, or under the name, the plan or the time that it gives. */

import { mayBe } from '../bases/named-bases.ts';
import { baseAmong } from '../changes/called-values.ts';
import { bracketBehind, comparedYear, groupBehind, phraseBehind } from '../changes/groups-behind.ts';
import { isPlainValue } from '../changes/values.ts';
import { sharesNoun } from '../items/amounts.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';
import { contentOf, nameBehind, namesAll, namesPlan, wordsNamed, wordsOf } from './base-words.ts';
import { shareComesNear } from './near.ts';
import { followsPart, mayCountAlike, mayHold } from './part-and-base.ts';
import { wordsBefore } from './wholes.ts';
import { namesBase } from './words.ts';

/**
 * "có 1.286.450 người tham gia, tỷ lệ bao phủ đạt 94,4% dân số (dân số 1.362.800 người)", "18.642 giấy với diện tích 2.915 ha,
 * đạt 95,6% chỉ tiêu giao (19.500 giấy)": the base in brackets behind its name; the part is the last amount of its noun.
 */
export function baseInBracket(passage: Passage, stated: QuantityItem, part: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 24);
  const [base, ...others] =
    parenthesis === undefined ? [] : inside(passage, parenthesis).filter(({ role }) => role !== 'aside');
  if (!base || others.length > 0 || !isPlainValue(passage, base)) return undefined;
  const between = itemsBetween(passage, stated.at, parenthesis!);
  if (between.some(item => item.kind === 'mark' || (item.kind === 'cue' && otherMatter.has(item.cue))))
    return undefined;
  const named = new Set(contentOf(passage, between.flatMap(wordsOf)));
  const again = contentOf(passage, itemsBetween(passage, parenthesis!, base.at).flatMap(wordsOf));
  // "bằng 94,3% (914 doanh nghiệp)": right behind a share, what it is of.
  const right = parenthesis === stated.at + 1 && base.at === parenthesis + 1 && stated.role === 'share';
  const bare = right && followsPart(passage, part, stated);
  if (bare ? !sharesNoun(part, base) : !namesBase(passage, stated) || !again.every(word => named.has(word)))
    return undefined;
  const parts = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => item.sentence === stated.sentence && item.depth <= stated.depth && isPlainValue(passage, item));
  const own = sharesNoun(part, base) ? part : parts.findLast(item => mayCountAlike(item, base));
  return own && shareComesNear(stated, own, base) ? { upper: own, lower: base } : undefined;
}

/**
 * "chiếm 83,16% diện tích tự nhiên; …; tổng diện tích tự nhiên 496.120 ha", "đạt 75,2% kế hoạch năm; kế hoạch năm giao 2.450 triệu
 * kWh": an amount behind the share that is called what the share names.
 */
export function calledBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { lexicon } = passage.language;
  const named = wordsNamed(passage, stated);
  const planned = namesPlan(passage, stated);
  const words = planned ? named.filter(word => !lexicon.planWords.includes(word)) : named;
  const total = namesAll(passage, stated);
  if (!planned && words.length < (total ? 1 : 2)) return undefined;
  const found = passage.quantities
    .slice(stated.order + 1, stated.order + 10)
    .filter(item => item.sentence <= stated.sentence + 1 && item.depth <= stated.depth + 1)
    .filter(
      item => isPlainValue(passage, item) && (planned || mayHold(stated, part, item)) && mayCountAlike(item, part),
    )
    .filter(item => isCalled(passage, item, part, words, { planned, total }) && mayBe(passage, stated, item));
  // "kế hoạch 9 tháng", "kế hoạch năm": of several the one that is called just so.
  const name = nameBehind(passage, stated);
  const same = found.length > 1 ? found.filter(item => wordsBefore(passage, item) === name) : found;
  return same.length === 1 ? same[0] : undefined;
}

/** All of the words stand before the amount or in its noun, and few others do; a plan is called so besides. */
function isCalled(
  passage: Passage,
  item: QuantityItem,
  part: QuantityItem,
  words: readonly string[],
  { planned, total }: { readonly planned: boolean; readonly total: boolean },
): boolean {
  const { lexicon } = passage.language;
  const label = wordsBefore(passage, item);
  const said = contentOf(passage, [...label.trim().split(' '), ...item.quantity.noun.split(' ')]);
  const all = new Set(said);
  if (!words.every(word => all.has(word))) return false;
  if (total && !planned && !lexicon.totalWords.some(word => label.includes(` ${word} `))) return false;
  // "bằng 75,3% dự toán HĐND tỉnh giao; … HĐND tỉnh giao 9.850 tỷ đồng": whose plan it is tells enough.
  if (planned && words.length < 2 && !(lexicon.cues.plan ?? []).some(plan => label.includes(` ${plan} `))) return false;
  const own = planned ? [...lexicon.planWords, ...wordsBefore(passage, part).trim().split(' ')] : [];
  const known = [...words, ...own];
  const others = contentOf(passage, label.trim().split(' ')).filter(word => !known.includes(word) && !/\d/.test(word));
  return others.length <= 2;
}

/** "Kế hoạch năm: doanh thu 2.100 tỷ đồng, lợi nhuận 146 tỷ đồng": of several amounts behind that begin with a plan the one called so. */
export function plannedBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const { planWords } = passage.language.lexicon;
  if (!namesPlan(passage, stated) || wordsNamed(passage, stated).some(word => !planWords.includes(word)))
    return undefined;
  const group = groupBehind(passage, stated, item => opensPlan(passage, item));
  return group.length > 1 ? baseAmong(passage, group, part, part) : undefined;
}

/** A plan is named in the phrase of the amount. */
function opensPlan(passage: Passage, item: QuantityItem): boolean {
  const label = wordsBefore(passage, item);
  return (passage.language.lexicon.cues.plan ?? []).some(plan => label.startsWith(` ${plan} `));
}

/** "bằng 105,4% cùng kỳ. … cùng kỳ năm trước trồng được 4.615 ha": what there was, behind the share. */
export function ofEarlier(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const [next, after] = passage.items.slice(stated.at + 1, stated.at + 3);
  const first = next?.kind === 'cue' && next.cue === 'base' ? after : next;
  const earlier = first?.kind === 'cue' && first.cue === 'earlier';
  const year = comparedYear(passage, stated);
  if ((!earlier && year === undefined) || !followsPart(passage, part, stated)) return undefined;
  const found = [...bracketBehind(passage, stated), ...phraseBehind(passage, stated, year)].filter(item =>
    sharesNoun(item, part),
  );
  return found.length === 1 ? found[0] : undefined;
}
