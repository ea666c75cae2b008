/** Two amounts that words add up, and what they make: "35 hồ sơ chuyển sang cộng với 120 hồ sơ mới tiếp nhận là 155 hồ sơ", "18 accidents in May and 24 in June, making 42". */

import { add } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, near, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { sum } from '../lists/claims.ts';
import { isPerUnit } from '../lists/no-parts.ts';

/** All three in one sentence, next to one another, and no more of their noun before them in it. */
export function* readAdded(passage: Passage): Generator<Claim> {
  const { adding, making } = passage.language.lexicon;
  if (!maySay(passage, making) || !maySay(passage, adding)) return;
  const { quantities } = passage;
  for (const whole of quantities) {
    const [before, first, second] = [3, 2, 1].map(back => quantities[whole.order - back]);
    if (!first || !second || !leadsTo(passage, second, whole, making)) continue;
    const parts = [first, second];
    if (![...parts, whole].every(item => isPlain(passage, item) && item.sentence === whole.sentence)) continue;
    if (!parts.every(part => sharesNoun(part, whole))) continue;
    if (before?.sentence === whole.sentence && before.role !== 'aside' && sharesNoun(before, whole)) continue;
    if (!joins(passage, first, second, adding)) continue;
    const total = add(first.quantity.figure.value, second.quantity.figure.value);
    yield sum(passage, whole, parts, near(whole.quantity.figure.value, total, 50) ? 'structure' : 'guess');
  }
}

function isPlain(passage: Passage, item: QuantityItem): boolean {
  return isAmount(item) && !item.quantity.approximate && item.depth === 0 && !isPerUnit(passage, item);
}

/** One of the phrases stands between two amounts, without a mark: "cộng với". */
function joins({ items }: Passage, first: QuantityItem, second: QuantityItem, phrases: readonly string[]): boolean {
  const between = items.slice(first.at + 1, second.at);
  if (between.length > 16 || between.some(({ kind }) => kind === 'mark')) return false;
  return phrases.some(phrase => wordsOf(between).includes(` ${phrase} `));
}

/** One of the phrases stands right before the whole, and no mark but a comma before it: ", making". */
function leadsTo({ items }: Passage, last: QuantityItem, whole: QuantityItem, phrases: readonly string[]): boolean {
  const between = items.slice(last.at + 1, whole.at);
  const comma = between.findIndex(({ kind }) => kind === 'mark');
  if (between.length > 16 || between.slice(comma + 1).some(({ kind }) => kind === 'mark')) return false;
  if (comma < 0) return phrases.some(phrase => wordsOf(between).endsWith(` ${phrase} `));
  const mark = between[comma]!;
  const behind = wordsOf(between.slice(comma + 1)).trim();
  return mark.kind === 'mark' && mark.mark === ',' && phrases.includes(behind);
}

function wordsOf(items: readonly Item[]): string {
  return ` ${items.map(item => ('lower' in item ? item.lower : '')).join(' ')} `;
}
