/**
 * Which rows of a table stand out when it is printed: totals and the heads of groups bold, measures in italics. More rows
 * than the model has kinds for: nothing is computed from this.
 */
import { memo } from '../../derive.ts';
import { romanValue } from '../../model/names.ts';
import type { Row, Table } from '../../model/table.ts';
import { lexicons } from '../../reading/tables/languages.ts';
import { isTotalLabel, opensLikeTotal } from '../../reading/tables/totals.ts';

/** The class of a row: group, total, measure or none. */
export type RowLook = 'g' | 't' | 'm' | '';

// Right because a table is immutable.
/** One for each row of the table. */
export const rowLooks = memo((table: Table): readonly RowLook[] => {
  const { rows } = table;
  // What one Roman number is, all are: the last of them may have no rows under it.
  const roman = rows.some(({ kind, number }) => kind === 'group' && isRoman(number));
  let likeTotals = 0;
  for (const row of rows) if (row.kind === 'plain' && isLikeTotal(row)) likeTotals++;
  // A list of amounts that are all called totals has none of its own.
  const few = likeTotals * 2 < rows.length;
  return rows.map((row, index) => lookOf(row, roman, few && index > 0));
});

function lookOf(row: Row, roman: boolean, totalsMayBegin: boolean): RowLook {
  switch (row.kind) {
    case 'group':
      return 'g';
    case 'total':
      return 't';
    case 'measure':
      return 'm';
    case 'plain':
      if (roman && isRoman(row.number)) return 'g';
      return isNamedTotal(row) || (totalsMayBegin && isLikeTotal(row)) ? 't' : '';
    default:
      return row.kind satisfies never;
  }
}

function isRoman(number: string | undefined): boolean {
  return number !== undefined && romanValue(number.replace(/[.)]$/, '')) !== undefined;
}

function isNamedTotal({ number, label }: Row): boolean {
  return number === undefined && label !== '' && lexicons.some(lexicon => isTotalLabel(label, lexicon));
}

/** "Total income", "All specialties", "Toàn tỉnh". */
function isLikeTotal({ number, label }: Row): boolean {
  return number === undefined && label !== '' && lexicons.some(lexicon => opensLikeTotal(label, lexicon));
}
