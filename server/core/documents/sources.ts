/**
 * Where mentions stand: read from one passage or one row at a time, and remembered with it.
 */
import { memo, memo2 } from '../derive.ts';
import type { Place } from '../finding.ts';
import type { Passage, Section } from '../model/report.ts';
import { cellPlace, type Row, type Table, type TableHead } from '../model/table.ts';
import { fold } from '../reading/documents/fold.ts';
import type { TextMention, WrittenDate, WrittenIssuer } from '../reading/documents/mention.ts';
import { cellByName } from '../reading/documents/named.ts';
import { isProvince } from '../reading/documents/places.ts';
import { isBody, readIssuer, typeAtEnd } from '../reading/documents/words.ts';
import { dateAtStart, wantsDate, wholeDate } from '../reading/documents/written-dates.ts';
import type { Span } from '../text.ts';
import { documentsIn, foldedText, mayHoldWords, type ReportText, textOfCell, textOfPassage } from '../texts/texts.ts';

/** A mention with the way from its spans to places. */
export interface SourceMention {
  readonly read: TextMention;
  place(span: Span): Place;
  readonly date: WrittenDate | undefined;
  readonly datePlace: Place | undefined;
  /** The words it is about, from the clause or from the row's label. */
  readonly subject: { readonly text: string; readonly place: Place } | undefined;
  /** In a table: its head, the row it stands in, and whether its cell begins with it. */
  readonly cell:
    | { readonly table: TableHead; readonly row: Row; readonly column: number; readonly leads: boolean }
    | undefined;
  /** Of a row that says in another cell who issued it. */
  readonly issuer?: WrittenIssuer;
  /** In the line "(Kèm theo …)" of an appendix. */
  readonly attached: boolean;
}

export interface SourceMentions {
  readonly mentions: readonly SourceMention[];
  /** The text ends where the date of its last mention should follow. */
  readonly wantsDate: boolean;
}

/** A page's number that stands in the flow of a text. */
function isPageNumber(passage: Passage): boolean {
  const { source, span } = textOfPassage(passage);
  return span.end - span.start <= 12 && /^[\s\p{P}]*\d{1,3}[\s\p{P}]*$/u.test(source.slice(span.start, span.end));
}

/** "… Báo cáo số" at the end of a page, "44/BC-STP …" at the head of the next. */
function continued(first: SourceMention, passage: Passage, type: string): SourceMention {
  const { read } = first;
  const { span } = textOfPassage(passage);
  if (!read.number || read.typeWords || read.number.span.start > span.start + 3) return first;
  return { ...first, read: { ...read, typeWords: type, typeBeside: true } };
}

const none: readonly SourceMention[] = [];
const nowhere: SourceMentions = { mentions: none, wantsDate: false };

/** The mentions of one passage. */
export function mentionsOfPassage(passage: Passage): SourceMentions {
  return mentionsOfText(textOfPassage(passage));
}

