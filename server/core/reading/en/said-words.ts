/** English words by which a text names a change or an average. */
import type { SaidWords } from '../said-words.ts';

export const englishSaidWords: SaidWords = {
  opposites: [
    ['rose', 'fell'],
    ['up', 'down'],
    ['increased', 'decreased'],
    ['an increase', 'a decrease'],
    ['a rise', 'a fall'],
  ],
  changes: [],
  averages: ['average', 'yield', 'density'],
};
