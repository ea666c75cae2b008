/** Which words a table is read by. */
import type { NumberStyle } from '../../figures/figure.ts';
import { hasVietnameseLetter, isEnglishText } from '../../figures/words-of-languages.ts';
import { englishTables } from '../en/tables.ts';
import { vietnameseTables } from '../vi/tables.ts';
import type { CaptionWords, TableLexicon } from './lexicon.ts';
import { hasPhrase, normal } from './phrases.ts';

export const lexicons: readonly TableLexicon[] = [vietnameseTables, englishTables];

/**
 * By its titles and labels: without a Vietnamese letter, by the style of the numbers or two English words or more. With
 * some, it is Vietnamese but for names in capitals under English titles.
 */
export function lexiconFor(titles: string, style: NumberStyle): TableLexicon {
  if (!isEnglishText(titles)) return vietnameseTables;
  const wanted = style.id !== 'en' ? 2 : hasVietnameseLetter(titles) ? 1 : 0;
  return countEnglish(titles, wanted) >= wanted ? englishTables : vietnameseTables;
}

/** How many of the English words stand in `titles`, as far as `enough`. */
function countEnglish(titles: string, enough: number): number {
  if (enough === 0) return 0;
  const text = normal(titles);
  // Words of no Vietnamese text, with or without its marks.
  if (/(?<!\p{L})(?:and|of)(?!\p{L})/u.test(text)) return enough;
  let found = 0;
  for (const phrase of englishPhrases()) if (hasPhrase(text, phrase) && ++found >= enough) break;
  return found;
}

let phrases: readonly string[] | undefined;

/** Of four letters or more: shorter words may be anything. */
function englishPhrases(): readonly string[] {
  phrases ??= [...new Set([...Object.values(englishTables.cues).flat(), ...englishTables.totalLabels])].filter(phrase =>
    /^[a-z]{4}/.test(phrase),
  );
  return phrases;
}

/** The patterns that captions of any language are read by, as one; a group of its own. */
export function captionWords(...kinds: readonly (keyof CaptionWords)[]): string {
  return `(${lexicons.flatMap(({ captions }) => kinds.flatMap(kind => captions[kind])).join('|')})`;
}
