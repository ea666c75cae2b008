/**
 * Bare numbers in a row, of which the last alone has the noun: "Ba kho chứa lần lượt 1.240, 980 và 775 tấn, tổng cộng 2.995
 * tấn", "Attendances over the four quarters were 31,240, 29,875, 28,460 and 32,425, making 122,000 for the year"; and what they
 * are together, behind them or before.
 */
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import type { Reading } from '../parents.ts';
import { wordsOf } from '../shares/base-words.ts';
import { sum } from './claims.ts';
import { differByDigit } from './slips.ts';

export function* readSeries(passage: Passage, { seen }: Reading): Generator<Claim> {
  for (let order = 0; order < passage.quantities.length; order++) {
    const next = passage.items[passage.quantities[order]!.at + 1];
    if (!next || !isJoint(next)) continue;
    const series = seriesFrom(passage, order);
    if (series.length < 2) continue;
    order = series.at(-1)!.order;
    const whole = wholeOf(passage, series);
    if (!whole || seen.has(whole)) continue;
    if (!sumsTo(series, whole) && !differByDigit(series, whole)) continue;
    seen.add(whole);
    yield sum(passage, whole, series, 'structure');
  }
}

/** The row that begins with this number, which nothing of its own stands behind, up to the first that has words of its own behind it; empty where none has. */
function seriesFrom(passage: Passage, order: number): readonly QuantityItem[] {
  const first = passage.quantities[order]!;
  if (!isMember(first)) return [];
  const series = [first];
  for (let next = passage.quantities[order + 1]; next; next = passage.quantities[next.order + 1]) {
    const last = series.at(-1)!;
    const joined = itemsBetween(passage, last.at, next.at).every(isJoint);
    if (!joined || !isMember(next) || next.depth !== first.depth || next.sentence !== first.sentence) break;
    series.push(next);
    if (!isBare(passage, next)) return series;
  }
  // "lần lượt là 96 và 266, cộng 362 doanh nghiệp": the noun stands with what they are together.
  return series.length > 1 && saysInTurn(passage, first) ? series : [];
}

/** Nothing of its own behind it: English numbers without a noun are taken to count what those before did. */
function isBare({ items }: Passage, { at }: QuantityItem): boolean {
  const next = items[at + 1];
  return next === undefined || isJoint(next);
}

/** A comma or "và". */
function isJoint(item: Item): boolean {
  return item.kind === 'mark' ? item.mark === ',' || item.mark === ';' : item.kind === 'cue' && item.cue === 'and';
}

function isMember(item: QuantityItem): boolean {
  const { figure, approximate } = item.quantity;
  return isAmount(item) && !approximate && !item.mixed && figure.exponent === 0 && figure.kind !== 'percent';
}

/** The amount right behind them that is said to be all of it; or the one of their noun right before. */
function wholeOf(passage: Passage, series: readonly QuantityItem[]): QuantityItem | undefined {
  const [first, last] = [series[0]!, series.at(-1)!];
  const behind = passage.quantities.slice(last.order + 1, last.order + 3).find(({ role }) => role !== 'aside');
  // "31,240, 29,875 and 28,460 respectively": of what was named before.
  const named = !passage.language.lexicon.respectively.includes(last.quantity.noun);
  if (behind && behind.sentence === last.sentence && isMember(behind) && saysTogether(passage, behind, series.length))
    return !named || behind.counted[0] === '' || last.counted[0] === '' || sharesNoun(behind, last)
      ? behind
      : undefined;
  const before = passage.quantities[first.order - 1];
  const close = before && before.sentence === first.sentence && before.depth <= first.depth && isMember(before);
  return close && sharesNoun(before, last) && series.length > 2 && saysInTurn(passage, first) ? before : undefined;
}

/** "Lần lượt là" right before the row. */
function saysInTurn({ text, language }: Passage, { span }: QuantityItem): boolean {
  const words = text
    .slice(Math.max(0, span.start - 24), span.start)
    .toLowerCase()
    .normalize('NFC');
  return language.lexicon.inTurn.some(phrase => words.includes(phrase));
}

/** "tổng cộng", "making" right before it, or behind: "2,995 tonnes altogether"; "cả quý" of three, "cả năm" of four or twelve. */
function saysTogether(passage: Passage, whole: QuantityItem, members: number): boolean {
  const { spent, closing, wholeTimes } = passage.language.lexicon;
  if (whole.cues.includes('total')) return true;
  let words = ' ';
  for (let at = whole.at - 1; at >= 0 && at >= whole.at - 5; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    words = ` ${item.lower}${words}`;
    if (wordsOf(item).some(word => spent.includes(word))) return true;
  }
  if (wholeTimes.some(([time, parts]) => parts.includes(members) && words.startsWith(` ${time} `))) return true;
  return passage.items
    .slice(whole.at + 1, whole.at + 4)
    .some(item => item.kind === 'cue' && item.phrase === whole.phrase && closing.includes(item.lower));
}
