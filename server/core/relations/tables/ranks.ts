/**
 * Places by another column: "Điểm | Xếp hạng", "Tỷ lệ giải ngân (%) | Xếp thứ". By which column, and whether the largest
 * or the least comes first, the figures of the other rows say.
 */
import { compare, type Decimal, decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { rational } from '../../figures/rational.ts';
import { fewAmong } from '../../lists.ts';
import type { Column } from '../../model/table.ts';
import type { OutlineRow } from '../../model/tables/outline.ts';
import type { Relation } from '../relation.ts';
import { inferred, type TableContext } from './context.ts';
import type { ColumnFamily } from './family.ts';

/** None where more than one row has another place than its figure gives it. */
export function rankFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const ranks = context.table.columns.filter(column => context.cues(column).has('rank'));
  if (ranks.length === 0) return [];
  const rows = fewAmong(outline, mostRows, ({ figures, total }) => figures && !total);
  if (!rows || rows.length < fewestRows) return [];
  return ranks.flatMap(rank => {
    const ranked = withPlaces(rows, rank, context);
    const values = [...context.amounts, ...context.percents].filter(({ index }) => index !== rank.index);
    const found = values
      .flatMap(value => [1, -1].flatMap(way => rankedBy(context, ranked, rank, value, way as 1 | -1) ?? []))
      .sort((a, b) => a.fails - b.fails || Math.abs(a.value.index - rank.index) - Math.abs(b.value.index - rank.index));
    return found[0] ? [familyOf(context, rank, found[0])] : [];
  });
}

/** Without the last rows that have no place: "Điểm trung bình", "Trung vị". */
export function withPlaces(rows: readonly OutlineRow[], rank: Column, context: TableContext): readonly OutlineRow[] {
  let end = rows.length;
  while (end > rows.length - mostBehind && end > 0 && !context.operand(rows[end - 1]!.row, rank).figure) end--;
  return end === rows.length ? rows : rows.slice(0, end);
}

const mostBehind = 3;
const fewestRows = 4;
const mostRows = 200;

interface Ranked {
  readonly value: Column;
  readonly fails: number;
  /** Of the rows whose place is told. */
  readonly places: readonly Place[];
}

interface Place {
  readonly row: OutlineRow;
  readonly expected: number;
}

interface Standing {
  readonly row: OutlineRow;
  readonly place: Figure;
  /** How many are better, how many different figures are, and how many are equal, with itself. */
  readonly better: number;
  readonly levels: number;
  readonly equals: number;
}

function rankedBy(
  context: TableContext,
  rows: readonly OutlineRow[],
  rank: Column,
  value: Column,
  way: 1 | -1,
): Ranked | undefined {
  const standings = standingsBy(context, rows, rank, value, way);
  if (!standings) return undefined;
  const placeOf = new Map(standings.map(({ row, place }) => [row, place.value]));
  const isAmiss = ({ row, expected }: Place): boolean => compare(placeOf.get(row)!, decimal(expected)) !== 0;
  const found = ways(standings).map(places => ({ value, places, fails: places.filter(isAmiss).length }));
  const [best] = found.sort((a, b) => a.fails - b.fails);
  return best && best.fails <= 1 && best.places.length >= fewestRows ? best : undefined;
}

function standingsBy(
  context: TableContext,
  rows: readonly OutlineRow[],
  rank: Column,
  value: Column,
  way: 1 | -1,
): readonly Standing[] | undefined {
  const ranked = rows.flatMap((row): { row: OutlineRow; own: Figure; place: Figure }[] => {
    const [own, place] = [value, rank].map(column => context.operand(row.row, column).figure);
    return own && place ? [{ row, own, place }] : [];
  });
  if (ranked.length < rows.length) return undefined;
  const sorted = [...ranked].sort((a, b) => way * compare(b.own.value, a.own.value));
  const groups: (typeof ranked)[] = [];
  for (const each of sorted) {
    const group = groups.at(-1);
    if (group && compare(group[0]!.own.value, each.own.value) === 0) group.push(each);
    else groups.push([each]);
  }
  let better = 0;
  return groups.flatMap((group, levels) => {
    const standings = group.map(({ row, place }) => ({ row, place, better, levels, equals: group.length }));
    better += group.length;
    return standings;
  });
}

/**
 * The places that equals may have: 1, 2, 2, 4; or 1, 2, 2, 3; or any of 2 and 3, told apart by what is not printed.
 * The likeliest first.
 */
function ways(standings: readonly Standing[]): readonly (readonly Place[])[] {
  const skipping = standings.map(({ row, better }) => ({ row, expected: better + 1 }));
  if (standings.every(({ equals }) => equals === 1)) return [skipping];
  const dense = standings.map(({ row, levels }) => ({ row, expected: levels + 1 }));
  const apart = standings
    .filter(({ place, better, equals }) => equals === 1 || !isBetween(place.value, better + 1, better + equals))
    .map(({ row, better }) => ({ row, expected: better + 1 }));
  return [skipping, dense, apart];
}

function isBetween(place: Decimal, first: number, last: number): boolean {
  return compare(place, decimal(first)) >= 0 && compare(place, decimal(last)) <= 0;
}

function familyOf(context: TableContext, rank: Column, { value, places }: Ranked): ColumnFamily {
  return {
    strength: 'blind',
    decided: 'structure',
    size: places.length,
    key: `rank:${rank.index}`,
    relation(index): Relation {
      const { row, expected } = places[index]!;
      return inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result: context.operand(row.row, rank),
        expression: { kind: 'constant', value: rational(BigInt(expected)) },
        operands: [context.operand(row.row, value)],
        words: rank.title,
        row: row.row,
        column: rank,
        data: { rule: rank.title, ranked: value.title },
      });
    },
  };
}
