/**
 * How far two values are apart: "đạt cao nhất (97,4%), … thấp nhất (95,2%), chênh nhau 2,2 điểm phần trăm", "cao nhất 7.200
 * đồng/kg, thấp nhất 6.400 đồng/kg, chênh lệch 800 đồng/kg".
 */
import type { Claim } from '../../claim.ts';
import { exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { byDifference, isChange } from './values.ts';

/** The gap between the highest and the lowest, the only two of their unit that the sentence names so. */
export function ofExtremes(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { apart, superlatives } = passage.language.lexicon;
  const before = passage.items[stated.at - 1];
  const said = before?.kind === 'word' || before?.kind === 'cue' ? before.lower : '';
  const last = passage.items[stated.at - 2];
  const words = last?.kind === 'word' ? `${last.lower} ${said}` : said;
  if (!apart.some(phrase => phrase === said || phrase === words) || stated.quantity.approximate) return undefined;
  const values = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => item.sentence === stated.sentence && item.role !== 'aside' && sameUnit(item, stated));
  const [first, second] = values;
  if (!first || !second || values.length !== 2 || values.some(({ quantity }) => quantity.approximate)) return undefined;
  if (values.some(item => isChange(item) || !(isPercent(item) || isAmount(item)))) return undefined;
  const named = values.every(item => {
    for (let at = item.at - 1; at >= 0 && at >= item.at - 14; at--) {
      const other = passage.items[at]!;
      if (other.kind === 'quantity' && other.role !== 'aside') return false;
      if (other.kind === 'mark' && other.mark !== '(' && other.mark !== '-' && other.mark !== '–') return false;
      if ('lower' in other && other.lower.split(' ').some(word => superlatives.includes(word))) return true;
    }
    return false;
  });
  if (!named) return undefined;
  const [more, less] = exceeds(first, second) ? [first, second] : [second, first];
  return byDifference(passage, { stated, current: more, base: less, rises: true, certainty: 'structure' });
}
