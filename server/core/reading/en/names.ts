/** How English names of bodies, places and posts begin, and what stands between them in a list. */
import type { Lexicon } from '../prose/lexicon.ts';

export const englishNames = {
  plurals: [],
  posts: ['chair', 'chairman', 'chairwoman', 'chairperson', 'director', 'secretary'],
  shortened: ['mr', 'mrs', 'ms', 'dr', 'st', 'no'],
  placing: ['for', 'in', 'at', 'across', 'on', 'within', 'throughout', 'from', 'over', 'during', 'between', 'per'],
  belonging: ['of', 'under', 'in', 'at'],
  owning: ['of'],
  together: [],
  joiningNames: ['along'],
  placeWords: [],
  nameHeads: ['department of', 'ministry of', 'office of', 'the'],
  bodies: ['units', 'agencies', 'departments', 'bodies', 'offices'],
  countingWords: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} satisfies Partial<Lexicon>;
