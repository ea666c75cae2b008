/**
 * The languages prose is read in, by how the report prints its numbers.
 */
import { memo } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Language, language } from './prose/items.ts';
import { vietnameseLexicon } from './vi/lexicon.ts';
import { vietnameseNumberWords } from './vi/number-words.ts';

export const languageFor: (style: NumberStyle) => Language = memo(style =>
  language(vietnameseLexicon, style, vietnameseNumberWords),
);
