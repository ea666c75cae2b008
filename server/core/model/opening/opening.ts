/**
 * What a report says about itself in its opening: number, place and date, type, subject. The layout is that of Decree
 * 30/2020/NĐ-CP, appendix I: issuer and number on the left, motto, place and date on the right, then type and subject.
 */

import { slot } from '../../derive.ts';
import { textPlace } from '../../finding.ts';
import { settle } from '../../lists.ts';
import { isRealDate, readDate } from '../../reading/dates.ts';
import { issuerAfter } from '../../reading/documents/issuer-words.ts';
import type { Block } from '../../text.ts';
import type { Identity, Part, Stated } from '../report.ts';
import { issuerIn, typedBodyIn } from './letterhead.ts';

export type Opening = Pick<Identity, 'type' | 'number' | 'date' | 'place' | 'issuer' | 'typedBody' | 'subject'>;

/** Read from the first blocks of a part, as far as the subject; what does not stand there is undefined. */
export function openingOf({ document }: Part): Opening {
  const blocks: Block[] = [];
  for (const stretch of document.stretches) {
    if (blocks.length >= mostBlocks) break;
    for (const block of stretch.blocks) if (blocks.length < mostBlocks) blocks.push(block);
  }
  const known = blocks[0] && byFirst.get(blocks[0]);
  if (known && settle(known.blocks, blocks) === known.blocks) return known.opening;
  const opening = openingIn(blocks);
  if (blocks[0]) byFirst.set(blocks[0], { blocks, opening });
  return opening;
}

const mostBlocks = 16;

// Right because blocks are immutable and all of them are compared.
const byFirst = slot<Block, { readonly blocks: readonly Block[]; readonly opening: Opening }>();

function openingIn(blocks: readonly Block[]): Opening {
  const opening: { -readonly [Key in keyof Opening]: Opening[Key] } = {
    type: undefined,
    number: undefined,
    date: undefined,
    place: undefined,
    issuer: undefined,
    subject: undefined,
  };
  const above: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'front-matter' || block.kind === 'fence') continue;
    const isOwnLine = block.text.length < longestOwnLine && ownLine.test(block.text);
    // Below the subject stand the number and the day, or nothing of the opening.
    if (opening.subject && !isOwnLine) break;
    if (!opening.type && !opening.number) above.push(block);
    if (above.length === 1) Object.assign(opening, titleIn(block));
    opening.number ??= numberIn(block);
    opening.date ??= opening.number && dateBehind(block, opening.number);
    if (!opening.date) {
      const found = dateIn(block);
      opening.date = found?.date ?? (opening.number && isOwnLine ? dayAlone(block) : undefined);
      opening.place = found?.place;
    }
    const typed = opening.type ? undefined : typeIn(block);
    if (typed) {
      opening.type = typed.type;
      opening.subject = typed.subject;
    } else if (opening.type && !isOwnLine) opening.subject ??= stated(block, 0, block.text.length);
    if (opening.subject && opening.number && opening.date) break;
  }
  // A place and a date alone stand in many texts; a report also says its number or what it is.
  if (!opening.number && !opening.type) return { ...opening, date: undefined, place: undefined };
  const typedBody = opening.number && typedBodyIn(above);
  return { ...opening, issuer: opening.issuer ?? issuerIn(above), ...(typedBody !== undefined && { typedBody }) };
}

const firstCharacters = 1200;

/** "Số: 145/BC-UBND", "An Phú, ngày 20 tháng 6 năm 2024" or "Ngày 20/6/2024", and nothing else in the block. */
const ownLine =
  /^[\s*_(]{0,12}(?:(?:Số|No\.?)\s{0,3}:?\s{0,4}\d{1,6}[a-zđ]?\s?[/-]\S{2,30}(?=[\s*_)|]*$|[,\s*_)|]+(?:\p{Lu}[\p{L} .-]{1,40},\s{0,3})?[Nn]gày\s)|(?:\p{Lu}[\p{L} .-]{1,40},\s{0,3})?[Nn]gày\s{1,3}\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|[/-]\d{1,2}[/-]\d{4})[\s*_)]{0,12}$)/u;
const longestOwnLine = 160;

