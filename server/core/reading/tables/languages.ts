/** Which words a table is read by. */
import type { NumberStyle } from '../../figures/figure.ts';
import { englishTables } from '../en/tables.ts';
import { vietnameseTables } from '../vi/tables.ts';
import type { TableLexicon } from './lexicon.ts';
import { hasPhrase, normal } from './words.ts';

export const lexicons: readonly TableLexicon[] = [vietnameseTables, englishTables];

/** By its titles: Vietnamese letters decide; without any, the style of the numbers, or two English words or more. */
export function lexiconFor(titles: string, style: NumberStyle): TableLexicon {
  if (/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(titles.normalize('NFC')))
    return vietnameseTables;
  return style.id === 'en' || isInEnglish(titles) ? englishTables : vietnameseTables;
}

function isInEnglish(titles: string): boolean {
  const text = normal(titles);
  return englishPhrases().filter(phrase => hasPhrase(text, phrase)).length >= 2;
}

let phrases: readonly string[] | undefined;

/** Of four letters or more: shorter words may be anything. */
function englishPhrases(): readonly string[] {
  phrases ??= [...new Set([...Object.values(englishTables.cues).flat(), ...englishTables.totalLabels])].filter(phrase =>
    /^[a-z]{4}/.test(phrase),
  );
  return phrases;
}
