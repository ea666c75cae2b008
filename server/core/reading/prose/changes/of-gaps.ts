/** What a difference behind brackets claims: "đạt 84,9%, cao hơn chỉ tiêu được giao (83,5%) là 1,4 điểm phần trăm". */
import { absolute, compare, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import { type Gap, gapOf } from '../items/gaps.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { isOfComparison } from '../shares/words.ts';
import { ofComparison } from './comparisons.ts';
import { changeComesNear } from './near.ts';
import { byDifference, isChange, isValue, meantAmong, relative } from './values.ts';

export function ofGap(passage: Passage, stated: QuantityItem): Claim | undefined {
  const gap = gapOf(passage.items, passage.quantities, stated, passage.language.lexicon);
  if (!gap) return undefined;
  const { base } = gap;
  const currents = currentsBefore(passage, stated, gap);
  // "14,86 m, trên báo động III 0,86 m, thấp hơn đỉnh lũ năm 2007 (15,42 m) 0,56 m".
  const { meant, sure } = meantAmong(
    passage,
    currents,
    value => isGap(stated, value, base),
    value => changeComesNear(stated, value, base),
  );
  const current = meant ?? currents[0];
  if (!current || !sure) return undefined;
  const rises = stated.role !== 'decrease';
  if (isPercent(stated) && !isPercent(base)) return ofComparison(passage, stated, { current, base, sure: true });
  const difference = byDifference(passage, { stated, current, base, rises, certainty: 'structure' });
  // "thấp hơn năm trước (2,4%) 12,5%": of the rate there was.
  return stated.quantity.figure.unit === '%' ? { ...difference, alternatives: [relative(rises, 0, 1)] } : difference;
}

/** The values of its sentence before the word for the direction that are measured like what it is compared with, nearest first. */
function currentsBefore(passage: Passage, stated: QuantityItem, { base, at }: Gap): QuantityItem[] {
  const mark = passage.items[at - 1];
  const found: QuantityItem[] = [];
  for (let order = base.order - 1; order >= 0 && order >= base.order - 12; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== stated.sentence) break;
    // "478/642 trường (74,5%), vượt chỉ tiêu (74%) 0,5 điểm %": right before the comma, in brackets.
    const enclosed =
      item.depth === stated.depth + 1 && isPercent(item) && closesAt(passage, item, mark ? at - 2 : at - 1);
    if (item.depth > stated.depth && !enclosed) continue;
    if (isChange(item) || isOfComparison(passage, item) || isOfFraction(passage, item) || !sameUnit(item, base))
      continue;
    if (item.quantity.approximate || !(isPercent(item) ? isPercent(base) : isValue(item))) continue;
    // "…; đàn lợn, cao hơn …": another matter.
    const apart = itemsBetween(passage, item.at, at).some(
      other => other.kind === 'mark' && other.mark === ';' && other.depth <= stated.depth,
    );
    if (apart) break;
    found.push(item);
  }
  return found;
}

/** Whether the two values are as far apart as is said. */
function isGap(stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  const [a, b] = [current, base].map(({ quantity }) => quantity.figure.value);
  const half = { coefficient: 5, scale: 1 - stated.quantity.figure.quantum };
  const rest = subtract(absolute(subtract(a!, b!)), absolute(stated.quantity.figure.value));
  return compare(absolute(rest), half) <= 0;
}

/** The brackets around an item close there. */
function closesAt({ items }: Passage, item: QuantityItem, at: number): boolean {
  const close = items[at];
  return close?.kind === 'mark' && close.mark === ')' && close.partner === item.parenthesis;
}
