/**
 * "Đàn lợn 45.000 con, đàn bò tăng 3,7% so với cùng kỳ (8.200 con)": what has changed is named before the change itself, in other words than
 * the value that stands before; of that it is said only where it comes near.
 */
import type { Claim } from '../../claim.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import { changeComesNear } from './near.ts';

/** The change is claimed of a value before it against a base behind it, and has a subject of its own. */
export function isOfOwnSubject(passage: Passage, stated: QuantityItem, { operands }: Claim): boolean {
  const [now, before] = operands;
  if (operands.length < 2 || now!.span.start > stated.span.start || before!.span.start < stated.span.start)
    return false;
  if (!namesOther(passage, stated, ` ${now!.label} ${now!.noun} `.toLowerCase().normalize('NFC'))) return false;
  const [current, base] = [now, before].map(one => passage.quantities.find(({ quantity }) => quantity === one));
  return current !== undefined && base !== undefined && !changeComesNear(stated, current, base);
}

/** Two words or more stand between the mark before a change and its verb, and one of them is not said of the value. */
export function namesOther({ items, language: { lexicon } }: Passage, stated: QuantityItem, own: string): boolean {
  let words = 0;
  let other = false;
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'mark') return item.mark !== '(' && other && words > 1;
    if (item.kind === 'cue' && compares.has(item.cue)) return false;
    if (item.kind === 'cue' && !names.has(item.cue)) continue;
    words++;
    const light = [lexicon.copulas, lexicon.soFar, lexicon.fillers].some(known => known.includes(item.lower));
    other ||= (item.kind === 'cue' || !light) && !own.includes(` ${item.lower} `);
  }
  return false;
}

/** What a change is against may stand before it. */
const compares: ReadonlySet<Cue> = new Set<Cue>(['base', 'earlier', 'time', 'average']);

/** Words of these name what has changed. */
const names: ReadonlySet<Cue> = new Set<Cue>(['plan', 'target', 'total', 'identifier', 'from']);
