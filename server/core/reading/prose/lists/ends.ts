/** How far a list may run. */
import type { CueItem, MarkItem, Passage } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';

/** In items. */
export const longestList = 500;

/** Words after which another list begins, so that one before them has ended. */
const ends: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'besides']);

/** A list runs to the end of its parenthesis, its sentence, or the next "trong đó". */
export function endOfList(passage: Passage, cue: CueItem | MarkItem, at: number): number {
  let end = at + 1;
  for (; end < passage.items.length && end < at + longestList; end++) {
    const item = passage.items[end]!;
    if (item.sentence !== cue.sentence) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner === cue.parenthesis) break;
    if (item.kind === 'cue' && item.depth === cue.depth && ends.has(item.cue)) break;
  }
  return end;
}

export function endOfSentence(passage: Passage, from: number): number {
  const { sentence, depth } = passage.items[from]!;
  let end = from + 1;
  while (end < passage.items.length && end < from + longestList) {
    const item = passage.items[end]!;
    if (item.sentence !== sentence || item.depth < depth) break;
    end++;
  }
  return end;
}
