/**
 * A whole told year by year: "Tổng mức đầu tư 7.200 triệu đồng. Năm 2025: 2.160 triệu đồng; năm 2026: 3.240 triệu đồng; năm 2027: 1.800
 * triệu đồng". Three years or more that follow one another, and one amount of the sentence before or behind that is called a total.
 */
import type { Claim } from '../../claim.ts';
import { yearSaid } from '../changes/times.ts';
import { isAmount, sameUnit, sumsTo } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { leavesRestBehind } from './rests.ts';
import { differBySureSlip, isToldBySwap } from './slips.ts';
import { isCalledTotal } from './wholes-before.ts';

export function* readYears(passage: Passage, { seen, parents }: Reading): Generator<Claim> {
  if (!namesYears.test(passage.text)) return;
  for (let order = 0; order + 2 < passage.quantities.length; order++) {
    const run = runFrom(passage, order);
    if (run.length < 3) continue;
    order = run.at(-1)!.order;
    const whole = wholeOf(passage, run);
    if (!whole || seen.has(whole) || run.some(part => parents.has(part))) continue;
    if (!isOfThese(passage, whole, run) || leavesRestBehind(passage, run.at(-1)!)) continue;
    if (!sumsTo(run, whole) && !differBySureSlip(run, whole) && !isToldBySwap(run, whole, 'years')) continue;
    seen.add(whole);
    for (const part of run) parents.set(part, { whole, certainty: 'structure' });
    yield sum(passage, whole, run, 'structure');
  }
}

/** Three years at least stand in it: few passages have as many. */
const namesYears = /(?:(?:19|20)\d\d.*){3}/su;

/** From this amount on, each in a phrase of its own that names the year after the one before. */
function runFrom(passage: Passage, order: number): readonly QuantityItem[] {
  const run: QuantityItem[] = [];
  let last: number | undefined;
  for (let next = order; next < passage.quantities.length; next++) {
    const item = passage.quantities[next]!;
    if (item.role === 'aside') continue;
    const before = run.at(-1);
    const year = isAmount(item) && !item.quantity.approximate ? yearBefore(passage, item, before?.at ?? -1) : undefined;
    if (year === undefined || (last !== undefined && year !== last + 1)) break;
    if (before && (!sameUnit(before, item) || before.sentence !== item.sentence || before.depth !== item.depth)) break;
    run.push(item);
    last = year;
  }
  return run;
}

/** The one year between the amount before it and itself, in its sentence. */
function yearBefore({ items }: Passage, { at: to, sentence }: QuantityItem, from: number): number | undefined {
  let found: number | undefined;
  for (let at = to - 1; at > from && at > to - 8 && items[at]!.sentence === sentence; at--) {
    const year = yearSaid(items[at]!);
    if (year === undefined) continue;
    if (found !== undefined) return undefined;
    found = year;
  }
  return found;
}

/** The years named with the whole are those of the row, from the first to the last; most name none. */
function isOfThese({ items }: Passage, whole: QuantityItem, run: readonly QuantityItem[]): boolean {
  const between = (from: number, to: number): number[] =>
    items.slice(Math.max(0, from), to).flatMap(item => yearSaid(item) ?? []);
  const [first, last] = [run[0]!, run.at(-1)!];
  const start = items.findIndex(({ sentence }) => sentence === whole.sentence);
  const own = between(start, whole.at).concat(whole.at < first.at ? [] : between(whole.at, whole.at + 6));
  const outside = whole.at > last.at && whole.sentence === last.sentence ? between(last.at, whole.at) : own;
  if (outside.length === 0) return true;
  const named = run.flatMap(({ at }) => between(at - 8, at));
  return Math.min(...outside) === Math.min(...named) && Math.max(...outside) === Math.max(...named);
}

function wholeOf(passage: Passage, run: readonly QuantityItem[]): QuantityItem | undefined {
  const [first, last] = [run[0]!, run.at(-1)!];
  const near = passage.quantities.slice(Math.max(0, first.order - 6), last.order + 7);
  const called = near.filter(
    item =>
      !run.includes(item) &&
      Math.abs(item.sentence - first.sentence) <= 1 &&
      isAmount(item) &&
      !item.quantity.approximate &&
      sameUnit(item, first) &&
      isCalledTotal(passage, item),
  );
  return called.length === 1 ? called[0] : undefined;
}
