/**
 * Headings of official reports, marked or not: "I. TÌNH HÌNH …", "2.1. …", "a) …", "Phụ lục III".
 */
import { romanValue } from '../names.ts';

export interface Heading {
  /** As printed: `I.`, `2.1.`, `a)`. */
  readonly marker: string;
  /** 1 for Roman numbers and parts, 2 for `1.`, 3 for `1.1.`, …, 6 for letters. */
  readonly depth: number;
  readonly title: string;
}

/**
 * A line that reads as a heading: a number and a short title that ends without a full stop. "2019. Trong đó …" and
 * numbered sentences are not headings.
 */
export function headingOf(line: string): Heading | undefined {
  const match =
    /^\s{0,8}(?:\*\*)?((?:Phần|Chương|Mục)\s[\dIVXLC]{1,7}|[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,4}|[a-zđ])([.)](?!\d)|(?=\s*$))\s{0,4}(.*?)(?:\*\*)?\s*$/u.exec(
      line,
    );
  if (!match) return undefined;
  const [, number, close, title] = match as unknown as [string, string, string, string];
  if (title.length > 220 || /[;,]$/u.test(title) || title === '') return undefined;
  if (/[.:]$/u.test(title) && (title.split(' ').length > 12 || pointsElsewhere.test(title))) return undefined;
  const marker = number + close;
  if (/^(?:Phần|Chương|Mục)/u.test(number)) return { marker, depth: 1, title };
  if (romanValue(number) !== undefined) return close === '.' ? { marker, depth: 1, title } : undefined;
  if (/^[a-zđ]$/u.test(number)) return close === ')' ? { marker, depth: 6, title } : undefined;
  if (close !== '.') return undefined;
  return { marker, depth: 1 + number.split('.').length, title };
}

/** "… được phân loại tại Bảng 1.", "… are listed in Table 2.": a sentence, however short. */
const pointsElsewhere =
  /\s(?:(?:tại|theo|trong|ở|như|xem|kèm)\s(?:bảng|biểu|phụ lục|hình|sơ đồ)|(?:in|by|see)\s(?:table|annex|appendix|figure|chart))\s[^\s]{1,8}[.:]$/iu;

/** "Phụ lục III", "PHỤ LỤC 2", "Phụ lục": the numeral, or an empty one; undefined for any other line. */
export function appendixHeading(
  line: string,
): { readonly numeral: string; readonly start: number; readonly end: number } | undefined {
  const match =
    /^[\s#*]{0,8}(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)(?:\s+(?:số\s+)?([IVXLC]{1,7}|\d{1,2}))?[\s*.:]{0,6}$/u.exec(
      line.normalize('NFC'),
    );
  if (!match) return undefined;
  const numeral = match[1] ?? '';
  const start = numeral === '' ? line.length : line.lastIndexOf(numeral);
  return { numeral, start, end: start + numeral.length };
}

/** "# Phụ lục II: Kinh phí", "# Appendix 2. Spending": the numeral and what stands behind it on the line of a heading. */
export function titledAppendix(
  line: string,
): { readonly numeral: string; readonly title: string; readonly start: number } | undefined {
  const match =
    /^\s{0,3}#{1,6}\s{1,4}[*_]{0,2}(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)\s{1,3}(?:số\s)?([IVXLC]{1,7}|\d{1,2})\s?[:.–-]\s{1,3}(\S.*?)[\s*_#]*$/u.exec(
      line,
    );
  return match ? { numeral: match[1]!, title: match[2]!, start: line.indexOf(match[1]!) } : undefined;
}

/** "(Kèm theo Báo cáo số …)". */
export function isAttachedLine(line: string): boolean {
  return /^[\s*_]{0,6}\(\s{0,3}(?:Ban hành\s)?(?:Kèm|kèm|Attached)\s?(?:theo|to)/u.test(line.normalize('NFC'));
}
