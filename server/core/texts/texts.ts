/**
 * The words of a report, one passage or cell at a time: what reads words (documents, dates, letters) reads these.
 *
 * A `ReportText` stays the same object as long as its block or table does, so that what is derived from it is kept.
 */
import { memo, slot } from '../derive.ts';
import { type Place, textPlace } from '../finding.ts';
import { append } from '../lists.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage, Section } from '../model/report.ts';
import { cellPlace, type Row } from '../model/table.ts';
import { type Folded, fold } from '../reading/documents/fold.ts';
import type { TextMention } from '../reading/documents/mention.ts';
import { readFolded } from '../reading/documents/read.ts';
import type { Block, Span } from '../text.ts';

export interface ReportText {
  readonly kind: Passage['kind'] | 'cell';
  /** The words stand at `span` of `source`. */
  readonly source: string;
  readonly span: Span;
  /** The words as they are compared. */
  readonly folded: Folded;
  /** The place of a span of `source`. */
  place(span: Span): Place;
}

/** The documents that a text mentions. Right to remember because a text is immutable. */
export const documentsIn: (text: ReportText) => readonly TextMention[] = memo(({ folded }) => readFolded(folded));

/** The text of a passage. Right to remember because a passage is immutable: all that reads words asks for it. */
export const textOfPassage: (passage: Passage) => ReportText = memo((passage: Passage) =>
  passage.gaps && passage.gaps.length > 0 ? ofCutPassage(passage) : ofSpan(passage),
);

// Right because a passage is immutable.
const ofCutPassage = memo((passage: Passage): ReportText => {
  const { text, place } = passageText(passage);
  return { kind: passage.kind, source: text, span: { start: 0, end: text.length }, folded: fold(text), place };
});

// Right because a block is immutable and each span of it is read one way. Most blocks hold one passage.
const knownSpans = slot<Block, ReportText[]>();

function ofSpan({ block, span, kind }: Passage): ReportText {
  const known = knownSpans.get(block);
  if (known) {
    for (let at = 0; at < known.length; at++) {
      const text = known[at]!;
      if (text.span.start === span.start && text.span.end === span.end) return text;
    }
  }
  const text: ReportText = {
    kind,
    source: block.text,
    span,
    folded: fold(block.text, span),
    place: ({ start, end }) => textPlace(block, start, end),
  };
  if (known) known.push(text);
  else knownSpans.set(block, [text]);
  return text;
}

/** The cells of a row that hold words or dates. Right to remember because a row is immutable. */
const textsOfRow = memo((row: Row): readonly ReportText[] => {
  const columns = columnsOfWords(row);
  return columns.length === 0 ? noTexts : columns.map(column => textOfCell(row, column));
});

const noTexts: readonly ReportText[] = [];

/**
 * The cells of a row that may hold words or dates: not what is short, struck out, or one well printed number. Right to
 * remember because a row is immutable.
 */
export const columnsOfWords = memo(({ cells }: Row): readonly number[] => {
  const columns: number[] = [];
  for (let column = 0; column < cells.length; column++) {
    const { kind, text } = cells[column]!;
    if (text.length >= 5 && kind !== 'not-applicable' && !isPrintedNumber(text)) columns.push(column);
  }
  return columns.length === 0 ? noColumns : columns;
});

const noColumns: readonly number[] = [];

/** `1.991`, `84,17%`, `12345`, `1.234.567,8`: digits and at most a percent sign, and no `9.12.2019`. */
function isPrintedNumber(text: string): boolean {
  let digits = 0;
  let groups = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x2e || code === 0x2c) {
      if (digits === 0 || (groups > 0 && digits !== 3)) return false;
      groups++;
      digits = 0;
    } else return code === 0x25 && at === text.length - 1 && digits > 0;
  }
  return digits > 0;
}

/**
 * What the texts of a section give, one by one, and each of them once. Right when `find` depends on nothing but the text.
 */
export function everyText<Found>(find: (text: ReportText) => readonly Found[]): (section: Section) => readonly Found[] {
  const none: readonly Found[] = [];
  const all = <Item>(items: readonly Item[], of: (item: Item) => readonly Found[]): readonly Found[] => {
    const found: Found[] = [];
    for (let index = 0; index < items.length; index++) {
      const own = of(items[index]!);
      if (own.length > 0) append(found, own);
    }
    return found.length === 0 ? none : found;
  };
  const inText = memo(find);
  // Remembered with rows and pieces of rows, which outlive their tables.
  const inRow = memo((row: Row) => all(textsOfRow(row), find));
  const inPiece = memo((piece: readonly Row[]) => all(piece, inRow));
  return memo(({ passages, tables }) => [
    ...passages.map(textOfPassage).flatMap(inText),
    ...tables.flatMap(table => table.pieces.flatMap(inPiece)),
  ]);
}

// Right because a row is immutable.
const knownCells = memo((_row: Row): ReportText[] => []);

/** The source of a cell, with its markup, where it is a text; else its words. */
export function textOfCell(row: Row, column: number): ReportText {
  const known = knownCells(row);
  known[column] ??= readCell(row, column);
  return known[column];
}

function readCell(row: Row, column: number): ReportText {
  const { line } = row;
  const cell = row.cells[column]!;
  const kind = 'cell';
  if (line) {
    const cut = cutCell(cell.text, line, cell.span);
    if (cut) return { kind, ...cut, folded: fold(cut.source, cut.span) };
    const place = (span: Span): Place => textPlace(line, span.start, span.end);
    return { kind, source: line.text, span: cell.span, folded: fold(line.text, cell.span), place };
  }
  const whole = cellPlace(row, column);
  const exact = whole.kind === 'text' && whole.end - whole.start === cell.text.length;
  return {
    kind,
    source: cell.text,
    span: { start: 0, end: cell.text.length },
    folded: fold(cell.text),
    place: span => (exact ? textPlace(whole.block, whole.start + span.start, whole.start + span.end) : whole),
  };
}

/** A cell that a page break cut in two: its rest stands further on in the line. */
function cutCell(words: string, line: Block, span: Span): Pick<ReportText, 'source' | 'span' | 'place'> | undefined {
  const length = span.end - span.start;
  if (words.length <= length + 1) return undefined;
  if (!words.startsWith(`${line.text.slice(span.start, span.end)} `)) return undefined;
  const rest = line.text.indexOf(words.slice(length + 1), span.end);
  if (rest < 0) return undefined;
  const at = (offset: number): number => (offset > length ? rest + offset - length - 1 : span.start + offset);
  return {
    source: words,
    span: { start: 0, end: words.length },
    place: span => textPlace(line, at(span.start), span.end > span.start ? at(span.end - 1) + 1 : at(span.start)),
  };
}
