/**
 * How far a plan was passed, right behind the share that was reached of it: "trồng 2.278 ha, đạt 111,1% kế hoạch (2.050 ha), vượt
 * 228 ha".
 */
import { exceeds, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { namedBase, planBase, planBeside } from '../shares/bases.ts';
import { partOf } from '../shares/parts.ts';
import { isPlanned, wholeSaidBefore } from '../shares/wholes.ts';
import type { Comparison } from './times.ts';
import { isPlainAmount } from './times.ts';

/** What was reached and the plan of that share; undefined where `stated` names another base. */
export function beyondPlan(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (stated.role !== 'exceed') return undefined;
  const share = passage.quantities
    .slice(Math.max(0, stated.order - 3), stated.order)
    .findLast(item => isPercent(item) && item.depth === stated.depth);
  if (share?.role !== 'share' || share.sentence !== stated.sentence || !follows(passage, share, stated))
    return undefined;
  const part = partOf(passage, share);
  if (!part || !isPlainAmount(part) || fractionOf(passage, part) || namesAnother(passage, stated)) return undefined;
  const base = planOf(passage, share, part);
  if (!base || !isPlainAmount(base) || exceeds(base, part)) return undefined;
  const alike = isPercent(stated) ? sameUnit(base, part) : sharesNoun(stated, part);
  return alike ? { base, current: part, sure: true } : undefined;
}

function planOf(passage: Passage, share: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const beside = namedBase(passage, share, part) ?? planBeside(passage, share, part) ?? planBase(passage, share, part);
  if (beside) return beside;
  const whole = wholeSaidBefore(passage, share, part);
  return whole && isPlanned(passage, share, whole) ? whole : undefined;
}

/** Nothing but the plan of the share and its number between the two. */
function follows(passage: Passage, share: QuantityItem, stated: QuantityItem): boolean {
  const between = itemsBetween(passage, share.at, stated.at).filter(({ depth }) => depth === share.depth);
  const commas = between.filter(item => item.kind === 'mark' && item.mark === ',').length;
  const others = between.some(
    item =>
      (item.kind === 'mark' && item.mark === ';') ||
      (item.kind === 'quantity' && item.role !== 'aside' && isPercent(item)) ||
      (item.kind === 'cue' && (item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'earlier')),
  );
  return commas === 1 && !others;
}

/** "…, vượt 228 ha so với cùng kỳ". */
function namesAnother({ items }: Passage, stated: QuantityItem): boolean {
  for (const item of items.slice(stated.at + 1, stated.at + 8)) {
    if (item.kind === 'mark' || item.sentence !== stated.sentence) return false;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'plan')) return true;
  }
  return false;
}
