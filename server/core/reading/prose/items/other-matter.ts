/** Cues that turn to another matter. */
import type { Cue } from '../lexicon.ts';

/** What begins another matter than that of the figure before it. */
export const otherMatter: ReadonlySet<Cue> = new Set<Cue>([
  'and',
  'share',
  'increase',
  'decrease',
  'exceed',
  'of-which',
  'consists',
  'remainder',
]);

/** What begins another matter between "so với năm 2016" and an amount: "… và lãi ròng 40 tỷ đồng". */
export const goesOn: ReadonlySet<Cue> = new Set<Cue>([...otherMatter, 'multiple', 'total']);
