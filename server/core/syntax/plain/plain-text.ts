/**
 * Cuts a plain text report (.txt, as saved from a word processor or a scanner) into blocks.
 *
 * A paragraph is a line, or lines that run on. One that a page break cuts, or a footnote printed at the foot of the
 * page, is one block with its continuation; its fragments and the footnotes between them are told apart by
 * `readProse`. A table is a run of lines with tabs, over page breaks too, of lines between
 * pipes, or of lines whose cells stand under one another. What is Markdown in such a text (fences,
 * comments, pipe tables) is read as Markdown.
 */
import { append } from '../../lists.ts';
import type { SourceDocument, Span, Text } from '../../text.ts';
import { type Line, lineAt } from '../lines.ts';
import { blockAt } from '../markdown/blocks.ts';
import { type BlockScanner, type Extent, scanWith } from '../scan.ts';
import { readPipeLines } from './pipe-lines.ts';
import {
  continues,
  ended,
  footnoteEnd,
  hangs,
  isAppendixLine,
  isAttached,
  isCapitals,
  isEmpty,
  isFootnote,
  isHead,
  isMarked,
  isPageNumber,
  isTabbed,
  markerOf,
  opens,
} from './plain-lines.ts';
import { readSingleSpaced } from './single-spaced.ts';
import { readSpacedLines, spacedReach } from './spaced-lines.ts';
import { readTabLines } from './tab-lines.ts';

/** The blocks of a plain text. Linear; never throws. */
export function scanPlainText(text: Text, previous?: SourceDocument): SourceDocument {
  return scanWith(text, previous, plainTextBlocks);
}

export const plainTextBlocks: BlockScanner = { extentAt: plainBlockAt, reach: spacedReach };

function plainBlockAt(content: string, line: Line): Extent {
  if (isMarked(content, line)) return blockAt(content, line);
  if (isEmpty(content, line) || isPageNumber(content, line)) return { kind: 'rule', end: line.end, next: line.next };
  if (isTabbed(content, line)) {
    const rows = readTabLines(content, line);
    if (rows) return { kind: 'table', end: rows.end, next: rows.next };
  }
  const spaced = rowsWithoutTabs(content, line);
  if (spaced) return { kind: 'table', end: spaced.end, next: spaced.next };
  if (isFootnote(content, line)) {
    const end = footnoteEnd(content, line);
    return { kind: 'footnote', end: end.end, next: end.next };
  }
  const prose = readProse(content, line);
  return { kind: markerOf(content, line) > 0 ? 'list' : 'paragraph', end: prose.end, next: prose.next };
}

export interface Prose {
  /** The stretches of one paragraph, in order; more than one when a page break or footnotes cut it. */
  readonly fragments: readonly Span[];
  /** Footnotes that stand between the fragments. */
  readonly footnotes: readonly Span[];
  readonly end: number;
  readonly next: number;
}

/** The paragraph or item that starts at `opening`. */
export function readProse(content: string, opening: Line): Prose {
  const fragments: { start: number; end: number }[] = [{ start: opening.first, end: opening.end }];
  const footnotes: Span[] = [];
  const heads = isHead(content, opening);
  const appendix = isAppendixLine(content, opening);
  let last = opening;
  while (last.next < content.length) {
    const line = lineAt(content, last.next);
    if (!isEmpty(content, line)) {
      const attached = appendix && isAttached(content, line);
      if (!attached && (opens(content, line) || isTabbed(content, line) || isSpaced(content, line))) break;
      if (isPageNumber(content, line) || isMarked(content, line)) break;
      if (heads && !(isCapitals(content, last) && isCapitals(content, line))) break;
      if (!attached && ended(content, last) && !continues(content, line)) break;
      fragments.at(-1)!.end = line.end;
      last = line;
      continue;
    }
    const resumed = heads || appendix ? undefined : afterBreak(content, last, line);
    if (!resumed) break;
    append(footnotes, resumed.footnotes);
    fragments.push({ start: resumed.line.first, end: resumed.line.end });
    last = resumed.line;
  }
  return { fragments, footnotes, end: last.end, next: last.next };
}

function isSpaced(content: string, line: Line): boolean {
  return rowsWithoutTabs(content, line) !== undefined;
}

function rowsWithoutTabs(content: string, line: Line): { readonly end: number; readonly next: number } | undefined {
  return readPipeLines(content, line) ?? readSpacedLines(content, line) ?? readSingleSpaced(content, line);
}

/** Where a sentence that a page break cuts goes on: past blank lines, page numbers and footnotes. */
function afterBreak(content: string, last: Line, blank: Line): { line: Line; footnotes: Span[] } | undefined {
  if (ended(content, last)) return undefined;
  const footnotes: Span[] = [];
  let passed = 0;
  for (let at = blank.next; at < content.length && passed < 40; passed++) {
    const line = lineAt(content, at);
    at = line.next;
    if (isEmpty(content, line) || isPageNumber(content, line)) continue;
    if (isMarked(content, line)) return undefined;
    if (isFootnote(content, line)) {
      const end = footnoteEnd(content, line);
      footnotes.push({ start: line.first, end: end.end });
      at = end.next;
      continue;
    }
    if (opens(content, line) || isTabbed(content, line) || readPipeLines(content, line)) return undefined;
    if (continues(content, line)) return { line, footnotes };
    if (hangs(content, last)) return { line, footnotes };
    const long = last.end - last.first >= 120 && !isCapitals(content, line);
    return long ? { line, footnotes } : undefined;
  }
  return undefined;
}
