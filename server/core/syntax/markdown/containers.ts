/** Blocks of Markdown that hold others, and paragraphs that go on without their marks: quotes, lists, footnotes. */
import {
  closesFence,
  type Fence,
  fenceAt,
  headingDepth,
  htmlKind,
  isBlank,
  isThematicBreak,
  type Line,
  lineAt,
  listMarkerAt,
} from '../lines.ts';
import type { Extent } from '../scan.ts';
import { endsLazyText, isQuote } from './openings.ts';

export function quoteBlock(content: string, opening: Line): Extent {
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

export function listBlock(content: string, opening: Line): Extent {
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

export function footnoteBlock(content: string, opening: Line): Extent {
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