// Right because a text is immutable.
const mentionsOfText = memo((own: ReportText): SourceMentions => {
  const folded = foldedText(own);
  const mentions = documentsIn(own);
  if (mentions.length === 0) return nowhere;
  const { place } = own;
  const attached =
    own.kind === 'caption' &&
    /^\(? ?(?:ban hành )?kèm theo/iu.test(folded.text.slice(0, 30).replace(/^[^\p{L}(]+/u, ''));
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
});

/** The date with which a passage begins. */
export interface OpeningDate {
  readonly date: WrittenDate;
  readonly place: Place;
}

// Right because a text is immutable.
const openingDate = memo((own: ReportText): OpeningDate | undefined => {
  const folded = fold(own.source, { start: own.span.start, end: Math.min(own.span.end, own.span.start + 60) });
  const date = dateAtStart(folded.text);
  return date && { date, place: own.place(folded.span(date.span.start, date.span.end)) };
});

export interface SectionMentions {
  readonly mentions: readonly { readonly source: SourceMention; readonly next: OpeningDate | undefined }[];
  /** The date with which the section begins; `none` when it holds no passage but footnotes. */
  readonly opening: OpeningDate | undefined | 'none';
  /** Index of the mention whose date should begin the next section. */
  readonly wantsDate: number | undefined;
}

/** The mentions of a section, its passages first. Right to remember because a section is immutable. */
export const mentionsOfSection: (section: Section) => SectionMentions = memo(({ passages, tables }) => {
  const mentions: { source: SourceMention; next: OpeningDate | undefined }[] = [];
  let open: number | undefined;
  let opening: SectionMentions['opening'] = 'none';
  let type: string | undefined;
  for (const passage of passages) {
    const own = mentionsOfPassage(passage);
    const apart = passage.kind === 'footnote' || isPageNumber(passage);
    if (!apart && (opening === 'none' || open !== undefined)) {
      const date = openingDate(textOfPassage(passage));
      if (opening === 'none') opening = date;
      if (open !== undefined) mentions[open] = { ...mentions[open]!, next: date };
      open = undefined;
    }
    for (const [index, source] of own.mentions.entries()) {
      mentions.push({ source: index === 0 && type ? continued(source, passage, type) : source, next: undefined });
    }
    if (own.wantsDate) open = mentions.length - 1;
    if (!apart) type = typeAtEnd(foldedText(textOfPassage(passage)).text);
  }
  for (const table of tables) for (const source of mentionsOfTable(table)) mentions.push({ source, next: undefined });
  return { mentions, opening, wantsDate: open };
});

/** The mentions of all rows of a table. Right to remember because a table is immutable. */
export const mentionsOfTable: (table: Table) => readonly SourceMention[] = memo(({ pieces, head }) =>
  all(pieces.map(piece => ofPiece(piece, head))),
);

// Right because rows and heads are immutable; both outlive their table.
const ofPiece = memo2((piece: readonly Row[], table: TableHead) => all(piece.map(row => ofRow(row, table))));

function all(lists: readonly (readonly SourceMention[])[]): readonly SourceMention[] {
  return lists.every(list => list.length === 0) ? none : lists.flat();
}

// Right because rows and heads are immutable.
const ofRow = memo2((row: Row, table: TableHead): readonly SourceMention[] => {
  const mentions: SourceMention[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell.kind === 'blank' || !mayHoldWords(cell)) continue;
    const own = textOfCell(row, column);
    const { source: text, span, place } = own;
    const folded = foldedText(own);
    const read = documentsIn(own);
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
        ...(leads && !mention.issuer && issuerOfRow(table, row, column)),
      });
    }
  }
  return mentions.length === 0 ? none : mentions;
});

/**
 * "UBND xã Hòa Thuận" in the column of issuers, or "Hòa Thuận" in that of communes: whose number it is. Undefined where
 * two cells say so, or where the column is of those who carry it out.
 */
function issuerOfRow(table: TableHead, row: Row, own: number): { readonly issuer: WrittenIssuer } | undefined {
  let only: { issuer: WrittenIssuer } | undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (column === own || cell.kind === 'blank' || cell.text.length > 80 || !/^\P{L}{0,4}\p{Lu}/u.test(cell.text))
      continue;
    const { title, path } = table.columns[column]!;
    const header = [...path, title].join(' ').normalize('NFC');
    if (notIssuer.test(header)) continue;
    const words = fold(cell.text).text.trim();
    const named = isBody(words) ? readIssuer(words, 0) : unitColumn.test(header) ? unitOf(words, header) : undefined;
    if (!named) continue;
    if (only) return undefined;
    only = { issuer: named };
  }
  return only;
}

const notIssuer = /thực hiện|chủ trì|phối hợp|nhận|gửi|tham mưu|phụ trách|trích yếu|nội dung|tên văn bản/iu;
const unitColumn = /(?:^| )(?:xã|phường|huyện|tỉnh|địa phương|đơn vị|cơ quan)(?:,| |$)/iu;

/** "Hòa Thuận" under "Xã": a name in capitals, of few words. */
function unitOf(words: string, header: string): WrittenIssuer | undefined {
  if (!/^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,4}$/u.test(words)) return undefined;
  const level = /^(?:tên )?(xã|phường|huyện)$/iu.exec(header.trim())?.[1]?.toLowerCase();
  const place = isProvince(words) || !level ? words : `${level} ${words}`;
  return { words, place, level, span: { start: 0, end: 0 } };
}

const notIssued = /hiệu lực|hoàn thành|thời hạn|hạn |hết hạn|kết thúc|đến hạn|họp|báo cáo|thực hiện|dự kiến/iu;

/** The only date that stands alone in another cell of the row, under a header that does not speak of another day. */
function issueDate(
  table: TableHead,
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
    const other = textOfCell(row, column);
    const { place } = other;
    const folded = foldedText(other);
    const date = wholeDate(folded.text);
    if (!date) continue;
    if (only) return undefined;
    only = { date, place: place(folded.span(date.span.start, date.span.end)) };
  }
  return only;
}

/** The label of the row, when the document stands in another column. */
function labelOf(
  table: TableHead,
  row: Row,
  own: number,
): { readonly text: string; readonly place: Place } | undefined {
  const column = table.labelColumn;
  if (column === undefined || column === own || row.label.length < 6) return undefined;
  return { text: fold(row.label).text, place: cellPlace(row, column) };
}
