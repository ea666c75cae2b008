/**
 * Changes between the values of two times that are named alike, in either order: "cuối năm 2024 là 1.250 hộ, cuối năm 2023 là 1.400
 * hộ, giảm 150 hộ", "quý I thu 45 tỷ đồng, quý II thu 52 tỷ đồng, tăng 15,6% so với quý I", "năm 2023: 108 vụ (giảm 10%);
 * năm 2024: 95 vụ (giảm 12%)". The later one has changed.
 */
import { sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { hostOf } from '../items/navigate.ts';
import { isSamePeriod, type Period, periodIn } from '../items/periods.ts';
import type { Lexicon } from '../lexicon.ts';
import { changeComesNear, pointsComeNear } from './near.ts';
import { type Comparison, isPlainAmount } from './times.ts';
import { isOfOthers, isRate, isSaidOf } from './values.ts';

export function betweenTimes(passage: Passage, stated: QuantityItem): Comparison | undefined {
  return valuesOf(passage, stated, {
    isValue: isPlainAmount,
    countAlike: (first, last) => countAlike(passage, first, last),
    comesNear: (current, base) => changeComesNear(stated, current, base),
  });
}

/** "năm 2023 đạt 41,2%, năm 2024 đạt 42,6%, tăng 1,4 điểm phần trăm": the same of two rates. */
export function pointsBetweenTimes(passage: Passage, stated: QuantityItem): Comparison | undefined {
  return valuesOf(passage, stated, {
    isValue: isRate,
    countAlike: () => true,
    comesNear: (current, base) => pointsComeNear(stated, current, base),
  });
}

interface Values {
  readonly isValue: (item: QuantityItem) => boolean;
  readonly countAlike: (first: QuantityItem, last: QuantityItem) => boolean;
  readonly comesNear: (current: QuantityItem, base: QuantityItem) => boolean;
}

function valuesOf(
  passage: Passage,
  stated: QuantityItem,
  { isValue, countAlike, comesNear }: Values,
): Comparison | undefined {
  const host = stated.parenthesis >= 0 ? hostOf(passage, stated.parenthesis) : undefined;
  const last = host ?? lastValue(passage, stated.order, stated, isValue);
  const first = last && lastValue(passage, last.order, last, isValue);
  if (!first || !last || !countAlike(first, last) || first.depth !== last.depth) return undefined;
  if (host ? !isAllInside(passage, stated) : !isSaidOf(passage, last, stated) || namesOther(passage, last, stated))
    return undefined;
  // "412 đơn …, 377 đơn khiếu nại về đất đai": of a narrower noun.
  if (first.quantity.noun !== '' && last.quantity.noun.startsWith(`${first.quantity.noun} `)) return undefined;
  const [before, now] = timesOf(passage, first, last);
  if (!before || !now || !saysSame(before.words, now.words, first)) return undefined;
  const order = compareTimes(before.period, now.period);
  if (order === 0) return undefined;
  const [base, current] = order < 0 ? [first, last] : [last, first];
  if ((host && current !== host) || isOfOthers(base, current) || saysMore(passage, stated)) return undefined;
  const against = comparedTime(passage, stated);
  if (against === 'other' || (against && !isSamePeriod(against, (order < 0 ? before : now).period))) return undefined;
  if (!against && !comesNear(current, base)) return undefined;
  return { base, current, sure: true };
}

/** "Attendance was 18,400 in the first half and 21,160 in the second half": neither has a noun. */
function countAlike({ language: { lexicon } }: Passage, first: QuantityItem, last: QuantityItem): boolean {
  if (sharesNoun(first, last)) return true;
  const counts = [first, last].every(
    ({ counted, quantity: { figure } }) => counted[0] === '' && figure.kind === 'count',
  );
  return counts && lexicon.grammar.numbersAlone;
}

/** "tăng 8,3% theo giá so sánh", "tăng 7 ha rừng": words behind the change that neither compare nor name what is counted. */
function saysMore({ items }: Passage, { at, quantity }: QuantityItem): boolean {
  const { kind, unit } = quantity.figure;
  const noun = kind !== 'percent' ? quantity.noun : unit === '%' ? '' : (unit ?? '');
  const next = items[at + 1 + (noun === '' ? 0 : noun.split(' ').length)];
  return next !== undefined && next.kind !== 'mark' && !(next.kind === 'cue' && leading.has(next.cue));
}

const leading: ReadonlySet<string> = new Set(['base', 'earlier', 'and']);

/** "…, and revenue increased by 11%": behind the mark that ends the later amount another name stands before the change. */
function namesOther({ items, language: { lexicon } }: Passage, last: QuantityItem, stated: QuantityItem): boolean {
  if (!lexicon.grammar.joinsClauses) return false;
  const mark = items.findIndex((item, at) => at > last.at && item.kind === 'mark');
  if (mark < 0 || mark > stated.at) return false;
  return !areLight(items.slice(mark + 1, stated.at), lexicon);
}

/** "(giảm 10%)": nothing but the way it went stands before a change in its parenthesis. */
function isAllInside({ items }: Passage, { at, parenthesis }: QuantityItem): boolean {
  return items.slice(parenthesis + 1, at).every(item => item.kind === 'cue' && ways.has(item.cue));
}

const ways: ReadonlySet<string> = new Set(['increase', 'decrease']);

/** The last value before the quantity of this order, in its sentence, past what stands in parentheses. */
function lastValue(
  passage: Passage,
  order: number,
  { sentence, depth }: QuantityItem,
  isValue: Values['isValue'],
): QuantityItem | undefined {
  for (let at = order - 1; at >= 0 && at >= order - 6; at--) {
    const item = passage.quantities[at]!;
    if (item.sentence !== sentence || item.depth < depth) return undefined;
    if (item.depth > depth || item.role === 'aside') continue;
    return isValue(item) && !item.quantity.approximate ? item : undefined;
  }
  return undefined;
}

interface TimeOf {
  readonly period: Period;
  /** What stands beside the time. */
  readonly words: readonly string[];
}

/** Of both before their amounts, or of both behind: "120 thefts in March 2023 and 96 in March 2024". */
function timesOf(passage: Passage, first: QuantityItem, last: QuantityItem): readonly (TimeOf | undefined)[] {
  const before = timeOf(passage, first);
  if (before || !passage.language.lexicon.grammar.saidBehind) return [before, timeOf(passage, last)];
  return namesBetween(passage, first, last) ? [] : [timeBehind(passage, first), timeBehind(passage, last)];
}

/** "120 thefts in March 2023 and the county 96": behind the word that joins them somebody else is named. */
function namesBetween({ items, language: { lexicon } }: Passage, first: QuantityItem, last: QuantityItem): boolean {
  const joint = items.findLastIndex((item, at) => at < last.at && at > first.at && item.kind !== 'word');
  return joint <= first.at || !areLight(items.slice(joint + 1, last.at), lexicon);
}

/** Words that name nothing. */
function areLight(items: readonly Item[], { stopWords, referring, copulas, exactly }: Lexicon): boolean {
  const light = [stopWords, referring, copulas, exactly];
  return items.every(item => item.kind !== 'word' || light.some(words => words.includes(item.lower)));
}

/** The time behind an amount, before the next one and any mark. */
function timeBehind({ items, text, language: { lexicon } }: Passage, amount: QuantityItem): TimeOf | undefined {
  let to = amount.at + 1;
  for (; to < items.length && to <= amount.at + 10; to++) {
    const item = items[to]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) break;
    if (item.kind === 'cue' && ending.has(item.cue)) break;
  }
  const found = periodIn(text.slice(amount.span.end, items[to - 1]!.span.end), lexicon);
  if (!found || lexicon.periods.before.includes(found.period.part)) return undefined;
  return { period: found.period, words: wordsBeside(found.rest, amount, lexicon) };
}

