/**
 * Columns of periods that hold the ones before them: "Tháng 1 | Tháng 2 | Tháng 3 | Quý I | … | 6 tháng".
 */
import type { Column } from '../../../model/table.ts';
import { monthsIn, normal, startsWithPhrase } from '../../../reading/tables/words.ts';
import { sumAcross } from '../across.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

/** A period is the sum of the shorter ones since the last that is as long, where these are as many months as it has. */
export function periodFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  let open: { readonly column: Column; readonly months: number }[] = [];
  for (const column of additiveColumns(context)) {
    const months = monthsOf(column, context);
    if (months === 0 || (open.length > 0 && group(open[0]!.column) !== group(column))) {
      open = [];
      if (months === 0) continue;
    }
    const from = open.findLastIndex(other => other.months >= months) + 1;
    const parts = open.slice(from);
    if (parts.length >= 2 && parts.reduce((sum, part) => sum + part.months, 0) === months) {
      const words = [...parts.map(part => part.column.title), column.title].join(' | ');
      families.push(
        sumAcross(
          context,
          column,
          parts.map(part => part.column),
          words,
          'words',
        ),
      );
    }
    open = [...open.slice(0, from), { column, months }];
  }
  return families;
}

/** "Lũy kế 9 tháng" is nine months. */
function monthsOf({ title }: Column, { lexicon }: TableContext): number {
  const text = normal(title);
  const cumulative = (lexicon.cues.cumulative ?? []).find(phrase => startsWithPhrase(text, phrase));
  return monthsIn(cumulative ? text.slice(cumulative.length).trim() : text, lexicon);
}

function group({ path }: Column): string {
  return path.join('|');
}
