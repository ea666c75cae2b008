/**
 * Cuts Markdown into its top-level blocks, line by line.
 *
 * A block's extent depends on the text from its start alone, so an edit needs only the blocks it touches to be found
 * again; every other block stays the same object. remark is the oracle (tests/syntax); where this reader departs from
 * it on purpose: white space before a line never makes code of it, numbers of more than three digits are no item
 * numbers, tables of HTML and boxes of lines are tables, and the only directive is `:::table`.
 */
import { commonEnds, type SourceDocument, type Text } from '../text.ts';
import { boxEnd, opensBox } from './box-table.ts';
import { htmlTableEnd, opensHtmlTable } from './html-table.ts';
import {
  closesFence,
  closesHtml,
  definitionAt,
  type Fence,
  fenceAt,
  footnoteAt,
  headingDepth,
  htmlKind,
  isBlank,
  isSetextUnderline,
  isThematicBreak,
  type Line,
  lineAt,
  listMarkerAt,
} from './lines.ts';
import { isDelimiterRow, sameCellCount } from './pipe-table.ts';
import { opensRuled, ruledEnd } from './ruled-table.ts';
import { type Before, type BlockScanner, type Extent, scanWith } from './scan.ts';

/**
 * The blocks of a Markdown text. `previous` is an earlier version of the same source: its untouched blocks are handed
 * back as they are. Linear; never throws.
 */
export function scanBlocks(text: Text, previous?: SourceDocument): SourceDocument {
  return scanWith(text, previous, markdownBlocks);
}

export const markdownBlocks: BlockScanner = { extentAt: blockAt, reach: 6 };

/** The block of Markdown that starts at a line. */
export function blockAt(content: string, line: Line, before?: Before): Extent {
  if (line.start === 0 || (line.start === 1 && content.charCodeAt(0) === 0xfeff)) {
    const front = frontMatter(content, line);
    if (front) return front;
  }
  const fence = fenceAt(content, line);
  if (fence) return fencedBlock(content, line, fence);
  if (opensBox(content, line)) return drawnTable(boxEnd(content, line));
  if (opensRuled(content, line)) return drawnTable(ruledEnd(content, line));
  if (headingDepth(content, line) > 0) return { kind: 'heading', end: line.end, next: line.next };
  if (isDirective(content, line)) return directiveBlock(content, line);
  if (isThematicBreak(content, line)) return { kind: 'rule', end: line.end, next: line.next };
  if (listMarkerAt(content, line)) return listBlock(content, line);
  if (opensHtmlTable(content, line)) return drawnTable(htmlTableEnd(content, line));
  const html = htmlKind(content, line);
  if (html > 0) return htmlBlock(content, line, html);
  if (isQuote(content, line)) return quoteBlock(content, line);
  if (footnoteAt(content, line)) return footnoteBlock(content, line);
  if (startsTable(content, line)) return tableBlock(content, line, before);
  if (definitionAt(content, line)) return { kind: 'definition', end: line.end, next: line.next };
  return paragraphBlock(content, line);
}

function drawnTable({ end, next }: Line): Extent {
  return { kind: 'table', end, next };
}

function frontMatter(content: string, line: Line): Extent | undefined {
  if (!isDashes(content, line)) return undefined;
  for (let at = line.next; at < content.length; ) {
    const next = lineAt(content, at);
    if (isDashes(content, next)) return { kind: 'front-matter', end: next.end, next: next.next };
    if (next.next === at) break;
    at = next.next;
  }
  return undefined;
}

function isDashes(content: string, line: Line): boolean {
  return line.first === line.start && line.indent === 0 && content.slice(line.start, line.end).trimEnd() === '---';
}

function fencedBlock(content: string, opening: Line, fence: Fence): Extent {
  let last = opening;
  for (let at = opening.next; at < content.length; ) {
    last = lineAt(content, at);
    if (closesFence(content, last, fence)) break;
    at = last.next;
  }
  return { kind: 'fence', end: last.end, next: last.next };
}

/** `:::table`, and the broken forms `::: table` and `:::Table`, which get a finding of their own. */
export function isDirective(content: string, line: Line): boolean {
  if (line.indent > 3 || !content.startsWith(':::', line.first)) return false;
  return /^:{3,}[ \t]{0,4}table(?![\p{L}\p{N}_-])/iu.test(
    content.slice(line.first, Math.min(line.end, line.first + 40)),
  );
}

