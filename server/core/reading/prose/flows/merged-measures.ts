/**
 * What merged places come to: "nhập xã A (diện tích 18,40 km2, dân số 6.120 người) và xã B (22,15 km2 …) thành xã C có diện
 * tích 40,55 km2, dân số 13.965 người"; or, as resolutions say it, "trên cơ sở nhập toàn bộ diện tích tự nhiên là … của xã
 * A và … của xã B. Sau khi sắp xếp, xã C có diện tích tự nhiên là …".
 */
import type { Claim } from '../../claim.ts';
import { isAmount, sameUnit } from '../items/amounts.ts';
import type { CueItem, Passage, QuantityItem } from '../items/items.ts';
import { reach } from '../items/navigate.ts';
import { sum } from '../lists/claims.ts';
import { sumComesNear } from '../lists/nearness.ts';

export function* readMergedMeasures(passage: Passage): Generator<Claim> {
  for (const at of passage.cues) {
    const item = passage.items[at]!;
    if (item.kind !== 'cue' || item.cue !== 'merge') continue;
    const after = resultOf(passage, item, at);
    if (after === undefined) continue;
    for (const measure of passage.language.lexicon.extensive) yield* measured(passage, at, after, measure);
  }
}

/** From where on the merged place is spoken of: behind "thành", or in a sentence that begins with "sau khi …". */
function resultOf({ items, language: { lexicon } }: Passage, merge: CueItem, from: number): number | undefined {
  for (let at = from + 1; at < items.length && at < from + 240; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && item.cue === 'merge' && item.sentence === merge.sentence) return undefined;
    if (item.sentence === merge.sentence) {
      if (item.kind === 'cue' && item.cue === 'into' && item.depth === merge.depth) return at;
      continue;
    }
    if (item.kind === 'mark' && item.sentence === merge.sentence + 1) continue;
    return item.kind === 'word' && lexicon.afterwards.includes(item.lower) ? at : undefined;
  }
  return undefined;
}

/** `measure`: what adds up when places are merged. */
function* measured(passage: Passage, from: number, after: number, measure: string): Generator<Claim> {
  const { sentence } = passage.items[after]!;
  const parts: QuantityItem[] = [];
  const wholes: QuantityItem[] = [];
  const first = passage.quantities.findIndex(({ at }) => at > from);
  if (first < 0) return;
  for (const item of passage.quantities.slice(first, first + reach)) {
    if (item.at > after && item.sentence !== sentence) break;
    if (!isAmount(item) || !item.quantity.label.toLowerCase().normalize('NFC').includes(measure)) continue;
    if (item.quantity.approximate) return;
    (item.at < after ? parts : wholes).push(item);
  }
  const [whole, ...others] = wholes;
  if (!whole || others.length > 0 || parts.length < 2 || !parts.every(part => sameUnit(part, whole))) return;
  if (sumComesNear(parts, whole)) yield sum(passage, whole, parts, 'structure');
}
