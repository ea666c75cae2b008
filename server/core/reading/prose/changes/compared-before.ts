/**
 * The base of a change before it, in a parenthesis or behind words that compare: "so với cùng kỳ năm 2023 (15 đơn vị) tăng 03 đơn
 * vị", "315 vụ (cùng kỳ năm trước 287 vụ), tăng 28 vụ", "192 cases (in 2023: 240), down 20%".
 */
import { isPercent, sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, itemsBetween } from '../items/navigate.ts';
import { goesOn } from '../items/other-matter.ts';
import { mayCountAlike } from '../shares/part-and-base.ts';
import { changeComesNear } from './near.ts';
import {
  type Comparison,
  isOfYearBefore,
  isPlainAmount,
  isYear,
  lastYear,
  type TimeBefore,
  timeBefore,
} from './times.ts';
import { isChange, isOfOthers } from './values.ts';

/** "… so với cùng kỳ" behind the change. */
export function comparesAgain(passage: Passage, stated: QuantityItem): boolean {
  for (let at = stated.at + 1; at < passage.items.length && at < stated.at + 12; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier')) return true;
  }
  return false;
}

/**
 * "so với cùng kỳ năm 2023 (15 đơn vị) tăng 03 đơn vị", "315 vụ (cùng kỳ năm trước 287 vụ), tăng 28 vụ", "2.875 lượt,
 * cùng kỳ năm trước là 2.500 lượt, tăng 15%": the base stands before the change, in its parenthesis or right behind the
 * words that compare. What the change is said of stands before those words.
 */
export function comparedBefore(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const base = passage.quantities.slice(Math.max(0, stated.order - 2), stated.order).findLast(isPlainAmount);
  if (!base || base.sentence !== stated.sentence || stated.at - base.at > 12) return undefined;
  if (base.depth === stated.depth && base.phrase < stated.phrase) {
    const time = timeBefore(passage, base);
    if (time) return beforeThat(passage, stated, base, time);
  }
  // "28.640 tỷ đồng, cùng kỳ đạt 25.120 tỷ đồng (tăng 14,0%)".
  const opens =
    stated.depth === base.depth + 1 && stated.parenthesis >= 0 && hostOf(passage, stated.parenthesis) === base;
  const then = opens && inside(passage, stated.parenthesis)[0] === stated ? timeBefore(passage, base) : undefined;
  if (then?.earlier) return beforeThat(passage, stated, base, then);
  for (let at = stated.at - 1; at > base.at; at--) {
    const item = passage.items[at]!;
    const joined = isYear(passage.items[at - 1]);
    if (item.kind === 'mark' && item.mark !== ')' && item.mark !== ',' && !joined) return undefined;
    if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
  }
  const enclosed = base.parenthesis >= 0 && base.depth === stated.depth + 1;
  if (
    enclosed &&
    (inside(passage, base.parenthesis).filter(isPlainAmount).length > 1 || base.at > base.parenthesis + 6)
  )
    return undefined;
  if (!enclosed && base.depth !== stated.depth) return undefined;
  const opening = enclosed ? passage.items[base.parenthesis + 1] : undefined;
  // "315 vụ (cùng kỳ năm trước 287 vụ), tăng 28 vụ".
  const planned =
    opening?.kind === 'cue' && opening.cue === 'plan' && (stated.role === 'exceed' || fallsShort(passage, stated));
  // "214 ca (năm 2024 có 12 ca), gấp 17,8 lần cùng kỳ", "192 cases (in 2023: 240)", "192 cases (240 in 2023)".
  const dated = enclosed && (isDatedAhead(passage, base) || isDatedBehind(passage, base));
  // "$14.2m (2023: $12.9m), up 10.1%".
  const colon = passage.items[base.parenthesis + 2];
  const year = opening?.kind === 'word' && /^(?:fy)?(?:19|20)\d\d$/.test(opening.lower);
  const yearly = year && colon?.kind === 'mark' && (colon.mark === ':' || colon.mark === '/');
  const ofBefore =
    (opening?.kind === 'cue' && opening.cue === 'earlier') ||
    (enclosed && endsInEarlier(passage, base)) ||
    yearly ||
    planned ||
    dated ||
    isOfYearBefore(passage, base);
  // "chênh lệch so với giá khởi điểm 270 tỷ đồng, tăng 22,2% so với giá khởi điểm (1.215 tỷ đồng)": it has a base of its own.
  if (!ofBefore && !enclosed && comparesAgain(passage, stated)) return undefined;
  const cue = ofBefore ? base.parenthesis : comparingWords(passage, enclosed ? base.parenthesis : base.at);
  if (cue < 0) return undefined;
  // "tăng 10% so với tháng trước (284 triệu USD) và tăng 15,2% so với cùng kỳ": each has a base of its own.
  if (!ofBefore && isSaidOfChange(passage, cue) && comparesAgain(passage, stated)) return undefined;
  const current = passage.quantities
    .slice(Math.max(0, base.order - 4), base.order)
    .findLast(
      item =>
        item.at < cue &&
        (isPlainAmount(item) || (isPlainAverage(item) && isBare(passage, stated))) &&
        item.depth <= stated.depth,
    );
  if (!current || current.sentence !== stated.sentence || !mayCountAlike(current, base)) return undefined;
  // "192 ca (năm 2023: 240), giảm 20%": that the year is an earlier one is only likely.
  const likely = dated && !isOfYearBefore(passage, base) && !comparesAgain(passage, stated);
  if (likely && (endsOtherwise(passage, stated) || !changeComesNear(stated, current, base))) return undefined;
  return { base, current, sure: true };
}

