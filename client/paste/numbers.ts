/**
 * How a copied table writes its numbers: an Excel set to English shows 1,991 and 84.17% where a Vietnamese report has
 * 1.991 and 84,17%.
 */
import type { HeadedTable } from './headed.ts';
import { isFigure } from './headed.ts';

export type Writing = 'vi' | 'en' | 'unknown';

/** Only cells that can be read in one way say something; a table that says both says nothing. */
export function writingOf(table: HeadedTable): Writing {
  let vi = 0;
  let en = 0;
  for (const row of table.rows) {
    for (const { kind, cell } of row) {
      if (kind !== 'cell' || !isFigure(cell.text)) continue;
      const said = writingOfText(cell.text);
      if (said === 'vi') vi++;
      else if (said === 'en') en++;
    }
  }
  if (vi > 0 && en === 0) return 'vi';
  return en > 0 && vi === 0 ? 'en' : 'unknown';
}

function writingOfText(text: string): Writing {
  const digits = text.replace(/[^\d.,]/gu, '');
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return 'unknown';
  const mark = digits[last];
  const both = digits.includes(',') && digits.includes('.');
  const several = digits.indexOf(mark!) !== last;
  const decimals = digits.length - last - 1;
  if (both && !several) return mark === ',' ? 'vi' : 'en';
  if (several) return mark === ',' ? 'en' : 'vi';
  // One mark only: three digits behind it say nothing, another number of digits makes it the decimal mark.
  if (decimals === 3) return 'unknown';
  return mark === ',' ? 'vi' : 'en';
}

/** The same figure in Vietnamese writing; marks change places, digits stay as they are. */
export function inVietnamese(text: string): string {
  return isFigure(text) ? text.replace(/[.,]/gu, mark => (mark === ',' ? '.' : ',')) : text;
}
