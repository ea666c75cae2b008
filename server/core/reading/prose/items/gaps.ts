/**
 * Differences said behind the brackets that hold what they are differences from: "cao hơn năm 2024 (98,86%) 0,26 điểm phần
 * trăm", "thấp hơn đỉnh lũ năm 2007 (15,42 m) là 0,56 m". The word for the direction stands before what is compared with.
 */
import type { Lexicon } from '../lexicon.ts';
import { sameUnit } from './amounts.ts';
import type { CueItem, Item, QuantityItem } from './items.ts';

export interface Gap {
  /** What stands in the brackets. */
  readonly base: QuantityItem;
  /** The word for the direction: cao hơn, giảm, vượt. */
  readonly cue: CueItem & { readonly cue: Direction };
  /** Where it stands among the items. */
  readonly at: number;
}

type Direction = 'increase' | 'decrease' | 'exceed';

/** The gap that a figure states, looking back at most 16 items; undefined where other figures or marks stand between. */
export function gapOf(
  items: readonly Item[],
  quantities: readonly QuantityItem[],
  stated: QuantityItem,
  { copulas, upTo }: Lexicon,
): Gap | undefined {
  const base = quantities[stated.order - 1];
  if (!base || base.depth !== stated.depth + 1 || base.parenthesis < 0) return undefined;
  const joint = items[stated.at - 1];
  const said = joint?.kind === 'word' && (copulas.includes(joint.lower) || upTo.includes(joint.lower));
  const close = items[said ? stated.at - 2 : stated.at - 1];
  if (close?.kind !== 'mark' || close.mark !== ')' || close.partner !== base.parenthesis) return undefined;
  if (stated.quantity.approximate || base.quantity.approximate || base.role === 'aside') return undefined;
  if (quantities[base.order - 1] && quantities[base.order - 1]!.at > base.parenthesis) return undefined;
  for (let at = base.parenthesis - 1; at >= 0 && at >= base.parenthesis - 16; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) return undefined;
    if (item.kind !== 'cue' || !isDirected(item)) continue;
    // "tăng (12 vụ) 15 vụ": compared with nothing.
    const compares = at < base.parenthesis - 1 && isMeasuredAlike(stated, base);
    return compares ? { base, cue: item, at } : undefined;
  }
  return undefined;
}

function isDirected(item: CueItem): item is CueItem & { readonly cue: Direction } {
  return item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'exceed';
}

/** In its unit; or a rate of it: "vượt dự toán giao (386 tỷ đồng) 6,7%". */
function isMeasuredAlike(stated: QuantityItem, base: QuantityItem): boolean {
  const { figure } = stated.quantity;
  if (figure.kind === 'percent') return figure.unit === '%' || base.quantity.figure.kind === 'percent';
  return stated.counted[0] !== '' && stated.counted[0] === base.counted[0] && sameUnit(stated, base);
}
