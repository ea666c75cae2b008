/**
 * The columns of lines whose cells stand under one another: what is blank in all of them sets columns apart.
 *
 * A column of the page is a count of characters, without those that only mark the letter before them.
 */
import { largest } from '../../lists.ts';
import type { Span } from '../../text.ts';
import type { Line } from '../lines.ts';

/** What stands between blanks of two spaces or more; `from` and `to` are columns of the page. */
export interface Segment extends Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The columns of the page that the cells of one column of the table take up. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The cells begin under one another, and end anywhere. */
  readonly ragged?: boolean;
}

export interface Row {
  readonly line: Line;
  readonly segments: readonly Segment[];
  /** Whether it has figures behind its first cell. */
  readonly figures: boolean;
}

export function rowOf(content: string, line: Line): Row {
  const segments = segmentsIn(content, line);
  return { line, segments, figures: !isNumbering(segments) && segments.slice(1).some(({ text }) => isNumeric(text)) };
}

/** "A  B  1  2  3", "(1)  (2)  (3)=(1)+(2)": the numbers of columns. */
function isNumbering(segments: readonly Segment[]): boolean {
  let last = 0;
  return segments.every(({ text }) => {
    const match = /^(?:[A-ZĐ]|[([]?(\d{1,2})[)\]]?(?:\s?=.{1,40})?)$/u.exec(text);
    if (!match) return false;
    const number = Number(match[1] ?? last);
    const goesOn = number === last + 1 || match[1] === undefined;
    last = number;
    return goesOn;
  });
}

export interface Layout {
  readonly heads: number;
  readonly columns: Stretch[];
}

/** The columns of rows that are a table, as far as they can be told without doubt. */
export function layoutOf(rows: readonly Row[]): Layout | undefined {
  const heads = rows.findIndex(({ figures }) => figures);
  if (heads < 0 || heads > 6) return undefined;
  const body = rows.slice(heads).filter(({ segments }) => segments.length >= 2);
  const printed = body.filter(({ figures }) => figures);
  if (printed.length < (heads > 0 ? 1 : 3)) return undefined;
  const columns = withEmpty(underTitles(columnsOf(body), rows.slice(0, heads), body), rows.slice(0, heads));
  if (columns.length < 2 || (columns.length === 2 && (heads === 0 || printed.length < 3))) return undefined;
  if (!body.every(row => isWhole(row, columns))) return undefined;
  const aligned = printed.length < 2 ? columns : columns.slice(1).filter(column => stands(printed, column));
  const filled = printed.filter(({ segments }) => segments.length * 2 >= columns.length);
  // Prose set to the width of the page has spaces too, and figures here and there.
  if (aligned.length === 0 || filled.length * 2 < printed.length) return undefined;
  return { heads, columns: columns.map(column => ({ ...column, ragged: isRagged(body, column) })) };
}

/** What stands between the blanks that all rows have in common. */
function columnsOf(rows: readonly Row[]): Stretch[] {
  const width = Math.min(widest, largest(rows.map(({ segments }) => segments.at(-1)!.to)));
  const taken = new Array<boolean>(width).fill(false);
  for (const { segments } of rows) {
    for (const { text, from } of segments) {
      for (const [index, character] of [...withoutMarks(text)].entries())
        if (!/\s/u.test(character) && from + index < width) taken[from + index] = true;
    }
  }
  const columns: { from: number; to: number }[] = [];
  for (let at = 0; at < width; at++) {
    if (!taken[at]) continue;
    const before = columns.at(-1);
    if (before && (before.to === at || !isGap(rows, { from: before.to, to: at }))) before.to = at + 1;
    else columns.push({ from: at, to: at + 1 });
  }
  return columns;
}

const widest = 400;

/**
 * Cells of one column may stand apart: "I" at its left and "1" at its right, a dash at its left where nothing is. No row
 * has both, and one title is over them.
 */
function underTitles(columns: readonly Stretch[], heads: readonly Row[], body: readonly Row[]): Stretch[] {
  const joined: Stretch[] = [];
  const has = ({ segments }: Row, column: Stretch): boolean => segments.some(segment => overlaps(segment, column));
  for (const column of columns) {
    const before = joined.at(-1);
    const isApart =
      !before ||
      body.some(row => has(row, before) && has(row, column)) ||
      !heads.some(({ segments }) => segments.some(each => overlaps(each, before) && overlaps(each, column))) ||
      heads.some(
        row =>
          has(row, before) &&
          has(row, column) &&
          !row.segments.some(each => overlaps(each, before) && overlaps(each, column)),
      );
    if (isApart) joined.push(column);
    else joined[joined.length - 1] = { from: before.from, to: column.to };
  }
  return joined;
}

