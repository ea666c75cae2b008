/**
 * The lines that a report's identity is printed as: number, place and date, issuer, and the line under the heading
 * of an appendix. In a draft, what is not known yet is left blank for the office to fill in by hand.
 */
import type { Identity } from '../../model/report.ts';
import { printDate } from '../../reading/dates.ts';
import { type Language, layoutWords } from '../labels.ts';

/**
 * Whether the name and motto of Viet Nam stand over a report: where it says so; else over what is written in Vietnamese, and over
 * what is written in English by a body that its name, or the symbol of its number, places in Viet Nam.
 */
export function hasStateHeading({ nationalHeading, number, issuer, place }: Identity, language: Language): boolean {
  if (nationalHeading !== undefined) return nationalHeading;
  if (language === 'vi') return true;
  if (/^[\d.…_\s]*\/(?:\d{4}\/)?\p{Lu}{2,6}-\p{Lu}/u.test(number?.value ?? '')) return true;
  return /people.s (?:committee|council)|vi[eệ]t ?nam/iu.test(`${issuer?.value ?? ''} ${place?.value ?? ''}`);
}

/** `389/BC-UBND`, or `      /BC-UBND` when the number is still to be given. */
export function printedNumber(identity: Identity): string {
  const stated = identity.number?.value.replace(/\s+/gu, '') ?? '';
  const given = /^[.…_]*(\/.+)$/u.exec(stated);
  if (given) return blank + given[1]!;
  if (stated !== '') return stated;
  const symbol = symbolOf(identity);
  return symbol === '' ? blank : `${blank}/${symbol}`;
}

/** `Kiên Giang, ngày 09 tháng 12 năm 2019`. */
export function placeAndDate(identity: Identity, language: Language): string {
  const date = printedDate(identity, language);
  const place = identity.place?.value;
  if (place) return `${place}, ${date}`;
  return date.charAt(0).toLocaleUpperCase(language) + date.slice(1);
}

/**
 * Lines of the issuer's box in capitals. The body above it, written on a line of its own, comes first and is not
 * bold; "Ủy ban nhân dân tỉnh X" takes two lines.
 */
export function issuerLines(identity: Identity): {
  readonly superior: readonly string[];
  readonly own: readonly string[];
} {
  const lines = (identity.issuer?.value ?? '').split('\n').flatMap(line => {
    const text = line.trim().toLocaleUpperCase('vi');
    return text === '' ? [] : [text];
  });
  const last = lines.at(-1);
  if (last === undefined) return { superior: [], own: [] };
  const council = /^((?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(\S.*)$/u.exec(last.normalize('NFC'));
  return { superior: lines.slice(0, -1), own: council ? [council[1]!, council[2]!] : [last] };
}

/** `(Kèm theo Báo cáo số 389/BC-UBND ngày 09 tháng 12 năm 2019 của Ủy ban nhân dân tỉnh Kiên Giang)`. */
export function attachedLine(identity: Identity, language: Language): string {
  const type = identity.type?.value.trim() ?? layoutWords[language].report;
  const issuer = identity.issuer?.value.split('\n').at(-1)?.trim();
  const date = printedDate(identity, language);
  const number = printedNumber(identity);
  if (language === 'en') return `(Attached to ${type} No. ${number} dated ${date}${issuer ? ` of ${issuer}` : ''})`;
  return `(Kèm theo ${type} số ${number} ${date}${issuer ? ` của ${issuer}` : ''})`;
}

/** White space that neither wraps nor folds. */
const blank = '\u00a0'.repeat(6);

function printedDate({ date }: Identity, language: Language): string {
  if (date) return printDate(date.value, 'long', language);
  return language === 'en' ? blank + blank : `ngày${blank}tháng${blank}năm${blank}`;
}

/** Type and issuer as abbreviated in numbers, when both are known to be: `BC-UBND`. */
function symbolOf({ type, issuer }: Identity): string {
  const typed = types[type?.value.normalize('NFC').trim().toLocaleLowerCase('vi') ?? ''];
  const last = issuer?.value.normalize('NFC').split('\n').at(-1)?.trim() ?? '';
  const issued = /^(?:ủy|uỷ) ban nhân dân/iu.test(last) ? 'UBND' : /^hội đồng nhân dân/iu.test(last) ? 'HĐND' : '';
  return typed && issued ? `${typed}-${issued}` : '';
}

/** Of Decree 30/2020/NĐ-CP, appendix III, part I: the types that carry figures. */
const types: { readonly [type: string]: string } = {
  'báo cáo': 'BC',
  'kế hoạch': 'KH',
  'tờ trình': 'TTr',
  'thông báo': 'TB',
  'quyết định': 'QĐ',
  'nghị quyết': 'NQ',
  'chương trình': 'CTr',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'hướng dẫn': 'HD',
  'chỉ thị': 'CT',
  'biên bản': 'BB',
};
