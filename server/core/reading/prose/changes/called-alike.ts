/**
 * Several measures compared at once, each by its name: "Thụ lý 8.934 vụ, giải quyết 7.970 vụ. So với cùng kỳ (thụ lý 7.852 vụ, giải
 * quyết 7.124 vụ), số thụ lý tăng 1.082 vụ, số giải quyết tăng 846 vụ".
 */
import { isPercent, sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { wordsBefore } from '../shares/wholes.ts';
import { type Comparison, isPlainAmount } from './times.ts';
import { isChange } from './values.ts';

/** The values in the parenthesis behind "so với …" and before it that are called as the change is. */
export function calledAlike(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (!isChange(stated) || stated.role === 'exceed') return undefined;
  const name = nameOf(passage, stated);
  if (name === '') return undefined;
  const around = passage.quantities
    .slice(Math.max(0, stated.order - 16), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isPlainAmount(item))
    .filter(item => isPercent(stated) || sharesNoun(item, stated))
    .filter(item => plain(passage, wordsBefore(passage, item)) === name);
  const [current, base, ...others] = around;
  if (!current || !base || others.length > 0 || !sharesNoun(current, base)) return undefined;
  if (base.sentence !== stated.sentence || base.depth !== stated.depth + 1 || current.depth !== stated.depth)
    return undefined;
  return base.parenthesis >= 0 && compares(passage, base.parenthesis) ? { base, current, sure: true } : undefined;
}

/** The words between the mark before a change and the word for it: "số thụ lý (tăng)". */
function nameOf(passage: Passage, { at: from, phrase }: QuantityItem): string {
  const { items, text } = passage;
  let end = from;
  while (end > 0) {
    const item = items[end - 1]!;
    if (item.kind !== 'cue' || !(item.cue === 'increase' || item.cue === 'decrease')) break;
    end--;
  }
  let start = end;
  while (start > 0 && end - start < 10) {
    const item = items[start - 1]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== phrase) break;
    start--;
  }
  if (start === end) return '';
  return plain(
    passage,
    text
      .slice(items[start]!.span.start, items[end - 1]!.span.end)
      .toLowerCase()
      .normalize('NFC'),
  );
}

/** Without "số", "đã" and the like. */
function plain({ language: { lexicon } }: Passage, words: string): string {
  return words
    .split(/\s+/u)
    .filter(word => word !== '' && !lexicon.stopWords.includes(word) && !lexicon.copulas.includes(word))
    .join(' ');
}

/** "So với cùng kỳ năm 2024 (". */
function compares({ items, language: { lexicon } }: Passage, parenthesis: number): boolean {
  for (let at = parenthesis - 1; at >= 0 && at >= parenthesis - 10; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) return false;
    if (item.kind === 'cue' && item.cue === 'base') return opensWith(item.lower, lexicon.comparing);
  }
  return false;
}
