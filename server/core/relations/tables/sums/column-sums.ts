/**
 * Totals down a column: "Tổng cộng" rows, groups over their rows, "(I+II+III)" in a label, breakdowns and "Trong đó".
 */
import { memo, memo2 } from '../../../derive.ts';
import { everyPiece } from '../../../lists.ts';
import type { Column, Row } from '../../../model/table.ts';
import { type OutlineRow, outlinePieces, shapeOf } from '../../../model/tables/outline.ts';
import { isCapitals } from '../../../model/tables/row-markers.ts';
import type { TableLexicon } from '../../../reading/tables/lexicon.ts';
import { isPartition } from '../../../reading/tables/partitions.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { leftOutOf } from '../../../reading/tables/totals.ts';
import { additiveColumns, codeColumn, type TableContext, unitColumn } from '../context.ts';
import {
  type Claimed,
  type Divided,
  neighbours,
  type Parts,
  partsOf,
  type SumDown,
  signedDown,
  sumDown,
} from '../down.ts';
import type { ColumnFamily, Strength } from '../family.ts';
import { stockColumns } from '../flows/carried-stocks.ts';
import { booksOf } from '../flows/running-balances.ts';
import type { PiecewiseRows } from '../piecewise-rows.ts';
import { addsUp, bearsOut, scoreColumns } from '../rates/scores.ts';
import { numberingOf } from '../row-numbering.ts';
import { rowsOfTwo } from './named-two.ts';
import { stocksOfTimes } from './nested-periods.ts';
import { pooled } from './pooling.ts';
import { adds } from './subtotals.ts';

export function columnSumFamilies(
  context: TableContext,
  outline: readonly OutlineRow[],
  rows: PiecewiseRows,
): readonly ColumnFamily[] {
  if (context.table.measures.length > 0) return [];
  const stock = stockColumns(context, outline);
  const books = booksOf(outline, context);
  const ofBooks = books.flatMap(({ received, spent, balance }) => (spent ? [received, spent, balance] : [balance]));
  const spoken = [stock?.opening, stock?.closing, ...ofBooks];
  const added = additiveColumns(context).filter(column => !spoken.includes(column));
  const stocks = stocksOfTimes(outline, context, added);
  const titled = stocks.length > 0 ? added.filter(column => !stocks.includes(column)) : added;
  const columns = titled.every(hasTitle)
    ? titled
    : titled.filter((column, index) => hasTitle(column) || addsUp(sumsOver(titled, context, outline, rows), index));
  const scores = scoreColumns(context);
  if (scores.length > 0) {
    const all = sumsOver([...columns, ...scores], context, outline, rows);
    if (bearsOut(all, columns.length)) return pooled(all, rows);
  }
  return columns.length === 0 ? [] : pooled(sumsOver(columns, context, outline, rows), rows);
}

function hasTitle({ title, path }: Column): boolean {
  return title !== '' || path.length > 0;
}