/** "Số: 389 /BC-UBND"; the blank that is filled in by hand may leave a space before the stroke. */
function numberIn(block: Block): Stated<string> | undefined {
  const text = head(block);
  const match =
    /(?:(?:^|[\n|\t*\s]|[a-z\d"'/]>)\(?(?:Số|No\.?)\s{0,3}:|(?:^|\n)[ *_]{0,20}\((?:Số|No\.?)\s{0,3}(?=\d{1,6}\/BC-))\s{0,4}(\d{1,6}[a-zđ]?)\s{0,12}(\/\s{0,2}(?:\d{4}\/)?\p{Lu}[\p{L}\d&]{0,8}(?:-[\p{L}\d&.]{1,20}){1,3})/u.exec(
      text,
    );
  if (!match) return partyNumberIn(block, text);
  const start = match.index + match[0].search(/\d/u);
  return {
    value: (match[1]! + match[2]!).replace(/\s/gu, '').normalize('NFC'),
    place: textPlace(block, start, match.index + match[0].length),
  };
}

/** "(Số 118/BC-SNV ngày 06/12/2024)", "Số: 118/BC-SNV, ngày 06 tháng 12 năm 2024" at the end of a line. */
function dateBehind(block: Block, { place }: Stated<string>): Identity['date'] {
  if (place.kind !== 'text' || place.block !== block) return undefined;
  // "Căn cứ Công văn Số: 12/…": not at the head of its line.
  if (!/(?:^|\n)[ *_(|]{0,20}(?:Số|No\.?)\s{0,3}:?\s{0,4}$/u.test(block.text.slice(0, place.start))) return undefined;
  const behind = block.text.slice(place.end, place.end + 60);
  const lead = /^,?\s{1,4}(?:(?:ngày|dated|of)\s{1,3})?(?=\d|\p{Lu}\p{Ll}{2,8}\s)/u.exec(behind);
  const found = lead && readDate(behind);
  if (!found || !isRealDate(found.date) || found.span.start > lead[0].length) return undefined;
  if (!/^[ *_|)]*(?:\r?\n|$)/u.test(behind.slice(found.span.end))) return undefined;
  return {
    value: found.date,
    place: textPlace(block, place.end + found.span.start, place.end + found.span.end),
  };
}

/** "Số 32-CTr/TU" on a line of its own, or in a cell of the letterhead. */
function partyNumberIn(block: Block, text: string): Stated<string> | undefined {
  const match =
    /(?:^|[\n|\t*]|[a-z\d"'/]>)[ ]{0,20}Số\s{1,3}(\d{1,6}-\p{Lu}[\p{L}]{0,6}\/\p{Lu}[\p{L}]{0,12})(?=[ *_]{0,40}(?:[\n\r|<]| {3}|$))/u.exec(
      text,
    );
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { value: match[1]!.normalize('NFC'), place: textPlace(block, end - match[1]!.length, end) };
}

/** "# Báo cáo số 389/BC-UBND ngày 09/12/2019 của UBND tỉnh Kiên Giang": a title that says it all. */
function titleIn(block: Block): Partial<Opening> | undefined {
  const text = head(block);
  // Nearly every block is done here; the whole pattern is long to make ready.
  if (!text.includes('BC-') || !/^[\s#*]{0,12}[BR]/u.test(text)) return undefined;
  const match = titlePattern.exec(text);
  if (!match || (block.kind !== 'heading' && /[.;]\s{0,3}$/u.test(text.trimEnd()))) return undefined;
  const { lead, number, day } = match.groups!;
  const at = lead!.length;
  const end = at + number!.length;
  const found = day === undefined ? undefined : readDate(day);
  const from = match[0].length - (day?.length ?? 0) + (found?.span.start ?? 0);
  const issuer = issuerAfter(text.normalize('NFC') === text ? text : '', match[0].length);
  return {
    number: { value: number!.replace(/\s/gu, '').normalize('NFC'), place: textPlace(block, at, end) },
    date:
      found && isRealDate(found.date)
        ? { value: found.date, place: textPlace(block, from, from + found.span.end - found.span.start) }
        : undefined,
    issuer: issuer && { value: issuer.words, place: textPlace(block, issuer.span.start, issuer.span.end) },
  };
}

const titlePattern =
  /^(?<lead>[\s#*]{0,12}(?:(?:BÁO CÁO|Báo cáo)\s{1,4}(?:số|SỐ)|(?:REPORT|Report)\s{1,4}(?:No|NO)\.?)\s{0,2}:?\s{0,3})(?<number>\d{1,6}[a-zđ]?\s?\/\s?BC-\p{Lu}[\p{L}\d&-]{1,20})(?:,?\s{1,4}(?<day>(?:ngày|NGÀY)\s{1,3}\d{1,2}(?:[/-]\d{1,2}[/-]\d{4}|\s{1,4}(?:tháng|THÁNG)\s{1,4}\d{1,2}\s{1,4}(?:năm|NĂM)\s{1,4}\d{4})|(?:dated|of)\s{1,3}(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2},)\s\d{4}))?/u;

/** "Kiên Giang, ngày 09 tháng 12 năm 2019"; the number may stand before it on the line, spaces apart. */
function dateIn(block: Block): { date: Identity['date']; place: Identity['place'] } | undefined {
  const text = head(block);
  const match =
    /(?<=^|[\n|\t*_]| {3}|[a-z\d"'/]>)[ ]{0,40}([\p{Lu}][\p{L}. -]{1,40}),\s{0,3}(?=ngày\s|\d{1,2}\s\p{Lu}\p{Ll}{2,8}\s\d{4}|\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s\d{4})/u.exec(
      text,
    );
  if (!match) return undefined;
  const at = match.index + match[0].length;
  const after = text.slice(at, at + 60);
  const found = readDate(after);
  if (!found || !isRealDate(found.date)) return undefined;
  // In digits the line ends with it: "Tân Lạc, ngày 12/12/2025 UBND xã họp" is a sentence.
  const whole = found.form === 'long' || /^[ *_|)]*(?:\r?\n|$)/u.test(after.slice(found.span.end));
  if (!whole || !/^(?:ngày\s+)?$/u.test(after.slice(0, found.span.start))) return undefined;
  const line = match[1]!.slice(Math.max(match[1]!.lastIndexOf('\n'), match[1]!.lastIndexOf('   ')) + 1).trim();
  const start = match.index + match[1]!.lastIndexOf(line);
  return {
    date: { value: found.date, place: textPlace(block, at + found.span.start, at + found.span.end) },
    place: { value: line.normalize('NFC'), place: textPlace(block, start, start + line.length) },
  };
}

/** "Ngày 20 tháng 6 năm 2024" below the number, with no place. */
function dayAlone(block: Block): Identity['date'] {
  const lead = /^[\s*_(]{0,12}[Nn]gày\s{1,3}/u.exec(block.text);
  const found = lead && readDate(block.text);
  if (!found || !isRealDate(found.date) || found.span.start > lead[0].length) return undefined;
  return { value: found.date, place: textPlace(block, found.span.start, found.span.end) };
}

/** "BÁO CÁO" on a line of its own, with the subject on the lines below. */
function typeIn(block: Block): { type: Stated<string>; subject: Stated<string> | undefined } | undefined {
  const match =
    /^[\s#*]{0,12}(BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|QUYẾT ĐỊNH|NGHỊ QUYẾT)[\s*]{0,6}(?=\n|\r|$)/u.exec(
      block.text.slice(0, 200).normalize('NFC'),
    );
  if (!match) return undefined;
  const word = match[1]!;
  const start = match[0].indexOf(word);
  const after = block.text.slice(match[0].length);
  const subject = after.trim() === '' ? undefined : stated(block, match[0].length, block.text.length);
  return {
    type: {
      value: word.charAt(0) + word.slice(1).toLowerCase(),
      place: textPlace(block, start, start + word.length),
    },
    subject,
  };
}

function stated(block: Block, from: number, to: number): Stated<string> | undefined {
  const text = block.text.slice(from, to);
  const value = text.replace(/[\s#*]+/gu, ' ').trim();
  if (value === '' || value.length > 400) return undefined;
  const start = from + text.search(/[^\s#*]/u);
  return { value: value.normalize('NFC'), place: textPlace(block, start, from + text.trimEnd().length) };
}

function head(block: Block): string {
  return block.text.slice(0, firstCharacters);
}
