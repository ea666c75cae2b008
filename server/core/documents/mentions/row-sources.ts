/**
 * The mentions of the rows of a table: with the day and the issuer that stand in other cells of the row.
 */
import { memo, memo2 } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import { type Column, cellPlace, type Row, type Table, type TableHead } from '../../model/table.ts';
import { bodiesDiffer, bodyOfCode, bodyOfWords } from '../../reading/documents/bodies.ts';
import { fold } from '../../reading/documents/fold.ts';
import { isBody, readIssuer } from '../../reading/documents/issuer-words.ts';
import type { TextMention, WrittenDate, WrittenIssuer } from '../../reading/documents/mention.ts';
import { cellByName } from '../../reading/documents/named.ts';
import type { DocumentNumber } from '../../reading/documents/number.ts';
import { isProvince } from '../../reading/documents/places.ts';
import { isTypeWord } from '../../reading/documents/types.ts';
import { wholeDate } from '../../reading/documents/written-dates.ts';
import { columnsOfWords, documentsIn, textOfCell } from '../../texts/texts.ts';
import type { SourceMention } from './source-mention.ts';

const none: readonly SourceMention[] = [];

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
  for (const column of columnsOfWords(row)) {
    if (row.cells[column]!.kind === 'blank') continue;
    const own = textOfCell(row, column);
    const { source: text, span, place } = own;
    const { folded } = own;
    const read = documentsIn(own);
    const dates = read.length > 0 ? read : cellByName(folded);
    if (dates.length === 0) continue;
    for (const found of dates) {
      const leads = /^[^\p{L}\d]*$/u.test(text.slice(span.start, found.span.start));
      const mention = leads && !found.typeWords ? withTypeOfRow(found, table, row, column) : found;
      const issued = mention.date || !leads ? undefined : issueDate(table, row, column);
      const issuer = leads && !mention.issuer ? issuerOfRow(table, row, column, mention.number) : undefined;
      const label = leads ? aboutOf(table, row, column, issuer) : undefined;
      const date = mention.date ?? issued?.date;
      mentions.push({
        read: mention,
        place,
        date,
        datePlace: mention.date ? place(mention.date.span) : issued?.place,
        subject: label ?? (mention.subject && { text: mention.subject.text, place: place(mention.subject.span) }),
        cell: { table, row, column, leads },
        attached: false,
        ...(issuer && { issuer }),
      });
    }
  }
  return mentions.length === 0 ? none : mentions;
});

/**
 * "UBND xã Hòa Thuận" in the column of issuers, or "Hòa Thuận" in that of communes: whose number it is. Undefined where
 * two cells say so, or where the column is of those who carry it out.
 */
function issuerOfRow(
  table: TableHead,
  row: Row,
  own: number,
  number: DocumentNumber | undefined,
): WrittenIssuer | undefined {
  const meant = number && bodyOfCode(number.issuer);
  let only: WrittenIssuer | undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (column === own || cell.kind === 'blank' || cell.text.length > 80 || !/^\P{L}{0,4}\p{Lu}/u.test(cell.text))
      continue;
    const header = headerOf(table, column);
    if (notIssuer.test(header)) continue;
    const words = fold(cell.text).text.trim();
    const said = bodyOfWords(words);
    // "Trung tâm Y tế huyện An Biên" beside a number of a People's Committee: the unit that it is about.
    if (meant && (said === undefined ? isBody(words) : bodiesDiffer(said, meant))) continue;
    const named = isBody(words) ? readIssuer(words, 0) : unitColumn.test(header) ? unitOf(words, header) : undefined;
    if (!named) continue;
    if (only) return undefined;
    only = named;
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

const notIssued =
  /hiệu lực|hoàn thành|thời hạn|hạn |hết hạn|kết thúc|đến hạn|họp|báo cáo|thực hiện|dự kiến|effect|in force|deadline|due|expir|complet|meeting|repeal/iu;

/** The only date that stands alone in another cell of the row, under a header that does not speak of another day. */
export function issueDate(
  table: TableHead,
  row: Row,
  own: number,
): { readonly date: WrittenDate; readonly place: Place } | undefined {
  let only: { date: WrittenDate; place: Place } | undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (column === own || cell.text.length < 6 || cell.text.length > 40) continue;
    if (notIssued.test(headerOf(table, column).replace(/thời gian ban hành/giu, ''))) continue;
    const other = textOfCell(row, column);
    const { place } = other;
    const { folded } = other;
    const date = wholeDate(folded.text);
    if (!date) continue;
    if (only) return undefined;
    only = { date, place: place(folded.span(date.span.start, date.span.end)) };
  }
  return only;
}

/** "Nghị quyết" in the column of types: what the number beside it is of. */
function withTypeOfRow(mention: TextMention, table: TableHead, row: Row, own: number): TextMention {
  for (const [column, cell] of row.cells.entries()) {
    if (
      column === own ||
      cell.kind === 'blank' ||
      cell.text.length > 24 ||
      !/loại|hình thức/iu.test(headerOf(table, column))
    )
      continue;
    const words = fold(cell.text).text.trim();
    if (isTypeWord(words)) return { ...mention, typeWords: words, typeBeside: true };
  }
  return mention;
}

function headerOf(table: TableHead, column: number): string {
  return headerOnce(table.columns[column]!);
}

// Right because a column is immutable.
const headerOnce = memo(({ title, path }: Column): string => [...path, title].join(' ').normalize('NFC'));

/**
 * What the document of a row is about: the cell in the column for it, else the row's label, unless that only says who
 * issued it or of what type it is.
 */
function aboutOf(
  table: TableHead,
  row: Row,
  own: number,
  issuer: WrittenIssuer | undefined,
): { readonly text: string; readonly place: Place } | undefined {
  for (const [column, cell] of row.cells.entries()) {
    if (column === own || cell.kind === 'blank' || cell.text.length < 6) continue;
    if (aboutColumn.test(headerOf(table, column)))
      return { text: fold(cell.text).text.trim(), place: cellPlace(row, column) };
  }
  const column = table.labelColumn;
  if (column === undefined || column === own || row.label.length < 6) return undefined;
  const { text } = fold(row.label);
  return text === issuer?.words || isTypeWord(text.trim()) ? undefined : { text, place: cellPlace(row, column) };
}

const aboutColumn = /trích yếu|về việc/iu;