/** With the columns of which no row has a cell: as many as there are titles more than columns, and over none of these. */
function withEmpty(columns: readonly Stretch[], heads: readonly Row[]): Stretch[] {
  const titles: Segment[] = [];
  for (const { segments } of heads.toReversed())
    titles.push(...segments.filter(segment => !titles.some(title => overlaps(segment, title))));
  const alone = titles.filter(title => !columns.some(column => overlaps(title, column)));
  const lacking = titles.length - columns.length;
  if (lacking < 1 || alone.length !== lacking) return [...columns];
  const empty = alone.map(({ from, to }): Stretch => ({ from, to }));
  return [...columns, ...empty].sort((a, b) => a.from - b.from);
}

/** Most rows that have something on both sides of it have two spaces there, or more; others a figure behind it. */
function isGap(rows: readonly Row[], { from, to }: Stretch): boolean {
  let across = 0;
  let wide = 0;
  for (const { segments } of rows) {
    if (segments[0]!.from >= to || segments.at(-1)!.to <= from) continue;
    across++;
    const over = segments.find(segment => segment.from < from && to < segment.to);
    if (!over) wide++;
    else if (
      !isNumeric(
        withoutMarks(over.text)
          .slice(from - over.from)
          .trim(),
      )
    )
      return false;
  }
  return across > 0 && wide * 3 >= across * 2;
}

/** No figure of a row stands across columns, and no two in one. */
function isWhole({ segments }: Pick<Row, 'segments'>, columns: readonly Stretch[]): boolean {
  const numeric = segments.filter(({ text }) => isNumeric(text));
  const at = numeric.map(segment => columns.findIndex(column => overlaps(segment, column)));
  return at.every((column, index) => column >= 0 && at.indexOf(column) === index);
}

/** Whether the figures of a column stand under one another: at their ends, their beginnings or their middles. */
function stands(rows: readonly Row[], column: Stretch): boolean {
  const cells = rows.flatMap(({ segments }) =>
    segments.filter(segment => overlaps(segment, column) && isNumeric(segment.text)),
  );
  if (cells.length < 2 || cells.length * 2 < rows.length) return false;
  const most = (of: (cell: Segment) => number): number => {
    const counts = new Map<number, number>();
    for (const cell of cells) counts.set(of(cell), (counts.get(of(cell)) ?? 0) + 1);
    return largest(counts.values());
  };
  return (
    Math.max(
      most(({ to }) => to),
      most(({ from }) => from),
      most(({ from, to }) => (from + to) >> 1),
    ) *
      3 >=
    cells.length * 2
  );
}

function isRagged(rows: readonly Row[], column: Stretch): boolean {
  const cells = rows.flatMap(({ segments }) => segments.filter(segment => overlaps(segment, column)));
  const share = (same: readonly Segment[]): boolean => same.length * 3 >= cells.length * 2;
  return share(cells.filter(({ from }) => from === column.from)) && !share(cells.filter(({ to }) => to === column.to));
}

/** Whether a further row keeps to the columns; they grow with it as long as they do not meet. */
export function fits({ segments }: Row, { columns }: Layout): boolean {
  const grown = columns.map(column => ({ ...column }));
  for (const { from, to } of segments) {
    const under = grown.filter(column => overlaps({ from, to }, column));
    if (under.length !== 1) return false;
    under[0]!.from = Math.min(under[0]!.from, from);
    under[0]!.to = Math.max(under[0]!.to, to);
  }
  if (!isWhole({ segments }, columns)) return false;
  if (grown.some((column, index) => index > 0 && column.from <= grown[index - 1]!.to)) return false;
  columns.splice(0, columns.length, ...grown);
  return true;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What stands in a line between blanks of two spaces or more; offsets in the line. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let passed = 0;
  let column = 0;
  const found = /\S+(?:[ \u00a0]\S+)*/gu;
  for (let match = found.exec(text); match; match = found.exec(text)) {
    const [words] = match;
    const start = match.index;
    column += withoutMarks(text.slice(passed, start)).length;
    const to = column + withoutMarks(words).length;
    segments.push({ text: words, start, end: start + words.length, from: column, to });
    passed = start + words.length;
    column = to;
  }
  return segments;
}

export function segmentsIn(content: string, line: Line): readonly Segment[] {
  return segmentsOf(content.slice(line.start, Math.min(line.end, line.start + longest)));
}

const longest = 1000;

function withoutMarks(text: string): string {
  return text.replace(/\p{M}/gu, '');
}

export function isNumeric(cell: string): boolean {
  return /^[(+\-−]{0,2}[$£€]?\d[\d.,]{0,30}\s?%?\)?$/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell);
}
