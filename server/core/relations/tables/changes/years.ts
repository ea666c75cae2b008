/**
 * Columns by the years and periods that their titles name.
 */
import type { Column } from '../../../model/table.ts';
import { yearsIn } from '../../../reading/tables/periods.ts';
import { normal } from '../../../reading/tables/phrases.ts';
import type { TableContext } from '../context.ts';

/** The year a title names: "Năm 2018", "31/12/2018", "2018". */
export function yearOf({ title, path }: Column): number | undefined {
  const found = yearsIn([...path, title].join(' '));
  return found.length === 1 ? found[0] : undefined;
}

export function latestYear(columns: readonly Column[]): number | undefined {
  const years = columns.flatMap(column => yearOf(column) ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The column of the earlier period: said so, or the earlier of two years. */
export function earlierColumn(context: TableContext, before: readonly Column[], nearest: Column): Column | undefined {
  const said = before.filter(column => context.allCues(column).has('earlier')).at(-1);
  if (said) return said;
  const years = before.filter(column => yearOf(column) !== undefined);
  if (years.length < 2) return undefined;
  const own = yearOf(nearest) ?? latestYear(years);
  const others = years
    .filter(column => column !== nearest && (own === undefined || yearOf(column)! < own))
    .sort((a, b) => yearOf(b)! - yearOf(a)!);
  // Years that stand over the same columns: the one of the same title.
  const last = others.filter(column => yearOf(column) === yearOf(others[0]!));
  return last.find(({ title }) => last.length > 1 && normal(title) === normal(nearest.title)) ?? others[0];
}

/** "Năm 2025 so với năm 2024 (%) > Lượng": the columns of the two years that are named, of the same title. */
export function betweenYears(
  percent: Column,
  before: readonly Column[],
): readonly [later: Column, earlier: Column] | undefined {
  const years = [...new Set(yearsIn([...percent.path, percent.title].join(' ')))];
  if (years.length !== 2) return undefined;
  const [now, then] = [Math.max(...years), Math.min(...years)].map(year => {
    const own = before.filter(column => yearOf(column) === year);
    const alike = own.filter(column => bareTitle(column) === bareTitle(percent));
    return alike.length > 0 ? alike : own;
  });
  return now?.length === 1 && then?.length === 1 ? [now[0]!, then[0]!] : undefined;
}

/** "Lượng" of "Lượng (tấn)". */
export function bareTitle({ title }: Column): string {
  return normal(title.replace(/\([^()]{0,40}\)/gu, ''));
}
