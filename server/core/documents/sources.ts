/**
 * Where mentions stand: read from one passage or one row at a time, and remembered with it.
 */
import { memo } from '../derive.ts';
import { type Place, type TextPlace, textPlace } from '../finding.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage } from '../model/report.ts';
import { cellPlace, type Row, type Table } from '../model/table.ts';
import { fold } from '../reading/documents/fold.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import { cellByName } from '../reading/documents/named.ts';
import { readDocuments } from '../reading/documents/read.ts';
import { dateAtStart, wantsDate, wholeDate } from '../reading/documents/written-dates.ts';
import type { Block, Span } from '../text.ts';

/** A mention with the way from its spans to places. */
export interface SourceMention {
  readonly read: TextMention;
  place(span: Span): Place;
  readonly date: WrittenDate | undefined;
  readonly datePlace: Place | undefined;
  /** The words it is about, from the clause or from the row's label. */
  readonly subject: { readonly text: string; readonly place: Place } | undefined;
  /** In a table: the row it stands in, and whether its cell begins with it. */
  readonly cell:
    | { readonly table: Table; readonly row: Row; readonly column: number; readonly leads: boolean }
    | undefined;
  /** In the line "(Kèm theo …)" of an appendix. */
  readonly attached: boolean;
}

export interface SourceMentions {
  readonly mentions: readonly SourceMention[];
  /** The text ends where the date of its last mention should follow. */
  readonly wantsDate: boolean;
}

const none: readonly SourceMention[] = [];
const nowhere: SourceMentions = { mentions: none, wantsDate: false };

/** The mentions of one passage. */
export function mentionsOfPassage(passage: Passage): SourceMentions {
  return passage.gaps && passage.gaps.length > 0 ? ofCutPassage(passage) : ofSpan(passage);
}

// Right because a passage is immutable.
const ofCutPassage = memo((passage: Passage): SourceMentions => {
  const { text, place } = passageText(passage);
  return found(text, { start: 0, end: text.length }, place, passage.kind === 'caption');
});

// Right because a block is immutable and a span of it is read one way only.
const knownSpans = new WeakMap<Block, Map<string, SourceMentions>>();

function ofSpan({ block, span, kind }: Passage): SourceMentions {
  let known = knownSpans.get(block);
  if (!known) {
    known = new Map();
    knownSpans.set(block, known);
  }
  const key = `${span.start}:${span.end}`;
  let read = known.get(key);
  if (!read) {
    read = found(block.text, span, ({ start, end }) => textPlace(block, start, end), kind === 'caption');
    known.set(key, read);
  }
  return read;
}

