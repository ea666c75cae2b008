/**
 * Changes whose base stands further behind them: in brackets that several changes share, under its name or noun, or in a phrase
 * of an earlier time. Only what comes near, so that what is compared with something else is left alone.
 */
import { isAmount, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { wordsBefore } from '../shares/wholes.ts';
import { aspectOf, countsAspect } from '../shares/words.ts';
import { bracketAhead, speaksOfBefore } from './brackets.ts';
import { changeComesNear } from './near.ts';
import { amountOf } from './repeated-rates.ts';
import type { Comparison } from './times.ts';
import { isChange, isPlainValue } from './values.ts';

export interface Meant extends Comparison {
  /** Which way it went. */
  readonly role: QuantityItem['role'];
}

/** The two values that a change is most likely said of; undefined where none come near. */
export function meantChange(passage: Passage, stated: QuantityItem): Meant | undefined {
  // "giảm 32 vụ (13,0%)": the rate of that change.
  const amount = isPercent(stated) ? amountOf(passage, stated) : stated;
  const change = amount ?? directedLike(passage, stated);
  if (!isChange(change) || stated.quantity.approximate || change.quantity.approximate) return undefined;
  if (isPercent(stated) && namesOther(passage, stated)) return undefined;
  const { role } = change;
  const aspect = isPercent(stated) ? aspectOf(passage, stated) : undefined;
  const year = comparedYear(passage, stated) ?? comparedYear(passage, change) ?? yearOfOthers(passage, stated);
  const groups = [
    bracketBehind(passage, stated),
    rightBehind(passage, stated),
    phraseBehind(passage, stated, year),
    bracketAhead(passage, change),
  ];
  for (const group of groups) {
    if (group.length === 0) continue;
    for (const current of currentsOf(passage, change, aspect)) {
      const base = baseAmong(passage, group, current, change);
      if (base && changeComesNear({ ...stated, role }, current, base)) return { base, current, sure: true, role };
    }
  }
  return undefined;
}

/** "tăng 12% số lượt", "tăng 20% về vốn": words behind a rate that say what has changed, but for "về số dự án", which has a noun. */
function namesOther(passage: Passage, stated: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (next === undefined || next.kind === 'mark' || aspectOf(passage, stated) !== undefined) return false;
  if (next.kind === 'cue') return !(next.cue === 'base' || next.cue === 'earlier' || next.cue === 'and');
  return next.kind === 'word' && !passage.language.lexicon.withWords.includes(next.lower);
}

/** "giảm 15,3% số lượt và 10,8% số vụ": the word for the first is that of the second. */
function directedLike(passage: Passage, stated: QuantityItem): QuantityItem {
  const first = passage.quantities[stated.order - 1];
  const joint = passage.items[stated.at - 1];
  const joins = joint?.kind === 'cue' && joint.cue === 'and';
  if (stated.role !== 'plain' || !joins || !first || !isChange(first) || first.clause !== stated.clause) return stated;
  return aspectOf(passage, stated) !== undefined && isPercent(first) ? { ...stated, role: first.role } : stated;
}

/**
 * "xuất khẩu tăng 13,0%; nhập khẩu tăng 10,1% so với cùng kỳ (xuất khẩu 2.890 triệu USD, nhập khẩu 2.196 triệu USD)": the amounts in the
 * first brackets behind that speak of what was before. One amount alone is the base of the last change before them.
 */
export function bracketBehind(passage: Passage, stated: QuantityItem): readonly QuantityItem[] {
  let others = false;
  for (let at = stated.at + 1; at < passage.items.length && at < stated.at + 60; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== stated.sentence) break;
    if (item.kind === 'quantity' && item.depth <= stated.depth && item.role !== 'aside' && !isPercent(item))
      others = true;
    if (item.kind !== 'mark' || item.mark !== '(') continue;
    const members = inside(passage, at).filter(member => isAmount(member) && isPlainValue(passage, member));
    if (members.length > (others ? 1 : 0) && speaksOfBefore(passage, at)) return members;
    if (item.partner > at) at = item.partner;
  }
  return [];
}

