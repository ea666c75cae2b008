/** A year told quarter by quarter: "Quý I 25 vụ, quý II 31 vụ, quý III 28 vụ, quý IV 36 vụ; cả năm 120 vụ". */
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';

/** All four of them one behind the other, and in their sentence one amount of the whole year; what only stands then is no sum of quarters. */
export function* readQuarters(passage: Passage, { seen, parents }: Reading): Generator<Claim> {
  const { quantities, language } = passage;
  if (!maySay(passage, language.lexicon.periods.full) || !/(?<!\p{L})iv(?!\p{L})/u.test(passage.lower)) return;
  for (const last of quantities) {
    if (!saysQuarter(passage, last, ordinals.length - 1)) continue;
    const plain = quantities.slice(Math.max(0, last.order - 8), last.order + 5).filter(({ role }) => role !== 'aside');
    const at = plain.indexOf(last);
    const run = plain.slice(Math.max(0, at - 3), at + 1);
    if (run.length < 4 || !run.every((item, quarter) => saysQuarter(passage, item, quarter))) continue;
    if (!run.every(item => isPlain(item, last) && !parents.has(item))) continue;
    const wholes = plain.filter(item => !run.includes(item) && isPlain(item, last) && isOfYear(passage, item));
    const [whole] = wholes;
    if (!whole || wholes.length > 1 || seen.has(whole) || !sumComesNear(run, whole, 10)) continue;
    seen.add(whole);
    for (const part of run) parents.set(part, { whole, certainty: 'structure' });
    yield sum(passage, whole, run, 'structure');
  }
}

const ordinals = ['i', 'ii', 'iii', 'iv'];

function isPlain(item: QuantityItem, last: QuantityItem): boolean {
  const alike = item === last || sharesNoun(item, last);
  return (
    alike &&
    isAmount(item) &&
    !item.quantity.approximate &&
    item.sentence === last.sentence &&
    item.depth === last.depth
  );
}

/** "Quý III": right before the amount in its phrase. */
function saysQuarter(
  { items, language: { lexicon } }: Passage,
  { at: to, phrase }: QuantityItem,
  quarter: number,
): boolean {
  for (let at = to - 1; at > 0 && at > to - 6 && items[at]!.kind !== 'quantity' && items[at]!.phrase === phrase; at--) {
    const [before, word] = [items[at - 1]!, items[at]!];
    if (word.kind !== 'word' || before.kind !== 'cue' || !lexicon.periods.quarter.includes(before.lower)) continue;
    return word.lower === ordinals[quarter];
  }
  return false;
}

/** "cả năm" before it in its phrase. */
function isOfYear({ items, language: { lexicon } }: Passage, { at: to, phrase }: QuantityItem): boolean {
  let words = ' ';
  for (let at = to - 1; at >= 0 && at > to - 8 && items[at]!.phrase === phrase; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') break;
    words = 'lower' in item ? ` ${item.lower}${words}` : words;
  }
  return lexicon.periods.full.some(full => words.includes(` ${full} `));
}
