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