/** Every sum that the labels may say, of some columns. */
function sumsOver(
  columns: readonly Column[],
  context: TableContext,
  outline: readonly OutlineRow[],
  rows: PiecewiseRows,
): readonly SumDown[] {
  const families: SumDown[] = [];
  const units = unitColumn(context);
  const codes = codeColumn(context.table);
  const { totals: totalsAt, wholes } = shapeOf(outline);
  const totalRows = totalsAt.map(index => outline[index]!);
  const add: Add = (whole, parts, strength, words, { besides, ...more } = {}) => {
    if (parts.length < 1) return;
    if (units !== undefined && parts.rows().some(part => !sameUnit(whole.row, part.row, units))) return;
    const atTop = (parts.from ?? parts.rows()[0]!.index) > whole.index;
    const plain = more.plain ?? parts.rows().every(part => isPlain(part, outline));
    const divided = besides && {
      divided: () => (besides.some(each => adds(each, whole, columns, context)) ? 'alike' : 'alone') satisfies Divided,
    };
    families.push(
      sumDown(context, rows, whole, parts, columns, { strength, words, atTop, ...more, ...divided, plain }),
    );
  };
  for (const index of wholes) {
    const whole = outline[index]!;
    const { formula } = whole;
    const named = formula && rowsNamed(outline, whole, formula, codes);
    // "270 = 100 + 200" where the rows begin with 200: the other page has row 100, and the total is of both.
    if (named && formula.some(({ name }) => isBeforeAll(name, outline, codes))) continue;
    if (named && named.length < formula.length) {
      // A row it names is not there: lost, or, the last ones under it, on another page.
      const isLast = !isNamedBy(formula.at(-1)!.name, named.at(-1)!, codes);
      const lost = isLast && named.at(-1)!.index > index ? 'likely' : 'structure';
      if (formula.every(({ sign }) => sign > 0)) add(whole, partsOf(named), 'explicit', whole.row.label, { lost });
      else {
        const there = formula.filter(({ name }) => named.some(row => isNamedBy(name, row, codes)));
        const [gone, more] = formula.filter(term => !there.includes(term));
        if (gone && !more && there.length === named.length) {
          families.push(signedDown(context, whole, named, there, columns, { sign: gone.sign, certainty: lost }));
          continue;
        }
      }
    } else if (named) {
      if (formula.every(({ sign }) => sign > 0)) add(whole, partsOf(named), 'explicit', whole.row.label);
      else families.push(signedDown(context, whole, named, formula, columns));
      continue;
    }
    if (whole.total) totals(outline, whole, totalRows, context, add);
    else if (codes === undefined || totalRows.length > 0 || !endsTheRows(whole, outline))
      groups(outline, whole, context, add);
    else
      groups(outline, whole, context, (row, parts, strength, words, more) =>
        add(row, parts, strength, words, { ...more, cut: true }),
      );
  }
  for (const { whole, parts } of rowsOfTwo(outline, context)) add(whole, partsOf(parts), 'words', whole.row.label);
  return families;
}

/** Nothing under it is added up by itself. */
function isPlain({ children }: OutlineRow, outline: readonly OutlineRow[]): boolean {
  // Of tens of thousands of rows most have none.
  return children.length === 0 || children.every(child => !outline[child]!.figures || outline[child]!.ofWhich);
}

type Add = (
  whole: OutlineRow,
  parts: Parts,
  strength: Strength,
  words: string,
  more?: Pick<Claimed, 'key' | 'lost' | 'cut' | 'leavesOpen'> &
    Partial<Pick<Claimed, 'plain'>> & {
      /** Of rows under "Theo nguyên nhân": the rows under other such headings. */
      readonly besides?: readonly (readonly OutlineRow[])[] | undefined;
    },
) => void;

