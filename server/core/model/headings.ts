/**
 * Headings of official reports, marked or not: "I. TÌNH HÌNH …", "2.1. …", "a) …", "Phụ lục III".
 */
import { isLimit, saysSome } from '../reading/tables/limits.ts';
import { matchesOf } from '../text.ts';
import { romanValue } from './names.ts';

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
  if (/[.:]$/u.test(title) && title.split(' ').length > 12) return undefined;
  const marker = number + close;
  if (/^(?:Phần|Chương|Mục)/u.test(number)) return { marker, depth: 1, title };
  if (romanValue(number) !== undefined) return close === '.' ? { marker, depth: 1, title } : undefined;
  if (/^[a-zđ]$/u.test(number)) return close === ')' ? { marker, depth: 6, title } : undefined;
  if (close !== '.') return undefined;
  return { marker, depth: 1 + number.split('.').length, title };
}

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

/** "(Kèm theo Báo cáo số …)". */
export function isAttachedLine(line: string): boolean {
  return /^[\s*_]{0,6}\(\s{0,3}(?:Ban hành\s)?(?:Kèm|kèm|Attached)\s?(?:theo|to)/u.test(line.normalize('NFC'));
}

/**
 * What a short text says of the table under it: the sums of money, but for limits, "1,5 triệu đồng; 2.340.000 đồng";
 * those of `earlier` where it says none; and `some` before them where it says that the rows are a selection.
 */
export function captionSaid(text: string, earlier = ''): string {
  const sums = captionSums(text) || earlier.replace(/^some(?:; )?/u, '');
  return [text.length <= longestCaption && saysSome(text.normalize('NFC')) ? 'some' : '', sums]
    .filter(Boolean)
    .join('; ');
}

/** The sums of money that a short text says, without limits; '' where it says none or is no caption. */
export function captionSums(text: string): string {
  if (text.length > longestCaption || !/\d/u.test(text)) return '';
  const caption = text.normalize('NFC');
  const found = matchesOf(
    caption,
    /(?<![\d.,])\d[\d.,]{0,20}\s?(?:(?:nghìn|ngàn|triệu|tỷ|thousand|million)\s)?(?:đồng|đ|VNĐ|VND|USD)(?!\p{L})|[$€£]\s?\d[\d.,]{0,20}/gu,
  );
  return found
    .filter(({ index, 0: sum }) => !isLimit(caption, index, index + sum.length))
    .slice(0, 3)
    .map(([sum]) => sum)
    .join('; ');
}

const longestCaption = 300;

/** "Đơn vị tính: triệu đồng" in a line of its own or at the end of a caption. */
export function captionUnit(text: string): string | undefined {
  const end = text.slice(-400);
  if (!end.includes(':')) return undefined;
  const match = /(?:Đơn vị tính|ĐVT|Đơn vị|Unit)\s{0,3}:\s{0,3}([^\n.;()]{1,40})/u.exec(end.normalize('NFC'));
  return match?.[1]?.replace(/[*_\s]+$/u, '').trim();
}
