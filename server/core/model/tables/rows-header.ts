/** The titles that stand over the rows of `rows: |` where no columns are declared: as a table in Markdown has them. */
import type { Place } from '../../finding.ts';
import { plainText } from '../../syntax/markdown/inline.ts';
import { isDelimiterRow, linesOf, readPipeRow } from '../../syntax/pipe-table.ts';
import type { Span } from '../../text.ts';
import type { ColumnInput } from './build-table.ts';
import { type HeaderRow, isData, isFigure, readHeader } from './headers.ts';

export interface RowsHeader {
  readonly columns: readonly ColumnInput[];
  /** Where the rows begin in the text. */
  readonly from: number;
}

/**
 * The lines above `|---|`; without that the first line where it reads as titles, with the lines that go on with it. Undefined
 * where the first line is a row. `at` says where a stretch of the text stands.
 */
export function rowsHeader(text: string, at: (span: Span) => Place): RowsHeader | undefined {
  const lines = firstLines(text);
  const rule = lines.slice(0, mostTitles + 1).findIndex(line => isDelimiterRow(text, line.start, line.end));
  if (rule === 0) return undefined;
  const rows = (rule < 0 ? lines : lines.toSpliced(rule, 1)).map(line => rowOf(text, line, at));
  const [first] = rows;
  if (!first || rows.length < 2) return undefined;
  const read = readHeader(rows.slice(0, mostTitles + 2), first.length, Math.max(rule, 0));
  const isTitled = read.taken > 0 && (rule > 0 || readsAsTitles(first, rows.slice(read.taken), read.taken > 1));
  const from = lines[read.taken + (rule > 0 && rule <= read.taken ? 1 : 0)]?.start;
  return isTitled && from !== undefined ? { columns: read.columns, from } : undefined;
}

/** Whether the rows hold figures that titles would tell apart: the place of the first, which was taken for one of them. */
export function untitledRow(text: string): Span | undefined {
  const lines = firstLines(text);
  const rows = lines.map(line => rowOf(text, line, () => undefined));
  const [first, ...below] = rows;
  if (!first || first.length < 3 || below.length < 2) return undefined;
  return first.some((_, column) => isOfFigures(below, column)) ? lines[0] : undefined;
}

const mostTitles = 4;
const mostRows = 12;

function firstLines(text: string): Span[] {
  const end = nthLine(text, mostRows + mostTitles);
  return linesOf(text, 0, end).filter(line => text.slice(line.start, line.end).trim() !== '');
}

function nthLine(text: string, count: number): number {
  let end = 0;
  for (let line = 0; line < count && end >= 0 && end < text.length; line++)
    end = text.indexOf('\n', end) + 1 || text.length;
  return end;
}

function rowOf(text: string, { start, end }: Span, at: (span: Span) => Place | undefined): HeaderRow {
  const { text: line, cells } = readPipeRow(text.slice(start, end));
  return cells.map(span => ({
    text: plainText(line.slice(span.start, span.end)).text.trim(),
    place: at({ start: start + span.start, end: start + span.end }),
  }));
}

/**
 * "STT", "No." over the numbers of the rows; or words, years and periods alone over a column of other figures. Each column
 * has a title then, but that of names, and those under the title of a group.
 */
function readsAsTitles(first: HeaderRow, rows: readonly HeaderRow[], goesOn: boolean): boolean {
  if (first.length < 2 || isData(first)) return false;
  const texts = first.map(({ text }) => text);
  const areClasses = stepsOn(texts);
  const isOver = (text: string, column: number): boolean =>
    isTitle(text) || ((spanOrSign.test(text) || areClasses) && isOfPlainFigures(rows, column));
  if (numbering.test(texts[0]!) && texts.slice(1).some(text => /\p{L}/u.test(text))) return true;
  if (!texts.every((text, index) => (text === '' ? index === 0 || goesOn : isOver(text, index)))) return false;
  return texts.some(
    (title, column) => title !== '' && isOfFigures(rows, column) && !(year.test(title) && isOfYears(rows, column)),
  );
}

/** What stands over the numbers of the rows. */
const numbering = /^(?:s?tt|số tt|số thứ tự|no\.?|nr\.?|#|s\/n|n[°º])$/iu;
const year = /^(?:19|20)\d\d$/u;
/** "2023", "2024 (tỷ đồng)", "6 tháng đầu năm", "31/12/2024", "9 months". */
const period = /^(?:(?:19|20)\d\d(?!\d)|\d{1,2} ?(?:tháng|months?)|\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d)/iu;

function isTitle(text: string): boolean {
  if (/^[<^%#]$/u.test(text)) return true;
  return period.test(text) || (/\p{L}/u.test(text) && !/^[-+(−]{0,2}\d/u.test(text));
}

/** "0-14", "65+", "<18", "+/-", "6T/2024": what no cell over plain figures says of a row. */
const spanOrSign = /^(?:\d{1,3} ?[-–] ?\d{1,3}|\d{1,3}\+|[<>≤≥] ?\d{1,3}|[+−-] ?\/ ?[+−-]|\d{1,2}T\/?(?:19|20)\d\d)$/u;

/** "3 sao | 4 sao | 5 sao", "1-5 tuổi | 6-10 tuổi": one word behind numbers that go on where the one before ends. */
function stepsOn(texts: readonly string[]): boolean {
  const read = texts.flatMap(text => {
    const [, from, to = from, word] = /^(\d{1,3})(?: ?[-–] ?(\d{1,3}))? (\p{L}[\p{L} ]{0,20})$/u.exec(text) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to), word }];
  });
  return (
    read.length >= 2 &&
    read.every(({ from, word }, at) => at === 0 || (from === read[at - 1]!.to + 1 && word === read[0]!.word))
  );
}

function isOfPlainFigures(rows: readonly HeaderRow[], column: number): boolean {
  return isOfFigures(rows, column) && !rows.some(row => spanOrSign.test(row[column]?.text ?? ''));
}

function isOfFigures(rows: readonly HeaderRow[], column: number): boolean {
  const texts = rows.map(row => row[column]?.text ?? '').filter(text => !/^[-–/]*$/u.test(text));
  return texts.length > 0 && texts.length * 2 >= rows.length && texts.every(text => isFigure(text) || year.test(text));
}

function isOfYears(rows: readonly HeaderRow[], column: number): boolean {
  return rows.every(row => year.test(row[column]?.text ?? ''));
}