/** What a total row may add up, likeliest first: the rows at the top, the totals before it, the rows at the bottom. */
function totals(
  outline: readonly OutlineRow[],
  whole: OutlineRow,
  totalRows: readonly OutlineRow[],
  context: TableContext,
  add: Add,
): void {
  const at = whole.index;
  const words = whole.row.label || whole.row.number || '';
  const start = (totalRows.findLast(({ index }) => index < at)?.index ?? -1) + 1;
  const atTop = everyPiece(outlinePieces(outline), start, at, hasNoFigures);
  // "Revenue" over its items, which "Total revenue" closes.
  const heading = whole.alike && !atTop ? lastHeading(outline, start, at) : undefined;
  const [from, to] = atTop ? [at + 1, boundaryAfter(outline, at)] : [heading === undefined ? start : heading + 1, at];
  const isSo = (told: (rows: readonly OutlineRow[]) => boolean): boolean =>
    everyPiece(outlinePieces(outline), from, to, told);
  // Of a list of tens of thousands no row is asked again that has not changed.
  const leftOut = leftOutOf(whole.row.label, context.lexicon);
  const plain = leftOut === undefined && isSo(isPlainList);
  if (!plain && outline.slice(from, to).some(isOpenEnd)) return;
  const scope = neighbours(outline, from, to);
  // "Cộng (không gồm hợp đồng)" below "Hợp đồng".
  const isNamed = ({ row }: OutlineRow): boolean => leftOut !== undefined && hasPhrase(leftOut, normal(row.label));
  const those = (wanted: (row: OutlineRow) => boolean): Parts =>
    plain ? scope : partsOf(scope.rows().filter(row => !row.total && !row.ofWhich && !isNamed(row) && wanted(row)));
  // "Primary", two schools, "Secondary", two schools: words alone that begin the list are none of its rows.
  const isSectioned = !plain && isWords(outline[from]) && outline[from + 1]?.figures === true;
  const tops = those(row => row.depth === 0 && !(isSectioned && isWords(row)));
  const printed = those(row => row.depth === 0 && row.figures);
  const told = (rows: (piece: readonly OutlineRow[]) => boolean): boolean =>
    plain ? isSo(rows) : rows(printed.rows());
  // Its first word alone says less, unless it closes numbered rows and has no number.
  const closes = !atTop && told(isMarked);
  const said: Strength = whole.loose && !closes ? 'words' : 'explicit';
  const overlaps = !told(rows => isApart(rows, context.lexicon));
  // "1 Người khuyết tật, 2 Trẻ mồ côi, Cộng": numbered and closed, they are added up whatever they are.
  const overlapping: Strength = overlaps && closes && numberingOf(printed.rows()) === 'whole' ? 'words' : 'open';
  // "- Hereof debt on land: -8.7" among the rows: where the total is that of all of them, it is of no fewer.
  const all = plain ? [] : scope.rows().filter(row => row.figures && !row.total);
  if (
    all.length > printed.length &&
    all.length <= mostOfAll &&
    adds(all, whole, additiveColumns(context), context, 'all')
  ) {
    add(whole, partsOf(all), said, words);
    return;
  }
  if (printed.length >= 1 && printed.length === tops.length) {
    const lost = whole.alike && { lost: 'structure' as const };
    add(whole, printed, overlaps ? overlapping : said, words, plain ? { ...lost, plain } : lost);
  } else if (printed.length >= 2) add(whole, printed, overlaps ? 'open' : 'words', words);
  // "Phân theo giới tính", "Phân theo trình độ": headings each of which divides the whole anew.
  const headings = plain ? [] : tops.rows().filter(row => !row.figures && row.children.length > 0);
  const anew = headings.filter(row => row.breakdown);
  for (const { heading, inner, strength, besides } of divisions(anew, outline)) {
    if (inner.length < 2) continue;
    const leavesOpen = dividesOnly(heading, inner, context);
    const more = { key: `:${heading.index}`, besides, leavesOpen };
    add(whole, partsOf(inner), strength, `${words} | ${heading.row.label}`, more);
  }
  if (anew.length > 0 && anew.length === headings.length) return;
  // Groups without figures of their own: their rows are added up.
  if (printed.length < tops.length) {
    const inner = those(row => row.depth === 1 && row.figures).rows();
    const bare = printed.rows().filter(row => row.children.length === 0);
    if (inner.length >= 2) add(whole, partsOf([...bare, ...inner]), said, words);
  }
  const leaves = those(row => row.figures && isPlain(row, outline));
  if (leaves.length >= 2 && leaves.length !== printed.length) add(whole, leaves, 'words', words);
  // "CÔNG TY A", "Công ty B": capitals that only print a name stand over nothing.
  const isName = ({ row, children, marker }: OutlineRow): boolean =>
    children.length > 0 && marker === undefined && isCapitals(row.label);
  if (!plain && tops.rows().some(isName)) {
    const all = those(row => row.figures);
    if (all.length > leaves.length && all.length > printed.length) add(whole, all, 'words', words);
  }
  // "Cộng", "Thuế 8%", "Tổng cộng sau thuế": what was added up so far, and more.
  const sofar = outline[start - 1];
  if (!atTop && sofar?.total && sofar.figures && tops.length === printed.length && printed.length <= 4)
    add(whole, partsOf([sofar, ...printed.rows()]), 'words', words);
  // A grand total of the totals of its groups.
  if (totalRows.length < 3) return;
  if (whole === totalRows.at(-1)) {
    add(whole, partsOf(totalRows.slice(0, -1)), 'words', words);
    const all = outline.slice(0, at).filter(row => row.depth === 0 && !row.total && !row.ofWhich && row.figures);
    if (all.length > printed.length && !atTop) add(whole, partsOf(all), 'words', words);
  } else if (whole === totalRows[0]) add(whole, partsOf(totalRows.slice(1)), 'words', words);
}

