/** Which words a table is read by. */
import type { NumberStyle } from '../../figures/figure.ts';
import { englishTables } from '../en/tables.ts';
import { vietnameseTables } from '../vi/tables.ts';
import type { TableLexicon } from './lexicon.ts';

/** By its titles: Vietnamese letters decide; without any, the style of the numbers does. */
export function lexiconFor(titles: string, style: NumberStyle): TableLexicon {
  if (/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(titles.normalize('NFC')))
    return vietnameseTables;
  return style.id === 'en' ? englishTables : vietnameseTables;
}
