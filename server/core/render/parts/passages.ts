/**
 * Prose as printed: headings, paragraphs, items, quotes, captions, footnotes. What is printed of a passage is
 * remembered with its block, so that a keystroke prints again only what it touched.
 */
import { isAttachedLine } from '../../model/opening/headings.ts';
import type { Passage } from '../../model/report.ts';
import type { Block } from '../../text.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { type InlineMark, inlineHtml } from '../inline/html.ts';
import type { Notes } from '../inline/notes.ts';
import { shownVerdict, type TextMark } from '../marks.ts';
import { isPartTitle } from './titles.ts';

export interface PassageContext {
  readonly notes: Notes;
  /** Those within the passage. */
  readonly marks: readonly TextMark[];
  /** True above the first heading of a text that has no generated heading: the lines of its own heading stand there. */
  readonly opening: boolean;
  /** True for the subject as it is typed below "BÁO CÁO". */
  readonly subject?: boolean;
  /** True for the name of a part that stands below its number, in a paragraph of its own. */
  readonly partName?: boolean;
  /** How deep an item is printed; else its depth in the source. */
  readonly level?: number;
}

/** One element. */
export function passageHtml(passage: Passage, context: PassageContext): string {
  const { block, span } = passage;
  const key = `${context.opening ? 'o' : ''}${context.subject ? 's' : ''}${context.partName ? 'p' : ''}${context.level ?? ''}${context.notes.key(block.text.slice(span.start, span.end))}|${markKey(context.marks)}`;
  let known = printed.get(block);
  if (!known) {
    known = new Map();
    printed.set(block, known);
  }
  const found = known.get(span.start);
  if (found?.key === key) return found.html;
  const html = print(passage, context);
  known.set(span.start, { key, html });
  return html;
}

// Right because a block is immutable, and the key holds all that the HTML depends on beside its text.
const printed = new WeakMap<Block, Map<number, { readonly key: string; readonly html: string }>>();

/** How many characters of the passage's plain text stand before the first printed one; less than 0 for a marker. */
export function printedShift(passage: Passage): number {
  if (passage.kind === 'item') return -itemMarker(passage).length - 1;
  if (passage.kind !== 'heading') return 0;
  const { start, end } = passage.span;
  return headingSpan(passage.block.text, start, end).start - start;
}

function markKey(marks: readonly TextMark[]): string {
  return marks.map(({ start, end, verdict, severity }) => `${start}-${end}${verdict ?? ''}${severity ?? ''}`).join(';');
}

function print(passage: Passage, context: PassageContext): string {
  const { text } = passage.block;
  const { start, end } = passage.span;
  switch (passage.kind) {
    case 'heading': {
      const level = Math.min(6, passage.depth + 1);
      const own = headingSpan(text, start, end);
      const centred =
        /^(?:Phần|PHẦN|Chương|CHƯƠNG)\s/u.test(passage.marker ?? '') || (context.opening && !passage.marker);
      return `<h${level} class="h d${passage.depth}${centred ? ' centre' : ''}">${inline(text, own.start, own.end, context)}</h${level}>`;
    }
    case 'item':
      return paragraphs(
        passage,
        context,
        `item d${Math.min(context.level ?? passage.depth, 4)}`,
        `${itemMarker(passage)} `,
      );
    case 'quote':
      return `<blockquote>${quoteLines(text, start, end)
        .map(line => `<p>${inline(text, line.start, line.end, context)}</p>`)
        .join('')}</blockquote>`;
    case 'caption':
      return `<p class="${isAttachedLine(text.slice(start, start + 80)) ? 'attached' : 'unit'}">${inline(text, start, end, context)}</p>`;
    case 'paragraph':
      if (context.partName || isPartTitle(text, start, end)) {
        const own = lines(text, start, end).map(line => inline(text, line.start, line.end, context));
        return `<h2 class="h centre">${own.join('<br>')}</h2>`;
      }
      return context.opening ? opening(passage, context) : paragraphs(passage, context, '', '');
    case 'footnote':
      return paragraphs(passage, context, '', '');
    default:
      return passage.kind satisfies never;
  }
}

/** The text of a footnote, without an element around it. */
export function noteHtml(passage: Passage, context: PassageContext): string {
  return paragraphContents(passage, context).join('<br>');
}

function inline(text: string, start: number, end: number, { notes, marks }: PassageContext): string {
  return inlineHtml(text, { start, end, marks: inlineMarks(marks), note: notes.mark, whole: true });
}

