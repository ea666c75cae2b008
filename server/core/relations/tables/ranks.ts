/**
 * Places by another column: "Điểm | Xếp hạng", "Tỷ lệ giải ngân (%) | Xếp thứ". By which column, and whether the largest
 * or the least comes first, the figures of the other rows say.
 */
import { compare, decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { rational } from '../../figures/rational.ts';
import { fewAmong } from '../../lists.ts';
import type { OutlineRow } from '../../model/outline.ts';
import type { Column } from '../../model/table.ts';
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
    const values = [...context.amounts, ...context.percents].filter(({ index }) => index !== rank.index);
    const found = values
      .flatMap(value => [1, -1].flatMap(way => rankedBy(context, rows, rank, value, way as 1 | -1) ?? []))
      .sort((a, b) => a.fails - b.fails || Math.abs(a.value.index - rank.index) - Math.abs(b.value.index - rank.index));
    return found[0] ? [familyOf(context, rank, found[0])] : [];
  });
}

const fewestRows = 4;
const mostRows = 200;

interface Ranked {
  readonly value: Column;
  readonly fails: number;
  /** Of the rows with a place and a figure that no other has. */
  readonly places: readonly { readonly row: OutlineRow; readonly expected: number }[];
}

function rankedBy(
  context: TableContext,
  rows: readonly OutlineRow[],
  rank: Column,
  value: Column,
  way: 1 | -1,
): Ranked | undefined {
  const ranked = rows.flatMap((row): { row: OutlineRow; own: Figure; place: Figure }[] => {
    const [own, place] = [value, rank].map(column => context.operand(row.row, column).figure);
    return own && place ? [{ row, own, place }] : [];
  });
  if (ranked.length < rows.length) return undefined;
  const sorted = [...ranked].sort((a, b) => way * compare(b.own.value, a.own.value));
  const places: { readonly row: OutlineRow; readonly expected: number }[] = [];
  let fails = 0;
  for (const [index, { row, own, place }] of sorted.entries()) {
    const isTied = [sorted[index - 1], sorted[index + 1]].some(
      other => other && compare(other.own.value, own.value) === 0,
    );
    if (isTied) continue;
    places.push({ row, expected: index + 1 });
    if (compare(place.value, decimal(index + 1)) !== 0) fails++;
    if (fails > 1) return undefined;
  }
  return places.length >= fewestRows ? { value, fails, places } : undefined;
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
