/** What a line of a plain text is: empty, of the page, a footnote, the opening of something, a row with tabs. */

import { opensBox } from '../drawn/box-table.ts';
import { opensHtmlTable } from '../drawn/html-table.ts';
import { opensRuled } from '../drawn/ruled-table.ts';
import { fenceAt, headingDepth, htmlKind, isBlank, type Line, lineAt } from '../lines.ts';
import { isDirective, startsTable } from '../markdown/openings.ts';

/** Markdown that keeps its meaning in a plain text. */
export function isMarked(content: string, line: Line): boolean {
  return (
    (line.start === 0 && content.startsWith('---', line.first)) ||
    fenceAt(content, line) !== undefined ||
    (headingDepth(content, line) > 0 && content[line.first] === '#') ||
    isDirective(content, line) ||
    (htmlKind(content, line) === 2 && content.startsWith('<!--', line.first)) ||
    startsTable(content, line) ||
    opensHtmlTable(content, line) ||
    opensBox(content, line) ||
    opensRuled(content, line) === 'framed'
  );
}

/** Nothing but white space of any kind: form feeds and no-break spaces stand at page breaks. */
export function isEmpty(content: string, line: Line): boolean {
  return (
    isBlank(line) || /^[\s\u00a0\u200b\f]*$/u.test(content.slice(line.first, Math.min(line.end, line.first + 200)))
  );
}

/** "12", "- 12 -", "Trang 3/10" alone on a line. */
export function isPageNumber(content: string, line: Line): boolean {
  if (line.end - line.first > 20) return false;
  return /^(?:[-–]\s?)?(?:Trang\s)?\d{1,4}(?:\s?\/\s?\d{1,4})?(?:\s?[-–])?\s*$/u.test(
    content.slice(line.first, line.end),
  );
}

/** "¹ Tính đến …", "(²) Sở …", "[3] …": what a footnote mark opens. */
export function isFootnote(content: string, line: Line): boolean {
  return footnoteMark.test(content.slice(line.first, Math.min(line.end, line.first + 12)));
}

const footnoteMark = /^(?:[(\u207d]?[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}[)\u207e]?|\[\d{1,3}\])\s{0,3}\p{L}?/u;

/** The mark that opens a footnote of a plain text, and where its words begin. */
export function footnoteName(text: string): { readonly name: string; readonly content: number } | undefined {
  const match = /^\s{0,8}(?:[(\u207d]?([\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})[)\u207e]?|\[(\d{1,3})\])\s{0,3}/u.exec(
    text,
  );
  if (!match) return undefined;
  return { name: match[1]?.normalize('NFKC') ?? match[2]!, content: match[0].length };
}

export function footnoteEnd(content: string, opening: Line): Line {
  let last = opening;
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    if (isEmpty(content, line) || opens(content, line) || isTabbed(content, line) || ended(content, last)) break;
    last = line;
    at = line.next;
  }
  return last;
}

/** Whether the words of a line come to an end: a full stop, a colon, a bracket that closes. */
export function ended(content: string, line: Line): boolean {
  const tail = content.slice(Math.max(line.first, line.end - 12), line.end).trimEnd();
  return /[.;:!?…"”)\]|*]$/u.test(tail) || /\.\s?\/\s?\d?\.?$/u.test(tail);
}

/** Whether a line begins in the middle of a sentence. */
export function continues(content: string, line: Line): boolean {
  return /^[\p{Ll}),;%]/u.test(content.slice(line.first, line.first + 2));
}

/** Whether a line ends in a word that cannot end a sentence or a title. */
export function hangs(content: string, line: Line): boolean {
  return /(?:^|\s)(?:ngày|tháng|số|và|của|theo|tại|từ|đến|về|với|cho|các|những|gồm|là|,)$/u.test(
    content
      .slice(Math.max(line.first, line.end - 12), line.end)
      .trimEnd()
      .normalize('NFC'),
  );
}

/** Whether a line opens something of its own: an item, a numbered heading, an appendix, a footnote, the recipients. */
export function opens(content: string, line: Line): boolean {
  return (
    markerOf(content, line) > 0 ||
    isHead(content, line) ||
    isAppendixLine(content, line) ||
    isAttached(content, line) ||
    isFootnote(content, line) ||
    /^(?:Nơi nhận|Kính gửi|Đơn vị tính|ĐVT)/u.test(content.slice(line.first, line.first + 16).normalize('NFC'))
  );
}

/** The length of the item markers a line opens with (`- `, `- + `, `• `), or 0. */
export function markerOf(content: string, line: Line): number {
  const match = /^(?:[-+*•–—▪](?:\s{1,8}|$)){1,4}/u.exec(content.slice(line.first, line.first + 40));
  return match ? match[0].length : 0;
}

/** "I. …", "2.1. …", "a) …", "Phần II". */
export function isHead(content: string, line: Line): boolean {
  return /^(?:\*\*)?(?:(?:Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG)\s[\dIVXLC]{1,6}|[IVXLC]{1,6}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s|[a-zđ][.)]\s)/u.test(
    content.slice(line.first, line.first + 24).normalize('NFC'),
  );
}

export function isAppendixLine(content: string, line: Line): boolean {
  return (
    line.end - line.first <= 40 &&
    /^(?:\*\*)?(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)(?:\s|$|\*)/u.test(
      content.slice(line.first, line.first + 20).normalize('NFC'),
    )
  );
}

export function isAttached(content: string, line: Line): boolean {
  return /^[*_]{0,2}\((?:Ban hành\s)?[Kk]èm theo/u.test(content.slice(line.first, line.first + 30).normalize('NFC'));
}

export function isCapitals(content: string, line: Line): boolean {
  const letters = content.slice(line.first, Math.min(line.end, line.first + 300)).replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** Whether a line may be a row: two tabs or more, or one that stands between two cells. */
export function isTabbed(content: string, line: Line): boolean {
  // Not searched for in the whole text: it may have none.
  const text = content.slice(line.start, line.end);
  const first = text.indexOf('\t');
  if (first < 0) return false;
  if (text.includes('\t', first + 1)) return true;
  return text.slice(0, first).trim().length > 3 && text.slice(first).trim() !== '';
}
