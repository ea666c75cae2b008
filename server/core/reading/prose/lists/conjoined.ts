/**
 * A whole that is called by its two parts: "công nghiệp và xây dựng đạt 16.783 tỷ đồng, tăng 10,15% (riêng công nghiệp 13.192 tỷ đồng; xây
 * dựng 3.591 tỷ đồng)". Both parts stand in the brackets behind it, called by those very words.
 */
import type { Claim } from '../../claim.ts';
import { isAmount, sameUnit } from '../items/amounts.ts';
import { nameOf } from '../items/called-names.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';

export function* readConjoined(passage: Passage): Generator<Claim> {
  const { items, language } = passage;
  for (let at = 0; at < items.length; at++) {
    const opening = items[at]!;
    if (opening.kind !== 'mark' || opening.mark !== '(') continue;
    const parts = inside(passage, at).filter(item => isAmount(item) && item.role === 'plain');
    const [first, second, ...more] = parts;
    if (!first || !second || more.length > 0 || !sameUnit(first, second)) continue;
    const whole = wholeBefore(passage, at);
    if (!whole || !sameUnit(whole, first) || [whole, first, second].some(({ quantity }) => quantity.approximate))
      continue;
    const called = ` ${nameOf(passage, whole)}`;
    const [one, other] = [first, second].map(part => nameOf(passage, part)) as [string, string];
    // "riêng công nghiệp", "trong đó công nghiệp".
    const names = [one, one.slice(one.indexOf(' ') + 1)];
    const and = language.lexicon.cues.and ?? [];
    const joined = names.some(name => name !== '' && and.some(word => called.endsWith(` ${name} ${word} ${other}`)));
    if (!joined || !sumComesNear([first, second], whole)) continue;
    yield sum(passage, whole, [first, second], 'structure');
  }
}

/** The amount of the clause before the brackets; what else stands between are changes and percentages. */
function wholeBefore({ items, quantities }: Passage, opening: number): QuantityItem | undefined {
  const { sentence, depth } = items[opening]!;
  let order = quantities.length;
  while (order > 0 && quantities[order - 1]!.at > opening) order--;
  for (let index = order - 1; index >= 0 && index >= order - 4; index--) {
    const item = quantities[index]!;
    if (
      item.sentence !== sentence ||
      items.slice(item.at, opening).some(one => one.kind === 'mark' && one.mark === ';')
    )
      return undefined;
    if (item.depth === depth && isAmount(item) && (item.role === 'plain' || item.role === 'share')) return item;
  }
  return undefined;
}