function directiveBlock(content: string, opening: Line): Extent {
  const colons = countColons(content, opening);
  let last = opening;
  let fence: Fence | undefined;
  for (let at = opening.next; at < content.length; ) {
    last = lineAt(content, at);
    at = last.next;
    if (fence) {
      if (closesFence(content, last, fence)) fence = undefined;
      continue;
    }
    fence = fenceAt(content, last);
    if (!fence && closesDirective(content, last, colons)) break;
  }
  return { kind: 'directive', end: last.end, next: last.next };
}

function countColons(content: string, line: Line): number {
  let at = line.first;
  while (content.charCodeAt(at) === 58) at++;
  return at - line.first;
}

export function closesDirective(content: string, line: Line, colons: number): boolean {
  if (line.indent > 3) return false;
  const count = countColons(content, line);
  return count >= colons && content.slice(line.first + count, line.end).trim() === '';
}

function htmlBlock(content: string, opening: Line, kind: number): Extent {
  let last = opening;
  if (kind <= 5) {
    while (!closesHtml(content, last, kind) && last.next < content.length && last.next > last.start) {
      last = lineAt(content, last.next);
    }
  } else {
    for (let at = opening.next; at < content.length; ) {
      const line = lineAt(content, at);
      if (isBlank(line) || opensHtmlTable(content, line)) break;
      last = line;
      at = line.next;
    }
  }
  return { kind: 'html', end: last.end, next: last.next };
}

function isQuote(content: string, line: Line): boolean {
  return line.indent <= 3 && content.charCodeAt(line.first) === 62;
}

function quoteBlock(content: string, opening: Line): Extent {
  let last = opening;
  let lazy = endsInParagraph(content, opening, opening.first + 1);
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    if (isBlank(line)) break;
    if (isQuote(content, line)) lazy = endsInParagraph(content, line, line.first + 1);
    else if (!lazy || endsLazyText(content, line)) break;
    last = line;
    at = line.next;
  }
  return { kind: 'quote', end: last.end, next: last.next };
}

/** Whether the text from `from` to the line's end leaves a paragraph open that a lazy line may continue. */
function endsInParagraph(content: string, line: Line, from: number): boolean {
  let start = from;
  for (let nested = 0; nested < deepestContainers; nested++) {
    const inner = innerLine(content, line, start);
    if (isBlank(inner)) return false;
    if (isQuote(content, inner)) {
      start = inner.first + 1;
      continue;
    }
    const marker = listMarkerAt(content, inner);
    if (!marker || isThematicBreak(content, inner)) return opensParagraph(content, inner);
    if (marker.empty) return false;
    start = inner.first;
    while (start < line.end && !/\s/.test(content[start]!)) start++;
  }
  return false;
}

/** Quotes and lists opened in one line; no text nests deeper, and every one of them costs another look at the line. */
const deepestContainers = 100;

function opensParagraph(content: string, inner: Line): boolean {
  return (
    inner.indent <= 3 &&
    headingDepth(content, inner) === 0 &&
    !fenceAt(content, inner) &&
    !isThematicBreak(content, inner) &&
    htmlKind(content, inner) === 0
  );
}

function innerLine(content: string, line: Line, from: number): Line {
  let first = from;
  let indent = 0;
  while (first < line.end) {
    const code = content.charCodeAt(first);
    if (code === 32) indent++;
    else if (code === 9) indent += 4;
    else break;
    first++;
  }
  return { start: from, end: line.end, next: line.next, indent: Math.max(0, indent - 1), first };
}

function listBlock(content: string, opening: Line): Extent {
  const kind = listMarkerAt(content, opening)!.kind;
  let width = listMarkerAt(content, opening)!.content;
  let last = opening;
  let blankBefore = false;
  let fence: Fence | undefined = fenceAt(content, shifted(opening, width, content));
  let lazy = !fence && endsInParagraph(content, opening, opening.first);
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    at = line.next;
    if (isBlank(line)) {
      blankBefore = true;
      lazy = false;
      continue;
    }
    if (line.indent >= width) {
      const inner: Line = { ...line, indent: line.indent - width };
      if (fence) {
        if (closesFence(content, inner, fence)) fence = undefined;
        lazy = false;
      } else {
        fence = fenceAt(content, inner);
        lazy = !fence && endsInParagraph(content, line, line.first);
      }
    } else {
      const marker = listMarkerAt(content, line);
      if (marker && marker.kind === kind && !isThematicBreak(content, line)) {
        width = marker.content;
        fence = fenceAt(content, shifted(line, width, content));
        lazy = !fence && endsInParagraph(content, line, line.first);
      } else if (blankBefore || fence || !lazy || endsLazyText(content, line)) {
        break;
      }
    }
    blankBefore = false;
    last = line;
  }
  return { kind: 'list', end: last.end, next: last.next };
}

