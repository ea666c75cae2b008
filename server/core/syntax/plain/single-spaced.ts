/**
 * Tables of a plain text whose cells are set apart by single spaces, as they come when rows are copied out of a PDF:
 * "TT Lĩnh vực Số vụ Đã xử phạt" over "1 Đất đai 46 41". Every row ends in as many figures.
 */
import type { Span } from '../../text.ts';
import { type Line, lineAt } from '../lines.ts';
import { isEmpty, isMarked, isTabbed } from './plain-lines.ts';

export interface SingleSpaced {
  /** The lines of the table, those of its header first; offsets in the text. */
  readonly lines: readonly Span[];
  readonly heads: number;
  readonly shape: RowShape;
  readonly end: number;
  readonly next: number;
}

export interface RowShape {
  /** How many figures end each row. */
  readonly figures: number;
  /** Whether rows begin with their number. */
  readonly numbered: boolean;
}

/** A word between spaces; offsets in its line. */
export interface Word extends Span {
  readonly text: string;
}

/** The table whose header begins at a line, or undefined. Linear in the lines of the table; most lines end at the first look. */
export function readSingleSpaced(content: string, opening: Line): SingleSpaced | undefined {
  const heads = headsFrom(content, opening);
  if (!heads) return undefined;
  const first = rowsFrom(content, lineAt(content, heads.at(-1)!.next), fewest + 8);
  const figures = Math.min(...first.flatMap(({ ending }) => (ending > 0 ? [ending] : [])));
  if (first.filter(({ ending }) => ending > 0).length < fewest || figures < 2) return undefined;
  const numbered = first.filter(({ words }) => isNumber(words[0]!.text)).length * 2 > first.length;
  const shape = { figures, numbered };
  const titles = titlesIn(
    heads.map(line => words(content, line)),
    shape,
  );
  if (!titles && heads.filter(line => !isNumbering(words(content, line))).length > 1) return undefined;
  const rows = rowsFrom(content, lineAt(content, heads.at(-1)!.next), mostRows);
  const whole = rows.findIndex(({ words: own, ending }) => ending !== 0 && !isOfShape(own, ending, figures));
  const body = whole < 0 ? rows : rows.slice(0, whole);
  while (body.length > 0 && body.at(-1)!.ending === 0) body.pop();
  if (body.length < fewest) return undefined;
  const last = body.at(-1)!.line;
  const lines = [...heads, ...body.map(({ line }) => line)].map(({ start, end }) => ({ start, end }));
  return { lines, heads: heads.length, shape, end: last.end, next: last.next };
}

const fewest = 3;
const mostRows = 2000;
const longestRow = 200;

/** The lines over the first row: words without a sentence's end, three at most; undefined where no row follows. */
function headsFrom(content: string, opening: Line): readonly Line[] | undefined {
  const heads: Line[] = [];
  for (let line = opening; heads.length < 4; line = lineAt(content, line.next)) {
    if (!isPlain(content, line) || /[.;:,]$/u.test(content.slice(line.first, line.end).trimEnd())) return undefined;
    const own = words(content, line);
    const isHead = isNumbering(own) ? heads.length > 0 : endingOf(own) === 0 || areYears(own);
    if (!isHead) return heads.length > 0 && endingOf(own) >= 2 ? heads : undefined;
    heads.push(line);
    if (line.next >= content.length) return undefined;
  }
  return undefined;
}

function isPlain(content: string, line: Line): boolean {
  return (
    line.end - line.first <= longestRow &&
    !isEmpty(content, line) &&
    !isTabbed(content, line) &&
    !content.slice(line.first, line.end).trimEnd().includes('  ') &&
    !isMarked(content, line)
  );
}

interface SpacedRow {
  readonly line: Line;
  readonly words: readonly Word[];
  /** How many figures end it; 0 for words alone, over or between rows. */
  readonly ending: number;
}

function rowsFrom(content: string, from: Line, most: number): SpacedRow[] {
  const rows: SpacedRow[] = [];
  for (let line = from; rows.length < most; line = lineAt(content, line.next)) {
    if (!isPlain(content, line)) break;
    const own = words(content, line);
    const ending = endingOf(own);
    const isRow = ending >= 2 && ending < own.length;
    // Words between rows: a group's name, a label that runs on.
    const isBetween =
      ending === 0 && own.length <= 12 && !/[.;:,]$/u.test(own.at(-1)!.text) && rows.at(-1)?.ending !== 0;
    if (!isRow && !isBetween) break;
    rows.push({ line, words: own, ending: isRow ? ending : 0 });
    if (line.next >= content.length) break;
  }
  return rows;
}

