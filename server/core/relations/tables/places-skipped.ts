/**
 * Places of a ranking that no other column bears out: 1, 2, 2, 4 and 1, 2, 2, 3 are whole, 1, 2, 3, 3, 4, 6 is not. In: a
 * table; out: for each of its columns of places the one that is lacking. Of a ranking of which only some rows are shown
 * more than one is, and nothing is said.
 */
import { compare, decimal } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { fewAmong } from '../../lists.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import { outlineOf } from '../../model/tables/outline.ts';
import { hasPhrase, normal } from '../../reading/tables/phrases.ts';
import { contextOf, type TableContext } from './context.ts';
import { rankFamilies, withPlaces } from './ranks.ts';
import { isOfSome } from './though-failing.ts';

export interface SkippedPlace {
  readonly column: Column;
  /** The row with the place behind the lacking one, or the second of two with one place. */
  readonly row: Row;
  readonly lacking: number;
  /** The place that stands twice, and its first row. */
  readonly twice?: { readonly place: number; readonly row: Row };
}

export function skippedPlaces(table: Table, style: NumberStyle): readonly SkippedPlace[] {
  const context = contextOf(table, style);
  const columns = table.columns.filter(column => context.cues(column).has('rank'));
  if (columns.length === 0 || isOfSome(context) || areRankings(context)) return [];
  const outline = outlineOf(table, context.lexicon);
  const rows = fewAmong(outline, mostRows, ({ figures, total }) => figures && !total);
  if (!rows || rows.length < fewestRows) return [];
  const borneOut = new Set(rankFamilies(context, outline).map(({ key }) => key));
  return columns.flatMap(column => {
    if (borneOut.has(`rank:${column.index}`) || isWider(column, context)) return [];
    const ranked = withPlaces(rows, column, context);
    if (ranked.length < fewestRows) return [];
    const places = ranked.flatMap(({ row }): Placed[] => {
      const figure = context.operand(row, column).figure;
      const place = figure?.kind === 'count' ? Number(figure.text) : Number.NaN;
      return figure && place >= 1 && compare(figure.value, decimal(place)) === 0 ? [{ row, place }] : [];
    });
    const found = places.length === ranked.length ? skippedIn(places) : undefined;
    return found ? [{ column, ...found }] : [];
  });
}

/** "Chỉ số | Xếp hạng": each row has a ranking of its own. */
function areRankings({ table, lexicon }: TableContext): boolean {
  const title = table.labelColumn === undefined ? '' : table.columns[table.labelColumn]!.title;
  return lexicon.indicatorTitles.includes(normal(title));
}

/** "Xếp hạng toàn quốc", or under a caption that says so. */
function isWider({ path, title }: Column, { table, lexicon }: TableContext): boolean {
  const said = normal([...path, title, table.title ?? ''].join(' ; '));
  return lexicon.widerRankings.some(phrase => hasPhrase(said, phrase));
}

const fewestRows = 5;
const mostRows = 200;

interface Placed {
  readonly row: Row;
  readonly place: number;
}

function skippedIn(places: readonly Placed[]): Omit<SkippedPlace, 'column'> | undefined {
  const sorted = [...places].sort((a, b) => a.place - b.place);
  const last = sorted.at(-1)!.place;
  if (sorted[0]!.place !== 1 || last > sorted.length + 1) return undefined;
  const stated = new Set(sorted.map(({ place }) => place));
  const lacking = Array.from({ length: last }, (_, index) => index + 1).filter(place => !stated.has(place));
  const twice = sorted.filter(({ place }, index) => place === sorted[index - 1]?.place);
  const [only] = lacking;
  if (only === undefined || lacking.length > 1 || twice.length > 1) return undefined;
  const [second] = twice;
  if (!second) return { row: sorted.find(({ place }) => place === only + 1)!.row, lacking: only };
  // 2, 2, 4, or 3, 3 with no 2 before them: equals, counted on from either end.
  if (only === second.place + 1 || only === second.place - 1) return undefined;
  const first = sorted.find(({ place }) => place === second.place)!;
  return { row: second.row, lacking: only, twice: { place: second.place, row: first.row } };
}
