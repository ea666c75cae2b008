/** What was before and the change since, in one bracket behind the value: "4,318 ship calls (FY2024: 4,207, up 2.6%)". */
import { exceeds, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside } from '../items/navigate.ts';
import { changeComesNear } from './near.ts';
import { type Comparison, isPlainAmount } from './times.ts';

/**
 * The value before the bracket and the earlier one in it. The rate may be that of the earlier year itself, so that it is told only
 * where it comes near; not where words behind it name another time to compare with.
 */
export function datedBracket(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const { items, language } = passage;
  if (stated.parenthesis < 0 || language.lexicon.moreBehind.length === 0 || stated.role === 'exceed') return undefined;
  const [base, own, ...others] = inside(passage, stated.parenthesis).filter(({ role }) => role !== 'aside');
  if (own !== stated || !base || others.length > 0 || !isPlainAmount(base)) return undefined;
  const opening = items[stated.parenthesis];
  if (opening?.kind !== 'mark' || !namesTime(items.slice(stated.parenthesis + 1, stated.parenthesis + 4)))
    return undefined;
  // "with volumes up 5%", "target: up 5%": of another matter.
  const mark = items[stated.at - 2];
  if (mark?.kind !== 'mark' || (mark.mark !== ',' && mark.mark !== ';')) return undefined;
  const behind = items.slice(stated.at + 1, opening.partner);
  if (behind.length > 1 || behind.some(({ kind }) => kind !== 'word')) return undefined;
  const current = hostOf(passage, stated.parenthesis);
  if (!current || !isPlainAmount(current) || !sameUnit(current, base) || current.depth + 1 !== stated.depth)
    return undefined;
  const way = stated.role === 'decrease' ? exceeds(base, current) : exceeds(current, base);
  return way && changeComesNear(stated, current, base) ? { base, current, sure: true } : undefined;
}

/** "FY2024:", "2023:", "last year:". */
function namesTime(opening: readonly Item[]): boolean {
  const colon = opening.findIndex(item => item.kind === 'mark' && item.mark === ':');
  const first = opening[0];
  if (colon < 1 || !first) return false;
  return (
    (first.kind === 'word' && /^(?:fy)?(?:19|20)\d\d$/u.test(first.lower)) ||
    (first.kind === 'cue' && first.cue === 'earlier' && colon === 1)
  );
}