const mostOfAll = 60;

interface Division {
  readonly heading: OutlineRow;
  /** The rows under it that have figures. */
  readonly inner: readonly OutlineRow[];
  readonly strength: Strength;
  /** The rows under the others, where its first word alone says that it divides. */
  readonly besides: readonly (readonly OutlineRow[])[] | undefined;
}

/** What headings each of which divides the same whole say of the rows under them. */
function divisions(headings: readonly OutlineRow[], outline: readonly OutlineRow[]): readonly Division[] {
  const all = headings.map(({ children }) =>
    children.map(child => outline[child]!).filter(row => row.figures && !row.ofWhich),
  );
  return headings.map((heading, at) => ({
    heading,
    inner: all[at]!,
    strength: heading.dividing ? 'words' : 'explicit',
    besides: heading.dividing ? all.filter(rows => rows !== all[at]) : undefined,
  }));
}

/** "Theo loại", "By type", unlike "Chia ra": what is listed need not be all, unless it is known to make up a whole. */
function dividesOnly({ row }: OutlineRow, parts: readonly OutlineRow[], { lexicon }: TableContext): boolean {
  if (!startsWithOne(normal(row.label).replace(/^[-+•–.\s]+/gu, ''), lexicon.dividingStarts)) return false;
  return !isPartition(
    parts.map(part => part.row.label),
    lexicon,
  );
}

/** "…", "v.v." in a row of its own: there are more than are listed. */
function isOpenEnd({ figures, row }: OutlineRow): boolean {
  return !figures && /^(?:[.…\s]{1,8}|v\.?\s?v\.?(?:\s?[.…]{1,4})?|etc\.?)$/iu.test(row.label);
}

/** A label alone in its row, without a number and with nothing under it. */
function isWords(row: OutlineRow | undefined): boolean {
  if (!row || row.figures || row.marker !== undefined || row.children.length > 0 || row.breakdown) return false;
  return row.row.cells.filter(({ text }) => text.trim() !== '').length <= 1;
}

/** The last row of words alone, nothing under it, between two places. */
function lastHeading(outline: readonly OutlineRow[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const { figures, children } = outline[at]!;
    if (!figures && children.length === 0) return at;
  }
  return undefined;
}

// Right because rows and lexica are immutable.
const hasNoFigures = memo((rows: readonly OutlineRow[]) => rows.every(row => !row.figures));
/** Rows of one level with figures, none under another. */
const isPlainList = memo((rows: readonly OutlineRow[]) =>
  rows.every(row => row.depth === 0 && !row.ofWhich && !row.total && row.figures && row.children.length === 0),
);
const isMarked = memo((rows: readonly OutlineRow[]) => rows.every(row => row.marker !== undefined));
/** No row is counted in another of them. */
const isApart = memo2((rows: readonly OutlineRow[], lexicon: TableLexicon) =>
  rows.every(({ row }) => !overlapsOthers(row, lexicon)),
);

function boundaryAfter(outline: readonly OutlineRow[], at: number): number {
  for (let index = at + 1; index < outline.length; index++) if (outline[index]!.total) return index;
  return outline.length;
}

