/**
 * The same indicator in two tables of a report: one row label, one column title, one unit, the same years and levels.
 * Words are compared, never numbers. A form that is filled in once more for another unit has most labels in common:
 * that says nothing.
 */
import { memo, memoText } from '../../derive.ts';
import { equal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { groupBy } from '../../group.ts';
import { gather } from '../../model/gather.ts';
import type { Report } from '../../model/report.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import { lexicons } from '../../reading/tables/languages.ts';
import { yearsIn } from '../../reading/tables/periods.ts';
import { normal, startsWithPhrase } from '../../reading/tables/phrases.ts';

export interface CellOf {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly figure: Figure;
}

export interface SameCells {
  readonly first: CellOf;
  readonly second: CellOf;
}

/** Pairs of cells that speak of one indicator and give two values, in the order of the first of each. */
export function sameCells(report: Report): readonly SameCells[] {
  return pairsAmong(allRows(report));
}

// Right because a list of rows is immutable.
const pairsAmong = memo((rows: readonly LabelledRow[]): readonly SameCells[] => [...sameAmong(rows)]);

function* sameAmong(all: readonly LabelledRow[]): Generator<SameCells> {
  const byLabel = new Map<string, LabelledRow[]>();
  for (const row of all) {
    const known = byLabel.get(row.label);
    if (known) known.push(row);
    else byLabel.set(row.label, [row]);
  }
  for (const rows of byLabel.values()) {
    if (rows.length !== 2) continue;
    const [a, b] = rows as [LabelledRow, LabelledRow];
    if (a.table === b.table || !sameScope(a.table, b.table) || isRepeatedForm(a.table, b.table)) continue;
    const pairs = pairsOf(a, b);
    const differing = pairs.filter(({ first, second }) => !equal(first.figure.value, second.figure.value));
    // Rows of several figures none of which agree are about different things.
    if (differing.length > 0 && (pairs.length === 1 || differing.length < pairs.length)) yield differing[0]!;
  }
}

interface LabelledRow {
  readonly table: Table;
  readonly row: Row;
  readonly label: string;
}

// Right because a table is immutable.
const labelledRows = memo((table: Table): readonly LabelledRow[] =>
  table.pieces.flatMap(piece => indicators(piece).map(({ row, label }) => ({ table, row, label }))),
);

// Right because rows are immutable.
const indicators = memo((rows: readonly Row[]) =>
  rows.flatMap(row => {
    const label = row.kind === 'plain' ? indicatorIn(row.label) : '';
    return label === '' ? [] : [{ row, label }];
  }),
);

/** What a label counts, as it is compared; empty where it names no indicator. */
const indicatorIn = memoText((written: string): string => {
  const label = normal(written).replace(/[\s.:;]+$/u, '');
  return isIndicator(label) ? label : '';
});

const allRows = gather(({ section }) => section.tables.flatMap(labelledRows));

/** "Số hồ sơ tiếp nhận …", "Sản lượng lúa" name what is counted; "Sở Y tế" stands in many tables for many things. */
function isIndicator(label: string): boolean {
  const words = label.split(' ').length;
  if (words < 3) return false;
  const known = starts.get(firstWord(label));
  return known?.some(({ start, least }) => words >= least && startsWithPhrase(label, start)) ?? false;
}

function firstWord(phrase: string): string {
  return phrase.split(' ', 1)[0]!;
}

/** How an indicator begins, and how many words it has then at least; by the first word. */
const starts = groupBy(
  lexicons.flatMap(({ indicators }) => Object.entries(indicators).map(([start, least]) => ({ start, least }))),
  ({ start }) => firstWord(start),
);

function pairsOf(a: LabelledRow, b: LabelledRow): SameCells[] {
  const pairs: SameCells[] = [];
  const others = new Map(b.table.columns.map(column => [titleOf(column), column]));
  for (const column of a.table.columns) {
    const title = titleOf(column);
    const other = others.get(title);
    if (title === '' || !other || other.unit !== column.unit || other.type !== column.type) continue;
    if (column.type === 'text' || column.type === 'index' || column.type === 'date') continue;
    const first = figureIn(a, column);
    const second = figureIn(b, other);
    if (first && second && first.kind === second.kind)
      pairs.push({ first: { ...a, column, figure: first }, second: { ...b, column: other, figure: second } });
  }
  return pairs;
}

function figureIn({ row }: LabelledRow, column: Column): Figure | undefined {
  const figures = row.cells[column.index]?.figures ?? [];
  return figures.length === 1 ? figures[0] : undefined;
}

function titleOf({ path, title }: Column): string {
  return [...path, title].map(normal).join(' / ');
}

/** What a title says of time and place, and the unit that holds for the whole. */
function sameScope(a: Table, b: Table): boolean {
  return scopeOf(a) === scopeOf(b);
}

const scopeOf = memo((table: Table): string => {
  const title = normal(table.title ?? '');
  const levels = ['tỉnh', 'huyện', 'xã', 'phường', 'quý', 'tháng', 'kỳ trước', 'cùng kỳ'].filter(word =>
    new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(title),
  );
  const numbers = title.match(/(?:quý|tháng)\s[\divx]{1,4}/gu) ?? [];
  return [...yearsIn(title), ...levels, ...numbers].join(' ');
});

/** Most labels of the smaller table stand in the other too. */
function isRepeatedForm(a: Table, b: Table): boolean {
  const [small, large] = a.rows.length <= b.rows.length ? [a, b] : [b, a];
  if (small.rows.length < 3) return false;
  const labels = labelsOf(large);
  const common = small.rows.filter(({ label }) => labels.has(normal(label))).length;
  return common * 2 > small.rows.length;
}

const labelsOf = memo((table: Table): ReadonlySet<string> => new Set(table.rows.map(({ label }) => normal(label))));
