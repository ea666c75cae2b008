/** Words before the subject of a share that say of which time, place or matter it is. */
import type { Passage, QuantityItem } from '../items/items.ts';
import { wordsOf } from './base-words.ts';

/**
 * "Trong lĩnh vực đất đai, khiếu nại chiếm 41%", "Đến năm 2026, hộ nghèo chiếm 15%": what stands before the comma at `mark`, with no figure in it, narrows
 * the subject; "trong đó", "về trình độ" do not.
 */
export function isLed({ items, language: { lexicon } }: Passage, stated: QuantityItem, mark: number): boolean {
  const comma = items[mark];
  if (comma?.kind !== 'mark' || comma.mark !== ',' || comma.sentence !== stated.sentence) return false;
  let timed = false;
  let first = mark;
  for (let at = mark - 1; at >= 0; at--) {
    const item = items[at]!;
    if (item.sentence !== stated.sentence || (item.kind === 'mark' && item.mark === ';')) break;
    if (item.kind === 'quantity' && item.role !== 'aside') return false;
    timed = timed || (item.kind === 'cue' && timely.has(item.cue));
    if (item.kind !== 'mark') first = at;
  }
  const opening = items[first];
  if (opening?.kind === 'cue' && (opening.cue === 'of-which' || opening.cue === 'base')) return false;
  const [word] = opening ? wordsOf(opening) : [];
  return timed || (word !== undefined && [...lexicon.placing, ...lexicon.outOf].includes(word));
}

const timely: ReadonlySet<string> = new Set(['time', 'earlier', 'target', 'norm']);
