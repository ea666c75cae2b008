/** What a line of Markdown opens, and what it breaks off: a table, a paragraph, lazy text of a container. */
import { opensBox } from '../drawn/box-table.ts';
import {
  fenceAt,
  footnoteAt,
  headingDepth,
  htmlKind,
  isBlank,
  isThematicBreak,
  type Line,
  lineAt,
  listMarkerAt,
} from '../lines.ts';
import { isDelimiterRow, sameCellCount } from '../pipe-table.ts';

/** `:::table`, and the broken forms `::: table` and `:::Table`, which get a finding of their own. */
export function isDirective(content: string, line: Line): boolean {
  if (line.indent > 3 || !content.startsWith(':::', line.first)) return false;
  return /^:{3,}[ \t]{0,4}table(?![\p{L}\p{N}_-])/iu.test(
    content.slice(line.first, Math.min(line.end, line.first + 40)),
  );
}

export function closesDirective(content: string, line: Line, colons: number): boolean {
  if (line.indent > 3) return false;
  const count = countColons(content, line);
  return count >= colons && content.slice(line.first + count, line.end).trim() === '';
}

export function countColons(content: string, line: Line): number {
  let at = line.first;
  while (content.charCodeAt(at) === 58) at++;
  return at - line.first;
}

export function isQuote(content: string, line: Line): boolean {
  return line.indent <= 3 && content.charCodeAt(line.first) === 62;
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

export function interruptsTable(content: string, line: Line): boolean {
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

export function interruptsParagraph(content: string, line: Line): boolean {
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
export function endsLazyText(content: string, line: Line): boolean {
  if (interruptsParagraph(content, line)) return true;
  return line.indent <= 3 && (listMarkerAt(content, line) !== undefined || htmlKind(content, line) > 0);
}