/** "tăng 173,6 tỷ đồng, hay 13,2%, so với 1.312,6 tỷ đồng đầu năm": right behind the words that compare, past the rate of the change. */
function rightBehind(passage: Passage, stated: QuantityItem): readonly QuantityItem[] {
  const next = passage.quantities[stated.order + 1];
  const rate = next && isPercent(next) && next.depth <= stated.depth + 1;
  const base = rate ? passage.quantities[next.order + 1] : next;
  const cue = base && passage.items[base.at - 1];
  if (
    !base ||
    base.depth !== stated.depth ||
    base.sentence !== stated.sentence ||
    !isAmount(base) ||
    !isPlainValue(passage, base)
  )
    return [];
  return cue?.kind === 'cue' && cue.cue === 'base' && base.at - stated.at <= 12 ? [base] : [];
}

/** "tăng 25,8% so với cùng kỳ; … cùng kỳ năm 2024 thu được 942,7 tỷ đồng": amounts behind, from a phrase of an earlier time on. */
export function phraseBehind(
  passage: Passage,
  stated: QuantityItem,
  year: string | undefined,
): readonly QuantityItem[] {
  return groupBehind(passage, stated, item => opensEarlier(passage, item, year));
}

/** The amounts behind, to the end of the next sentence, from one that opens a group to the end of its clause. */
export function groupBehind(
  passage: Passage,
  stated: QuantityItem,
  opens: (item: QuantityItem) => boolean,
): readonly QuantityItem[] {
  const found: QuantityItem[] = [];
  for (const item of passage.quantities.slice(stated.order + 1, stated.order + 12)) {
    if (item.sentence > stated.sentence + 1) break;
    if (item.depth > stated.depth || !isPlainValue(passage, item) || isPercent(item)) continue;
    if (found.length > 0 ? item.clause === found[0]!.clause : opens(item)) found.push(item);
  }
  return found;
}

/** The year behind the words that compare: "so với năm 2024". */
export function comparedYear({ items }: Passage, stated: QuantityItem): string | undefined {
  let compares = false;
  for (let at = stated.at + 1; at < items.length && at < stated.at + 10; at++) {
    const item = items[at]!;
    // "tăng 2.427 ha (tăng 15,0%) so với năm 2020".
    if (item.kind === 'mark' && item.mark === '(' && item.partner > at && item.partner < at + 5) {
      at = item.partner;
      continue;
    }
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' && item.cue === 'base') compares = true;
    else if (compares && item.kind === 'word' && /^(?:19|20)\d\d$/.test(item.lower)) return item.lower;
  }
  return undefined;
}

/** "doanh thu tăng 7,7% so với năm 2024; lợi nhuận tăng 13,7%": the year of the change before, where none is named. */
function yearOfOthers(passage: Passage, stated: QuantityItem): string | undefined {
  const next = passage.items[stated.at + 1];
  if (next !== undefined && next.kind !== 'mark') return undefined;
  const other = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .findLast(item => item.sentence === stated.sentence && isChange(item));
  return other && comparedYear(passage, other);
}

/** The phrase of the amount begins with the earlier time, or with the year that is compared. */
function opensEarlier({ items }: Passage, { at: end, phrase }: QuantityItem, year: string | undefined): boolean {
  let from = end;
  while (from > 0 && end - from < 14 && items[from - 1]!.phrase === phrase && !isEnd(items[from - 1]!)) from--;
  for (const item of items.slice(from, Math.min(end, from + 5))) {
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'base' || changes.has(item.cue))))
      return false;
    if (item.kind === 'cue' && item.cue === 'earlier') return true;
    if (item.kind === 'word' && item.lower === year) return true;
  }
  return false;
}

/** A mark other than the colon behind "năm 2024:". */
function isEnd(item: Item): boolean {
  return item.kind === 'mark' && item.mark !== ':';
}

const changes: ReadonlySet<Cue> = new Set<Cue>(['increase', 'decrease', 'exceed']);