/** "(năm 2024 có 12 ca)", "(in 2023: 240)": nothing but a year and a verb before it. */
function isDatedAhead(passage: Passage, base: QuantityItem): boolean {
  const [first, second] = passage.items.slice(base.parenthesis + 1, base.parenthesis + 3);
  if (!isTime(passage, first)) return false;
  return first.kind === 'cue'
    ? timeBefore(passage, base)?.year !== undefined
    : isYear(second) && base.at <= base.parenthesis + 4;
}

/** "(684 a year before)": nothing but that behind it. */
function endsInEarlier({ items }: Passage, { at, parenthesis, quantity: { noun } }: QuantityItem): boolean {
  const opening = items[parenthesis];
  if (at !== parenthesis + 1 || opening?.kind !== 'mark' || noun.split(' ').length > 4) return false;
  const last = items[opening.partner - 1];
  return last?.kind === 'cue' && last.cue === 'earlier' && opening.partner - at <= 3;
}

/** Nothing but its verb between it and the mark before: not "…, while gas prices dropped 24 percent". */
function isBare({ items, language: { lexicon } }: Passage, { at: from }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at > from - 6; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') return true;
    if (item.kind === 'word' && ![lexicon.articles, lexicon.measuredBy].some(words => words.includes(item.lower)))
      return false;
  }
  return false;
}

/** "an average of 6.1 days, against 6.8 days the year before". */
function isPlainAverage({ role, quantity: { approximate, figure } }: QuantityItem): boolean {
  return role === 'average' && !approximate && figure.kind !== 'percent';
}

/** "(240 ca năm 2023)", "(240 in 2023)": nothing but its noun and the year behind it. */
function isDatedBehind(passage: Passage, { at, parenthesis }: QuantityItem): boolean {
  const opening = passage.items[parenthesis];
  if (at !== parenthesis + 1 || opening?.kind !== 'mark') return false;
  const behind = passage.items.slice(at + 1, opening.partner);
  return behind.length <= 6 && isYear(behind.at(-1)) && isTime(passage, behind.at(-2));
}

/** "năm", "in". */
function isTime({ language }: Passage, item: Item | undefined): item is Item & { readonly lower: string } {
  if (item?.kind === 'cue') return item.cue === 'time';
  return item?.kind === 'word' && language.lexicon.periods.year.includes(item.lower);
}

/** "(kế hoạch giao 1.080 ha), hụt 30 ha". */
function fallsShort({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const before = items[at - 1];
  return (before?.kind === 'cue' || before?.kind === 'word') && lexicon.lacking.includes(before.lower);
}

/** "… giảm 20% số ca": words behind a rate that say what else it is of. */
function endsOtherwise({ items }: Passage, stated: QuantityItem): boolean {
  const next = items[stated.at + 1];
  return (
    isPercent(stated) && next !== undefined && next.kind !== 'mark' && !(next.kind === 'cue' && next.cue === 'and')
  );
}

/** The words that compare stand right behind a change or a share: "đạt 81,2% so dự toán (7.200 tỷ đồng) và tăng 6,2%". */
export function isSaidOfChange({ items }: Passage, cue: number): boolean {
  for (let at = cue - 1; at >= 0 && at >= cue - 8; at--) {
    const item = items[at]!;
    // "giảm 1.129 ca (46,7%) so với cùng kỳ".
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'quantity') return isPercent(item) || isChange(item);
    if (item.kind !== 'word') return false;
  }
  return false;
}

/** "…, năm 2024 có 52 vụ, giảm 3 vụ so với kế hoạch": with no time. */
function comparesWithPlan({ items }: Passage, { at: from }: QuantityItem): boolean {
  for (let at = from + 1; at < items.length && at < from + 12; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && (item.cue === 'plan' || item.cue === 'earlier')) return item.cue === 'plan';
  }
  return false;
}

/** The amount of the same noun that stands last before those words, of a later time. */
function beforeThat(
  passage: Passage,
  stated: QuantityItem,
  base: QuantityItem,
  time: TimeBefore,
): Comparison | undefined {
  const between = itemsBetween(passage, base.at, stated.at);
  if (
    between.some(item => item.kind === 'quantity' || (item.kind === 'mark' && item.mark !== ',' && item.mark !== '('))
  )
    return undefined;
  const current = passage.quantities
    .slice(Math.max(0, base.order - 4), base.order)
    .findLast(item => item.at < time.from && isPlainAmount(item) && item.depth === base.depth);
  if (!current || current.sentence !== stated.sentence) return undefined;
  // "Đơn mới: 5.219, cùng kỳ: 6.214, giảm 16%": two numbers without nouns, one behind the other.
  const bare = [current, base].every(({ quantity }) => quantity.noun === '' && quantity.figure.kind === 'count');
  if (!sharesNoun(current, base) && !(bare && time.earlier && current.order + 1 === base.order)) return undefined;
  if (comparesWithPlan(passage, stated) || (!time.earlier && isOfOthers(current, base))) return undefined;
  const year = lastYear(passage, current);
  // "Năm 2023 có 71 vụ, năm 2024 có 64 vụ, giảm 07 vụ": the year that came before is the base.
  if (!time.earlier && year !== undefined && year < time.year!) return { base: current, current: base, sure: true };
  return { base, current, sure: time.earlier || year !== undefined };
}

/** Where "so với" stands, not far before and with no mark between; -1 without it. */
export function comparingWords(passage: Passage, from: number): number {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) return -1;
    if (item.kind === 'cue' && goesOn.has(item.cue)) return -1;
    if (item.kind === 'cue' && item.cue === 'base')
      return opensWith(item.lower, passage.language.lexicon.comparing) ? at : -1;
  }
  return -1;
}