/** As many figures, or more where a word before them is called by the first: "Quý 1 120 96". */
function isOfShape(own: readonly Word[], ending: number, figures: number): boolean {
  return ending === figures || (ending > figures && own.length > ending);
}

export function words(content: string, { start, end }: Span): readonly Word[] {
  const text = content.slice(start, end);
  return Array.from(text.matchAll(/\S+/gu), match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How many words at the end are figures, or stand where one would. */
function endingOf(own: readonly Word[]): number {
  let count = 0;
  while (count < own.length && isCell(own[own.length - 1 - count]!.text)) count++;
  return own.slice(own.length - count).some(({ text }) => /\d/u.test(text)) ? count : 0;
}

function isCell(text: string): boolean {
  return /^(?:[(+\-−–]{0,2}\d[\d.,]{0,20}%?\)?|[-–x])$/u.test(text);
}

function isNumber(text: string): boolean {
  return /^(?:\d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/u.test(text);
}

function areYears(own: readonly Word[]): boolean {
  const count = endingOf(own);
  return count < own.length && own.slice(own.length - count).every(({ text }) => /^(?:19|20)\d\d$/u.test(text));
}

/** "A B 1 2 3": the numbers of columns. */
function isNumbering(own: readonly Word[]): boolean {
  const numbers = own.filter(({ text }) => /^[([]?\d{1,2}[)\]]?(?:=.{1,30})?$/u.test(text));
  return (
    numbers.length >= 2 &&
    own.every(word => numbers.includes(word) || /^[A-ZĐ]$/u.test(word.text)) &&
    numbers.every(({ text }, index) => {
      const before = index === 0 ? undefined : numbers[index - 1]!.text;
      return (
        before === undefined ||
        Number.parseInt(text.replace(/^[([]/u, ''), 10) === Number.parseInt(before.replace(/^[([]/u, ''), 10) + 1
      );
    })
  );
}

/** The words of each title, a column each; undefined where a header cannot be cut into as many as there are columns. */
export function titlesIn(
  lines: readonly (readonly Word[])[],
  { figures, numbered }: RowShape,
): readonly (readonly TitleWord[])[] | undefined {
  const all = lines
    .filter(line => !isNumbering(line))
    .flatMap((line, index) => line.map((word): TitleWord => ({ ...word, line: index })));
  for (const [apart, years] of ways) {
    const titles = cut(all, apart, years);
    const wanted = figures + 1 + (numbered ? 1 : 0);
    if (titles.length === wanted) return titles;
    // Nobody has written a title over the numbers.
    if (numbered && titles.length === wanted - 1) return [[], ...titles];
  }
  return undefined;
}

export interface TitleWord extends Word {
  /** Which line of the header. */
  readonly line: number;
}

/** Whether abbreviations and signs of percentage are titles of their own, and whether years are. */
const ways: readonly (readonly [apart: boolean, years: boolean])[] = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
];

/** A title begins with a capital letter; not behind a colon: "Trong đó: Nữ". */
function cut(all: readonly TitleWord[], apart: boolean, years: boolean): readonly (readonly TitleWord[])[] {
  const titles: TitleWord[][] = [];
  let depth = 0;
  for (const word of all) {
    const { text } = word;
    const isYear = /^(?:19|20)\d\d$/u.test(text);
    const isShort = text === '%' || (/^[\p{Lu}\d&]{2,6}$/u.test(text) && !/^S?TT$/u.test(text));
    const begins = isYear ? years : isShort ? apart : /^\p{Lu}/u.test(text);
    const opens = depth === 0 && begins && !(titles.at(-1)?.at(-1)?.text ?? '').endsWith(':');
    if (titles.length === 0 || opens) titles.push([word]);
    else titles.at(-1)!.push(word);
    depth = Math.max(0, depth + (text.match(/\(/gu)?.length ?? 0) - (text.match(/\)/gu)?.length ?? 0));
  }
  return titles;
}