/** The line as its item's content sees it, when content begins on the marker's line. */
function shifted(line: Line, width: number, content: string): Line {
  let first = line.first;
  while (first < line.end && !/\s/.test(content[first]!)) first++;
  while (first < line.end && /\s/.test(content[first]!)) first++;
  return { ...line, first, indent: width > 0 ? 0 : line.indent };
}

function footnoteBlock(content: string, opening: Line): Extent {
  let last = opening;
  let blankBefore = false;
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    at = line.next;
    if (isBlank(line)) {
      blankBefore = true;
      continue;
    }
    if (line.indent < 4 && (blankBefore || endsLazyText(content, line))) break;
    blankBefore = false;
    last = line;
  }
  return { kind: 'footnote', end: last.end, next: last.next };
}

export function startsTable(content: string, line: Line): boolean {
  if (line.indent > 3 || line.next >= content.length) return false;
  // Not searched for in the whole text: it may have none.
  if (!content.slice(line.first, line.end).includes('|')) return false;
  const delimiter = lineAt(content, line.next);
  if (delimiter.indent > 3 || isBlank(delimiter)) return false;
  return (
    isDelimiterRow(content, delimiter.first, delimiter.end) &&
    sameCellCount(content, line.first, line.end, delimiter.first, delimiter.end)
  );
}

function tableBlock(content: string, opening: Line, before: Before | undefined): Extent {
  let last = lineAt(content, opening.next);
  const known = before?.block.kind === 'table' ? knownLines(content, opening.start, before) : undefined;
  if (known && known.top >= last.next) last = lineAt(content, known.top);
  for (let at = last.next; at < content.length; ) {
    const line = lineAt(content, at);
    if (isBlank(line) || interruptsTable(content, line)) break;
    last = line;
    at = line.next;
    if (known && at >= known.bottom && at < known.last) at = known.last;
  }
  return { kind: 'table', end: last.end, next: last.next };
}

/**
 * Lines that were rows of the table before an edit are rows now: whether a line is one depends on nothing but its text.
 * `top`: the last line before the edit; from `bottom` on all lines are as they were, up to the `last` one.
 */
function knownLines(content: string, start: number, { block, end }: Before): Record<'top' | 'bottom' | 'last', number> {
  const { prefix, suffix } = commonEnds(block.text, content.slice(start, end));
  const lineBefore = (at: number): number => content.lastIndexOf('\n', at - 1) + 1;
  return { top: lineBefore(lineBefore(start + prefix) - 1), bottom: end - suffix + 1, last: lineBefore(end) };
}

function interruptsTable(content: string, line: Line): boolean {
  return (
    headingDepth(content, line) > 0 ||
    fenceAt(content, line) !== undefined ||
    isQuote(content, line) ||
    isThematicBreak(content, line) ||
    isDirective(content, line) ||
    listMarkerAt(content, line) !== undefined ||
    htmlKind(content, line) > 0 ||
    footnoteAt(content, line) ||
    isDirectiveEnd(content, line)
  );
}

function isDirectiveEnd(content: string, line: Line): boolean {
  return content.startsWith(':::', line.first) && closesDirective(content, line, 3);
}

function paragraphBlock(content: string, opening: Line): Extent {
  let last = opening;
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    if (isBlank(line)) break;
    if (isSetextUnderline(content, line)) return { kind: 'heading', end: line.end, next: line.next };
    if (interruptsParagraph(content, line)) break;
    last = line;
    at = line.next;
  }
  return { kind: 'paragraph', end: last.end, next: last.next };
}

function interruptsParagraph(content: string, line: Line): boolean {
  if (line.indent > 3) return false;
  if (headingDepth(content, line) > 0 || fenceAt(content, line) || isThematicBreak(content, line)) return true;
  if (isQuote(content, line) || isDirective(content, line) || opensBox(content, line)) return true;
  const html = htmlKind(content, line);
  if (html > 0 && html < 7) return true;
  const marker = listMarkerAt(content, line);
  if (marker && !marker.empty && (marker.number === undefined || Number(marker.number) === 1)) return true;
  return footnoteAt(content, line) || startsTable(content, line);
}

/**
 * Whether a line that stands outside an item, quote or footnote ends the paragraph within. More does than within the
 * paragraph's own container: a list may then begin with any number, and any tag begins HTML.
 */
function endsLazyText(content: string, line: Line): boolean {
  if (interruptsParagraph(content, line)) return true;
  return line.indent <= 3 && (listMarkerAt(content, line) !== undefined || htmlKind(content, line) > 0);
}
