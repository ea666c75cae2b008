/** The plan and how far it was passed or missed, alone in the bracket behind what was reached: "14 cuộc (kế hoạch 12, vượt 02)". */
import type { Claim } from '../../claim.ts';
import { exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside } from '../items/navigate.ts';
import { ofComparison } from './comparisons.ts';
import { byDifference, isPlainValue } from './values.ts';

export function planInBracket(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, language } = passage;
  if (stated.parenthesis < 0 || stated.quantity.approximate) return undefined;
  const word = items[stated.at - 1];
  const [plan, base] = items.slice(stated.parenthesis + 1, stated.parenthesis + 3);
  if (word?.kind === 'mark' || word?.kind === 'quantity' || plan?.kind !== 'cue' || plan.cue !== 'plan')
    return undefined;
  const rises = stated.role === 'exceed' && word?.kind === 'cue';
  if (!rises && !(word && language.lexicon.lacking.includes(word.lower))) return undefined;
  const [first, second, ...more] = inside(passage, stated.parenthesis);
  if (first !== base || second !== stated || more.length > 0 || !first || !isAmount(first)) return undefined;
  const current = hostOf(passage, stated.parenthesis);
  if (!current || !isAmount(current) || current.depth !== stated.depth - 1 || !isPlainValue(passage, current))
    return undefined;
  if (current.quantity.approximate || first.quantity.approximate || !sameUnit(first, current)) return undefined;
  // "14 cuộc tại 9 xã (kế hoạch 12 cuộc, …)": of its noun, where it has one.
  if (first.counted[0] !== '' && first.counted[0] !== current.counted[0]) return undefined;
  // Said of others before it where it is on the other side of the plan.
  if (exceeds(rises ? first : current, rises ? current : first)) return undefined;
  const opening = items[stated.parenthesis]!;
  const behind = items.slice(stated.at + 1, opening.kind === 'mark' ? opening.partner : stated.at + 2);
  // "vượt 02 cuộc so với cùng kỳ": another base.
  if (behind.length > 4 || behind.some(({ kind }) => kind !== 'word')) return undefined;
  const marks = items.slice(first.at + 1, stated.at).filter(({ kind }) => kind === 'mark');
  if (marks.length !== 1 || items.slice(current.at + 1, stated.parenthesis).some(({ kind }) => kind === 'mark'))
    return undefined;
  if (isPercent(stated))
    return ofComparison(
      passage,
      { ...stated, role: rises ? 'increase' : 'decrease' },
      { current, base: first, sure: true },
    );
  if (stated.counted[0] !== '' && stated.counted[0] !== current.counted[0]) return undefined;
  return byDifference(passage, { stated, current, base: first, rises, certainty: 'structure' });
}
