/** What came in, what is done with it and what is not. */
import { comesNear } from './completeness.ts';
import type { Passage, QuantityItem } from './items.ts';
import { sharesNoun } from './navigate.ts';

/**
 * "tiếp nhận 618 yêu cầu, hoàn thành 545 yêu cầu, đang thực hiện 73 yêu cầu": what is done and what is not make what
 * came in. A question only: what is done may have come in before.
 */
export function isProgress({ language }: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || others.length > 2 || whole.quantity.approximate) return false;
  if (!parts.every(part => sharesNoun(part, whole) && !part.quantity.approximate && part.clause === whole.clause))
    return false;
  const { done, underWay } = language.lexicon;
  const says = (part: QuantityItem, words: readonly string[]): boolean => {
    const label = ` ${part.quantity.label
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\s,;:]+/gu, ' ')} `;
    return words.some(word => label.includes(` ${word} `));
  };
  const rest = (part: QuantityItem): boolean => part.role === 'remainder' || says(part, underWay);
  return says(first, done) && !rest(first) && !rest(whole) && others.every(rest) && comesNear(parts, whole);
}