/** A row over rows of a lower level. */
function groups(outline: readonly OutlineRow[], whole: OutlineRow, context: TableContext, add: Add): void {
  const children = whole.children.map(child => outline[child]!);
  if (children.length === 0) return;
  const parts = children.filter(child => !child.ofWhich && !child.breakdown && child.figures);
  const words = whole.row.label;
  if (parts.length >= 1) {
    const titles = parts.map(({ row }) => row.label);
    const overlaps = parts.some(({ row }) => overlapsOthers(row, context.lexicon));
    const explicit = isPartition(titles, context.lexicon);
    add(whole, partsOf(parts), explicit ? 'explicit' : overlaps ? 'open' : 'words', words);
  }
  // "Chia ra:" alone in its row, and the rows under it.
  const openers = children.filter(child => child.breakdown && !child.figures);
  const under = (opener: OutlineRow): readonly OutlineRow[] => {
    const inner =
      opener.children.length > 0
        ? opener.children.map(child => outline[child]!)
        : children.slice(children.indexOf(opener) + 1);
    return inner.filter(row => row.figures);
  };
  for (const opener of openers) {
    const printed = under(opener);
    const besides = opener.dividing ? openers.filter(other => other !== opener).map(under) : undefined;
    const leavesOpen = dividesOnly(opener, printed, context);
    const more = { besides, leavesOpen, ...(openers.length > 1 && { key: `:${opener.index}` }) };
    const strength: Strength = opener.dividing ? 'open' : 'explicit';
    if (printed.length >= 2) add(whole, partsOf(printed), strength, `${whole.row.label} | ${opener.row.label}`, more);
  }
  const ofWhich = children.filter(child => child.ofWhich && child.figures);
  if (parts.length === 0 && ofWhich.length >= 2) {
    const explicit = isPartition(
      ofWhich.map(({ row }) => row.label),
      context.lexicon,
    );
    add(whole, partsOf(ofWhich), explicit ? 'explicit' : 'open', words);
  }
}

// Right because a row and a lexicon are immutable.
const overlapsOthers = memo2((row: Row, lexicon: TableLexicon) => isOverlapping(row.label, lexicon));

function isOverlapping(title: string, lexicon: TableLexicon): boolean {
  const text = normal(title).replace(/^[-+•.\s]+|^(?:là|số|số người|số lượng|người)\s/gu, '');
  return startsWithOne(text, lexicon.cues.overlapping ?? []);
}

/**
 * The rows that "(I+II+III)" names, as far as they are there: the first ones so numbered after the label, else the last
 * ones before it.
 */
function rowsNamed(
  outline: readonly OutlineRow[],
  whole: OutlineRow,
  names: readonly { readonly name: string }[],
  codes: number | undefined,
): readonly OutlineRow[] | undefined {
  const rows: OutlineRow[] = [];
  const at = whole.index;
  for (const { name } of names) {
    const same = (row: OutlineRow): boolean => row.figures && row !== whole && isNamedBy(name, row, codes);
    // Where lines have codes, 10 is the line of that code before it is the tenth.
    const coded = (row: OutlineRow): boolean => same(row) && hasCode(name, row, codes);
    const found = outline.find(coded) ?? outline.slice(at + 1).find(same) ?? outline.slice(0, at).findLast(same);
    if (found) rows.push(found);
  }
  return rows.length >= 1 && names.length >= 2 ? rows : undefined;
}

/** By its number, or by the code in the column of codes: "270 = 100 + 200". */
function isNamedBy(name: string, row: OutlineRow, codes: number | undefined): boolean {
  return row.marker === name || hasCode(name, row, codes);
}

function hasCode(name: string, { row }: OutlineRow, codes: number | undefined): boolean {
  return codes !== undefined && row.cells[codes]?.text.trim() === name;
}

/** Whether all rows behind it stand under it. */
function endsTheRows({ index, depth }: OutlineRow, outline: readonly OutlineRow[]): boolean {
  for (let at = index + 1; at < outline.length; at++) if (outline[at]!.depth <= depth) return false;
  return true;
}

/** Whether a code is smaller than that of any row. */
function isBeforeAll(name: string, outline: readonly OutlineRow[], codes: number | undefined): boolean {
  if (codes === undefined || !/^\d{2,4}$/.test(name)) return false;
  const known = outline.flatMap(({ row }) => /^\d{2,4}/.exec(row.cells[codes]?.text.trim() ?? '')?.[0] ?? []);
  return known.length >= 3 && known.every(code => Number(code) > Number(name));
}

/** Rows measured in different units are not added up. */
function sameUnit(whole: Row, part: Row, column: number | undefined): boolean {
  if (column === undefined) return true;
  const own = normal(whole.cells[column]!.text);
  const other = normal(part.cells[column]!.text);
  const ditto = /^(?:["”“'-]|nt|-nt-|như trên)?$/u;
  return own === other || ditto.test(own) || ditto.test(other);
}