function found(text: string, span: Span, place: (span: Span) => TextPlace, caption: boolean): SourceMentions {
  const { folded, mentions } = readDocuments(text, span);
  if (mentions.length === 0) return nowhere;
  const attached =
    caption && /^\(? ?(?:ban hành )?kèm theo/iu.test(folded.text.slice(0, 30).replace(/^[^\p{L}(]+/u, ''));
  return {
    mentions: mentions.map(read => ({
      read,
      place,
      date: read.date,
      datePlace: read.date && place(read.date.span),
      subject: read.subject && { text: read.subject.text, place: place(read.subject.span) },
      cell: undefined,
      attached,
    })),
    wantsDate: mentions.at(-1)!.date === undefined && wantsDate(folded.text),
  };
}

/** The date with which a passage begins, for a mention that the passage before cut short. */
export function openingDate(passage: Passage): { readonly date: WrittenDate; readonly place: Place } | undefined {
  const { text, place } = passageText(passage);
  const folded = fold(text.slice(0, 60));
  const date = dateAtStart(folded.text);
  return date && { date, place: place(folded.span(date.span.start, date.span.end)) };
}

/** The mentions of all rows of a table. Right to remember because a table is immutable. */
export const mentionsOfTable: (table: Table) => readonly SourceMention[] = memo(table => {
  const all: SourceMention[] = [];
  for (const row of table.rows) all.push(...ofRow(table, row));
  return all.length === 0 ? none : all;
});

function ofRow(table: Table, row: Row): SourceMention[] {
  const mentions: SourceMention[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell.kind === 'blank' || cell.kind === 'not-applicable' || cell.text.length < 5) continue;
    const { text, span, place } = cellSource(table, row, column);
    const { folded, mentions: read } = readDocuments(text, span);
    const dates = read.length > 0 ? read : cellByName(folded);
    for (const mention of dates) {
      const leads = /^[^\p{L}\d]*$/u.test(text.slice(span.start, mention.span.start));
      const issued = mention.date || !leads ? undefined : issueDate(table, row, column);
      const label = labelOf(table, row, column);
      const date = mention.date ?? issued?.date;
      mentions.push({
        read: mention,
        place,
        date,
        datePlace: mention.date ? place(mention.date.span) : issued?.place,
        subject:
          leads && label
            ? label
            : mention.subject && { text: mention.subject.text, place: place(mention.subject.span) },
        cell: { table, row, column, leads },
        attached: false,
      });
    }
  }
  return mentions;
}

interface CellSource {
  readonly text: string;
  readonly span: Span;
  place(span: Span): Place;
}

/** The source of a cell, with its markup, where it is a text; else its words. */
function cellSource(table: Table, row: Row, column: number): CellSource {
  const cell = row.cells[column]!;
  const { origin } = table;
  if (origin.kind === 'text') {
    const start = origin.rowStarts[row.index]!;
    const cut = cutCell(cell.text, origin.block, start, cell.span);
    if (cut) return cut;
    return {
      text: origin.rowTexts[row.index]!,
      span: cell.span,
      place: span => textPlace(origin.block, start + span.start, start + span.end),
    };
  }
  const whole = cellPlace(table, row, column);
  const exact = whole.kind === 'text' && whole.end - whole.start === cell.text.length;
  return {
    text: cell.text,
    span: { start: 0, end: cell.text.length },
    place: span => (exact ? textPlace(whole.block, whole.start + span.start, whole.start + span.end) : whole),
  };
}

/** A cell that a page break cut in two: its rest stands further down in the block. */
function cutCell(words: string, block: Block, start: number, span: Span): CellSource | undefined {
  const length = span.end - span.start;
  if (words.length <= length + 1) return undefined;
  const first = block.text.slice(start + span.start, start + span.end);
  if (!words.startsWith(`${first} `)) return undefined;
  const rest = block.text.indexOf(words.slice(length + 1), start + span.end);
  if (rest < 0) return undefined;
  const at = (offset: number): number => (offset > length ? rest + offset - length - 1 : start + span.start + offset);
  return {
    text: words,
    span: { start: 0, end: words.length },
    place: ({ start, end }) => textPlace(block, at(start), end > start ? at(end - 1) + 1 : at(start)),
  };
}

const notIssued = /hiệu lực|hoàn thành|thời hạn|hạn |hết hạn|kết thúc|đến hạn|họp|báo cáo|thực hiện|dự kiến/iu;

/** The only date that stands alone in another cell of the row, under a header that does not speak of another day. */
function issueDate(
  table: Table,
  row: Row,
  own: number,
): { readonly date: WrittenDate; readonly place: Place } | undefined {
  let only: { date: WrittenDate; place: Place } | undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (column === own || cell.text.length < 6 || cell.text.length > 40) continue;
    const { title, path } = table.columns[column]!;
    if (
      notIssued.test(
        [...path, title]
          .join(' ')
          .normalize('NFC')
          .replace(/thời gian ban hành/giu, ''),
      )
    )
      continue;
    const { text, span, place } = cellSource(table, row, column);
    const folded = fold(text, span);
    const date = wholeDate(folded.text);
    if (!date) continue;
    if (only) return undefined;
    only = { date, place: place(folded.span(date.span.start, date.span.end)) };
  }
  return only;
}

/** The label of the row, when the document stands in another column. */
function labelOf(table: Table, row: Row, own: number): { readonly text: string; readonly place: Place } | undefined {
  const column = table.labelColumn;
  if (column === undefined || column === own || row.label.length < 6) return undefined;
  return { text: fold(row.label).text, place: cellPlace(table, row, column) };
}
