/**
 * Figures that stand in words of comparison, "So với dự toán cả năm 14.500 triệu đồng …; so với 9 tháng năm 2023 (9.200 triệu đồng)
 * …": what others are compared with. They are bases; what is said next is said of the topic, not of them.
 */
import type { Claim } from '../../claim.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { saysOnlyTime } from './values.ts';

/** Right behind "so với", words of what is compared with, and its time; or first in the brackets behind those. */
export function standsCompared(passage: Passage, amount: QuantityItem): boolean {
  const { items, language } = passage;
  const enclosed = amount.parenthesis >= 0 && saysOnlyTime(passage, amount.parenthesis, amount.at);
  const end = enclosed ? amount.parenthesis : amount.at;
  let timed = end;
  for (let at = end - 1; at >= 0 && at >= end - farthest; at--) {
    const item = items[at]!;
    if (item.sentence !== amount.sentence) return false;
    if (item.kind === 'cue' && item.cue === 'base') {
      // "So với cùng kỳ xảy ra 14 vụ": behind the time something else is told.
      return opensWith(item.lower, language.lexicon.comparing) && (timed === end || saysOnlyTime(passage, timed, end));
    }
    if ((item.kind === 'mark' && !within.has(item.mark)) || (item.kind === 'quantity' && item.role !== 'aside'))
      return false;
    if (item.kind === 'cue' && telling.has(item.cue)) return false;
    if (item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'time') && timed === end) timed = at;
  }
  return false;
}

/** Marks of dates and names do not end what is compared. */
const within: ReadonlySet<string> = new Set(['/', '-', '–', ':']);

const telling: ReadonlySet<string> = new Set([
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'of-which',
  'consists',
  'and',
]);

/** How many words what is compared with is called by, at most. */
const farthest = 16;

/** The value that a change is said of is itself what others are compared with. */
export function isOfCompared(passage: Passage, { form, certainty, stated, operands }: Claim): boolean {
  if (form !== 'relative-change' && form !== 'difference' && form !== 'share') return false;
  if (operands.length < 2 || certainty === 'explicit') return false;
  const current = passage.quantities.find(({ quantity }) => quantity === operands[0]);
  // "đạt 1,49% so với dân số (9.846 đồng chí/662.480 người)": both stand behind.
  return current !== undefined && current.span.start < stated.span.start && standsCompared(passage, current);
}
