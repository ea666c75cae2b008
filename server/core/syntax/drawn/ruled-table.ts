/**
 * Tables whose columns are ruled off by dashes under the header and nothing else, as pandoc writes them for Markdown and
 * plain text: rows of one line each up to a blank line, or, between two long rules, rows of several lines with blank
 * lines between them. Linear; never throws.
 */

import { headingDepth, isBlank, type Line, lineAt } from '../lines.ts';
import { isNumeric, segmentsIn } from '../plain/spaced-layout.ts';
import { onPage } from './drawn-lines.ts';
import { type PlacedRow, type ReadLines, withWords } from './line-cells.ts';

/** How many lines a header may have; the line that begins a table is told by so many that follow it. */
const tallest = 8;

/** Whether a line begins such a table: `framed` with a rule over it, so that its rows may have several lines. */
export function opensRuled(content: string, line: Line): 'framed' | 'plain' | undefined {
  const isDash = content.charCodeAt(line.first) === 45;
  const runs = isDash ? runsIn(content, line) : 0;
  if (runs === 1) return line.end - line.first >= 8 && headEnd(content, line) ? 'framed' : undefined;
  if (line.next >= content.length || line.next === line.end) return undefined;
  const next = lineAt(content, line.next);
  if (runs > 1) return hasFigures(content, line) ? 'plain' : undefined;
  // Most lines stand over no dashes.
  if (content.charCodeAt(next.first) !== 45 || isDash || runsIn(content, next) < 2) return undefined;
  const isTitles = content.charCodeAt(line.first) !== 124 && segmentsIn(content, line).length > 1;
  return isTitles && hasFigures(content, next) ? 'plain' : undefined;
}

/** Whether one of the next few lines is a row with a figure: a letterhead in two columns has dashes under it too. */
function hasFigures(content: string, rule: Line): boolean {
  let line = rule;
  for (let passed = 0; passed < 4 && line.next < content.length; passed++) {
    line = lineAt(content, line.next);
    if (isBlank(line) || runsIn(content, line) > 0) return false;
    if (segmentsIn(content, line).some(({ text }, index) => index > 0 && isNumeric(text))) return true;
  }
  return false;
}

/** How many runs of dashes a line is, if it is nothing else; each of two dashes or more. */
function runsIn(content: string, line: Line): number {
  if (content.charCodeAt(line.first) !== 45) return 0;
  const text = content.slice(line.first, line.end).trimEnd();
  return /^[- ]+$/.test(text) && !/(?:^| )-(?: |$)/.test(text) ? text.split(/ +/).length : 0;
}

/** The rule under the header of a framed table. */
function headEnd(content: string, opening: Line): Line | undefined {
  let line = opening;
  for (let passed = 0; passed <= tallest && line.next < content.length; passed++) {
    line = lineAt(content, line.next);
    if (isBlank(line)) return undefined;
    const runs = runsIn(content, line);
    if (runs > 0) return runs > 1 && passed > 0 ? line : undefined;
  }
  return undefined;
}

/** The last line of the table that `opening` begins. */
export function ruledEnd(content: string, opening: Line): Line {
  const framed = opensRuled(content, opening) === 'framed';
  let last = framed ? headEnd(content, opening)! : lineAt(content, opening.next);
  for (let at = last.next; at < content.length; ) {
    const line = lineAt(content, at);
    at = line.next;
    if (isBlank(line)) {
      if (!framed) break;
      const next = at < content.length ? lineAt(content, at) : line;
      if (isBlank(next) || headingDepth(content, next) > 0 || next.indent < opening.indent) break;
      continue;
    }
    last = line;
    if (runsIn(content, line) > 0) break;
  }
  return last;
}

/** The table of lines ruled so; undefined where they hold no row. `earlier` is what stood there before an edit. */
export function readRuled(text: string, earlier?: ReadLines): ReadLines | undefined {
  const framed = opensRuled(text, lineAt(text, 0)) === 'framed';
  const above: Line[] = [];
  const below: Line[][] = [];
  let columns: readonly number[] | undefined;
  let isNew = true;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    at = Math.max(line.next, at + 1);
    const runs = runsIn(text, line);
    if (isBlank(line)) isNew = true;
    else if (runs > 1 && !columns) columns = startsOf(text, line);
    else if (runs > 0) continue;
    else if (!columns) above.push(line);
    else if (isNew || !framed) {
      below.push([line]);
      isNew = false;
    } else below.at(-1)!.push(line);
  }
  if (!columns || below.length === 0) return undefined;
  const heads = above.length > 0 ? [above] : [];
  const rows = [...heads, ...below].map(lines => rowOf(text, lines, columns));
  return withWords(text, rows, heads.length, earlier);
}

function startsOf(text: string, { start, end }: Line): readonly number[] {
  return [...text.slice(start, end).matchAll(/-+/g)].map(({ index }) => index);
}

function rowOf(text: string, lines: readonly Line[], columns: readonly number[]): PlacedRow {
  const cuts = lines.map(line => {
    const page = onPage(text.slice(line.start, line.end));
    // A line that ends before a column has nothing in it.
    return columns
      .map((at, index) => Math.min(line.end, line.start + (index === 0 ? 0 : page.offset(between(page.text, at)))))
      .concat(line.end);
  });
  const cells = columns.map((_, column) => ({
    pieces: cuts.map(cut => ({ start: cut[column]!, end: Math.max(cut[column]!, cut[column + 1]!) })),
    across: 1,
    down: 1,
  }));
  return { start: lines[0]!.start, end: lines.at(-1)!.end, cells };
}

/** The column at which a cell begins that should begin at `at`: between words, where typing has moved one there. */
function between(text: string, at: number): number {
  const isWord = (column: number): boolean => /\S/u.test(text[column] ?? ' ');
  for (let away = 0; away < 12; away++) {
    if (!isWord(at - away - 1)) return at - away;
    if (!isWord(at + away - 1)) return at + away;
  }
  return at;
}
