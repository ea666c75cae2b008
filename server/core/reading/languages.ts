/**
 * The languages prose is read in: by its letters first, then by how the report prints its numbers.
 */
import { memo } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { isEnglishText } from '../figures/words-of-languages.ts';
import { englishLexicon } from './en/lexicon.ts';
import { englishNumberWords } from './en/number-words.ts';
import { type Language, language } from './prose/items/items.ts';
import type { Lexicon } from './prose/lexicon.ts';
import { vietnameseLexicon } from './vi/lexicon.ts';
import { vietnameseNumberWords } from './vi/number-words.ts';

/** Of every language that reports are read in. */
export const lexicons: readonly Lexicon[] = [vietnameseLexicon, englishLexicon];

/** The language of a report in this style; a text may be in the other, see `languageOf`. */
export const languageFor: (style: NumberStyle) => Language = memo(style =>
  style.id === 'en' ? english(style) : vietnamese(style),
);

const english = memo((style: NumberStyle) => language(englishLexicon, style, englishNumberWords));
const vietnamese = memo((style: NumberStyle) => language(vietnameseLexicon, style, vietnameseNumberWords));

/** The language of `text`: Vietnamese is often printed with English numbers, English never with Vietnamese ones. */
export function languageOf(text: string, style: NumberStyle): Language {
  return style.id === 'en' && isEnglishText(text) ? english(style) : vietnamese(style);
}
