/**
 * Cuts Markdown into its top-level blocks, line by line.
 *
 * A block's extent depends on the text from its start alone, so an edit needs only the blocks it touches to be found
 * again; every other block stays the same object. remark is the oracle (tests/syntax); where this reader departs from
 * it on purpose: white space before a line never makes code of it, numbers of more than three digits are no item
 * numbers, tables of HTML and boxes of lines are tables, and the only directive is `:::table`.
 */
import { commonEnds, type SourceDocument, type Text } from '../../text.ts';
import { boxEnd, opensBox } from '../drawn/box-table.ts';
import { htmlTableEnd, opensHtmlTable } from '../drawn/html-table.ts';
import { opensRuled, ruledEnd } from '../drawn/ruled-table.ts';
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
} from '../lines.ts';
import { type Before, type BlockScanner, type Extent, scanWith } from '../scan.ts';
import { footnoteBlock, listBlock, quoteBlock } from './containers.ts';
import {
  closesDirective,
  countColons,
  interruptsParagraph,
  interruptsTable,
  isDirective,
  isQuote,
  startsTable,
} from './openings.ts';

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
