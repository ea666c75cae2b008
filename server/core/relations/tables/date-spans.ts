/**
 * "Từ ngày | Đến ngày | Số ngày": a number of days beside the two days it runs between, both counted or only one of
 * them, as the other rows show.
 */
import { decimal, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { rational } from '../../figures/rational.ts';
import { type Column, cellPlace, type Row } from '../../model/table.ts';
import { daysBetween, isRealDate, readDate } from '../../reading/dates.ts';
import { hasPhrase, normal, startsWithPhrase } from '../../reading/tables/phrases.ts';
import type { Expression, Operand } from '../relation.ts';
import { inferred, type TableContext } from './context.ts';
import type { RowFamily } from './family.ts';

export function dateSpanFamilies(context: TableContext): readonly RowFamily[] {
  const { from, to, days } = context.lexicon.dateSpans;
  const { columns } = context.table;
  const begins = (column: Column, phrases: readonly string[]): boolean =>
    phrases.some(phrase => startsWithPhrase(normal(column.title), phrase));
  return context.amounts.flatMap(column => {
    if (!days.some(phrase => hasPhrase(normal([column.title, column.unit ?? ''].join(' ')), phrase))) return [];
    const before = columns.filter(({ index, type }) => index < column.index && (type === 'date' || type === 'text'));
    const last = before.findLast(other => begins(other, to));
    const first = last && before.findLast(other => other.index < last.index && begins(other, from));
    if (!first) return [];
    return [spanFamily(context, column, first, last, 1), spanFamily(context, column, first, last, 0)];
  });
}

/** `more`: 1 where both days are counted. */
function spanFamily(context: TableContext, days: Column, first: Column, last: Column, more: 0 | 1): RowFamily {
  const rule = `${days.title} = ${last.title} - ${first.title}${more === 0 ? '' : ' + 1'}`;
  const difference: Expression = {
    kind: 'difference',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'operand', index: 1 },
  };
  const expression: Expression =
    more === 0 ? difference : { kind: 'sum', of: [difference, { kind: 'constant', value: rational(1) }] };
  return {
    strength: 'words',
    key: `days:${days.index}`,
    relation(row) {
      const result = context.operand(row, days);
      const [until, since] = [last, first].map(column => dayOf(context, row, column, result.figure));
      // Nothing is late where it was done before its day.
      if (!result.figure || !until || !since || isZero(result.figure.value)) return undefined;
      const data = { rule };
      const operands = [until, since];
      const parts = { kind: 'rule', subject: 'rule', result, expression, operands, words: rule } as const;
      return inferred(context, { ...parts, row, column: days, data });
    },
  };
}

const epoch = { year: 2000, month: 1, day: 1 };

/** A day as the number of days since another. */
function dayOf(context: TableContext, row: Row, column: Column, like: Figure | undefined): Operand | undefined {
  const cell = row.cells[column.index]!;
  const read = readDate(cell.text);
  if (!like || !read || !isRealDate(read.date) || read.span.end - read.span.start < cell.text.trim().length)
    return undefined;
  const figure: Figure = {
    ...like,
    kind: 'count',
    value: decimal(daysBetween(epoch, read.date)),
    text: cell.text.trim(),
    quantum: 0,
    decimals: 0,
    exponent: 0,
  };
  const { address, label } = context.operand(row, column);
  return { standing: 'constant', figure, place: cellPlace(row, column.index), address, label };
}
