/**
 * Groups that nothing but their figures, or their bold print, tells from the rows under them: "Khu vực miền núi" and
 * its communes in one plain list, "Tiểu học" and its grades.
 */
import { memo2, slot } from '../../../derive.ts';
import { coefficientAt, type Decimal, isZero, sum, zero } from '../../../figures/decimal.ts';
import type { Column, Row, TableHead } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import type { TableContext } from '../context.ts';
import { isProfit } from '../flows/statements.ts';
import { isNear } from './subtotals.ts';

/** The same outline, or one in which the rows of such groups stand under their heads. Linear in its rows. */
export function withUnmarkedGroups(
  outline: readonly OutlineRow[],
  context: TableContext,
  columns: readonly Column[],
): readonly OutlineRow[] {
  // Of more, some are totals in between.
  if (columns.length === 0 || outline.length > most + 2) return outline;
  const rows = outline.filter(({ total }) => !total);
  if (rows.length < fewest || rows.length > most || !outline.every(isPlain)) return outline;
  const totals = outline.filter(({ total, figures }) => total && figures);
  const ends = outline.filter(({ total }, index) => total && index > 0 && index < outline.length - 1);
  if (ends.length > 0 || totals.length > 1) return outline;
  const byRow = rows.map(({ row }) => valuesOf(row, { context, columns }));
  const figures = columns.map((_, index) => byRow.map(values => values[index]));
  const stated = columns.map(column => totals[0] && context.operand(totals[0].row, column).figure?.value);
  if (adds(stated, figures, () => true)) return outline;
  const found = groupsOf(rows, columns, figures, stated, context.table);
  // "Net sales, Cost of goods sold, Gross profit": what is left, told by the lines of the statement.
  const isLeft = ({ end }: Group): boolean => isProfit(rows[end - 1]!, context);
  if (columns.length >= 2 && found.some(isLeft)) return outline;
  if (found.length > 0) return regrouped(outline, rows, found);
  return totals.length === 0 ? outline : withClosers(outline, rows, { columns, figures, stated });
}

/**
 * "Phường A, Phường B, Các phường, Xã C, Xã D, Các xã, Tổng": groups whose heads stand behind them, read from the end.
 * All rows must be in one, and the total must be that of the heads.
 */
function withClosers(
  outline: readonly OutlineRow[],
  rows: readonly OutlineRow[],
  {
    columns,
    figures,
    stated,
  }: { readonly columns: readonly Column[]; readonly figures: Figures; readonly stated: Totals },
): readonly OutlineRow[] {
  const backward = figures.map(values => [...values].reverse());
  const fits = (groups: readonly Group[]): boolean => adds(stated, backward, outside(groups));
  const groups = withLostOne(rows.length, groupsBySums(rows.length, columns, backward, lastBackward).groups, fits);
  const covered = groups.reduce((count, { head, end }) => count + end - head, 0);
  if (groups.length < 2 || covered < rows.length || !fits(groups)) return outline;
  const changed = [...outline];
  for (const { head } of groups) {
    const { index } = rows[rows.length - 1 - head]!;
    changed[index] = { ...changed[index]!, total: true, loose: true, alike: true };
  }
  return changed;
}

const fewest = 4;
const most = 500;

interface Valuing {
  readonly context: TableContext;
  readonly columns: readonly Column[];
}

// Right because rows, contexts and lists of columns are immutable.
const valuesOf = memo2(
  (row: Row, { context, columns }: Valuing): readonly (Decimal | undefined)[] =>
    columns.map(column => context.operand(row, column).figure?.value),
  (a, b) => a.context === b.context && a.columns === b.columns,
);

function isPlain({ depth, children, ofWhich, breakdown, total, figures }: OutlineRow): boolean {
  return depth === 0 && children.length === 0 && !ofWhich && !breakdown && (total || figures);
}

/** Places among the rows: the head, and where its rows end. */
interface Group {
  readonly head: number;
  readonly end: number;
}

/** Of each column, a value for each row. */
type Figures = readonly (readonly (Decimal | undefined)[])[];
type Totals = readonly (Decimal | undefined)[];

function groupsOf(
  rows: readonly OutlineRow[],
  columns: readonly Column[],
  figures: Figures,
  totals: Totals,
  table: TableHead,
): readonly Group[] {
  const bySums = groupsBySums(rows.length, columns, figures);
  const bold = groupsByPrint(rows, table);
  const fits = (groups: readonly Group[]): boolean => adds(totals, figures, outside(groups));
  if (bold.length > 0 && (fits(bold) || bySums.groups.some(({ head }) => bold.some(group => group.head === head))))
    return bold;
  const mended = withLostOne(rows.length, bySums.groups, fits);
  if (mended.length > 0 && fits(mended)) return mended;
  const covered = bySums.groups.reduce((count, { head, end }) => count + end - head, 0);
  const isSure = bySums.digits >= (bySums.groups.length > 1 && covered === rows.length ? 6 : 9);
  return isSure ? bySums.groups : [];
}

/** The rows that stand for all: heads, and rows of no group. */
function outside(groups: readonly Group[]): (index: number) => boolean {
  const inner = new Set(
    groups.flatMap(({ head, end }) => Array.from({ length: end - head - 1 }, (_, at) => head + 1 + at)),
  );
  return index => !inner.has(index);
}

/** Whether most printed totals are the sum of the rows that count. */
function adds(totals: Totals, figures: Figures, counts: (index: number) => boolean): boolean {
  let printed = 0;
  let right = 0;
  for (const [column, total] of totals.entries()) {
    if (!total || isZero(total)) continue;
    printed++;
    const parts = figures[column]!.filter((value, index): value is Decimal => value !== undefined && counts(index));
    if (isNear(sum(parts), total, parts.length)) right++;
  }
  return right > 0 && right * 2 >= printed;
}

