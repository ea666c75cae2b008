/**
 * Differences said behind what they are differences from: "cao hơn năm 2024 (98,86%) 0,26 điểm phần trăm", "thấp hơn đỉnh lũ
 * năm 2007 (15,42 m) là 0,56 m", "trên báo động III (6,50 m) 1,35 m", "cao hơn mục tiêu 95% đề ra là 2,2 điểm phần trăm". The word
 * for the direction stands before what is compared with.
 */
import type { Lexicon } from '../lexicon.ts';
import { sameUnit } from './amounts.ts';
import type { Item, QuantityItem } from './items.ts';

export interface Gap {
  /** What is compared with, in brackets or behind the word for a target. */
  readonly base: QuantityItem;
  readonly role: 'increase' | 'decrease' | 'exceed';
  /** Where the word for the direction stands among the items. */
  readonly at: number;
}

/** The gap that a figure states, looking back a bounded number of items; undefined where other figures or marks stand between. */
export function gapOf(
  items: readonly Item[],
  quantities: readonly QuantityItem[],
  stated: QuantityItem,
  lexicon: Lexicon,
): Gap | undefined {
  const base = quantities[stated.order - 1];
  if (!base || base.role === 'aside' || stated.quantity.approximate || base.quantity.approximate) return undefined;
  if (!isMeasuredAlike(stated, base)) return undefined;
  const joint = items[stated.at - 1];
  const said = joint?.kind === 'word' && (lexicon.copulas.includes(joint.lower) || lexicon.upTo.includes(joint.lower));
  const end = said ? stated.at - 2 : stated.at - 1;
  if (base.depth === stated.depth) return said ? overTarget(items, stated, base, lexicon) : undefined;
  const close = items[end];
  if (close?.kind !== 'mark' || close.mark !== ')' || base.parenthesis < 0 || close.partner !== base.parenthesis)
    return undefined;
  if (base.depth !== stated.depth + 1) return undefined;
  if (quantities[base.order - 1] && quantities[base.order - 1]!.at > base.parenthesis) return undefined;
  for (let at = base.parenthesis - 1; at >= 0 && at >= base.parenthesis - 16; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) return undefined;
    // "tăng (12 vụ) 15 vụ": compared with nothing.
    const role = at < base.parenthesis - 1 ? directionOf(items, at, lexicon) : undefined;
    if (role) return { base, role, at };
  }
  return undefined;
}

/** "cao hơn mục tiêu 95% đề ra là 2,2 điểm phần trăm": a target right before its number. */
function overTarget(
  items: readonly Item[],
  stated: QuantityItem,
  base: QuantityItem,
  lexicon: Lexicon,
): Gap | undefined {
  if (base.phrase !== stated.phrase || stated.at - base.at > 10) return undefined;
  if (items.slice(base.at + 1, stated.at).some(({ kind }) => kind === 'mark')) return undefined;
  let target = false;
  for (let at = base.at - 1; at >= 0 && at >= base.at - 8; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return undefined;
    if (item.kind === 'cue' && (item.cue === 'target' || item.cue === 'plan')) target = true;
    const role = directionOf(items, at, lexicon);
    if (role) return target ? { base, role, at } : undefined;
  }
  return undefined;
}

function directionOf(items: readonly Item[], at: number, lexicon: Lexicon): Gap['role'] | undefined {
  const item = items[at]!;
  if (item.kind === 'cue') {
    if (item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'exceed') return item.cue;
    // "…, trên báo động III (6,50 m) 1,35 m": behind a comma, before a name.
    const before = items[at - 1];
    const opens = before?.kind === 'mark' && before.mark === ',';
    const next = items[at + 1];
    const level = next !== undefined && 'lower' in next && lexicon.waterMarks.includes(next.lower);
    if (!opens || !level) return undefined;
    if (lexicon.above.includes(item.lower)) return 'increase';
    return lexicon.below.includes(item.lower) ? 'decrease' : undefined;
  }
  return item.kind === 'word' && lexicon.inferior.includes(item.lower) ? 'decrease' : undefined;
}

/** In its unit; or a rate of it: "vượt dự toán giao (386 tỷ đồng) 6,7%". */
function isMeasuredAlike(stated: QuantityItem, base: QuantityItem): boolean {
  const { figure } = stated.quantity;
  if (figure.kind === 'percent') return figure.unit === '%' || base.quantity.figure.kind === 'percent';
  return stated.counted[0] !== '' && stated.counted[0] === base.counted[0] && sameUnit(stated, base);
}