const ending: ReadonlySet<string> = new Set(['and', 'base', 'plan', 'average', 'increase', 'decrease']);

/** The time between what stands before an amount and the amount; undefined where there is none, or something is compared. */
function timeOf({ items, text, language: { lexicon } }: Passage, amount: QuantityItem): TimeOf | undefined {
  let from = amount.at - 1;
  for (; from >= 0 && from >= amount.at - 14; from--) {
    const item = items[from]!;
    if (item.kind === 'quantity' && item.role !== 'aside') break;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'plan' || item.cue === 'average')) return undefined;
    if (item.kind === 'mark' && (item.mark === ';' || item.sentence !== amount.sentence || item.mark === '(')) break;
  }
  const start = from < 0 ? 0 : items[from]!.span.end;
  const found = periodIn(text.slice(start, amount.span.start), lexicon);
  if (!found || lexicon.periods.before.includes(found.period.part)) return undefined;
  return { period: found.period, words: wordsBeside(found.rest, amount, lexicon) };
}

/** Without what is counted, and without words that say nothing. */
function wordsBeside(
  rest: string,
  { quantity: { noun } }: QuantityItem,
  { grammar, referring, stopWords }: Lexicon,
): string[] {
  const own = new Set(noun.split(' '));
  const light = grammar.pronouns ? [...stopWords, ...referring] : [];
  return rest.split(/[\s,:;.)(]+/u).filter(word => word !== '' && !own.has(word) && !light.includes(word));
}

/** Nothing is said of the later that was not said of the first, or what is counted has a name of its own. */
function saysSame(first: readonly string[], second: readonly string[], { quantity }: QuantityItem): boolean {
  return second.every(word => first.includes(word)) || (quantity.figure.unit === '' && second.length <= 2);
}

/** Before, after, or 0 where the two are the same or cannot be told. */
function compareTimes(a: Period, b: Period): number {
  const [first, second] = [ordinalOf(a), ordinalOf(b)];
  if (!first || !second || first.kind !== second.kind) return 0;
  const years = a.year === '' || b.year === '' ? 0 : Number(a.year) - Number(b.year);
  return Math.sign(years || first.at - second.at);
}

/** "quý 4" and "tháng 3" are the fourth and third of their kind; of "6 tháng" only the year tells. */
function ordinalOf({ part }: Period): { readonly kind: string; readonly at: number } | undefined {
  const [, kind, at] = /^(\p{L}+) (\d{1,2})$/u.exec(part) ?? [];
  return kind ? { kind, at: Number(at) } : { kind: part, at: 0 };
}

/** What the words behind the change compare with; `other` where that is no time by its name. */
function comparedTime(passage: Passage, stated: QuantityItem): Period | 'other' | undefined {
  const { items, text, language } = passage;
  let at = stated.at + 1;
  for (; at < items.length && at < stated.at + 14; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity' && item.role !== 'aside') return 'other';
    if (item.kind === 'mark' && item.mark !== '/') break;
  }
  const compares = items.slice(stated.at + 1, at).some(item => item.kind === 'cue' && comparing.has(item.cue));
  if (!compares) return undefined;
  const found = periodIn(text.slice(stated.span.end, items[at]?.span.start ?? text.length), language.lexicon);
  return found && !language.lexicon.periods.before.includes(found.period.part) ? found.period : 'other';
}

const comparing: ReadonlySet<string> = new Set(['base', 'earlier', 'plan']);