/** Bold rows with plain ones under each. */
function groupsByPrint(rows: readonly OutlineRow[], table: TableHead): readonly Group[] {
  const heads = rows.flatMap(({ row }, index) => (isBold(row, table) ? [index] : []));
  if (heads.length === 0 || heads[0] !== 0) return [];
  const groups = heads.map((head, at): Group => ({ head, end: heads[at + 1] ?? rows.length }));
  return groups.every(({ head, end }) => end - head >= 2) ? groups : [];
}

export function isBold({ line, cells }: Row, { labelColumn }: TableHead): boolean {
  const span = labelColumn === undefined ? undefined : cells[labelColumn]?.span;
  return (
    line !== undefined &&
    span !== undefined &&
    /^(?:\*\*|__|<(?:b|strong)\b)./iu.test(line.text.slice(span.start, span.start + 9))
  );
}

/**
 * Rows whose figures are the sums of the rows right after them, in most columns. A sum is looked up among the running
 * sums of its column. `digits`: how many digits bear the groups out.
 */
function groupsBySums(
  count: number,
  columns: readonly Column[],
  figures: Figures,
  kept = lastRunning,
): { readonly groups: readonly Group[]; readonly digits: number } {
  /** Of heads, how many columns speak for each end. */
  const votes = new Map<number, Map<number, number>>();
  for (const [index, column] of columns.entries()) {
    for (const [head, ends] of runningOf(column, figures[index]!, kept).ends) {
      const own = votes.get(head) ?? new Map<number, number>();
      votes.set(head, own);
      for (const end of ends) own.set(end, (own.get(end) ?? 0) + 1);
    }
  }
  const groups: Group[] = [];
  let digits = 0;
  for (let head = 0; head + 2 < count; head++) {
    const own = votes.get(head);
    if (!own) continue;
    const printed = figures.filter(values => isPrinted(values[head])).length;
    const [end, agreeing] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (agreeing * 5 < printed * 3 || (agreeing < 2 && printed > 1)) continue;
    groups.push({ head, end });
    for (const values of figures) digits += digitsOf(values[head]);
    head = end - 1;
  }
  return { groups, digits };
}

function isPrinted(value: Decimal | undefined): value is Decimal {
  return value !== undefined && !isZero(value);
}

function digitsOf(value: Decimal | undefined): number {
  return value ? String(value.coefficient).replace(/\D/gu, '').replace(/0+$/u, '').length : 0;
}

interface Running {
  readonly values: readonly (Decimal | undefined)[];
  /** Of heads, where runs of two rows or more after them end that come to their values; few. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

/** An edit changes the figures of few columns; those of the others come to what they came to. */
function runningOf(column: Column, values: readonly (Decimal | undefined)[], kept: typeof lastRunning): Running {
  const known = kept.get(column);
  if (known && sameValues(known.values, values)) return known;
  const running = runningSums(values);
  kept.set(column, running);
  return running;
}

// Right because all values are compared.
const lastRunning = slot<Column, Running>();
const lastBackward = slot<Column, Running>();

function sameValues(a: Running['values'], b: Running['values']): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return one === other || (one?.coefficient === other?.coefficient && one?.scale === other?.scale);
    })
  );
}

function runningSums(values: readonly (Decimal | undefined)[]): Running {
  const scale = Math.max(0, ...values.map(value => value?.scale ?? 0));
  const sums: bigint[] = [0n];
  const places = new Map<bigint, number[]>([[0n, [0]]]);
  for (const [index, value = zero] of values.entries()) {
    const next = sums[index]! + BigInt(coefficientAt(value, scale));
    sums.push(next);
    const known = places.get(next);
    if (known) known.push(index + 1);
    else places.set(next, [index + 1]);
  }
  const rooms = scale > 0 ? [0n, 1n, -1n] : [0n];
  const found = new Map<number, readonly number[]>();
  for (const [head, value] of values.entries()) {
    if (!isPrinted(value)) continue;
    const wanted = sums[head + 1]! + BigInt(coefficientAt(value, scale));
    for (const room of rooms) {
      const ends = places.get(wanted + room)?.filter(end => end >= head + 3);
      if (!ends || ends.length === 0) continue;
      found.set(head, ends.slice(0, 6));
      break;
    }
  }
  return { values, ends: found };
}

/** With one group more, whose sums do not hold: the rows left over between the others, when the total then fits. */
function withLostOne(
  count: number,
  groups: readonly Group[],
  fits: (groups: readonly Group[]) => boolean,
): readonly Group[] {
  if (groups.length === 0) return groups;
  const left: Group[] = [];
  let at = 0;
  for (const { head, end } of [...groups, { head: count, end: count }]) {
    if (head - at >= 2) left.push({ head: at, end: head });
    at = end;
  }
  if (left.length !== 1) return groups;
  const more = [...groups, left[0]!].sort((a, b) => a.head - b.head);
  return fits(more) ? more : groups;
}

function regrouped(
  outline: readonly OutlineRow[],
  rows: readonly OutlineRow[],
  groups: readonly Group[],
): readonly OutlineRow[] {
  const changed = [...outline];
  for (const { head, end } of groups) {
    const inner = rows.slice(head + 1, end);
    const over = rows[head]!;
    changed[over.index] = { ...over, children: inner.map(({ index }) => index) };
    for (const row of inner) changed[row.index] = { ...row, depth: 1, parent: over.index };
  }
  return changed;
}