function inlineMarks(marks: readonly TextMark[]): readonly InlineMark[] {
  return marks.map(({ start, end, verdict, severity }) => ({
    start,
    end,
    attributes: `${attribute('data-v', shownVerdict(verdict))}${attribute('data-s', severity)} data-at="${start}"`,
  }));
}

/** A passage may go on after a blank line: more than one paragraph in one element. */
function paragraphs(passage: Passage, context: PassageContext, name: string, marker: string): string {
  const own = attribute('class', name || undefined);
  const [first = '', ...rest] = paragraphContents(passage, context);
  const opened = `<p${own}>${escapeHtml(marker)}${first}</p>`;
  return rest.length === 0 ? opened : `<div>${opened}${rest.map(html => `<p${own}>${html}</p>`).join('')}</div>`;
}

/** What a page break or footnotes of a plain text cut apart is one paragraph. */
function paragraphContents({ block, span, gaps }: Passage, context: PassageContext): string[] {
  const { text } = block;
  if (!gaps || gaps.length === 0)
    return parts(text, span.start, span.end).map(({ start, end }) => inline(text, start, end, context));
  let from = span.start;
  const fragments = [...gaps, { start: span.end, end: span.end }].map(gap => {
    const html = inline(text, from, gap.start, context).trim();
    from = gap.end;
    return html;
  });
  return [fragments.filter(html => html !== '').join(' ')];
}

/** Stretches between blank lines, without white space around them. */
function parts(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const blank = /(?:\r\n|\r|\n)[ \t]*(?=\r|\n)/g;
  let from = start;
  const add = (to: number): void => {
    let first = from;
    let last = to;
    while (first < last && /\s/u.test(text[first]!)) first++;
    while (last > first && /\s/u.test(text[last - 1]!)) last--;
    if (last > first) found.push({ start: first, end: last });
  };
  blank.lastIndex = start;
  for (let match = blank.exec(text); match && match.index < end; match = blank.exec(text)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(end);
  return found;
}

/** Without the hashes of a heading, those at its end, or the line under it. */
function headingSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  const hashes = /^\s{0,3}#{1,6}(?:[ \t]+|$)/.exec(text.slice(start, start + 64));
  if (hashes) {
    from += hashes[0].length;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
    let closing = to;
    while (closing > from && text[closing - 1] === '#') closing--;
    if (closing < to && (closing === from || /[ \t]/.test(text[closing - 1]!))) to = closing;
  } else {
    const under = /(?:\r\n|\r|\n)[ \t]*(?:=+|-+)[ \t]*$/.exec(text.slice(Math.max(start, end - 400), end));
    if (under) to = end - under[0].length;
  }
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Bullets are printed as the decree's dash and plus; numbers and letters as typed. */
function itemMarker({ marker, depth }: Passage): string {
  if (marker === '*') return depth > 1 ? '+' : '-';
  return marker ?? '-';
}

function quoteLines(text: string, start: number, end: number): { start: number; end: number }[] {
  return lines(text, start, end).flatMap(line => {
    let from = line.start;
    while (from < line.end && /[>\s]/u.test(text[from]!)) from++;
    return from < line.end ? [{ start: from, end: line.end }] : [];
  });
}

function lines(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13) continue;
    if (at > from) found.push({ start: from, end: at });
    from = at + 1;
  }
  return found;
}

/** Number, place and date, type and subject as typed at the head of a text: line by line, where they belong. */
function opening(passage: Passage, context: PassageContext): string {
  const { text } = passage.block;
  const { start, end } = passage.span;
  const own = lines(text, start, end);
  const first = text.slice(own[0]?.start ?? start, own[0]?.end ?? end).trim();
  const name = openingClass(first, own.length) || (context.subject ? 'o-title' : '');
  if (name === '' || passage.gaps) return paragraphs(passage, context, '', '');
  return `<p class="${name}">${own.map(line => inline(text, line.start, line.end, context)).join('<br>')}</p>`;
}

function openingClass(line: string, count: number): string {
  const plain = line.replace(/[*_]/g, '').normalize('NFC');
  if (plain.length > 160 || count > 6) return '';
  if (/^(?:Số|No\.?)\s?:/u.test(plain)) return 'o-number';
  if (/ngày.{1,14}tháng.{1,12}năm/u.test(plain) && plain.length < 80 && !/[.;]$/u.test(plain)) return 'o-date';
  if (/^Kính gửi/u.test(plain)) return 'to';
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 4 && letters === letters.toUpperCase()) return 'o-title';
  return '';
}
