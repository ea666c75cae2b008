/**
 * Running totals: "lũy kế 8 tháng 1.200 tỷ đồng, tháng 9 thu 150 tỷ đồng, lũy kế 9 tháng 1.350 tỷ đồng". The times say
 * that one period follows the other; without them nothing is said.
 */
import type { Claim } from '../../claim.ts';
import { claim, operand, sumOf } from '../build.ts';
import { isPercent, near, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { type SpokenTime, spokenTimes } from '../items/spoken-times.ts';

export function* readRunningTotals(passage: Passage): Generator<Claim> {
  const { running } = passage.language.lexicon.flows;
  if (!running.some(word => passage.lower.includes(word))) return;
  const times = spokenTimes(passage);
  const amounts = passage.quantities.filter(item => item.depth === 0 && item.role !== 'aside' && !isPercent(item));
  for (let index = 2; index < amounts.length; index++) {
    const [before, added, stated] = amounts.slice(index - 2, index + 1) as [QuantityItem, QuantityItem, QuantityItem];
    if (stated.sentence - before.sentence > 2 || !sameUnit(before, added) || !sameUnit(added, stated)) continue;
    if ([before, added, stated].some(({ quantity }) => quantity.approximate)) continue;
    if (!runs(passage, before) || runs(passage, added) || !runs(passage, stated)) continue;
    if (!follow(timeOf(passage, times, before), timeOf(passage, times, added), timeOf(passage, times, stated)))
      continue;
    if (new Set([before, added, stated].map(item => spends(passage, item))).size > 1) continue;
    const value = sumOf([operand(0), operand(1)]);
    const sure = near(stated.quantity.figure.value, before.quantity.figure.value, 100);
    yield claim(passage, {
      form: 'sum',
      stated,
      operands: [before, added],
      expression: value,
      certainty: sure ? 'structure' : 'likely',
    });
  }
}

/** "Lũy kế" stands in its phrase. */
function runs(passage: Passage, item: QuantityItem): boolean {
  const { running } = passage.language.lexicon.flows;
  return isLedBy(
    passage,
    item,
    other => (other.kind === 'cue' || other.kind === 'word') && running.includes(other.lower),
  );
}

/** "Tháng 9 chi 150 tỷ đồng" adds nothing to what has come in. */
function spends(passage: Passage, item: QuantityItem): boolean {
  const { spending } = passage.language.lexicon.flows;
  return isLedBy(passage, item, other => other.kind === 'word' && spending.includes(other.lower));
}

/** Such an item stands before it in its phrase, and no other figure between them. */
function isLedBy({ items }: Passage, { at, phrase }: QuantityItem, leads: (other: Item) => boolean): boolean {
  for (let before = at - 1; before >= 0 && at - before < longestPhrase; before--) {
    const item = items[before]!;
    if (item.phrase !== phrase || (item.kind === 'quantity' && item.role !== 'aside')) return false;
    if (leads(item)) return true;
  }
  return false;
}

const longestPhrase = 20;

/** The last time in its phrase before it, or in the phrase before where that holds no figure. */
function timeOf({ items }: Passage, times: readonly SpokenTime[], item: QuantityItem): string {
  const spoken = times.findLast(({ from }) => from < item.at);
  if (!spoken) return '';
  for (let at = spoken.to; at < item.at; at++) {
    const other = items[at]!;
    if (other.kind === 'quantity' && other.role !== 'aside') return '';
  }
  return spoken.key;
}

/** Eight months, the ninth, nine months; so with quarters. */
function follow(before: string, added: string, stated: string): boolean {
  const [a, x, b] = [before, added, stated].map(key => parts.exec(key));
  if (!a || !x || !b) return false;
  const [, first, count] = a;
  const [, kind, one] = x;
  const [, last, more] = b;
  if (kind !== 'm' && kind !== 'q') return false;
  const reach = kind === 'm' ? 'nm' : 'q';
  return (
    reach.includes(first!) &&
    reach.includes(last!) &&
    Number(one) === Number(count) + 1 &&
    Number(more) === Number(one) &&
    [a[3], x[3], b[3]].filter(year => year !== undefined).every((year, _, years) => year === years[0])
  );
}

const parts = /^<?([nmq])(\d{1,2})(?:\/(\d{4}))?$/;