/** The values that a change may be said of, likeliest first: called as it is, or nearest. */
export function currentsOf(passage: Passage, change: QuantityItem, aspect?: string): readonly QuantityItem[] {
  const values = passage.quantities
    .slice(Math.max(0, change.order - 10), change.order)
    .filter(item => change.sentence - item.sentence <= 1 && item.depth <= change.depth && isPlainValue(passage, item))
    .filter(
      item =>
        !isPercent(item) &&
        (isRate(change) || ((sharesNoun(item, change) || areBare(item, change)) && sameUnit(item, change))),
    )
    .filter(item => aspect === undefined || countsAspect(passage, item, aspect))
    .reverse();
  const subject = subjectOf(passage, change);
  const words = changeWords(passage, change);
  const overlap = (item: QuantityItem): number => {
    const own = new Set(wordsOf(passage, item));
    // "giá bán tăng 12%": of none of the amounts.
    if (subject.length > 0 && !subject.some(word => own.has(word))) return -1;
    return words.filter(word => own.has(word)).length;
  };
  const scored = values.map(item => ({ item, score: overlap(item) })).filter(({ score }) => score >= 0);
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const called = scored.filter(({ score }) => score === most && most > 0);
  return (called.length > 0 ? called : scored).slice(0, 1).map(({ item }) => item);
}

/** A percentage or how many times as much: said of anything that is counted. */
function isRate(change: QuantityItem): boolean {
  return isPercent(change) || change.role === 'multiple';
}

/** What the words before a change and its noun say that it is a change of. */
function changeWords(passage: Passage, change: QuantityItem): readonly string[] {
  return contentOf(passage, [...change.quantity.noun.split(' ').slice(1), ...subjectOf(passage, change)]);
}

/** The words before it in its phrase. */
function subjectOf(passage: Passage, change: QuantityItem): readonly string[] {
  const words: string[] = [];
  for (let at = change.at - 1; at >= 0 && at >= change.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== change.phrase) break;
    if (item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'and')) break;
    if (item.kind === 'word') words.push(item.lower);
  }
  return contentOf(passage, words);
}

/** The one amount of the group that counts what the value does, or of several the one that is called so. */
export function baseAmong(
  passage: Passage,
  group: readonly QuantityItem[],
  current: QuantityItem,
  change: QuantityItem,
): QuantityItem | undefined {
  const alike = group.filter(item => sameUnit(item, current) && (sharesNoun(item, current) || isBare(item, current)));
  if (alike.length < 2) return alike[0];
  const own = new Set([...wordsOf(passage, current), ...changeWords(passage, change)]);
  const called = alike.filter(item => {
    const words = wordsOf(passage, item);
    return words.length > 0 && words.every(word => own.has(word));
  });
  return called.length === 1 ? called[0] : undefined;
}

/** "13.3 thousand" and "1,284.6 thousand": neither has a noun, and both one scale. */
function areBare(a: QuantityItem, b: QuantityItem): boolean {
  const [left, right] = [a, b].map(({ quantity }) => quantity.figure.exponent);
  return a.counted[0] === '' && b.counted[0] === '' && left === right && left! >= 3;
}

function isBare(a: QuantityItem, b: QuantityItem): boolean {
  return a.counted[0] === '' || b.counted[0] === '';
}

/** What an amount is called: the words before it, without times, and those of its noun behind the first. */
function wordsOf(passage: Passage, item: QuantityItem): readonly string[] {
  const { cues } = passage.language.lexicon;
  let label = wordsBefore(passage, item);
  for (const phrase of [...(cues.earlier ?? []), ...(cues.time ?? [])]) label = label.replaceAll(` ${phrase} `, ' ');
  return contentOf(passage, [...label.trim().split(' '), ...item.quantity.noun.split(' ').slice(1)]);
}

function contentOf({ language: { lexicon } }: Passage, words: readonly string[]): string[] {
  const light = [lexicon.stopWords, lexicon.copulas, lexicon.stating];
  return words.filter(word => /\p{L}/u.test(word) && !light.some(list => list.includes(word)));
}
